internal import TandemDialogue

/// Reads words.yaml and terms.yaml of a language.
struct WordsReader {
  var problems: Problems

  private static let keys = ["yes", "no", "keep", "fillers", "commands", "slots", "numbers"]

  mutating func vocabulary(_ root: Written) -> Vocabulary {
    var lists: [String: [Word]] = [:]
    var commands: [String: Command] = [:]
    var slots: [String: String] = [:]
    var numbers: [String: Int] = [:]
    for entry in entries(of: root) {
      switch entry.key.text {
      case "yes", "no", "keep", "fillers": lists[entry.key.text] = words(entry.value)
      case "commands": commands = self.commands(entry.value)
      case "slots":
        for word in entries(of: entry.value) { slots[word.key.text] = word.value.text }
      case "numbers": numbers = self.numbers(entry.value)
      default:
        problems.error(
          "There is no list '\(entry.key.text.prefix(60))' of words.",
          hint: Suggestion.hint(for: entry.key.text, among: Self.keys), at: entry.key.location)
      }
    }
    for required in ["yes", "no"] where lists[required, default: []].isEmpty {
      problems.error(
        "There is no word for '\(required)'.", hint: "Add a list '\(required):'.", at: root.location)
    }
    return Vocabulary(
      yes: lists["yes", default: []].map(\.text), no: lists["no", default: []].map(\.text),
      keep: lists["keep", default: []].map(\.text), commands: commands, slotNames: slots, numbers: numbers,
      fillers: lists["fillers", default: []].map(\.text))
  }

  private mutating func commands(_ value: Written) -> [String: Command] {
    var commands: [String: Command] = [:]
    for entry in entries(of: value) {
      let name = entry.value.text ?? ""
      guard let command = Command(rawValue: name) else {
        problems.error(
          "There is no command '\(name.prefix(60))'.",
          hint: Suggestion.hint(for: name, among: Command.allCases.map(\.rawValue)), at: entry.value.location)
        continue
      }
      if let other = commands.updateValue(command, forKey: folded(entry.key.text)), other != command {
        problems.error("'\(entry.key.text)' stands for two commands.", at: entry.key.location)
      }
    }
    return commands
  }

  private mutating func numbers(_ value: Written) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for entry in entries(of: value) {
      guard let number = entry.value.text.flatMap({ Int($0) }) else {
        problems.error("A number is expected here.", at: entry.value.location)
        continue
      }
      numbers[entry.key.text] = number
    }
    return numbers
  }

  /// The terms in one form.
  mutating func terms(_ root: Written, form: InclusiveForm) -> [String: String] {
    var terms: [String: String] = [:]
    for entry in entries(of: root) {
      guard entry.key.text == "terms" else {
        problems.error(
          "There is no key '\(entry.key.text.prefix(60))' here.", hint: "There is: terms.",
          at: entry.key.location)
        continue
      }
      for term in entries(of: entry.value) { terms[term.key.text] = self.term(term, in: form) }
    }
    return terms
  }

  private mutating func term(_ entry: Written.Entry, in form: InclusiveForm) -> String? {
    if let text = entry.value.text { return text }
    let forms = InclusiveForm.allCases.map(\.rawValue)
    let written = entries(of: entry.value)
    for form in forms where !written.contains(where: { $0.key.text == form }) {
      problems.error("The term '\(entry.key.text)' has no form '\(form)'.", at: entry.key.location)
    }
    for form in written where !forms.contains(form.key.text) {
      problems.error(
        "There is no form '\(form.key.text.prefix(60))'.",
        hint: Suggestion.hint(for: form.key.text, among: forms),
        at: form.key.location)
    }
    return written.first { $0.key.text == form.rawValue }?.value.text
  }

  private mutating func words(_ value: Written) -> [Word] {
    if let word = value.word { return value.isEmpty ? [] : [word] }
    return (value.list ?? []).compactMap { element in
      if element.word == nil { problems.error("A word is expected here.", at: element.location) }
      return element.word
    }
  }

  private mutating func entries(of value: Written) -> [Written.Entry] {
    if value.map == nil, !value.isEmpty {
      problems.error("Lines 'key: value' are expected here.", at: value.location)
    }
    return value.map ?? []
  }
}

/// How German names a person whose gender isn't known; a programme chooses one for all texts.
public enum InclusiveForm: String, Sendable, Hashable, CaseIterable {
  /// "Mentorin oder Mentor".
  case pair
  /// "Mentor:in".
  case colon
  /// "Mentor".
  case plain
}
