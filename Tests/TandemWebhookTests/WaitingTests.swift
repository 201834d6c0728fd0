import Foundation
import TandemDialogue
import TandemRuntime
import TandemStore
import TandemTesting
import Testing

@testable import TandemWebhook

@Suite("Messages for conversations that are open elsewhere")
struct WaitingTests {
  /// Another program that keeps the conversation open until it is told to close.
  private func open(at path: String, _ conversation: String) async throws -> ConversationHost {
    let other = ConversationHost(
      journal: FileJournal(in: try StoreFolder(at: path), threadsMax: 1),
      flows: FlowShelf(current: SmallFlow.flow), clock: StoppedClock().wallClock,
      random: SeededGenerator.shared(seed: 77), holding: .sitting)
    _ = try await other.turn(conversation, text: "perhaps", Delivery())
    return other
  }

  @Test("They wait in order, are said to wait once, and are carried out when it is closed")
  func waits() async throws {
    try await inFolder { path in
      let house = try await House(at: path)
      let id = try await house.begun()
      let terminal = try await open(at: path, id)
      let seq = try await terminal.get(id).seq
      let before = await house.outbox.state.waiting
      try await house.connect(.text("yes"), "2")
      try await house.connect(.text("mentor"), "3")
      try await house.connect(.text("yes"), "2")
      #expect(house.waiting.first.map(\.incoming.delivery) == ["2"])
      #expect(await house.outbox.state.waiting == before)
      for _ in 0..<3 {
        await house.switchboard.retryWaiting()
        #expect(await house.outbox.state.waiting == before + 1)
      }
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

  @Test("A program that looks into the conversation for a moment is not worth a word")
  func momentary() async throws {
    try await inFolder { path in
      let house = try await House(at: path)
      let id = try await house.begun()
      let other = try await open(at: path, id)
      let before = await house.outbox.state.waiting
      try await house.connect(.text("yes"), "2")
      await other.finish()
      await house.switchboard.retryWaiting()
      #expect(try await house.host.get(id).step == "role")
      // The one reply of the turn.
      #expect(await house.outbox.state.waiting == before + 1)
    }
  }

  @Test("They survive the end of the program")
  func restart() async throws {
    try await inFolder { path in
      let first = try await House(at: path)
      let id = try await first.begun()
      let terminal = try await open(at: path, id)
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
      let terminal = try await open(at: path, try await house.begun())
      try await house.connect(.text("yes"), "2")
      house.hands.move(by: WaitingRoom.patienceSeconds - 1)
      await house.switchboard.retryWaiting()
      let before = await house.outbox.state.waiting
      #expect(house.waiting.first.count == 1)
      house.hands.move(by: 1)
      await house.switchboard.retryWaiting()
      #expect(house.waiting.first.isEmpty)
      #expect(await house.outbox.state.waiting == before + 1)
      await terminal.finish()
    }
  }

  @Test("What waits goes with an erased conversation and begins no other one", arguments: [false, true])
  func erased(isRestarted: Bool) async throws {
    try await inFolder { path in
      let first = try await House(at: path)
      let id = try await first.begun()
      let terminal = try await open(at: path, id)
      try await first.connect(.text("yes"), "2")
      try await first.connect(.choice(number: 1, seq: 3), "3")
      try await terminal.erase(id, Delivery())
      await terminal.finish()
      let house = isRestarted ? try await House(at: path, seed: 2) : first
      let before = await house.outbox.state.waiting
      #expect(house.waiting.first.count == 1)
      await house.switchboard.retryWaiting()
      #expect(try String(contentsOfFile: path + "/waiting.json", encoding: .utf8) == "{\"waiting\":[]}\n")
      #expect(try await house.host.list().isEmpty)
      #expect(await house.outbox.state.waiting == before)
    }
  }

  @Test("Who reads replies in the answer has to send again; when it is full, the person is asked to")
  func refused() async throws {
    try await inFolder { path in
      let house = try await House(at: path)
      let terminal = try await open(at: path, try await house.begun())
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
