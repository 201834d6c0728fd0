extension ClauseReader {
  /// Index of the word that makes the clause a subordinate one; nil where nothing does.
  func opener(of words: [GermanWord], afterComma: Bool, isJoined: Bool) -> Int? {
    var index = 0
    // "auch weil", "vor allem wenn", "nur damit"
    while index < min(3, words.count - 1), words[index].kind == .adverb || words[index].lower == "vor" {
      index += 1
    }
    for index in index == 0 ? [0] : [0, index] where index + 1 < words.count {
      let (word, next) = (words[index], words[index + 1])
      switch word.kind {
      case .subordinator:
        if let found = subordinator(index, next, words) { return found }
      case .question where index == 0 || words[index - 1].lower == "egal":
        // "was fehlt": question and verb, nothing between them.
        let isShort = afterComma && words.count == 2 && next.finite != nil && next.infinitive == nil
        return isShort || isQuestion(word, next, words) ? 0 : nil
      case .pronoun
      where index == 0 && word.lower == "welche"
        && ([.noun, .adjective].contains(next.kind) || next.kind == .determiner && next.lower.hasSuffix("er"))
        && finalVerb(words, from: 2) == words.count - 1:
        // "welche Fortbildung ich brauche"
        return 0
      case .preposition where index == 0:
        if let found = preposition(word, next, words, afterComma: afterComma) { return found }
      case .determiner where index == 0 && afterComma, .pronoun where index == 0 && afterComma:
        if isRelativePronoun(word), isRelativeClause(words, isJoined: isJoined) { return 0 }
      default: continue
      }
    }
    return nil
  }

  /// Subordinators that are something else as often as not: "als Chefin", "seit Jahren".
  static let ambiguous: WordSet = ["als", "bis", "seit", "da", "während", "sowie", "wobei"]

  private func subordinator(_ index: Int, _ next: GermanWord, _ words: [GermanWord]) -> Int? {
    let lower = words[index].lower
    if lower == "als", ["dass", "ob", "wenn"].contains(next.lower) { return index + 1 }
    if Self.ambiguous.contains(lower) {
      let isSubject = next.kind == .pronoun || next.kind == .determiner
      return isSubject && next.finite == nil && finalVerb(words, from: index + 1) == words.count - 1
        ? index : nil
    }
    return lower == "damit" && !opensPurpose(words[(index + 1)...]) ? nil : index
  }

  /// Whether a question word opens a clause with its verb at the end, and asks nothing directly.
  private func isQuestion(_ word: GermanWord, _ next: GermanWord, _ words: [GermanWord]) -> Bool {
    // "was Gutes mitnehmen"
    if word.lower == "was", next.kind == .noun, next.lower.hasSuffix("es") { return false }
    if next.finite != nil, next.infinitive == nil { return false }
    if next.finite != nil, words.count > 2, ["sie", "wir"].contains(words[2].lower) { return false }
    if words.count > 3, [.adjective, .quantifier, .adverb].contains(next.kind), words[2].finite != nil,
      words[2].infinitive == nil
    {
      return false
    }
    return true
  }

  private func preposition(
    _ word: GermanWord, _ next: GermanWord, _ words: [GermanWord], afterComma: Bool
  ) -> Int? {
    if ["um", "ohne", "statt", "anstatt", "außer"].contains(word.lower) {
      if next.lower == "dass" { return 1 }
      if zuInfinitive(words) != nil { return 0 }
      return afterComma && isRelativePronoun(next) && words.count > 2 ? 1 : nil
    }
    if next.kind == .question {
      // "mit wem reden, der …": somebody, and no question.
      if !afterComma, next.lower == "wem", words.count == 3, words[2].infinitive != nil { return nil }
      // "mit welcher Selbstverständlichkeit junge Leute …"
      if finalVerb(words, from: 2) == words.count - 1 { return 1 }
    } else if ["bis", "seit", "während"].contains(word.lower) {
      // "bis er selbst darauf kommt"
      let opens =
        next.kind == .pronoun || next.kind == .determiner && (next.lower != "der" || word.lower == "bis")
      return opens && next.finite == nil && finalVerb(words, from: 2) == words.count - 1 ? 0 : nil
    }
    if afterComma, ["denen", "dessen", "deren"].contains(next.lower), words.count > 2 { return 1 }
    guard afterComma, isRelativePronoun(next), words.count > 2, ![.noun, .adjective].contains(words[2].kind)
    else {
      return nil
    }
    return 1
  }

  private func isRelativePronoun(_ word: GermanWord) -> Bool { GermanClause.relatives.contains(word.lower) }

  /// "Leuten, die Übersetzungen einkaufen": a plural before the comma that the verb can speak of.
  func relative(_ words: [GermanWord], behind piece: Piece) -> Int? {
    guard piece.markBefore == ",", let noun = piece.wordBefore?.noun, words.count > 2,
      let last = words.last?.finite
    else { return nil }
    switch words[0].lower {
    case "die" where noun.isPlural: return last.persons.contains(.plural) ? 0 : nil
    case "die" where noun.gender == .feminine, "der" where noun.gender == .masculine && !noun.isPlural,
      "das" where noun.gender == .neuter && !noun.isPlural:
      return last.persons.contains(.third) && words.last?.infinitive == nil ? 0 : nil
    default: return nil
    }
  }

  /// Subjects of several that look like adjectives: "den andere lesen können".
  private static let others: WordSet = ["andere", "alle", "viele", "beide", "manche", "einige"]

  /// "die nicht seit 20 Jahren im gleichen Haus sitzen", but not "das nervt mich", "die Arbeit macht Spaß".
  private func isRelativeClause(_ words: [GermanWord], isJoined: Bool) -> Bool {
    guard words.count > 1, let verb = finalVerb(words, from: 1) else { return false }
    // "und der Kämmerer muss nachschauen": the verb stands second.
    if words[verb].isFinite(of: Self.modals), words[(verb + 1)...].contains(where: { $0.infinitive != nil }) {
      return false
    }
    // "die junge Generation zu verstehen"
    if words[verb - 1].lower == "zu" { return false }
    // "und das meiner Chefin sagen": an object and an infinitive, no relative clause.
    if words[verb].infinitive != nil, isJoined || !["die", "denen"].contains(words[0].lower) {
      guard
        words[1].kind == .pronoun || words[1].noun?.isPlural == true || Self.others.contains(words[1].lower)
      else { return false }
    }
    if words[1].finite != nil, words[1].infinitive == nil, words.count > 2 { return false }
    if let first = firstFinite(words), first < verb, words[first].infinitive == nil,
      words[first].participle == nil
    {
      return false
    }
    // "die Kollegen fragen", but "der Türen öffnet"
    if words[1].kind == .noun, verb == 2, words.count == 3, words[1].noun?.isPlural == true,
      words[verb].finite?.persons.contains(.plural) == true
    {
      return false
    }
    return verb >= words.count - 3
  }
}
