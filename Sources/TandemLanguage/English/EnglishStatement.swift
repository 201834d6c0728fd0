/// Builds what is said at the kickoff, and the call, from texts of any shape.
struct EnglishStatement {
  let material: StatementMaterial
  let lexicon: EnglishLexicon

  /// What can be said aloud in twenty seconds.
  private static let wordsMax = 45

  init(_ material: StatementMaterial, lexicon: EnglishLexicon) {
    (self.material, self.lexicon) = (material, lexicon)
  }

  /// The statement in one style; parts that don't fit are left out, the goal never.
  func statement(_ style: StatementStyle) -> String {
    switch style {
    case .short: fitted([goal])
    case .warm:
      fitted(
        [why, goal, exchange(wish: true, gift: true)],
        leaving: [
          [why, goal, exchange(wish: true, gift: false)], [goal, exchange(wish: true, gift: true)],
          [why, goal], [goal],
        ])
    case .exact: fitted([goal, sign], leaving: [[goal]])
    }
  }

  /// A senior's call for a partner: whom they look for, what for, what they give.
  var call: String {
    let who = "I am looking for someone at the start of their career"
    let opening = aim.map { "\(who) with whom I can \($0.written)\(time)." } ?? "\(who)."
    return fitted(
      [opening, exchange(wish: true, gift: true)],
      leaving: [[opening, exchange(wish: false, gift: true)], [opening]])
  }

  private var time: String { material.date.map { " \($0.phrase)" } ?? "" }

  /// The first choice that keeps to the limit; the last one whatever its length.
  private func fitted(_ parts: [String?], leaving others: [[String?]] = []) -> String {
    for choice in [parts] + others {
      let text = choice.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
      if text.split(separator: " ").count <= Self.wordsMax { return text }
    }
    return shortened((others.last ?? parts).compactMap { $0 }.joined(separator: " "))
  }

  /// A goal that is too long by itself ends at the last comma or joint within the limit.
  private func shortened(_ text: String) -> String {
    let words = text.split(separator: " ").prefix(Self.wordsMax)
    let cut = words.lastIndex { $0.hasSuffix(",") || $0.hasSuffix(".") } ?? words.endIndex - 1
    var kept = words[...cut].joined(separator: " ")
    while let last = kept.last, ",.;".contains(last) { kept.removeLast() }
    return kept + "."
  }

  // MARK: Parts

  /// "I am here because … matters to me."
  private var why: String? {
    guard !material.motive.isEmpty else { return nil }
    let wish = EnglishWishes(material.motive.reading, lexicon: lexicon, role: material.role).all()
      .first { $0.direction == .towards }
    if let wish {
      let words = [EnglishWord](wish.phrase.spacedCommas())
      guard words.wordCount <= 16, words.contains(where: { lexicon.isBaseVerb($0.lower) }) else { return nil }
      return "I am here because \(EnglishGerunds.formed(words, lexicon: lexicon).written) matters to me."
    }
    // One sentence is a reason; a story is none, and neither is a purpose ("so that …").
    let reading = material.motive.reading
    guard reading.sentences.count == 1, reading.tokens.first?.lower != "so" else { return nil }
    let answer = EnglishAnswer(material.motive, to: .sign, lexicon: lexicon)
    switch answer.shape {
    case .own(let words), .clause(let words, _):
      return words.wordCount <= 16 ? "I am here because \(words.written)." : nil
    case .thing(let words):
      let phrase = EnglishNounPhrase(words, lexicon: lexicon)
      guard phrase.isKnown else { return nil }
      return phrase.spoken.map {
        "I am here because \($0.written) \(phrase.isPlural ? "matter" : "matters") to me."
      }
    default: return nil
    }
  }

  /// The goal without its sign and its first step, which are said by themselves.
  private var bareGoal: String {
    var text = material.goal.source
    for opening in [
      " I will notice it ", " I will know it ", " My sign will be ", " I will start ", " I will begin ",
      " My first step",
    ] {
      if let range = text.firstRange(of: opening) { text = String(text[..<range.lowerBound]) }
    }
    return text
  }

  /// The goal as an infinitive, where it is the person's own doing.
  private var aim: [EnglishWord]? {
    // A finished goal opens with its time: "By Easter, I want to …".
    let text = bareGoal
    for opening in ["I want to ", "I will "] {
      if let range = text.firstRange(of: opening) {
        return EnglishAnswer(ReadText("to " + text[range.upperBound...]), lexicon: lexicon).infinitive
      }
    }
    let answer = EnglishAnswer(ReadText(text), lexicon: lexicon)
    if case .thing(let words) = answer.shape { return EnglishNounPhrase(words, lexicon: lexicon).wish }
    return answer.infinitive
  }

  private var goal: String {
    let text = bareGoal
    let opening = text.prefix { $0 != " " }.lowercased()
    let isSentence =
      opening == "i" || opening.hasPrefix("i'") || opening.hasPrefix("i’")
      || ["my goal", "this is what i want"].contains { text.lowercased().hasPrefix($0) }
      || text.firstRange(of: ", I want ") != nil || text.firstRange(of: ", my goal is ") != nil
    guard isSentence else { return framed }
    guard let date = material.date, text.firstRange(of: date.phrase) == nil,
      text.firstRange(of: ", I want ") == nil
    else { return text.sentence }
    let isPronoun = opening.first == "i"
    let rest = isPronoun ? text : text.prefix(1).lowercased() + text.dropFirst()
    return "\(date.phrase), \(rest)".sentence
  }

  /// A goal that was given as a fragment.
  private var framed: String {
    guard let aim else { return material.goal.source.sentence }
    let want = "I want to \(aim.written)"
    return (material.date.map { "\($0.phrase), \(want)" } ?? want).sentence
  }

  private var sign: String? {
    let other = [EnglishWord](material.role == .mentor ? "my mentee" : "it")
    return EnglishSign(EnglishAnswer(material.sign, to: .sign, lexicon: lexicon), other: other).sentence
  }

  /// "From you I would like …, and I bring …."
  private func exchange(wish: Bool, gift: Bool) -> String? {
    let parts = [wish ? wished : nil, gift ? given : nil].compactMap { $0 }
    guard parts.count == 2, !parts.contains(where: { $0.hasSuffix("”") }) else {
      return parts.isEmpty ? nil : parts.map(\.sentence).joined(separator: " ")
    }
    return "\(parts[0]), and \(parts[1]).".sentence
  }

  private var wished: String? {
    let answer = EnglishAnswer(material.wish, to: .exchange, lexicon: lexicon)
    let you = "I would like you to"
    switch answer.shape {
    case .nothing: return nil
    case .action(let words) where isDoneToMe(words): return "I would like to \(words.written)"
    case .action(let words): return "\(you) \(words.written)"
    case .quality(let words): return "\(you) be \(words.written)"
    case .avoided(let words): return "I would like you not to \(words.written)"
    case .clause(let words, let verb):
      if words.first?.lower == "you", let base = base(of: words[verb]) {
        return "\(you) \(([base] + words[(verb + 1)...]).written)"
      }
      if let doing = partnersDoing(words, verb: verb) { return "\(you) \(doing.written)" }
      return "I wish that \(words.written)"
    case .thing(let words):
      return EnglishNounPhrase(words, lexicon: lexicon).spoken.map { "From you I would like \($0.written)" }
    case .own(let words): return "What I wish is that \(words.written)"
    case .question(let words): return "From you I would like to hear \(words.written)"
    case .thirdVerb, .past, .done, .unclear: return "This is what I wish from you: “\(answer.quote)”"
    }
  }

  /// "be told when I talk too much", "hear what others think": the partner does something, and the person gets it.
  private func isDoneToMe(_ words: [EnglishWord]) -> Bool {
    guard words.count > 1 else { return false }
    let isAboutMe = words.contains { ["me", "my", "mine", "us", "our"].contains($0.lower) }
    if Self.receiving.contains(words[0].lower), !isAboutMe { return true }
    guard ["be", "get"].contains(words[0].lower) else { return false }
    let verb = words[EnglishClosed.adverbs.contains(words[1].lower) && words.count > 2 ? 2 : 1].lower
    return lexicon.verb(verb)?.isParticiple ?? false && !Self.states.contains(verb)
  }

  /// What one does with what somebody else gives; what is the person's own in it makes it the partner's deed.
  private static let receiving: WordSet = [
    "get", "receive", "hear", "learn", "see", "watch", "shadow", "sit", "know",
  ]

  /// Participles that say how somebody is, and not what is done to them.
  private static let states: WordSet = [
    "prepared", "organised", "organized", "committed", "involved", "interested", "motivated", "relaxed",
    "engaged",
    "focused", "focussed", "dedicated", "experienced", "qualified", "determined", "reserved", "excited",
    "concerned",
    "rested", "balanced", "measured", "honoured", "done", "gone", "set", "used", "started",
  ]

  private func base(of verb: EnglishWord) -> EnglishWord? {
    switch verb.lower {
    case "are": return EnglishWord("be")
    case "can", "could", "will", "would", "should": return nil
    default: return lexicon.verb(verb.lower).map { EnglishWord($0.base) }
    }
  }

  /// "they tell me the truth" is said to the partner's face: "tell me the truth".
  ///
  /// - Returns: nil where somebody else may be meant, or where they are spoken of again further on.
  private func partnersDoing(_ words: [EnglishWord], verb: Int) -> [EnglishWord]? {
    let subject = words[..<verb].filter { !EnglishClosed.adverbs.contains($0.lower) }.map(\.lower)
    let partner = material.role == .mentor ? "mentee" : "mentor"
    guard [["they"], ["he"], ["she"], ["my", partner], ["my", "partner"]].contains(subject),
      let base = lexicon.verb(words[verb].lower)?.base
    else { return nil }
    let rest = words[(verb + 1)...]
    return rest.contains { Self.pronouns.contains($0.lower) } ? nil : [EnglishWord(base)] + rest
  }

  private static let pronouns: WordSet = ["they", "he", "she", "them", "him", "their", "his", "her"]

  private var given: String? {
    let answer = EnglishAnswer(material.gift, to: .exchange, lexicon: lexicon)
    switch answer.shape {
    case .nothing: return nil
    case .action(let words): return "I can \(words.written)"
    case .quality(let words): return "I am \(words.written)"
    case .avoided(let words): return "I will not \(words.written)"
    case .own(let words): return words.written
    case .past(let words): return "I have \(words.written)"
    case .clause(let words, _): return "what I bring is that \(words.written)"
    case .thing(let words):
      return EnglishNounPhrase(words, lexicon: lexicon).spoken.map { "I bring \($0.written)" }
    case .question(let words): return "I can share \(words.written)"
    case .thirdVerb, .done, .unclear: return "This is what I bring: “\(answer.quote)”"
    }
  }
}

extension String {
  /// Where a text first occurs; nil where it doesn't.
  func firstRange(of part: String) -> Range<String.Index>? {
    let wanted = Array(part.utf8)
    let bytes = Array(utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == wanted[0] {
      if bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
        let lower = utf8.index(startIndex, offsetBy: start)
        return lower..<utf8.index(lower, offsetBy: wanted.count)
      }
    }
    return nil
  }
}
