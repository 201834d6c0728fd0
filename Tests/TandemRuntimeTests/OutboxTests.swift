import Synchronization
import TandemRuntime
import TandemStore
import TandemTesting
import Testing

@Suite("The outbox over a journal")
struct OutboxTests {
  /// A platform that can be taken down, and notes what reaches it.
  private final class Platform: Carrier {
    private let state = Mutex<(isDown: Bool, taken: [String])>((false, []))
    let reached: AsyncStream<String>
    private let note: AsyncStream<String>.Continuation

    init(isDown: Bool) {
      (reached, note) = AsyncStream.makeStream(of: String.self)
      state.withLock { $0.isDown = isDown }
    }

    var taken: [String] { state.withLock { $0.taken } }

    func destination(of reply: PendingReply) -> String { "matrix" }

    func carry(_ reply: PendingReply, after parts: Int) async -> Carriage {
      let isDown = state.withLock { state in
        if !state.isDown { state.taken.append(reply.delivery) }
        return state.isDown
      }
      note.yield(reply.delivery)
      return isDown ? Carriage(.later(afterSeconds: nil, .perhapsAll)) : Carriage(.arrived, parts: 1)
    }
  }

  private static let still = OutboxTime(milliseconds: { 0 }, sleep: { _ in })

  private func undelivered(_ host: ConversationHost) async throws -> [String] {
    let found = Mutex<[String]>([])
    try await host.undelivered { replies in found.withLock { $0 += replies.map(\.delivery) } }
    return found.withLock { $0 }
  }

  @Test("What wasn't sent before the end of a program is sent by the next one, and then settled")
  func restart() async throws {
    let journal = MemoryJournal()
    let host = ConversationHost.small(journal)
    let opened = try await host.open(OpenRequest(language: "en", replyTo: "room"))
    let id = opened.conversation
    let answered = try await host.turn(id, text: "yes", Delivery(messageId: "m1", replyTo: "room"))
    await host.finish()

    let next = ConversationHost.small(journal, seed: 2)
    let platform = Platform(isDown: false)
    let outbox = Outbox(next, carrier: platform, time: Self.still, random: { 0 })
    try await next.undelivered { replies in
      #expect(replies.map(\.reply) == [opened, answered])
    }
    for seq in [1, 2] {
      await outbox.add(
        PendingReply(delivery: "\(id):\(seq)", replyTo: "room", reply: seq == 1 ? opened : answered))
    }
    async let running: Void = outbox.run()
    var arrivals = platform.reached.makeAsyncIterator()
    _ = await arrivals.next()
    _ = await arrivals.next()
    await outbox.stop()
    await running
    #expect(platform.taken == ["\(id):1", "\(id):2"])
    #expect(try await undelivered(next).isEmpty)
    #expect(await outbox.state.delivered == 2)
  }

  @Test("Stopping ends the outbox while a platform is down, and the reply stays due")
  func stopping() async throws {
    let journal = MemoryJournal()
    let host = ConversationHost.small(journal)
    let opened = try await host.open(OpenRequest(language: "en", replyTo: "room"))
    let platform = Platform(isDown: true)
    let (never, kept) = AsyncStream.makeStream(of: Void.self)
    let time = OutboxTime(milliseconds: { 0 }, sleep: { _ in for await _ in never {} })
    defer { kept.finish() }
    let outbox = Outbox(host, carrier: platform, time: time, random: { 0 })
    await outbox.add(
      PendingReply(delivery: "\(opened.conversation):1", replyTo: "room", reply: opened))
    async let running: Void = outbox.run()
    var attempts = platform.reached.makeAsyncIterator()
    _ = await attempts.next()
    await outbox.stop()
    await running
    #expect(platform.taken.isEmpty)
    #expect(try await undelivered(host) == ["\(opened.conversation):1"])
  }
}
