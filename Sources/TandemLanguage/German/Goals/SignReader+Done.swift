/// Signs that say in a note what has been done.
extension SignReader {
  /// "Antrag eingereicht", "drei Kontakte geknüpft": a thing and what was done to it.
  func done(_ clause: GermanClause) -> [GermanWord]? {
    // "Plan und Antrag eingereicht": two things, and no article for both.
    guard let last = clause.words.last, last.participle != nil,
      !clause.words.contains(where: { $0.kind == .coordinator }),
      let thing = NounPhrase(Array(clause.words.dropLast()))
    else {
      return nil
    }
    // "Kapitel drei": one, by its number.
    let isNumbered = thing.rest.first?.kind == .number && thing.noun.noun?.isUnchanging == true
    let isPlural =
      !isNumbered && (thing.isPlural || thing.words.contains { $0.kind == .number && $0.lower != "1" })
    if !thing.hasDeterminer, !isPlural, thing.head == 1, thing.words.count == 2 {
      let subject = phrases.wishes.articles.subject(thing.words)
      if subject.count > thing.words.count { return subject + [last, .frame("ist", .verb)] }
    }
    let needsArticle =
      !thing.hasDeterminer && !isPlural && !isNumbered
      && !thing.words.contains { [.number, .quantifier, .adjective].contains($0.kind) }
    var article: [GermanWord] = []
    if needsArticle {
      guard let gender = thing.gender else { return nil }
      article = [.frame(gender.article, .determiner)]
    }
    return article + clause.words + [.frame(isPlural ? "sind" : "ist", .verb)]
  }

  /// "mit jedem gesprochen", and "abgegeben" of somebody who wants to hand something in: nobody but they can have
  /// done it.
  func doneByMe(_ clause: GermanClause, _ deed: VerbPhrase?) -> [GermanWord]? {
    guard let last = clause.words.last, let verb = last.participle?.verb, let first = clause.words.first,
      !clause.words.contains(where: { $0.kind == .coordinator || $0.kind == .mark })
    else { return nil }
    let auxiliary = GermanWord.frame(Self.moving.contains(verb.base) ? "bin" : "habe", .verb)
    let me = GermanWord.frame("ich", .pronoun)
    if first.kind == .preposition { return [me] + clause.words + [auxiliary] }
    if let own = ownDoing(clause.words, verb) { return [me] + own + [auxiliary] }
    let isSame = deed?.head.infinitive == verb.infinitive && deed?.chain.count == 1
    let isAlone = clause.words.dropLast().allSatisfy { $0.kind == .adverb }
    if clause.words.count > 1, verb.isPersonal || verb.isIntransitive,
      clause.words.dropLast().allSatisfy({
        $0.kind == .adverb || $0.kind == .negation
      })
    {
      // "nicht geweint"
      return [me] + clause.words + [auxiliary]
    }
    if isAlone, isSame || ["machen", "tun", "schaffen"].contains(verb.infinitive), let deed {
      let object = isSame ? pronoun(for: deed.middle) : .frame("es", .pronoun)
      return object.map { [me, $0] + clause.words + [auxiliary] }
    }
    // "erste Gespräche geführt": nobody says that they are.
    guard isSame || Self.conducting.contains(verb.infinitive),
      let thing = NounPhrase(Array(clause.words.dropLast())), thing.rest.isEmpty,
      thing.isPlural || thing.hasDeterminer, let object = thing.accusative()
    else { return nil }
    return [me] + object + [last, auxiliary]
  }

  /// "eigene Daten selbst ausgewertet", "15 Minuten frei gesprochen": nobody but the person can have done it.
  private func ownDoing(_ words: [GermanWord], _ verb: GermanVerb) -> [GermanWord]? {
    let before = Array(words.dropLast())
    let isLasting =
      before.count > 1 && before[0].kind == .number
      && (TimeWords.german.units[before[1].lower] != nil || ["minuten", "stunden"].contains(before[1].lower))
    if isLasting {
      // "zwei Wochen Urlaub genommen"
      return before.dropFirst(2).allSatisfy({ [.adverb, .adjective, .negation].contains($0.kind) })
        ? words : nil
    }
    guard let own = before.firstIndex(where: { ["selbst", "selber"].contains($0.lower) }), own > 0,
      let thing = NounPhrase(Array(before[..<own])), let object = thing.accusative()
    else { return nil }
    let named = phrases.wishes.articles.completed(object, before: verb)
    guard named.count > object.count || thing.isPlural || thing.hasDeterminer else { return nil }
    return named + words[own...]
  }

  /// "Pivot-Tabellen lernen" and "ich kann es erklären": the pronoun agrees with what is learnt.
  func agreeing(_ sign: Sign, with deed: VerbPhrase?) -> Sign {
    guard case .event(var words) = sign, let deed, deed.tail.isEmpty,
      let place = words.firstIndex(where: { $0.lower == "es" }), place > 0, place < 4
    else { return sign }
    if let tool = tool(in: deed), words[place...].contains(where: { $0.isVerb(of: Self.using) }) {
      return .event(words[..<place] + tool + words[(place + 1)...])
    }
    let isWay =
      words.contains { $0.isVerb(of: ["nachmachen"]) }
      && deed.middle.contains { Self.ways.contains($0.lower) }
    guard
      isWay
        || place == 1 && words[0].lower == "ich" && words.contains(where: { $0.isVerb(of: Self.handling) }),
      let thing = NounPhrase(deed.middle), thing.noun.token >= 0,
      thing.rest.allSatisfy({ $0.kind != .verb || isWay })
    else { return sign }
    if thing.isPlural || thing.gender == .feminine {
      words[place] = .frame("sie", .pronoun)
    } else if thing.gender == .masculine {
      words[place] = .frame("ihn", .pronoun)
    }
    return .event(words)
  }

  /// "mit KI protokollieren" and "es nutzen": what it is done with.
  private func tool(in deed: VerbPhrase) -> [GermanWord]? {
    guard let noun = deed.middle.last, let kind = noun.noun, !kind.isPlural, let gender = kind.gender,
      deed.middle.dropLast().last?.lower == "mit"
    else { return nil }
    return [.frame(gender == .masculine ? "den" : gender.article, .determiner), noun]
  }

  private static let using: WordSet = ["nutzen", "benutzen", "verwenden", "einsetzen", "gebrauchen"]
  private static let ways: WordSet = ["art", "methode", "technik", "weise"]

  /// What one does with a thing that one has come to know.
  private static let handling: WordSet = [
    "erklären", "zeigen", "beibringen", "vormachen", "vorführen", "benutzen", "verwenden", "anwenden",
    "bedienen",
  ]

  /// "sie" for "die Bewerbung als Schichtführer".
  private func pronoun(for middle: [GermanWord]) -> GermanWord? {
    let start = middle.indices.first { index in
      middle[index].kind == .determiner && (index == 0 || middle[index - 1].kind != .preposition)
    }
    guard let start, let object = NounPhrase(Array(middle[start...])) else { return nil }
    if object.isPlural { return .frame("sie", .pronoun) }
    switch object.gender {
    case .masculine: return .frame("ihn", .pronoun)
    case .feminine: return .frame("sie", .pronoun)
    case .neuter: return .frame("es", .pronoun)
    case nil: return nil
    }
  }

  /// Verbs of what takes its time and leaves nothing behind that could be finished.
  private static let conducting: WordSet = [
    "führen", "halten", "machen", "besuchen", "treffen", "kennenlernen", "ansprechen", "anschreiben",
    "fragen",
  ]

  /// Verbs of going and becoming, whose perfect has "sein".
  private static let moving: WordSet = [
    "gehen", "kommen", "fahren", "fliegen", "reisen", "laufen", "werden", "sein", "bleiben", "steigen",
    "wachsen", "fallen", "springen", "treten", "ziehen",
  ]
}

extension GermanWord {
  /// Whether it is a form of one of these verbs.
  fileprivate func isVerb(of infinitives: WordSet) -> Bool {
    kind == .verb && forms.contains { infinitives.contains($0.verb.infinitive) }
  }
}
