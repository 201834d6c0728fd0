/// The German word lists while they are read; `GermanLexicon` keeps them.
struct GermanLists {
  private(set) var verbs: WordTable<GermanVerb> = [:]
  private(set) var irregular: WordTable<[VerbForm]> = [:]
  private(set) var prefixes: [String] = []
  private(set) var prefixSet: WordSet = []
  private(set) var nouns: WordTable<GermanNoun> = [:]
  private(set) var closed: WordTable<[WordClass]> = [:]
  private(set) var spoken: WordTable<String> = [:]
  private(set) var nominalisations: WordTable<Nominalisation> = [:]
  private(set) var companions: WordTable<String> = [:]
  private(set) var adjectives: WordSet = []
  private(set) var bareNouns: WordSet = []

  /// Reads the lists below "de/"; what is missing is not known.
  init(_ words: WordLists) {
    for line in words.entries(of: "de/closed") where line.count == 2 {
      guard let kind = WordClass(rawValue: String(line[0])) else { continue }
      for word in line[1].split(separator: " ") { closed[String(word), default: []].append(kind) }
    }
    loadVerbs(words)
    loadNouns(words)
    for line in words.entries(of: "de/spoken") where line.count == 2 {
      spoken[String(line[0])] = String(line[1])
    }
    for line in words.entries(of: "de/nominalisations") where line.count >= 2 {
      nominalisations[String(line[0])] = Nominalisation(line)
    }
    adjectives = WordSet(words.entries(of: "de/adjectives").compactMap { $0.first.map(String.init) })
    bareNouns = WordSet(words.entries(of: "de/bare-nouns").compactMap { $0.first.map(String.init) })
    for line in words.entries(of: "de/companions") where line.count == 2 {
      for noun in line[1].split(separator: " ") { companions[String(noun)] = String(line[0]) }
    }
  }

  private mutating func loadVerbs(_ words: WordLists) {
    let listed = words.entries(of: "de/verbs")
    // Most prefixed verbs bring a base along that is listed anyway.
    verbs.reserveCapacity(listed.count * 5 / 4)
    var strong: WordTable<GermanVerb.StrongForms> = [:]
    var marks: WordTable<GermanVerb.Marks> = [:]
    for line in listed where line.count > 1 { marks[String(line[0])] = GermanVerb.Marks(line[1]) }
    for line in words.entries(of: "de/strong-verbs") where line.count >= 4 {
      let forms = GermanVerb.StrongForms(
        third: String(line[1]), past: String(line[2]), participle: String(line[3]),
        subjunctive: line.count > 4 ? String(line[4]) : nil)
      strong[String(line[0])] = forms
      add(GermanVerb(prefix: "", base: String(line[0]), strong: forms, marks: marks[String(line[0])] ?? []))
    }
    var found: WordSet = []
    for line in listed {
      let (prefix, base) = Self.parts(of: line[0])
      if !prefix.isEmpty { found.insert(prefix) }
      let forms = strong[base] ?? derived(base, from: strong)
      let own = line.count > 1 ? GermanVerb.Marks(line[1]) : []
      if verbs[base] == nil {
        add(GermanVerb(prefix: "", base: base, strong: forms, marks: marks[base] ?? []))
      }
      if !prefix.isEmpty {
        verbs[prefix + base] = GermanVerb(prefix: prefix, base: base, strong: forms, marks: own)
      }
    }
    prefixSet = found
    prefixes = found.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
  }

  /// "weiter|geben": what is split off, and the verb without it.
  private static func parts(of entry: Substring) -> (prefix: String, base: String) {
    guard let bar = entry.utf8.firstIndex(of: UInt8(ascii: "|")) else { return ("", String(entry)) }
    return (String(entry[..<bar]), String(entry[entry.utf8.index(after: bar)...]))
  }

  /// The forms of "verstehen" from those of "stehen".
  private func derived(
    _ base: String, from strong: WordTable<GermanVerb.StrongForms>
  ) -> GermanVerb.StrongForms? {
    // "bereiten" rides nothing.
    guard GermanVerb.isInseparable(base), base != "bereiten" else { return nil }
    for prefix in GermanVerb.inseparable where base.hasPrefix(prefix) {
      guard let root = strong[String(base.dropFirst(prefix.count))] else { continue }
      let participle =
        root.participle.hasPrefix("ge") ? String(root.participle.dropFirst(2)) : root.participle
      return GermanVerb.StrongForms(
        third: prefix + root.third, past: prefix + root.past, participle: prefix + participle,
        subjunctive: root.subjunctive.map { prefix + $0 })
    }
    return nil
  }

  private mutating func add(_ verb: GermanVerb) {
    verbs[verb.base] = verb
    guard let strong = verb.strong else { return }
    func note(_ form: String, _ kind: VerbForm.Kind, _ persons: VerbForm.Persons) {
      irregular[form, default: []].append(VerbForm(verb: verb, kind: kind, persons: persons))
    }
    let isModal = verb.present(.first) == strong.third
    note(strong.third, .present, isModal ? .singular : .third)
    note(verb.present(.second), .present, .second)
    if verb.base == "sein" || verb.base == "tun" {
      note(verb.present(.first), .present, .first)
      if verb.base == "sein" {
        note("sei", .subjunctive, .singular)
        note("seien", .subjunctive, .plural)
      }
      note(verb.present(.plural), .present, .plural)
    }
    if verb.base == "mögen" { note("möge", .subjunctive, .third) }
    note(strong.past, .past, .singular)
    note(verb.past(.plural), .past, .plural)
    note(strong.participle, .participle, [])
    if let subjunctive = strong.subjunctive {
      note(subjunctive, .subjunctive, .singular)
      note(subjunctive.hasSuffix("e") ? subjunctive + "n" : subjunctive + "en", .subjunctive, .plural)
    }
  }

  private mutating func loadNouns(_ words: WordLists) {
    let listed = words.entries(of: "de/nouns")
    nouns.reserveCapacity(listed.count * 2)
    for line in listed where line.count >= 2 {
      let text = String(line[0])
      let gender = line[1].first.flatMap(GermanNoun.Gender.init(rawValue:))
      let plural = line.count > 2 && line[2] != "-" ? String(line[2]) : nil
      let isWeak = line.count > 3 && line[3] == "w"
      if let plural, plural != text, nouns[plural.lowercased()] == nil {
        let noun = GermanNoun(text: plural, gender: gender, isPlural: true, isWeak: isWeak)
        nouns[plural.lowercased()] = noun
      }
      // A singular wins over another noun's plural.
      let isPlural = gender == nil || plural == text
      nouns[text.lowercased()] = GermanNoun(
        text: text, gender: gender, isPlural: isPlural, isWeak: isWeak,
        isCountable: plural != nil && plural != text, isUnchanging: gender != nil && plural == text)
    }
  }
}
