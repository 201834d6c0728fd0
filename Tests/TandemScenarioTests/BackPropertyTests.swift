import TandemDialogue
import TandemPrompts
import Testing

@Suite("Taking answers back in the standard flow")
struct BackPropertyTests {
  private static let standard = Result { try Prompts.load(from: .embedded).flow }

  /// The standard flow with derivations that say something else each time, so that every way is taken
  /// whatever the language engine knows.
  private static func flow(_ walk: RandomWalk) throws -> Flow {
    var flow = try standard.get()
    var chance = walk
    let (findings, rungs) = (chance.next(below: 4), 1 + chance.next(below: 3))
    let flags = (0..<4).map { _ in chance.next(below: 2) == 0 }
    @Sendable func finding(_ number: Int) -> Value {
      number <= findings ? ["code": "vague", "quote": "", "ask": "What?"].record : .null
    }
    flow.interpretation.interpreters[.motive] = { text, inquiry in
      let slot = inquiry.question?.slot ?? ""
      return .answer([slot: .text(text), "duty": flags[0] ? true : .null, "one-way": flags[1] ? true : .null])
    }
    flow.interpretation.derivations["checks"] = { _ in
      ["finding-1": finding(1), "finding-2": finding(2), "finding-3": finding(3), "goal-now": "…"]
    }
    flow.interpretation.derivations["rungs"] = { _ in ["rungs": .number(rungs)] }
    flow.interpretation.derivations["vagueness"] = { _ in ["vague": flags[2] ? true : .null] }
    flow.interpretation.derivations["mirror"] = { _ in ["mirror": flags[3] ? ["wish": "…"].record : .null] }
    flow.interpretation.derivations["motives-shown"] = { _ in ["motives-shown": flags[3] ? "…" : .null] }
    return flow
  }

  /// What a step back must restore; how often a text was spoken is no part of it.
  private struct Standing: Equatable {
    let state: String
    let slots: [String: Value]
    let trail: [TrailEntry]
    let status: Status
    let register: String
    let detour: String?

    init(_ conversation: Conversation) {
      (state, slots, trail) = (conversation.state, conversation.slots, conversation.trail)
      (status, register, detour) = (conversation.status, conversation.register, conversation.detour)
    }
  }

  @Test("An answer and a step back give the state before, at every edge of the flow")
  func answerThenBack() throws {
    var edges: Set<String> = []
    var left: Set<String> = []
    for seed in 0..<400 as Range<UInt64> {
      var walk = RandomWalk(seed: seed)
      let flow = try Self.flow(walk)
      var conversation = advance(Conversation(), with: walk.opening(), in: flow, given: Self.given)
        .conversation
      for _ in 0..<90 {
        guard let prompt = flow.prompt(of: conversation), conversation.status != .complete else { break }
        let answered = conversation.trail.compactMap { flow.state(named: $0.state)?.question?.slot }
        let utterance = walk.utterance(for: prompt, answered: answered)
        let next = advance(conversation, with: utterance, in: flow, given: Self.given).conversation
        if next.trail.count == conversation.trail.count + 1 {
          edges.insert("\(conversation.state) → \(next.state)")
          left.insert(conversation.state)
          try check(conversation, next, in: flow, seed)
        }
        conversation = next
      }
    }
    let asking = try Self.standard.get().states.filter { $0.question != nil && !$0.commits }
    #expect(Set(asking.map(\.name)).subtracting(left) == [], "these were never answered")
    #expect(edges.count > 100)
  }

  private func check(_ before: Conversation, _ after: Conversation, in flow: Flow, _ seed: UInt64) throws {
    let back = advance(after, with: .back, in: flow, given: Self.given).conversation
    let place = "seed \(seed): \(before.state) → \(after.state)"
    // A story in the other language changes the language for good, as asking for it does.
    let switched = Utterance.text("/language \(after.language)")
    let before =
      before.language == after.language
      ? before : advance(before, with: switched, in: flow, given: Self.given).conversation
    try #require(Standing(back) == Standing(before), "\(place)")
    let forward = advance(back, with: .text("/forward"), in: flow, given: Self.given).conversation
    try #require(Standing(forward) == Standing(after), "\(place), and forward again")
  }

  private static let given: [String: Value] = ["today": "2026-11-24", "conversation": "k3f9-x2"]

  @Test("A conversation is the fold of its changes, whatever is said")
  func fold() throws {
    for seed in 400..<440 as Range<UInt64> {
      var walk = RandomWalk(seed: seed)
      let flow = try Self.flow(walk)
      var conversation = Conversation()
      var log: [Change] = []
      var utterance = walk.opening()
      for _ in 0..<60 {
        let step = advance(conversation, with: utterance, in: flow, given: Self.given)
        log += step.changes
        conversation = step.conversation
        try #require(conversation == Conversation().applying(log), "seed \(seed)")
        guard let prompt = flow.prompt(of: conversation) else { break }
        utterance =
          walk.next(below: 8) == 0 ? .back : walk.utterance(for: prompt, answered: ["goal", "name"])
      }
    }
  }
}

extension [String: Value] {
  fileprivate var record: Value { .record(self) }
}
