/// Cuts the words of a sentence into clauses, also where commas are missing, and tells their order.
struct ClauseReader {
  let lexicon: GermanLexicon

  /// The clauses of one sentence in order.
  func clauses(of words: [GermanWord]) -> [GermanClause] {
    var clauses: [GermanClause] = []
    for piece in pieces(of: words) {
      let clause = classify(piece)
      if let last = clauses.last, let merged = merge(last, clause) ?? shared(last, clause) {
        clauses[clauses.count - 1] = merged
      } else if let last = clauses.last {
        clauses.append(inherit(clause, from: last))
      } else {
        clauses.append(clause)
      }
    }
    return joinBrackets(clauses)
  }

  // MARK: Cutting

  /// Words between two borders, with what the border was.
  struct Piece {
    var words: [GermanWord] = []
    var markBefore: String?
    var coordinator: String?
    /// The word that a relative pronoun at the start would stand for.
    var wordBefore: GermanWord?
  }

  private func pieces(of words: [GermanWord]) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece()
    func close(_ next: Piece) {
      let last = piece.words.last?.infinitive == nil ? piece.words.last : piece.words.last { $0.noun != nil }
      if !piece.words.isEmpty { pieces.append(piece) }
      piece = next
      piece.wordBefore = last
    }
    for index in words.indices {
      let word = words[index]
      if word.isMark(","), let last = piece.words.last, last.kind == .number, index + 1 < words.count,
        words[index + 1].kind == .number
      {
        piece.words.append(word)
      } else if word.kind == .mark, word.text != "/" {
        // Two marks in a row count as the last; a coordinator in front of a mark is kept.
        if piece.words.isEmpty, word.text == "," || word.text == ":" {
          piece.markBefore = word.text
        } else {
          close(Piece(markBefore: word.text))
        }
      } else if word.kind == .coordinator, joinsClauses(index, words, since: piece.words) {
        close(Piece(markBefore: piece.words.isEmpty ? piece.markBefore : nil, coordinator: word.lower))
      } else if !piece.words.isEmpty, opensClause(index, words, since: piece.words) {
        close(Piece(markBefore: ","))
        piece.words.append(word)
      } else {
        piece.words.append(word)
      }
    }
    close(Piece())
    return pieces
  }

  static let modals: WordSet = ["können", "müssen", "dürfen", "sollen", "wollen", "mögen", "werden"]
}
