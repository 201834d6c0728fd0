internal import TandemDialogue
internal import TandemMentoring

/// Looks for everything that could go wrong while a person talks, before anybody does.
struct FlowChecks {
  let flow: ParsedFlow
  let texts: [ParsedTexts]
  var problems: Problems
  /// Position of each state in the file.
  let indices: [String: Int]
  /// Slots that something fills, by asking, by deriving, or because the channel knows them.
  let knownSlots: Set<String>

  /// Longest title of a fixed choice: what WhatsApp's reply buttons hold, the shortest of all channels.
  static let titleCharactersMax = 20
  /// What the surroundings always know.
  static let surroundings: Set<String> = ["today", "conversation"]
  /// What the surroundings may know.
  static let surroundingsPerhaps: Set<String> = ["contact", "programme"]
  /// Pseudo-slots of the machine.
  static let voice: Set<String> = ["language", "register"]

  init(flow: ParsedFlow, texts: [ParsedTexts], problems: Problems) {
    (self.flow, self.texts, self.problems) = (flow, texts, problems)
    indices = Dictionary(
      flow.states.enumerated().map { ($1.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    knownSlots = Self.knownSlots(of: flow)
  }

  /// Runs all checks; those that need a sound graph are left out where it isn't.
  mutating func run() {
    checkStart()
    checkTargets()
    for state in flow.states { checkNames(in: state) }
    checkGraph()
    checkTexts()
  }

  private mutating func checkStart() {
    guard let start = flow.start else {
      return problems.error(
        "The flow has no start.", hint: "Write 'start:' with a state.", at: flow.id.location)
    }
    if indices[start.text] == nil {
      problems.error(
        "The flow starts at '\(start.text)', which does not exist.",
        hint: Suggestion.hint(for: start.text, among: indices.keys), at: start.location)
    }
  }

  private mutating func checkTargets() {
    for state in flow.states {
      for transition in state.transitions where indices[transition.target.text] == nil {
        problems.error(
          "State '\(state.name.text)' leads to '\(transition.target.text)', which does not exist.",
          hint: Suggestion.hint(
            for: transition.target.text, among: indices.keys, otherwise: "States are listed under 'states:'."),
          at: transition.target.location)
      }
    }
  }

  private static func knownSlots(of flow: ParsedFlow) -> Set<String> {
    var known = voice.union(MentoringInterpretation.opening)
    for state in flow.states {
      if let slot = state.slot { known.insert(slot.text) }
      if let answer = state.answer { known.formUnion(MentoringInterpretation.alsoFilled[answer] ?? []) }
      for name in state.prepares { known.formUnion(MentoringInterpretation.derived[name.text] ?? []) }
    }
    return known
  }

  private mutating func checkNames(in state: ParsedState) {
    let known = knownSlots
    for name in state.prepares where MentoringInterpretation.derived[name.text] == nil {
      problems.error(
        "There is no derivation '\(name.text)'.",
        hint: Suggestion.hint(for: name.text, among: MentoringInterpretation.derived.keys), at: name.location)
    }
    check(state.condition, known)
    for transition in state.transitions {
      check(transition.condition, known)
      for slot in transition.clears { checkSlot(slot, known) }
    }
    for slot in state.depends { checkSlot(slot, known) }
    for choices in [state.choices, state.rescue] {
      if case .slot(let slot) = choices { checkSlot(slot, known) }
    }
  }

  private mutating func check(_ guarded: ParsedGuard, _ known: Set<String>) {
    for slot in guarded.slots { checkSlot(slot, known) }
    guard let place = guarded.slots.first?.location else { return }
    for (slot, value) in guarded.condition.comparisons {
      guard let word = value.text, let values = values(of: slot), !values.contains(word) else { continue }
      let location = guarded.slots.first { $0.text == slot }?.location ?? place
      problems.error(
        "'\(slot)' is never '\(word)'.", hint: Suggestion.hint(for: word, among: values), at: location)
    }
  }

  private mutating func checkSlot(_ slot: Word, _ known: Set<String>) {
    guard !known.contains(slot.text) else { return }
    problems.error(
      "Nothing fills the slot '\(slot.text)'.",
      hint: Suggestion.hint(
        for: slot.text, among: known, otherwise: "A slot is filled by a question or a derivation."),
      at: slot.location)
  }

  /// The only words that a slot can hold; nil where any will do.
  private func values(of slot: String) -> [String]? {
    if slot == "language" { return texts.map(\.language) }
    let asking = flow.states.filter { $0.slot?.text == slot }
    guard !asking.isEmpty else { return nil }
    var values: [String] = []
    for state in asking {
      guard state.answer == .choice || state.answer == .release, case .fixed(let ids) = state.choices else {
        return nil
      }
      values += ids.map(\.text)
    }
    return values
  }
}

extension Guard {
  /// Every comparison of a slot with a value.
  fileprivate var comparisons: [(String, Value)] {
    switch self {
    case .equals(let slot, let value): [(slot, value)]
    case .not(let condition): condition.comparisons
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.comparisons)
    case .always, .filled, .below, .counts: []
    }
  }
}
