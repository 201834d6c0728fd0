/// Turns -ing forms that share a place in a sentence into bare verbs, and back.
enum EnglishGerunds {
  /// "learning to delegate and presenting results" → "learn to delegate and present results".
  ///
  /// What stands behind a preposition keeps its form: "talk about planning and presenting".
  static func turned(_ words: [EnglishWord], at start: Int, base: String, lexicon: EnglishLexicon)
    -> [EnglishWord]
  {
    var turned = words
    turned[start] = EnglishWord(base)
    var isInside = false
    for index in words.indices.dropFirst(start + 1) {
      let before = words[index - 1].lower
      guard let base = lexicon.baseOfGerund(words[index].lower) else { continue }
      // ", not just swapping parts"
      let isLimited =
        ["just", "only", "merely"].contains(before) && index > 1 && words[index - 2].lower == "not"
      let isJoined = isLimited || [",", "and", "or", "also", "then", "but", "not"].contains(before)
      if isJoined, !isInside {
        turned[index] = EnglishWord(base)
      } else if !isJoined {
        isInside = true
      }
    }
    return turned
  }

  /// "learn to delegate and present results" → "learning to delegate and presenting results".
  static func formed(_ words: [EnglishWord], lexicon: EnglishLexicon) -> [EnglishWord] {
    var words = words
    var start = 0
    while start < words.count - 1, lexicon.tags(of: words[start]).contains(.adverb),
      !lexicon.isBaseVerb(words[start].lower)
    {
      start += 1
    }
    guard start < words.count else { return words }
    words[start] = EnglishWord(lexicon.gerund(of: words[start].lower))
    var (isOpen, isAsked) = (true, false)
    for index in words.indices.dropFirst(start + 1) {
      let word = words[index].lower
      // "learn to plan and lead": behind "to" the verbs share its infinitive.
      let isInfinitive =
        word == "to" && words.indices.contains(index + 1) && lexicon.isBaseVerb(words[index + 1].lower)
      if isInfinitive || EnglishClosed.questions.contains(word) || EnglishClosed.modals.contains(word) {
        isAsked = isOpen && EnglishClosed.questions.contains(word)
        isOpen = false
      }
      // "reflect on how I lead and get out of my corner": another wish, and no part of the clause.
      if !isOpen, isAsked, words[index - 1].lower == "and", changes.contains(word) {
        words[index] = EnglishWord(lexicon.gerund(of: word))
        continue
      }
      guard isOpen, ["and", ",", "or"].contains(words[index - 1].lower) || isJoint(words, index) else {
        continue
      }
      let shapes = EnglishShapes(
        Array(words[index...].prefix(4)), lexicon: lexicon, question: .specific)
      guard lexicon.isBaseVerb(word), shapes.isVerb(at: 0) else { continue }
      words[index] = EnglishWord(lexicon.gerund(of: word))
    }
    return words
  }

  /// What one does to become another, and no manner of doing something.
  private static let changes: WordSet = ["get", "become", "gain", "step", "break", "leave"]

  /// "and then", "and finally" before the next verb.
  private static func isJoint(_ words: [EnglishWord], _ index: Int) -> Bool {
    index >= 2 && words[index - 2].lower == "and"
      && (EnglishClosed.adverbs.contains(words[index - 1].lower) || words[index - 1].lower == "not")
  }
}
