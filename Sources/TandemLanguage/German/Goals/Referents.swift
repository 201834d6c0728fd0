/// Whom "er", "sie" and "ihnen" in an answer point at, where the goal itself names nobody that they could.
///
/// The answers are given in a conversation, the goal is said alone: "dass sie nachfragen" needs its people. They
/// are taken from the text only where it names one that fits; a mentor's "er" or "sie" is their mentee.
struct Referents {
  private let text: GermanText
  private let role: Role?
  private let group: Antecedent?

  init(_ text: GermanText, role: Role?) {
    (self.text, self.role) = (text, role)
    group = Antecedent(in: text)
  }

  /// Who is meant, as far as the pronoun tells.
  private enum Kind { case man, woman, several }
  private enum Case { case nominative, accusative, dative }

  /// Whether there is anything to resolve; texts are only searched where there is.
  static func points(_ words: [GermanWord]) -> Bool {
    words.contains { $0.kind == .pronoun && pronouns.contains($0.lower) && $0.token >= 0 }
  }

  private static let pronouns: WordSet = ["er", "ihn", "ihm", "sie", "ihr", "ihnen"]

  /// The words with the first such pronoun by its name, unless these or the words before them name somebody.
  func resolved(_ words: [GermanWord], behind before: [GermanWord]) -> [GermanWord] {
    guard let index = words.firstIndex(where: { Self.points([$0]) }),
      let (kind, wanted) = reading(of: index, words)
    else { return words }
    // "dass sie nachfragen": of fields and mistakes nobody says so.
    let isPersonal = words[index...].prefix { $0.kind != .mark }.contains {
      $0.isFinite(of: Self.personal)
        || $0.participle.map { Self.personal.contains($0.verb.infinitive) } == true
    }
    let isToMe = zip(words, words.dropFirst()).contains { $0.lower == "zu" && $1.lower == "mir" }
    let owns = words.contains { word in word.kind == .noun && Self.owned.contains { word.lower.hasSuffix($0) }
    }
    let acts = isPersonal || isToMe || owns && words.last?.isFinite(of: ["haben"]) == true
    let said = before + words[..<index]
    let isNamed = said.indices.contains {
      names(kind, $0, said) && (!acts || said[$0].kind != .noun || mayAct(said[$0]))
    }
    guard !isNamed, !isTwo(said, kind),
      let named = person(kind, wanted)
    else { return words }
    return words[..<index] + named + words[(index + 1)...]
  }

  /// Number, gender and case of a pronoun; nil where the words don't tell.
  private func reading(of index: Int, _ words: [GermanWord]) -> (Kind, Case)? {
    let governor = index > 0 && words[index - 1].kind == .preposition
    switch words[index].lower {
    case "er": return (.man, .nominative)
    case "ihn": return (.man, .accusative)
    case "ihm": return (.man, .dative)
    case "ihr": return (.woman, .dative)
    case "ihnen": return (.several, .dative)
    default: break
    }
    let start = words[..<index].lastIndex { $0.kind == .mark }.map { $0 + 1 } ?? 0
    let end = words[index...].firstIndex { $0.kind == .mark } ?? words.count
    let clause = words[start..<end]
    let hasOther = clause.contains { ["ich", "er", "wir", "man", "es", "jemand"].contains($0.lower) }
    guard !governor, !hasOther, index <= start + 1,
      let verb = clause.last(where: { $0.finite != nil })?.finite
    else { return nil }
    if verb.persons.contains(.plural) { return (.several, .nominative) }
    return verb.persons.contains(.third) ? (.woman, .nominative) : nil
  }

  /// Whether a word can be what such a pronoun points at.
  private func names(_ kind: Kind, _ index: Int, _ words: [GermanWord]) -> Bool {
    let word = words[index]
    if [
      "jemand", "jemanden", "jemandem", "wer", "wen", "wem", "alle", "allen", "andere", "anderen", "beide",
      "einer", "eine", "keiner", "niemand", "niemanden", "die", "denen", "welche", "jede", "jeden", "jeder",
    ].contains(word.lower), word.kind == .pronoun || word.kind == .quantifier {
      return true
    }
    guard word.kind == .noun else { return false }
    guard let noun = word.noun else { return true }
    // "einen Jugendlichen": the article says that it is one.
    let isOne = words[..<index].suffix(2).contains { $0.kind == .determiner && $0.lower.hasPrefix("ein") }
    if noun.isPlural, isOne || noun.gender == nil { return isOne == (kind != .several) }
    switch kind {
    case .man: return noun.gender != .feminine && !noun.isPlural || noun.isUnchanging
    case .woman: return noun.gender == .feminine && !noun.isPlural || isMentee(word)
    case .several: return noun.isPlural || Self.collectives.end(word.lower)
    }
  }

  /// Whether a noun may be somebody; things that end like people are few.
  private func mayAct(_ word: GermanWord) -> Bool {
    guard let noun = word.noun else { return true }
    if Self.isPerson(word.lower) || Antecedent.isGroup(word.lower) || word.lower.hasSuffix("innen") {
      return true
    }
    if Self.collectives.end(word.lower) { return true }
    // "einem Geflüchteten", "der Gesandte"
    if word.lower.hasPrefix("ge"), ["te", "ten", "ter"].contains(where: { word.lower.hasSuffix($0) }) {
      return true
    }
    guard let phrase = NounPhrase([word]), noun.gender == .masculine else { return false }
    return ThingReader.isPerson(phrase) && !Self.tools.end(word.lower) || noun.isWeak
  }

  private static let tools: Endings = [
    "fehler", "ordner", "computer", "filter", "kalender", "rechner", "container", "koffer", "keller",
    "körper",
    "hammer", "drucker", "stecker", "zähler", "schalter", "teller", "becher", "ärger", "hunger", "winter",
    "sommer",
  ]

  /// What nobody but people have.
  private static let owned = ["stelle", "job", "platz", "vertrag", "mut", "spaß", "freude"]

  /// What nobody but people do.
  private static let personal: WordSet = [
    "fragen", "nachfragen", "sagen", "erzählen", "anrufen", "lachen", "abschicken", "schicken", "rufen",
    "schreiben",
    "unterschreiben", "reden", "sprechen", "zuhören", "melden", "trauen", "bewerben", "kündigen",
    "moderieren",
    "wissen", "lernen", "lächeln", "planen", "akquirieren", "entscheiden", "vorschlagen", "bauen",
    "widersprechen", "antworten", "mitreden", "ansprechen", "zurückrufen",
  ]

  private func isMentee(_ word: GermanWord) -> Bool { ["mentee", "azubi", "trainee"].contains(word.lower) }

  private static let collectives: Endings = [
    "team", "familie", "nachwuchs", "publikum", "gruppe", "mannschaft", "klasse", "runde", "belegschaft",
    "kollegium", "generation", "jugend", "truppe", "paar",
  ]

  /// "Chefin und Kollege": two make several.
  private func isTwo(_ words: [GermanWord], _ kind: Kind) -> Bool {
    kind == .several && words.contains { $0.kind == .coordinator }
      && words.filter { $0.kind == .noun && Self.isPerson($0.lower) }.count > 1
  }

  // MARK: Who it is

  private func person(_ kind: Kind, _ wanted: Case) -> [GermanWord]? {
    if kind == .several { return wanted == .dative ? group?.dative : group?.people }
    let named = text.parts.flatMap(\.clauses).flatMap { clause in
      clause.words.indices.filter { clause.words[$0].kind == .noun && Self.isPerson(clause.words[$0].lower) }
        .map { (clause.words, $0) }
    }
    var owned: [String: GermanWord] = [:]
    for (words, index) in named
    where words[index].noun?.isPlural != true || words[index].noun?.isUnchanging == true {
      guard let owner = owner(words, index) else {
        // Somebody else of whom nothing but the kind is known: nobody can tell who is meant.
        if fits(words[index], kind) { return nil }
        continue
      }
      if owner == kind { owned[words[index].lower] = words[index] }
    }
    if owned.count == 1, let noun = owned.first?.value { return declined(noun, kind, wanted) }
    guard owned.isEmpty, role == .mentor else { return nil }
    let mentee = GermanWord.frame("Mentee", .noun)
    return declined(mentee, kind, wanted)
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

  private func declined(_ noun: GermanWord, _ kind: Kind, _ wanted: Case) -> [GermanWord] {
    let endings: [Case: String] =
      kind == .woman
      ? [.nominative: "e", .accusative: "e", .dative: "er"]
      : [.nominative: "", .accusative: "en", .dative: "em"]
    var word = noun
    if kind == .man, word.noun?.isWeak == true {
      let stem = word.text.hasSuffix("en") ? String(word.text.dropLast(2)) : word.text
      let base = word.text.hasSuffix("llegen") || word.text.hasSuffix("hilfen") ? stem + "e" : stem
      word = word.with(wanted == .nominative ? base : base.hasSuffix("e") ? base + "n" : base + "en")
    }
    return [.frame("mein" + (endings[wanted] ?? ""), .determiner), word]
  }

  static func isPerson(_ lower: String) -> Bool { people.end(lower) }

  private static let people: Endings = [
    "vater", "mutter", "sohn", "tochter", "bruder", "schwester", "mann", "frau", "chef", "chefin", "kollege",
    "kollegen", "kollegin", "mentor", "mentorin", "mentee", "azubi", "auszubildende", "auszubildenden",
    "lehrling", "meister", "meisterin", "trainer", "trainerin", "lehrer", "lehrerin", "partner", "partnerin",
    "nachfolger", "nachfolgerin", "vorgesetzte", "vorgesetzter", "vorgesetzten", "praktikant", "praktikantin",
    "student", "studentin", "enkel", "enkelin", "nichte", "neffe", "onkel", "tante", "oma", "opa",
    "ausbilder",
    "ausbilderin", "betreuer", "betreuerin", "professor", "professorin", "leiter", "leiterin", "freund",
    "freundin", "nachbar", "nachbarin", "ärztin", "arzt", "geselle", "gesellin", "hebamme", "bauleiter",
    "polier", "inhaber", "inhaberin", "dozent", "dozentin", "schüler", "schülerin", "kunde", "kundin",
  ]
}
