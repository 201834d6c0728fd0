/// A note that tells what is or was: "Teaching assistant for 26 years", "being shouted at by customers".
struct EnglishStory {
  let words: [EnglishWord]
  let lexicon: EnglishLexicon

  init(_ words: [EnglishWord], lexicon: EnglishLexicon) { (self.words, self.lexicon) = (words, lexicon) }

  /// Whether the words look like a wish by their first one only.
  var isOne: Bool {
    guard let first = words.first?.lower else { return false }
    // "Cook in a canteen, 24 years", "Only woman on the crew"
    let isLong = words.last?.lower == "years" && words.count > 3 && words[words.count - 3].isComma
    if isLong || first == "only" { return true }
    if ["mine", "owe", "freelance"].contains(first) || words.contains(where: { $0.lower == "yesterday" }) {
      return true
    }
    // "Always have.", "Still do."
    if words.count == 2, ["always", "never", "still"].contains(first),
      ["have", "do", "did", "will", "am"].contains(words[1].lower)
    {
      return true
    }
    let phrases = EnglishPhrases(words, lexicon: lexicon)
    let next = phrases.tag(1)
    if first == "time" { return next.isAny([.subject, .determiner]) }
    if first == "try" { return next.contains(.gerund) }
    if first == "ask" { return words.count == 2 && next.contains(.object) }
    guard lexicon.baseOfGerund(first) != nil else { return false }
    if first == "being" { return !Self.welcome.contains(phrases.lower(1)) }
    // A trade or a job has no object with an article: "managing director".
    let isTitle = next.contains(.person) && !next.isAny([.plural, .subject, .object])
    return isTitle || lastsYears || words.count == 1 && lexicon.verb(first) == nil
  }

  /// What people want to happen to them or to be, behind "being".
  private static let welcome: WordSet = [
    "able", "heard", "seen", "taken", "recognised", "recognized", "included", "respected", "valued",
    "listened",
    "promoted", "more", "less", "better", "braver", "calmer", "part", "there", "useful", "confident",
  ]

  /// "for 26 years": what has gone on so long is no wish.
  private var lastsYears: Bool {
    guard words.count > 3, words.last?.lower == "years" else { return false }
    return words[words.count - 3].lower == "for"
  }
}
