/// The English word lists while they are read; `EnglishLexicon` keeps them.
struct EnglishLists {
  private(set) var forms: WordTable<EnglishLexicon.Verb> = [:]
  private(set) var gerunds: WordTable<String> = [:]
  private(set) var preterites: WordTable<String> = [:]
  private(set) var participles: WordTable<String> = [:]
  private(set) var adjectives: WordSet = []
  private(set) var counting = EnglishCounting()
  private(set) var people = EnglishPeople()
  private(set) var nouns: WordTable<EnglishLexicon.Noun> = [:]
  private(set) var names: WordTable<String> = [:]
  private(set) var collocations = EnglishCollocations()
  private(set) var turns: [String] = []
  private(set) var turnIndex = PatternIndex()

  init(_ words: WordLists) {
    let verbs = words.entries(of: "en/verbs")
    forms.reserveCapacity(verbs.count * 4)
    for fields in verbs { addVerb(fields.map(String.init)) }
    for fields in words.entries(of: "en/nouns") where fields.count >= 2 {
      nouns[String(fields[0])] = EnglishLexicon.Noun(
        light: String(fields[1]), isMass: fields.count > 2 && fields[2] == "m")
    }
    for fields in words.entries(of: "en/adjectives") { adjectives.formUnion(fields.map(String.init)) }
    counting = EnglishCounting(words.entries(of: "en/counting"))
    people = EnglishPeople(words.entries(of: "en/people")) { forms[$0] != nil }
    for fields in words.entries(of: "en/names") where fields.count == 2 {
      names[String(fields[0])] = String(fields[1])
    }
    collocations = EnglishCollocations(words.entries(of: "en/collocations"))
    for fields in words.entries(of: "en/turns") where fields.count == 2 {
      guard let pattern = Pattern(fields[0]) else { continue }
      turnIndex.add(pattern)
      turns.append(String(fields[1]))
    }
  }

  private mutating func addVerb(_ fields: [String]) {
    guard let base = fields.first, !base.isEmpty else { return }
    let flags = fields.count > 3 ? fields[3] : ""
    let (isNoun, doubles) = (flags.hasPrefix("n"), flags.utf8.contains(UInt8(ascii: "d")))
    let gerund = EnglishInflection.gerund(base, doubles: doubles)
    if doubles { gerunds[base] = gerund }
    note(base, base, isNoun) { $0.isBase = true }
    note(EnglishInflection.third(base), base, isNoun) { $0.isThird = true }
    note(gerund, base, false) { $0.isGerund = true }
    let past =
      fields.count > 1 && !fields[1].isEmpty ? fields[1] : EnglishInflection.past(base, doubles: doubles)
    let participle = fields.count > 2 && !fields[2].isEmpty ? fields[2] : past
    // What the rules make is made when it is asked for.
    if doubles || fields.count > 1 { (preterites[base], participles[base]) = (past, participle) }
    note(past, base, false) { ($0.isPast, $0.isPreterite) = (true, true) }
    note(participle, base, false) { ($0.isPast, $0.isParticiple) = (true, true) }
  }

  private mutating func note(
    _ form: String, _ base: String, _ isNoun: Bool, _ set: (inout EnglishLexicon.Verb) -> Void
  ) {
    if isNoun { forms[form, default: EnglishLexicon.Verb(base: base)].isNounToo = true }
    set(&forms[form, default: EnglishLexicon.Verb(base: base)])
  }
}
