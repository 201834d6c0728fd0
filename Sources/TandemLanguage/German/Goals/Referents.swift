/// Whom "er", "sie" and "ihnen" in an answer point at, where the goal itself names nobody that they could.
///
/// The answers are given in a conversation, the goal is said alone: "dass sie nachfragen" needs its people. They
/// are taken from the text only where it names one that fits; a mentor's "er" or "sie" is their mentee.
struct Referents {
  let text: GermanText
  let role: Role?
  let group: Antecedent?
  let people: GermanPeople

  init(_ text: GermanText, role: Role?) {
    (self.text, self.role) = (text, role)
    group = Antecedent(in: text)
    people = text.lexicon.people
  }

  /// Who is meant, as far as the pronoun tells.
  enum Kind { case man, woman, several }
  enum Case {
    case nominative, accusative, dative
    /// An accusative that may be one or several.
    case object
  }

  /// Whether there is anything to resolve; texts are only searched where there is.
  static func points(_ words: [GermanWord]) -> Bool {
    words.contains { isPronoun($0) || singling.contains($0.lower) || $0.lower == "beides" }
  }

  private static func isPronoun(_ word: GermanWord) -> Bool {
    word.kind == .pronoun && pronouns.contains(word.lower) && word.token >= 0
  }

  private static let pronouns: WordSet = ["er", "ihn", "ihm", "sie", "ihr", "ihnen"]
  /// Words that take one out of several: "eine traut sich", "mit jedem sprechen".
  static let singling: WordSet = [
    "eine", "einer", "jede", "jeder", "jeden", "jedem", "keine", "keiner",
  ]

  /// The words with the first such pronoun by its name, unless these or the words before them name somebody.
  func resolved(_ typed: [GermanWord], behind before: [GermanWord]) -> [GermanWord] {
    let words = singledOut(typed, behind: before)
    guard let index = words.firstIndex(where: Self.isPronoun), let (kind, wanted) = reading(of: index, words)
    else { return words }
    // "dass sie nachfragen": of fields and mistakes nobody says so.
    let isPersonal = words[index...].prefix { $0.kind != .mark }.contains {
      $0.finite?.verb.isPersonal == true || $0.participle?.verb.isPersonal == true
    }
    let isToMe = zip(words, words.dropFirst()).contains { $0.lower == "zu" && $1.lower == "mir" }
    let owns = words.contains { word in word.kind == .noun && Self.owned.contains { word.lower.hasSuffix($0) }
    }
    let acts = isPersonal || isToMe || owns && words.last?.isFinite(of: ["haben"]) == true
    let said = before + words[..<index]
    if kind == .several, wanted == .nominative, let one = asOne(words, index, said) { return one }
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
    let governor = index > 0 && words[index - 1].kind == .preposition && words[index - 1].lower != "bis"
    switch words[index].lower {
    case "er": return (.man, .nominative)
    case "ihn": return (.man, .accusative)
    case "ihm": return (.man, .dative)
    case "ihr": return (.woman, .dative)
    case "ihnen": return (.several, .dative)
    default: break
    }
    // "Aufgaben abgeben, ohne sie zurückzuholen": what is done is meant, and no clause is about somebody.
    if governor, ["ohne", "statt", "anstatt", "um"].contains(words[index - 1].lower),
      words[index...].prefix(while: { $0.kind != .mark }).contains(where: { $0.kind == .verb })
    {
      return nil
    }
    if governor, ["über", "für", "ohne", "gegen"].contains(words[index - 1].lower) {
      // "mehr über sie wissen": of a mentor's people the one that they meet.
      return group != nil ? (.several, .accusative) : role == .mentor ? (.woman, .accusative) : nil
    }
    if !governor, index < 2, !words.contains(where: { $0.finite != nil }) {
      // "sie auf die Baustelle mitnehmen": whom somebody takes along.
      return (group == nil ? .woman : .several, .object)
    }
    let start = words[..<index].lastIndex { $0.kind == .mark }.map { $0 + 1 } ?? 0
    let end = words[index...].firstIndex { $0.kind == .mark } ?? words.count
    let clause = words[start..<end]
    let hasOther = clause.contains { ["ich", "er", "wir", "man", "es", "jemand"].contains($0.lower) }
    // "alle sie nutzen": what stands before it is who does it.
    let isObject =
      index == start + 1
      && ([.quantifier, .number, .noun, .determiner].contains(words[start].kind)
        || ["keiner", "niemand", "jeder", "einer", "beide", "alle", "andere"].contains(words[start].lower))
    guard !governor, !hasOther, !isObject, index <= start + 1,
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
    guard word.kind == .noun, TimeWords.german.units[word.lower] == nil else { return false }
    guard let noun = word.noun else { return !word.text.hasPrefix("„") }
    // "einen Jugendlichen": the article says that it is one.
    let isOne = words[..<index].suffix(2).contains { $0.kind == .determiner && $0.lower.hasPrefix("ein") }
    if noun.isPlural, isOne || noun.gender == nil { return isOne == (kind != .several) }
    switch kind {
    case .man: return noun.gender != .feminine && !noun.isPlural || noun.isUnchanging
    case .woman: return noun.gender == .feminine && !noun.isPlural || isMentee(word)
    case .several: return noun.isPlural || people.nameBody(word.lower)
    }
  }

  /// Whether a noun may be somebody; things that end like people are few.
  func mayAct(_ word: GermanWord) -> Bool {
    guard let noun = word.noun else { return true }
    if people.names(word) || people.nameKind(word.lower) || people.nameBody(word.lower) { return true }
    // "einem Geflüchteten", "der Gesandte"
    if word.lower.hasPrefix("ge"), ["te", "ten", "ter"].contains(where: { word.lower.hasSuffix($0) }) {
      return true
    }
    return noun.isWeak
  }

  /// What nobody but people have.
  private static let owned = ["stelle", "job", "platz", "vertrag", "mut", "spaß", "freude"]

  private func isMentee(_ word: GermanWord) -> Bool { ["mentee", "azubi", "trainee"].contains(word.lower) }

  /// "Chefin und Kollege": two make several.
  private func isTwo(_ words: [GermanWord], _ kind: Kind) -> Bool {
    kind == .several && words.contains { $0.kind == .coordinator }
      && words.filter { $0.kind == .noun && people.names($0) }.count > 1
  }
}
