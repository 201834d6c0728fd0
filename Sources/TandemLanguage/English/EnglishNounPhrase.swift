/// A noun phrase, its head, and the verb that makes a wish of it.
struct EnglishNounPhrase {
  let words: [EnglishWord]
  let lexicon: EnglishLexicon

  init(_ words: [EnglishWord], lexicon: EnglishLexicon) {
    (self.words, self.lexicon) = (words.trimmed, lexicon)
  }

  /// Where the head noun stands: the last word before a preposition, a relative clause or a comma.
  var head: Int? {
    guard !words.isEmpty else { return nil }
    var head: Int?
    for (index, word) in words.enumerated() {
      // "half as many emails"
      if word.lower == "as", index + 1 < words.count,
        ["many", "much", "few"].contains(words[index + 1].lower)
      {
        head = nil
        continue
      }
      let isEnd =
        EnglishClosed.prepositions.contains(word.lower) || EnglishClosed.relatives.contains(word.lower)
        || EnglishClosed.conjunctions.contains(word.lower) || word.isComma
        || EnglishClosed.subjects.contains(word.lower)
      if isEnd, head != nil { break }
      if isEnd { return nil }
      let isNoun =
        !EnglishClosed.determiners.contains(word.lower) && !EnglishClosed.adverbs.contains(word.lower)
      // "one joint thing started": what follows the noun describes it.
      if head != nil, let verb = lexicon.verb(word.lower), verb.isPast, !verb.isBase { break }
      if isNoun || index == words.count - 1 { head = index }
    }
    return head
  }

  /// Whether the head is a noun of the lists, so that the phrase is known to stand for a wish.
  var isKnown: Bool {
    guard let head else { return false }
    let noun = words[head].lower
    return lexicon.nouns[noun] != nil || lexicon.nouns[singular(noun)] != nil
  }

  /// The phrase as a wish: "get new ideas", "make contact with other departments"; nil where it is none.
  var wish: [EnglishWord]? {
    guard let head, words.count <= 30 else { return nil }
    let noun = words[head].lower
    if Self.noWishes.contains(noun) || words.allSatisfy({ Self.noWishes.contains($0.lower) }) { return nil }
    let hyphenated = head > 0 ? "\(words[head - 1].lower)-\(noun)" : noun
    let opening = words[0].lower
    if opening == "not" || opening == "no" { return nil }
    let verb = lexicon.verb(opening)
    if opening.hasSuffix("ly")
      || (verb.map { ($0.isPast || $0.isThird) && !$0.isBase && !$0.isNounToo } ?? false)
    {
      return nil
    }
    let entry = lexicon.nouns[hyphenated] ?? lexicon.nouns[noun] ?? lexicon.nouns[singular(noun)]
    var phrase = words
    if ["contact", "contacts", "connection", "connections"].contains(noun), head + 1 < phrase.count,
      phrase[head + 1].lower == "to"
    {
      phrase[head + 1] = EnglishWord("with")
    }
    let light = entry?.light ?? "find"
    // "build up my networking", but "build up my own network".
    if light.hasSuffix(" my") {
      let plain = phrase.first.map { EnglishClosed.possessives.contains($0.lower) } ?? false
      return [EnglishWord](plain ? String(light.dropLast(3)) : light) + phrase
    }
    // "fresh ideas, new people, a kick": the last comma of a list is spoken as "and".
    if let comma = phrase.lastIndex(where: \.isComma),
      !phrase.contains(where: { $0.lower == "and" || $0.lower == "or" })
    {
      phrase[comma] = EnglishWord("and")
    }
    return [EnglishWord](light) + withArticle(phrase, head, isMass: entry?.isMass ?? false)
  }

  private static let noWishes: Set<String> = [
    "reason", "reasons", "order", "nothing", "question", "idea?", "test", "problem", "hi", "hello", "thanks",
    "no", "yes",
    "none", "everything", "whatever", "why", "years", "year",
  ]

  private func singular(_ noun: String) -> String {
    noun.hasSuffix("s") && !noun.hasSuffix("ss") ? String(noun.dropLast()) : noun
  }

  /// With "a" or "an" before a single thing that has no determiner.
  func withArticle(_ words: [EnglishWord], _ head: Int, isMass: Bool) -> [EnglishWord] {
    guard let first = words.first, !isMass else { return words }
    let noun = words[head].lower
    let isNamed = words[head].text.first?.isUppercase ?? false
    let hasDeterminer =
      EnglishClosed.determiners.contains(first.lower) || first.lower.hasSuffix("'s")
      || Int(first.lower) != nil
    guard !hasDeterminer, !lexicon.isPlural(noun), !isNamed, lexicon.nouns[noun]?.isMass != true,
      lexicon.baseOfGerund(noun) == nil, !Self.isMass(noun), !noun.hasSuffix("one"), !noun.hasSuffix("body"),
      !noun.hasSuffix("thing")
    else { return words }
    let isVowel = first.lower.first.map { "aeio".contains($0) } ?? false
    let isSpelled = first.lower.hasPrefix("one") || first.lower.hasPrefix("eu")
    let sounds =
      isVowel && !isSpelled || first.lower.hasPrefix("un") || first.lower.hasPrefix("hour")
      || first.lower.hasPrefix("honest")
    return [EnglishWord(sounds ? "an" : "a")] + words
  }

  private static func isMass(_ noun: String) -> Bool {
    massEndings.contains { noun.hasSuffix($0) } || mass.contains(noun)
  }

  private static let massEndings = ["ness", "ship", "ism", "ics", "ance", "ence", "ity", "ware", "dom"]
  private static let mass: Set<String> = [
    "information", "work", "research", "progress", "money", "traffic", "software", "equipment", "luck",
    "staff", "less",
    "more", "data", "news", "paper", "noise", "quality", "acceptance", "attention", "approval", "praise",
    "evidence",
    "interest", "involvement", "communication", "cooperation", "collaboration", "understanding", "learning",
    "satisfaction",
    "turnover", "revenue", "growth", "calm", "silence", "laughter", "appreciation", "participation",
    "engagement", "sleep",
    "headcount", "overtime", "english", "homework", "mail", "others", "it",
  ]
}
