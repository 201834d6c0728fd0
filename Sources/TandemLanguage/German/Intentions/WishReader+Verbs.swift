extension WishReader {
  func wishVerb(
    _ phrase: VerbPhrase, _ index: Int, _ dependents: Range<Int>, _ clauses: [GermanClause]
  ) -> Found? {
    let clause = clauses[index]
    let isGlad = clause.words.contains { ["gern", "gerne", "lieber", "liebsten"].contains($0.lower) }
    let verb = phrase.head.infinitive
    let isSubjunctive =
      clause.verb.map { clause.words[$0].forms.contains { $0.kind == .subjunctive } } ?? false
    if let first = dependents.first, let found = governed(by: verb, phrase, first, dependents, clauses) {
      return found
    }
    switch verb {
    case "mögen" where !isSubjunctive: return nil
    case "werden":
      // "Würde gern in die Politik": the verb of going was left out.
      guard isSubjunctive, let first = phrase.middle.first(where: { $0.kind != .adverb }),
        ["in", "ins", "nach", "zur", "zum"].contains(first.lower)
      else { return nil }
      let place = phrase.middle.filter { !["gern", "gerne"].contains($0.lower) }
      let words = place + [.frame("gehen", .verb)]
      return Found(
        wishes: [Wish(words: words, clauses: [clause], strength: .said)], next: dependents.upperBound)
    case "wünschen", "suchen", "brauchen", "erhoffen", "erwarten", "wollen", "mögen", "versprechen":
      return Found(
        wishes: objects(of: phrase, tail(dependents, clauses), clause, .said), next: dependents.upperBound)
    case "haben" where isSubjunctive || isGlad:
      return Found(
        wishes: objects(of: phrase, tail(dependents, clauses), clause, .said), next: dependents.upperBound)
    case "anstreben", "planen", "vorhaben", "beabsichtigen":
      var phrase = phrase
      phrase.tail += tail(dependents, clauses)
      return wish(phrase, [clause], .said).map { Found(wishes: [$0], next: dependents.upperBound) }
    case "haben", "freuen", "interessieren", "sein":
      return Found(wishes: drawn(phrase, clause, dependents, clauses), next: dependents.upperBound)
    case "wissen", "erfahren", "verstehen", "lernen":
      guard isGlad || isSubjunctive || verb == "lernen" else { return nil }
    default: break
    }
    guard isGlad || Self.givingVerbs.contains(verb) else { return nil }
    var phrase = phrase
    phrase.tail += tail(dependents, clauses)
    // "ich putze die Werkstatt gern" tells what is; it is a wish only where nothing else is one.
    let isWanted = isGlad && (isSubjunctive || Self.givingVerbs.contains(verb))
    let strength: Wish.Strength = isWanted ? .said : .hint
    guard let wish = wish(phrase, [clause], strength) else { return nil }
    return Found(wishes: [wish], next: dependents.upperBound)
  }

  static let givingVerbs: WordSet = [
    "helfen", "weitergeben", "begleiten", "unterstützen", "fördern", "lernen", "zurückgeben", "teilen",
    "bereitstehen",
  ]

  /// Verbs whose "zu" or "dass" holds what somebody is after.
  static let aiming: WordSet = [
    "wünschen", "hoffen", "freuen", "lieben", "genießen", "planen", "vorhaben", "versuchen", "beabsichtigen",
    "anstreben",
    "träumen", "vornehmen", "mögen", "wollen", "erhoffen", "erwarten", "versprechen", "sehnen", "brennen",
    "suchen", "brauchen",
  ]

  /// "Mein Nachfolger soll es leichter haben": what others shall have is something to contribute to.
  func forOthers(_ index: Int, _ dependents: Range<Int>, _ clauses: [GermanClause]) -> Found? {
    let clause = clauses[index]
    guard clause.order == .verbSecond, let verb = clause.verb, let form = clause.words[verb].finite,
      form.verb.infinitive == "sollen", form.kind == .present, !clause.words.has("ich"), index == 0,
      let subject = NounPhrase(clause.words), subject.head < verb, let last = clause.words.last?.infinitive
    else { return nil }
    let person: GermanPerson = form.persons.contains(.plural) ? .plural : .third
    let content = clause.words[..<verb] + clause.words[(verb + 1)...].dropLast()
    let isAboutMe = content.contains { ["mich", "mir"].contains($0.lower) }
    let opening: [GermanWord] =
      isAboutMe ? [.frame("erleben", .verb)] : [.frame("dazu"), .frame("beitragen", .verb)]
    let frame = opening + [.comma, .frame("dass", .subordinator)]
    let finite = GermanWord.frame(last.verb.prefix + last.verb.present(person), .verb)
    let words = frame + content + [finite] + tail(dependents, clauses)
    return Found(wishes: [Wish(words: words, clauses: [clause], strength: .act)], next: dependents.upperBound)
  }

  /// Clauses that a verb of wishing governs: "…, zu …", "…, dass …", "…, wie …".
  func governed(
    by verb: String, _ phrase: VerbPhrase, _ first: Int, _ dependents: Range<Int>, _ clauses: [GermanClause]
  ) -> Found? {
    let clause = clauses[first]
    if clause.order == .zuInfinitive, clause.opener == nil {
      if let found = struggle(phrase, clause, dependents, clauses) { return found }
      return Self.aiming.contains(verb) ? infinitives(first, clauses, .said) : nil
    }
    if clause.opener == "dass" {
      // "ich finde, dass …" is an opinion, "ich finde es schön, dass …" a wish.
      let isOpinion =
        verb == "finden"
        && !phrase.middle.contains { ["wichtig", "schön", "gut", "toll", "klasse"].contains($0.lower) }
      guard Self.aiming.contains(verb) || ["mögen", "wollen", "erwarten", "finden"].contains(verb), !isOpinion
      else {
        return nil
      }
      if phrase.middle.has("nicht"), let words = order.final(clause) {
        let frame: [GermanWord] = [.frame("verhindern", .verb), .comma, .frame("dass", .subordinator)]
        let wish = Wish(words: frame + words, clauses: [clause], strength: .said, isAway: true)
        return Found(wishes: [wish], next: dependents.upperBound)
      }
      return Found(wishes: hoped(first, dependents, clauses), next: dependents.upperBound)
    }
    if clause.opener == "wenn", ["finden", "freuen", "lieben", "genießen", "mögen"].contains(verb) {
      return Found(wishes: hoped(first, dependents, clauses), next: dependents.upperBound)
    }
    guard clause.isIndirectQuestion,
      ["fragen", "wissen", "haben", "verstehen", "überlegen", "interessieren", "freuen"].contains(verb)
    else { return nil }
    let isWish = clauses[first - 1].words.contains { ["gern", "gerne"].contains($0.lower) }
    let isOwnKnowledge =
      ["wissen", "verstehen"].contains(verb)
      && !isWish && !clauses[first - 1].words.contains { ["nicht", "kaum", "nie"].contains($0.lower) }
    guard !isOwnKnowledge else { return nil }
    let isOpen = ["verstehen", "haben", "interessieren", "freuen"].contains(verb)
    let head = verb == "wissen" && isWish ? "wissen" : isOpen ? "verstehen" : "herausfinden"

    let words = [GermanWord.frame(head, .verb)] + tail(dependents, clauses)
    return Found(
      wishes: [
        Wish(words: words, clauses: Array(clauses[(first - 1)..<dependents.upperBound]), strength: .said)
      ],
      next: dependents.upperBound)
  }

  /// "Es fällt mir schwer, Nein zu sagen": what is hard is what one wants to learn.
  func struggle(
    _ phrase: VerbPhrase, _ clause: GermanClause, _ dependents: Range<Int>, _ clauses: [GermanClause]
  ) -> Found? {
    let isHard =
      phrase.middle.has("schwer")
      || ["scheuen", "trauen"].contains(phrase.head.infinitive) && phrase.middle.has("nicht")
    guard isHard, let inner = verbs.infinitive(clause) else { return nil }
    let words: [GermanWord] = [.frame("lernen", .verb), .comma] + PhraseCleaner.cleaned(inner).zuInfinitive
    return Found(
      wishes: [Wish(words: words, clauses: [clause], strength: .purpose)], next: dependents.upperBound)
  }

  /// What one can do about something that others do: live to see it, reach it, add to it.
  static func frame(for words: [GermanWord]) -> [GermanWord] {
    if isAboutMe(words) { return [.frame("erleben", .verb)] }
    let isMine = words.first?.lower.hasPrefix("mein") ?? false
    return isMine ? [.frame("erreichen", .verb)] : [.frame("dazu"), .frame("beitragen", .verb)]
  }

  /// Whether the person is an object in a clause: "dass mich jemand versteht", but not "dass jemand auf mich wartet".
  static func isAboutMe(_ words: [GermanWord]) -> Bool {
    words.indices.contains { index in
      ["mich", "mir"].contains(words[index].lower) && (index == 0 || words[index - 1].kind != .preposition)
    }
  }

  /// The content of "dass"/"wenn" after a wish: one's own doing, or something others do.
  func hoped(_ first: Int, _ dependents: Range<Int>, _ clauses: [GermanClause]) -> [Wish] {
    let clause = clauses[first]
    let inner = (first + 1)..<max(first + 1, dependents.upperBound)
    // "wenn jemand sagt: das wird": what is said is half of it.
    if inner.upperBound < clauses.count, clauses[inner.upperBound].markBefore == ":" { return [] }
    if var own = verbs.firstPerson(clause)?.phrase {
      own.tail += tail(inner, clauses)
      return wish(own, [clause], .said).map { [$0] } ?? []
    }
    guard let words = order.final(clause) else { return [] }
    let sentence =
      Self.frame(for: words) + [.comma, .frame("dass", .subordinator)] + words + tail(inner, clauses)
    return [Wish(words: sentence, clauses: [clause], strength: .said)]
  }

  /// The noun phrases that a verb of wishing takes, each with the verb that goes with it.
  func objects(
    of phrase: VerbPhrase, _ dependents: [GermanWord], _ clause: GermanClause, _ strength: Wish.Strength
  ) -> [Wish] {
    let isSearch = phrase.head.infinitive == "suchen"
    let words = PhraseCleaner.objectWords(phrase.middle) + phrase.tail + dependents
    if let first = words.first, ["ins", "nach", "in", "zur", "zum"].contains(first.lower),
      words.prefix(while: { $0.kind != .mark }).count <= 3
    {
      // "Ich will ins Ausland": the verb of going was left out.
      let place = words.prefix { $0.kind != .mark && $0.kind != .adverb }
      return [Wish(words: place + [.frame("gehen", .verb)], clauses: [clause], strength: strength)]
    }
    return conjuncts(words).compactMap { part in
      let isPerson = part.has("jemanden") || NounPhrase(part).map { lexicon.people.names($0.noun) } ?? false
      // "ich suche den Kontakt": there is none yet.
      let seeks = isSearch && NounPhrase(part)?.noun.text == "Kontakt"
      let own = isPerson ? nil : seeks ? things.object(part, verb: "suchen") : things.phrase(for: part)
      let isWanted = ["wollen", "mögen", "haben"].contains(phrase.head.infinitive)
      // "jemanden von oben am Ohr": what is had is more than the person.
      let isPlaced =
        isWanted && isPerson
        && part.prefix { !$0.isMark(",") }.contains { ["am", "an", "neben", "im", "bei"].contains($0.lower) }
      let verb =
        isPlaced
        ? "haben"
        : isSearch ? "finden" : isWanted && !part.has("jemanden") ? "haben" : isPerson ? "finden" : "bekommen"
      let fallback = things.object(part, verb: verb)
      guard let words = own ?? fallback else { return nil }
      return Wish(words: words, clauses: [clause], strength: strength)
    }
  }

  /// "Lust auf …", "gespannt auf …", "freue mich auf …", "interessiere mich für …", "neugierig auf …".
  func drawn(
    _ phrase: VerbPhrase, _ clause: GermanClause, _ dependents: Range<Int>, _ clauses: [GermanClause]
  ) -> [Wish] {
    let words = phrase.middle + phrase.tail + tail(dependents, clauses)
    guard !clause.words.contains(where: { $0.kind == .negation || $0.lower.hasPrefix("kein") }) else {
      return []
    }
    // "über eine Begleitung auf diesem Weg": what one is glad about stands first.
    let isGlad = phrase.head.infinitive == "freuen" && words.first { $0.kind != .pronoun }?.lower == "über"
    let opens = isGlad ? ["über"] : ["auf", "für", "an", "über"]
    guard let index = words.lastIndex(where: { opens.contains($0.lower) }) else {
      return []
    }
    let isDrawn = words.contains {
      ["lust", "interesse", "gespannt", "neugierig", "bock", "offen", "mich", "neugier"].contains($0.lower)
    }
    guard isDrawn, words[index].lower != "an" else { return [] }
    return conjuncts(Array(words[(index + 1)...])).compactMap { part in
      if let own = things.phrase(for: part) { return Wish(words: own, clauses: [clause], strength: .said) }
      if part.has("jemand") || part.has("jemanden"), let found = things.object(part, verb: "finden") {
        return Wish(words: found, clauses: [clause], strength: .said)
      }
      guard let thing = NounPhrase(part), let object = thing.accusative() else { return nil }
      let about: [GermanWord] = [.frame("mehr", .quantifier), .frame("über", .preposition)]
      return Wish(words: about + object + [.frame("erfahren", .verb)], clauses: [clause], strength: .said)
    }
  }
}
