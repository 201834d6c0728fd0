import Synchronization

/// A German text read as sentences of clauses.
final class GermanText: Sendable {
  /// One sentence with its clauses.
  struct Part: Sendable {
    let clauses: [GermanClause]
    let ending: Sentence.Ending
    let isBullet: Bool
  }

  let reading: Reading
  let parts: [Part]
  /// The lists that it was read with.
  let lexicon: GermanLexicon
  private let found = AtomicLazyReference<FoundWishes>()

  /// Reads a text with these lists; ask `ReadText.german` for it, which does so once.
  ///
  /// - Parameter isWritten: Whether the grammar wrote it, so that nouns have their capitals.
  init(_ reading: Reading, _ lexicon: GermanLexicon, isWritten: Bool = false) {
    (self.reading, self.lexicon) = (reading, lexicon)
    let words = WordReader(reading, lexicon, isWritten: isWritten)
    let clauses = ClauseReader(lexicon: lexicon)
    parts = reading.sentences.map { sentence in
      Part(
        clauses: clauses.clauses(of: words.words(of: sentence)), ending: sentence.ending,
        isBullet: sentence.isBullet)
    }
  }

  /// The stretch with the question mark that ends it: what somebody asks is said as a question.
  func question(_ clauses: some Sequence<GermanClause>) -> String {
    let quote = quote(clauses)
    return parts.last?.ending == .question ? quote + "?" : quote
  }

  /// What the person wants, read once.
  func wishes(_ reader: WishReader) -> FoundWishes {
    found.load() ?? found.storeIfNil(FoundWishes(reader.strongest(in: self)))
  }

  /// The stretch of the text these clauses came from, letter for letter.
  func quote(_ clauses: some Sequence<GermanClause>) -> String {
    var (first, last) = (Int.max, -1)
    for clause in clauses {
      for word in clause.words where word.token >= 0 {
        first = min(first, word.token)
        last = max(last, word.token)
      }
    }
    // "… woher weißt du das denn?": what asks on belongs to it.
    let tokens = reading.tokens
    if last >= first, last + 2 < tokens.count, ["denn", "doch"].contains(tokens[last + 1].lower),
      tokens[last + 2].isMark("?")
    {
      last += 2
    }
    return last < first ? "" : reading.quote(first..<(last + 1))
  }
}
