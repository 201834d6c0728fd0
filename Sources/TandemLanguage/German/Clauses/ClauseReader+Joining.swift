extension ClauseReader {
  /// Takes a piece into the clause before it where that one isn't finished: lists, open brackets.
  func merge(_ last: GermanClause, _ next: GermanClause) -> GermanClause? {
    guard next.markBefore == "," || next.coordinator != nil else { return nil }
    guard next.opener == nil, next.order == .fragment || next.order == .infinitive else { return nil }
    guard isOpen(last) || isListHead(last, next) || goesOn(last, next) else { return nil }
    var words = last.words
    if next.markBefore == "," { words.append(.comma) }
    if let coordinator = next.coordinator { words.append(.coordinator(coordinator)) }
    words += next.words
    var merged = classify(Piece(words: words, markBefore: last.markBefore, coordinator: last.coordinator))
    if merged.opener == nil { (merged.opener, merged.start) = (last.opener, last.start) }
    return merged
  }

  /// "ich habe mich angemeldet oder unterschrieben": one auxiliary for two participles.
  func shared(_ last: GermanClause, _ next: GermanClause) -> GermanClause? {
    guard let coordinator = next.coordinator, next.markBefore == nil, isParticiple(next),
      next.words.count <= 2,
      last.order == .verbSecond || last.order == .verbFirst, let verb = last.verb,
      last.words[verb].isFinite(of: ["haben", "sein", "werden"]), last.words.last?.participle != nil
    else { return nil }
    let words = last.words + [.coordinator(coordinator)] + next.words
    return classify(Piece(words: words, markBefore: last.markBefore, coordinator: last.coordinator))
  }

  /// "und dann beantwortet": nothing but a participle whose auxiliary was said before.
  func isParticiple(_ clause: GermanClause) -> Bool {
    clause.words.last?.participle != nil && clause.opener == nil
      && clause.words.dropLast().allSatisfy { $0.kind == .adverb || $0.kind == .particle }
  }

  /// "wie sie arbeiten, wohnen und leben wollen": verbs in a row with their modal behind the last.
  private func goesOn(_ last: GermanClause, _ next: GermanClause) -> Bool {
    guard last.isIndirectQuestion, last.words.last?.infinitive != nil, next.markBefore == ",",
      next.coordinator == nil, next.words.last?.isFinite(of: Self.modals) == true
    else { return false }
    return next.words.allSatisfy { $0.kind == .verb || $0.kind == .coordinator }
  }

  /// "das Zuhören, Fragen und Begleiten ausbauen": objects in a row before their verb.
  private func isListHead(_ last: GermanClause, _ next: GermanClause) -> Bool {
    guard last.order == .fragment, next.order == .infinitive, let first = last.words.first,
      next.words.contains(where: { $0.kind == .coordinator })
    else { return false }
    if ["das", "die", "den", "meine", "meinen", "mein"].contains(first.lower) { return true }
    // "mir Dienste, Messenger und den Rest einrichten lassen"
    return first.lower == "mir" && last.words.count == 2 && last.words[1].kind == .noun
      && next.words.first?.kind == .noun
  }

  /// Whether a clause waits for more: a modal without its infinitive, a subordinate clause without its
  /// verb, an adjective without its noun.
  private func isOpen(_ clause: GermanClause) -> Bool {
    if let last = clause.words.last, last.kind == .adjective,
      last.lower.hasSuffix("e") || last.lower.hasSuffix("en"),
      clause.order == .fragment || clause.order == .verbSecond
    {
      return true
    }
    switch clause.order {
    case .verbSecond, .verbFirst:
      guard let verb = clause.verb, clause.words[verb].isFinite(of: Self.modals) else { return false }
      if clause.words[verb].isFinite(of: ["werden"]), clause.words[verb].finite?.kind != .subjunctive {
        return false
      }
      return !clause.words[(verb + 1)...].contains { $0.infinitive != nil } && verb + 1 < clause.words.count
    default: return false
    }
  }

  /// "…, weil ich es kann und gern tue": the second half takes opener and subject from the first.
  func inherit(_ clause: GermanClause, from last: GermanClause) -> GermanClause {
    if clause.coordinator != nil, clause.order == .infinitive, clause.verb == 0, clause.words.count > 2,
      [.adverb, .negation].contains(clause.words[1].kind), clause.words.last?.kind != .verb,
      last.order == .verbSecond, let verb = last.verb,
      last.words[verb].finite?.persons.contains(.plural) == true, !last.words[verb].isFinite(of: Self.modals)
    {
      // "die Jungs halten sich daran und kommen trotzdem zum Grillen"
      var joined = clause
      joined.order = .verbFirst
      return joined
    }
    guard clause.coordinator != nil, clause.opener == nil, last.order == .verbFinal, clause.markBefore == nil
    else {
      return clause
    }
    // "ob ich bleibe oder gehe"
    let isAlone = clause.words.count == 1 && last.isIndirectQuestion
    guard let verb = finalVerb(clause.words, from: 0), verb == clause.words.count - 1, verb > 0 || isAlone
    else {
      return clause
    }
    if clause.words[0].kind == .pronoun, clause.words[1].finite != nil, verb != 1 { return clause }
    var clause = clause
    (clause.opener, clause.order, clause.verb, clause.start) = (last.opener, .verbFinal, verb, 0)
    return clause
  }

  /// "Ich möchte Menschen, die neu sind, unterstützen": takes the clause in the middle and the end of the
  /// bracket back into the clause that was interrupted.
  func joinBrackets(_ clauses: [GermanClause]) -> [GermanClause] {
    var joined: [GermanClause] = []
    var index = 0
    while index < clauses.count {
      let clause = clauses[index]
      if index + 2 < clauses.count,
        isOpen(clause) || isHeadless(clause) || isSubject(clause, clauses[index + 1]),
        clauses[index + 1].isDependent,
        clauses[index + 2].markBefore == ",", endsBracket(clauses[index + 2], of: clause)
      {
        var words = clause.words + [.comma]
        words += clauses[index + 1].words.map(\.embedded) + [.comma] + clauses[index + 2].words
        let piece = Piece(words: words, markBefore: clause.markBefore, coordinator: clause.coordinator)
        joined.append(classify(piece))
        index += 3
      } else {
        joined.append(clause)
        index += 1
      }
    }
    for index in joined.indices.dropFirst() {
      joined[index] = keptDependent(joined[index], behind: joined[index - 1])
    }
    return joined
  }

  /// "…, wenn ich drüberfahre" with a verb that no list knows: its words stand in the right order already.
  private func keptDependent(_ clause: GermanClause, behind last: GermanClause) -> GermanClause {
    guard let opener = clause.words.first else { return clause }
    // "wann ich nachgebe und wann nicht": the verb was said before.
    let isShortened =
      clause.coordinator != nil && clause.order == .fragment && opener.kind == .question
      && last.isIndirectQuestion
    guard isShortened || isHeadless(clause) && clause.words.count > 2 else { return clause }
    var kept = clause
    (kept.opener, kept.start, kept.order) = (opener.lower, 1, .verbFinal)
    return kept
  }

  /// "Eine Szene, die ich nicht angefasst habe, bleibt im Stück": the verb comes behind the clause.
  private func isSubject(_ clause: GermanClause, _ next: GermanClause) -> Bool {
    clause.order == .fragment && (next.isRelative || next.isIndirectQuestion)
      && clause.words.contains { $0.kind == .noun || $0.kind == .pronoun }
  }

  /// A fragment that a subordinator opens: its verb comes later.
  private func isHeadless(_ clause: GermanClause) -> Bool {
    clause.order == .fragment && clause.words.first?.kind == .subordinator
  }

  private func endsBracket(_ clause: GermanClause, of open: GermanClause) -> Bool {
    if isHeadless(open) { return clause.words.last?.finite != nil }
    if open.order == .fragment {
      // "Leute, die neu sind, beim Ankommen begleiten": nothing in the rest can be its object.
      let first = clause.words.first?.kind
      return clause.order == .verbFirst
        || clause.order == .infinitive && clause.coordinator == nil
          && [.preposition, .adverb, .verb, .negation].contains(first)
    }
    return clause.order == .infinitive
  }
}
