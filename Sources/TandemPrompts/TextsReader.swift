internal import TandemDialogue

/// Reads the text files of a language: group → name → text, variants, or registers.
struct TextsReader {
  var problems: Problems
  let terms: [String: String]
  var texts: ParsedTexts

  /// What channels say around the conversation; their places are the channels' business.
  static let channelGroups = ["terminal", "platform"]
  /// The groups that text keys begin with. `phrase` is what derivations put together.
  static let groups =
    [
      "ask", "again", "example", "offer", "why", "help", "skipped", "label", "choice", "say", "miss",
      "machine",
      "phrase",
    ] + channelGroups
  /// A text that is longer is no line of a conversation.
  static let scalarsMax = 4_000
  /// More wordings of one text are never heard.
  static let variantsMax = 12

  init(language: String, home: Location, terms: [String: String], problems: Problems) {
    (self.terms, self.problems) = (terms, problems)
    texts = ParsedTexts(language: language, home: home)
  }

  mutating func read(_ root: Written) {
    guard let groups = root.map else {
      return problems.error("The file must begin with a group like 'ask:'.", at: root.location)
    }
    for group in groups {
      guard Self.groups.contains(group.key.text) else {
        problems.error(
          "There is no group '\(group.key.text.prefix(60))' of texts.",
          hint: Suggestion.hint(for: group.key.text, among: Self.groups), at: group.key.location)
        continue
      }
      guard let names = group.value.map else {
        if !group.value.isEmpty {
          problems.error(
            "'\(group.key.text):' must be followed by lines 'name: text'.", at: group.value.location)
        }
        continue
      }
      for name in names { read(name, group: group.key.text) }
    }
  }

  private mutating func read(_ entry: Written.Entry, group: String) {
    let key = Word(text: "\(group).\(entry.key.text)", location: entry.key.location)
    if group == "choice" {
      guard let ids = entry.value.map else {
        return problems.error(
          "'\(key.text):' must be followed by lines 'id: text'.", at: entry.value.location)
      }
      for id in ids {
        add(Word(text: "\(key.text).\(id.key.text)", location: id.key.location), id.value)
      }
    } else {
      add(key, entry.value)
    }
  }

  private mutating func add(_ key: Word, _ value: Written) {
    if let first = texts.texts[key.text]?.key {
      return problems.error(
        "The text '\(key.text)' stands a second time.",
        hint: "It is also in \(first.location.file):\(first.location.line).", at: key.location)
    }
    var variants: [String: [ParsedVariant]] = [:]
    if let registers = value.map {
      for register in registers {
        guard ParsedTexts.registers.contains(register.key.text) else {
          problems.error(
            "There is no form of address '\(register.key.text.prefix(60))'.",
            hint: "There are: \(ParsedTexts.registers.joined(separator: ", ")).", at: register.key.location)
          continue
        }
        variants[register.key.text] = wordings(register.value)
      }
      for register in ParsedTexts.registers where variants[register] == nil {
        problems.error("The text '\(key.text)' has no wording for '\(register)'.", at: key.location)
      }
    } else {
      variants[ParsedTexts.anyRegister] = wordings(value)
    }
    texts.texts[key.text] = ParsedText(key: key, variants: variants)
  }

  private mutating func wordings(_ value: Written) -> [ParsedVariant] {
    let elements = value.list ?? [value]
    if elements.isEmpty { problems.error("The list has no text.", at: value.location) }
    if elements.count > Self.variantsMax {
      problems.error("A text has at most \(Self.variantsMax) variants.", at: value.location)
    }
    return elements.prefix(Self.variantsMax).compactMap { wording($0) }
  }

  private mutating func wording(_ value: Written) -> ParsedVariant? {
    guard let text = value.text else {
      problems.error(
        "A text is expected here.",
        hint: "Put quotes around a text that holds ': ' or begins with '{' or '['.",
        at: value.location)
      return nil
    }
    // Space at the beginning may be meant: lines of a preview are indented.
    var trimmed = text
    while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
    guard !trimmed.isEmpty else {
      problems.error("The text is empty.", at: value.location)
      return nil
    }
    guard trimmed.unicodeScalars.count <= Self.scalarsMax else {
      problems.error("The text is longer than \(Self.scalarsMax) characters.", at: value.location)
      return nil
    }
    do {
      let (template, places) = try TemplateParser.parse(trimmed, terms: terms)
      return ParsedVariant(template: template, places: places, written: value)
    } catch {
      problems.error(error.message, hint: error.hint, at: value.location(at: error.offset))
      return nil
    }
  }
}
