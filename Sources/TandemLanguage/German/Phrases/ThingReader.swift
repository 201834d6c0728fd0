/// Makes something to do out of something named: "Austausch mit Jüngeren" – "mich mit Jüngeren austauschen".
struct ThingReader {
  let lexicon: GermanLexicon
  private let articles: ArticleReader

  init(lexicon: GermanLexicon) {
    self.lexicon = lexicon
    articles = ArticleReader(lexicon)
  }

  /// The infinitive phrase for a noun phrase; nil where no verb goes with it for sure.
  func phrase(for words: [GermanWord], from given: NounPhrase.Case = .named) -> [GermanWord]? {
    guard let thing = NounPhrase(words) else { return nil }
    if let verbal = nominalised(thing) { return verbal }
    if let role = role(thing) { return role }
    if lexicon.companions[thing.noun.text] == nil, thing.noun.noun?.gender == .neuter,
      let verb = lexicon.verb(thing.noun.lower), thing.head == 0
    {
      // "Moderieren von Elternabenden": what the verb takes stands behind "von".
      if let (object, after) = governed(thing.rest) {
        return object + after + [.frame(verb.infinitive, .verb)]
      }
      return thing.rest + [.frame(verb.infinitive, .verb), .frame("lernen", .verb)]
    }
    if isOwnExperience(thing) { return object(words, verb: "weitergeben", from: given) }
    if Self.isOwnView(thing) { return object(words, verb: "einbringen", from: given) }
    guard let verb = companion(of: thing) else { return nil }
    return object(words, verb: verb, from: given)
  }

  /// "meine Erfahrung", "Erfahrung, die sonst mit mir in Rente geht": what one has isn't gathered.
  private func isOwnExperience(_ thing: NounPhrase) -> Bool {
    guard ["Erfahrung", "Erfahrungen"].contains(thing.noun.text) else { return false }
    return thing.words[..<thing.head].contains { $0.lower.hasPrefix("mein") }
      || thing.rest.contains { ["ich", "mir", "mich"].contains($0.lower) }
  }

  /// "meinen Blick als Rollstuhlfahrer": how one sees things oneself is not what others give.
  static func isOwnView(_ thing: NounPhrase) -> Bool {
    guard views.contains(thing.noun.lower), thing.rest.first?.lower == "als" else { return false }
    return thing.words[..<thing.head].contains { $0.lower.hasPrefix("mein") }
  }

  private static let views: WordSet = ["blick", "sicht", "perspektive", "sichtweise", "blickwinkel"]

  /// Things of a kind as the object of one verb, clauses behind it; nil where a form is unsure.
  func object(_ words: [GermanWord], verb: String, from given: NounPhrase.Case = .named) -> [GermanWord]? {
    if let first = words.first, ["jemanden", "jemand", "so"].contains(first.lower),
      words.has("jemanden") || words.has("jemand")
    {
      let (inner, tail) = split(words)
      let person = inner.map { $0.lower == "jemand" ? $0.with("jemanden") : $0 }
      return person + [.frame(verb, .verb)] + tail
    }
    guard let thing = NounPhrase(words), !isOpenChoice(thing), let object = thing.accusative(from: given)
    else { return nil }
    let (inner, tail) = split(Array(object[thing.head...]))
    let whole = Array(object[..<thing.head]) + inner
    let named = lexicon.verb(verb).map { articles.completed(whole, before: $0) } ?? whole
    return named + [.frame(verb, .verb)] + tail
  }

  /// "Entscheidung Master oder Beruf": named in one breath with what is to be chosen from, no object of a sentence.
  private func isOpenChoice(_ thing: NounPhrase) -> Bool {
    thing.rest.first?.kind == .noun && thing.rest.prefix { !$0.isMark(",") }.has("oder")
  }

  /// The things of a list as the objects of one verb.
  func objects(_ parts: [[GermanWord]], verb: String) -> [GermanWord]? {
    // "Staplerschein und danach Disposition": what comes next has a verb of its own.
    guard !parts.dropFirst().contains(where: { $0.first?.kind == .adverb }) else { return nil }
    var names: [[GermanWord]] = []
    var tail: [GermanWord] = []
    for part in parts {
      guard let whole = object(part, verb: verb),
        let cut = whole.firstIndex(where: { $0.token < 0 && $0.text == verb })
      else {
        return nil
      }
      guard tail.isEmpty else { return nil }
      names.append(Array(whole[..<cut]))
      tail = Array(whole[(cut + 1)...])
    }
    return WishReader.list(names) + [.frame(verb, .verb)] + tail
  }

  /// The verb that goes with the head noun, or with the last part of a compound.
  func companion(of thing: NounPhrase) -> String? {
    let text = thing.noun.text
    if Self.isOwnView(thing) { return "einbringen" }
    // "der Kontakt zu jungen Menschen": there is one already.
    if text == "Kontakt", thing.words[..<thing.head].contains(where: { ["der", "den"].contains($0.lower) }) {
      return "halten"
    }
    // "weniger Angst vor Fehlern"
    if Self.burdens.contains(text), thing.words[..<thing.head].contains(where: { $0.lower == "weniger" }) {
      return "haben"
    }
    if let verb = lexicon.companions[text] {
      // "die Stelle der Leiterin": which one it is needn't be found.
      let isKnown = thing.words[..<thing.head].contains { ["die", "den", "das"].contains($0.lower) }
      let isPlace = ["Stelle", "Job", "Position", "Posten", "Ausbildungsplatz", "Platz"].contains(text)
      return verb == "finden" && isKnown && isPlace ? "bekommen" : verb
    }
    let lower = text.lowercased()
    var cut = lower.utf8.count - 4
    var found: String?
    while cut > 2 {
      let index = lower.utf8.index(lower.utf8.startIndex, offsetBy: lower.utf8.count - cut)
      if lower.utf8[index] & 0xC0 != 0x80,
        let verb = lexicon.companions[String(lower[index...]).capitalisedFirst]
      {
        found = verb
        break
      }
      cut -= 1
    }
    return found
  }

  /// What one wants to have less of.
  private static let burdens: WordSet = [
    "Angst", "Stress", "Druck", "Sorgen", "Zweifel", "Hemmungen", "Lampenfieber",
  ]

  /// What helpers do with what helped ones get: "Tipps" are given; nil for everything else.
  static func giving(_ thing: NounPhrase) -> String? {
    if thing.noun.text == "Begleitung" {
      // "Begleitung einer Auszubildenden": it says whom one goes with.
      return thing.rest.first?.kind == .determiner ? nil : "anbieten"
    }
    return support.contains(thing.noun.text) ? "geben" : nil
  }

  private static let support: WordSet = [
    "Unterstützung", "Hilfe", "Hilfestellung", "Tipp", "Tipps", "Rat", "Ratschlag", "Ratschläge", "Zuspruch",
    "Rückendeckung", "Rückenwind", "Rückhalt", "Ermutigung", "Orientierungshilfe", "Beratung", "Mut", "Halt",
    "Orientierung", "Sicherheit", "Starthilfe",
  ]

  // MARK: Nouns made of verbs

  private func nominalised(_ thing: NounPhrase) -> [GermanWord]? {
    guard let pattern = lexicon.nominalisations[thing.noun.text] else { return nil }
    let rest = thing.rest
    let manner = thing.words[..<thing.head].compactMap(manner)
    // "fertige Bewerbung": what it is like is said of the papers.
    if thing.noun.text == "Bewerbung", thing.head > 0 || rest.isEmpty { return nil }
    if let verb = pattern.transitive, let (object, after) = governed(rest) {
      return reflexive(verb, manner, object: object, after)
    }
    guard let alone = pattern.alone else { return nil }
    guard rest.isEmpty || rest[0].kind == .preposition || rest[0].kind == .mark else { return nil }
    var verb = alone.split(separator: " ").map { GermanWord.frame(String($0)) }
    let last = GermanWord.frame(verb.removeLast().text, .verb)
    let pronouns = verb.prefix { ["mich", "mir"].contains($0.lower) }
    let (inner, tail) = split(rest)
    return Array(pronouns) + manner + inner + verb.dropFirst(pronouns.count) + [last] + tail
  }

  private func reflexive(
    _ verb: String, _ manner: [GermanWord], object: [GermanWord], _ after: [GermanWord]
  ) -> [GermanWord] {
    var parts = verb.split(separator: " ").map { GermanWord.frame(String($0)) }
    let last = GermanWord.frame(parts.removeLast().text, .verb)
    let (inner, tail) = split(after)
    return parts + object + inner + manner + [last] + tail
  }

  /// "regelmäßiger" before the noun is "regelmäßig" beside the verb; "eigene" and articles fall away.
  private func manner(_ word: GermanWord) -> GermanWord? {
    switch word.kind {
    case .quantifier: return word
    case .adverb: return word
    case .adjective:
      guard word.lower != "eigene", word.lower != "eigener", word.lower != "eigenen" else { return nil }
      for ending in ["en", "er", "es", "em", "e"] where word.lower.hasSuffix(ending) && word.lower.count > 4 {
        return word.with(String(word.lower.dropLast(ending.count)))
      }
      return word
    default: return nil
    }
  }

  /// Adverbials stay before the verb; clauses follow it.
  private func split(_ words: [GermanWord]) -> ([GermanWord], [GermanWord]) {
    let comma = words.firstIndex { $0.kind == .mark } ?? words.count
    return (Array(words[..<comma]), Array(words[comma...]))
  }

  /// What the noun governs, as an object: "von neuen Kontakten" – "neue Kontakte", "meines Netzwerks" – "mein
  /// Netzwerk"; and what follows it.
  private func governed(_ rest: [GermanWord]) -> ([GermanWord], [GermanWord])? {
    guard let first = rest.first else { return nil }
    let isDative = first.lower == "von" || first.lower == "vom"
    var words = isDative ? Array(rest.dropFirst()) : rest
    if first.lower == "vom" { words.insert(.frame("dem", .determiner), at: 0) }
    guard isDative || first.kind == .determiner || first.kind == .adjective, let thing = NounPhrase(words),
      let object = thing.accusative(from: isDative ? .dative : .genitive)
    else { return nil }
    return (Array(object[...thing.head]), thing.rest)
  }

  // MARK: Roles

  /// "Teamleiterin im Kundenservice" is something to become.
  private func role(_ thing: NounPhrase) -> [GermanWord]? {
    let lower = thing.noun.lower
    guard Self.roles.contains(where: { lower.hasSuffix($0) }), !thing.isPlural else { return nil }
    guard !thing.hasDeterminer, !thing.rest.has("für") else { return nil }
    let (inner, tail) = split(thing.words)
    return inner + [.frame("werden", .verb)] + tail
  }

  /// Whether a noun says what somebody is by their work: "Teamleiterin".
  static func isRole(_ noun: GermanWord) -> Bool { roles.contains { noun.lower.hasSuffix($0) } }

  private static let roles = [
    "leiter", "leiterin", "leitung:in", "führungskraft", "consultant", "manager", "managerin", "meister",
    "meisterin",
    "professor", "professorin", "chefin", "chef", "direktor", "direktorin", "architekt", "architektin",
    "partnerin",
    "seniorpartner", "expertin", "experte", "rätin", "oberärztin", "oberarzt", "chefärztin", "chefarzt",
    "vorständin",
    "leiter:in", "leiter*in", "manager:in", "lead", "referentin", "referent", "polier", "geschäftsführerin",
    "geschäftsführer", "schulleiterin", "rektorin", "rektor", "prokuristin", "prokurist", "fachkraft",
  ]
}
