import Synchronization
import TandemDialogue
import TandemRuntime
import TandemStore
import TandemTesting
import Testing

@Suite("Replies that are delivered later")
struct OutgoingTests {
  private let journal = MemoryJournal()

  private func undelivered(_ host: ConversationHost) async throws -> [PendingReply] {
    let found = Mutex<[PendingReply]>([])
    try await host.undelivered { replies in found.withLock { $0 += replies } }
    return found.withLock { $0 }
  }

  @Test("A reply is due from its line on, also in another program, with what was said then")
  func due() async throws {
    let host = ConversationHost.small(journal)
    let opened = try await host.open(OpenRequest(language: "en", replyTo: "room 1"))
    let id = opened.conversation
    _ = try await host.turn(id, text: "yes", Delivery(messageId: "m1"))
    let third = try await host.turn(id, text: "mentor", Delivery(messageId: "m2", replyTo: "room 2"))
    await host.finish()
    let due = try await undelivered(ConversationHost.small(journal, seed: 2))
    #expect(due.map(\.delivery) == ["\(id):1", "\(id):3"])
    #expect(due.map(\.replyTo) == ["room 1", "room 2"])
    #expect(due.map(\.reply) == [opened, third])
    #expect(due.allSatisfy { !$0.isDead })
  }

  @Test("What is settled isn't due, dead letters wait, and settling doesn't count in seq")
  func settling() async throws {
    let host = ConversationHost.small(journal)
    let id = try await host.open(OpenRequest(language: "en", replyTo: "r")).conversation
    _ = try await host.turn(id, text: "yes", Delivery(messageId: "m1", replyTo: "r"))
    try await host.settle(id, delivery: "\(id):1", .delivered)
    try await host.settle(id, delivery: "\(id):1", .dead(reason: "late"))
    try await host.settle(id, delivery: "\(id):2", .dead(reason: "blocked"))
    #expect(try await undelivered(host).map(\.isDead) == [true])
    try await host.settle(id, delivery: "\(id):2", .retried)
    #expect(try await undelivered(host).map(\.isDead) == [false])
    try await host.settle(id, delivery: "\(id):2", .dead(reason: "blocked"))
    try await host.settle(id, delivery: "\(id):2", .dropped)
    #expect(try await undelivered(host).isEmpty)
    #expect(try await host.get(id).seq == 2)
    let lines = try await host.export(id)["lines"]?.list?.count
    #expect(lines == 7)
  }

  @Test("A conversation whose id is known before its first line is begun once")
  func named() async throws {
    let host = ConversationHost.small(journal)
    var request = OpenRequest(
      language: "en", conversation: "k3f9-x2mv-7qdb", messageId: "m1", replyTo: "room 1")
    #expect(await refusal { try await host.open(request) }?.code == .unknownConversation)
    request.isBegunIfMissing = true
    let first = try await host.open(request)
    #expect(first.conversation == "k3f9-x2mv-7qdb")
    #expect(first.seq == 1)
    _ = try await host.turn(first.conversation, text: "yes", Delivery(messageId: "m2"))
    #expect(try await host.open(request).seq == 2)
    let other = ConversationHost.small(journal, seed: 2)
    #expect(await refusal { try await other.open(request) }?.code == .locked)
    await host.finish()
    #expect(try await other.open(request).seq == 2)
    #expect(try await undelivered(other).map(\.delivery) == ["k3f9-x2mv-7qdb:1"])
  }
}
