/// The English word lists, indexed for reading and writing; a class, since every stage keeps hold of it.
final class EnglishLexicon: Sendable {
  /// What a word can be as a verb.
  struct Verb: Sendable, Hashable {
    let base: String
    var isBase = false
    var isThird = false
    var isGerund = false
    /// Past or participle.
    var isPast = false
    var isPreterite = false
    var isParticiple = false
    /// As often a noun: "contact", "support".
    var isNounToo = false
  }

  /// A noun that stands for a wish.
  struct Noun: Sendable, Hashable {
    let light: String
    let isMass: Bool
  }

  private let forms: WordTable<Verb>
  private let gerunds: WordTable<String>
  private let preterites: WordTable<String>
  private let participles: WordTable<String>
  private let adjectives: WordSet
  private let counting: EnglishCounting
  /// Tags of the closed words and of nouns for people.
  private let closed: WordTable<EnglishTag>
  let people: EnglishPeople
  let nouns: WordTable<Noun>
  let names: WordTable<String>
  let collocations: EnglishCollocations
  let turns: [String]
  let turnIndex: PatternIndex
  let wishes: CueList

  init(words: WordLists) {
    let lists = EnglishLists(words)
    (forms, gerunds, nouns, names) = (lists.forms, lists.gerunds, lists.nouns, lists.names)
    (turns, turnIndex, collocations) = (lists.turns, lists.turnIndex, lists.collocations)
    (preterites, participles) = (lists.preterites, lists.participles)
    (adjectives, counting, people) = (lists.adjectives, lists.counting, lists.people)
    closed = people.forms.reduce(into: EnglishTag.closed) { $0[$1, default: []].insert(.person) }
    wishes = CueList(words.entries(of: "en/wishes"))
  }

  // MARK: Looking up

  /// The verb that a form belongs to; nil for other words.
  func verb(_ lower: String) -> Verb? { forms[lower] }

  /// Whether any list of the language has the word.
  func isListed(_ lower: String) -> Bool {
    forms[lower] != nil || nouns[lower] != nil || adjectives.contains(lower)
      || closed[lower] != nil
  }

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
    return isEndedByE && !stem.hasSuffix("ear") || Self.isShort(bytes) ? stem + "e" : stem
  }

  /// "pip" of "piping": a short verb would have doubled its last letter.
  private static func isShort(_ stem: [UInt8]) -> Bool {
    let vowels = "aeiou".utf8
    guard let last = stem.last, stem.count > 2, !vowels.contains(last), !"wxyh".utf8.contains(last) else {
      return false
    }
    return vowels.contains(stem[stem.count - 2]) && stem.count(where: { vowels.contains($0) }) == 1
  }

  private static let noGerunds: WordSet = [
    "morning", "evening", "everything", "something", "anything", "nothing", "during", "spring", "string",
    "sibling", "exciting", "interesting", "amazing", "willing", "ongoing", "outstanding", "upcoming",
  ]

  /// "passing" for "pass".
  func gerund(of base: String) -> String { gerunds[base] ?? EnglishInflection.gerund(base) }

  /// "written" for "write".
  func participle(of base: String) -> String { participles[base] ?? EnglishInflection.past(base) }

  /// "wrote" for "write".
  func preterite(of base: String) -> String { preterites[base] ?? EnglishInflection.past(base) }

  /// Whether "a" is wrong before a noun: "feedback", "public speaking".
  func isMass(_ noun: String) -> Bool { nouns[noun]?.isMass ?? counting.isMass(noun) }

  /// Whether a single thing of that name needs an article for certain: "job", "mentor", "project".
  func isCounted(_ noun: String) -> Bool {
    if let known = nouns[noun] { return !known.isMass && !counting.isMass(noun) && !isPlural(noun) }
    return counting.isCounted(noun)
      || isPerson(noun) && !isPlural(noun)
        && (!people.isCollective(noun) || noun == "team" || noun == "group")
  }

  /// Whether the lists know a noun as a thing: "session", "language".
  func isThing(_ noun: String) -> Bool {
    !isPerson(noun) && (nouns[noun] != nil || counting.isCounted(noun) || counting.isMass(noun))
  }

  /// Whether a word names somebody: "nurse", "teams", "someone".
  func isPerson(_ lower: String) -> Bool { closed[lower]?.contains(.person) ?? false }

  /// Whether a word is closed or names somebody, so that its form is known.
  func isClosed(_ lower: String) -> Bool { closed[lower] != nil }

  /// What a word can be, as far as it shows.
  func tags(of word: EnglishWord) -> EnglishTag {
    let lower = word.lower
    if lower == "let's" { return [.base, .contracted] }
    var tags = closed[lower] ?? []
    // A capital inside a sentence makes a name of "Frank" and "Mark".
    if tags.isEmpty, word.isCapitalised {
      return lower.hasSuffix("'s")
        ? .possessor : isPlural(lower) && word.text.dropFirst().contains { $0.isLowercase } ? .plural : []
    }
    if let verb = forms[lower] {
      if verb.isBase { tags.insert(.base) }
      if verb.isThird { tags.insert(.third) }
      if verb.isPreterite { tags.insert(.preterite) }
      if verb.isParticiple { tags.insert(.participle) }
      if verb.isGerund { tags.insert(.gerund) }
      if verb.isNounToo { tags.insert(.nounToo) }
    }
    if adjectives.contains(lower) { tags.insert(.adjective) }
    if lower.utf8.contains(UInt8(ascii: "'")), tags.isAny([.subject, .relative]) || Self.contracts(lower) {
      tags.formUnion(
        lower.hasPrefix("wh") || lower.hasPrefix("how") ? [.relative, .contracted] : .contracted)
    } else if lower.hasSuffix("'s") || lower.hasSuffix("s'") {
      tags.insert(.possessor)
    }
    if tags.isEmpty { tags = unlisted(lower) }
    // The closed words have theirs already.
    if Self.endsLikePlural(lower) { tags.insert(.plural) }
    return tags
  }

  private static func contracts(_ lower: String) -> Bool {
    ["who's", "who'll", "who've", "who'd", "what's", "how's", "where's", "that's", "that'll", "there's"]
      .contains(lower)
  }

  /// What the ending of a word says that no list has.
  private func unlisted(_ lower: String) -> EnglishTag {
    // "the 19-year-olds"
    if lower.utf8.last == UInt8(ascii: "s"), lower.hasSuffix("-year-olds") { return [.person, .plural] }
    if let digit = lower.first(where: { !"+-£$€¥".contains($0) }), digit.isNumber {
      // "1:1s" are meetings.
      return lower.utf8.contains(UInt8(ascii: ":")) && lower.hasSuffix("s") ? .nounToo : .number
    }
    switch lower.utf8.last {
    // "a twenty-four-year-old"
    case UInt8(ascii: "d") where lower.hasSuffix("-year-old"): return [.person, .adjective]
    case UInt8(ascii: "t") where Self.namesTrade(lower): return .person
    // "grandchildren", "policewomen", "salespeople"
    case UInt8(ascii: "n"), UInt8(ascii: "e"):
      if Self.severals.contains(where: lower.hasSuffix) { return [.person, .plural] }
    default: break
    }
    if lower.hasSuffix("ly"), lower.count > 4 { return .adverb }
    if baseOfGerund(lower) != nil { return .gerund }
    if lower.hasSuffix("ed"), lower.count > 4, !lower.hasSuffix("eed") { return [.preterite, .participle] }
    // "lighter on Fridays"
    if lower.hasSuffix("er"), adjectives.contains(String(lower.dropLast(2))) { return .adjective }
    let isAdjective =
      ["ful", "ous", "able", "ible", "less"].contains { lower.hasSuffix($0) } && lower.count > 5
    return isAdjective ? .adjective : []
  }

  /// "violinist", "cellist", but "checklist".
  private static func namesTrade(_ lower: String) -> Bool {
    guard lower.utf8.count > 6, lower.hasSuffix("ist") else { return false }
    return !lower.hasSuffix("list") || ["alist", "elist", "llist"].contains { lower.hasSuffix($0) }
  }

  private static let severals = ["children", "women", "people"]

  /// Whether a word names several: "mentees", "people".
  func isPlural(_ lower: String) -> Bool {
    Self.endsLikePlural(lower) || EnglishClosed.plurals.contains(lower)
      || lower.utf8.count > 8 && Self.severals.contains(where: lower.hasSuffix)
  }

  /// "mentees", but not "class", "campus", "basis".
  private static func endsLikePlural(_ lower: String) -> Bool {
    guard lower.utf8.last == UInt8(ascii: "s") else { return false }
    return lower.utf8.dropLast().last.map { !"sui".utf8.contains($0) } ?? true
  }
}
