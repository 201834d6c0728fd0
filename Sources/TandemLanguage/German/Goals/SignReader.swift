/// Reads "how will you notice?" in any shape, ready for "Das merke ich daran, dass …".
struct SignReader {
  let phrases: PhraseReader

  /// What an answer gave.
  enum Sign: Sendable, Hashable {
    /// Words that can follow "dass".
    case event([GermanWord])
    /// Something named.
    case thing([GermanWord])
    /// Words that make no sentence by any rule here; they are quoted.
    case quote(String)
  }

  /// The sign; nil where nothing was said.
  func sign(in text: ReadText) -> Sign? {
    let read = text.german(phrases.lexicon)
    guard let part = read.parts.first(where: { !isRemark($0) }) ?? read.parts.first else { return nil }
    // "…, haha": a laugh behind it says nothing.
    var clauses = part.clauses
    while let last = clauses.last, clauses.count > 1, last.order == .fragment,
      last.words.allSatisfy({ $0.kind == .particle || Self.laughs.contains($0.lower) })
    {
      clauses.removeLast()
    }
    for index in clauses.indices { dropLaughs(&clauses[index]) }
    // "und" alone joins nothing and says nothing.
    guard !clauses.isEmpty else { return nil }
    let turned = Self.mainFirst(clauses)
    if read.parts.filter({ !isRemark($0) }).count > 1 {
      return listed(read.parts) ?? .quote(read.quote(read.parts.flatMap(\.clauses)).onOneLine)
    }
    // 'weniger "du musst"': the verb is somebody's words and no verb here.
    if clauses.contains(where: speaksInQuotes) { return .quote(read.quote(clauses)) }
    if let turned { return event(from: 0, turned) ?? .quote(read.quote(clauses)) }
    // "sortieren und ablegen, nicht stapeln": nobody can tell who does it.
    if clauses.count > 1, clauses.allSatisfy({ $0.order == .infinitive }) {
      return .quote(read.quote(clauses))
    }
    // "Kollege sagt: …": what stands behind the colon can't be turned round.
    if clauses.dropFirst().contains(where: { $0.markBefore == ":" }) { return .quote(read.quote(clauses)) }
    // "Ich merke es daran, dass …": the sign is in the clause that depends on it.
    let start = clauses.firstIndex {
      ["dass", "wenn", "sobald", "falls"].contains($0.opener) && $0.order == .verbFinal
    }
    if let start, start == 0 || clauses[start - 1].coordinator == nil && announces(clauses[start - 1]) {
      return event(from: start, clauses) ?? .quote(read.quote(clauses))
    }
    if clauses.first.map({ $0.order == .fragment }) == true {
      if let done = done(clauses[0]), clauses.count == 1 { return .event(done) }
      let things = clauses.enumerated().flatMap { index, clause -> [GermanWord] in
        let isHeldAgainst = ["aber", "sondern", "doch"].contains(clause.coordinator)
        let link = clause.coordinator.map { (isHeldAgainst ? [.comma] : []) + [GermanWord.coordinator($0)] }
        return (index > 0 ? link ?? [.comma] : []) + clause.words
      }.droppingRemarks
      let isWhole = clauses.dropFirst().allSatisfy { $0.order == .fragment || $0.isDependent }
      return isWhole && NounPhrase.isSound(things) ? .thing(things) : .quote(read.quote(clauses))
    }
    return event(from: 0, clauses)
      ?? .quote(read.quote(clauses))
  }

  /// "wenn er fragt, antworte ich": the sign is what happens then, and its condition follows it.
  ///
  /// - Returns: nil where the clauses are no such pair.
  private static func mainFirst(_ clauses: [GermanClause]) -> [GermanClause]? {
    guard var main = clauses.consequence(ofConditionAt: 0) else { return nil }
    var condition = clauses[0]
    (main.markBefore, condition.markBefore) = (nil, ",")
    return [main, condition] + clauses.dropFirst(2)
  }

  /// "sie braucht mich nicht mehr lol"
  private func dropLaughs(_ clause: inout GermanClause) {
    while clause.words.count > 1, let last = clause.words.last, Self.laughs.contains(last.lower),
      clause.verb != clause.words.count - 1
    {
      clause.words.removeLast()
    }
  }

  private static let laughs: WordSet = ["haha", "hahaha", "hehe", "hihi", "lol", "grins", "zwinker"]

  /// "- sie plant\n- ich halte mich raus": signs in a list, where each is a clause.
  private func listed(_ parts: [GermanText.Part]) -> Sign? {
    guard parts.count == 2, parts.allSatisfy({ $0.isBullet && $0.clauses.count == 1 }) else { return nil }
    let events = parts.compactMap { part -> [GermanWord]? in
      guard part.clauses[0].order == .verbSecond,
        case .event(let words) = event(from: 0, part.clauses)
      else { return nil }
      return words
    }
    guard events.count == 2 else { return nil }
    return .event(events[0] + [.coordinator("und")] + events[1])
  }

  private func speaksInQuotes(_ clause: GermanClause) -> Bool {
    guard let verb = clause.verb, let start = clause.words.firstIndex(where: \.opensQuote),
      let end = clause.words.lastIndex(where: \.closesQuote), start < end
    else { return false }
    return (start...end).contains(verb)
  }

  private func isRemark(_ part: GermanText.Part) -> Bool { part.clauses.allSatisfy { $0.words.count < 2 } }

  private func announces(_ clause: GermanClause) -> Bool {
    // "meine Chefin merkt, dass …" is the sign itself.
    let isOwn = clause.order == .verbFirst || clause.words.has("ich") || clause.words.has("man")
    return clause.words.has("daran")
      || clause.words.contains { $0.isFinite(of: ["sein"]) || isOwn && $0.isFinite(of: Self.notices) }
  }

  private static let notices: WordSet = [
    "merken", "sehen", "erkennen", "spüren", "wissen", "bemerken", "wünschen", "freuen",
  ]

  /// The clause at this place and everything joined to it, in the order of a subordinate clause.
  private func event(from start: Int, _ clauses: [GermanClause]) -> Sign? {
    // "Kaffee kocht, wer Durst hat": the subject is the clause.
    if clauses[start...].contains(where: {
      $0.opener == "wer" && $0.order == .verbFinal && $0.coordinator == nil
    }),
      !clauses[start].words.contains(where: { $0.kind == .pronoun })
    {
      return nil
    }
    // "bestanden!": of what is not said.
    if ClauseReader(lexicon: phrases.lexicon).isParticiple(clauses[start]) { return nil }
    var words: [GermanWord] = []
    var index = start
    while index < clauses.count {
      let clause = clauses[index]
      if index > start, isNext(clause) { return nil }
      guard index == start || clause.coordinator != nil || clause.isDependent || clause.markBefore == ","
      else { break }
      if index > start, clause.order == .infinitive, let coordinator = clause.coordinator,
        clause.markBefore == nil,
        let modal = words.last, modal.isFinite(of: ClauseReader.modals)
      {
        // "ich kann ihr in die Augen sehen und Nein sagen": one modal for both.
        words = words.dropLast() + [.coordinator(coordinator)] + clause.words + [modal]
        index += 1
        continue
      }
      let isRaw =
        index > start && isReported(clause, clauses[index - 1])
        || index > start && isConcession(clause)
        || index > start && clause.isDependent && !(clause.coordinator != nil && clause.start == 0)
      guard
        let next = isRaw
          ? clause.words
          : shared(clause, clauses[start], index > start)
            ?? ordered(clause, isFirst: index == start)
      else { break }
      if index > start {
        if let coordinator = clause.coordinator {
          let closesInner = index - 1 > start && clauses[index - 1].isDependent && !clause.isDependent
          words += (closesInner || needsComma(clause) ? [.comma] : []) + [.coordinator(coordinator)]
        } else if !isRaw, clause.order == .verbSecond, index + 1 == clauses.count, words.last?.finite != nil {
          // "mein Name steht auf der Tür, das Gehalt stimmt auch"
          words.append(.coordinator("und"))
        } else {
          words.append(.comma)
        }
      }
      // "dass ich unterschreibe oder (ich) es lasse": one subject for both.
      let isSame =
        index == start + 1 && ["und", "oder"].contains(clause.coordinator) && !isRaw && repeatsI(words, next)
      words += isSame ? Array(next.dropFirst()) : next
      index += 1
    }
    // What would be lost is said in the person's words instead.
    if clauses[index...].contains(where: { $0.words.count > 1 || $0.words.contains { $0.kind == .noun } }) {
      return nil
    }
    return words.isEmpty || !isSound(words) ? nil : .event(words)
  }

  private func repeatsI(_ words: [GermanWord], _ next: [GermanWord]) -> Bool {
    words.first?.lower == "ich" && next.first?.lower == "ich" && next.count > 2
  }

  /// Whether a comma stands before the coordinator of a clause.
  private func needsComma(_ clause: GermanClause) -> Bool {
    ["aber", "sondern"].contains(clause.coordinator) || clause.words.first?.lower == "zwar"
      || isConcession(clause) || clause.markBefore == "," && clause.isDependent
  }

  /// "…, dann eine neue Aufgabe": a thing that comes next and has no verb.
  private func isNext(_ clause: GermanClause) -> Bool {
    clause.order == .fragment && clause.words.contains { $0.kind == .noun }
      && ["dann", "danach", "anschließend", "später"].contains(clause.words.first?.lower ?? "")
  }

  /// "…, und sei es im Kleinen"
  private func isConcession(_ clause: GermanClause) -> Bool {
    clause.coordinator == "und" && clause.order == .verbFirst
      && ["sei", "wäre"].contains(clause.words[0].lower)
  }

  /// "er sagt, er sei selbst darauf gekommen": what is said keeps its own order.
  private func isReported(_ clause: GermanClause, _ last: GermanClause) -> Bool {
    guard clause.markBefore == ",", clause.order == .verbSecond, clause.coordinator == nil,
      let verb = last.verb
    else { return false }
    return last.words[verb].isFinite(of: [
      "sagen", "finden", "meinen", "glauben", "denken", "merken", "schreiben",
    ])
  }

  /// "…, und dann beantwortet" takes the auxiliary of the first clause: "und dann beantwortet wird".
  private func shared(_ clause: GermanClause, _ first: GermanClause, _ isLater: Bool) -> [GermanWord]? {
    guard isLater, clause.coordinator != nil, ClauseReader(lexicon: phrases.lexicon).isParticiple(clause),
      let verb = first.verb, first.words[verb].isFinite(of: ["haben", "sein", "werden"])
    else { return nil }
    return clause.words + [first.words[verb]]
  }

  /// Whether the words are a clause: with a subject, a verb at the end of one of its parts, and nothing in
  /// them that may be written wrongly.
  private func isSound(_ words: [GermanWord]) -> Bool {
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

  private func ordered(_ clause: GermanClause, isFirst: Bool) -> [GermanWord]? {
    if isFirst, clause.order == .infinitive, let last = clause.words.last,
      last.infinitive?.verb.isIntransitive == true,
      NounPhrase(clause.words)?.isPlural == true
        || clause.words.count == 2 && Self.several.contains(clause.words[0].lower)
    {
      return clause.words
    }
    if isFirst, clause.order == .infinitive, clause.words.count <= 3,
      ["sie", "wir", "beide"].contains(clause.words[0].lower),
      clause.words.last?.finite?.persons.contains(.plural) == true
    {
      // "sie bauen": what others do.
      return clause.words
    }
    if let phrase = phrases.wishes.verbs.infinitive(clause) {
      return (isFirst ? [.frame("ich", .pronoun)] : []) + phrase.finalOrder
    }
    guard clause.order != .fragment else { return isFirst ? nil : clause.words }
    let isOwn = phrases.wishes.verbs.firstPerson(clause).map { !$0.hasSubject } ?? false
    let needsSubject = clause.order == .verbFirst && isFirst
    var clause = clause
    if clause.order == .verbSecond, let verb = clause.verb {
      let isOne = clause.words[verb].finite?.persons.contains(.plural) == false
      let subject = phrases.wishes.articles.subject(Array(clause.words[..<verb]), isOne: isOne)
      clause.words.replaceSubrange(..<verb, with: subject)
      clause.verb = subject.count
    }
    return phrases.wishes.order.final(clause, subject: needsSubject ? (isOwn ? "ich" : "es") : nil)
  }

  private static let several: WordSet = ["beide", "alle", "andere", "viele", "einige", "mehrere"]
}
