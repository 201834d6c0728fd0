internal import TandemDialogue

/// Reads words.yaml and terms.yaml of a language.
struct WordsReader {
  var problems: Problems

  private static let keys = ["yes", "no", "keep", "commands", "slots", "numbers"]

  mutating func vocabulary(_ root: Written) -> Vocabulary {
    var lists: [String: [Word]] = [:]
    var commands: [String: Command] = [:]
    var slots: [String: String] = [:]
    var numbers: [String: Int] = [:]
    for entry in entries(of: root) {
      switch entry.key.text {
      case "yes", "no", "keep": lists[entry.key.text] = words(entry.value)
      case "commands": commands = self.commands(entry.value)
      case "slots":
        for slot in entries(of: entry.value) {
          for word in words(slot.value) { slots[word.text] = slot.key.text }
        }
      case "numbers": numbers = self.numbers(entry.value)
      default:
        problems.error(
          "There is no list '\(entry.key.text.prefix(60))' of words.",
          hint: Suggestion.hint(for: entry.key.text, among: Self.keys), at: entry.key.location)
      }
    }
    for required in ["yes", "no"] where lists[required, default: []].isEmpty {
      problems.error("There is no word for '\(required)'.", hint: "Add a list '\(required):'.", at: root.location)
    }
    return Vocabulary(
      yes: lists["yes", default: []].map(\.text), no: lists["no", default: []].map(\.text),
      keep: lists["keep", default: []].map(\.text), commands: commands, slotNames: slots, numbers: numbers)
  }

  private mutating func commands(_ value: Written) -> [String: Command] {
    var commands: [String: Command] = [:]
    for entry in entries(of: value) {
      guard let command = Command(rawValue: entry.key.text) else {
        problems.error(
          "There is no command '\(entry.key.text.prefix(60))'.",
          hint: Suggestion.hint(for: entry.key.text, among: Command.allCases.map(\.rawValue)),
          at: entry.key.location)
        continue
      }
      for word in words(entry.value) {
        if let other = commands.updateValue(command, forKey: folded(word.text)), other != command {
          problems.error("'\(word.text)' stands for two commands.", at: word.location)
        }
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

  /// The terms in one form; the first form of the file where none is named.
  mutating func terms(_ root: Written, form: String?) -> [String: String] {
    var forms: [Word] = []
    var terms: [String: String] = [:]
    for entry in entries(of: root) where entry.key.text == "forms" { forms = words(entry.value) }
    let chosen = form.flatMap { name in forms.first { $0.text == name } } ?? forms.first
    for entry in entries(of: root) {
      switch entry.key.text {
      case "forms": break
      case "terms":
        for term in entries(of: entry.value) { terms[term.key.text] = self.term(term, in: forms, chosen) }
      default:
        problems.error(
          "There is no key '\(entry.key.text.prefix(60))' here.",
          hint: Suggestion.hint(for: entry.key.text, among: ["forms", "terms"]), at: entry.key.location)
      }
    }
    return terms
  }

  private mutating func term(_ entry: Written.Entry, in forms: [Word], _ chosen: Word?) -> String? {
    if let text = entry.value.text { return text }
    let written = entries(of: entry.value)
    for form in forms where !written.contains(where: { $0.key.text == form.text }) {
      problems.error("The term '\(entry.key.text)' has no form '\(form.text)'.", at: entry.key.location)
    }
    for form in written where !forms.contains(where: { $0.text == form.key.text }) {
      problems.error(
        "There is no form '\(form.key.text)'.",
        hint: Suggestion.hint(for: form.key.text, among: forms.map(\.text)), at: form.key.location)
    }
    return written.first { $0.key.text == chosen?.text }?.value.text
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
