// What people are unhappy with or ask themselves, and the wish inside it.
extension EnglishWishes {
  /// "Where do I want to be in five years?" asks for what is to be found out.
  ///
  /// - Returns: nil for questions about others, about taking part, and such as need no answer.
  func asked(_ sentence: Sentence) -> Intention? {
    guard sentence.ending == .question, !EnglishQuestion.isLogistic(reading) else { return nil }
    let words = owned(cleaning.words(sentence.tokens, opens: true))
    guard (4...18).contains(words.count), let first = words.first?.lower,
      EnglishClosed.questions.contains(first) && first != "when",
      let own = words.prefix(5).firstIndex(where: { $0.lower == "i" }), own > 0,
      ["do", "should", "could", "can", "am", "would"].contains(words[own - 1].lower),
      !words.contains(where: \.isMark), !["that", "this", "it", "here"].contains(words.last?.lower ?? "")
    else { return nil }
    if first == "how", own == 2, words[1].lower != "am", words.count > 3, lexicon.isBaseVerb(words[3].lower) {
      let phrase = [EnglishWord]("learn how to") + words[3...]
      return Intention(phrase: phrase.written, quote: reading.quote(sentence.tokens))
    }
    let indirect = EnglishQuestion(words, lexicon: lexicon).indirect
    guard indirect != words else { return nil }
    let phrase = EnglishQuestion(indirect, lexicon: lexicon).known
    return Intention(phrase: phrase.written, quote: reading.quote(sentence.tokens))
  }

  /// "How do you become a mayor without losing yourself?" is what the person asks for themselves: "how do I …".
  private func owned(_ words: [EnglishWord]) -> [EnglishWord] {
    guard words.count > 4, words.prefix(3).map(\.lower) == ["how", "do", "you"],
      lexicon.isBaseVerb(words[3].lower), words[4].lower != "do"
    else { return words }
    var owned =
      words[..<2] + [EnglishWord("I")]
      + words[3...].map { word in
        ["your": "my", "yourself": "myself"][word.lower].map { EnglishWord($0) } ?? word
      }
    if let than = owned.indices.dropLast().first(where: { owned[$0].lower == "than" }),
      owned[than + 1].lower == "you"
    {
      owned[than + 1] = EnglishWord("me")
    }
    return owned.contains { $0.lower == "you" } ? words : Array(owned)
  }

  /// The wish inside a complaint; nil where none is for certain.
  func turned(_ sentence: Sentence) -> Intention? {
    guard let match = complaint(in: sentence) else { return nil }
    let start = match.tokens.upperBound
    let end =
      start < sentence.tokens.upperBound
      ? EnglishBoundary(reading: reading, lexicon: lexicon).end(of: start..<sentence.tokens.upperBound)
      : start
    let rest = cleaning.words(start..<max(start, end), opens: false, without: time)
    guard let phrase = filled(match, rest) else { return nil }
    // "I can't work on roofs any more": over, and nothing to be able to do again.
    if phrase.hasPrefix("be able to"), EnglishAvoidance.withoutSince([EnglishWord](phrase)).written != phrase
    {
      return nil
    }
    // "I can't do it any more": what "it" is stands elsewhere.
    let whole = [EnglishWord](phrase.spacedCommas())
    guard !isPointing(EnglishAvoidance.withoutEnd(whole)) else { return nil }
    // "nobody tells me the truth any more": the ending belongs to the complaint.
    let wanted = EnglishAvoidance.withoutSince(whole).written
    return Intention(phrase: wanted, quote: reading.quote(match.tokens.lowerBound..<max(start, end)))
  }

  /// The longest complaint that the sentence has, if it is the person's own.
  private func complaint(in sentence: Sentence) -> PatternIndex.Match? {
    let matches = lexicon.turnIndex.matches(in: lexicon.turnIndex.numbered(keys), range: sentence.tokens)
    guard
      let match = matches.max(by: {
        ($0.tokens.count, $1.tokens.lowerBound) < ($1.tokens.count, $0.tokens.lowerBound)
      }), !markers.isReported(match.tokens.lowerBound, sentence.tokens)
    else { return nil }
    // "Teaching assistants don't get promoted": not their own trouble.
    let before = match.tokens.lowerBound - 1
    if before >= sentence.tokens.lowerBound, reading.tokens[before].kind == .word,
      !EnglishMarkers.own.contains(reading.tokens[before].lower),
      lexicon.tags(of: EnglishWord(reading.tokens[before].lower)).isAny([.plural, .person])
    {
      return nil
    }
    return match
  }

  /// The wish of a complaint with what stands behind it.
  private func filled(_ match: PatternIndex.Match, _ rest: [EnglishWord]) -> String? {
    // "I'd hate for this to vanish", "what I lack is …" name no thing that could be turned.
    guard !["for", "is", "was", "are"].contains(rest.first?.lower ?? "") else { return nil }
    let last = reading.tokens[match.tokens.upperBound - 1].lower
    // "I can't get past the interview": nothing to understand.
    guard
      last != "get"
        || rest.first.map({ lexicon.tags(of: $0).contains(.preposition) || $0.lower == "past" }) != true
    else { return nil }
    return EnglishTurn(template: lexicon.turns[match.pattern], lexicon: lexicon).filled(rest, last: last)
  }
}
