extension WordReader {
  /// "sein" at the end of a clause or before a modal is the verb, not "his".
  func settleBeing(_ index: Int, _ next: GermanWord?, _ words: inout [GermanWord]) {
    let isRelativeNext =
      ["der", "die", "das"].contains(next?.lower ?? "")
      && (index > 0 && words[index - 1].lower == "da"
        || words[..<index].contains { $0.isFinite(of: ClauseReader.modals) })
    let opensNext = ["wenn", "weil", "dass", "ob", "obwohl", "damit", "statt"].contains(next?.lower ?? "")
    let endsClause =
      next == nil || next?.kind == .mark || next?.kind == .coordinator || isRelativeNext || opensNext
    guard
      endsClause || next?.isFinite(of: ["können", "wollen", "möchten", "mögen", "sollen", "müssen"]) == true
    else { return }
    words[index].kind = .verb
    words[index].forms = lexicon.verbForms(of: "sein")
  }

  /// Whether "das" stands where only "dass" can: before a subject, with no noun that it could be about.
  func opensContent(_ index: Int, _ next: GermanWord?, _ words: [GermanWord]) -> Bool {
    // "das mir mein Mentee zeigt, …"
    if index == 0, let next, ["mir", "mich"].contains(next.lower), words.count > 3,
      words[2].kind == .determiner || words[2].kind == .pronoun
    {
      return true
    }
    // "das die Leitung meinen Namen kennt", "das zwei Junge die Lizenz haben"
    if index == 0, let next,
      ["die", "der", "den", "alle", "mein", "meine", "unser", "unsere"].contains(next.lower)
        || next.kind == .number, words.count > 3, words.last?.finite != nil, words[2].kind != .verb
    {
      return true
    }
    if let next, next.kind == .determiner, next.lower.hasPrefix("mein") || next.lower.hasPrefix("unser"),
      index > 0, words[index - 1].isFinite(of: ["wollen", "mögen", "wünschen", "hoffen"]),
      words.last?.finite != nil
    {
      // "ich will das meine Arbeit gesehen wird"
      return true
    }
    // "das ich mich nicht schäm"
    if index == 0, next?.lower == "ich", words.count > 3, let last = words.last,
      lexicon.clippedForm(of: last.lower) != nil
    {
      return true
    }
    guard let next, ["ich", "du", "er", "wir", "man", "jemand", "niemand"].contains(next.lower),
      words[(index + 2)...].contains(where: { $0.finite != nil })
    else { return false }
    return index == 0
      || index > 1 && words[index - 1].isMark(",") && words[index - 2].kind == .verb
        && (words[index - 2].finite != nil || words[index - 2].participle == nil)
        && !isOfThing(index, words)
  }

  /// "das Wissen teilen, das ich habe": the thing stands before the verb of its clause.
  private func isOfThing(_ index: Int, _ words: [GermanWord]) -> Bool {
    let clause = words[..<(index - 2)].reversed().prefix { $0.kind != .mark }
    if clause.contains(where: { ["etwas", "nichts", "alles", "was"].contains($0.lower) }) { return true }
    guard words[index - 2].infinitive != nil else { return false }
    return clause.first { $0.kind == .noun }.map {
      $0.noun?.gender == .neuter && $0.noun?.isPlural == false
    } ?? false
  }

  /// "ihr helfen", "ihr zeigen, wie …": behind "ihr" stands the last verb, and no noun that was typed small.
  func isDoneForHer(_ index: Int, _ next: GermanWord?, _ words: [GermanWord]) -> Bool {
    guard let next, next.kind == .verb, next.infinitive != nil || next.zuInfinitive != nil,
      lexicon.nouns[next.lower] == nil, !reading.tokens[next.token].isCapitalised
    else { return false }
    return index + 2 == words.count || [.mark, .coordinator, .question].contains(words[index + 2].kind)
      || words[index + 2].isFinite(of: ClauseReader.modals)
  }

  /// "was ich meine": the verb, not "my".
  func settleMeaning(_ index: Int, _ next: GermanWord?, _ words: inout [GermanWord]) {
    let endsClause = next == nil || next?.kind == .mark
    guard endsClause, index > 0, words[index - 1].lower == "ich" else { return }
    words[index].kind = .verb
    words[index].forms = lexicon.verbForms(of: "meine")
  }

  func settleVerb(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ isAfterDeterminer: Bool,
    _ words: inout [GermanWord]
  ) {
    let word = words[index]
    if isDescribing(index, next, words) {
      (words[index].kind, words[index].forms) = (.adjective, [])
      return
    }
    if next == nil || next?.kind == .mark, previous?.kind != .determiner,
      previous?.lower.hasSuffix("es") == true,
      word.finite != nil, word.infinitive == nil, word.noun?.gender != .neuter,
      !reading.tokens[word.token].isCapitalised
    {
      // "wer was anderes macht": of might it would be another ending.
      return
    }
    if previous?.lower == "ohne", word.infinitive != nil, word.zuInfinitive == nil,
      next == nil || next?.kind == .mark
    {
      // "eine Woche ohne schreien"
      words[index].noun = GermanNoun(
        text: word.lower.capitalisedFirst, gender: .neuter, isPlural: false, isWeak: false)
      return becomeNoun(index, &words)
    }
    if isAskedOfThem(index, previous, next, words) {
      words[index - 1].kind = .pronoun
      return
    }
    if let previous, ["das", "die", "den", "es"].contains(previous.lower), word.infinitive != nil,
      word.noun == nil,
      next == nil || next?.kind == .mark || joinsInfinitive(index, words), isOnlyVerb(index, words)
    {
      // "möchte das weitergeben": the verb of the modal.
      return
    }
    if let previous, ["einen", "eine", "einer", "keinen", "keine"].contains(previous.lower), let next,
      ["ich", "wir", "er", "man"].contains(next.lower), word.finite != nil, index == 1,
      !reading.tokens[word.token].isCapitalised
    {
      // "einen rufe ich später an": the verb stands before its subject.
      words[index - 1].kind = .pronoun
      return
    }
    if let previous, ["einen", "keinen"].contains(previous.lower), word.infinitive != nil, next == nil,
      word.noun?.gender != .masculine
    {
      // "einen durchbringen": an infinitive as a noun would have "ein".
      words[index - 1].kind = .pronoun
      return
    }
    if let previous, ["jedem", "jeder", "jeden", "einem", "allen"].contains(previous.lower), index > 1,
      words[index - 2].kind == .preposition, word.infinitive != nil,
      !reading.tokens[word.token].isCapitalised,
      next == nil || next?.kind == .mark || next?.kind == .coordinator
    {
      // "ein Gespräch mit jedem führen"
      words[index - 1].kind = .pronoun
      return
    }
    if isDoneByThem(index, previous, next, words) {
      // "die leiten das Training allein": an infinitive as a noun would have "das".
      words[index - 1].kind = .pronoun
      return
    }
    if word.infinitive != nil, next?.isFinite(of: ClauseReader.modals) == true, let previous,
      previous.lower == "ihr"
        || GermanClause.relatives.contains(previous.lower) && index > 1 && words[index - 2].isMark(",")
    {
      // "…, der entscheiden darf"
      return
    }
    if word.infinitive != nil, previous?.lower == "das", next?.isFinite(of: ClauseReader.modals) == true,
      words[..<(index - 1)].contains(where: { WordOrder.nominatives.contains($0.lower) })
    {
      // "mit dem ich das sortieren kann": there is a subject already, so this is no noun.
      return
    }
    if isAfterDeterminer, opensNoun(next), !word.lower.hasSuffix("t"), word.finite?.kind != .subjunctive {
      words[index].kind = .adjective
    } else if isAfterDeterminer && (word.infinitive != nil || word.noun != nil)
      && !isBeforeInfinitiveEnd(index, words) || isNamedDoing(index, next, words)
    {
      if word.noun == nil {
        words[index].noun = GermanNoun(
          text: word.lower.capitalisedFirst, gender: .neuter, isPlural: false, isWeak: false)
      }
      becomeNoun(index, &words)
    } else if word.noun != nil, prefersNoun(index, previous, next, words) {
      becomeNoun(index, &words)
    } else if word.infinitive == nil, word.forms.allSatisfy({ $0.kind == .present && $0.persons == .first }),
      !isNearI(index, words), index > 0, ![.coordinator, .mark].contains(words[index - 1].kind)
    {
      words[index].kind = .adjective
    }
  }

  /// "verkürzte Ausbildung beginnen": a participle before its noun, where the verb comes at the end.
  private func isDescribing(_ index: Int, _ next: GermanWord?, _ words: [GermanWord]) -> Bool {
    guard index == 0, let next, next.kind == .noun, words.count > 2 else { return false }
    if words[0].infinitive == nil, lexicon.isInflectedAdjective(words[0].lower), next.noun?.isPlural == true,
      words.prefix(while: { $0.kind != .mark }).last?.infinitive != nil
    {
      // "bessere Gespräche führen": no verb of whoever betters them.
      return true
    }
    guard
      let past = words[0].forms.first(where: { $0.kind == .past }),
      past.verb.participle + "e" == words[0].lower
    else { return false }
    return words.prefix { $0.kind != .mark }.last?.infinitive != nil
  }

  /// "wie die arbeiten": behind a question word "die" is who does it.
  private func isAskedOfThem(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: [GermanWord]
  ) -> Bool {
    index > 1 && previous?.lower == "die" && words[index - 2].kind == .question
      && words[index].infinitive != nil
      && !reading.tokens[words[index].token].isCapitalised && (next == nil || next?.kind == .mark)
  }

  private func isDoneByThem(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: [GermanWord]
  ) -> Bool {
    // "die wissen wer ich bin": what they know follows, and a noun would not take it.
    let asks = next?.kind == .question || next?.kind == .subordinator
    guard let previous, previous.lower == "die", words[index].infinitive != nil,
      words[index].noun == nil || asks, !reading.tokens[words[index].token].isCapitalised
    else { return false }
    guard let next, index == 1 || [.mark, .coordinator].contains(words[index - 2].kind) else { return false }
    if asks { return true }
    if next.kind == .preposition, words[index].infinitive?.verb.isIntransitive == true {
      // "die kommen um neun und gehen um vier"
      return !words[(index + 1)...].prefix { $0.kind != .mark && $0.kind != .coordinator }
        .contains { $0.kind == .verb }
    }
    return [.determiner, .pronoun, .adverb, .negation].contains(next.kind)
      && !words[(index + 1)...].contains { $0.finite != nil }
  }

  /// "das machen oder promovieren" at the end of a clause.
  func joinsInfinitive(_ index: Int, _ words: [GermanWord]) -> Bool {
    guard index + 2 < words.count, words[index + 1].kind == .coordinator, words[index + 2].infinitive != nil
    else { return false }
    return index + 3 == words.count || words[index + 3].kind == .mark
      || words[index + 3].isFinite(of: ClauseReader.modals)
  }

  /// Whether a modal waits for this infinitive, or the clause has no other verb: "die das machen".
  func isOnlyVerb(_ index: Int, _ words: [GermanWord]) -> Bool {
    if words[..<index].contains(where: { $0.isFinite(of: ClauseReader.modals) }) { return true }
    let clause = words[..<index].reversed().prefix { $0.kind != .mark }
    return clause.count > 1 && !clause.contains { $0.finite != nil }
  }

  func isNearI(_ index: Int, _ words: [GermanWord]) -> Bool {
    // At the end of a clause the subject may stand far before the verb.
    let endsClause = index + 1 == words.count || [.mark, .coordinator].contains(words[index + 1].kind)
    if endsClause,
      words[..<index].reversed().prefix(while: { $0.kind != .mark }).contains(where: { $0.lower == "ich" })
    {
      return true
    }
    return words[max(0, index - 3)..<min(words.count, index + 3)].contains { $0.lower == "ich" }
  }
}
