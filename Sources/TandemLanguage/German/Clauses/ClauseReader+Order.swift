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
    if let opener = opener(of: words, afterComma: piece.markBefore == "," || isJoined, isJoined: isJoined) {
      (clause.opener, clause.start) = (words[opener].lower, opener + 1)
      let takesUm = words[opener].lower == "um" && zuInfinitive(words).map { takes(words[$0], "um") } ?? false
      if takesUm { clause.opener = nil; clause.start = 0 }
      if words[opener].kind == .preposition, let zu = zuInfinitive(words) {
        (clause.order, clause.verb) = (.zuInfinitive, zu)
        return clause
      }
      if let verb = finalVerb(words, from: opener + 1) {
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
    if let verb = firstFinite(words) {
      clause.order = verb == 0 ? .verbFirst : .verbSecond
      clause.verb = verb
      clause.words = words.map(\.indefinite)
    } else if let verb = zuInfinitive(words), !words[(verb + 1)...].contains(where: { $0.infinitive != nil })
    {
      clause.order = .zuInfinitive
      clause.verb = verb
    } else if let verb = lastInfinitive(words), isRightEdge(verb, words) {
      clause.order = .infinitive
      clause.verb = verb
      clause.words = words.map(\.indefinite)
    }
    return clause
  }

  /// Verbs whose "um" is no purpose: "um Hilfe zu bitten".
  private func takes(_ word: GermanWord, _ preposition: String) -> Bool {
    let verb = (word.zuInfinitive ?? word.infinitive)?.verb.infinitive ?? ""
    return ["bitten", "kümmern", "bemühen", "kämpfen", "streiten", "ringen", "sorgen", "fragen"].contains(
      verb)
  }

  /// The infinitive that the clause is about: not one that is only compared with ("mehr fragen als antworten").
  private func lastInfinitive(_ words: [GermanWord]) -> Int? {
    guard let last = words.lastIndex(where: { $0.infinitive != nil }) else { return nil }
    guard last > 1, words[last - 1].lower == "als" else { return last }
    return words[..<(last - 1)].lastIndex { $0.infinitive != nil } ?? last
  }

  /// "statt Vorträge halten" – "statt Vorträge zu halten".
  private func withZu(_ words: [GermanWord]) -> [GermanWord] {
    guard let last = words.last, let form = last.infinitive, zuInfinitive(words) == nil else { return words }
    var zu = last.with(form.verb.zuInfinitive)
    zu.forms = [VerbForm(verb: form.verb, kind: .zuInfinitive, persons: [])]
    return words.dropLast() + [zu]
  }

  /// Index of the word that makes the clause a subordinate one; nil where nothing does.
  private func opener(of words: [GermanWord], afterComma: Bool, isJoined: Bool) -> Int? {
    var index = 0
    // "auch weil", "vor allem wenn", "nur damit"
    while index < min(3, words.count - 1), words[index].kind == .adverb || words[index].lower == "vor" {
      index += 1
    }
    for index in Set([0, index]).sorted() where index < words.count {
      let word = words[index]
      guard let next = index + 1 < words.count ? words[index + 1] : nil else { continue }
      switch word.kind {
      case .subordinator:
        if ["als", "bis", "seit", "da", "während", "sowie", "wobei"].contains(word.lower) {
          let isSubject = next.kind == .pronoun || next.kind == .determiner
          if isSubject, next.finite == nil, finalVerb(words, from: index + 1) == words.count - 1 {
            return index
          }
          continue
        }
        if word.lower == "damit", !opensPurpose(words[(index + 1)...]) { continue }
        return index
      case .question where index == 0 || words[index - 1].lower == "egal":
        // "was Gutes mitnehmen"
        if word.lower == "was", next.kind == .noun, next.lower.hasSuffix("es") { return nil }
        if next.finite != nil, next.infinitive == nil { return nil }
        if words.count > 2, next.kind == .adjective || next.kind == .quantifier || next.kind == .adverb,
          words[2].finite != nil, words[2].infinitive == nil, words.count > 3
        {
          return nil
        }
        return 0
      case .pronoun
      where index == 0 && word.lower == "welche" && [.noun, .adjective].contains(next.kind)
        && finalVerb(words, from: 2) == words.count - 1:
        // "welche Fortbildung ich brauche"
        return 0
      case .preposition
      where index == 0 && ["um", "ohne", "statt", "anstatt"].contains(word.lower):
        if zuInfinitive(words) != nil { return 0 }
        if afterComma, isRelativePronoun(next), words.count > 2 { return 1 }
      case .preposition
      where index == 0 && next.kind == .question && finalVerb(words, from: 2) == words.count - 1:
        // "mit welcher Selbstverständlichkeit junge Leute …"
        return 1
      case .preposition where index == 0 && afterComma:
        if isRelativePronoun(next), words.count > 2, words[2].kind != .noun, words[2].kind != .adjective {
          return 1
        }
      case .determiner where index == 0 && afterComma, .pronoun where index == 0 && afterComma:
        if isRelativePronoun(word), isRelativeClause(words, isJoined: isJoined) { return 0 }
      default: continue
      }
    }
    return nil
  }

  private func isRelativePronoun(_ word: GermanWord) -> Bool { GermanClause.relatives.contains(word.lower) }

  /// "die nicht seit 20 Jahren im gleichen Haus sitzen", but not "das nervt mich", "die Arbeit macht Spaß".
  private func isRelativeClause(_ words: [GermanWord], isJoined: Bool) -> Bool {
    guard words.count > 1, let verb = finalVerb(words, from: 1) else { return false }
    // "die junge Generation zu verstehen"
    if words[verb - 1].lower == "zu" { return false }
    // "und das meiner Chefin sagen": an object and an infinitive, no relative clause.
    if words[verb].infinitive != nil, isJoined || !["die", "denen"].contains(words[0].lower) {
      guard words[1].kind == .pronoun || words[1].noun?.isPlural == true else { return false }
    }
    if words[1].finite != nil, words[1].infinitive == nil, words.count > 2 { return false }
    if let first = firstFinite(words), first < verb, words[first].infinitive == nil,
      words[first].participle == nil
    {
      return false
    }
    if words[1].kind == .noun, verb == 2, words.count == 3, words[1].noun?.isPlural == true { return false }
    return verb >= words.count - 3
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
      if words[index].infinitive == nil {
        // A participle is one where an auxiliary stands before it or nothing is left for it to govern.
        if words[index].participle != nil, finite.kind == .present {
          if index + 1 == words.count, index != 1 { continue }
          if index + 1 < words.count, words[index + 1].infinitive?.verb.base == "werden" { continue }
        }
        return index
      }
      if isModal(index, words) { return index }
      if plural == nil, index > 0 || words.count > 1, hasPluralSubject(index, words) { plural = index }
    }
    return plural
  }

  /// "meine Leute müssen nicht mehr nachfragen": a modal that has its infinitive behind it.
  private func isModal(_ index: Int, _ words: [GermanWord]) -> Bool {
    guard index > 0, index + 1 < words.count, words[index].isFinite(of: ClauseReader.modals.union(["haben"]))
    else { return false }
    return words.last.map { $0.infinitive != nil && $0.lower != words[index].lower || $0.participle != nil }
      ?? false
  }

  private func hasPluralSubject(_ index: Int, _ words: [GermanWord]) -> Bool {
    if index + 1 < words.count, ["wir", "sie"].contains(words[index + 1].lower) { return true }
    guard index > 0 else { return false }
    let previous = words[index - 1]
    if index + 1 == words.count {
      // "meine Enkel sagen, …": what is said comes behind the comma.
      return index <= 2 && previous.noun?.isPlural == true && words[index].isFinite(of: Self.reporting)
        || index == 2 && words[0].kind == .determiner
          && ["wir", "sie", "die", "alle", "andere", "viele"].contains(previous.lower)
    }
    // "sehen mich nur als …": an infinitive has its pronouns before it.
    if ["mich", "mir", "sich", "uns", "ihm", "ihn", "ihnen", "es"].contains(words[index + 1].lower) {
      return true
    }
    // "mir fehlen Vorbilder"
    if index == 1, ["mir", "mich"].contains(previous.lower), words[index + 1].noun?.isPlural == true {
      return true
    }
    if previous.kind == .number, words[..<(index - 1)].allSatisfy({ $0.kind == .adverb }) { return true }
    if ["wir", "sie", "die", "alle", "andere", "viele"].contains(previous.lower) { return true }
    if previous.lower == "es", words[index + 1].noun?.isPlural == true { return true }
    if words[0].lower == "die", previous.kind == .noun, previous.noun?.isPlural != false,
      index + 1 < words.count,
      words.last?.infinitive == nil,
      !words[..<index].contains(where: { $0.kind == .preposition })
    {
      return true
    }
    guard previous.kind == .noun, previous.noun?.isPlural == true else {
      return false
    }
    // The plural must be the subject: no preposition before it, and more words behind the verb.
    let before = words[..<(index - 1)]
    return !before.contains { $0.kind == .preposition } && index + 1 < words.count
      && words[index + 1].kind != .coordinator && words.last?.infinitive == nil
  }

  private static let reporting: Set<String> = ["sagen", "meinen", "denken", "glauben", "behaupten"]

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

  // MARK: Clauses that belong together

  /// Takes a piece into the clause before it where that one isn't finished: lists, open brackets.
  func merge(_ last: GermanClause, _ next: GermanClause) -> GermanClause? {
    guard next.markBefore == "," || next.coordinator != nil else { return nil }
    guard next.opener == nil, next.order == .fragment || next.order == .infinitive else { return nil }
    guard isOpen(last) || isListHead(last, next) else { return nil }
    var words = last.words
    if next.markBefore == "," { words.append(.comma) }
    if let coordinator = next.coordinator { words.append(.coordinator(coordinator)) }
    words += next.words
    var merged = classify(Piece(words: words, markBefore: last.markBefore, coordinator: last.coordinator))
    if merged.opener == nil { (merged.opener, merged.start) = (last.opener, last.start) }
    return merged
  }

  /// "das Zuhören, Fragen und Begleiten ausbauen": objects in a row before their verb.
  private func isListHead(_ last: GermanClause, _ next: GermanClause) -> Bool {
    last.order == .fragment && next.order == .infinitive && next.words.contains { $0.kind == .coordinator }
      && last.words.first.map { ["das", "die", "den", "meine", "meinen", "mein"].contains($0.lower) } == true
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
      if index + 2 < clauses.count, isOpen(clause) || isHeadless(clause), clauses[index + 1].isDependent,
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

  /// A fragment that a subordinator opens: its verb comes later.
  private func isHeadless(_ clause: GermanClause) -> Bool {
    clause.order == .fragment && clause.words.first?.kind == .subordinator
  }

  private func endsBracket(_ clause: GermanClause, of open: GermanClause) -> Bool {
    if isHeadless(open) { return clause.words.last?.finite != nil }
    return clause.order == .infinitive
  }
}

extension GermanWord {
  /// A comma put where the person left it out or where a clause ends.
  static let comma = GermanWord(text: ",", lower: ",", kind: .mark, token: -1, isGlued: true)

  static func coordinator(_ word: String) -> GermanWord {
    GermanWord(text: word, lower: word, kind: .coordinator, token: -1)
  }

  /// A word that the grammar adds.
  static func frame(_ text: String, _ kind: WordClass = .adverb) -> GermanWord {
    GermanWord(text: text, lower: text.lowercased(), kind: kind, token: -1)
  }

  /// "was" that asks nothing: "etwas".
  var indefinite: GermanWord {
    lower == "was" && kind == .question
      ? GermanWord(text: "etwas", lower: "etwas", kind: .pronoun, token: token) : self
  }

  /// The word inside a clause in the middle of another: its verbs are none of the outer clause.
  var embedded: GermanWord {
    var word = self
    if kind == .verb { (word.kind, word.forms) = (.adverb, []) }
    return word
  }
}
