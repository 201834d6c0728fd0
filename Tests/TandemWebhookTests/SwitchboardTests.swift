import Foundation
import Synchronization
import TandemDialogue
import TandemRuntime
import TandemStore
import TandemTesting
import Testing

@testable import TandemWebhook

@Suite("People on platforms and their conversations")
struct SwitchboardTests {
  private struct OneInvitation: Invitations {
    func invitation(_ code: String) async -> OpenRequest? {
      guard code == "k3f9m-x2p7q" else { return nil }
      return OpenRequest(role: "mentor", language: "en", tandem: "T1", conversation: code)
    }
  }

  @Test("Somebody new is greeted, answers, and is known again after a restart")
  func survives() async throws {
    try await inFolder { path in
      let first = try await House(at: path)
      try await first.connect(.text("hello?"), "1")
      let id = try #require(try await first.people.conversation(of: "acme/42"))
      try await first.connect(.text("yes"), "2")
      #expect(try await first.host.get(id).step == "role")
      await first.host.finish()

      let second = try await House(at: path, seed: 2)
      try await second.connect(.text("mentor"), "3")
      #expect(try await second.people.conversation(of: "acme/42") == id)
      let turn = try await second.host.get(id)
      #expect(turn.seq == 3)
      #expect(turn.slots["role"] == "mentor")
    }
  }

  @Test("A message that comes twice is one turn with one reply")
  func twice() async throws {
    try await inFolder { path in
      let house = try await House(at: path)
      for delivery in ["1", "1", "2", "2", "1"] {
        try await house.connect(.text(delivery == "1" ? "hello" : "yes"), delivery)
      }
      let id = try #require(try await house.people.conversation(of: "acme/42"))
      #expect(try await house.host.get(id).seq == 2)
      let texts = await house.deliver(2)
      #expect(texts.count == 2)
      #expect(await house.outbox.state.waiting == 0)
    }
  }

  @Test("A name without a conversation, as a crash leaves it, is begun by the next message")
  func crash() async throws {
    try await inFolder { path in
      let first = try await House(at: path)
      _ = try await first.people.welcome("acme/42", to: "k3f9-x2mv-7qdb")
      let second = try await House(at: path, seed: 2)
      try await second.connect(.text("hello"), "1")
      #expect(try await second.host.get("k3f9-x2mv-7qdb").seq == 1)
    }
  }

  @Test(
    "The conversation that a person was given first counts, also after a restart, until another is assigned")
  func firstCounts() async throws {
    try await inFolder { path in
      let people = try await House(at: path).people
      #expect(try await people.welcome("acme/42", to: "a") == "a")
      #expect(try await people.welcome("acme/42", to: "b") == "a")
      let later = try await House(at: path).people
      #expect(try await later.welcome("acme/42", to: "c") == "a")
      try await later.assign("acme/42", to: "d")
      #expect(try await House(at: path).people.conversation(of: "acme/42") == "d")
    }
  }

  @Test("Many first messages of one person at once begin one conversation")
  func race() async throws {
    try await inFolder { path in
      let house = try await House(at: path)
      try await withThrowingDiscardingTaskGroup { group in
        for number in 0..<20 { group.addTask { try await house.connect(.text("hi"), "m\(number)") } }
      }
      #expect(try await house.host.list().count == 1)
    }
  }

  @Test("A button counts under its own question only; an old one puts the open question again")
  func buttons() async throws {
    try await inFolder { path in
      let house = try await House(at: path)
      try await house.connect(.opened, "1")
      let id = try #require(try await house.people.conversation(of: "acme/42"))
      try await house.connect(.choice(number: 1, seq: 1), "2")
      #expect(try await house.host.get(id).slots["consent"] == true)
      try await house.connect(.choice(number: 2, seq: 1), "3")
      #expect(try await house.host.get(id).seq == 2)
      let texts = await house.deliver(3)
      #expect(texts.count == 3)
      #expect(texts[1...].allSatisfy { $0.hasPrefix("role") })
    }
  }

  @Test("An invitation code opens its conversation for whoever has it first, and for nobody else")
  func invitation() async throws {
    try await inFolder { path in
      let house = try await House(at: path, invitations: OneInvitation())
      try await house.connect(.text(" K3F9M-X2P7Q "), "1")
      let turn = try await house.host.get("k3f9m-x2p7q")
      #expect(turn.slots["tandem"] == "T1")
      #expect(turn.slots["role"] == "mentor")
      try await house.connect(.text("k3f9m-x2p7q"), "2", user: "99")
      #expect(try await house.people.conversation(of: "acme/99") == nil)
      try await house.connect(.text("aaaaa-bbbbb"), "3", user: "99")
      #expect(try await house.people.conversation(of: "acme/99") != "k3f9m-x2p7q")
      let texts = await house.deliver(3)
      #expect(texts.contains("UNKNOWN"))
    }
  }

  @Test("Two platforms are linked by a code that is good once")
  func linking() async throws {
    try await inFolder { path in
      let house = try await House(at: path)
      try await house.connect(.text("hello"), "1")
      try await house.connect(.text("tandem link"), "2")
      let texts = await house.deliver(2)
      let code = try #require(texts.first { $0.hasPrefix("LINK ") }?.dropFirst(5))
      let id = try #require(try await house.people.conversation(of: "acme/42"))
      try await house.connect(.text("/link \(code)"), "3", user: "99")
      #expect(try await house.people.conversation(of: "acme/99") == id)
      try await house.connect(.text("/link \(code)"), "4", user: "77")
      #expect(try await house.people.conversation(of: "acme/77") == nil)
    }
  }

  @Test("Where others read along, and with a picture, nothing of a conversation happens")
  func elsewhere() async throws {
    try await inFolder { path in
      let house = try await House(at: path)
      try await house.connect(.elsewhere, "1")
      try await house.connect(.unreadable, "2")
      try await house.connect(.left, "3")
      #expect(try await house.people.conversation(of: "acme/42") == nil)
      #expect(Set(await house.deliver(2)) == ["ELSEWHERE", "UNREADABLE"])
      #expect(try await house.host.list().isEmpty)
    }
  }

  @Test("Replies in the answer: each message has its own, a repetition reads it again, nothing is due")
  func inAnswer() async throws {
    try await inFolder { path in
      let house = try await House(at: path)
      func ask(_ text: String, _ delivery: String) async throws -> [String] {
        let tray = AnswerTray()
        try await house.connect(.text(text), delivery, tray: tray)
        return tray.all.map(\.text)
      }
      let greeting = try await ask("hello", "1")
      #expect(greeting.count == 1)
      let role = try await ask("yes", "2")
      #expect(role != greeting)
      #expect(try await ask("yes", "2") == role)
      #expect(try await ask("hello", "1").count == 1)
      #expect(try await ask("tandem link", "3").first?.hasPrefix("LINK ") == true)
      #expect(await house.outbox.state.waiting == 0)
      let due = Mutex(0)
      try await house.host.undelivered { replies in due.withLock { $0 += replies.count } }
      #expect(due.withLock { $0 } == 0)
    }
  }

  @Test("Coming by greets somebody new, once")
  func comingBy() async throws {
    try await inFolder { path in
      let house = try await House(at: path)
      for delivery in ["1", "2", "3"] { try await house.connect(.cameBy, delivery) }
      #expect(try await house.host.list().count == 1)
      #expect(await house.outbox.state.waiting == 1)
    }
  }

  @Test("A damaged conversation is said to be out of order, and holds up nobody else")
  func damaged() async throws {
    try await inFolder { path in
      let house = try await House(at: path)
      for (text, delivery) in [("hello", "1"), ("yes", "2"), ("mentor", "3")] {
        try await house.connect(.text(text), delivery)
      }
      let id = try #require(try await house.people.conversation(of: "acme/42"))
      await house.host.finish()
      let log = path + "/conversations/\(id.prefix(2))/\(id).jsonl"
      let text = try String(contentsOfFile: log, encoding: .utf8)
      try text.replacing("\"seq\":2", with: "\"seq\":7").write(
        toFile: log, atomically: false, encoding: .utf8)
      let later = try await House(at: path, seed: 2)
      try await later.connect(.text("yes"), "4")
      #expect(await later.deliver(1) == ["AGAIN"])
    }
  }

  @Test("More messages than a person writes get one sentence, and then nothing")
  func pace() async throws {
    try await inFolder { path in
      let house = try await House(at: path)
      for number in 0..<50 { try await house.connect(.text("weiß nicht"), "m\(number)") }
      let id = try #require(try await house.people.conversation(of: "acme/42"))
      #expect(try await house.host.get(id).seq == 30)
      #expect(await house.outbox.state.waiting == 31)
      for number in 0..<50 { try await house.connect(.elsewhere, "e\(number)", user: "99") }
      #expect(await house.outbox.state.waiting == 31 + 31)
    }
  }

  @Test("Sentences and questions that leave no line are said once, however often their reason comes")
  func saidOnce() async throws {
    try await inFolder { path in
      let house = try await House(at: path)
      for delivery in ["1", "1", "2", "2"] { try await house.connect(.opened, delivery) }
      for act in [Incoming.Act.elsewhere, .unreadable] {
        for _ in 0..<3 { try await house.connect(act, "\(act)") }
      }
      #expect(await house.outbox.state.waiting == 4)
    }
  }

  @Test("An old button is told from one that counts")
  func outcomes() async throws {
    try await inFolder { path in
      let house = try await House(at: path)
      try await house.connect(.opened, "1")
      for (delivery, outcome) in [("2", Switchboard.Outcome.counted), ("2", .counted), ("3", .stale)] {
        #expect(try await house.connect(.choice(number: 1, seq: 1), delivery) == outcome)
      }
    }
  }

  @Test("After an erasure the next message begins anew")
  func erased() async throws {
    try await inFolder { path in
      let house = try await House(at: path)
      try await house.connect(.text("hello"), "1")
      let id = try #require(try await house.people.conversation(of: "acme/42"))
      try await house.host.erase(id, Delivery())
      try await house.connect(.text("hello again"), "2")
      let fresh = try #require(try await house.people.conversation(of: "acme/42"))
      #expect(fresh != id)
      #expect(try await house.host.get(fresh).seq == 1)
    }
  }
}
