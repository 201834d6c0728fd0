// What the frame of an answer makes certain, before its words are read one by one.
extension EnglishAnswer {
  /// A sign that is a clause though a noun or an adverb hides its verb; nil where there is no such frame.
  static func saying(_ words: [EnglishWord], _ lexicon: EnglishLexicon) -> Shape? {
    guard words.count > 3 else { return nil }
    // "they no longer need me"
    if EnglishClosed.subjects.contains(words[0].lower), words[0].lower != "i",
      words[1...2].map(\.lower) == ["no", "longer"], lexicon.tags(of: words[3]).isAny([.base, .third])
    {
      return .clause(words, verb: 3)
    }
    // "somebody other than me speaks"
    if words.count > 4, EnglishClosed.indefinites.contains(words[0].lower),
      words[1...2].map(\.lower) == ["other", "than"], lexicon.tags(of: words[3]).contains(.object),
      lexicon.tags(of: words[4]).contains(.third)
    {
      return .clause(words, verb: 4)
    }
    return reporting(words, lexicon) ?? doneAndDoing(words, lexicon)
  }

  /// "the team survey shows that people feel understood"
  private static func reporting(_ words: [EnglishWord], _ lexicon: EnglishLexicon) -> Shape? {
    guard let that = words.indices.dropFirst(2).first(where: { words[$0].lower == "that" }),
      that + 2 < words.count, reports.contains(lexicon.verb(words[that - 1].lower)?.base ?? ""),
      lexicon.tags(of: words[that - 1]).contains(.third),
      !words[..<that].contains(where: { $0.isMark || ["who", "which", "what"].contains($0.lower) }),
      EnglishNounPhrase(Array(words[..<(that - 1)]), lexicon: lexicon).isWhole,
      EnglishClause(Array(words[(that + 1)...]), lexicon: lexicon).finiteVerb != nil
    else { return nil }
    return .clause(words, verb: that - 1)
  }

  /// "exam passed, and she smiles": what is done, and then what somebody does.
  private static func doneAndDoing(_ words: [EnglishWord], _ lexicon: EnglishLexicon) -> Shape? {
    guard let comma = words.firstIndex(where: \.isComma), (2...4).contains(comma), comma + 3 < words.count,
      words[comma + 1].lower == "and",
      ["he", "she", "they", "i", "we"].contains(words[comma + 2].lower),
      EnglishClause(Array(words[(comma + 2)...]), lexicon: lexicon).finiteVerb != nil,
      case .done(_, let participle) = EnglishShapes(
        Array(words[..<comma]), lexicon: lexicon, question: .sign
      ).shape
    else { return nil }
    return .done(words, participle: participle)
  }

  private static let reports: WordSet = [
    "show", "say", "tell", "prove", "confirm", "suggest", "find", "report", "indicate", "state",
  ]

  /// An aim whose words would say something else if they were put behind "I want (to)"; nil for others.
  static func bare(_ words: [EnglishWord], _ lexicon: EnglishLexicon) -> Shape? {
    guard let first = words.first else { return nil }
    // "stay or go"
    if words.count == 3, words[1].lower == "or", lexicon.isBaseVerb(first.lower),
      lexicon.isBaseVerb(words[2].lower), !lexicon.tags(of: first).contains(.nounToo)
    {
      return .action([EnglishWord]("decide whether to") + words)
    }
    // "pricing, with materials and all": what is priced was left out.
    if words.count > 2, words[1].isComma, lexicon.baseOfGerund(first.lower) != nil,
      ["with", "the", "a", "my", "their"].contains(words[2].lower),
      !words.dropFirst(2).contains(where: { lexicon.baseOfGerund($0.lower) != nil })
    {
      return .unclear
    }
    // "shorter talks, more asking"
    if let comma = words.firstIndex(where: \.isComma), comma > 1, comma + 2 < words.count,
      isCompared(first, lexicon), isCompared(words[comma + 1], lexicon)
    {
      return EnglishNounPhrase(words, lexicon: lexicon).isWhole ? .thing(words) : .unclear
    }
    // "my face and my tone": what somebody has already, and not what is to become of it.
    let owned = words.indices.filter { words[$0].lower == "my" }
    if first.lower == "my", words.count < 7, owned.count > 1 || words.count == 2,
      owned.allSatisfy({ $0 + 1 < words.count && isPlainlyHad(words[$0 + 1], lexicon) })
    {
      return .unclear
    }
    return nil
  }

  /// A sign with how often it is to be, which stood in a sentence of its own.
  static func oftener(_ shape: Shape, _ often: [EnglishWord]) -> Shape {
    return switch shape {
    case .own(let words): .own(words + often)
    case .clause(let words, let verb): .clause(words + often, verb: verb)
    case .action(let words): .action(words + often)
    case .thirdVerb(let words): .thirdVerb(words + often)
    default: shape
    }
  }

  private static func isCompared(_ word: EnglishWord, _ lexicon: EnglishLexicon) -> Bool {
    ["more", "less", "fewer"].contains(word.lower)
      || word.lower.hasSuffix("er") && lexicon.tags(of: word).contains(.adjective)
  }

  private static func isPlainlyHad(_ word: EnglishWord, _ lexicon: EnglishLexicon) -> Bool {
    lexicon.nouns[word.lower] == nil && !lexicon.isPlural(word.lower)
      && lexicon.baseOfGerund(word.lower) == nil
      && !["own", "first", "next", "old"].contains(word.lower)
  }

  /// "not more late than one week" → "not more than one week late"; "a wall that'll stay" → "a wall that will stay"
  static func ordered(_ words: [EnglishWord]) -> [EnglishWord] {
    var words = words
    if let place = words.indices.dropFirst(1).first(where: {
      ["that'll", "who'll"].contains(words[$0].lower)
    }) {
      words.replaceSubrange(
        place...place, with: [EnglishWord(String(words[place].text.dropLast(3))), EnglishWord("will")])
    }
    guard words.count > 4,
      let late = words.indices.dropLast(3).first(where: {
        $0 > 0 && words[$0 - 1].lower == "more" && words[$0].lower == "late" && words[$0 + 1].lower == "than"
      }), TimeWords.english.units[words[late + 3].lower] != nil
    else { return words }
    let moved = words.remove(at: late)
    words.insert(moved, at: late + 3)
    return words
  }

  /// "he has changed one thing before it got expensive" → "before it gets expensive"
  static func conditioned(_ words: [EnglishWord], _ lexicon: EnglishLexicon) -> [EnglishWord] {
    guard words.count > 4,
      let before = words.indices.dropFirst(2).dropLast(2).first(where: { words[$0].lower == "before" }),
      ["it", "he", "she"].contains(words[before + 1].lower),
      let verb = lexicon.verb(words[before + 2].lower), verb.isPreterite, !verb.isBase
    else { return words }
    var words = words
    words[before + 2] = EnglishWord(EnglishInflection.third(verb.base))
    return words
  }
}
