extension ClauseReader {
  /// The words up to the next mark.
  func ahead(_ index: Int, _ words: [GermanWord]) -> ArraySlice<GermanWord> {
    words[index...].prefix { $0.kind != .mark }
  }

  /// Whether a comma is missing before this word: it opens a clause whose verb stands at the end.
  func opensClause(_ index: Int, _ words: [GermanWord], since left: [GermanWord]) -> Bool {
    let word = words[index]
    let rest = ahead(index + 1, words)
    guard let previous = left.last, previous.kind != .coordinator || left.count > 1 else { return false }
    if Self.taking.contains(previous.lower), previous.infinitive != nil, opensTaken(word, rest) {
      return true
    }
    if let dared = opensDared(word, previous, rest, left) { return dared }
    switch word.kind {
    case .subordinator: return opensSubordinate(word, previous, rest, left)
    case .question: return opensQuestion(word, previous, rest, left)
    case .determiner:
      // "damit die Leitung das mitdenkt", "wie andere das gelöst haben": the clause still waits for its verb.
      let isWaiting =
        [.subordinator, .question].contains(left.first?.kind) && !left.contains { $0.kind == .verb }
        && rest.filter { $0.finite != nil }.count < 2
      return !isWaiting && opensRelative(word, previous, rest)
    case .preposition where word.lower == "während":
      // "aufs Handy während ich rede": nothing but a clause has such a subject behind it.
      return left.contains { $0.kind == .verb } && endsFinite(rest)
        && ["ich", "er", "wir", "man"].contains(rest.first?.lower ?? "")
    case .preposition where Self.only(relative: rest.first):
      // "Leute mit denen ich rede"
      return previous.kind == .noun && rest.count > 2 && endsFinite(rest)
    case .preposition
    where Self.articles.contains(rest.first?.lower ?? "") && !Self.aims.contains(word.lower):
      // "jemand mit dem ich rede"
      return rest.count > 2 && ["ich", "wir", "man"].contains(rest[rest.startIndex + 1].lower)
        && (previous.kind == .noun || Self.persons.contains(previous.lower)) && endsFinite(rest)
    case .adverb where word.lower == "dann":
      // "wenn er fragt dann sage ich …", "erst fragen dann antworten"
      if left.first?.kind == .subordinator, previous.finite != nil, rest.first?.finite != nil { return true }
      return previous.infinitive != nil && left.has("erst") && rest.last?.infinitive != nil
    case .adverb where word.lower == "auch" && rest.first?.lower == "wenn":
      return left.contains { $0.kind == .verb }
    case .preposition
    where ["ohne", "statt", "anstatt", "außer"].contains(word.lower) && rest.first?.lower == "dass":
      return true
    case .preposition where word.lower == "statt" || word.lower == "anstatt":
      return previous.infinitive != nil && rest.last?.infinitive != nil
        || (rest.last?.zuInfinitive != nil
          || rest.last?.infinitive != nil && rest.contains { $0.lower == "zu" })
          && left.contains { $0.finite != nil }
    case .preposition where Self.aims.contains(word.lower):
      return left.contains { $0.kind == .verb }
        && rest.last.map { $0.infinitive != nil || $0.zuInfinitive != nil } == true
        && rest.contains { $0.lower == "zu" || $0.zuInfinitive != nil }
    case _
    where previous.finite != nil && previous.infinitive == nil && left.first?.kind == .subordinator
      && left.count > 2:
      // "dass ich mich traue meine Meinung zu sagen"
      return zip(rest, rest.dropFirst()).contains { $0.lower == "zu" && $1.infinitive != nil }
        || rest.contains { $0.zuInfinitive != nil }
    default:
      // "lernen zu delegieren", "dazu bewegen zu bleiben"
      return word.lower == "zu" && previous.infinitive != nil && rest.first?.infinitive != nil
        && (Self.taking.contains(previous.lower) || left.has("dazu") || left.has("darauf")
          || left.has("darum"))
    }
  }

  /// "lernen vor Leuten zu reden": words that belong to the infinitive with "zu" at their end.
  private func opensTaken(_ word: GermanWord, _ rest: ArraySlice<GermanWord>) -> Bool {
    let kinds: [WordClass] = [
      .noun, .pronoun, .determiner, .preposition, .adjective, .adverb, .quantifier, .number,
    ]
    guard kinds.contains(word.kind) else { return false }
    guard !["um", "ohne", "statt", "anstatt"].contains(word.lower) else { return false }
    return rest.last?.zuInfinitive != nil
      || rest.last?.infinitive != nil && rest.dropLast().last?.lower == "zu"
  }

  /// "mich trauen meine Meinung zu sagen", "ich trau mich nicht zu fragen"; nil where nobody dares anything.
  private func opensDared(
    _ word: GermanWord, _ previous: GermanWord, _ rest: ArraySlice<GermanWord>, _ left: [GermanWord]
  ) -> Bool? {
    let denies = ["nicht", "nie", "kaum", "selten"].contains(previous.lower)
    let isDenied = denies && left.contains { $0.isFinite(of: ["trauen"]) }
    guard isDenied || previous.infinitive?.verb.infinitive == "trauen" && word.lower != "zu" else {
      return nil
    }
    let next = isDenied ? [word] + rest : Array(rest)
    return zip(next, next.dropFirst()).contains { $0.lower == "zu" && $1.infinitive != nil }
  }

  /// Pronouns that open a relative clause and nothing else.
  private static func only(relative word: GermanWord?) -> Bool {
    ["denen", "dessen", "deren"].contains(word?.lower ?? "")
  }

  private static let articles: WordSet = ["dem", "den", "der"]
  /// They open a clause only behind a verb: "eine Mannschaft auch ohne Kommandoton zu führen" is one.
  private static let aims: WordSet = ["ohne", "um"]

  /// Verbs that take another one with "zu".
  private static let taking: WordSet = [
    "lernen", "versuchen", "üben", "anfangen", "beginnen", "aufhören", "wagen", "trauen",
  ]

  private func opensSubordinate(
    _ word: GermanWord, _ previous: GermanWord, _ rest: ArraySlice<GermanWord>, _ left: [GermanWord]
  ) -> Bool {
    if word.lower == "als", let next = rest.first,
      ["dass", "ob", "wenn"].contains(next.lower) || isUnreal(next)
    {
      return true
    }
    if Self.ambiguous.contains(word.lower) { return false }
    if ["wenn", "dass", "ob"].contains(word.lower),
      ["auch", "selbst", "als", "so", "außer", "ohne", "statt", "wie", "nur", "dann"].contains(previous.lower)
    {
      return previous.lower == "dann" || previous.lower == "so"
    }
    if word.lower == "damit", !opensPurpose(rest) { return false }
    return left.contains { $0.kind == .verb || $0.kind == .noun } || left.count > 2
  }

  private func opensQuestion(
    _ word: GermanWord, _ previous: GermanWord, _ rest: ArraySlice<GermanWord>, _ left: [GermanWord]
  ) -> Bool {
    guard !rest.isEmpty, endsFinite(rest.prefix(while: { !endsQuestion($0) })) || endsFinite(rest) else {
      return false
    }
    if left.first?.kind == .subordinator, !left.contains(where: { $0.kind == .verb }) { return false }
    // "ein Team wo man offen redet"
    if word.lower == "wo", rest.count > 1, previous.kind == .noun || previous.lower == "eins" { return true }
    if previous.lower == "egal" { return false }
    if word.lower == "was" {
      // "hab was von denen übernommen": something, and no question.
      let clause = rest.prefix { $0.kind != .coordinator }
      if previous.isFinite(of: ["haben"]), left.count < 3, clause.last?.participle != nil { return false }
      return previous.kind == .verb
        || ["ahnung", "plan", "das", "alles", "nichts", "etwas", "dem"].contains(previous.lower)
        || previous.kind == .preposition && lexicon.prefixSet.contains(previous.lower)
          && left.contains { $0.finite != nil }
    }
    if word.lower == "wie", ["so", "genauso", "ebenso"].contains(previous.lower) { return false }
    // "doppelt so viel zuhören wie reden"
    if word.lower == "wie", left.has("so") || left.has("genauso") || left.has("ebenso"),
      !rest.contains(where: { WordOrder.nominatives.contains($0.lower) })
    {
      return false
    }
    return previous.kind != .preposition && left.contains { $0.kind == .verb }
  }

  /// "von leuten die nicht seit 20 jahren …", "leuten hören die … sitzen", "jemand der zuhört"
  private func opensRelative(_ word: GermanWord, _ previous: GermanWord, _ rest: ArraySlice<GermanWord>)
    -> Bool
  {
    guard ["die", "der", "das", "den", "dem"].contains(word.lower), let second = rest.first,
      let last = rest.last
    else { return false }
    let isPerson = Self.persons.contains(previous.lower)
    // "drei Mütter fragen die Führungskraft sind"
    if previous.infinitive != nil, word.lower == "die", rest.count == 2, second.kind == .noun,
      last.isFinite(of: ["sein"])
    {
      return true
    }
    guard previous.kind == .noun || previous.infinitive != nil || isPerson, rest.count > 1 || isPerson,
      second.kind != .noun, second.kind != .adjective, isFiniteLooking(last, rest)
    else { return false }
    return second.finite == nil || rest.count == 1
  }

  /// Words that stand for people and take a relative clause.
  private static let persons: WordSet = [
    "jemand", "jemanden", "jemandem", "alle", "allen", "denen", "welche", "solche", "andere", "anderen",
  ]

  /// "damit ich …", "damit andere …" and not "damit arbeiten kann".
  func opensPurpose(_ rest: ArraySlice<GermanWord>) -> Bool {
    guard let next = rest.first else { return false }
    return [.pronoun, .determiner, .noun, .quantifier, .adjective].contains(next.kind)
      && rest.contains { $0.finite != nil }
  }

  /// Pronouns that are never a subject: "einen Plan und jemanden finden".
  private static let objects: WordSet = [
    "jemanden", "jemandem", "niemanden", "niemandem", "ihn", "ihm", "mich", "mir", "dich", "dir",
  ]

  /// "als wäre nichts gewesen": no comparison but a clause.
  private func isUnreal(_ word: GermanWord) -> Bool { word.finite?.kind == .subjunctive }

  private func endsFinite(_ words: ArraySlice<GermanWord>) -> Bool {
    words.last { $0.kind == .verb }.map { isFiniteLooking($0, words) } ?? false
  }

  /// "was ich will, ohne …", "was ich will und …": where a question without its comma may end.
  private func endsQuestion(_ word: GermanWord) -> Bool {
    word.kind == .coordinator || ["ohne", "um"].contains(word.lower)
  }

  /// Whether the last verb of a stretch can be the finite verb of a subordinate clause.
  private func isFiniteLooking(_ last: GermanWord, _ rest: ArraySlice<GermanWord>) -> Bool {
    guard let finite = last.finite else { return false }
    if last.infinitive == nil { return true }
    // "lernen" is finite only with a plural: "die … sitzen", "wir …", "die Jungen …".
    let hasModal = rest.contains { $0.isFinite(of: Self.modals) && $0 != last }
    return finite.persons.contains(.plural) && !hasModal
  }

  /// Whether the verb behind "und" is the next of several people, in the order of a sentence.
  private func goesOnOfSeveral(_ rest: ArraySlice<GermanWord>, _ left: [GermanWord]) -> Bool {
    guard let first = rest.first else { return false }
    if first.finite != nil, rest.count > 2,
      ["uns", "sich"].contains(rest[rest.index(after: rest.startIndex)].lower),
      rest.last?.infinitive == nil,
      left.contains(where: { $0.finite != nil && $0.infinitive == nil || $0.lower == "wir" })
    {
      // "wir sind uneinig und mögen uns trotzdem"
      return true
    }
    // "die Jungs halten sich an Regeln und kommen noch zum Grillen"
    if first.isFinite(of: [first.infinitive?.verb.infinitive ?? ""]), rest.count > 2,
      rest.last?.kind != .verb, [.adverb, .negation].contains(rest[rest.index(after: rest.startIndex)].kind),
      left.last?.kind != .verb, let verb = firstFinite(left), verb > 0,
      left[verb].finite?.persons.contains(.plural) == true, !left[verb].isFinite(of: Self.modals)
    {
      return true
    }
    return false
  }

  /// Whether the word joins two halves of one subject or of one question.
  private func isOfOne(_ word: GermanWord, _ left: [GermanWord], _ rest: ArraySlice<GermanWord>) -> Bool {
    guard let first = rest.first else { return false }
    // "er oder sie hat beantragt": one subject.
    if left.count == 1, left[0].kind == .pronoun, first.kind == .pronoun, word.lower == "oder" { return true }
    // "wo und wie junge Leute suchen": two that ask the same question.
    if left.count == 1, left[0].kind == .question, first.kind == .question { return true }
    // "mein Mann und ich streiten": the verb is that of several.
    guard first.lower == "ich", rest.count > 1, left.last?.kind == .noun,
      !left.contains(where: { $0.kind == .verb }), let verb = rest.dropFirst().first?.finite
    else { return false }
    return !verb.persons.contains(.first)
  }

  /// Whether "und", "aber" … here joins two clauses and not two words.
  func joinsClauses(_ index: Int, _ words: [GermanWord], since left: [GermanWord]) -> Bool {
    if left.isEmpty { return true }
    let rest = ahead(index + 1, words)
    guard let first = rest.first else { return true }
    if isOfOne(words[index], left, rest) { return false }
    switch words[index].lower {
    case "sowie", "bzw.", "beziehungsweise": return false
    case "aber", "denn", "doch", "jedoch", "sondern":
      return rest.contains { $0.finite != nil && $0.infinitive == nil } || first.kind == .subordinator
    default: break
    }
    if first.kind == .subordinator || first.kind == .question && rest.count > 1 { return true }
    if goesOnOfSeveral(rest, left) { return true }
    let lead = rest.prefix(while: { $0.kind == .adverb || $0.kind == .particle })
    let afterLead = rest.dropFirst(lead.count)
    if let verb = afterLead.first, verb.finite != nil, verb.infinitive == nil { return true }
    if let subject = afterLead.first,
      subject.kind == .pronoun && !Self.objects.contains(subject.lower)
        || ["das", "die", "keiner", "einer", "niemand", "jeder", "jede"].contains(subject.lower)
        || ["alle", "beide", "viele"].contains(subject.lower)
          && left.contains(where: { $0.kind == .verb && $0.infinitive == nil }),
      let verb = afterLead.dropFirst().first, verb.finite != nil
    {
      return true
    }
    if let finite = rest.prefix(6).firstIndex(where: {
      $0.finite != nil && $0.infinitive == nil && $0.participle == nil
    }),
      rest.first?.kind == .determiner || rest.first?.kind == .preposition || rest.first?.kind == .noun,
      left.first?.kind != .subordinator,
      rest.index(after: finite) < rest.endIndex || left.last?.finite == nil,
      left.contains(where: { $0.finite != nil && $0.infinitive == nil })
    {
      return true
    }
    if rest.count == 3, isCountedSubject(2, Array(rest)), left.last?.infinitive == nil,
      left.contains(where: { $0.finite != nil })
    {
      return true
    }
    guard let end = left.last(where: { $0.kind != .mark }), let last = rest.last else { return false }
    let isInfinitive = end.infinitive != nil || end.zuInfinitive != nil
    let isSubordinate =
      left.first?.kind == .subordinator && left.first?.lower != "als"
      || left.first?.kind == .question
    if isInfinitive, isSubordinate, rest.count == 1 { return false }
    if isInfinitive, last.infinitive != nil || last.zuInfinitive != nil { return true }
    return end.finite != nil && last.finite != nil && end.kind == .verb && rest.count > 1
  }
}
