/// A noun phrase or a list of them, and the verb that makes a wish of it.
struct EnglishNounPhrase {
  let words: [EnglishWord]
  let lexicon: EnglishLexicon
  let phrases: EnglishPhrases
  /// The phrases of a list, each with what describes it.
  let items: [Item]
  /// Whether the list takes in every word.
  let isWhole: Bool

  struct Item {
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

  private static let joints: WordSet = ["and", "or", "not", "plus", "also"]

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

  var entry: EnglishLexicon.Noun? {
    guard let head else { return nil }
    let noun = words[head].lower
    return compound ?? lexicon.nouns[noun] ?? lexicon.nouns[singular(noun)]
  }

  /// What the lists know of two nouns together: "mid level".
  private var compound: EnglishLexicon.Noun? {
    guard let head, head > 0 else { return nil }
    return lexicon.nouns["\(words[head - 1].lower)-\(words[head].lower)"]
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
      let part = Array(words[item.range])
      spoken +=
        index > 0 && sharesPreposition ? part : withArticle(part, item.group.head - item.range.lowerBound)
    }
    return spoken
  }

  /// "a plan for work, kid and school": what follows the first belongs to its preposition.
  private var sharesPreposition: Bool {
    guard let first = items.first, first.range.upperBound - first.group.coreEnd == 2,
      first.group.hasDeterminer
    else { return false }
    return phrases.tag(first.group.coreEnd).contains(.preposition)
      && items.dropFirst().allSatisfy { !$0.group.hasDeterminer && !$0.group.isPlural && $0.range.count <= 3 }
  }

  /// "a place on the course, September intake", "one full bid, budget included", "a pilot on one form, any form":
  /// behind a comma something without an article tells more of what has one.
  func isRemark(_ item: Item) -> Bool {
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

  /// "tools or office": which of them is open, and no verb suits both for certain.
  var isOpenChoice: Bool {
    guard let or = words.firstIndex(where: { $0.lower == "or" }), let first = items.first?.group,
      first.coreEnd == or, let second = phrases.group(at: or + 1)
    else { return false }
    guard ![first, second].contains(where: { $0.hasDeterminer || phrases.tag($0.start).contains(.number) })
    else {
      return false
    }
    let lights = [first, second].map { lexicon.nouns[words[$0.head].lower]?.light }
    return lights[0] != lights[1] || lights[0] == nil
  }

  /// "live language, live worries": the verb that suits the first suits no other of them.
  var isMixed: Bool {
    guard items.count > 1, !sharesPreposition,
      let light = compound?.light ?? lexicon.nouns[words[items[0].group.head].lower]?.light
    else {
      return false
    }
    // "a study plan and somebody who checks it"
    let hasPerson = items.dropFirst().contains { phrases.tag($0.group.head).contains(.person) }
    if hasPerson, !["find", "get", "have", "get to know", "hear from"].contains(light) { return true }
    guard Self.particular.contains(light) else { return false }
    return items.dropFirst().contains { item in
      let noun = words[item.group.head]
      return !noun.isCapitalised && lexicon.nouns[noun.lower]?.light != light
        && !phrases.tag(item.group.head).contains(.gerund)
    }
  }

  private static let particular: WordSet = ["learn", "become", "reach", "take on", "work out", "do", "pass"]

  /// "next survey, other adjective": two things that need each its own article are no list.
  var isRankedPair: Bool {
    guard items.count == 2, !isJoined, !items.contains(where: { $0.group.isPlural }) else { return false }
    let second = phrases.lower(items[1].range.lowerBound)
    return ["next", "last", "same", "only"].contains(words[0].lower)
      && (second == "other" || !items[1].group.hasDeterminer)
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
    // "small talk"
    if head > 0, lexicon.nouns["\(words[head - 1].lower)-\(noun)"]?.isMass ?? false { return words }
    // "question 7" is a name.
    if head + 1 < words.count, lexicon.tags(of: words[head + 1]) == .number { return words }
    let isNamed = words[head].text.first?.isUppercase ?? false
    let hasDeterminer =
      tag.isAny([.determiner, .number, .possessor, .subject, .object]) || first.lower == "at"
    if first.lower == "other", !lexicon.isPlural(noun), !lexicon.isMass(noun) {
      return [EnglishWord("another")] + words.dropFirst()
    }
    // "head gardener": an office.
    if first.lower == "head", head == 1, lexicon.isPerson(noun), !lexicon.isPlural(noun) { return words }
    // "use of AI"
    let isOf = head + 1 < words.count && words[head + 1].lower == "of"
    if isOf, !hasDeterminer, Self.definite.contains(noun) { return [EnglishWord("the")] + words }
    let isRanked =
      ["first", "second", "third", "last", "next", "same", "right"].contains(first.lower)
      || first.lower == "only" && !lexicon.isPlural(noun)
    if isRanked, !hasDeterminer { return [EnglishWord("the")] + words }
    guard !hasDeterminer, !lexicon.isPlural(noun), !isNamed, !lexicon.isMass(noun),
      lexicon.baseOfGerund(noun) == nil, !["one", "body", "thing"].contains(where: { noun.hasSuffix($0) })
    else { return words }
    return [EnglishWord(EnglishNounPhrase.article(before: first.lower))] + words
  }

  /// Nouns of which there is one for what follows "of".
  private static let definite: WordSet = [
    "use", "role", "meaning", "importance", "impact", "value", "future", "state", "art", "rest", "basics",
    "history", "structure", "purpose", "logic", "ins",
  ]

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
