/// Verbs that no list knows in the form at hand: cut short, or guessed from where they stand.
extension WordReader {
  /// "er steht da und strahlt": behind "und" a word in -t ends the clause as the verb before it does.
  func guessedFinite(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: [GermanWord]
  ) -> VerbForm? {
    let lower = words[index].lower
    if isLoneVerb(index, previous, next, words) {
      let verb = GermanVerb(prefix: "", base: lower.dropLast() + "en", strong: nil)
      return VerbForm(verb: verb, kind: .present, persons: .third)
    }
    guard words[index].noun == nil, lower.hasSuffix("t"), lower.utf8.count > 4,
      !lexicon.adjectives.contains(lower),
      previous?.lower == "und", next == nil || next?.kind == .mark || next?.kind == .preposition,
      words[..<index].contains(where: { $0.finite?.persons.contains(.third) == true && $0.infinitive == nil })
    else { return nil }
    let verb = GermanVerb(prefix: "", base: lower.dropLast() + "en", strong: nil)
    return VerbForm(verb: verb, kind: .present, persons: .third)
  }

  /// An unknown word in "-en" at the end of a clause is taken for an infinitive: "challengen".
  func guessedVerb(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: [GermanWord]
  ) -> GermanVerb? {
    let lower = words[index].lower
    guard next == nil || next?.kind == .mark || next?.kind == .coordinator, lower.utf8.count > 4,
      lower.utf8.count < 24,
      lower.hasSuffix("en") || lower.hasSuffix("eln") || lower.hasSuffix("ern"), let previous
    else { return nil }
    guard [.noun, .adverb, .adjective, .pronoun].contains(previous.kind) || previous.lower == "zu" else {
      return nil
    }
    if previous.kind == .adjective, !isLowercase, words[index].noun != nil { return nil }
    if lower.hasSuffix("sten") || lower.hasSuffix("eren") || lower.hasSuffix("igen")
      || lower.hasSuffix("ichen")
    {
      return nil
    }
    return GermanVerb(prefix: "", base: lower, strong: nil)
  }

  /// "wenn ich eine Tour plan": the verb of the clause, where nothing else is.
  func endsOwnClause(_ index: Int, _ next: GermanWord?, _ words: [GermanWord]) -> Bool {
    guard next == nil || next?.kind == .mark else { return false }
    let clause = words[..<index].reversed().prefix { $0.kind != .mark }
    return clause.contains { $0.lower == "ich" } && clause.last?.kind == .subordinator
      && !clause.contains { $0.finite != nil }
  }

  /// "ich geh da rein und lauf nicht raus": the next verb of whoever says "ich".
  func goesOnAsI(_ index: Int, _ next: GermanWord?, _ words: [GermanWord]) -> Bool {
    guard index > 2, words[index - 1].kind == .coordinator, let next,
      [.negation, .adverb, .pronoun, .determiner].contains(next.kind)
    else { return false }
    let before = words[..<(index - 1)].reversed().prefix { $0.kind != .mark }
    return before.contains { $0.lower == "ich" }
      && before.contains { $0.finite?.persons.contains(.first) == true }
  }

  /// "ich schlaf durch": a noun anywhere else.
  func clippedNoun(_ index: Int, _ words: [GermanWord]) -> VerbForm? {
    guard !reading.tokens[words[index].token].isCapitalised else { return nil }
    return lexicon.clippedForm(of: words[index].lower)
  }

  /// "mach ich", "ich hab": the first person without its ending.
  func clipped(_ index: Int, _ words: [GermanWord]) -> VerbForm? {
    let isBeside =
      (index > 0 && words[index - 1].lower == "ich")
      || (index + 1 < words.count && words[index + 1].lower == "ich")
      || index == 0 || words[index - 1].kind == .coordinator
      // "…, trau mich aber nicht"
      || words[index - 1].kind == .mark && index + 1 < words.count
        && ["mich", "mir"].contains(words[index + 1].lower)
      || isNearI(index, words) && (index + 1 == words.count || words[index + 1].kind == .mark)
    // "Sicher mit Teams umgehen": no first half of "sichere".
    let isManner = lexicon.adjectives.contains(words[index].lower) && words.last?.infinitive != nil
    return isBeside && !isManner ? lexicon.clippedForm(of: words[index].lower) : nil
  }

  /// "keiner von ihnen schielt auf …": a word in -t behind a subject where the clause has no other verb.
  private func isLoneVerb(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: [GermanWord]
  ) -> Bool {
    let lower = words[index].lower
    guard let previous, let next, words[index].noun == nil, lower.utf8.count > 4, lower.hasSuffix("t"),
      !lower.hasPrefix("ge"), !lower.hasSuffix("iert"), !lexicon.adjectives.contains(lower),
      !reading.tokens[words[index].token].isCapitalised, previous.kind == .pronoun || previous.kind == .noun,
      [.preposition, .pronoun, .determiner].contains(next.kind)
    else { return false }
    let before = words[..<index].reversed().prefix { $0.kind != .mark && $0.kind != .coordinator }
    let after = words[(index + 1)...].prefix { $0.kind != .mark && $0.kind != .coordinator }
    return !before.contains { $0.kind == .verb } && !after.contains { $0.kind == .verb }
      && before.contains { [.pronoun, .determiner].contains($0.kind) }
  }
}
