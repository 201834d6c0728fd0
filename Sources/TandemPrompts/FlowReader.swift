internal import TandemDialogue

/// Turns flow.yaml into `ParsedFlow`: the keys, their kinds, and the grammar of conditions.
struct FlowReader {
  var problems: Problems

  static let statesMax = 500

  mutating func read(_ root: Written) -> ParsedFlow {
    var flow = ParsedFlow()
    flow.id = Word(text: "", location: root.location)
    for entry in entries(of: root, "The file") {
      switch entry.key.text {
      case "flow": flow.id = name(entry.value, of: "the flow") ?? flow.id
      case "start": flow.start = name(entry.value, of: "a state")
      case "states": flow.states = states(entry.value)
      case "migrations": flow.migrations = list(entry.value).compactMap { migration($0) }
      default: unknown(entry.key, known: ["flow", "start", "states", "migrations"])
      }
    }
    if flow.id.text.isEmpty {
      problems.error("The flow has no name.", hint: "Write 'flow: standard' at the top.", at: root.location)
    }
    return flow
  }

  private mutating func states(_ value: Written) -> [ParsedState] {
    let entries = entries(of: value, "'states'")
    if entries.count > Self.statesMax {
      problems.error("The flow has more than \(Self.statesMax) states.", at: value.location)
    }
    return entries.prefix(Self.statesMax).map { entry in
      if !isName(entry.key.text) {
        problems.error(
          "'\(entry.key.text.prefix(60))' is no name for a state.",
          hint: "Names are lower-case letters, digits and hyphens.", at: entry.key.location)
      }
      return state(entry)
    }
  }

  private static let keys = [
    "says", "prepare", "when", "answer", "slot", "choices", "rescue", "skippable", "counted", "commits",
    "depends", "next", "ends",
  ]

  private mutating func state(_ written: Written.Entry) -> ParsedState {
    var state = ParsedState(name: written.key)
    for entry in entries(of: written.value, "State '\(written.key.text)'") {
      let value = entry.value
      switch entry.key.text {
      case "says": state.says = names(value, of: "a text")
      case "prepare": state.prepares = names(value, of: "a derivation")
      case "when": state.condition = condition(value)
      case "answer": state.answer = answerType(value)
      case "slot": state.slot = name(value, of: "a slot")
      case "choices": state.choices = choices(value)
      case "rescue": state.rescue = choices(value)
      case "skippable": state.isSkippable = flag(value) ?? true
      case "counted": state.isCounted = flag(value) ?? true
      case "commits": state.commits = flag(value) ?? false
      case "depends": state.depends = names(value, of: "a slot")
      case "next":
        let count = problems.all.count
        state.transitions = transitions(value)
        state.isWhole = problems.all.count == count
      case "ends": state.ending = ending(value)
      default: unknown(entry.key, known: Self.keys)
      }
    }
    checkShape(of: state)
    return state
  }

  private mutating func checkShape(of state: ParsedState) {
    let name = state.name.text
    let place = state.name.location
    if state.answer != nil, state.slot == nil {
      problems.error("State '\(name)' asks and fills no slot.", hint: "Add 'slot:'.", at: place)
    }
    if let slot = state.slot, state.answer == nil {
      problems.error(
        "State '\(name)' has a slot and asks nothing.", hint: "Add 'answer:' with the kind of answer.",
        at: slot.location)
    }
    if state.ending == nil, state.transitions.isEmpty, state.isWhole {
      problems.error(
        "State '\(name)' leads nowhere.", hint: "Add 'next:' with a state, or 'ends: complete'.", at: place)
    }
    if state.ending != nil, !state.transitions.isEmpty || state.answer != nil {
      problems.error(
        "State '\(name)' ends the conversation and goes on.",
        hint: "Keep either 'ends' or 'next' and 'answer'.",
        at: place)
    }
    if let last = state.transitions.last, last.condition.condition != .always {
      problems.error(
        "State '\(name)' has no way on where none of its conditions holds.",
        hint: "Let the last transition have no 'when'.", at: last.target.location)
    }
    if state.answer == .choice || state.answer == .release, case .none = state.choices {
      problems.error("State '\(name)' lets choose and has no choices.", hint: "Add 'choices:'.", at: place)
    }
  }

  private mutating func transitions(_ value: Written) -> [ParsedTransition] {
    if let word = value.word {
      return name(value, of: "a state").map { [ParsedTransition(target: $0)] }
        ?? [ParsedTransition(target: word)]
    }
    return list(value).compactMap { element in
      if element.text != nil { return name(element, of: "a state").map { ParsedTransition(target: $0) } }
      var transition = ParsedTransition(target: Word(text: "", location: element.location))
      for entry in entries(of: element, "A transition") {
        switch entry.key.text {
        case "when": transition.condition = condition(entry.value)
        case "to": transition.target = name(entry.value, of: "a state") ?? transition.target
        case "clears": transition.clears = names(entry.value, of: "a slot")
        default: unknown(entry.key, known: ["when", "to", "clears"])
        }
      }
      guard !transition.target.text.isEmpty else {
        problems.error("The transition has no target.", hint: "Add 'to:' with a state.", at: element.location)
        return nil
      }
      return transition
    }
  }

  private mutating func migration(_ value: Written) -> Migration? {
    var from: String?
    var states: [String: String] = [:]
    var slots: [String: String] = [:]
    for entry in entries(of: value, "A migration") {
      switch entry.key.text {
      case "from": from = entry.value.text
      case "states": states = pairs(entry.value)
      case "slots": slots = pairs(entry.value)
      default: unknown(entry.key, known: ["from", "states", "slots"])
      }
    }
    return Migration(from: from, states: states, slots: slots)
  }

  private mutating func pairs(_ value: Written) -> [String: String] {
    Dictionary(
      entries(of: value, "A renaming").map { ($0.key.text, $0.value.text ?? "") }, uniquingKeysWith: { $1 })
  }
}

// Kinds of values.
extension FlowReader {
  private mutating func condition(_ value: Written) -> ParsedGuard {
    guard let text = value.text else {
      problems.error("A condition is one line of words.", at: value.location)
      return .always
    }
    do {
      let (condition, slots) = try GuardParser.parse(text)
      let words = slots.map { Word(text: $0.name, location: value.location(at: $0.offset)) }
      return ParsedGuard(condition: condition, slots: words)
    } catch {
      problems.error(error.message, hint: error.hint, at: value.location(at: error.offset))
      return .always
    }
  }

  private mutating func answerType(_ value: Written) -> AnswerType? {
    guard let text = value.text, let type = AnswerType(rawValue: text) else {
      let known = AnswerType.allCases.map(\.rawValue)
      problems.error(
        "'\((value.text ?? "…").prefix(60))' is no kind of answer.",
        hint: Suggestion.hint(for: value.text ?? "", among: known), at: value.location)
      // It asks, whatever was meant; so nothing else is wrong with it.
      return .text
    }
    return type
  }

  private mutating func ending(_ value: Written) -> Status? {
    guard let text = value.text, let status = Status(rawValue: text), status != .awaiting else {
      problems.error(
        "'\((value.text ?? "…").prefix(60))' is no way to end.",
        hint: "There are: complete, handed-off, paused.", at: value.location)
      return nil
    }
    return status
  }

  private mutating func choices(_ value: Written) -> ParsedChoices {
    guard case .map(let entries) = value.content else { return .fixed(names(value, of: "a choice")) }
    for entry in entries where entry.key.text != "from" { unknown(entry.key, known: ["from"]) }
    guard let from = entries.first(where: { $0.key.text == "from" }) else { return .none }
    return name(from.value, of: "a slot").map(ParsedChoices.slot) ?? .none
  }

  private mutating func flag(_ value: Written) -> Bool? {
    switch value.text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      problems.error("Only 'true' or 'false' can stand here.", at: value.location)
      return nil
    }
  }

  /// One name, or a list of names.
  private mutating func names(_ value: Written, of kind: String) -> [Word] {
    if value.text != nil { return name(value, of: kind).map { [$0] } ?? [] }
    return list(value).compactMap { name($0, of: kind) }
  }

  private mutating func name(_ value: Written, of kind: String) -> Word? {
    guard let word = value.word, isName(word.text) else {
      problems.error(
        "A name of \(kind) is expected here.", hint: "Names are lower-case letters, digits and hyphens.",
        at: value.location)
      return nil
    }
    return word
  }

  private mutating func list(_ value: Written) -> [Written] {
    if let list = value.list { return list }
    if !value.isEmpty { problems.error("A list is expected here.", at: value.location) }
    return []
  }

  private mutating func entries(of value: Written, _ owner: String) -> [Written.Entry] {
    if let map = value.map { return map }
    if !value.isEmpty {
      problems.error("\(owner) must be made of lines 'key: value'.", at: value.location)
    }
    return []
  }

  private mutating func unknown(_ key: Word, known: [String]) {
    problems.error(
      "There is no key '\(key.text.prefix(60))' here.", hint: Suggestion.hint(for: key.text, among: known),
      at: key.location)
  }
}
