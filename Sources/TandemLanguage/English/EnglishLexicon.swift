/// The English word lists, indexed for reading and writing.
struct EnglishLexicon: Sendable {
  /// What a word can be as a verb.
  struct Verb: Sendable, Hashable {
    let base: String
    var isBase = false
    var isThird = false
    var isGerund = false
    var isPast = false
    /// As often a noun: "contact", "support".
    var isNounToo = false
  }

  /// A noun that stands for a wish.
  struct Noun: Sendable, Hashable {
    let light: String
    let isMass: Bool
  }

  private var forms: [String: Verb] = [:]
  private var gerunds: [String: String] = [:]
  private(set) var nouns: [String: Noun] = [:]
  private(set) var names: [String: String] = [:]
  private(set) var fallbacks: [String: String] = [:]
  private(set) var turns: [String] = []
  private(set) var turnIndex = PatternIndex()
  let wishes: CueList

  init(words: WordLists) {
    wishes = CueList(words.entries(of: "en/wishes"))
    for fields in words.entries(of: "en/verbs") { addVerb(fields.map(String.init)) }
    for fields in words.entries(of: "en/nouns") where fields.count >= 2 {
      nouns[String(fields[0])] = Noun(light: String(fields[1]), isMass: fields.count > 2 && fields[2] == "m")
    }
    for fields in words.entries(of: "en/names") where fields.count == 2 {
      names[String(fields[0])] = String(fields[1])
    }
    for fields in words.entries(of: "en/fallbacks") where fields.count == 2 {
      fallbacks[String(fields[0])] = String(fields[1])
    }
    for fields in words.entries(of: "en/turns") where fields.count == 2 {
      guard let pattern = Pattern(fields[0]) else { continue }
      turnIndex.add(pattern)
      turns.append(String(fields[1]))
    }
  }

  private mutating func addVerb(_ fields: [String]) {
    guard let base = fields.first, !base.isEmpty else { return }
    let flags = fields.count > 3 ? fields[3] : ""
    let (isNoun, doubles) = (flags.hasPrefix("n"), flags.contains("double"))
    let gerund = EnglishInflection.gerund(base, doubles: doubles)
    gerunds[base] = gerund
    note(base, base, isNoun) { $0.isBase = true }
    note(EnglishInflection.third(base), base, isNoun) { $0.isThird = true }
    note(gerund, base, false) { $0.isGerund = true }
    let past =
      fields.count > 1 && !fields[1].isEmpty ? fields[1] : EnglishInflection.past(base, doubles: doubles)
    let participle = fields.count > 2 && !fields[2].isEmpty ? fields[2] : past
    for form in past.split(separator: " ") + participle.split(separator: " ") {
      note(String(form), base, isNoun) { $0.isPast = true }
    }
  }

  private mutating func note(_ form: String, _ base: String, _ isNoun: Bool, _ set: (inout Verb) -> Void) {
    var verb = forms[form] ?? Verb(base: base)
    if isNoun { verb.isNounToo = true }
    set(&verb)
    forms[form] = verb
  }

  // MARK: Looking up

  /// The verb that a form belongs to; nil for other words.
  func verb(_ lower: String) -> Verb? { forms[lower] }

  /// Whether a word can be nothing but a verb's base form.
  func isBaseVerb(_ lower: String) -> Bool { forms[lower]?.isBase ?? false }

  /// The base of an -ing form, also of verbs that no list names; nil for other words.
  func baseOfGerund(_ lower: String) -> String? {
    if let verb = forms[lower] { return verb.isGerund ? verb.base : nil }
    guard lower.hasSuffix("ing"), lower.count > 5, nouns[lower] == nil, !Self.noGerunds.contains(lower) else {
      return nil
    }
    let stem = String(lower.dropLast(3))
    let bytes = Array(stem.utf8)
    if let last = bytes.last, bytes.count > 3, bytes[bytes.count - 2] == last, !"slfz".utf8.contains(last) {
      return String(stem.dropLast())
    }
    let isEndedByE = ["at", "iz", "is", "uc", "as", "ut", "iv", "ov", "ag", "ur", "ar", "in"].contains {
      stem.hasSuffix($0)
    }
    return isEndedByE && !stem.hasSuffix("ear") ? stem + "e" : stem
  }

  private static let noGerunds: Set<String> = [
    "morning", "evening", "everything", "something", "anything", "nothing", "during", "spring", "string",
    "sibling", "exciting", "interesting", "amazing", "willing", "ongoing", "outstanding", "upcoming",
  ]

  /// "passing" for "pass".
  func gerund(of base: String) -> String { gerunds[base] ?? EnglishInflection.gerund(base) }

  /// Whether a word names several: "mentees", "people".
  func isPlural(_ lower: String) -> Bool {
    if EnglishClosed.plurals.contains(lower) { return true }
    return lower.hasSuffix("s") && !lower.hasSuffix("ss") && !lower.hasSuffix("us") && !lower.hasSuffix("is")
  }
}
