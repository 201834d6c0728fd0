// What people are unhappy with, and the wish inside it.
extension EnglishWishes {
  func turned(_ sentence: Sentence) -> Intention? {
    let matches = lexicon.turnIndex.matches(in: keys, range: sentence.tokens)
    guard
      let match = matches.max(by: {
        ($0.tokens.count, $1.tokens.lowerBound) < ($1.tokens.count, $0.tokens.lowerBound)
      })
    else { return nil }
    if markers.isReported(match.tokens.lowerBound, sentence.tokens) { return nil }
    // "Teaching assistants don't get promoted": not their own trouble.
    let before = match.tokens.lowerBound - 1
    if before >= sentence.tokens.lowerBound, reading.tokens[before].kind == .word,
      !EnglishMarkers.own.contains(reading.tokens[before].lower),
      lexicon.tags(of: EnglishWord(reading.tokens[before].lower)).isAny([.plural, .person])
    {
      return nil
    }
    let start = match.tokens.upperBound
    let end =
      start < sentence.tokens.upperBound
      ? EnglishBoundary(reading: reading, lexicon: lexicon).end(of: start..<sentence.tokens.upperBound)
      : start
    let rest = cleaning.words(start..<max(start, end), opens: false, without: time)
    // "I'd hate for this to vanish" names no thing that could be turned.
    guard rest.first?.lower != "for" else { return nil }
    let last = reading.tokens[match.tokens.upperBound - 1].lower
    // "I can't get past the interview": nothing to understand.
    guard
      last != "get"
        || rest.first.map({ lexicon.tags(of: $0).contains(.preposition) || $0.lower == "past" }) != true
    else { return nil }
    guard
      let phrase = EnglishTurn(template: lexicon.turns[match.pattern], lexicon: lexicon).filled(
        rest, last: last)
    else {
      return nil
    }
    // "I can't do it any more": what "it" is stands elsewhere.
    let words = EnglishAvoidance.withoutEnd([EnglishWord](phrase.spacedCommas()))
    guard !isPointing(words) else { return nil }
    return Intention(phrase: phrase, quote: reading.quote(match.tokens.lowerBound..<max(start, end)))
  }
}
