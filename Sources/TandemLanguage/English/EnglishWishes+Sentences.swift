// Wishes whose matter stands in the sentence around them.
extension EnglishWishes {
  /// "I want to know why": the words with which a clause can follow; nil for others.
  func asksWhy(_ words: [EnglishWord]) -> [EnglishWord]? {
    guard words.last?.lower == "why", (2...3).contains(words.count),
      ["know", "understand", "learn", "find"].contains(words[0].lower)
    else { return nil }
    return words
  }

  /// The clause right before a wish, in its sentence: "we lose good people | and I want to know why".
  func told(before wish: Int) -> [EnglishWord]? {
    guard let sentence = reading.sentences.first(where: { $0.tokens.contains(wish) }) else { return nil }
    var end = wish
    while end > sentence.tokens.lowerBound,
      reading.tokens[end - 1].kind == .mark || ["and", "but"].contains(reading.tokens[end - 1].lower)
    {
      end -= 1
    }
    let words = cleaning.words(sentence.tokens.lowerBound..<end, opens: true)
    guard end < wish, (3...14).contains(words.count), !words.contains(where: \.isMark),
      EnglishClause(words, lexicon: lexicon).finiteVerb != nil
    else { return nil }
    return words
  }

  /// "A permanent position would be a dream": a thing that somebody would be glad of.
  func praised(_ range: Range<Int>) -> Intention? {
    guard let would = range.first(where: { reading.tokens[$0].lower == "would" }),
      would + 2 < range.upperBound,
      reading.tokens[would + 1].lower == "be",
      reading.tokens[(would + 2)..<range.upperBound].prefix(3).contains(where: {
        Self.welcome.contains($0.lower)
      })
    else { return nil }
    let mark = range.prefix(while: { $0 < would }).last { reading.tokens[$0].kind == .mark }
    let part = (mark.map { $0 + 1 } ?? range.lowerBound)..<would
    let words = cleaning.words(part, opens: true)
    // "Tuesday evenings would be perfect" says when, and "that job" which was said before.
    let times = TimeWords.english
    let isTime = words.contains {
      times.weekdays[$0.lower] != nil || times.months[$0.lower] != nil || times.units[$0.lower] != nil
        || times.named[$0.lower] != nil || Self.dayParts.contains($0.lower)
    }
    guard (1...8).contains(words.count), !isTime, !["that", "this"].contains(words[0].lower),
      !words.contains(where: { lexicon.tags(of: $0).contains(.subject) }),
      let wish = reader.thing(words)
    else { return nil }
    return Intention(phrase: wish.phrase.written, quote: reading.quote(part), thing: wish.thing?.written)
  }

  private static let dayParts: WordSet = [
    "morning", "mornings", "evening", "evenings", "afternoon", "afternoons", "night", "nights", "weekend",
    "weekends",
  ]

  private static let welcome: WordSet = [
    "dream", "great", "nice", "lovely", "amazing", "good", "wonderful", "perfect", "brilliant", "ideal",
    "fantastic", "helpful", "useful", "awesome",
  ]
}
