/// The words of a German time as they are written in a sentence, and the cases that its prepositions ask for.
struct GermanTimeText {
  let words: [String]

  init(_ reading: Reading, _ range: Range<Int>) {
    words = range.map { Self.written(reading.tokens[$0], isFirst: $0 == range.lowerBound) }
  }

  /// "bis sie ihr Referendariat beginnt, also Mai" → "bis sie ihr Referendariat im Mai beginnt".
  var clauseWithTime: String? {
    guard let comma = words.firstIndex(of: ","), comma >= 4, words.count - comma <= 4,
      let time = words.last, let month = words.dropFirst(comma + 1).first
    else { return nil }
    guard month.lowercased() == "also" || words.count - comma == 2 else { return nil }
    guard TimeWords.german.months[time.lowercased()] != nil else { return nil }
    let clause = words[..<comma]
    return (clause.dropLast() + ["im", time] + clause.suffix(1)).joined(separator: " ")
  }

  func joined(from index: Int) -> String {
    words.dropFirst(index).joined(separator: " ").replacingSpacedCommas()
  }

  private static func written(_ token: Token, isFirst: Bool) -> String {
    let lower = token.lower
    if lower.utf8.count == 2, lower.hasPrefix("q"), Int(lower.dropFirst()) != nil {
      return lower.uppercased()
    }
    if lower == "kw" { return "KW" }
    let words = TimeWords.german
    let isName =
      words.months[lower] != nil || words.weekdays[lower] != nil || words.named[lower] != nil
      || words.units[lower] != nil || lower.hasSuffix("ferien") || lower.hasSuffix("abschluss")
      || words.parts[lower] != nil
    if isName, !token.isCapitalised, !["sofort", "heute", "morgen", "übermorgen"].contains(lower) {
      let capital = lower.prefix(1).uppercased() + lower.dropFirst()
      return plain(capital)
    }
    // In the middle of a sentence only nouns keep a capital.
    if isFirst, token.isCapitalised, openers.contains(lower) { return lower }
    return token.text
  }

  private static func plain(_ word: String) -> String {
    ["Maerz": "März", "Jaenner": "Jänner", "Fruehling": "Frühling", "Fruehjahr": "Frühjahr"][word] ?? word
  }

  private static let openers: Set<String> = [
    "bis", "zum", "zur", "zu", "am", "vor", "nach", "in", "im", "innerhalb", "binnen", "während", "ab",
    "wenn", "sobald",
    "bevor", "noch", "dieses", "diesen", "nächstes", "nächsten", "nächste", "kommendes", "mein", "meine",
    "meinem",
    "meiner", "der", "die", "das", "dem", "den", "unser", "unsere", "ein", "eine", "einem", "halbes", "zwei",
    "drei",
    "vier", "fünf", "sechs", "spätestens",
  ]

  /// "6 Monate" → "innerhalb von 6 Monaten", "ein halbes Jahr" → "in einem halben Jahr".
  static func within(_ words: [String]) -> String {
    let text = words.joined(separator: " ")
    if text.lowercased().contains("halb") { return "in einem halben Jahr" }
    guard let last = words.last, let first = words.first?.lowercased() else { return text }
    if first.hasPrefix("ein") {
      let article = last.lowercased().hasPrefix("woche") ? "einer" : "einem"
      return "in \(article) \(last)"
    }
    let plural = ["Monate", "Jahre", "Tage", "Quartale"].contains(last) ? last + "n" : last
    return "innerhalb von \(words.dropLast().joined(separator: " ")) \(plural)"
  }

  /// A noun phrase behind "bis": "zum Sommerfest", "zur nächsten Runde", "zu meiner Prüfung"; nil where the
  /// first words show none.
  static func dative(_ text: String) -> String? {
    var words = text.split(separator: " ").map(String.init)
    guard let noun = words.firstIndex(where: { $0.first?.isUppercase ?? false }), noun <= 3 else {
      return nil
    }
    let name = words[noun].filter { $0.isLetter || $0 == "-" }
    let isPlural = isPlural(name)
    let isFeminine = !isPlural && isFeminine(name)
    var start = 0
    var opening: String
    switch words[0].lowercased() {
    case "die": (opening, start) = (isPlural ? "zu den" : "zur", 1)
    case "der": (opening, start) = (isFeminine ? "zur" : "zum", 1)
    case "das", "den", "dem": (opening, start) = ("zum", 1)
    case let word where ["mein", "meine", "unser", "unsere", "ihr", "ihre", "sein", "seine"].contains(word):
      let stem = word.hasSuffix("e") ? String(word.dropLast()) : word
      opening = "zu \(stem)\(isPlural ? "en" : word.hasSuffix("e") ? "er" : "em")"
      start = 1
    case let word where ["ersten", "meiner", "meinem", "meinen", "unserer", "unserem"].contains(word):
      return "zu \(text)"
    default: opening = isPlural ? "zu den" : isFeminine ? "zur" : "zum"
    }
    for index in start..<noun where words[index].last.map({ "esr".contains($0) }) ?? false {
      words[index] = weak(words[index])
    }
    if noun == 0 || noun >= start { return ([opening] + words[start...]).joined(separator: " ") }
    return nil
  }

  /// An adjective after an article in the dative: "nächste", "nächster", "nächstes" → "nächsten".
  private static func weak(_ adjective: String) -> String {
    let lower = adjective.lowercased()
    for ending in ["es", "er", "e"] where lower.hasSuffix(ending) {
      return String(lower.dropLast(ending.count)) + "en"
    }
    return lower
  }

  private static func isPlural(_ noun: String) -> Bool {
    let lower = noun.lowercased()
    return ["ferien", "prüfungen", "wahlen", "feiertage", "gespräche", "tage", "wochen"].contains {
      lower.hasSuffix($0)
    }
  }

  /// By the endings and names of events; most of the rest is masculine or neuter, which share their dative.
  private static func isFeminine(_ noun: String) -> Bool {
    let lower = noun.lowercased()
    let endings = [
      "ung", "heit", "keit", "schaft", "ion", "tät", "messe", "runde", "woche", "frist", "pause", "klausur",
      "konferenz",
      "saison", "ernte", "schule", "reise", "feier", "wahl", "phase", "zeit", "hochzeit", "geburt", "rente",
      "abgabe",
      "übergabe", "stelle", "premiere", "inventur", "gala", "reha", "wm", "em", "revision", "bilanz", "kur",
      "tagung", "mitte",
    ]
    return endings.contains { lower.hasSuffix($0) }
  }
}
