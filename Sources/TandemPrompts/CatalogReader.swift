internal import TandemDialogue
internal import TandemLanguage
internal import TandemMentoring

/// Reads motives.yaml.
struct CatalogReader {
  var problems: Problems

  private static let keys = ["roles", "private", "wording", "choice", "examples"]

  mutating func read(_ root: Written) -> MotiveCatalog {
    var found: [MotiveCatalog.Entry] = []
    for group in entries(of: root) {
      guard group.key.text == "motives" else {
        unknown(group.key, known: ["motives"])
        continue
      }
      for motive in entries(of: group.value) { found.append(entry(motive)) }
    }
    return MotiveCatalog(entries: found)
  }

  private mutating func entry(_ written: Written.Entry) -> MotiveCatalog.Entry {
    var roles: [Role] = []
    var wording: [Language: String] = [:]
    var choice: [Language: String] = [:]
    var examples: [Role: [Language: [String]]] = [:]
    var isPrivate = false
    for entry in entries(of: written.value) {
      switch entry.key.text {
      case "roles": roles = texts(entry.value).compactMap { key($0, as: Role.self) }
      case "private": isPrivate = entry.value.text == "true"
      case "wording":
        for (language, value) in keyed(entry.value, by: Language.self) { wording[language] = value.text }
      case "choice":
        for (language, value) in keyed(entry.value, by: Language.self) { choice[language] = value.text }
      case "examples":
        for (role, value) in keyed(entry.value, by: Role.self) {
          for (language, value) in keyed(value, by: Language.self) {
            examples[role, default: [:]][language] = texts(value).map(\.text)
          }
        }
      default: unknown(entry.key, known: Self.keys)
      }
    }
    check(written.key, roles, wording, choice, examples)
    return MotiveCatalog.Entry(
      motive: Motive(rawValue: written.key.text), roles: roles, wording: wording, choice: choice,
      examples: examples, isPrivate: isPrivate)
  }

  private mutating func check(
    _ name: Word, _ roles: [Role], _ wording: [Language: String], _ choice: [Language: String],
    _ examples: [Role: [Language: [String]]]
  ) {
    if roles.isEmpty {
      problems.error(
        "The motive '\(name.text)' belongs to no role.", hint: "Add 'roles:'.", at: name.location)
    }
    for language in Language.allCases {
      if wording[language] == nil {
        problems.error(
          "The motive '\(name.text)' has no wording in '\(language.rawValue)'.", at: name.location)
      }
      if choice[language] == nil {
        problems.error(
          "The motive '\(name.text)' has no choice in '\(language.rawValue)'.",
          hint: "It is what somebody chooses who is stuck.", at: name.location)
      }
      for role in roles where examples[role]?[language, default: []].isEmpty ?? true {
        problems.error(
          "The motive '\(name.text)' has no examples for a \(role.rawValue) in '\(language.rawValue)'.",
          at: name.location)
      }
    }
  }

  private mutating func keyed<Key: RawRepresentable & CaseIterable>(_ value: Written, by type: Key.Type) -> [(
    Key, Written
  )] where Key.RawValue == String {
    entries(of: value).compactMap { entry in key(entry.key, as: type).map { ($0, entry.value) } }
  }

  private mutating func key<Key: RawRepresentable & CaseIterable>(_ word: Word, as type: Key.Type) -> Key?
  where Key.RawValue == String {
    if let key = Key(rawValue: word.text) { return key }
    unknown(word, known: type.allCases.map(\.rawValue))
    return nil
  }

  private mutating func texts(_ value: Written) -> [Word] {
    if let word = value.word { return [word] }
    return (value.list ?? []).compactMap { element in
      if element.word == nil {
        problems.error("A text is expected here.", hint: "Put it in quotes.", at: element.location)
      }
      return element.word
    }
  }

  private mutating func entries(of value: Written) -> [Written.Entry] {
    if value.map == nil, !value.isEmpty {
      problems.error("Lines 'key: value' are expected here.", at: value.location)
    }
    return value.map ?? []
  }

  private mutating func unknown(_ word: Word, known: [String]) {
    problems.error(
      "'\(word.text.prefix(60))' isn't known here.", hint: Suggestion.hint(for: word.text, among: known),
      at: word.location)
  }
}
