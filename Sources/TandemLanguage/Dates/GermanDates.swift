/// Puts times that German speakers name into the form that a sentence needs.
struct GermanDates: Sendable {
  let finder: TimeFinder

  init(today: CalendarDay?) { finder = TimeFinder(words: .german, today: today) }

  /// Reads a whole answer to "bis wann?"; nil where it names no time.
  func answer(_ reading: Reading) -> DatePhrase? {
    guard let sentence = reading.sentences.first else { return nil }
    let range = trimmed(sentence.tokens, reading.tokens)
    guard !range.isEmpty, range.count <= 40 else { return nil }
    if isSoon(reading.tokens[sentence.tokens]) {
      return DatePhrase(phrase: "so bald wie möglich", day: nil, quote: reading.quote(sentence.tokens))
    }
    let atoms = finder.atoms(in: reading.tokens, range: range)
    if atoms.isEmpty, Self.isNoTime(reading.tokens[range]) { return nil }
    var part = range
    if range.count > 16, let atom = atoms.finest { part = atom.tokens }
    let inside = atoms.filter { part.contains($0.tokens.lowerBound) }
    guard let phrase = phrase(part, inside, reading) else { return nil }
    return DatePhrase(phrase: phrase, day: day(atoms, reading.tokens, range), quote: reading.quote(range))
  }

  private func isSoon(_ tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.map(\.lower)
    return words.contains { ["möglich", "moeglich"].contains($0) }
      && words.contains { ["schnell", "bald", "früh"].contains($0) }
  }

  // MARK: What belongs to the time

  private func trimmed(_ range: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    var (from, to) = (range.lowerBound, range.upperBound)
    while from < to, tokens[from].kind == .mark || Self.fillers.contains(tokens[from].lower) { from += 1 }
    for index in from..<to where index > from && Self.breaks.contains(tokens[index].lower) {
      to = index
      break
    }
    while from < to,
      ![.word, .number].contains(tokens[to - 1].kind) || Self.trailing.contains(tokens[to - 1].lower)
    {
      to -= 1
    }
    return from..<to
  }

  private static let fillers: Set<String> = [
    "noch", "vielleicht", "spätestens", "spaetestens", "ich", "denke", "so", "ungefähr", "circa", "ca.",
    "etwa",
    "wahrscheinlich", "hoffentlich", "möglichst", "idealerweise", "eigentlich", "also", "besten", "schön",
    "schon",
    "wäre", "sagen", "wir", "mal", "hm", "ähm", "naja", "ja", "würde", "sage", "realistisch", "gern", "gerne",
    "gegen",
    "ziel", "termin", "wohl", "allerspätestens", "okay", "ok", "und", "es", "soll", "sollte", "fertig",
    "sein",
  ]
  private static let trailing: Set<String> = [
    "spätestens", "spaetestens", "vielleicht", "hoffentlich", "ungefähr", "wäre", "schön", "gut", "super",
    "bitte", "oder",
    "so", "denke", "ich", "wahrscheinlich", "etwa", "circa", "möglichst", "idealerweise", "glaube", "fertig",
    "toll",
  ]
  private static let breaks: Set<String> = ["weil", "aber", "denn", "da", "sonst"]

  private static func isNoTime(_ tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.filter { $0.kind == .word }.map(\.lower)
    let nothing: Set<String> = [
      "weiß", "weiss", "ahnung", "nie", "niemals", "egal", "offen", "keine", "kein", "keinen", "nichts",
      "unklar", "nein",
      "irgendwann", "nix", "später", "nicht", "unsicher", "schauen", "sehen", "plan",
    ]
    return words.isEmpty || words.contains { nothing.contains($0) }
  }

  // MARK: The last day

  private func day(_ atoms: [TimeAtom], _ tokens: [Token], _ range: Range<Int>) -> CalendarDay? {
    guard let atom = atoms.finest else { return nil }
    return relation(of: atom, tokens, from: range.lowerBound).lastDay(of: atom, today: finder.today)
  }

  private func relation(of atom: TimeAtom, _ tokens: [Token], from: Int) -> TimeRelation {
    var index = atom.tokens.lowerBound - 1
    while index >= from, ["dem", "der", "den", "zum", "zur", "zu", "des"].contains(tokens[index].lower) {
      if tokens[index].lower.hasPrefix("zu") { return .by }
      index -= 1
    }
    guard index >= from else { return atom.isDuration ? .during : .by }
    switch tokens[index].lower {
    case "vor", "bevor", "vorm": return .before
    case "nach", "ab", "seit": return .after
    case "in", "im", "innerhalb", "binnen", "während", "am", "von": return .during
    default: return .by
    }
  }

  // MARK: The phrase

  private func phrase(_ range: Range<Int>, _ atoms: [TimeAtom], _ reading: Reading) -> String? {
    let text = GermanTimeText(reading, range)
    guard let first = text.words.first?.lowercased() else { return nil }
    if first == "bis", let clause = text.clauseWithTime { return clause }
    let rest = text.joined(from: 1)
    let starter = atoms.first { $0.tokens.lowerBound == range.lowerBound }
    switch first {
    case "bis": return "bis \(until(rest, text.words.dropFirst().first ?? ""))"
    case "zum", "zur": return "bis \(first) \(rest)"
    case "zu": return "bis zu \(rest)"
    case "am": return atoms.first?.grain == .day ? "bis zum \(rest)" : "am \(rest)"
    case "vor", "nach", "in", "im", "innerhalb", "binnen", "während", "ab", "vorm", "beim", "bei", "mit",
      "wenn", "sobald",
      "bevor", "nachdem", "solange", "übers", "über", "noch":
      return "\(first) \(rest)"
    default: break
    }
    if let starter { return bare(text, starter, first) }
    return event(text, atoms, range, reading)
  }

  /// What stands behind "bis": dates with "zum", everything else as it is.
  private func until(_ rest: String, _ next: String) -> String {
    let isDate = next.first?.isNumber ?? false
    if isDate, next.hasSuffix(".") || next.contains(".") { return "zum \(rest)" }
    let lower = next.lowercased()
    if Self.seasons.contains(lower) || Self.ends.contains(lower) { return "zum \(rest)" }
    if Self.articles.contains(lower), let dative = GermanTimeText.dative(rest) { return dative }
    return rest
  }

  private static let articles: Set<String> = [
    "die", "der", "das", "den", "dem", "mein", "meine", "unser", "unsere", "ihr", "ihre", "sein", "seine",
  ]

  private static let seasons: Set<String> = [
    "frühling", "fruehling", "frühjahr", "fruehjahr", "sommer", "herbst", "winter",
  ]
  private static let ends: Set<String> = [
    "jahresende", "jahresschluss", "jahreswechsel", "monatsende", "quartalsende", "quartalsschluss",
    "reformationstag",
  ]

  private func bare(_ text: GermanTimeText, _ atom: TimeAtom, _ first: String) -> String {
    let all = text.joined(from: 0)
    if atom.grain == .none { return "so bald wie möglich" }
    if atom.isDuration { return GermanTimeText.within(text.words) }
    if atom.grain == .year, first.first?.isNumber ?? false { return "im Jahr \(all)" }
    let isAdverb =
      ["dieses", "diesen", "diese", "nächstes", "kommendes"].contains(first) && atom.grain != .day
    return isAdverb ? all : "bis \(until(all, text.words.first ?? ""))"
  }

  /// "Anmeldeschluss am 1. Juli", "Frist ist der 15. September", "meine Prüfung".
  private func event(_ text: GermanTimeText, _ atoms: [TimeAtom], _ range: Range<Int>, _ reading: Reading)
    -> String?
  {
    if let verb = text.words.firstIndex(where: { ["ist", "sind", "wäre"].contains($0.lowercased()) }),
      verb > 0
    {
      let after = text.words.dropFirst(verb + 1)
      guard let next = after.first?.lowercased() else { return nil }
      if ["der", "den", "am", "zum"].contains(next), let atom = atoms.first, atom.grain == .day {
        return "bis zum \(after.dropFirst().joined(separator: " "))"
      }
      let subject = text.words.prefix(verb).joined(separator: " ")
      return "bis \(GermanTimeText.dative(subject) ?? subject) \(after.joined(separator: " "))"
    }
    let all = text.joined(from: 0)
    if let dative = GermanTimeText.dative(all) { return "bis \(dative)" }
    guard let atom = atoms.finest else { return nil }
    return "bis \(until(reading.quote(atom.tokens), reading.tokens[atom.tokens.lowerBound].text))"
  }
}
