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
      var words = [EnglishWord](wish.phrase.spacedCommas())
      guard let first = words.first, lexicon.isBaseVerb(first.lower) else { return nil }
      words[0] = EnglishWord(lexicon.gerund(of: first.lower))
      return words.wordCount <= 16 ? "I am here because \(words.written) matters to me." : nil
    }
    let answer = EnglishAnswer(material.motive, lexicon: lexicon)
    switch answer.shape {
    case .own(let words), .clause(let words, _):
      return words.wordCount <= 16 ? "I am here because \(words.written)." : nil
    case .thing(let words):
      return "I am here because \(words.written) \(isPlural(words) ? "matter" : "matters") to me."
    default: return nil
    }
  }

  private func isPlural(_ words: [EnglishWord]) -> Bool {
    EnglishNounPhrase(words, lexicon: lexicon).head.map { lexicon.isPlural(words[$0].lower) } ?? false
  }

  /// The goal as an infinitive, where it is the person's own doing.
  private var aim: [EnglishWord]? {
    // A finished goal opens with its time: "By Easter, I want to …".
    let goal = material.goal.source
    let text = goal.split(separator: ".", maxSplits: 1).first.map(String.init) ?? goal
    for opening in ["I want to ", "I will "] {
      if let range = text.firstRange(of: opening) {
        return EnglishAnswer(ReadText("to " + text[range.upperBound...]), lexicon: lexicon).infinitive
      }
    }
    let answer = EnglishAnswer(text == goal ? material.goal : ReadText(text), lexicon: lexicon)
    if case .thing(let words) = answer.shape { return EnglishNounPhrase(words, lexicon: lexicon).wish }
    return answer.infinitive
  }

  private var goal: String {
    guard let aim else { return material.goal.source.sentence }
    let want = "I want to \(aim.written)"
    return (material.date.map { "\($0.phrase), \(want)" } ?? want).sentence
  }

  private var sign: String? {
    let answer = EnglishAnswer(material.sign, lexicon: lexicon)
    if case .question(let words) = answer.shape { return "I will notice it by \(words.written)." }
    let other = [EnglishWord](material.role == .mentor ? "my mentee" : "it")
    return answer.clause(other: other).map { "I will notice it when \($0.written).".sentence }
  }

  /// "From you I would like …, and I bring …."
  private func exchange(wish: Bool, gift: Bool) -> String? {
    switch (wish ? wished : nil, gift ? given : nil) {
    case (let wished?, let given?): "\(wished), and \(given)."
    case (let wished?, nil): "\(wished)."
    case (nil, let given?): given.sentence
    case (nil, nil): nil
    }
  }

  private var wished: String? {
    let answer = EnglishAnswer(material.wish, lexicon: lexicon)
    switch answer.shape {
    case .nothing: return nil
    case .action(let words): return "I would like you to \(words.written)"
    case .clause(let words, let verb):
      if words.first?.lower == "you" {
        return "I would like you to \(words.dropFirst(verb).map { $0 }.written)"
      }
      if let doing = partnersDoing(words, verb: verb) { return "I would like you to \(doing.written)" }
      return "I wish that \(words.written)"
    case .thing(let words): return "From you I would like \(words.written)"
    case .own(let words): return "What I wish is that \(words.written)"
    case .question(let words): return "From you I would like to hear \(words.written)"
    case .thirdVerb, .past: return nil
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
    let again: Set<String> = ["they", "he", "she", "them", "him", "their", "his", "her"]
    return rest.contains { again.contains($0.lower) } ? nil : [EnglishWord(base)] + rest
  }

  private var given: String? {
    let answer = EnglishAnswer(material.gift, lexicon: lexicon)
    switch answer.shape {
    case .nothing, .thirdVerb: return nil
    case .action(let words): return "I can \(words.written)"
    case .own(let words): return words.written
    case .past(let words): return "I have \(words.written)"
    case .clause(let words, _): return "what I bring is that \(words.written)"
    case .thing(let words): return "I bring \(words.written)"
    case .question(let words): return "I can share \(words.written)"
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
