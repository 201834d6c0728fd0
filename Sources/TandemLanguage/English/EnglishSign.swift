/// The sentence about how it will be noticed.
struct EnglishSign {
  private let answer: EnglishAnswer
  private let other: [EnglishWord]

  /// A longer sign is left out: nobody says it in one breath.
  private static let wordsMax = 30

  /// - Parameter other: Who is meant where nobody was named: "passes the exam".
  init(_ answer: EnglishAnswer, other: [EnglishWord]) { (self.answer, self.other) = (answer, other) }

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
    if let clause = answer.clause(other: other) { return framed("I will notice it when", clause) }
    guard case .thing(let words) = answer.shape,
      let spoken = EnglishNounPhrase(words, lexicon: answer.lexicon).spoken
    else { return quoted }
    return framed("My sign will be", spoken)
  }

  private func framed(_ opening: String, _ words: [EnglishWord]) -> String? {
    words.wordCount <= Self.wordsMax ? "\(opening) \(words.written)".sentence : nil
  }

  private var quoted: String? {
    EnglishAnswer.framed("I will notice it by this:", answer.quote, Self.wordsMax)
  }
}
