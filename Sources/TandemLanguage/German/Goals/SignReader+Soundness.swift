/// Whether what was made of a sign is German.
extension SignReader {
  /// Whether the words are a clause: with a subject, a verb at the end of one of its parts, and nothing in
  /// them that may be written wrongly.
  func isSound(_ words: [GermanWord]) -> Bool {
    guard !words.hasDoubtfulWord, words.hasWholeNounPhrases, words.last?.lower != "nicht",
      words.hasOneVerbEach(prefixes: phrases.lexicon.prefixSet)
    else { return false }
    // What is said in quotation marks keeps its order, whatever surrounds it.
    guard words.contains(where: \.opensQuote) == words.contains(where: \.closesQuote),
      words.firstIndex(where: \.opensQuote) ?? 0 <= words.firstIndex(where: \.closesQuote) ?? 0
    else { return false }
    // "sondern beurlauben": the second half has lost its verb.
    if let but = words.firstIndex(where: { $0.lower == "sondern" }) {
      guard
        words[but...].contains(where: { $0.finite != nil && $0.infinitive == nil })
          || words.last?.finite != nil,
        words[but...].last?.infinitive == nil
      else { return false }
    }
    // "kein Maß für gibt": what it is for was left out.
    guard
      !zip(words, words.dropFirst()).contains(where: {
        ["für", "von", "gegen", "ohne", "bei", "um"].contains($0.lower) && $0.kind == .preposition
          && $1.finite != nil && $1.infinitive == nil && $1.noun == nil
      })
    else { return false }
    // "untereinander was ich gemeint hab": a question without its comma.
    guard
      !zip(words, words.dropFirst()).contains(where: {
        ["was", "etwas"].contains($0.lower) && ["ich", "er", "wir", "man"].contains($1.lower)
      }) || words.contains(where: { $0.isMark(",") })
    else { return false }
    // "welche oder nicht": an answer to its own question.
    let said = words.filter { $0.kind != .particle }
    guard !zip(said, said.dropFirst()).contains(where: { $0.lower == "oder" && $1.lower == "nicht" }) else {
      return false
    }
    let first = Array(words.prefix { !$0.isMark(",") })
    // Behind the verb of a subordinate clause stands nothing that it governs.
    for index in first.indices.dropLast() where first[index].finite != nil && first[index].infinitive == nil {
      let next = first[index + 1]
      if [.adjective, .determiner, .noun, .pronoun, .quantifier, .number].contains(next.kind),
        !["selbst", "selber"].contains(next.lower)
      {
        return false
      }
    }
    // "dass mit mir geredet wird": a passive needs no subject.
    let isPassive = zip(first, first.dropFirst()).contains {
      $0.participle != nil && $1.isFinite(of: ["werden"])
    }
    guard isPassive || first.contains(where: { isSubject($0) }) else { return false }
    // "Bescheid liegt vor": one of something has an article, and which one can't be told.
    if let noun = first.first?.noun, first[0].kind == .noun, noun.isCountable, !noun.isPlural,
      first.count > 1,
      first[1].kind != .noun
    {
      return false
    }
    return words.contains { $0.finite != nil || $0.token < 0 && $0.kind == .verb }
  }

  private func isSubject(_ word: GermanWord) -> Bool {
    switch word.kind {
    case .pronoun: return !["mich", "mir", "dich", "dir", "sich", "ihm", "ihn"].contains(word.lower)
    case .determiner:
      return !["den", "dem", "des", "einen", "einem", "meinen", "meinem"].contains(word.lower)
    case .noun, .quantifier, .number, .question: return true
    default: return false
    }
  }
}
