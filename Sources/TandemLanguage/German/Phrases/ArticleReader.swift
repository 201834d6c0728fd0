/// Puts the article that people leave out in notes: "Gehaltsgespräch führen" – "ein Gehaltsgespräch führen".
///
/// Only for a countable noun in the singular that is the bare object of an infinitive; nouns that form
/// fixed phrases without an article ("Verantwortung übernehmen", "Kontakt halten") keep none.
struct ArticleReader {
  private let bare: WordSet
  private let lexicon: GermanLexicon

  init(_ lexicon: GermanLexicon) { (bare, self.lexicon) = (lexicon.bareNouns, lexicon) }

  /// The words before the verb with an article where one is missing.
  func completed(_ middle: [GermanWord], before verb: GermanVerb) -> [GermanWord] {
    guard let index = objectIndex(middle), let noun = middle[index].noun, let gender = noun.gender else {
      return named(middle, verb) ?? middle
    }
    if verb.infinitive == "machen", gender == .masculine, index == 0, !noun.isPlural || noun.isUnchanging,
      Self.degrees.contains(where: { noun.text.lowercased().hasSuffix($0) })
    {
      // "Meister machen": one of its kind, which everybody who does it makes.
      return [.frame("den", .determiner)] + middle
    }
    guard !noun.isPlural, noun.text == middle[index].text, !Self.copulas.contains(verb.base) else {
      return middle
    }
    let isMine = Self.belongings.contains { noun.text.lowercased().hasSuffix($0) }
    if isMine || Self.improving.contains(verb.infinitive), isOwn(middle, index) {
      let possessive = gender == .masculine ? "meinen" : gender == .feminine ? "meine" : "mein"
      return middle[..<index] + [.frame(possessive, .determiner)] + middle[index...]
    }
    if verb.infinitive == "übernehmen", noun.text.lowercased().hasSuffix("leitung") {
      var words = middle
      words.insert(
        .frame("die", .determiner), at: index > 0 && middle[index - 1].kind == .adjective ? index - 1 : index)
      return words
    }
    let isDefinite =
      belongs(index, middle, verb)
      || Self.changing.contains(verb.infinitive)
      || verb.infinitive == "beantragen" && Self.permits.contains { noun.text.lowercased().hasSuffix($0) }
    guard isCountable(middle[index]) || isDefinite else { return middle }
    let article: String
    switch gender {
    case .masculine: article = isDefinite ? "den" : "einen"
    case .feminine: article = isDefinite ? "die" : "eine"
    case .neuter: article = isDefinite ? "das" : "ein"
    }
    var words = middle
    let hasAdjective = index > 0 && middle[index - 1].kind == .adjective
    // A role that there is once: "die stellvertretende Leitung".
    let isRole = hasAdjective && gender == .feminine && noun.text.lowercased().hasSuffix("leitung")
    words.insert(.frame(isRole ? "die" : article, .determiner), at: hasAdjective ? index - 1 : index)
    return words
  }

  /// "Kubernetes Zertifizierung machen": a name and what it is the name of, written as one.
  private func named(_ middle: [GermanWord], _ verb: GermanVerb) -> [GermanWord]? {
    if middle.count > 1, middle[0].lower == "plan", middle[1].text.utf8.count == 1 {
      // "Plan B erarbeiten"
      return [.frame("einen", .determiner)] + middle
    }
    guard verb.infinitive == "machen", middle.count == 2, middle.allSatisfy({ $0.kind == .noun }),
      middle[0].noun == nil, let noun = middle[1].noun, noun.isCountable || noun.gender == .feminine,
      !noun.isPlural, let gender = noun.gender,
      Self.degrees.contains(where: { middle[1].lower.hasSuffix($0) })
    else { return nil }
    let article = gender == .feminine ? "die" : gender == .masculine ? "den" : "das"
    return [.frame(article, .determiner), middle[1].with(middle[0].text.capitalisedFirst + "-" + noun.text)]
  }

  /// What nobody works on but their own.
  private static let belongings = ["bewerbungsmappe", "lebenslauf", "portfolio", "linkedin-profil"]
  /// What an office grants: there is one of it.
  private static let permits = ["befugnis", "erlaubnis", "genehmigung", "zulassung", "anerkennung"]

  /// What somebody makes by an exam.
  private static let degrees = [
    "meister", "techniker", "fachwirt", "betriebswirt", "bachelor", "master", "führerschein", "schein",
    "abschluss", "doktor", "zertifizierung", "zertifikat",
  ]

  /// "Moderation der Runde", "Planung von Festen": what belongs to something is a certain one. What one gets from
  /// somebody isn't.
  private func belongs(_ index: Int, _ middle: [GermanWord], _ verb: GermanVerb) -> Bool {
    guard index + 1 < middle.count else { return false }
    if ["der", "des"].contains(middle[index + 1].lower) { return true }
    // "Wissenstransfer an die Jungen sicherstellen": what is made sure of is there or planned.
    if Self.securing.contains(verb.infinitive), middle[index + 1].kind == .preposition { return true }
    return middle[index + 1].lower == "von" && index + 2 < middle.count && middle[index + 2].kind == .noun
      && ["ung", "ion"].contains(where: { middle[index].lower.hasSuffix($0) })
      && !["bekommen", "haben", "finden", "suchen", "erhalten", "kriegen", "brauchen", "holen", "einholen"]
        .contains(verb.infinitive)
  }

  /// What becomes more or less is there already: "Wareneinsatz senken".
  private static let changing: WordSet = [
    "senken", "reduzieren", "erhöhen", "steigern", "verringern", "halbieren", "verdoppeln", "begrenzen",
  ]
  private static let securing: WordSet = ["sicherstellen", "gewährleisten", "sichern"]

  /// What one improves without saying whose it is one's own.
  private static let improving: WordSet = [
    "verbessern", "ausbauen", "stärken", "weiterentwickeln", "schärfen", "hinterfragen", "erweitern",
    "überdenken",
  ]

  private func isOwn(_ middle: [GermanWord], _ index: Int) -> Bool {
    index == 0 && (middle.count == 1 || middle[1].kind != .determiner)
  }

  /// A subject with the article that a note leaves out: "Bewerbung ist raus" – "die Bewerbung",
  /// "neuer Vertrag liegt vor" – "ein neuer Vertrag".
  ///
  /// - Parameter isOne: Whether the verb says that it is one, where the noun can't ("Bauleiter lässt mich").
  func subject(_ words: [GermanWord], isOne: Bool = false) -> [GermanWord] {
    if isOne, words.count == 1, let noun = words[0].noun, noun.isUnchanging, let gender = noun.gender {
      return [.frame(gender.article, .determiner)] + words
    }
    if words.count > 2, words[0].kind == .noun, let noun = words[0].noun, !noun.isPlural,
      let gender = noun.gender,
      ["der", "des", "meiner", "meines"].contains(words[1].lower)
    {
      // "Bescheid der Behörde"
      return [.frame(gender.article, .determiner)] + words
    }
    if words.count < 3, Self.amounts.contains(words.first?.lower ?? ""), words.last?.kind == .noun {
      // "Anzahl Fehler sinkt": with the article that shows the genitive.
      if words.count == 2, words[1].noun?.isPlural == true {
        return [.frame("die", .determiner), words[0], .frame("der", .determiner), words[1]]
      }
      return [.frame("die", .determiner)] + words
    }
    guard let last = words.last, last.kind == .noun, let noun = last.noun, let gender = noun.gender,
      !noun.isPlural, noun.text == last.text
    else { return words }
    if words.count == 2, let ordinal = Self.ordinal(words[0]) {
      return [.frame(gender.article, .determiner), words[0].with(ordinal), words[1]]
    }
    guard noun.isCountable else { return words }
    if words.count == 1 {
      return [.frame(gender.article, .determiner)] + words
    }
    guard words.count == 2, words[0].kind == .adjective else { return words }
    return [.frame(gender == .feminine ? "eine" : "ein", .determiner)] + words
  }

  /// What is named as a sign or an aim, with the article that a note leaves out: "Zusage" – "eine Zusage",
  /// "neuer Vertrag auf dem Tisch" – "ein neuer Vertrag auf dem Tisch".
  func named(thing words: [GermanWord]) -> [GermanWord] {
    let at = words.first?.kind == .adjective ? 1 : 0
    guard words.indices.contains(at), words[at].kind == .noun, let noun = words[at].noun,
      let gender = noun.gender, !noun.isPlural, noun.isCountable, noun.text == words[at].text,
      at + 1 == words.count || words[at + 1].kind == .preposition,
      // "neuen Vertrag" is the object of what isn't said.
      at == 0 || !words[0].lower.hasSuffix("en")
    else { return words }
    return [.frame(gender == .feminine ? "eine" : "ein", .determiner)] + words
  }

  private static let amounts: WordSet = ["anzahl", "zahl", "menge", "quote", "summe"]

  /// "vierte", "erster", "letztes": there is one of it, so its article is "der" or "die", and it ends in "-e".
  private static func ordinal(_ word: GermanWord) -> String? {
    let stem = ["er", "es", "e"].first { word.lower.hasSuffix($0) }.map { word.lower.dropLast($0.count) }
    guard let stem, ordinals.contains(String(stem)) else { return nil }
    return stem + "e"
  }

  private static let ordinals: WordSet = [
    "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "letzt",
    "nächst",
  ]

  private static let copulas: WordSet = ["werden", "sein", "bleiben", "lernen", "sprechen"]

  /// Index of a bare noun that can be the object: nothing before it but adverbs, and an adjective of its own.
  private func objectIndex(_ middle: [GermanWord]) -> Int? {
    // "nächstes Quartal": when, and not what.
    guard let index = middle.firstIndex(where: { $0.kind == .noun }),
      TimeWords.german.units[middle[index].lower] == nil
    else { return nil }
    let before = middle[..<index].drop { $0.kind == .adverb || ["mir", "mich"].contains($0.lower) }
    guard before.count <= 1, before.allSatisfy({ describes($0, middle[index]) }) else { return nil }
    guard index + 1 < middle.count else { return index }
    if middle[index + 1].kind == .noun {
      // "Teamleitung Frühschicht": of what stands behind it.
      return middle[index].lower.hasSuffix("leitung") && index + 2 == middle.count ? index : nil
    }
    guard ![.coordinator, .mark].contains(middle[index + 1].kind) else { return nil }
    return index
  }

  /// "neue Software", "eigenes Board": an adjective whose ending shows that no article stands before it.
  private func describes(_ word: GermanWord, _ noun: GermanWord) -> Bool {
    guard word.kind == .adjective, let gender = noun.noun?.gender else { return false }
    switch gender {
    case .masculine: return word.lower.hasSuffix("en")
    case .feminine: return word.lower.hasSuffix("e")
    case .neuter: return word.lower.hasSuffix("es")
    }
  }

  private func isCountable(_ word: GermanWord) -> Bool {
    guard word.noun?.isCountable == true, !bare.contains(word.text) else { return false }
    let lower = word.text.lowercased()
    // "Ausbildung" is a noun of its own, whatever "Bildung" is.
    if lexicon.nouns[lower]?.isCountable == true { return true }
    return !bare.contains { $0.utf8.count > 4 && lower.hasSuffix($0.lowercased()) }
  }
}
