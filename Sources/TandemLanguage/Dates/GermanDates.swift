/// Puts times that German speakers name into the form that a sentence needs.
struct GermanDates: Sendable {
  let finder: TimeFinder
  let lexicon: GermanLexicon

  init(today: CalendarDay?, lexicon: GermanLexicon) {
    finder = TimeFinder(words: .german, today: today)
    self.lexicon = lexicon
  }

  /// Reads a whole answer to "bis wann?"; nil where it names no time.
  func answer(_ reading: Reading) -> DatePhrase? {
    guard let sentence = reading.sentences.first, sentence.tokens.count <= 60 else { return nil }
    if isSoon(reading.tokens[sentence.tokens]) {
      return DatePhrase(phrase: "so bald wie möglich", day: nil, quote: reading.quote(sentence.tokens))
    }
    let written = WordReader(reading, lexicon).words(of: sentence)
    let parts = parts(of: sentence.tokens, reading.tokens)
    guard let from = parts.first?.lowerBound, let to = parts.last?.upperBound else { return nil }
    let all = finder.atoms(in: reading.tokens, range: from..<to)
    for part in parts.reordered(first: explained(parts, all, reading)) {
      let atoms = all.filter { part.contains($0.tokens.lowerBound) }
      let text = GermanTimeText(written, part, reading)
      if atoms.isEmpty, !text.isClause, Self.isNoTime(reading.tokens[part]) { continue }
      guard let phrase = phrase(text, part, atoms, reading) else { continue }
      let day = day(atoms.isEmpty ? all.filter { !$0.isDuration } : atoms, reading.tokens, from..<to)
      return DatePhrase(phrase: phrase, day: day, quote: reading.quote(from..<to))
    }
    return nil
  }

  /// "Behördentempo, also 14 Monate": what explains the first words counts, where they name no time.
  private func explained(_ parts: [Range<Int>], _ all: [TimeAtom], _ reading: Reading) -> Int? {
    guard parts.count > 1, parts[1].lowerBound > 0 else { return nil }
    let (first, second) = (parts[0], parts[1])
    if reading.tokens[second].contains(where: { ["ist", "endet", "beginnt"].contains($0.lower) }),
      !all.contains(where: { first.contains($0.tokens.lowerBound) }),
      all.contains(where: { second.contains($0.tokens.lowerBound) }),
      reading.tokens[first].allSatisfy({ $0.kind == .word && $0.isCapitalised })
    {
      // "Abendschule, Prüfung ist im Mai"
      return 1
    }
    let isExplained =
      reading.tokens[second.lowerBound - 1].lower == "also"
      || reading.tokens[second.lowerBound].lower == "also"
      || reading.tokens[max(first.upperBound, second.lowerBound - 2)..<second.lowerBound].contains {
        $0.lower == "also"
      }
    guard isExplained, !all.contains(where: { first.contains($0.tokens.lowerBound) }),
      all.contains(where: { second.contains($0.tokens.lowerBound) }),
      reading.tokens[first.lowerBound].lower != "bis"
    else { return nil }
    return 1
  }

  private func isSoon(_ tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.map(\.lower)
    return words.contains { ["möglich", "moeglich", "geht"].contains($0) }
      && words.contains { ["schnell", "bald", "früh"].contains($0) }
  }

  // MARK: What belongs to the time

  /// The stretches between commas, brackets and dashes; clauses stay with the time that they belong to.
  private func parts(of range: Range<Int>, _ tokens: [Token]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    func close(_ end: Int) {
      let isContinuing =
        start < end
        && (GermanTimeText.clauseOpeners.contains(tokens[start].lower)
          || end - start <= 2 && TimeWords.german.months[tokens[end - 1].lower] != nil && parts.count == 1
            && parts[0].count > 4)
      if isContinuing, let last = parts.last {
        parts[parts.count - 1] = last.lowerBound..<end
      } else {
        let part = trimmed(start..<end, tokens)
        if !part.isEmpty { parts.append(part) }
      }
      start = end + 1
    }
    for index in range where tokens[index].kind == .mark && Self.borders.contains(tokens[index].text) {
      // "6–8 Monate"
      if index > start, index + 1 < range.upperBound, tokens[index - 1].kind == .number,
        tokens[index + 1].kind == .number, ["–", "—"].contains(tokens[index].text)
      {
        continue
      }
      close(index)
    }
    close(range.upperBound)
    return parts
  }

  private static let borders: Set<String> = [",", "(", ")", "–", "—", ";", ":"]

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
    "sein", "glaub", "glaube", "irgendwann", "eher", "vielleicht", "irgendwas", "irgendwie", "rum",
  ]
  private static let trailing: Set<String> = [
    "schon",
    "spätestens", "spaetestens", "vielleicht", "hoffentlich", "ungefähr", "wäre", "schön", "gut", "super",
    "bitte", "oder",
    "so", "denke", "ich", "wahrscheinlich", "etwa", "circa", "möglichst", "idealerweise", "glaube", "fertig",
    "toll",
  ]
  private static let breaks: Set<String> = ["weil", "aber", "denn", "sonst"]

  private static func isNoTime(_ tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.filter { $0.kind == .word }.map(\.lower)
    let nothing: Set<String> = [
      "weiß", "weiss", "ahnung", "nie", "niemals", "egal", "offen", "keine", "kein", "keinen", "nichts",
      "unklar", "nein",
      "irgendwann", "nix", "später", "nicht", "unsicher", "schauen", "sehen", "plan", "jederzeit", "laufend",
      "fortlaufend", "wichtig", "ständig", "dauerhaft", "immer", "keins", "haha",
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

  private func phrase(_ text: GermanTimeText, _ range: Range<Int>, _ atoms: [TimeAtom], _ reading: Reading)
    -> String?
  {
    guard let first = text.words.first?.lower else { return nil }
    if let uneven = uneven(range, reading) { return uneven }
    if first == "um", atoms.first?.isDuration == true, text.words.count == 3 {
      // "um drei Jahre"
      return GermanTimeText(Array(text.words.dropFirst())).within
    }
    if text.isClause { return text.clauseWithTime ?? text.text }
    if let told = told(text, atoms) { return told }
    // A remark with a verb of its own is no time; only the time inside it is.
    if isSentence(text.words) { return sentence(text, atoms, reading) }
    if range.count > 16 { return atoms.finest.map { named($0, text) } }
    if text.words.contains(where: {
      $0.kind == .mark && !$0.isMark(",") || ["°", "%", "§"].contains($0.text)
    }) {
      // Signs that no sentence can be sure of.
      return atoms.finest.map { named($0, text) } ?? "bis " + reading.quote(range).quoted
    }
    if text.words.last.map({ ["lang", "lange", "über", "hindurch"].contains($0.lower) }) == true {
      return text.text
    }
    if first == "die", text.words.count > 2, ["nächsten", "kommenden"].contains(text.words[1].lower),
      ["Monate", "Jahre", "Tage", "Wochen"].contains(text.words[text.words.count - 1].text)
    {
      // "die nächsten zwei Jahre"
      let rest = text.text(from: 1)
      return "in den " + (rest.hasSuffix("n") ? rest : rest + "n")
    }
    if let span = span(text, atoms) { return span }
    let starter = atoms.first { $0.tokens.lowerBound == range.lowerBound }
    switch first {
    case "bis": return "bis \(until(Array(text.words.dropFirst())))"
    case "zu" where text.words.count > 1 && TimeWords.german.named[text.words[1].lower] != nil:
      return "bis \(text.text(from: 1))"
    case "zu" where text.words.count < 2 || text.words[1].kind != .determiner: return nil
    case "zum", "zur", "zu": return "bis \(text.text)"
    case "am": return atoms.first?.grain == .day ? "bis zum \(text.text(from: 1))" : text.text
    case "vor", "nach", "in", "im", "innerhalb", "binnen", "während", "ab", "vorm", "beim", "bei", "mit",
      "übers", "über", "noch":
      return text.withMonth
    default: break
    }
    if let starter { return bare(text, starter, first) }
    if let until = text.words.firstIndex(where: { $0.lower == "bis" }), until > 0, atoms.count == 1,
      text.words.dropFirst(until + 1).first.map({ atoms[0].tokens.contains($0.token) }) == true
    {
      // "Verlängerung bis Ende Februar"
      return named(atoms[0], text)
    }
    if TimeWords.german.parts[first] != nil { return "bis \(GermanEvent.end(text.words))" }
    if let event = GermanEvent(text.words), event.isSure || atoms.isEmpty { return "bis \(event.dative)" }
    return atoms.finest.map { named($0, text) }
  }

  /// "in 6–8 Monaten", "in 2 ½ Jahren": numbers that only their own spelling says.
  private func uneven(_ range: Range<Int>, _ reading: Reading) -> String? {
    let tokens = reading.tokens[range]
    guard let first = tokens.first, let last = tokens.last,
      ["in", "innerhalb", "binnen", "nach"].contains(first.lower) || first.kind == .number,
      ["monate", "monaten", "jahre", "jahren", "wochen", "tage", "tagen"].contains(last.lower),
      tokens.dropFirst().dropLast().contains(where: { $0.kind != .word && $0.kind != .number }),
      tokens.dropLast().allSatisfy({ $0.kind != .word || $0.lower == first.lower || $0.lower == "von" })
    else { return nil }
    let dative = last.lower.hasSuffix("n") ? "" : "n"
    return (first.kind == .number ? "innerhalb von " : "") + reading.quote(range).lowercasedFirst + dative
  }

  /// "Ausstellung eröffnet am 3. Oktober", "die Ausschreibungen kommen immer im Mai": the event and its time.
  private func told(_ text: GermanTimeText, _ atoms: [TimeAtom]) -> String? {
    let words = text.words
    guard words.first?.lower != "bis", let atom = atoms.first, atoms.count == 1,
      let verb = words.firstIndex(where: { $0.finite != nil && $0.kind != .noun }), verb > 0,
      words[verb].token < atom.tokens.lowerBound, words.last.map({ atom.tokens.contains($0.token) }) == true
    else { return nil }
    let named = Array(words[..<verb])
    let time = words[(verb + 1)...].drop { [.adverb, .particle].contains($0.kind) }
    guard let first = time.first,
      first.kind == .preposition && time.dropFirst().first.map({ atom.tokens.contains($0.token) }) == true
        || atom.tokens.contains(first.token),
      ["am", "im"].contains(first.lower), words[..<verb].allSatisfy({ $0.kind != .pronoun }),
      let event = GermanEvent(named), event.isSure
    else { return nil }
    return "bis " + event.dative + " " + Array(time).text
  }

  /// Stretches of a trade, a school, an office.
  private static let spans = [
    "saison", "spielzeit", "amtszeit", "periode", "semester", "jahr", "trimester", "quartal",
  ]

  /// "3 Semester", "das nächste halbe Jahr": a stretch that the calendar doesn't count.
  private func span(_ text: GermanTimeText, _ atoms: [TimeAtom]) -> String? {
    let words = text.words
    guard let first = words.first, let last = words.last, words.count > 1 else { return nil }
    if first.lower == "das", ["nächste", "kommende"].contains(words[1].lower), last.lower == "jahr" {
      let adjectives = words[1..<(words.count - 1)].map { $0.kind == .adjective ? $0.text + "n" : $0.text }
      return "im " + adjectives.joined(separator: " ") + " " + last.text
    }
    if first.kind == .number, ["Tage", "Wochen", "Monate", "Jahre"].contains(words[1].text), words.count > 2,
      ["nach", "vor", "ab"].contains(words[2].lower)
    {
      return text.text
    }
    if TimeWords.german.parts[first.lower] != nil, words[1].lower == "bis" { return "von " + text.text }
    if words.count == 2, ["ein", "eine"].contains(first.lower),
      Self.spans.contains(where: { last.lower.hasSuffix($0) })
    {
      return "in " + (first.lower == "eine" ? "einer " : "einem ") + last.text
    }
    guard words.count == 2, first.kind == .number, !first.text.contains("."), atoms.isEmpty,
      let noun = last.noun,
      let gender = noun.gender, noun.isPlural || ["1", "eins"].contains(first.lower)
    else { return nil }
    if ["1", "eins"].contains(first.lower) {
      return gender == .feminine ? "in einer \(last.text)" : "in einem \(last.text)"
    }
    let dative = last.text.hasSuffix("n") || last.text.hasSuffix("s") ? last.text : last.text + "n"
    return "innerhalb von \(first.text) \(dative)"
  }

  /// A time out of a remark, with the preposition that it was said with.
  private func named(_ atom: TimeAtom, _ text: GermanTimeText) -> String {
    let inside = text.words.filter { atom.tokens.contains($0.token) }
    let before = text.words.last { $0.token < atom.tokens.lowerBound }
    if let before, ["in", "im", "vor", "nach", "ab", "zum", "zur"].contains(before.lower) {
      let words = GermanTimeText([before] + inside).text
      return before.lower.hasPrefix("zu") ? "bis " + words : words
    }
    return "bis \(until(inside))"
  }

  private func isSentence(_ words: [GermanWord]) -> Bool {
    guard words.first?.lower != "bis" else { return false }
    return words.prefix { !$0.isMark(",") }.contains {
      $0.finite != nil && $0.infinitive == nil && $0.participle == nil
    }
  }

  /// What stands behind "bis": dates with "zum", events in their dative, everything else as it is.
  private func until(_ words: [GermanWord]) -> String {
    guard let first = words.first else { return "" }
    let isDate = first.text.first?.isNumber ?? false
    if isDate, first.text.contains(".") { return "zum \(words.text)" }
    if Self.seasons.contains(first.lower) || Self.ends.contains(first.lower) { return "zum \(words.text)" }
    let times = TimeWords.german
    if times.parts[first.lower] != nil { return atomless(words) ? GermanEvent.end(words) : words.text }
    guard first.kind != .preposition, first.kind != .adverb, !isDate, times.months[first.lower] == nil,
      times.named[first.lower] == nil, times.weekdays[first.lower] == nil, !times.next.contains(first.lower),
      times.numbers[first.lower] == nil || first.lower.hasPrefix("ein"), first.lower != "kw",
      !first.text.hasPrefix("Q"),
      let event = GermanEvent(words)
    else { return words.text }
    return event.dative
  }

  /// "Ende Wintersemester" needs its genitive, "Ende Mai" none.
  private func atomless(_ words: [GermanWord]) -> Bool {
    let times = TimeWords.german
    return !words.dropFirst().contains {
      times.months[$0.lower] != nil || times.units[$0.lower] != nil || times.named[$0.lower] != nil
        || $0.text.hasPrefix("Q")
    }
  }

  private static let seasons: Set<String> = [
    "frühling", "fruehling", "frühjahr", "fruehjahr", "sommer", "herbst", "winter",
  ]
  private static let ends: Set<String> = [
    "jahresende", "jahresschluss", "jahreswechsel", "monatsende", "quartalsende", "quartalsschluss",
    "reformationstag",
  ]

  private func bare(_ text: GermanTimeText, _ atom: TimeAtom, _ first: String) -> String {
    if atom.grain == .none { return first == "sofort" ? "ab sofort" : "so bald wie möglich" }
    if atom.isDuration {
      let behind = text.words.first { $0.token >= atom.tokens.upperBound }
      // "100 Tage nach Amtsantritt", "2 Jahre, also 2028"
      return behind.map { ["nach", "vor", "ab", "vorher"].contains($0.lower) } == true
        ? text.text : GermanTimeText(text.words.filter { atom.tokens.contains($0.token) }).within
    }
    if atom.grain == .year, first.first?.isNumber ?? false { return "im Jahr \(text.text)" }
    let isAdverb =
      ["dieses", "diesen", "diese", "nächstes", "kommendes"].contains(first) && atom.grain != .day
    if isAdverb { return text.text }
    // "nächste Woche", "nächster Quartalsabschluss"
    if ["übernächste", "übernächster", "übernächstes"].contains(first), let event = GermanEvent(text.words) {
      return "bis \(event.dative)"
    }
    return "bis \(until(text.words))"
  }

  /// "Frist ist der 15. September", "da greift eh das Gesetz im Juni": the day, or the time that is named.
  private func sentence(_ text: GermanTimeText, _ atoms: [TimeAtom], _ reading: Reading) -> String? {
    let verb = text.words.firstIndex { ["ist", "sind", "wäre"].contains($0.lower) }
    if let verb, verb > 0, verb + 1 < text.words.count,
      ["der", "den", "am", "zum"].contains(text.words[verb + 1].lower), atoms.first?.grain == .day
    {
      return "bis zum \(text.text(from: verb + 2))"
    }
    return atoms.finest.map { named($0, text) }
  }
}

extension [Range<Int>] {
  /// With one of them moved to the front.
  fileprivate func reordered(first index: Int?) -> [Range<Int>] {
    guard let index, index < count else { return self }
    return [self[index]] + self[..<index] + self[(index + 1)...]
  }
}
