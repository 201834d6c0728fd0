/// A doing as it is said: with the article that notes leave out, and "and" before the last of several verbs.
struct EnglishAction {
  private let words: [EnglishWord]
  private let lexicon: EnglishLexicon

  init(_ words: [EnglishWord], lexicon: EnglishLexicon) { (self.words, self.lexicon) = (words, lexicon) }

  /// "lead team" → "lead a team"; "get some air, see the job afresh" → "get some air and see the job afresh".
  var written: [EnglishWord] { joined(EnglishCorrections(determined, lexicon: lexicon).corrected) }

  /// Verbs that take a thing of which there is one, so that "a" can't be wrong.
  private static let taking: WordSet = [
    "get", "find", "lead", "build", "write", "join", "become", "run", "win", "create", "organise", "organize",
    "start", "land", "publish", "host", "found", "do", "make", "book", "identify", "prepare", "attend",
  ]

  /// Nouns that stand without an article behind such a verb: "make contact", "find direction".
  private static let bare: WordSet = [
    "contact", "direction", "change", "sense", "way", "place", "part", "balance", "success", "time", "space",
    "room", "school", "church", "college", "university", "class", "court", "help", "say", "voice", "pay",
    "push", "plan", "view", "sound", "head", "step", "board",
  ]

  /// "show box idea to ops": a thing that is counted without its article, and none that is sure to be the right one.
  var lacksArticle: Bool {
    guard words.count > 2, !Self.taking.contains(words[0].lower), lexicon.isBaseVerb(words[0].lower),
      !EnglishClosed.determiners.contains(words[1].lower)
    else { return false }
    let phrases = EnglishPhrases(words, lexicon: lexicon)
    guard let object = phrases.group(at: 1), object.start == 1, object.head + 1 == object.coreEnd,
      object.coreEnd == words.count || phrases.tag(object.coreEnd).contains(.preposition),
      !object.isPronoun, !object.hasDeterminer, !object.isPlural, words[object.head].text.isLowercase,
      words[1].text.isLowercase, !phrases.tag(1).isAny([.number, .possessor, .gerund, .adverb, .preposition])
    else { return false }
    let noun = words[object.head].lower
    return object.head > 1 && lexicon.isCounted(noun) && !Self.bare.contains(noun)
      && lexicon.verb(noun) == nil && !lexicon.isPerson(noun)
  }

  private static let passing: WordSet = ["pass", "fail", "sit", "retake", "finish"]

  /// "pass exam": of which there is one.
  private func isPassed(_ phrases: EnglishPhrases) -> Bool {
    guard let first = words.first, Self.passing.contains(first.lower),
      let object = phrases.group(at: 1), object.start == 1, !object.hasDeterminer, !object.isPlural,
      !object.isPronoun, !words[object.head].isCapitalised, !phrases.tag(1).isAny([.number, .possessor])
    else { return false }
    return ["exam", "test", "course", "assessment", "training", "thesis", "probation"].contains(
      words[object.head].lower)
  }

  /// With the article that its object needs.
  var determined: [EnglishWord] {
    // What has its article or is nothing that these verbs take is read no further.
    guard let verb = words.first?.lower, words.count > 1, !EnglishClosed.determiners.contains(words[1].lower),
      Self.taking.contains(verb) || Self.passing.contains(verb) || ["keep", "hold"].contains(verb)
    else { return words }
    let phrases = EnglishPhrases(words, lexicon: lexicon)
    if isPassed(phrases) { return [words[0], EnglishWord("the")] + words.dropFirst() }
    if isHeld(phrases) { return [words[0], EnglishWord("the")] + words.dropFirst() }
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

  /// "keep volume at 5"
  private func isHeld(_ phrases: EnglishPhrases) -> Bool {
    guard let first = words.first, ["keep", "hold"].contains(first.lower), let object = phrases.group(at: 1),
      object.head == 1, object.coreEnd == 2, !object.isPronoun, !object.hasDeterminer, !object.isPlural
    else { return false }
    return ["at", "below", "under", "above"].contains(phrases.lower(2)) && phrases.tag(3).contains(.number)
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
    if rest.count == 3, rest[1].lower == "to", !lexicon.tags(of: rest[2]).contains(.number) { return words }
    let isRest = rest.map(\.lower) == ["all", "that"]
    guard isRest || isVerb(rest) || isRow || isAsked(rest, behind: words[..<comma]) else { return words }
    var words = words
    // "how to use it, how to read it, all that"
    words.replaceSubrange(comma...comma, with: [EnglishWord](isRest ? ", and" : "and"))
    return words
  }

  private func isVerb(_ rest: [EnglishWord]) -> Bool {
    lexicon.isBaseVerb(rest[0].lower) && EnglishShapes.isVerb(rest, lexicon: lexicon)
  }

  /// "weave, spin, dye": nothing but verbs, each of which may be a noun elsewhere.
  private var isRow: Bool {
    words.indices.allSatisfy { index in
      let isVerb = lexicon.isBaseVerb(words[index].lower) || lexicon.tags(of: words[index]).isEmpty
      return index.isMultiple(of: 2) ? isVerb : words[index].isComma
    }
  }

  /// "see how they deal with it, what words they use": a question behind a question.
  private func isAsked(_ rest: [EnglishWord], behind before: ArraySlice<EnglishWord>) -> Bool {
    EnglishClosed.questions.contains(rest[0].lower) && rest[0].lower != "when"
      && before.contains { EnglishClosed.questions.contains($0.lower) && $0.lower != "when" }
  }
}

extension String {
  fileprivate var isLowercase: Bool { first?.isLowercase ?? false }
}
