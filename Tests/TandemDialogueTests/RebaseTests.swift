import TandemDialogue
import Testing

@Suite("A flow that changes under running conversations")
struct RebaseTests {
  /// Three questions in a row and an end; "mood" asks a choice, "plan" words.
  private static func flow(
    _ revision: String, structure: String, names: [String] = ["name", "mood", "plan"],
    slots: [String: String] = [:], moods: [String] = ["good", "bad"], migrations: [Migration] = []
  ) -> Flow {
    let types: [String: AnswerType] = ["name": .name, "mood": .choice, "plan": .text, "wish": .text]
    var states = names.enumerated().map { index, name in
      State(
        name: name,
        question: Question(
          slot: slots[name] ?? name, type: types[name] ?? .text,
          choices: types[name] == .choice ? .fixed(moods) : .none),
        transitions: [Transition(target: index + 1)])
    }
    states.append(State(name: "end", ending: .complete))
    return Flow(
      id: "small", revision: revision, structure: structure, states: states, start: 0,
      phrasebook: Phrasebook([:]), vocabulary: ["de": .empty], migrations: migrations)
  }

  private static let old = flow("r1", structure: "s1")

  /// A conversation that has answered the first two questions.
  private static var midway: Conversation {
    ["Ada", "good"].reduce(
      advance(Conversation(), with: .open(slots: [:], language: "de", register: nil), in: old).conversation
    ) { advance($0, with: .text($1), in: old).conversation }
  }

  @Test("The same revision changes nothing")
  func same() {
    #expect(rebase(Self.midway, from: Self.old, to: Self.old) == .same)
  }

  @Test("New texts are adopted")
  func texts() {
    let new = Self.flow("r2", structure: "s1")
    #expect(rebase(Self.midway, from: Self.old, to: new) == .adopted([.rebased(revision: "r2")]))
  }

  @Test("A question added or dropped elsewhere keeps every answer and the way back")
  func compatible() {
    let new = Self.flow("r2", structure: "s2", names: ["name", "mood", "plan", "wish"])
    let outcome = rebase(Self.midway, from: Self.old, to: new)
    #expect(outcome == .rebased([.rebased(revision: "r2")]))
    let after = Self.midway.applying(outcome.changes)
    #expect(after.slots == Self.midway.slots)
    let back = advance(after, with: .back, in: new).conversation
    #expect(back.state == "mood")
  }

  @Test("What doesn't fit stays, and says why")
  func stays() {
    let cases: [(Flow, Rebase.Obstacle)] = [
      (Self.flow("r2", structure: "s2", names: ["name", "mood", "wish"]), .state("plan")),
      (Self.flow("r2", structure: "s2", names: ["mood", "plan"]), .state("name")),
      (Self.flow("r2", structure: "s2", slots: ["plan": "aim"]), .question(state: "plan")),
      (Self.flow("r2", structure: "s2", moods: ["fine", "bad"]), .answer(slot: "mood")),
    ]
    for (new, obstacle) in cases {
      #expect(rebase(Self.midway, from: Self.old, to: new) == .stays([obstacle]))
    }
  }

  @Test("A migration carries renamed states and slots over, and cuts the way back")
  func migration() {
    let migration = Migration(from: "s1", states: ["plan": "wish"], slots: ["name": "called", "mood": ""])
    let new = Self.flow(
      "r2", structure: "s2", names: ["name", "wish"], slots: ["name": "called"], migrations: [migration])
    let outcome = rebase(Self.midway, from: Self.old, to: new)
    let after = Self.midway.applying(outcome.changes)
    guard case .migrated = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(after.slots == ["called": "Ada"])
    #expect(after.state == "wish")
    #expect(after.trail.isEmpty)
    let done = advance(after, with: .text("Zuhören"), in: new).conversation
    #expect(done.status == .complete)
    #expect(done.slots == ["called": "Ada", "wish": "Zuhören"])
  }

  @Test("A migration for another structure, or one that leads nowhere, leaves the conversation where it is")
  func uselessMigration() {
    for migration in [
      Migration(from: "s0", states: ["plan": "wish"], slots: [:]),
      Migration(from: nil, states: [:], slots: [:]),
    ] {
      let new = Self.flow("r2", structure: "s2", names: ["name", "mood", "wish"], migrations: [migration])
      #expect(rebase(Self.midway, from: Self.old, to: new) == .stays([.state("plan")]))
    }
  }

  @Test("Two slots may swap their names")
  func swap() {
    let migration = Migration(from: nil, states: ["plan": "wish"], slots: ["name": "mood", "mood": "name"])
    let new = Self.flow(
      "r2", structure: "s2", names: ["name", "wish"], slots: ["name": "mood"], migrations: [migration])
    let after = Self.midway.applying(rebase(Self.midway, from: Self.old, to: new).changes)
    #expect(after.slots == ["mood": "Ada", "name": "good"])
  }
}
