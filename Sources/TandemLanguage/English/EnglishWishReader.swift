/// Makes a wish of the words behind "I want", "interested in" and the like, or of words that stand alone.
struct EnglishWishReader {
  let lexicon: EnglishLexicon
  let role: Role?

  // MARK: Doing

  /// "to lead better", "improve my writing", "really understand them".
  func action(_ words: [EnglishWord], isFragment: Bool = false) -> EnglishWish? {
    var words = words
    var hasMark = false
    if words.first?.lower == "to" || words.first?.lower == "2" {
      words.removeFirst()
      hasMark = true
    }
    var adverbs: [EnglishWord] = []
    while let first = words.first, EnglishClosed.adverbs.contains(first.lower), words.count > 1 {
      if !Self.emptyAdverbs.contains(first.lower) { adverbs.append(first) }
      words.removeFirst()
    }
    // "I want back into work", "I want out of retail"
    if !hasMark, words.count > 2,
      words[0].lower == "back" && ["in", "into", "to", "on"].contains(words[1].lower)
        || words[0].lower == "out" && words[1].lower == "of"
    {
      return EnglishWish([EnglishWord("get")] + words)
    }
    // "want out"
    if !hasMark, words.count == 1, ["out", "in"].contains(words[0].lower) {
      return EnglishWish([EnglishWord("get")] + words)
    }
    // "Draw your own conclusions": said to the reader.
    if isFragment, words.contains(where: { ["your", "yourself"].contains($0.lower) }),
      !words.contains(where: { ["me", "my"].contains($0.lower) })
    {
      return nil
    }
    guard let first = words.first, lexicon.isBaseVerb(first.lower), !Self.wanting.contains(first.lower) else {
      return nil
    }
    let shapes = EnglishShapes(words, lexicon: lexicon, question: .specific)
    guard hasMark || shapes.isVerb(at: 0), !isState(words, isFragment) else { return nil }
    if let asked = request(words) { return asked }
    if first.lower == "thank", words.count > 1, words[1].lower == "you" { return nil }
    // "Help, I'm starting next week"
    if words.count > 1, ["help", "thank"].contains(first.lower),
      lexicon.tags(of: words[1]).contains(.subject),
      !lexicon.tags(of: words[1]).contains(.object), !lexicon.isPerson(words[1].lower)
    {
      return nil
    }
    if isFragment, let or = words.lastIndex(where: { $0.lower == "or" }), or == words.count - 2,
      lexicon.isBaseVerb(words[or + 1].lower) || lexicon.tags(of: words[or + 1]).isEmpty
    {
      // "Stay current or fossilise": the second is what happens otherwise.
      words = Array(words[..<or])
    }
    let isHeard = ["hear", "know", "learn", "see", "understand"].contains(words[0].lower)
    let named = isHeard ? [words[0]] + partners(Array(words.dropFirst())) : words
    return EnglishWish(adverbs + learning(named))
  }

  /// "learn negotiating better" → "learn to negotiate better", but "learn programming".
  private func learning(_ words: [EnglishWord]) -> [EnglishWord] {
    guard words.count > 2, words[0].lower == "learn", let base = lexicon.baseOfGerund(words[1].lower),
      ["better", "well", "properly"].contains(words[2].lower)
        || lexicon.tags(of: words[2]).isAny([.determiner, .object])
    else { return words }
    return [words[0], EnglishWord("to"), EnglishWord(base)] + words[2...]
  }

  /// "(I like to) think I'm a decent boss", "know nobody outside", "like seeing people grow": how somebody is.
  private func isState(_ words: [EnglishWord], _ isFragment: Bool) -> Bool {
    guard words.count > 1, let first = words.first?.lower else { return false }
    let next = lexicon.tags(of: words[1])
    if ["think", "believe"].contains(first) { return next.contains(.subject) || words[1].lower == "that" }
    guard isFragment else { return false }
    if first == "know" {
      return ["nobody", "no", "no-one", "few", "hardly", "very"].contains(words[1].lower)
    }
    return ["like", "love", "enjoy", "hate", "miss", "have"].contains(first) && next.contains(.gerund)
  }

  /// "(what I want to) learn is SQL", "(what I'd like to) do is meet people".
  func named(_ words: [EnglishWord]) -> EnglishWish? {
    guard let verb = words.firstIndex(where: { $0.lower == "is" }), (1...4).contains(verb),
      verb + 1 < words.count
    else { return nil }
    let rest = Array(words[(verb + 1)...])
    if let wish = action(rest) { return wish }
    return action([EnglishWord("to")] + words[..<verb] + rest)
  }

  private static let emptyAdverbs: WordSet = [
    "really", "just", "simply", "actually", "also", "maybe", "perhaps", "first", "honestly",
  ]
  private static let wanting: WordSet = ["need", "want", "wish", "know?"]

  /// "Help me find my way", "teach me how to code": what the partner is asked for, as one's own doing.
  private func request(_ words: [EnglishWord]) -> EnglishWish? {
    guard words.count > 2, words[1].lower == "me" else { return nil }
    var rest = Array(words[2...])
    switch words[0].lower {
    case "help":
      if rest.first?.lower == "with", rest.count > 1 { return EnglishWish([EnglishWord]("get help") + rest) }
      if rest.first?.lower == "to" { rest.removeFirst() }
      guard let first = rest.first, lexicon.isBaseVerb(first.lower) else { return nil }
      return EnglishWish(rest)
    case "teach", "show": return EnglishWish([EnglishWord("learn")] + rest)
    case "tell": return EnglishWish([EnglishWord("hear")] + partners(rest))
    case "give": return EnglishWish([EnglishWord("get")] + rest)
    default: return nil
    }
  }

  /// "(tell me) what you see": said back, "you" would be the one who asks, so the partner is named.
  private func partners(_ words: [EnglishWord]) -> [EnglishWord] {
    guard words.count > 2, EnglishClosed.questions.contains(words[0].lower), words[1].lower == "you",
      lexicon.isBaseVerb(words[2].lower), let role
    else { return words }
    let verb = EnglishWord(EnglishInflection.third(words[2].lower))
    return [words[0]] + [EnglishWord](role == .mentor ? "my mentee" : "my mentor") + [verb] + words[3...]
  }

  /// "learning to delegate", "meeting people" with all coordinated forms turned.
  func doing(_ words: [EnglishWord]) -> EnglishWish? {
    guard let first = words.first else { return nil }
    var start = 0
    if EnglishClosed.adverbs.contains(first.lower), words.count > 1 { start = 1 }
    guard let base = lexicon.baseOfGerund(words[start].lower) else { return nil }
    // "backing after two rejections": what one gets, and nothing one does.
    let next = words.count > start + 1 ? lexicon.tags(of: words[start + 1]) : .preposition
    if Self.received.contains(words[start].lower), next.contains(.preposition) { return nil }
    // "having to explain" is what comes with it, not what is wanted.
    if base == "have", words.count > start + 1, words[start + 1].lower == "to" { return nil }
    if words.count > start + 1, lexicon.nouns[words[start + 1].lower] != nil,
      case .thing = EnglishShapes(words, lexicon: lexicon, question: .specific).shape
    {
      return nil
    }
    // "better writing" → "get better at writing"
    if start == 1, first.lower == "better" {
      return EnglishWish([EnglishWord]("get better at") + words[1...])
    }
    return EnglishWish(EnglishGerunds.turned(words, at: start, base: base, lexicon: lexicon))
  }

  private static let received: WordSet = [
    "backing", "training", "coaching", "funding", "schooling", "counselling", "mentoring",
  ]

  /// "more confident in meetings", "better at presenting".
  func quality(_ words: [EnglishWord]) -> EnglishWish? {
    guard case .quality(let words) = EnglishShapes(words, lexicon: lexicon, question: .specific).shape,
      let first = words.first, lexicon.nouns[first.lower] == nil,
      !["in", "on", "at", "off", "out", "back", "too", "so", "very"].contains(first.lower),
      !lexicon.tags(of: first).contains(.participle),
      // "Sober since January" tells how somebody is; only more of something is a wish.
      first.lower == "more" || first.lower == "less" || first.lower == "better" || isComparative(first.lower)
    else { return nil }
    let isSkill = first.lower == "better" && words.count > 1 && ["at", "in", "with"].contains(words[1].lower)
    return EnglishWish([EnglishWord(isSkill ? "get" : "be")] + words)
  }

  /// "calmer", "braver", "happier".
  private func isComparative(_ word: String) -> Bool {
    guard word.hasSuffix("er") else { return false }
    return [word.dropLast(2), word.dropLast(1), word.dropLast(3) + "y"].contains {
      lexicon.tags(of: EnglishWord(String($0))).contains(.adjective)
    }
  }

  /// "how young people think", "what comes next": something to find out.
  func question(_ words: [EnglishWord]) -> EnglishWish? {
    guard let first = words.first?.lower else { return nil }
    let isQuestion = EnglishClosed.questions.contains(first) && first != "when" || first == "whether"
    // "What I'd get out of it is …" only leads to what is wanted.
    let isLead = first == "what" && words.count > 1 && ["i", "i'd", "i'm", "i'll"].contains(words[1].lower)
    guard isQuestion, !isLead, words.count > 2 else { return nil }
    let indirect = EnglishQuestion(words, lexicon: lexicon).indirect
    // "what do other people write" asks those who read it; only what somebody asks of themselves is a wish.
    guard indirect == words || words.contains(where: { $0.lower == "i" }) else { return nil }
    return EnglishWish(EnglishQuestion(indirect, lexicon: lexicon).known)
  }
}
