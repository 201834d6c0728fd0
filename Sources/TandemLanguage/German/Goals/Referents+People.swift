/// Who it is that a pronoun points at, in the case that its place asks for.
extension Referents {
  func person(_ kind: Kind, _ wanted: Case) -> [GermanWord]? {
    if kind == .several { return wanted == .dative ? group?.dative ?? bodyInDative : group?.people }
    // "was ihr wichtig ist": the generation's.
    if kind == .woman, wanted == .dative, group == nil, let body = bodyInDative { return body }
    let named = text.parts.flatMap(\.clauses).flatMap { clause in
      clause.words.indices.filter { isSomebody(clause.words[$0]) }
        .map { (clause.words, $0) }
    }
    var owned: [String: (noun: GermanWord, stem: String)] = [:]
    var others: [GermanWord] = []
    for (words, index) in named
    where words[index].noun?.isPlural != true || isOne(words, index) {
      guard let owner = owner(words, index) else {
        // "Marktforscherin, dritte Generation": who speaks.
        if index == 0, words.count == 1 || !words.contains(where: { $0.kind == .verb }) { continue }
        // Somebody else of whom nothing but the kind is known.
        if fits(words[index], kind) {
          guard role == .mentee, index > 0, isOneOfMany(words, index) else { return nil }
          others.append(words[index])
        }
        continue
      }
      // "meine Tochter und ihre Freunde": one of them, or all.
      if wanted == .object, index + 1 < words.count, words[index + 1].lower == "und" { return nil }
      if owner == kind {
        let isOurs = words[..<index].last { $0.kind != .adjective }?.lower.hasPrefix("unser") == true
        owned[words[index].lower] = (words[index], isOurs ? "unser" : "mein")
      }
    }
    if owned.count == 1, let one = owned.first?.value { return declined(one.noun, one.stem, kind, wanted) }
    // "Streit mit einer Kollegin" – "mit der Kollegin reden": there is but one that it can be.
    if owned.isEmpty, others.count == 1 { return definite(others[0], kind, wanted) }
    guard owned.isEmpty, others.isEmpty, role == .mentor, wanted != .object else { return nil }
    let mentee = GermanWord.frame("Mentee", .noun)
    return declined(mentee, "mein", kind, wanted)
  }

  /// "der Handwerker" and "Handwerker" alone, but not "junge Handwerker": one, where the plural looks the same;
  /// and "meine Auszubildende", where it would be "meine Auszubildenden".
  private func isOne(_ words: [GermanWord], _ index: Int) -> Bool {
    if isLikeAdjective(words[index]) {
      guard let owner = words[..<index].last(where: { $0.kind != .adjective }), owner.kind == .determiner
      else { return false }
      let isShort = words[index].lower.hasSuffix("e")
      return isShort && owner.lower.hasSuffix("e")
        || !isShort && ["em", "er", "ein"].contains { owner.lower.hasSuffix($0) } && owner.lower != "der"
    }
    guard words[index].noun?.isUnchanging == true else { return false }
    let before = words[..<index].last
    return before?.kind != .adjective || before?.lower.hasSuffix("r") == true
      || words[..<index].last { $0.kind != .adjective }?.kind == .determiner
  }

  /// "Auszubildende", "Vorgesetzten": declined like an adjective.
  private func isLikeAdjective(_ word: GermanWord) -> Bool {
    ["bildende", "gesetzte", "gestellte", "kannte", "wandte", "lehrte"].contains {
      word.lower.hasSuffix($0) || word.lower.hasSuffix($0 + "n") || word.lower.hasSuffix($0 + "r")
    }
  }

  /// "einer Kollegin"
  private func isOneOfMany(_ words: [GermanWord], _ index: Int) -> Bool {
    words[..<index].last { $0.kind != .adjective }.map {
      $0.kind == .determiner && $0.lower.hasPrefix("ein")
    } == true
  }

  private func definite(_ noun: GermanWord, _ kind: Kind, _ wanted: Case) -> [GermanWord]? {
    guard !isLikeAdjective(noun) else { return nil }
    let isWoman = kind == .woman
    let article: String
    switch wanted {
    case .nominative: article = isWoman ? "die" : "der"
    case .accusative, .object: article = isWoman ? "die" : "den"
    case .dative: article = isWoman ? "der" : "dem"
    }
    return [.frame(article, .determiner)] + declined(noun, "", kind, wanted).dropFirst()
  }

  private func isSomebody(_ word: GermanWord) -> Bool {
    word.kind == .noun && people.names(word) && !people.nameBody(word.lower)
  }

  private func fits(_ word: GermanWord, _ kind: Kind) -> Bool {
    (word.noun?.gender == .feminine) == (kind == .woman)
  }

  /// "mein Vater", "meiner Chefin": whether the person's own is a man or a woman; nil where it isn't their own.
  private func owner(_ words: [GermanWord], _ index: Int) -> Kind? {
    guard let owner = words[..<index].last(where: { $0.kind != .adjective }), owner.kind == .determiner else {
      return nil
    }
    // "eine neue Mentee": whoever has one is their mentor.
    if words[index].lower == "mentee", owner.lower.hasPrefix("ein") {
      return ["eine", "einer"].contains(owner.lower) ? .woman : .man
    }
    switch owner.lower {
    case "mein", "meinem", "unser", "unserem": return .man
    case "meinen", "unseren": return words[index].noun?.isPlural == true ? nil : .man
    case "meine", "meiner", "unsere", "unserer": return .woman
    default: return nil
    }
  }

  private func declined(
    _ noun: GermanWord, _ stem: String, _ kind: Kind, _ wanted: Case, _ adjectives: [GermanWord] = []
  ) -> [GermanWord] {
    let endings: [Case: String] =
      kind == .woman
      ? [.nominative: "e", .accusative: "e", .object: "e", .dative: "er"]
      : [.nominative: "", .accusative: "en", .object: "en", .dative: "em"]
    let ending =
      kind == .woman ? (wanted == .dative ? "en" : "e") : (wanted == .nominative ? "er" : "en")
    var word = noun
    if isLikeAdjective(noun) {
      word = noun.with(noun.text.withoutEnding + ending)
    } else if kind == .man, word.noun?.isWeak == true {
      let short = word.text.hasSuffix("en") ? String(word.text.dropLast(2)) : word.text
      let base = word.text.hasSuffix("llegen") || word.text.hasSuffix("hilfen") ? short + "e" : short
      word = word.with(wanted == .nominative ? base : base.hasSuffix("e") ? base + "n" : base + "en")
    }
    return [.frame(stem + (endings[wanted] ?? ""), .determiner)]
      + adjectives.map { $0.with($0.text.withoutEnding + ending) } + [word]
  }

  // MARK: With whom

  /// The one person that the text calls the speaker's own, with what it says of them: "meinem neuen Vorgesetzten".
  func owned(_ wanted: Case) -> [GermanWord]? {
    var found: [String: (words: ArraySlice<GermanWord>, kind: Kind, stem: String)] = [:]
    for words in text.parts.lazy.flatMap(\.clauses).map(\.words) {
      for index in words.indices where isSomebody(words[index]) {
        guard words[index].noun?.isPlural != true || isOne(words, index),
          let kind = owner(words, index),
          let place = words[..<index].lastIndex(where: { $0.kind != .adjective })
        else { continue }
        let stem = words[place].lower.hasPrefix("unser") ? "unser" : "mein"
        found[words[index].lower.withoutEnding] = (words[(place + 1)...index], kind, stem)
      }
    }
    guard found.count == 1, let one = found.first?.value, let noun = one.words.last else { return nil }
    return declined(noun, one.stem, one.kind, wanted, Array(one.words.dropLast()))
  }

  /// Who else it is that does what is done together, in the dative; nil where the text doesn't tell.
  ///
  /// - Parameter orMentee: Whether it is a mentor's mentee where the text names nobody.
  func partner(orMentee: Bool) -> [GermanWord]? {
    if let one = owned(.dative) { return one }
    let mentee = role == .mentor ? [GermanWord.frame("meinem", .determiner), .frame("Mentee", .noun)] : nil
    for words in text.parts.lazy.flatMap(\.clauses).map(\.words) {
      guard let mentee, let place = words.firstIndex(where: { $0.lower == "mentee" }) else { continue }
      return owner(words, place) == .woman ? [.frame("meiner", .determiner), mentee[1]] : mentee
    }
    if let group { return group.dative }
    if let body = bodyInDative, let noun = body.last?.lower,
      Self.working.contains(where: { noun.hasSuffix($0) })
    {
      return body
    }
    return orMentee ? mentee : nil
  }

  /// Many under one name that somebody can do something with.
  private static let working = [
    "nachwuchs", "team", "mannschaft", "belegschaft", "kollegium", "truppe", "klasse",
  ]

  /// "dieser Generation", "dem Nachwuchs": those that the text names under one name, and nobody else.
  private var bodyInDative: [GermanWord]? {
    let named = text.parts.flatMap(\.clauses).flatMap { clause in
      clause.words.indices.filter {
        clause.words[$0].kind == .noun && people.nameBody(clause.words[$0].lower)
      }
      .map { (clause.words, $0) }
    }
    guard named.count == 1, let (words, index) = named.first, let noun = words[index].noun, !noun.isPlural,
      let gender = noun.gender,
      let place = words[..<index].lastIndex(where: { $0.kind != .adjective }),
      words[place].kind == .determiner
    else { return nil }
    let article = words[place].lower
    let stem = ["dies", "mein", "unser"].first { article.hasPrefix($0) } ?? "d"
    let adjectives = words[(place + 1)..<index].map { word in
      ["n", "m", "r", "s"].contains(String(word.lower.suffix(1)))
        ? word.with(word.lower.dropLast() + "n") : word.with(word.lower + "n")
    }
    let opening = GermanWord.frame(stem + (gender == .feminine ? "er" : "em"), .determiner)
    return [opening] + adjectives + [words[index]]
  }

  // MARK: One of several, several as one

  /// "eine traut sich" – "eine der jungen Frauen traut sich": one of those that the text names.
  func singledOut(_ words: [GermanWord], behind before: [GermanWord]) -> [GermanWord] {
    guard let group,
      let index = words.indices.first(where: { Self.singling.contains(words[$0].lower) && isAlone($0, words) }
      ),
      !(before + words[..<index]).contains(where: {
        $0.noun?.isPlural == true && mayAct($0) || $0.kind == .noun && people.nameKind($0.lower)
      })
    else { return words }
    let isGoverned = index > 0 && words[index - 1].kind == .preposition
    // "jeder eine Frage stellen": to whom.
    let isObject = isGoverned || !words.contains { $0.finite != nil }
    let isWoman = words[index].lower.hasSuffix("e") || isObject && words[index].lower.hasSuffix("r")
    guard isWoman == group.areWomen else { return words }
    return words[...index] + group.genitive + words[(index + 1)...]
  }

  /// Whether no noun of its own stands behind it, and nothing that says of whom it is one.
  private func isAlone(_ index: Int, _ words: [GermanWord]) -> Bool {
    guard words[index].token >= 0, index + 1 < words.count else { return false }
    let next = words[index + 1]
    // "im Führungskreis einer": of whom it is one is said before it.
    if index > 0, words[index - 1].kind == .noun { return false }
    let isFree = [.pronoun, .adverb, .verb, .negation].contains(next.kind) || next.kind == .preposition
    return isFree && !["von", "davon", "der"].contains(next.lower) && next.noun == nil
      && !(index > 0 && words[index - 1].kind == .determiner)
  }

  /// "eine Familie … sie bauen" – "sie baut": many under one name are one for the grammar. A name that is no
  /// woman's is said again: "der Nachwuchs fragt".
  ///
  /// - Returns: nil where nobody is named so, or several are as well.
  func asOne(_ words: [GermanWord], _ index: Int, _ said: [GermanWord]) -> [GermanWord]? {
    guard let place = said.lastIndex(where: { $0.kind == .noun && people.nameBody($0.lower) }),
      let gender = said[place].noun?.gender, said[place].noun?.isPlural == false,
      !said.contains(where: { $0.noun?.isPlural == true && mayAct($0) }),
      let verb = words[index...].prefix(while: { $0.kind != .mark }).lastIndex(where: { $0.finite != nil }),
      let form = words[verb].forms.first(where: { $0.isFinite && $0.persons.contains(.plural) }),
      form.kind != .subjunctive, !words.contains(where: { $0.lower.hasPrefix("ihr") })
    else { return nil }
    let owner = said[..<place].last { $0.kind != .adjective }?.lower ?? ""
    let article = ["mein", "unser"].first { owner.hasPrefix($0) } ?? gender.article
    let subject: [GermanWord] =
      gender == .feminine ? [words[index]] : [.frame(article, .determiner), said[place]]
    let isPast = form.kind == .past
    let typed = isPast ? form.verb.past(.plural) : form.verb.present(.plural)
    guard words[verb].text.hasSuffix(typed) else { return nil }
    // What stands before it is a prefix: "ansprechen".
    let finite = isPast ? form.verb.past(.third) : form.verb.present(.third)
    var one = words
    one[verb] = .frame(words[verb].text.dropLast(typed.count) + finite, .verb)
    one.replaceSubrange(index...index, with: subject)
    return one
  }

  // MARK: Two of which one is chosen

  /// "Bleibe ich Spezialistin oder werde ich Führungskraft?" – "Spezialistin bleiben und Führungskraft werden":
  /// what "beides" means; nil where the text asks no such question.
  func both(_ verbs: VerbPhraseReader) -> [GermanWord]? { choice(verbs, "und") }

  /// "Spezialistin bleiben oder Führungskraft werden": what a decision is between.
  func choice(_ verbs: VerbPhraseReader, _ link: String = "oder") -> [GermanWord]? {
    for part in text.parts where part.ending == .question {
      for index in part.clauses.indices.dropFirst() where part.clauses[index].coordinator == "oder" {
        guard let first = deed(part.clauses[index - 1], verbs), let second = deed(part.clauses[index], verbs)
        else { continue }
        return first.infinitive + [.coordinator(link)] + second.infinitive
      }
    }
    return nil
  }

  private func deed(_ clause: GermanClause, _ verbs: VerbPhraseReader) -> VerbPhrase? {
    let phrase = verbs.infinitive(clause) ?? verbs.firstPerson(clause)?.phrase
    return phrase.flatMap { $0.isSound && $0.tail.isEmpty && $0.chain.count == 1 ? $0 : nil }
  }

  // MARK: "es"

  /// "Ich bin Legasthenikerin und habe es keinem gesagt": what it is that is to be said; nil where the text
  /// doesn't say it right before.
  func secret(_ order: WordOrder) -> [GermanWord]? {
    for part in text.parts {
      for index in part.clauses.indices.dropFirst() {
        let (told, kept) = (part.clauses[index - 1], part.clauses[index])
        guard ["und", "aber"].contains(kept.coordinator), kept.words.has("es"),
          told.order == .verbSecond, told.words.first?.lower == "ich", told.start == 0
        else { continue }
        return order.final(told)
      }
    }
    return nil
  }
}

extension String {
  /// "neuen" – "neu": an adjective without its ending.
  fileprivate var withoutEnding: String {
    for ending in ["en", "er", "em", "es", "e"] where hasSuffix(ending) && utf8.count > ending.utf8.count + 2
    {
      return String(dropLast(ending.count))
    }
    return self
  }
}
