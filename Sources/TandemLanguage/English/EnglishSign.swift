/// The sentence about how it will be noticed.
struct EnglishSign {
  private let answer: EnglishAnswer
  private let other: [EnglishWord]
  private let resolved: ([EnglishWord]) -> [EnglishWord]

  /// A longer sign is left out: nobody says it in one breath.
  private static let wordsMax = 30

  /// - Parameters:
  ///   - other: Who is meant where nobody was named: "passes the exam".
  ///   - resolved: Puts a noun in the place of a pronoun that has none before it.
  init(
    _ answer: EnglishAnswer, other: [EnglishWord],
    resolved: @escaping ([EnglishWord]) -> [EnglishWord] = { $0 }
  ) {
    (self.answer, self.other, self.resolved) = (answer, other, resolved)
  }

  /// "I will notice it when …"; nil where nothing was said or it is too long.
  ///
  /// What isn't certain to be a clause or a thing stands between quotation marks.
  var sentence: String? {
    switch answer.shape {
    case .nothing: return nil
    case .question(let words): return framed("I will notice it by", words)
    case .unclear: return quoted
    default: break
    }
    if let clause = answer.clause(other: other) {
      // "… when my team notices" would say it twice.
      let isNoticed = clause.contains { ["notice", "notices", "noticed"].contains($0.lower) }
      return framed(isNoticed ? "I will know it when" : "I will notice it when", resolved(clause))
    }
    guard case .thing(let words) = answer.shape,
      let spoken = EnglishNounPhrase(words, lexicon: answer.lexicon).spoken
    else { return quoted }
    return framed("My sign will be", resolved(spoken))
  }

  private func framed(_ opening: String, _ words: [EnglishWord]) -> String? {
    words.wordCount <= Self.wordsMax ? ([EnglishWord](opening) + words).written.sentence : nil
  }

  private var quoted: String? {
    EnglishAnswer.framed("I will notice it by this:", answer.quote, Self.wordsMax)
  }
}
