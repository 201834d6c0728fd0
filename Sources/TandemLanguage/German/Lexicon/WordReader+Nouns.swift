extension WordReader {
  /// "in code reviews": a noun before another one, both typed small.
  func isCompounded(_ index: Int, _ previous: GermanWord?, _ next: GermanWord?) -> Bool {
    guard isLowercase, previous?.kind == .preposition, let next, next.noun != nil, next.forms.isEmpty,
      next.token > 0
    else { return false }
    return lexicon.nouns[reading.tokens[next.token - 1].lower] != nil
  }

  /// "drei fragen pro woche": what is counted is a noun.
  func isCounted(_ word: GermanWord, _ previous: GermanWord?) -> Bool {
    guard let previous, word.noun?.isPlural == true, lexicon.nouns[word.lower] != nil else { return false }
    return previous.kind == .number && previous.lower.first?.isLetter == true
      || ["mehrere", "einige", "viele", "keine", "neue", "offene"].contains(previous.lower)
  }

  /// "das gleiche für jemanden": behind "das" and with no noun the adjective is one.
  func isNamedByQuality(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: [GermanWord]
  ) -> Bool {
    guard previous?.lower == "das", words[index].noun == nil, Self.qualities.contains(words[index].lower)
    else {
      return false
    }
    return next == nil || next?.kind == .preposition || next?.kind == .mark
  }

  /// "mehr junge bleiben", "alle junge gehen weg": people named by an adjective that was typed small.
  func isPeople(_ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: [GermanWord]) -> Bool {
    guard let previous, let next, ["mehr", "alle", "viele", "einige", "keine"].contains(previous.lower)
    else { return false }
    return ["junge", "jungen", "alte", "alten", "ältere", "älteren", "jüngere", "jüngeren"].contains(
      words[index].lower) && next.finite?.persons.contains(.plural) == true
  }

  /// Writes such a word as the plural that it is: "alle Jungen", "mehr Junge".
  func namePeople(_ index: Int, _ words: inout [GermanWord]) {
    let isWeak = ["alle", "keine"].contains(words[index - 1].lower)
    let stem = words[index].lower.hasSuffix("n") ? String(words[index].lower.dropLast()) : words[index].lower
    let text = (isWeak ? stem + "n" : stem).capitalisedFirst
    words[index].noun = GermanNoun(text: text, gender: nil, isPlural: true, isWeak: false)
    becomeNoun(index, &words)
  }

  static let qualities: WordSet = [
    "gleiche", "beste", "richtige", "wichtigste", "schönste", "schlimmste", "gute", "neue", "ganze",
  ]

  /// In a text without capitals an unknown word after "im" or "die" with nothing to describe is a noun.
  func isGuessedNoun(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: [GermanWord]
  ) -> Bool {
    guard isLowercase, let previous, words[index].forms.isEmpty, words[index].lower.utf8.count > 3 else {
      return false
    }
    let isOpened =
      previous.kind == .determiner || isContraction(previous.lower)
      || previous.kind == .preposition
        && ["mit", "von", "für", "in", "bei", "aus", "ohne", "über"].contains(previous.lower)
    guard isOpened, !isAdjectiveLike(words[index].lower) else {
      return false
    }
    guard let next else { return true }
    return [.mark, .preposition, .coordinator, .verb, .adverb, .pronoun, .subordinator].contains(next.kind)
  }

  func isAdjectiveHere(_ index: Int, _ next: GermanWord?, _ words: [GermanWord]) -> Bool {
    let word = words[index]
    guard opensNoun(next), isAdjectiveLike(word.lower) else { return false }
    if index == 0, Self.doubtful.contains(word.lower) { return true }
    let token = reading.tokens[word.token]
    guard lexicon.spoken[token.lower] == nil else { return false }
    if !token.isCapitalised, !isLowercase || lexicon.listedNoun(word.lower) == nil,
      next?.kind == .noun || next?.noun != nil
    {
      return true
    }
    return !token.isCapitalised && lexicon.nouns[word.lower] == nil && lexicon.closed[word.lower] == nil
      && (word.lower.hasSuffix("en") || word.lower.hasSuffix("e"))
      && lexicon.noun(word.lower)?.isPlural == true && word.lower.utf8.count < 8
  }

  /// A word that can be a noun or a verb with nothing before it that decides.
  func prefersNoun(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: [GermanWord]
  ) -> Bool {
    let word = words[index]
    if isNearI(index, words), word.forms.contains(where: { $0.persons.contains(.first) }) { return false }
    if goesOnAsI(index, previous, next, words) { return false }
    if word.infinitive == nil, isOnlyFinite(index, previous, words) { return false }
    if index == 0, reading.tokens[word.token].isCapitalised, word.infinitive == nil,
      word.noun?.isPlural == true, next?.infinitive != nil
    {
      // "Belege sortieren"
      return true
    }
    if index == 0, reading.tokens[word.token].isCapitalised, word.noun?.isPlural == true,
      next?.participle != nil, next?.infinitive == nil, next?.finite == nil
    {
      // "Fragen gestellt bekommen"
      return true
    }
    if index == 0, reading.tokens[word.token].isCapitalised, word.noun?.isPlural == true,
      word.noun?.isUnchanging == false, lexicon.nouns[word.lower] != nil, next?.kind == .preposition,
      !words.dropFirst().contains(where: { $0.kind == .verb })
    {
      // "Fragen aus dem Publikum"
      return true
    }
    if index == 0, reading.tokens[word.token].isCapitalised, word.noun?.isPlural == true,
      lexicon.nouns[word.lower] != nil, next?.kind == .coordinator, words.count > 2, words[2].kind == .noun,
      !words.dropFirst(2).prefix(while: { $0.kind != .mark }).contains(where: { $0.kind == .verb })
    {
      // "Durchsagen und Auskünfte auf Englisch"
      return true
    }
    if index > 1, next == nil || next?.kind == .mark, previous?.kind == .coordinator,
      words[index - 2].kind == .noun, word.noun?.isPlural == true, lexicon.nouns[word.lower] != nil,
      !words[..<index].contains(where: { $0.isFinite(of: ClauseReader.modals) })
    {
      // "meine Stärken und schwächen"
      return true
    }
    if word.infinitive == nil { return !(index == 0 && word.forms.contains { $0.kind == .subjunctive }) }
    // "Regeln für Besprechungen vereinbaren": a capital at the start, and the infinitive comes later.
    if index == 0, reading.tokens[word.token].isCapitalised, word.lower != next?.lower,
      words.dropFirst().prefix(while: { $0.kind != .mark }).last?.infinitive != nil,
      next?.kind == .preposition
    {
      return true
    }
    // "Wissen weitergeben" but "zuhören lernen", "lernen, wie …".
    guard let next, next.kind != .mark, next.kind != .coordinator, next.kind != .question else {
      return false
    }
    return next.infinitive != nil
      && !["lernen", "können", "wollen", "müssen", "lassen", "gehen", "üben", "werden", "dürfen", "sehen"]
        .contains(next.lower)
  }

  /// "ich rege mich weniger auf und frage mehr": behind "und" the next verb of whoever says "ich".
  private func goesOnAsI(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: [GermanWord]
  ) -> Bool {
    guard previous?.kind == .coordinator, !reading.tokens[words[index].token].isCapitalised,
      words[index].forms.contains(where: { $0.isFinite && $0.persons.contains(.first) }),
      next.map({ [.adverb, .quantifier, .pronoun, .determiner, .negation, .mark].contains($0.kind) }) ?? true
    else { return false }
    let before = words[..<index].reversed().prefix { $0.kind != .mark }
    return before.contains { $0.lower == "ich" }
      && before.contains { $0.kind == .verb && $0.finite?.persons.contains(.first) == true }
  }

  /// "Moderieren von Elternabenden": what is done stands behind "von", so the capital is a noun's.
  func isNamedDoing(_ index: Int, _ next: GermanWord?, _ words: [GermanWord]) -> Bool {
    guard index == 0, words[0].infinitive != nil, reading.tokens[words[0].token].isCapitalised,
      next?.kind == .preposition
    else { return false }
    // "Schweißen nach Plan beherrschen"
    if let last = words.prefix(while: { $0.kind != .mark }).last, last.infinitive != nil,
      Self.practising.contains(last.lower)
    {
      return true
    }
    return (next?.lower == "von" || next?.lower == "vom")
      && !words.dropFirst().contains { $0.infinitive != nil || $0.finite != nil }
  }

  /// What is done with an ability that is named.
  private static let practising: WordSet = [
    "beherrschen", "üben", "verbessern", "trainieren", "ausbauen", "vertiefen", "perfektionieren",
    "auffrischen",
  ]

  /// "jemand anders macht es auch": a small word that can be the verb of a clause that has none.
  func isOnlyFinite(_ index: Int, _ previous: GermanWord?, _ words: [GermanWord]) -> Bool {
    guard index > 0, !reading.tokens[words[index].token].isCapitalised, let previous,
      words[index].finite?.persons.contains(.third) == true,
      [.noun, .pronoun].contains(previous.kind) || previous.lower == "anders"
    else { return false }
    let others = words.indices.filter {
      $0 != index && words[$0].finite != nil && words[$0].infinitive == nil
    }
    return others.isEmpty
  }

  /// "zu" or a preposition before an infinitive at the end belongs to the infinitive, not to a noun.
  func isBeforeInfinitiveEnd(_ index: Int, _ words: [GermanWord]) -> Bool {
    guard index > 0 else { return false }
    return words[index - 1].lower == "zu"
      || words[index - 1].kind == .adjective && words[index].infinitive != nil
        && !hasDeterminer(before: index - 1, words)
  }

  func hasDeterminer(before index: Int, _ words: [GermanWord]) -> Bool {
    index > 0 && (words[index - 1].kind == .determiner || isContraction(words[index - 1].lower))
  }

  func becomeNoun(_ index: Int, _ words: inout [GermanWord]) {
    words[index].kind = .noun
    words[index].text = words[index].noun?.text ?? words[index].lower.capitalisedFirst
  }

  func opensNounPhrase(_ word: GermanWord) -> Bool {
    switch word.kind {
    case .determiner: return !["das", "die", "der"].contains(word.lower) || word.text == word.lower
    case .preposition: return !["zu", "um", "laut", "statt", "anstatt", "ohne"].contains(word.lower)
    case .adjective:
      return word.lower.hasSuffix("e") || word.lower.hasSuffix("es") || word.lower.hasSuffix("en")
    default: return false
    }
  }

  func isContraction(_ lower: String) -> Bool {
    ["im", "am", "zum", "zur", "beim", "vom", "ins", "ans", "aufs", "fürs"].contains(lower)
  }

  func opensNoun(_ next: GermanWord?) -> Bool {
    guard let next else { return false }
    return next.kind == .noun || (next.noun != nil && next.forms.isEmpty)
  }

  func isNominalised(_ previous: GermanWord?, _ next: GermanWord?) -> Bool {
    if let previous, ["etwas", "was", "nichts", "viel", "wenig"].contains(previous.lower) { return true }
    if previous?.finite != nil || previous?.lower == "ich" || previous?.kind == .coordinator {
      return next == nil || next?.kind == .verb
    }
    guard previous == nil || previous?.kind == .adverb || previous?.kind == .particle else { return false }
    return next?.infinitive != nil
  }
}
