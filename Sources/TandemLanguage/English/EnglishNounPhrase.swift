/// A noun phrase or a list of them, and the verb that makes a wish of it.
struct EnglishNounPhrase {
  let words: [EnglishWord]
  let lexicon: EnglishLexicon
  private let phrases: EnglishPhrases
  /// The phrases of a list, each with what describes it.
  private let items: [Item]
  /// Whether the list takes in every word.
  let isWhole: Bool

  private struct Item {
    let group: EnglishNounGroup
    let range: Range<Int>
  }

  init(_ words: [EnglishWord], lexicon: EnglishLexicon) {
    (self.words, self.lexicon) = (words.trimmed, lexicon)
    phrases = EnglishPhrases(self.words, lexicon: lexicon)
    (items, isWhole) = EnglishNounPhrase.read(phrases, words: self.words)
  }

  /// The phrases one after the other, between commas and "and".
  private static func read(_ phrases: EnglishPhrases, words: [EnglishWord]) -> (items: [Item], isWhole: Bool)
  {
    var items: [Item] = []
    var index = 0
    while index < phrases.words.count {
      while index < words.count, words[index].isComma || joints.contains(phrases.lower(index)) { index += 1 }
      if !items.isEmpty, phrases.tag(index).contains(.question), let last = items.popLast() {
        // "Python, SQL and how to write clean code"
        items.append(Item(group: last.group, range: last.range.lowerBound..<words.count))
        return (items, true)
      }
      guard let group = phrases.group(at: index) else { return (items, false) }
      var end = phrases.end(of: group)
      if let added = phrases.addition(at: end) { end = added }
      items.append(Item(group: group, range: index..<end))
      index = end
      guard index >= words.count || words[index].isComma || joints.contains(phrases.lower(index)) else {
        return (items, false)
      }
      // "the ideas, my boss says so": what follows the comma is no further item.
      let isClause = EnglishClause(
        Array(words[min(index + 1, words.count)...].prefix(8)), lexicon: phrases.lexicon
      ).finiteVerb
      if index < words.count, isClause != nil { return (items, false) }
    }
    return (items, !items.isEmpty)
  }

  private static let joints: Set<String> = ["and", "or", "not", "plus", "also"]

  /// Where the head noun stands.
  var head: Int? { items.first?.group.head }

  /// Whether "there are" opens it, which looks at the first of a list only.
  var opensPlural: Bool { items.first?.group.isPlural ?? false }

  /// Whether "are" belongs to it.
  var isPlural: Bool {
    guard let first = items.first else { return false }
    return first.group.isPlural || items.count > 1 && !words.contains { $0.lower == "or" }
  }

  /// Whether it is a short list of nouns without a clause inside: "start-ups, remote work".
  var isPlain: Bool {
    let isSimple = !words.indices.contains { index in
      phrases.tag(index).isAny([.subject, .relative, .auxiliary, .modal])
        || phrases.tag(index).isAny([.preterite, .participle])
          && !phrases.tag(index).isAny([.base, .nounToo])
    }
    let isCounted = items.contains { phrases.tag($0.range.lowerBound).contains(.number) }
    let isOwnPerson = items.contains {
      phrases.tag($0.group.head).contains(.person) && $0.group.hasDeterminer
    }
    return isSimple && !isCounted && !isOwnPerson && items.allSatisfy { $0.range.count <= 4 }
  }

  /// Whether the head is a noun of the lists, so that the phrase is known to stand for a wish.
  var isKnown: Bool { entry != nil }

  private var entry: EnglishLexicon.Noun? {
    guard let head else { return nil }
    let noun = words[head].lower
    if head > 0, let entry = lexicon.nouns["\(words[head - 1].lower)-\(noun)"] { return entry }
    return lexicon.nouns[noun] ?? lexicon.nouns[singular(noun)]
  }

  // MARK: As a wish

  /// The phrase as a bare infinitive: "get new ideas", "make contact with other departments".
  ///
  /// - Returns: nil where it names nothing that one could want.
  var wish: [EnglishWord]? {
    guard canBeWanted, var phrase = spoken else { return nil }
    // A single unknown word may be a thing that isn't counted: "cross-pollination".
    if words.count == 1, entry == nil, !isRole { phrase = words }
    guard let light = entry?.light ?? light else {
      return [EnglishWord](isDefinedByNumber ? "have" : "focus on") + phrase
    }
    // "better time management" is to be got better at once.
    let isBettered = light.hasPrefix("get better") || light.hasPrefix("improve")
    if isBettered, phrase.count > 1, phrase[0].lower == "better" { phrase.removeFirst() }
    // "build up my networking", but "build up my own network".
    if light.hasSuffix(" my") {
      let plain = phrase.first.map { EnglishClosed.determiners.contains($0.lower) } ?? false
      return [EnglishWord](plain ? String(light.dropLast(3)) : light) + phrase
    }
    // "see to the knowledge transfer", but "see to a transfer", "see to my transfer".
    if light.hasSuffix(" the"), hasDeterminer { return [EnglishWord](String(light.dropLast(4))) + phrase }
    if light.hasSuffix(" the"), ["a", "an", "the"].contains(phrase[0].lower) { phrase.removeFirst() }
    return [EnglishWord](light) + phrase
  }

  /// What stands behind "I want": "to get feedback", or the phrase itself where no verb is known to suit it.
  var aim: [EnglishWord]? {
    guard canBeWanted else { return nil }
    if entry == nil, light == nil, isDefinedByNumber || hasDeterminer { return spoken }
    return wish.map { [EnglishWord("to")] + $0 }
  }

  /// A verb for nouns that no list has, by their kind; nil where none is sure to suit.
  private var light: String? {
    guard let item = items.first, let head else { return nil }
    let tag = phrases.tag(head)
    let isRow = items.allSatisfy { phrases.tag($0.group.head).contains(.gerund) }
    if words[head].lower.hasSuffix("ing"), tag.contains(.gerund), !hasDeterminer, isRow {
      return "get better at"
    }
    if isRole { return "become" }
    // "my old nerve back"
    if hasDeterminer, words.last?.lower == "back", words.count - head < 3 { return "get" }
    let isDefinite = ["the", "this", "these", "those"].contains(words[0].lower)
    // "designers who know my work": they know one already.
    let end = item.group.coreEnd
    if end + 1 < words.count, words[end].lower == "who",
      ["know", "knows", "would", "will"].contains(words[end + 1].lower)
    {
      return nil
    }
    if tag.contains(.person), !item.group.isPronoun, !isDefinite,
      !EnglishClosed.collectives.contains(words[head].lower), item.group.isPlural || words[0].lower == "a"
    {
      return "get to know"
    }
    return nil
  }

  /// "shift supervisor": what one person can be.
  var isRole: Bool {
    guard let item = items.first, entry == nil, items.dropFirst().allSatisfy({ isRemark($0) }) else {
      return false
    }
    // "first paying customer", "new clients": somebody else.
    if EnglishClosed.counterparts.contains(words[item.group.head].lower)
      || ["student", "pupil", "trainee", "apprentice", "intern"].contains(words[item.group.head].lower)
      || ["first", "second", "third", "last", "next"].contains(words[item.range.lowerBound].lower)
    {
      return false
    }
    return phrases.tag(item.group.head).contains(.person) && !item.group.isPronoun && !item.group.isPlural
      && !item.group.hasDeterminer && !EnglishClosed.collectives.contains(words[item.group.head].lower)
  }

  /// "three introductions", "a fresh look", "more time", "new ideas".
  private var isDefinedByNumber: Bool {
    guard let first = spoken?.first?.lower else { return false }
    return ["a", "an", "more", "fewer", "less", "some", "another", "one", "enough", "at", "new", "fresh"]
      .contains(
        first) || phrases.tag(0).contains(.number)
  }

  private var hasDeterminer: Bool { items.first?.group.hasDeterminer ?? false }

  private var canBeWanted: Bool {
    guard let head, words.count <= 30, isWhole else { return false }
    let noun = words[head].lower
    // "a clear yes or no"
    let isAnswer = ["yes", "no"].contains(noun) && hasDeterminer && words.count > 2
    if Self.noWishes.contains(noun) && !isAnswer || words.allSatisfy({ Self.noWishes.contains($0.lower) }) {
      return false
    }
    let isStretch = phrases.tag(0).contains(.number) && words.count > 3
    if entry == nil, Self.feelings.contains(noun), !isStretch { return false }
    // "my time, one evening a week" is given, not wanted.
    if words[0].lower == "my", Self.gifts.contains(noun) { return false }
    return !items.contains { ["not", "no", "zero"].contains(words[$0.range.lowerBound].lower) }
  }

  private static let noWishes: Set<String> = [
    "reason", "reasons", "order", "nothing", "question", "idea?", "test", "problem", "hi", "hello", "thanks",
    "no", "yes", "none", "everything", "whatever", "why", "years", "year", "i", "we", "they", "he", "she",
    "it",
    "you", "this", "that", "us", "them", "me", "mine",
  ]

  /// What moves people, and what they are or count; none of it is what they want.
  private static let feelings: Set<String> = [
    "curiosity", "boredom", "gratitude", "duty", "pride", "love", "passion", "guilt", "habit", "colleague",
    "boss", "mum", "dad", "months", "weeks", "times", "day", "ones",
  ]

  private static let gifts: Set<String> = [
    "time", "experience", "experiences", "knowledge", "support", "advice", "help", "contacts", "expertise",
  ]

  private func singular(_ noun: String) -> String {
    noun.hasSuffix("s") && !noun.hasSuffix("ss") ? String(noun.dropLast()) : noun
  }

  // MARK: As it is said

  /// With its articles and a list's last comma as "and"; nil where there is no noun.
  var spoken: [EnglishWord]? {
    guard !items.isEmpty, isWhole else { return nil }
    var spoken: [EnglishWord] = []
    for (index, item) in items.enumerated() {
      let previous = index == 0 ? 0 : items[index - 1].range.upperBound
      let joint = words[previous..<item.range.lowerBound]
      let isLast = index == items.count - 1 && index > 0
      if isRemark(item) || isLast && isAddition(item) {
        spoken += joint + words[item.range]
        continue
      }
      if isLast, joint.count == 1, joint.first?.isComma ?? false, !isJoined {
        spoken.append(EnglishWord("and"))
      } else if index > 0 {
        spoken += joint
      }
      spoken += withArticle(Array(words[item.range]), item.group.head - item.range.lowerBound)
    }
    return spoken
  }

  /// "a place on the course, September intake", "one full bid, budget included", "a pilot on one form, any form":
  /// behind a comma something without an article tells more of what has one.
  private func isRemark(_ item: Item) -> Bool {
    guard let first = items.first, item.range.lowerBound > first.range.lowerBound,
      words[item.range.lowerBound - 1].isComma, !isJoined
    else { return false }
    let part = Array(words[item.range])
    if part[0].lower == "any" { return true }
    // "crew B"
    if part.count == 2, part[1].text.count == 1, part[1].text.first?.isUppercase ?? false { return true }
    let isPerson =
      phrases.tag(first.group.head).contains(.person) && !first.group.isPlural && !first.group.hasDeterminer
    let isOpened =
      isPerson || phrases.tag(0).contains(.determiner) && !lexicon.isPlural(words[first.group.head].lower)
    let head = words[item.group.head]
    // "deputy team leader, billing": what somebody is, and where.
    if isPerson, !item.group.hasDeterminer, !phrases.tag(item.group.head).contains(.person) { return true }
    // "a desk, a chair, patience" is a list; "senior associate, Toronto" is not.
    let isName = head.isCapitalised && !words[first.range.lowerBound].isCapitalised && isOpened
    return isName
      || isOpened && !item.group.hasDeterminer && !item.group.isPlural && !lexicon.isMass(head.lower)
        && !phrases.tag(item.range.lowerBound).isAny([.number, .possessor])
  }

  /// "one trainee, school to first job or first flat": what has an article, and then a choice of what has none.
  var isMuddled: Bool {
    guard items.count > 1, let first = items.first, phrases.tag(0).contains(.determiner),
      !lexicon.isPlural(words[first.group.head].lower),
      words[first.range.upperBound...].first?.isComma ?? false, words.contains(where: { $0.lower == "or" })
    else { return false }
    return items.dropFirst().allSatisfy {
      !$0.group.hasDeterminer && !$0.group.isPlural && !isAddition($0)
    }
  }

  /// "the survey, question 7", "her verdict, 1 to 10": more closely what was said before, and no further thing.
  private func isAddition(_ item: Item) -> Bool {
    let part = words[item.range]
    // "one interview, paid or unpaid"
    let isQuality = part.allSatisfy { lexicon.tags(of: $0).isAny([.adjective, .participle, .conjunction]) }
    if isQuality, part.contains(where: { $0.lower == "or" }) { return true }
    guard let first = part.first, let last = part.last, !isJoined else { return false }
    let isScale = part.count == 3 && lexicon.tags(of: first) == .number && lexicon.tags(of: last) == .number
    let isNumbered =
      part.count > 1 && lexicon.tags(of: last) == .number && !lexicon.tags(of: first).contains(.number)
    // "coffee with three of them, one from a theatre"
    let isOneOf =
      part.count > 1 && first.lower == "one" && part.dropFirst().first.map { $0.lower } == "from"
      && words[..<item.range.lowerBound].contains { lexicon.tags(of: $0).contains(.number) }
    return isOneOf || isScale || isNumbered || ["one", "ones"].contains(last.lower) && part.count > 1
      || ["specifically", "especially"].contains(last.lower)
  }

  /// Whether "and" or "or" stands between its parts.
  private var isJoined: Bool {
    words.contains { $0.lower == "and" || $0.lower == "or" }
  }

  /// With "a" or "an" before a single thing that has no determiner, and the number right.
  private func withArticle(_ words: [EnglishWord], _ head: Int) -> [EnglishWord] {
    guard let first = words.first, words.indices.contains(head) else { return words }
    let noun = words[head].lower
    let tag = lexicon.tags(of: first)
    var words = words
    if ["contact", "contacts", "connection", "connections"].contains(noun), head + 1 < words.count,
      words[head + 1].lower == "to"
    {
      words[head + 1] = EnglishWord("with")
    }
    // "mentee's verdict"
    if tag.contains(.possessor),
      lexicon.tags(of: EnglishWord(String(first.lower.dropLast(2)))).contains(.person),
      !first.lower.hasSuffix("s'"), first.text.first?.isLowercase ?? false
    {
      return [EnglishWord("my")] + words
    }
    if tag.contains(.possessor), !tag.isAny([.determiner, .subject]), !first.lower.hasSuffix("s'"),
      first.text.first?.isLowercase ?? false
    {
      return [EnglishWord("the")] + words
    }
    // "own van": whose it is goes without saying.
    if first.lower == "own" { return [EnglishWord("my")] + words }
    // "question 7" is a name.
    if head + 1 < words.count, lexicon.tags(of: words[head + 1]) == .number { return words }
    let isNamed = words[head].text.first?.isUppercase ?? false
    let hasDeterminer =
      tag.isAny([.determiner, .number, .possessor, .subject, .object]) || first.lower == "at"
    if first.lower == "other", !lexicon.isPlural(noun), !lexicon.isMass(noun) {
      return [EnglishWord("another")] + words.dropFirst()
    }
    let isRanked =
      ["first", "second", "third", "last", "next", "same", "right"].contains(first.lower)
      || first.lower == "only" && !lexicon.isPlural(noun)
    if isRanked, !hasDeterminer { return [EnglishWord("the")] + words }
    guard !hasDeterminer, !lexicon.isPlural(noun), !isNamed, !lexicon.isMass(noun),
      lexicon.baseOfGerund(noun) == nil, !["one", "body", "thing"].contains(where: { noun.hasSuffix($0) })
    else { return words }
    return [EnglishWord(EnglishNounPhrase.article(before: first.lower))] + words
  }

  /// "a" or "an", by the sound that follows.
  static func article(before word: String) -> String {
    let spoken = ["hour", "honest", "honour", "heir", "mba", "hr", "sap", "sql", "msc", "ngo", "x-ray"]
    if spoken.contains(where: { word.hasPrefix($0) }) { return "an" }
    let isConsonant = ["one", "once", "eu", "uni", "use", "usu", "util", "ux", "uk"].contains {
      word.hasPrefix($0)
    }
    if isConsonant, !["unin", "unim"].contains(where: { word.hasPrefix($0) }) { return "a" }
    if word.hasPrefix("8") || word.hasPrefix("11") || word.hasPrefix("18") { return "an" }
    return word.first.map { "aeiou".contains($0) } ?? false ? "an" : "a"
  }
}
