import Foundation
import Logging
import Synchronization
import TandemDialogue
import TandemRuntime
import TandemStore
import TandemTesting
import Testing

@testable import TandemWebhook

@Suite("Messages for conversations that are open elsewhere")
struct WaitingTests {
  /// A server over a store whose conversations another program may hold.
  private final class House: Sendable {
    let switchboard: Switchboard
    let waiting: WaitingRoom
    let outbox: Outbox
    let host: ConversationHost
    let people: PeopleBook
    let hands = Hands()
    private let installation: Installation

    init(at path: String, seed: UInt64 = 1) async throws {
      let folder = try StoreFolder(at: path)
      host = ConversationHost(
        journal: FileJournal(in: folder, threadsMax: 4), flows: FlowShelf(current: SmallFlow.flow),
        clock: StoppedClock().wallClock, random: SeededGenerator.shared(seed: seed), holding: .turn)
      (people, waiting) = (PeopleBook(in: folder), WaitingRoom(in: folder))
      try await people.read()
      try await waiting.read()
      installation = Installation(
        name: "acme", platform: .telegram, adapter: Platform.telegramAdapter, language: "en")
      let carrier = PlatformCarrier(["acme": installation], sending: Nobody(), seconds: { now })
      outbox = Outbox(host, carrier: carrier, time: .ofMachine(), random: { 0 })
      switchboard = Switchboard(
        conversing: host, outbox: outbox, people: people, waiting: waiting, invitations: NoInvitations(),
        wording: { _ in wording }, seconds: { [hands] in hands.now },
        random: SeededGenerator.shared(seed: seed + 100), log: Logger(label: "t"))
    }

    func connect(_ act: Incoming.Act, _ delivery: String, tray: AnswerTray? = nil) async throws {
      let address = Address(installation: "acme", user: "42", channel: "42")
      var incoming = Incoming(delivery: delivery, user: "42", address: address, act: act)
      incoming.tray = tray
      try await switchboard.connect(incoming, at: installation)
    }

    /// Another program that keeps the conversation open until it is told to close.
    func open(at path: String, _ conversation: String) async throws -> ConversationHost {
      let other = ConversationHost(
        journal: FileJournal(in: try StoreFolder(at: path), threadsMax: 1),
        flows: FlowShelf(current: SmallFlow.flow), clock: StoppedClock().wallClock,
        random: SeededGenerator.shared(seed: 77), holding: .sitting)
      _ = try await other.turn(conversation, text: "perhaps", Delivery())
      return other
    }

    func begun() async throws -> String {
      try await connect(.text("hello"), "1")
      return try #require(try await people.conversation(of: "acme/42"))
    }
  }

  /// A clock that the test moves.
  private final class Hands: Sendable {
    private let seconds = Mutex(TandemWebhookTests.now)
    var now: Int64 { seconds.withLock { $0 } }
    func move(by count: Int64) { seconds.withLock { $0 += count } }
  }

  private struct Nobody: Sending {
    func send(_ request: OutboundRequest) async throws(SendingFailure) -> OutboundResponse {
      throw .unanswered
    }
  }

  private func inFolder(_ body: (String) async throws -> Void) async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "tandem-\(UUID().uuidString)").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try await body(path)
  }

  @Test("They wait in order, are said to wait once, and are carried out when it is closed")
  func waits() async throws {
    try await inFolder { path in
      let house = try await House(at: path)
      let id = try await house.begun()
      let terminal = try await house.open(at: path, id)
      let seq = try await terminal.get(id).seq
      let before = await house.outbox.state.waiting
      try await house.connect(.text("yes"), "2")
      try await house.connect(.text("mentor"), "3")
      try await house.connect(.text("yes"), "2")
      #expect(house.waiting.first.map(\.incoming.delivery) == ["2"])
      #expect(await house.outbox.state.waiting == before + 1)
      await house.switchboard.retryWaiting()
      #expect(try await terminal.get(id).seq == seq)
      await terminal.finish()
      await house.switchboard.retryWaiting()
      #expect(house.waiting.first.isEmpty)
      let turn = try await house.host.get(id)
      #expect(turn.seq == seq + 2)
      #expect(turn.slots["role"] == "mentor")
      // Long gone: the platform sends again what was carried out.
      try await house.connect(.text("mentor"), "3")
      #expect(try await house.host.get(id).seq == seq + 2)
    }
  }

  @Test("They survive the end of the program")
  func restart() async throws {
    try await inFolder { path in
      let first = try await House(at: path)
      let id = try await first.begun()
      let terminal = try await first.open(at: path, id)
      try await first.connect(.text("yes"), "2")
      try await first.connect(.choice(number: 1, seq: 3), "3")
      await first.host.finish()
      await terminal.finish()
      let second = try await House(at: path, seed: 2)
      #expect(second.waiting.first.map(\.incoming.act) == [.text("yes")])
      await second.switchboard.retryWaiting()
      #expect(try await second.host.get(id).slots["role"] == "mentor")
      let kept = try String(contentsOfFile: path + "/waiting.json", encoding: .utf8)
      #expect(kept == "{\"waiting\":[]}\n")
    }
  }

  @Test("After a quarter of an hour they are given up, and the person hears of it")
  func inVain() async throws {
    try await inFolder { path in
      let house = try await House(at: path)
      let terminal = try await house.open(at: path, try await house.begun())
      try await house.connect(.text("yes"), "2")
      let before = await house.outbox.state.waiting
      house.hands.move(by: WaitingRoom.patienceSeconds - 1)
      await house.switchboard.retryWaiting()
      #expect(house.waiting.first.count == 1)
      house.hands.move(by: 1)
      await house.switchboard.retryWaiting()
      #expect(house.waiting.first.isEmpty)
      #expect(await house.outbox.state.waiting == before + 1)
      await terminal.finish()
    }
  }

  @Test("Who reads replies in the answer has to send again; when it is full, the person is asked to")
  func refused() async throws {
    try await inFolder { path in
      let house = try await House(at: path)
      let terminal = try await house.open(at: path, try await house.begun())
      await #expect(throws: RuntimeError.self) {
        try await house.connect(.text("yes"), "2", tray: AnswerTray())
      }
      #expect(house.waiting.first.isEmpty)
      for number in 0..<20 {
        house.hands.move(by: 61)
        try await house.connect(.text("yes"), "w\(number)")
      }
      house.hands.move(by: 61)
      let before = await house.outbox.state.waiting
      try await house.connect(.text("yes"), "w20")
      #expect(await house.outbox.state.waiting == before + 1)
      await terminal.finish()
    }
  }
}
