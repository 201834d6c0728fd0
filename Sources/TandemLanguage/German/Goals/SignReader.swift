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
  ///
  /// - Parameter deed: What is done, where it is one thing: "abgegeben" says that it has been.
  func sign(in text: ReadText, of deed: VerbPhrase? = nil) -> Sign? {
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
    if clauses.count == 1, clauses[0].order == .zuInfinitive, clauses[0].opener == nil,
      let without = clauses[0].words.firstIndex(where: { $0.lower == "ohne" }), without > 0,
      NounPhrase(Array(clauses[0].words[..<without])) != nil
    {
      // "ein Dienst ohne mich zu entschuldigen"
      return .thing(clauses[0].words[..<without] + [.comma] + clauses[0].words[without...])
    }
    if clauses.first.map({ $0.order == .fragment }) == true {
      if clauses.count == 1, let done = doneByMe(clauses[0], deed) ?? done(clauses[0]) { return .event(done) }
      let things = clauses.enumerated().flatMap { index, clause -> [GermanWord] in
        let isHeldAgainst = ["aber", "sondern", "doch"].contains(clause.coordinator)
        let link = clause.coordinator.map { (isHeldAgainst ? [.comma] : []) + [GermanWord.coordinator($0)] }
        return (index > 0 ? link ?? [.comma] : []) + clause.words
      }.droppingRemarks
      let isWhole = clauses.dropFirst().allSatisfy { $0.order == .fragment || $0.isDependent }
      guard isWhole, NounPhrase.isSound(things) else { return .quote(read.quote(clauses)) }
      return .thing(ArticleReader(phrases.lexicon).named(thing: things))
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

  private func ordered(_ clause: GermanClause, isFirst: Bool) -> [GermanWord]? {
    if isFirst, clause.order == .infinitive, let last = clause.words.last,
      last.infinitive?.verb.isIntransitive == true,
      NounPhrase(clause.words)?.isPlural == true
        || clause.words.count == 2
          && (Self.several.contains(clause.words[0].lower) || clause.words[0].kind == .number)
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
    if let own = phrases.wishes.verbs.firstPerson(clause), own.hasSubject, own.auxiliary == nil {
      // "ich verstehe Witz": with the article that the object needs.
      let whole = phrases.articled(own.phrase)
      if whole.middle.count > own.phrase.middle.count { return [.frame("ich", .pronoun)] + whole.finalOrder }
    }
    let isOwn = phrases.wishes.verbs.firstPerson(clause).map { !$0.hasSubject } ?? false
    // "kommt nichts zurück": that is the subject.
    let hasSubject = ["nichts", "niemand", "keiner", "jeder", "alles"].contains {
      clause.words.dropFirst().first?.lower == $0
    }
    let needsSubject = clause.order == .verbFirst && isFirst && !hasSubject
    var clause = clause
    if clause.order == .verbSecond, let verb = clause.verb {
      let isOne = clause.words[verb].finite?.persons.contains(.plural) == false
      let first = Self.counted(Array(clause.words[..<verb]))
      let subject = phrases.wishes.articles.subject(first, isOne: isOne)
      clause.words.replaceSubrange(..<verb, with: subject)
      clause.verb = subject.count
    }
    return phrases.wishes.order.final(clause, subject: needsSubject ? (isOwn ? "ich" : "es") : nil)
  }

  /// "vier von fünf Tagen klappt es": how often, without the preposition that it needs.
  private static func counted(_ words: [GermanWord]) -> [GermanWord] {
    guard words.count == 4, words[0].kind == .number, words[1].lower == "von", words[2].kind == .number,
      let unit = TimeWords.german.units[words[3].lower]
    else { return words }
    return [.frame(unit == .day ? "an" : "in", .preposition)] + words
  }

  private static let several: WordSet = ["beide", "alle", "andere", "viele", "einige", "mehrere"]
}
