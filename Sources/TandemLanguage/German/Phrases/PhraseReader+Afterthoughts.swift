extension PhraseReader {
  /// Whether a fragment only adds to what was said: ", ruhig und gleich", ", nicht nur die Vokabeln", ", mit Hilfe".
  ///
  /// Such words keep their form wherever they stand, so they may follow as they were typed.
  func isAfterthought(_ clause: GermanClause) -> Bool {
    if clause.markBefore == "(" { return true }
    guard clause.order == .fragment, clause.opener == nil, let first = clause.words.first,
      clause.markBefore == "," || clause.markBefore == "–"
    else { return false }
    // "Station für Station"
    if clause.words.count == 3, first.lower == clause.words[2].lower { return true }
    if clause.words.allSatisfy({
      [.adjective, .adverb, .particle, .coordinator, .negation].contains($0.kind)
    }) {
      return clause.words.allSatisfy { $0.noun == nil || $0.kind != .adjective }
    }
    switch first.kind {
    case .preposition, .negation: return true
    case .number:
      // ", 3 Folgen", ", 15 Minuten": how many, in a form that is the same everywhere.
      return clause.words.count == 2 && clause.words[1].noun?.isPlural == true
    case .adverb, .particle:
      let next = clause.words.dropFirst().first?.kind
      return Self.adding.contains(first.lower) || next == .coordinator || next == .preposition
    case .adjective: return lexicon.adjectives.contains(first.lower) && !clause.words.hasDoubtfulWord
    default: return false
    }
  }

  private static let adding: WordSet = [
    "auch", "besonders", "möglichst", "mindestens", "höchstens", "gern", "gerne", "lieber", "etwa", "nur",
    "also", "selbst", "allein", "gemeinsam", "zusammen", "anfangs", "zuerst", "notfalls", "zumindest",
  ]

  /// The afterthoughts that follow a clause, with their commas, and where reading goes on.
  func afterthoughts(from index: Int, _ clauses: [GermanClause]) -> (words: [GermanWord], next: Int) {
    if let list = examples(from: index, clauses) { return (list, clauses.count) }
    var (words, next): ([GermanWord], Int) = ([], index)
    while next < clauses.count, isAfterthought(clauses[next]) {
      let said = clauses[next].words.withoutFillers
      if clauses[next].markBefore == "(", clauses[next].order == .infinitive, said.count < 3 {
        // "(klein anfangen)": said to oneself, and nothing that can be said aloud there.
      } else if clauses[next].markBefore == "(", !said.isEmpty {
        words += [.mark("(")] + said + [.mark(")")]
      } else if !said.isEmpty {
        words.append(.comma)
        if let coordinator = clauses[next].coordinator { words.append(.coordinator(coordinator)) }
        words += said
      }
      // "ohne diese Angst, wieder zu versagen"
      let dependents = wishes.dependents(of: next, clauses)
      words += wishes.tail(dependents, clauses)
      next = max(next + 1, dependents.upperBound)
    }
    return (words, next)
  }

  /// "…: WG, drei Jobs, Klima": what stands behind a colon to the end, as it was typed.
  private func examples(from index: Int, _ clauses: [GermanClause]) -> [GermanWord]? {
    guard index < clauses.count, clauses[index].markBefore == ":",
      clauses[index...].allSatisfy({
        $0.order == .fragment && NounPhrase.isSound($0.words) || asksShortly($0)
      })
    else { return nil }
    var words: [GermanWord] = []
    for place in clauses.indices[index...] {
      let clause = clauses[place]
      words += place == index ? [.mark(":")] : clause.coordinator.map { [.coordinator($0)] } ?? [.comma]
      words += clause.words
    }
    return words
  }

  /// "was zuerst, was später, was gar nicht", "was stimmt": asked in two or three words.
  private func asksShortly(_ clause: GermanClause) -> Bool {
    clause.words.count < 4 && clause.words.first?.kind == .question
      && clause.words.dropFirst().allSatisfy { [.adverb, .negation, .verb, .adjective].contains($0.kind) }
  }
}
