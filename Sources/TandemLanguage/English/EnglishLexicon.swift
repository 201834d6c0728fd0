/// The English word lists, indexed for reading and writing; a class, since every stage keeps hold of it.
final class EnglishLexicon: Sendable {
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

  private let forms: [String: Verb]
  private let gerunds: [String: String]
  let nouns: [String: Noun]
  let names: [String: String]
  let fallbacks: [String: String]
  let turns: [String]
  let turnIndex: PatternIndex
  let wishes: CueList

  init(words: WordLists) {
    let lists = EnglishLists(words)
    (forms, gerunds, nouns, names) = (lists.forms, lists.gerunds, lists.nouns, lists.names)
    (fallbacks, turns, turnIndex) = (lists.fallbacks, lists.turns, lists.turnIndex)
    wishes = CueList(words.entries(of: "en/wishes"))
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
