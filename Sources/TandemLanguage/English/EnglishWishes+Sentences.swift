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
}
