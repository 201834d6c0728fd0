import Foundation
import Logging
import Synchronization
import TandemDialogue
import TandemRuntime
import TandemStore
import TandemTesting
import Testing

@testable import TandemWebhook

/// Everything between a platform's request and its replies, over a store in a folder of its own.
final class House: Sendable {
  let host: ConversationHost
  let people: PeopleBook
  let waiting: WaitingRoom
  let switchboard: Switchboard
  let outbox: Outbox
  let hands = Hands()
  let installation: Installation
  private let sent = Sent()

  init(at path: String, seed: UInt64 = 1, invitations: any Invitations = NoInvitations()) async throws {
    let folder = try StoreFolder(at: path)
    host = ConversationHost(
      journal: FileJournal(in: folder, threadsMax: 4), flows: FlowShelf(current: SmallFlow.flow),
      clock: StoppedClock().wallClock, random: SeededGenerator.shared(seed: seed), holding: .turn)
    (people, waiting) = (PeopleBook(in: folder), WaitingRoom(in: folder))
    try await people.read()
    try await waiting.read()
    installation = Installation(
      name: "acme", platform: .telegram, adapter: Platform.telegramAdapter, language: "en")
    let carrier = PlatformCarrier(["acme": installation], sending: sent, seconds: { now })
    outbox = Outbox(host, carrier: carrier, time: .ofMachine(), random: SeededGenerator.shared(seed: 9))
    switchboard = Switchboard(
      conversing: host, outbox: outbox, people: people, waiting: waiting, invitations: invitations,
      messagesPerMinute: 30, wording: { _ in wording }, seconds: { [hands] in hands.now },
      random: SeededGenerator.shared(seed: seed + 100), log: Logger(label: "t"))
  }

  @discardableResult
  func connect(_ act: Incoming.Act, _ delivery: String, user: String = "42", tray: AnswerTray? = nil)
    async throws -> Switchboard.Outcome
  {
    let address = Address(installation: "acme", user: user, channel: user)
    var incoming = Incoming(delivery: delivery, user: user, address: address, act: act)
    incoming.tray = tray
    return try await switchboard.connect(incoming, at: installation)
  }

  /// The conversation that the person's first message begins.
  func begun() async throws -> String {
    try await connect(.text("hello"), "1")
    return try #require(try await people.conversation(of: "acme/42"))
  }

  /// Sends what is due, and returns the texts that reached the platform.
  func deliver(_ count: Int) async -> [String] {
    async let running: Void = outbox.run()
    var texts = sent.texts.makeAsyncIterator()
    var all: [String] = []
    for _ in 0..<count { if let text = await texts.next() { all.append(text) } }
    await outbox.stop()
    await running
    return all
  }

  /// A clock that the test moves.
  final class Hands: Sendable {
    private let seconds = Mutex(TandemWebhookTests.now)
    var now: Int64 { seconds.withLock { $0 } }
    func move(by count: Int64) { seconds.withLock { $0 += count } }
  }

  private final class Sent: Sending {
    let texts: AsyncStream<String>
    private let note: AsyncStream<String>.Continuation

    init() { (texts, note) = AsyncStream.makeStream(of: String.self) }

    private struct Message: Decodable { let text: String }

    func send(_ request: OutboundRequest) async throws(SendingFailure) -> OutboundResponse {
      note.yield((try? JSONDecoder().decode(Message.self, from: Data(request.body)))?.text ?? "?")
      return OutboundResponse(status: 200, body: Array(#"{"ok":true}"#.utf8))
    }
  }
}

/// Runs a test in a folder that is gone afterwards.
func inFolder(_ body: (String) async throws -> Void) async throws {
  let path = FileManager.default.temporaryDirectory.appending(path: "tandem-\(UUID().uuidString)").path()
  defer { try? FileManager.default.removeItem(atPath: path) }
  try await body(path)
}
