import TandemDialogue
import TandemRuntime
import TandemStore
import TandemTesting
import Testing

@Suite("Messages that come twice, late or all at once")
struct DeliveryTests {
  private let journal = MemoryJournal()

  @Test("The same message again returns what was recorded and changes nothing, also after a restart")
  func duplicates() async throws {
    let host = ConversationHost.small(journal)
    let id = try await host.open(OpenRequest(language: "en")).conversation
    let first = try await host.turn(id, text: "yes", Delivery(messageId: "m1"))
    _ = try await host.turn(id, text: "mentor", Delivery(messageId: "m2"))
    var expected = first
    expected.replayed = true
    #expect(try await host.turn(id, text: "yes", Delivery(messageId: "m1")) == expected)
    await host.finish()
    let other = ConversationHost.small(journal, seed: 2)
    #expect(try await other.turn(id, text: "yes", Delivery(messageId: "m1", expect: 1)) == expected)
    #expect(try await other.get(id).seq == 3)
  }

  @Test("A message id with other words is refused, as is the id of another call")
  func reuse() async throws {
    let host = ConversationHost.small(journal)
    let id = try await host.open(OpenRequest(language: "en")).conversation
    _ = try await host.turn(id, text: "yes", Delivery(messageId: "m1"))
    #expect(
      await refusal { try await host.turn(id, text: "no", Delivery(messageId: "m1")) }?.code == .messageReused
    )
    #expect(await refusal { try await host.undo(id, Delivery(messageId: "m1")) }?.code == .messageReused)
  }

  @Test("Opening twice with one message id opens one conversation")
  func openingTwice() async throws {
    let host = ConversationHost.small(journal)
    let first = try await host.open(OpenRequest(language: "en", messageId: "o1"))
    let second = try await host.open(OpenRequest(language: "en", messageId: "o1"))
    #expect(second.conversation == first.conversation)
    #expect(second.replayed == true)
    #expect(try await host.list().count == 1)
    let error = await refusal { try await host.open(OpenRequest(language: "de", messageId: "o1")) }
    #expect(error?.code == .messageReused)
  }

  @Test("Expecting another line is a conflict that carries the current turn")
  func conflict() async throws {
    let host = ConversationHost.small(journal)
    let id = try await host.open(OpenRequest(language: "en")).conversation
    _ = try await host.turn(id, text: "yes", Delivery(expect: 1))
    let error = await refusal { try await host.turn(id, text: "mentor", Delivery(expect: 1)) }
    #expect(error?.code == .conflict)
    #expect(error?.current?.seq == 2)
    #expect(error?.current?.step == "role")
    #expect(try await host.get(id).seq == 2)
  }

  @Test("Of many messages at once each is applied once, and each sees the ones before it")
  func parallel() async throws {
    let host = ConversationHost.small(journal)
    let ids = try await (0..<20).asyncMap { _ in try await host.open(OpenRequest(language: "en")).conversation
    }
    await withTaskGroup(of: Void.self) { group in
      for id in ids {
        for number in 0..<20 {
          group.addTask {
            _ = try? await host.turn(id, text: "w\(number)", Delivery(messageId: "m\(number)"))
          }
        }
      }
    }
    for id in ids {
      let seqs = try await host.history(id, sinceSeq: 1).map(\.seq)
      #expect(seqs == Array(2...21))
    }
  }

  @Test("A second program is told that the conversation is open; turn by turn it isn't")
  func locking() async throws {
    let host = ConversationHost.small(journal)
    let id = try await host.open(OpenRequest(language: "en")).conversation
    let other = ConversationHost.small(journal, seed: 2)
    #expect(await refusal { try await other.turn(id, text: "yes", Delivery()) }?.code == .locked)
    #expect(try await other.get(id).seq == 1)
    await host.finish()
    #expect(try await other.turn(id, text: "yes", Delivery()).seq == 2)
    await other.finish()
    let third = ConversationHost.small(journal, seed: 3, holding: .turn)
    let fourth = ConversationHost.small(journal, seed: 4, holding: .turn)
    #expect(try await third.turn(id, text: "mentor", Delivery()).seq == 3)
    #expect(try await fourth.turn(id, text: "red", Delivery()).seq == 4)
    #expect(try await third.turn(id, text: "dark", Delivery()).seq == 5)
  }

  @Test("In a busy spell the lock is kept, and given back at the second look that finds nothing new")
  func busySpell() async throws {
    let host = ConversationHost.small(journal, holding: .busySpell)
    let id = try await host.open(OpenRequest(language: "en")).conversation
    let other = ConversationHost.small(journal, seed: 2, holding: .turn)
    await host.letGoOfIdle()
    #expect(await refusal { try await other.turn(id, text: "yes", Delivery()) }?.code == .locked)
    #expect(try await host.turn(id, text: "yes", Delivery()).seq == 2)
    await host.letGoOfIdle()
    #expect(await refusal { try await other.turn(id, text: "mentor", Delivery()) }?.code == .locked)
    await host.letGoOfIdle()
    #expect(try await other.turn(id, text: "mentor", Delivery()).seq == 3)
    #expect(try await host.turn(id, text: "red", Delivery()).seq == 4)
  }

  @Test("Thousands of conversations leave only so many in memory, and each goes on")
  func boundedMemory() async throws {
    let host = ConversationHost.small(journal, limits: HostLimits(residentsMax: 64, heldMax: 16))
    var ids: [String] = []
    for _ in 0..<1000 { ids.append(try await host.open(OpenRequest(language: "en")).conversation) }
    #expect(host.load.resident <= 64)
    #expect(Set(ids).count == 1000)
    for id in ids { #expect(try await host.turn(id, text: "yes", Delivery()).seq == 2) }
    #expect(host.load.resident <= 64)
    // The ones that were talked to last are still there; the others are read again.
    for _ in 0..<2 {
      for id in ids.suffix(60) { _ = try await host.turn(id, text: "mentor", Delivery()) }
    }
    #expect(host.load.served == 0)
  }
}

extension Sequence {
  fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result]
  {
    var results: [Result] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}
