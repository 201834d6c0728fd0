import TandemDialogue
import TandemRuntime
import TandemStore
import TandemTesting
import Testing

@Suite("Holding conversations")
struct ConversationHostTests {
  private let journal = MemoryJournal()

  @Test("A conversation is opened, answered, and counts its lines from 1")
  func talking() async throws {
    let host = ConversationHost.small(journal)
    let opened = try await host.open(OpenRequest(language: "en"))
    #expect(opened.seq == 1)
    #expect(opened.step == "consent")
    #expect(opened.flow == .init(id: "small", revision: "r1"))
    let answered = try await host.turn(opened.conversation, text: "yes", Delivery())
    #expect(answered.seq == 2)
    #expect(answered.slots["consent"] == true)
    #expect(answered.prompt?.slot == "role")
    #expect(answered.messages.map(\.id) == ["ask.role"])
  }

  @Test("An answer that doesn't fit is a turn with attempt 2, and grows seq")
  func misses() async throws {
    let host = ConversationHost.small(journal)
    let id = try await host.open(OpenRequest(language: "en")).conversation
    let reply = try await host.turn(id, text: "perhaps", Delivery())
    #expect(reply.prompt?.attempt == 2)
    #expect(reply.seq == 2)
    #expect(reply.status == .awaiting)
  }

  @Test("How far it has come is the same as counted anew, whatever the turn did")
  func progress() async throws {
    let host = ConversationHost.small(journal)
    let id = try await host.open(OpenRequest(language: "en")).conversation
    let said = [
      "perhaps", "yes", "dunno", "mentee", "nice weather", "red", "/back", "blue", "/language de", "dark",
      "/change colour", "green", "/pause", "/skip", "/back", "light", "maybe", "no", "/help", "red",
    ]
    for text in said {
      let reply = try await host.turn(id, text: text, Delivery())
      #expect(reply.progress == (try await host.get(id)).progress, "after \(text)")
    }
  }

  @Test("What the channel knows fills slots, and nonsense in it is refused")
  func opening() async throws {
    let host = ConversationHost.small(journal)
    let reply = try await host.open(OpenRequest(role: "mentor", language: "en", name: "Ada", isShort: true))
    #expect(reply.slots["role"] == "mentor")
    #expect(reply.slots["name"] == "Ada")
    #expect(reply.slots["short"] == true)
    await #expect(throws: RuntimeError.self, "unknown role") {
      try await host.open(OpenRequest(role: "boss"))
    }
    let error = await refusal { try await host.open(OpenRequest(language: "fr")) }
    #expect(error?.code == .invalidParameter)
    #expect(error?.hint == "Give one of: de, en.")
  }

  @Test("Another host over the same journal goes on where the first one stopped")
  func resuming() async throws {
    let first = ConversationHost.small(journal)
    let id = try await first.open(OpenRequest(language: "en")).conversation
    let before = try await first.turn(id, text: "yes", Delivery())
    await first.finish()
    let second = ConversationHost.small(journal, seed: 2)
    let resumed = try await second.open(OpenRequest(conversation: id.uppercased()))
    #expect(resumed.seq == before.seq)
    #expect(resumed.slots == before.slots)
    #expect(resumed.messages.map(\.id) == ["ask.role"])
    #expect(try await second.turn(id, text: "mentor", Delivery()).seq == 3)
  }

  @Test("A resume after a long gap begins with a recap; a short one doesn't")
  func recap() async throws {
    let clock = StoppedClock()
    let host = ConversationHost.small(journal, clock: clock)
    let id = try await host.open(OpenRequest(language: "en")).conversation
    clock.advance(bySeconds: 3600)
    #expect(try await host.open(OpenRequest(conversation: id)).messages.map(\.id) == ["ask.consent"])
    clock.advance(bySeconds: 86_400)
    let late = try await host.open(OpenRequest(conversation: id))
    #expect(late.messages.map(\.id) == ["machine.recap", "ask.consent"])
    #expect(late.seq == 1)
  }

  @Test("A conversation that there is not, and ids that no file could have, are unknown")
  func unknown() async throws {
    let host = ConversationHost.small(journal)
    for id in ["0000-0000-0000", "../../etc/passwd", "", "ä"] {
      #expect(
        await refusal { try await host.turn(id, text: "yes", Delivery()) }?.code == .unknownConversation)
      #expect(
        await refusal { try await host.open(OpenRequest(conversation: id)) }?.code == .unknownConversation)
      #expect(await refusal { try await host.get(id) }?.code == .unknownConversation)
    }
  }

  @Test(
    "An id is understood however it is written down",
    arguments: [
      ("k3f9-x2mv-7qdb", "k3f9-x2mv-7qdb"), ("K3F9-X2MV-7QDB", "k3f9-x2mv-7qdb"),
      ("oil0-x2mv-7qdb", "0110-x2mv-7qdb"), ("k3f9-x2mv", "k3f9-x2mv"), ("k3f9_x2mv_7qdb", "k3f9_x2mv_7qdb"),
      ("k3f9-x2mv-7qdbx", "k3f9-x2mv-7qdbx"), ("k3u9-x2mv-7qdb", "k3u9-x2mv-7qdb"), ("", ""),
      ("Mentor-1", "Mentor-1"),
    ])
  func writtenIDs(text: String, id: String) { #expect(SayableID.normalised(text) == id) }

  @Test("Taking back is refused where there is nothing, and behind a barrier")
  func undoing() async throws {
    let host = ConversationHost.small(journal)
    let id = try await host.open(OpenRequest(language: "en")).conversation
    #expect(await refusal { try await host.undo(id, Delivery()) }?.code == .nothingToUndo)
    _ = try await host.turn(id, text: "yes", Delivery())
    let undone = try await host.undo(id, Delivery())
    #expect(undone.step == "consent")
    #expect(undone.seq == 3)
    for text in ["yes", "mentee", "red", "dark", "yes"] {
      _ = try await host.turn(id, text: text, Delivery())
    }
    #expect(await refusal { try await host.undo(id, Delivery()) }?.code == .undoBarrier)
  }

  @Test("A single slot is asked again; a slot without an answer is refused")
  func changing() async throws {
    let host = ConversationHost.small(journal)
    let id = try await host.open(OpenRequest(language: "en")).conversation
    for text in ["yes", "mentee", "red"] { _ = try await host.turn(id, text: text, Delivery()) }
    #expect(try await host.change(id, slot: "color", Delivery()).step == "colour")
    #expect(await refusal { try await host.change(id, slot: "extra", Delivery()) }?.code == .invalidParameter)
  }

  @Test("Closing pauses, and the next words go on")
  func closing() async throws {
    let host = ConversationHost.small(journal)
    let id = try await host.open(OpenRequest(language: "en")).conversation
    #expect(try await host.close(id, Delivery()).status == .paused)
    #expect(try await host.turn(id, text: "yes", Delivery()).status == .awaiting)
  }

  @Test("What was erased stays erased, whether by call or by the person's confirmed word")
  func erasing() async throws {
    let host = ConversationHost.small(journal)
    let first = try await host.open(OpenRequest(language: "en")).conversation
    try await host.erase(first)
    let second = try await host.open(OpenRequest(language: "en")).conversation
    _ = try await host.turn(second, text: "/erase", Delivery())
    let farewell = try await host.turn(second, text: "/erase yes", Delivery())
    #expect(farewell.messages.map(\.id) == ["machine.erased"])
    #expect(farewell.slots.isEmpty)
    for id in [first, second] {
      #expect(await refusal { try await host.turn(id, text: "yes", Delivery()) }?.code == .erased)
      #expect(await refusal { try await host.get(id) }?.code == .erased)
      #expect(await refusal { try await host.export(id) }?.code == .erased)
      #expect(await refusal { try await host.erase(id) }?.code == .erased)
    }
  }

  @Test("The message that erased a conversation is answered again in the same way, and no other one is")
  func erasingAgain() async throws {
    let host = ConversationHost.small(journal)
    let first = try await host.open(OpenRequest(language: "en")).conversation
    try await host.erase(first, Delivery(messageId: "e1"))
    try await host.erase(first, Delivery(messageId: "e1"))
    #expect(await refusal { try await host.erase(first, Delivery(messageId: "e2")) }?.code == .erased)
    let reused = await refusal { try await host.turn(first, text: "yes", Delivery(messageId: "e1")) }
    #expect(reused?.code == .messageReused)
    let second = try await host.open(OpenRequest(language: "en")).conversation
    _ = try await host.turn(second, text: "/erase", Delivery(messageId: "m1"))
    let farewell = try await host.turn(second, text: "/erase yes", Delivery(messageId: "m2"))
    var again = try await host.turn(second, text: "/erase yes", Delivery(messageId: "m2"))
    #expect(again.replayed == true)
    again.replayed = nil
    #expect(again == farewell)
    let other = await refusal { try await host.turn(second, text: "/help", Delivery(messageId: "m2")) }
    #expect(other?.code == .messageReused)
    #expect(await refusal { try await host.get(second) }?.code == .erased)
  }

  @Test("History, list and export tell what was said")
  func reading() async throws {
    let host = ConversationHost.small(journal)
    let id = try await host.open(OpenRequest(role: "mentor", language: "en")).conversation
    _ = try await host.turn(id, text: "yes \u{1F600}", Delivery(messageId: "m1"))
    let history = try await host.history(id, sinceSeq: 1)
    #expect(history.map(\.text) == ["yes \u{1F600}"])
    #expect(history.first?.at == "2026-11-24T12:00:00.000Z")
    let list = try await host.list()
    #expect(list.map(\.conversation) == [id])
    #expect(list.first?.role == "mentor")
    let lines = try await host.export(id)["lines"]?.list
    #expect(lines?.count == 2)
    #expect(lines?.last?["in"]?["text"] == "yes \u{1F600}")
  }
}

/// The refusal of a call; nil where it went well.
func refusal<Result>(_ call: () async throws -> Result) async -> RuntimeError? {
  do {
    _ = try await call()
    return nil
  } catch {
    return error as? RuntimeError
  }
}
