import TandemDialogue
import TandemLanguage
import TandemMentoring
import TandemPrompts
import TandemStore
import TandemTesting
import Testing

@testable import TandemKickoff

@Suite("Status and attendance")
struct StatusTests {
  private func entry(_ changes: [Change], after record: Record) -> Line {
    let step = Step(conversation: record.conversation.applying(changes), changes: changes, effects: [])
    let time = "2026-11-24T12:00:00.000Z"
    return .turn(TurnEntry(after: record, input: .pause, step: step, flow: "standard", at: time))
  }

  private func write(_ id: String, _ changes: [Change], to journal: MemoryJournal) async throws {
    let record = try await journal.create(id)
    _ = try await journal.append(entry(changes, after: record), to: id)
    await journal.release(id)
  }

  private func filled(_ slots: [String: Value]) -> [Change] {
    slots.sorted { $0.key < $1.key }.map { Change.filled(slot: $0.key, value: $0.value) }
  }

  private func person(_ name: String, _ role: Role, code: String) -> Participant {
    Participant(code: code, tandem: "T1", role: role, name: name, language: .german, register: .formal)
  }

  @Test("A status reads the last line and tells where somebody is")
  func readiness() async throws {
    let flow = try Twelve().prompts.flow
    let journal = MemoryJournal()
    let all: [(String, [Change], Readiness)] = [
      ("talk", [.moved(to: "sign")], .talking), ("ready", [.moved(to: "release-statement")], .sentenceReady),
      ("none", [.moved(to: "declined"), .status(.complete)], .ended),
      ("hand", [.moved(to: "motive"), .status(.handedOff)], .ended),
      ("give", filled(["released": true, "release-statement": "share"]) + [.moved(to: "done")], .released),
      ("keep", filled(["released": true, "release-statement": "keep"]) + [.moved(to: "done")], .kept),
    ]
    var roster = Roster()
    for (code, changes, _) in all {
      try await write(code, changes, to: journal)
      roster.apply(.joined(person(code, .mentor, code: code)))
    }
    roster.apply(.joined(person("new", .mentee, code: "new")))
    let attendance = try await Attendance(of: roster, in: journal)
    for (code, _, expected) in all {
      let found = try await attendance.readiness(of: person(code, .mentor, code: code), in: flow)
      #expect(found == expected, "\(code)")
    }
    #expect(try await attendance.readiness(of: person("new", .mentee, code: "new"), in: flow) == .invited)
  }

  @Test("A conversation without a code belongs to whoever bears its name, not to whoever has the seat")
  func seatTakenOver() async throws {
    let journal = MemoryJournal()
    let slots: [String: Value] = ["tandem": "T1", "role": "mentor", "name": "Maria"]
    try await write("other", filled(slots) + [.moved(to: "sign")], to: journal)
    let (old, new) = (person("Maria Weber", .mentor, code: "a"), person("Ute Sommer", .mentor, code: "b"))
    let before = try await Attendance(of: Roster([.joined(old)]), in: journal)
    #expect(try await before.conversation(of: old)?.state == "sign")
    let after = try await Attendance(of: Roster([.joined(new)]), in: journal)
    #expect(try await after.conversation(of: new) == nil)
  }

  @Test("An erased conversation is as if it had never begun")
  func erased() async throws {
    let journal = MemoryJournal()
    try await write("gone", [.moved(to: "sign")], to: journal)
    try await journal.erase("gone", at: "2026-11-24T12:00:00.000Z")
    let gone = person("Kim", .mentor, code: "gone")
    let attendance = try await Attendance(of: Roster([.joined(gone)]), in: journal)
    #expect(try await attendance.conversation(of: gone) == nil)
  }
}
