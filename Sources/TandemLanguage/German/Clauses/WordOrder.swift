/// Puts clauses into the order of a subordinate clause, subject and all: "dass mein Redeanteil unter
/// 30 % liegt".
struct WordOrder {
  let lexicon: GermanLexicon

  /// The words that can follow "dass"; nil where the clause has no verb that could end it.
  ///
  /// - Parameter subject: Stands in where the person left the subject out.
  func final(_ clause: GermanClause, subject fallback: String? = nil) -> [GermanWord]? {
    switch clause.order {
    case .verbFinal:
      let words =
        clause.opener == nil || clause.start == 0 ? clause.words : Array(clause.words[clause.start...])
      return words.isEmpty ? nil : verbLast(words)
    case .verbSecond, .verbFirst: return reorder(clause, fallback)
    default: return nil
    }
  }

  /// "Wie schaffe ich den Sprung?" – "wie", "ich den Sprung schaffe": what asks, and the rest as it follows.
  func indirect(_ question: GermanClause) -> (asking: ArraySlice<GermanWord>, rest: [GermanWord])? {
    guard let verb = question.verb, verb > 0 else { return nil }
    var inner = question
    inner.words.removeFirst(verb)
    (inner.verb, inner.order, inner.start) = (0, .verbFirst, 0)
    return final(inner).map { (question.words[..<verb], $0) }
  }

  /// "du Geduld hast mit mir" – "du Geduld mit mir hast".
  private func verbLast(_ words: [GermanWord]) -> [GermanWord] {
    guard let verb = words.lastIndex(where: { $0.finite != nil }), verb > 0, verb + 1 < words.count else {
      return words
    }
    let after = words[(verb + 1)...]
    if after.count == 1, let reason = after.first, Self.pointing.contains(reason.lower) {
      // "ich rufe ihn nicht mehr an deswegen"
      var whole = Array(words[...verb])
      whole.insert(
        reason, at: words[..<verb].firstIndex { $0.kind == .negation } ?? bracketStart(words, verb))
      return whole
    }
    guard after.count <= 3, after.first?.kind == .preposition,
      after.dropFirst().allSatisfy({ [.pronoun, .determiner, .noun, .adjective].contains($0.kind) })
    else { return words }
    let start = bracketStart(words, verb)
    return Array(words[..<start] + after + words[start...verb])
  }

  /// "kann es meinem Team erzählen": "es" tells nobody anything.
  private func isObjectOfMine(_ middle: [GermanWord], _ end: [GermanWord]) -> Bool {
    middle.first?.lower == "es" && middle.count > 1 && end.last?.infinitive?.verb.isPersonal == true
  }

  /// Where the verbs at the end of a clause begin.
  private func bracketStart(_ words: [GermanWord], _ verb: Int) -> Int {
    var start = verb
    while start > 0, words[start - 1].infinitive != nil || words[start - 1].participle != nil { start -= 1 }
    return start
  }

  /// Adverbs that point at what was said; behind the verb they are an afterthought.
  private static let pointing: WordSet = [
    "deswegen", "deshalb", "dafür", "dabei", "danach", "dagegen", "damit", "trotzdem",
  ]

  private func reorder(_ clause: GermanClause, _ fallback: String?) -> [GermanWord]? {
    guard let verb = clause.verb, let form = clause.words[verb].finite else { return nil }
    let before = subjectLeads(Array(clause.words[clause.start..<verb]))
    let after = Array(clause.words[(verb + 1)...])
    // Two finite verbs: a sentence that was not cut rightly; better no order than a wrong one.
    guard !after.contains(where: { $0.finite != nil && $0.infinitive == nil && $0.participle == nil }) else {
      return nil
    }
    guard !hasTwoBeforeVerb(before, after) else { return nil }
    let bracket = VerbPhraseReader(lexicon: lexicon).rightBracket(after, of: form)
    var middle = Array(after[..<bracket.start])
    let behind = after[bracket.end...]
    // "mit uns gemacht nicht über uns": what it is held against follows a comma.
    let contrast: [GermanWord] = behind.first?.lower == "nicht" && behind.count > 1 ? [.comma] : []
    let tail = comparison(&middle) + second(&middle, bracket) + contrast + behind
    leadPointer(&middle)
    var end = Array(after[bracket.start..<bracket.end])
    var finite = clause.words[verb]
    if let prefix = bracket.prefix {
      finite = finite.with(prefix.prefix + finite.text)
      end = []
      shareVerb(&middle, prefix)
    }
    if let zu = middle.last, zu.lower == "zu", !end.isEmpty {
      middle.removeLast()
      end.insert(zu, at: 0)
    }
    var field: [GermanWord]
    if fallback != nil, clause.order == .verbFirst, isObjectOfMine(middle, end), form.persons.contains(.first)
    {
      field = [.frame("ich", .pronoun)] + middle
    } else if before.count == 1, before[0].lower == "es", form.verb.infinitive == "werden",
      end.last?.participle?.verb.isIntransitive == true
    {
      // "es wird gelacht": nobody is the subject, and behind "dass" nothing has to keep its place.
      field = middle
    } else if isExpletive(before, form, middle) || isImpersonal(before, form, middle, end) {
      // "es ändert sich etwas": the subject comes later, and "es" only keeps its place.
      field = subjectFirst(middle, then: [])
    } else if let fallback, clause.order == .verbFirst,
      fallback == "ich" && !form.persons.contains(.third) || !startsWithSubject(middle)
    {
      field = [.frame(fallback, .pronoun)] + before + middle
    } else if isSubject(before, form), !hasPronounSubject(middle, unless: before) {
      field = before + middle
      liftReflexive(&field, behind: before.count)
    } else {
      field = subjectFirst(middle, then: before)
    }
    if tail.first?.kind == .coordinator, tail.dropFirst().first?.kind != .negation, bracket.prefix == nil,
      !end.isEmpty,
      !tail.contains(where: { $0.kind == .verb && $0.participle == nil || $0.kind == .mark })
    {
      // "der Vertrag ist unterschrieben oder die Zusage da": one verb for both.
      return field + end + tail + [finite]
    }
    return verbLast(field + end + [finite] + tail)
  }

  /// "eine Woche ohne das Gefühl gleich kippt es": the sentence begins at "gleich", and something else stands before it.
  private func hasTwoBeforeVerb(_ before: [GermanWord], _ after: [GermanWord]) -> Bool {
    guard before.count > 2, let last = before.last, Self.starting.contains(last.lower),
      before.contains(where: { $0.kind == .noun }), let next = after.first
    else { return false }
    return next.kind == .pronoun && Self.nominatives.contains(next.lower)
  }

  private static let starting: WordSet = [
    "gleich", "jetzt", "dann", "sonst", "bald", "vielleicht", "plötzlich", "sofort", "trotzdem", "deshalb",
  ]

  /// "jede Woche ich sage es": learners put the time first and the verb third; the subject leads all the same.
  private func subjectLeads(_ before: [GermanWord]) -> [GermanWord] {
    guard before.count > 1, let last = before.last, ["ich", "er", "wir", "man"].contains(last.lower),
      last.kind == .pronoun, !before.contains(where: { $0.kind == .coordinator })
    else { return before }
    return [last] + before.dropLast()
  }

  /// "ich sage zu oder ab": two prefixes of one verb are "zu- oder absage" at the end.
  private func shareVerb(_ middle: inout [GermanWord], _ verb: GermanVerb) {
    guard middle.count > 1, ["und", "oder"].contains(middle[middle.count - 1].lower),
      let first = middle.dropLast().last, lexicon.prefixSet.contains(first.lower),
      lexicon.verb(first.lower + verb.base) != nil
    else { return }
    middle[middle.count - 2] = first.with(first.text + "-")
  }

  /// Whether "es" stands first for a subject that follows: a plural, or something that changes or happens.
  private func isExpletive(_ before: [GermanWord], _ form: VerbForm, _ middle: [GermanWord]) -> Bool {
    guard before.count == 1, before[0].lower == "es", let first = middle.first else { return false }
    if !form.persons.contains(.third), form.persons.contains(.plural) { return first.kind != .pronoun }
    let rest = first.lower == "sich" ? Array(middle.dropFirst()) : middle
    guard let next = rest.first else { return false }
    let isSubject =
      ["jemand", "niemand", "einer", "keiner", "etwas", "nichts"].contains(next.lower)
      || next.kind == .determiner
        && ["ein", "eine", "der", "die", "das", "mein", "meine", "kein", "keine"]
          .contains(next.lower)
    guard isSubject else { return false }
    return first.lower == "sich" || Self.happening.contains(form.verb.base)
  }

  /// "es wird mit mir geredet": a passive of nobody, whose "es" only keeps the first place.
  private func isImpersonal(
    _ before: [GermanWord], _ form: VerbForm, _ middle: [GermanWord], _ end: [GermanWord]
  ) -> Bool {
    guard before.count == 1, before[0].lower == "es", form.verb.base == "werden", let first = middle.first
    else { return false }
    let verb = end.last { $0.participle != nil }?.participle?.verb.infinitive ?? ""
    return [.preposition, .adverb, .adjective, .negation].contains(first.kind) && Self.speaking.contains(verb)
  }

  /// Verbs of which "es wird …" has no subject.
  private static let speaking: WordSet = [
    "reden", "sprechen", "diskutieren", "lachen", "arbeiten", "zuhören", "nachfragen", "streiten", "warten",
    "zusammenarbeiten", "helfen", "antworten", "feiern", "schweigen", "tuscheln", "lästern",
  ]

  /// Verbs whose subject often stands behind them.
  private static let happening: WordSet = [
    "kommen", "passieren", "entstehen", "bleiben", "liegen", "stehen", "fehlen", "laufen", "wachsen", "rufen",
    "fragen", "lachen",
  ]

  /// "mein Team traut sich mehr zu" keeps its reflexive behind the subject by itself; nothing to lift
  /// unless an adverb came between.
  private func liftReflexive(_ field: inout [GermanWord], behind index: Int) {
    guard let place = field.firstIndex(where: { $0.lower == "sich" || $0.lower == "mich" }), place > index,
      place <= index + 2,
      !field[index..<place].contains(where: { $0.kind == .preposition || $0.kind == .noun })
    else { return }
    field.insert(field.remove(at: place), at: index)
  }

  /// Whether the first constituent is the subject and not an adverbial or an object.
  private func isSubject(_ before: [GermanWord], _ form: VerbForm) -> Bool {
    guard let first = before.first else { return false }
    if before.contains(where: { Self.nominatives.contains($0.lower) }) { return true }
    switch first.kind {
    case .determiner:
      let isObject = ["den", "dem", "einen", "einem", "meinen", "meinem", "keinen", "diesen"].contains(
        first.lower)
      let isTime = before.contains {
        ["Woche", "Monat", "Tag", "Jahr", "Quartal", "Stunde"].contains($0.text)
      }
      return !isObject && !(isTime && ["jede", "jeden", "jedes"].contains(first.lower))
    case .noun, .quantifier, .adjective, .number:
      return
        before.contains { $0.kind == .noun } || first.kind == .quantifier || first.kind == .number
    case .pronoun:
      return !["mich", "mir", "dich", "dir", "ihm", "ihn", "uns", "euch", "sich"].contains(first.lower)
    case .adverb where before.count > 1:
      return isSubject(Array(before.dropFirst()), form)
    default: return false
    }
  }

  /// "vier von fünf Tagen klappt es": the pronoun is the subject, whatever stands first.
  private func hasPronounSubject(_ middle: [GermanWord], unless before: [GermanWord]) -> Bool {
    guard let first = middle.first, ["ich", "er", "es", "wir", "man", "du"].contains(first.lower) else {
      return false
    }
    // "mein Mentee kann es": the object; "vier von fünf Tagen klappt es": the subject.
    if first.lower == "es", before.first?.kind != .number { return false }
    return !before.contains { ["ich", "er", "wir", "man", "du", "wer", "sie"].contains($0.lower) }
  }

  private func startsWithSubject(_ middle: [GermanWord]) -> Bool {
    guard let first = middle.first else { return false }
    return Self.nominatives.contains(first.lower) || first.kind == .determiner && first.lower.hasSuffix("e")
  }

  /// Subject pronoun and reflexive go first, then a full subject, then what stood before the verb.
  private func subjectFirst(_ middle: [GermanWord], then before: [GermanWord]) -> [GermanWord] {
    var rest = middle
    var front: [GermanWord] = []
    while let first = rest.first,
      first.kind == .pronoun && (Self.nominatives.contains(first.lower) || Self.objects.contains(first.lower))
        || first.lower == "das" && rest.count > 1 && rest[1].kind != .noun && rest[1].kind != .adjective
    {
      front.append(rest.removeFirst())
      if front.count == 3 { break }
    }
    guard !front.contains(where: { Self.nominatives.contains($0.lower) }),
      let phrase = NounPhrase(rest), rest.prefix(phrase.head).allSatisfy({ $0.kind != .adverb })
    else { return front + before + rest }
    let subject = rest[...phrase.head]
    if before.count == 1, front.isEmpty, Self.objects.contains(before[0].lower) {
      // "mir wird ein Fehler gemeldet": the pronoun stays in front.
      return before + rest
    }
    return front + subject + before + rest[(phrase.head + 1)...]
  }

  static let nominatives: WordSet = [
    "ich", "er", "es", "wir", "man", "jemand", "niemand", "sie", "du", "keiner", "alle", "jeder",
  ]
  private static let objects: WordSet = [
    "mich", "mir", "sich", "ihm", "ihn", "uns", "ihnen", "dich", "dir",
  ]
}
