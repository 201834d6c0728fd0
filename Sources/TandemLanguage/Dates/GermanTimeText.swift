/// The words of a German time as they are written in a sentence, and the cases that its prepositions ask for.
struct GermanTimeText {
  let words: [GermanWord]

  /// The words of a stretch of tokens, as the grammar writes them; names of times get their capital.
  init(_ written: [GermanWord], _ range: Range<Int>, _ reading: Reading) {
    var words = written.filter { range.contains($0.token) }.map { Self.written($0, reading.tokens[$0.token]) }
    if let last = words.last, words.count > 1, last.kind == .number, !last.text.hasSuffix("."),
      words[words.count - 2].lower.hasPrefix("mein")
    {
      // "bis zu meinem 70.": the full stop was the sentence's as well.
      words[words.count - 1].text += "."
    }
    if words.count > 2, words[0].kind == .adjective, words[0].lower.hasSuffix("ende"),
      Self.numbered.contains(words[1].lower)
    {
      // "projektende bauabschnitt 2"
      words[0] = words[0].spelled(words[0].lower.capitalisedFirst)
    }
    if let first = words.first, first.kind == .adjective, reading.tokens[first.token].isCapitalised,
      words.count == 1 || words[1].kind == .preposition
    {
      // "Lehrzeitende im Sommer"
      words[0] = first.spelled(first.lower.capitalisedFirst)
    }
    for index in words.indices.dropFirst() where words[index].kind == .number {
      let before = words[index - 1].lower
      if words[index].text.utf8.count == 2,
        Int(words[index].text).map(TimeWords.german.shortYears.contains) == true,
        Self.takesYear(before)
      {
        // "Sommer 27"
        words[index].text = "20" + words[index].text
      } else if Self.numbered.contains(before), words[index - 1].kind != .noun {
        // "Abschlussprüfung teil 1"
        words[index - 1] = words[index - 1].spelled(before.capitalisedFirst)
      }
    }
    for index in words.indices where words[index].isDoubtful {
      // Behind an article a small word that ends the phrase is its noun.
      guard index > 0, index + 1 == words.count || words[index + 1].kind == .preposition else { continue }
      words[index] = words[index].spelled(words[index].lower.capitalisedFirst)
    }
    self.words = Self.dativeUnits(Self.genitiveYears(words))
  }

  private static func takesYear(_ lower: String) -> Bool {
    let times = TimeWords.german
    return times.months[lower] != nil
      || ["frühling", "frühjahr", "sommer", "herbst", "winter"].contains(lower)
  }

  /// Parts that are counted.
  static let numbered: WordSet = [
    "teil", "abschnitt", "bauabschnitt", "phase", "etappe", "stufe", "block", "modul", "kapitel", "runde",
  ]

  /// Words that are written already.
  init(_ words: [GermanWord]) { self.words = words }

  /// The words as one text.
  var text: String { words.text }
  /// Without the first ones.
  func text(from index: Int) -> String { Array(words.dropFirst(index)).text }

  /// "bis sie ihr Referendariat beginnt, also Mai" → "bis sie ihr Referendariat im Mai beginnt".
  var clauseWithTime: String? {
    guard let comma = words.firstIndex(where: { $0.isMark(",") || $0.isMark("(") }), comma >= 4,
      words.count - comma <= 4, let time = words.last, let month = words.dropFirst(comma + 1).first
    else { return nil }
    guard month.lower == "also" || words.count - comma == 2 else { return nil }
    guard TimeWords.german.months[time.lower] != nil else { return nil }
    let clause = words[..<comma]
    // "… im Januar stellen müsste": all verbs at the end follow the time.
    var end = max(clause.reversed().prefix { $0.kind == .verb && $0.token >= 0 }.count, 1)
    // "fertig ist", "zu Ende geht"
    if end == 1, clause.last?.isFinite(of: ["sein", "werden"]) == true,
      clause.dropLast().last.map({ $0.kind == .adjective || $0.participle != nil }) == true
    {
      end = 2
    }
    return Array(clause.dropLast(end) + [.frame("im"), time] + clause.suffix(end)).text
  }

  /// "sobald der Umbau fertig ist (im Herbst?)": the clause alone.
  var withoutBracket: String { Array(words.prefix { !$0.isMark("(") }).text }

  /// "bis zur Teamleiterin", "bis zum PDL": what follows "bis" is somebody, or letters that name no event.
  var namesRole: Bool {
    guard let first = words.first, ["bis", "zum", "zur"].contains(first.lower), words.count > 1 else {
      return false
    }
    let named = words.dropFirst().drop { ["zum", "zur", "zu", "meiner", "meinem"].contains($0.lower) }
    guard let noun = named.first, noun.kind == .noun else { return false }
    return ThingReader.isRole(noun) || noun.lower.hasSuffix("leitung")
      || noun.noun == nil && (2...4).contains(noun.text.utf8.count) && !noun.text.utf8.contains { $0 > 90 }
        && !["WM", "EM", "TÜV"].contains(noun.text) && noun.text.utf8.allSatisfy { $0 > 64 }
        && named.count > 1
  }

  /// "vor dem Umzug der Abteilung, also Mai" → "vor dem Umzug der Abteilung im Mai".
  var withMonth: String { monthJoined.text }

  /// The words with a month that follows a comma joined to what stands before it.
  var monthJoined: [GermanWord] {
    guard let comma = words.firstIndex(where: { $0.isMark(",") }), let month = words.last,
      comma + 1 == words.count - 1 || comma + 2 == words.count - 1 && words[comma + 1].lower == "also",
      TimeWords.german.months[month.lower] != nil
    else { return words }
    return Array(words[..<comma] + [.frame("im"), month])
  }

  /// Whether the words are a clause of their own: "wenn die Saison vorbei ist", "bis der Vertrag ausläuft".
  var isClause: Bool {
    guard let first = words.first else { return false }
    if Self.clauseOpeners.contains(first.lower) { return true }
    guard first.lower == "bis", words.count > 2 else { return false }
    let clause = words.prefix { !$0.isMark(",") }
    guard let last = clause.last, !["zu", "zum", "zur"].contains(words[1].lower) else { return false }
    // "bis ihre Elternzeit endet": a small word in -t at the end is the verb, listed or not.
    return last.finite != nil || last.kind == .adjective && last.text.hasSuffix("t") && clause.count > 2
  }

  static let clauseOpeners: WordSet = [
    "wenn", "sobald", "bevor", "ehe", "nachdem", "solange", "falls", "sofern",
  ]

  private static func written(_ word: GermanWord, _ token: Token) -> GermanWord {
    let lower = word.lower
    if lower.utf8.count == 2, lower.hasPrefix("q"), Int(lower.dropFirst()) != nil {
      return word.spelled(lower.uppercased())
    }
    if lower == "kw" { return word.spelled("KW") }
    let words = TimeWords.german
    let isName =
      words.months[lower] != nil || words.weekdays[lower] != nil || words.named[lower] != nil
      || words.units[lower] != nil || lower.hasSuffix("ferien") || lower.hasSuffix("abschluss")
      || words.parts[lower] != nil
    guard isName, !["sofort", "heute", "morgen", "übermorgen"].contains(lower) else { return word }
    return word.spelled(plain[lower] ?? lower.capitalisedFirst)
  }

  private static let plain = [
    "maerz": "März", "jaenner": "Jänner", "fruehling": "Frühling", "fruehjahr": "Frühjahr",
    "jan": "Januar", "feb": "Februar", "mrz": "März", "apr": "April", "aug": "August", "sep": "September",
    "sept": "September", "okt": "Oktober", "nov": "November", "dez": "Dezember",
  ]

  /// "Q3 nächstes Jahr" → "Q3 nächsten Jahres".
  private static func genitiveYears(_ words: [GermanWord]) -> [GermanWord] {
    var words = words
    for index in words.indices.dropFirst(2) where words[index].lower == "jahr" {
      guard ["nächstes", "kommendes", "übernächstes"].contains(words[index - 1].lower),
        words[index - 2].kind == .noun || words[index - 2].text.hasSuffix(".")
      else {
        continue
      }
      words[index - 1] = words[index - 1].with(String(words[index - 1].lower.dropLast(2)) + "en")
      words[index] = words[index].spelled("Jahres")
    }
    return words
  }

  /// "in 5 Monate" → "in 5 Monaten".
  private static func dativeUnits(_ words: [GermanWord]) -> [GermanWord] {
    var words = words
    for index in words.indices.dropFirst() {
      // "in 4 Monat"
      guard let plural = Self.plurals[words[index].text], words[index - 1].kind == .number,
        !["1", "1.", "eins"].contains(words[index - 1].lower), !words[index - 1].text.hasSuffix(".")
      else { continue }
      words[index] = words[index].spelled(plural)
    }
    for index in words.indices.dropFirst() where ["Monate", "Jahre", "Tage"].contains(words[index].text) {
      guard words[..<index].contains(where: { ["in", "nach", "vor", "seit"].contains($0.lower) }) else {
        continue
      }
      words[index] = words[index].spelled(words[index].text + "n")
    }
    return words
  }

  private static let plurals = ["Monat": "Monate", "Jahr": "Jahre", "Tag": "Tage", "Woche": "Wochen"]

  /// "innerhalb eines Jahres", "innerhalb einer Woche", "innerhalb eines halben Jahres".
  static func withinOne(_ unit: GermanWord, half: Bool = false) -> String {
    let middle = half ? " halben " : " "
    if unit.lower.hasPrefix("woche") || unit.noun?.gender == .feminine {
      return "innerhalb einer" + middle + unit.text
    }
    let stem = unit.text.hasSuffix("es") ? String(unit.text.dropLast(2)) : unit.text
    return "innerhalb eines" + middle + stem + (stem.hasSuffix("ahr") || stem == "Tag" ? "es" : "s")
  }

  /// "6 Monate" → "innerhalb von 6 Monaten", "ein halbes Jahr" → "innerhalb eines halben Jahres".
  var within: String {
    let text = text
    if let first = words.first, TimeWords.oneAndHalf[first.lower] == nil, text.lowercased().contains("halb") {
      return "innerhalb eines halben Jahres"
    }
    guard let last = words.last, let first = words.first?.lower else { return text }
    if let unit = words.last, words.count > 2, ["etwa", "ungefähr", "circa", "rund"].contains(first) {
      let plural = ["Monate", "Jahre", "Tage", "Quartale"].contains(unit.text) ? unit.text + "n" : unit.text
      return "innerhalb von \(Array(words.dropLast()).text) \(plural)"
    }
    if first.hasPrefix("ein") || first == "1" && words.count == 2 {
      return Self.withinOne(last)
    }
    let plural = ["Monate", "Jahre", "Tage", "Quartale"].contains(last.text) ? last.text + "n" : last.text
    return "innerhalb von \(Array(words.dropLast()).text) \(plural)"
  }
}

extension GermanWord {
  /// The word in another spelling, a noun.
  fileprivate func spelled(_ text: String) -> GermanWord {
    var word = self
    (word.text, word.kind) = (text, .noun)
    return word
  }
}
