/// A doing as it is said: with the article that notes leave out, and "and" before the last of several verbs.
struct EnglishAction {
  private let words: [EnglishWord]
  private let lexicon: EnglishLexicon

  init(_ words: [EnglishWord], lexicon: EnglishLexicon) { (self.words, self.lexicon) = (words, lexicon) }

  /// "lead team" → "lead a team"; "get some air, see the job afresh" → "get some air and see the job afresh".
  var written: [EnglishWord] { joined(determined) }

  /// Verbs that take a thing of which there is one, so that "a" can't be wrong.
  private static let taking: WordSet = [
    "get", "find", "lead", "build", "write", "join", "become", "run", "win", "create", "organise", "organize",
    "start", "land", "publish", "host", "found", "do", "make", "book",
  ]

  /// Nouns that stand without an article behind such a verb: "make contact", "find direction".
  private static let bare: WordSet = [
    "contact", "direction", "change", "sense", "way", "place", "part", "balance", "success", "time", "space",
    "room", "help", "say", "voice", "pay", "push", "plan", "view", "sound", "head", "step", "board",
  ]

  private var determined: [EnglishWord] {
    let phrases = EnglishPhrases(words, lexicon: lexicon)
    guard let first = words.first, Self.taking.contains(first.lower), let object = phrases.group(at: 1),
      object.coreEnd == words.count
        || phrases.tag(object.coreEnd).isAny([.preposition, .mark, .conjunction]),
      !object.isPronoun, !object.hasDeterminer, !object.isPlural, words[object.head].text.isLowercase,
      words[1].text.isLowercase, !phrases.tag(1).isAny([.number, .possessor, .gerund, .adverb]),
      lexicon.isCounted(words[object.head].lower), !Self.bare.contains(words[object.head].lower),
      !["first", "next", "last", "same", "only", "other", "more"].contains(words[1].lower)
    else { return words }
    let article = EnglishWord(EnglishNounPhrase.article(before: words[1].lower))
    return [first, article] + words.dropFirst()
  }

  /// "and", "or", "but", though not between numbers: "two or three".
  private func isJoint(_ index: Int) -> Bool {
    guard ["and", "or", "but", "then"].contains(words[index].lower) else { return false }
    let isCounted =
      index > 0 && index + 1 < words.count && lexicon.tags(of: words[index - 1]).contains(.number)
      && lexicon.tags(of: words[index + 1]).contains(.number)
    return !isCounted
  }

  private func joined(_ words: [EnglishWord]) -> [EnglishWord] {
    guard !self.words.indices.contains(where: { isJoint($0) }),
      !words.contains(where: { $0.text == ":" || $0.text == ";" }),
      let comma = words.lastIndex(where: \.isComma), comma > 0, comma + 1 < words.count
    else { return words }
    let rest = Array(words[(comma + 1)...])
    // "show it, start to finish"
    if rest.count == 3, rest[1].lower == "to" { return words }
    guard lexicon.isBaseVerb(rest[0].lower), EnglishShapes.isVerb(rest, lexicon: lexicon) else {
      return words
    }
    var words = words
    words[comma] = EnglishWord("and")
    return words
  }
}

extension String {
  fileprivate var isLowercase: Bool { first?.isLowercase ?? false }
}
