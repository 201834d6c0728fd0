extension ClauseReader {
  /// Tells the order of a piece from its opener and its verbs.
  func classify(_ piece: Piece) -> GermanClause {
    var words = piece.words
    // "also", "naja", "ja": nothing that a clause begins with.
    while words.count > 1, let first = words.first, first.kind == .particle { words.removeFirst() }
    if let first = words.first, first.lower == "statt" || first.lower == "anstatt" { words = withZu(words) }
    var clause = GermanClause(
      words: words, order: .fragment, verb: nil, opener: nil, start: 0, markBefore: piece.markBefore,
      coordinator: piece.coordinator)
    let isJoined = piece.coordinator != nil
    if words.count > 2, words[0].lower == "als", words[1].finite?.kind == .subjunctive {
      // "als wäre alles wie vorher": the order is its own.
      (clause.opener, clause.start, clause.order, clause.verb) = ("als ob", 1, .verbFinal, 1)
      return clause
    }
    let opener =
      opener(of: words, afterComma: piece.markBefore == "," || isJoined, isJoined: isJoined)
      ?? relative(words, behind: piece)
    if let opener {
      (clause.opener, clause.start) = (words[opener].lower, opener + 1)
      let takesUm = words[opener].lower == "um" && zuInfinitive(words).map { takes(words[$0], "um") } ?? false
      if takesUm { clause.opener = nil; clause.start = 0 }
      if words[opener].kind == .preposition, let zu = zuInfinitive(words) {
        (clause.order, clause.verb) = (.zuInfinitive, zu)
        return clause
      }
      let verb = isArticle(opener, words, isJoined) ? nil : finalVerb(words, from: opener + 1)
      if let verb, !asksDirectly(opener, verb, words) {
        clause.order = .verbFinal
        clause.verb = verb
        return clause
      }
      if let zu = zuInfinitive(words) {
        clause.order = .zuInfinitive
        clause.verb = zu
        return clause
      }
      if isWhFragment(words, opener) {
        clause.order = .infinitive
        clause.verb = words.indices.last
        return clause
      }
      (clause.opener, clause.start) = (nil, 0)
    }
    settleMain(&clause)
    return clause
  }

  /// The order of a clause that nothing opens.
  private func settleMain(_ clause: inout GermanClause) {
    let words = clause.words
    if let verb = firstFinite(words) {
      clause.order = verb == 0 ? .verbFirst : .verbSecond
      clause.verb = verb
      // "Was gibt es?" asks; anywhere else "was" is "etwas".
      clause.words = words.prefix(1) + words.dropFirst().map(\.indefinite)
    } else if namesManner(words) {
      // "Rückmeldung zu meiner Art zu führen": the infinitive belongs to the noun.
    } else if let verb = zuInfinitive(words), !words[(verb + 1)...].contains(where: { $0.infinitive != nil })
    {
      clause.order = .zuInfinitive
      clause.verb = verb
    } else if let verb = lastInfinitive(words), isRightEdge(verb, words) {
      clause.order = .infinitive
      clause.verb = verb
      clause.words = words.map(\.indefinite)
    }
  }

  /// "… und die Welt ist nicht untergegangen": no relative pronoun, since its verb doesn't end the clause.
  private func isArticle(_ opener: Int, _ words: [GermanWord], _ isJoined: Bool) -> Bool {
    guard isJoined, opener == 0, GermanClause.relatives.contains(words[0].lower), words.count > 3,
      [.noun, .adjective].contains(words[1].kind), let verb = finalVerb(words, from: 1)
    else { return false }
    return verb + 1 < words.count && words[verb].infinitive == nil
  }

  /// "Wie planen Jüngere ihr Leben?": the verb stands second, and its subject follows.
  private func asksDirectly(_ opener: Int, _ verb: Int, _ words: [GermanWord]) -> Bool {
    words[opener].kind == .question && opener == 0 && verb == 1 && verb + 1 < words.count
      && Self.subjectKinds.contains(words[verb + 1].kind) && words[verb + 1].noun?.isPlural != false
      && !words[(verb + 1)...].contains { $0.finite != nil }
  }

  static let subjectKinds: Set<WordClass> = [.noun, .pronoun, .quantifier, .determiner, .adjective]

  /// Whether the words are a thing whose last noun takes the infinitive behind it.
  private func namesManner(_ words: [GermanWord]) -> Bool {
    guard let verb = zuInfinitive(words), verb + 1 == words.count,
      let noun = words[..<verb].lastIndex(where: { $0.lower != "zu" }), noun > 1,
      Self.manners.contains(words[noun].lower),
      words[noun - 1].lower.hasPrefix("mein") || words[noun - 1].kind == .determiner
    else { return false }
    return words[..<(noun - 1)].contains { $0.kind == .preposition }
      && words[..<noun].contains { $0.kind == .noun }
  }

  /// Nouns that an infinitive describes.
  private static let manners: WordSet = ["art", "weise", "fähigkeit", "kunst", "versuch", "bereitschaft"]

  /// Verbs whose "um" is no purpose: "um Hilfe zu bitten".
  private func takes(_ word: GermanWord, _ preposition: String) -> Bool {
    let verb = (word.zuInfinitive ?? word.infinitive)?.verb.infinitive ?? ""
    return ["bitten", "kümmern", "bemühen", "kämpfen", "streiten", "ringen", "sorgen", "fragen"].contains(
      verb)
  }

  /// The infinitive that the clause is about: not one that is only compared with ("mehr fragen als antworten").
  private func lastInfinitive(_ words: [GermanWord]) -> Int? {
    guard let last = words.lastIndex(where: { $0.infinitive != nil }) else { return nil }
    if let compared = words.comparison, compared < last { return compared - 1 }
    guard last > 1, ["als", "wie"].contains(words[last - 1].lower) else { return last }
    return words[..<(last - 1)].lastIndex { $0.infinitive != nil } ?? last
  }

  /// "statt Vorträge halten" – "statt Vorträge zu halten".
  private func withZu(_ words: [GermanWord]) -> [GermanWord] {
    guard let last = words.last, let form = last.infinitive, zuInfinitive(words) == nil else { return words }
    var zu = last.with(form.verb.zuInfinitive)
    zu.forms = [VerbForm(verb: form.verb, kind: .zuInfinitive, persons: [])]
    return words.dropLast() + [zu]
  }

  /// "wie man fragt" has a finite verb; "wie anfangen" has none.
  private func isWhFragment(_ words: [GermanWord], _ opener: Int) -> Bool {
    words[opener].kind == .question && words.last?.infinitive != nil && words[opener].lower != "was"
  }

  /// The last finite verb from there on; the verb that a subordinate clause ends with.
  func finalVerb(_ words: [GermanWord], from start: Int) -> Int? {
    guard start < words.count else { return nil }
    var plural: Int?
    for index in words[start...].indices.reversed() where words[index].finite != nil {
      if words[index].infinitive == nil || index == words.count - 1 && index == start { return index }
      if plural == nil { plural = index }
    }
    return plural
  }

  /// The first finite verb that can stand second: not an infinitive, unless a plural is its subject.
  func firstFinite(_ words: [GermanWord]) -> Int? {
    var plural: Int?
    for index in words.indices {
      guard let finite = words[index].finite else { continue }
      // "kennenlernen", "mitfährt": undivided, a separable verb never stands second.
      guard words[index].forms.contains(where: { $0.isFinite && $0.verb.prefix.isEmpty }) else { continue }
      if words[index].infinitive == nil {
        // A participle is one where an auxiliary stands before it or nothing is left for it to govern.
        if words[index].participle != nil, finite.kind == .past, index + 1 == words.count, index > 0,
          words[index - 1].noun?.isPlural != true, !finite.persons.contains(.third)
        {
          // "Vertrag unterschrieben"
          continue
        }
        if words[index].participle != nil, finite.kind == .present {
          if index + 1 == words.count, index != 1, !isPersonsDoing(words) { continue }
          if index + 1 == words.count, index == 1, isDoneTo(words[0], finite.verb) { continue }
          if index + 1 < words.count,
            ["werden", "bekommen", "kriegen"].contains(words[index + 1].infinitive?.verb.base)
          {
            continue
          }
        }
        return index
      }
      if isModal(index, words) { return index }
      if plural == nil, index > 0 || words.count > 1, hasPluralSubject(index, words) { plural = index }
    }
    return plural
  }

  /// "Mein Mentee bestätigt, …": people do things, papers have things done to them.
  private func isPersonsDoing(_ words: [GermanWord]) -> Bool {
    guard let phrase = NounPhrase(words), phrase.head == words.count - 2, !phrase.isPlural else {
      return false
    }
    return lexicon.people.names(phrase.noun)
  }

  /// "meine Leute müssen nicht mehr nachfragen": a modal that has its infinitive behind it.
  private func isModal(_ index: Int, _ words: [GermanWord]) -> Bool {
    guard index > 0, index + 1 < words.count, words[index].isFinite(of: ClauseReader.modals.union(["haben"]))
    else { return false }
    return words.last.map { $0.infinitive != nil && $0.lower != words[index].lower || $0.participle != nil }
      ?? false
  }

  /// Index of the verb of an infinitive with "zu".
  func zuInfinitive(_ words: [GermanWord]) -> Int? {
    for index in words.indices.reversed() {
      if words[index].zuInfinitive != nil { return index }
      if words[index].infinitive != nil, index > 0, words[index - 1].lower == "zu" { return index }
    }
    return nil
  }

  /// Whether only what may follow a verb bracket stands behind this word.
  private func isRightEdge(_ index: Int, _ words: [GermanWord]) -> Bool {
    guard index + 1 < words.count else { return true }
    let next = words[index + 1]
    return next.kind == .preposition || next.kind == .subordinator || next.lower == "als"
      || next.lower == "wie"
      || next.kind == .coordinator || next.kind == .adverb || next.kind == .particle
  }
}
