/// Answers that only name something.
extension PhraseReader {
  /// "Wahl Ausbildung oder Studium": one decides for either.
  func decision(_ words: [GermanWord]) -> Content? {
    guard words.count == 4, ["wahl", "entscheidung"].contains(words[0].lower), words[2].lower == "oder",
      words[1].noun?.isWeak == false, words[3].noun?.isWeak == false, let verb = lexicon.verb("entscheiden")
    else { return nil }
    let middle: [GermanWord] = [.frame("mich", .pronoun), .frame("für", .preposition)] + words[1...]
    return .doing([VerbPhrase(middle: middle, chain: [VerbPhrase.Link(verb: verb, kind: .infinitive)])])
  }

  /// "Gehen oder Bleiben": two verbs and nothing else, between which one decides.
  func openChoice(_ read: GermanText) -> Content? {
    guard read.parts.count == 1, read.parts[0].clauses.count < 4, read.parts[0].ending != .question,
      let decide = lexicon.verb("entscheiden")
    else { return nil }
    let words = read.parts[0].clauses.flatMap { clause in
      (clause.coordinator.map { [GermanWord.coordinator($0)] } ?? []) + clause.words
    }
    guard words.count == 3, words[1].lower == "oder", let first = lexicon.verb(words[0].lower),
      let second = lexicon.verb(words[2].lower)
    else { return nil }
    func deed(_ verb: GermanVerb) -> [GermanWord] {
      VerbPhrase(middle: [], chain: [VerbPhrase.Link(verb: verb, kind: .infinitive)]).finalOrder
    }
    let both = deed(first) + [.coordinator("oder")] + deed(second)
    return .doing([
      VerbPhrase(
        middle: [], chain: [VerbPhrase.Link(verb: decide, kind: .infinitive)],
        tail: [.comma, .frame("ob", .subordinator), .frame("ich", .pronoun)] + both)
    ])
  }

  /// "verstehen junge Kollegen", "Bericht schreiben richtig": the verb before what belongs before it.
  func learners(_ words: [GermanWord]) -> Content? {
    guard let place = words.firstIndex(where: { $0.kind == .verb && $0.infinitive != nil }), words.count > 1,
      let verb = words[place].infinitive?.verb, !verb.isIntransitive,
      !words.contains(where: { [.mark, .coordinator].contains($0.kind) })
    else { return nil }
    let manner = Array(words[(place + 1)...])
    let thing: [GermanWord]
    if place == 0 {
      thing = manner
    } else {
      guard manner.count == 1, manner[0].kind == .adjective || manner[0].kind == .adverb else { return nil }
      thing = Array(words[..<place])
    }
    guard let phrase = NounPhrase(thing), phrase.head + 1 == thing.count, phrase.noun.noun != nil,
      let object = phrase.accusative()
    else { return nil }
    let named = wishes.articles.completed(object, before: verb) + (place == 0 ? [] : manner)
    let deed = VerbPhrase(middle: named, chain: [VerbPhrase.Link(verb: verb, kind: .infinitive)])
    return deed.isSound ? .doing([deed]) : nil
  }

  func named(_ words: [GermanWord], _ read: GermanText, _ question: String) -> Content {
    let labels = read.parts.first.map { GermanHeading.isOne(0, of: $0.clauses) ? 1 : 0 } ?? 0
    if read.parts.count == 1, let part = read.parts.first,
      part.clauses.count == labels + 1 || part.clauses[labels + 1].isDependent
    {
      // "Entscheidung Master oder Berufseinstieg": of two that exclude each other nobody wants both.
      let isChoice = words.prefix { !$0.isMark(",") }.has("oder")
      let parts = isChoice ? [words] : wishes.conjuncts(words)
      let thing = NounPhrase(parts.first ?? [])
      let isGiver = ["weitergeben", "zeigen"].contains(question)
      let given = isGiver ? thing.flatMap(ThingReader.giving) : nil
      let verb = given ?? thing.flatMap { wishes.things.companion(of: $0) }
      let whole =
        parts.count == 1 && given == nil
        ? wishes.things.phrase(for: words) : verb.flatMap { wishes.things.objects(parts, verb: $0) }
      if let whole, let phrase = wishes.verbs.made(whole), phrase.isSound { return .doing([phrase]) }
      return NounPhrase.isSound(words) ? .thing(words) : quote(read)
    }
    // A list of things stays a list; what hangs on one of them stays where it was put.
    let all = read.parts.flatMap(\.clauses)
    let clauses = Array(all.dropFirst(GermanHeading.isOne(0, of: all) ? 1 : 0))
    guard clauses.allSatisfy({ $0.order == .fragment && $0.opener == nil && NounPhrase.isSound($0.words) }),
      !clauses.dropFirst().contains(where: { isAfterthought($0) || $0.markBefore == ":" })
    else { return quote(read) }
    return .thing(listed(read, from: GermanHeading.isOne(0, of: all) ? 1 : 0))
  }

  /// The things as they were listed; those of several sentences joined by commas and "und".
  func listed(_ read: GermanText, from start: Int) -> [GermanWord] {
    var names: [[GermanWord]] = []
    for part in read.parts {
      let clauses = part.clauses.dropFirst(names.isEmpty ? start : 0)
      names.append(
        clauses.enumerated().flatMap { index, clause -> [GermanWord] in
          (index == 0 ? [] : clause.coordinator.map { [.coordinator($0)] } ?? [.comma]) + clause.words
        })
    }
    return WishReader.list(names)
  }
}
