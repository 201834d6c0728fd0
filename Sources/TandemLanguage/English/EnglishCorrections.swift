/// Slips that are no matter of taste: "take it serious", "write it down before", "five talks of my mentor".
struct EnglishCorrections {
  private let words: [EnglishWord]
  private let lexicon: EnglishLexicon

  init(_ words: [EnglishWord], lexicon: EnglishLexicon) { (self.words, self.lexicon) = (words, lexicon) }

  /// The words without them.
  var corrected: [EnglishWord] {
    var words = words
    guard words.count > 2, let last = words.last else { return words }
    let before = words[words.count - 2].lower
    if words[0].lower != "be", last.lower == "serious",
      words.contains(where: { ["take", "taken"].contains($0.lower) })
    {
      words[words.count - 1] = EnglishWord("seriously")
    }
    let isTime = TimeWords.english.units[before] != nil || ["night", "time", "evening"].contains(before)
    if last.lower == "before", !isTime, !["as", "like", "than", "ever", "never"].contains(before),
      !words.contains(where: { ["never", "ever", "not"].contains($0.lower) })
    {
      words[words.count - 1] = EnglishWord("beforehand")
    }
    if words.contains(where: \.isComma) { words = punctuated(words) }
    // "see how they do"
    if ["do", "does"].contains(last.lower), ["they", "he", "she", "others"].contains(before),
      words.count > 3, words[words.count - 3].lower == "how"
    {
      words.append(EnglishWord("it"))
    }
    if words.contains(where: { $0.lower == "same" }) { words = withTheSame(words) }
    return listed(ledBack(owned(asked(voiced(Self.counted(words, lexicon))))))
  }

  /// "understand, rather than approve", "a shop, that earns a pound": no comma; "plan it, then do it": and then.
  private func punctuated(_ words: [EnglishWord]) -> [EnglishWord] {
    var punctuated: [EnglishWord] = []
    for (index, word) in words.enumerated() {
      let next = index + 2 < words.count ? (words[index + 1].lower, words[index + 2]) : ("", EnglishWord(""))
      switch next.0 {
      case "rather" where word.isComma && next.1.lower == "than": continue
      case "all" where word.isComma && next.1.lower == "that" && index + 3 == words.count:
        punctuated += [word, EnglishWord("and")]
      case "that" where word.isComma && lexicon.tags(of: next.1).contains(.third): continue
      case "then"
      where word.isComma && lexicon.isBaseVerb(next.1.lower) && !words.contains { $0.lower == "and" }:
        punctuated += [word, EnglishWord("and")]
      default: punctuated.append(word)
      }
    }
    return punctuated
  }

  /// "out loud, same day" → "out loud, the same day"
  private func withTheSame(_ words: [EnglishWord]) -> [EnglishWord] {
    var completed: [EnglishWord] = []
    for (index, word) in words.enumerated() {
      let before = index > 0 ? lexicon.tags(of: words[index - 1]) : []
      if word.lower == "same", index > 0, index + 1 < words.count, !before.contains(.determiner) {
        completed.append(EnglishWord("the"))
      }
      completed.append(word)
    }
    return completed
  }

  /// "learn SQL, Python, statistics" → "learn SQL, Python and statistics"
  private func listed(_ words: [EnglishWord]) -> [EnglishWord] {
    guard let comma = words.firstIndex(where: \.isComma), comma > 1,
      !words.contains(where: { ["and", "or", "not", "but"].contains($0.lower) })
    else { return words }
    let phrases = EnglishPhrases(words, lexicon: lexicon)
    var end = 0
    var start = 1
    while start < words.count, let item = phrases.group(at: start), item.start == start, !item.isPronoun,
      !item.hasDeterminer, !EnglishFrequency.isOne(words[start..<item.coreEnd].map(\.lower)),
      !phrases.tag(start).isAny([.adverb, .number])
    {
      end = item.coreEnd
      guard end < words.count, words[end].isComma else { break }
      start = end + 1
    }
    guard end == words.count, start > comma, lexicon.isBaseVerb(words[0].lower) else { return words }
    var words = words
    words[start - 1] = EnglishWord("and")
    return words
  }

  /// "less mistakes" → "fewer mistakes"
  static func counted(_ words: [EnglishWord], _ lexicon: EnglishLexicon) -> [EnglishWord] {
    guard let less = words.firstIndex(where: { $0.lower == "less" }), less + 1 < words.count,
      lexicon.tags(of: words[less + 1]).contains(.plural), !lexicon.isMass(words[less + 1].lower),
      TimeWords.english.units[words[less + 1].lower] == nil, !uncounted.contains(words[less + 1].lower)
    else { return words }
    return words[..<less] + [EnglishWord("fewer")] + words[(less + 1)...]
  }

  /// What only looks like several.
  private static let uncounted: WordSet = ["chaos", "bias", "news", "maths", "always", "sometimes"]

  /// "a elder person", "a apprenticeship": "an" before a vowel that sounds as it is written
  private func voiced(_ words: [EnglishWord]) -> [EnglishWord] {
    let wrong = words.indices.dropLast().filter { index in
      let next = words[index + 1].lower
      return words[index].lower == "a" && next.count > 2 && "aei".utf8.contains(next.utf8.first ?? 0)
        && !next.hasPrefix("eu") && !next.hasPrefix("ewe") && !words[index + 1].isCapitalised
    }
    return wrong.reduce(into: words) { $0[$1] = EnglishWord("an") }
  }

  /// "ask my mentor for lunch on Friday" → "ask my mentor to lunch on Friday": a meal is no favour.
  private func asked(_ words: [EnglishWord]) -> [EnglishWord] {
    guard let meal = words.indices.dropFirst(3).first(where: { Self.meals.contains(words[$0].lower) }),
      words[meal - 1].lower == "for",
      let ask = words[..<(meal - 2)].lastIndex(where: { lexicon.verb($0.lower)?.base == "ask" })
    else { return words }
    let asked = EnglishPhrases(words, lexicon: lexicon).group(at: ask + 1)
    guard let asked, asked.coreEnd == meal - 1 else { return words }
    var words = words
    words[meal - 1] = EnglishWord("to")
    return words
  }

  private static let meals: WordSet = ["lunch", "dinner", "breakfast", "supper", "brunch"]

  /// "five talks of my mentor" → "five of my mentor's talks"; "the reasons of young colleagues" → "young colleagues'
  /// reasons": what people have stands behind them.
  private func owned(_ words: [EnglishWord]) -> [EnglishWord] {
    let mayOwn =
      words.count > 4
      && words.indices.dropFirst(2).contains { of in
        words[of].lower == "of"
          && (words[of - 2].lower == "the" || lexicon.tags(of: words[of - 2]).contains(.number))
      }
    guard mayOwn else { return words }
    let phrases = EnglishPhrases(words, lexicon: lexicon)
    for of in words.indices.dropFirst(2).dropLast() where words[of].lower == "of" {
      let (noun, before) = (phrases.tag(of - 1), phrases.tag(of - 2))
      let isNumber = before.contains(.number)
      guard noun.contains(.plural), noun.isDisjoint(with: [.person, .determiner]),
        isNumber || words[of - 2].lower == "the",
        !Self.parts.contains(words[of - 1].lower), let owner = owner(at: of + 1, in: phrases, isNumber)
      else { continue }
      let name = Array(words[(of + 1)..<owner])
      let possessor = name.dropLast() + [EnglishInflection.possessive(name[name.count - 1], lexicon)]
      let number = isNumber ? [words[of - 2], EnglishWord("of")] : []
      return words[..<(of - 2)] + number + possessor + [words[of - 1]] + words[owner...]
    }
    return words
  }

  /// One past people of whom nothing more is said; nil where something is, or where they are no people.
  /// A number before the things needs somebody in particular: "five talks of my mentor".
  private func owner(at start: Int, in phrases: EnglishPhrases, _ isNumber: Bool) -> Int? {
    guard let owner = phrases.group(at: start), owner.start == start, !owner.isPronoun,
      phrases.tag(owner.head).contains(.person), owner.head + 1 == owner.coreEnd,
      !lexicon.people.isCollective(phrases.lower(owner.head)),
      !isNumber || EnglishClosed.possessives.contains(phrases.lower(start))
    else { return nil }
    let next = phrases.tag(owner.coreEnd)
    let isWhole = owner.coreEnd == phrases.words.count || next.isAny([.mark, .conjunction])
    return isWhole || ["to", "for"].contains(phrases.lower(owner.coreEnd)) ? owner.coreEnd : nil
  }

  /// What has people as its parts, or is one of their kinds.
  private static let parts: WordSet = [
    "members", "kinds", "sorts", "types", "groups", "teams", "pairs", "lots", "generations", "hundreds",
    "thousands", "dozens", "rows", "rooms", "eyes",
  ]

  /// "find a way back in accounting" → "find a way back into accounting"
  private func ledBack(_ words: [EnglishWord]) -> [EnglishWord] {
    guard let way = words.indices.dropLast(3).first(where: { words[$0].lower == "way" }),
      words[way + 1].lower == "back", words[way + 2].lower == "in",
      TimeWords.english.months[words[way + 3].lower] == nil,
      !lexicon.tags(of: words[way + 3]).contains(.number)
    else { return words }
    var words = words
    words[way + 2] = EnglishWord("into")
    return words
  }
}
