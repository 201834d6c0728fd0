/// Puts times that German speakers name into the form that a sentence needs.
struct GermanDates: Sendable {
  let finder: TimeFinder
  let lexicon: GermanLexicon

  init(today: CalendarDay?, lexicon: GermanLexicon) {
    finder = TimeFinder(words: .german, today: today)
    self.lexicon = lexicon
  }

  /// Reads a whole answer to "bis wann?"; nil where it names no time.
  ///
  /// "Kein Druck bitte. Sommer vielleicht": what comes after a remark counts where the remark names nothing.
  func answer(_ reading: Reading) -> DatePhrase? {
    for sentence in reading.sentences.prefix(2) {
      if let found = answer(reading, sentence) { return found }
    }
    return nil
  }

  private func answer(_ reading: Reading, _ sentence: Sentence) -> DatePhrase? {
    guard sentence.tokens.count <= 60, !deniesThis(reading.tokens[sentence.tokens]) else { return nil }
    let isDated = finder.atoms(in: reading.tokens, range: sentence.tokens).contains { $0.grain != .none }
    if !isDated, isSoon(reading.tokens[sentence.tokens]) {
      return DatePhrase(phrase: "so bald wie möglich", day: nil, quote: reading.quote(sentence.tokens))
    }
    let written = WordReader(reading, lexicon).words(of: sentence)
    var parts = parts(of: sentence.tokens, reading.tokens)
    guard let from = parts.first?.lowerBound, let to = parts.last?.upperBound else { return nil }
    let all = finder.atoms(in: reading.tokens, range: from..<to)
    if isExplained(parts, all, reading.tokens) || isLatest(parts, all, reading.tokens) { parts.swapAt(0, 1) }
    for part in parts {
      var atoms = all.filter { part.contains($0.tokens.lowerBound) }
      let text = GermanTimeText(written, part, reading)
      if atoms.isEmpty, !text.isClause, Self.isNoTime(reading.tokens[part]) { continue }
      // "bis Sommer 2020": a year that was said and is over is no time to reach anything by.
      if isOver(atoms, reading.tokens) { continue }
      let explained = explained(atoms, part, reading.tokens)
      if let explained { atoms = [explained] }
      guard let phrase = explained.map({ named($0, text) }) ?? phrase(text, part, atoms, reading) else {
        continue
      }
      let day = day(atoms.isEmpty ? all.filter { !$0.isDuration } : atoms, reading.tokens, from..<to)
      let dated = atoms.isEmpty ? self.dated(phrase, behind: part, all, reading) : phrase
      return DatePhrase(phrase: dated, day: day, quote: reading.quote(from..<to))
    }
    return nil
  }

  /// "Monatsende, nicht diesen, den danach": which one is meant only the words themselves say.
  private func deniesThis(_ tokens: ArraySlice<Token>) -> Bool {
    zip(tokens, tokens.dropFirst()).contains {
      ["nicht", "nich", "ned", "net"].contains($0.lower) && ["diesen", "dieses", "diese"].contains($1.lower)
    }
  }

  /// "Silberhochzeit, 14.8.": the day or the month that follows an event belongs to it.
  private func dated(_ event: String, behind part: Range<Int>, _ all: [TimeAtom], _ reading: Reading)
    -> String
  {
    guard event.hasPrefix("bis zu"), !event.holds(","), let atom = all.first(where: { !$0.isDuration }),
      atom.tokens.lowerBound >= part.upperBound, atom.tokens.lowerBound <= part.upperBound + 2,
      reading.tokens[part.upperBound].isMark(",")
    else { return event }
    let time = GermanTimeText(
      WordReader(reading, lexicon).words(of: reading.sentences[0]), atom.tokens, reading)
    guard let first = time.words.first else { return event }
    if atom.grain == .day, first.text.first?.isNumber == true { return event + " am " + time.text }
    let isPeriod = TimeWords.german.months[first.lower] != nil || atom.grain == .season
    return isPeriod && time.words.count == 1 ? event + " im " + time.text : event
  }

  /// What stands before the time that the first words come to.
  private static let explaining: WordSet = ["also", "sprich", "heißt", "d.h.", "d.", "h."]

  /// "ein halbes Jahr vor Vertragsende" is counted from a day that the calendar doesn't know.
  private func isCounted(_ atom: TimeAtom, _ part: Range<Int>, _ tokens: [Token]) -> Bool {
    let next = atom.tokens.upperBound
    return atom.isDuration && part.contains(next) && ["vor", "nach"].contains(tokens[next].lower)
  }

  /// "zwei Monate vor Vertragsende, also Juni": the time that the first words come to.
  private func explained(_ atoms: [TimeAtom], _ part: Range<Int>, _ tokens: [Token]) -> TimeAtom? {
    guard atoms.count == 2, isCounted(atoms[0], part, tokens), !atoms[1].isDuration,
      tokens[part].contains(where: { Self.explaining.contains($0.lower) })
    else { return nil }
    return atoms[1]
  }

  private func isOver(_ atoms: [TimeAtom], _ tokens: [Token]) -> Bool {
    guard let today = finder.today, let atom = atoms.finest, let days = atom.days else { return false }
    return namesYear(atom, tokens) && days.upperBound < today
  }

  private func namesYear(_ atom: TimeAtom, _ tokens: [Token]) -> Bool {
    tokens[atom.tokens].contains { token in
      Int(token.text.suffix(4)).map { (1900...2200).contains($0) } ?? false
    }
  }

  /// "Behördentempo, also 14 Monate": what explains the first words counts, where they name no time.
  private func isExplained(_ parts: [Range<Int>], _ all: [TimeAtom], _ tokens: [Token]) -> Bool {
    guard parts.count > 1 else { return false }
    let (first, second) = (parts[0], parts[1])
    func namesTime(_ part: Range<Int>) -> Bool {
      all.contains { part.contains($0.tokens.lowerBound) && !isCounted($0, part, tokens) }
    }
    guard !namesTime(first), namesTime(second) else { return false }
    // "Abendschule, Prüfung ist im Mai"
    if tokens[second].contains(where: { ["ist", "endet", "beginnt"].contains($0.lower) }),
      tokens[first].allSatisfy({ $0.kind == .word && $0.isCapitalised })
    {
      return true
    }
    let between = tokens[max(first.upperBound, second.lowerBound - 4)...second.lowerBound].map(\.lower)
    return between.contains { Self.explaining.contains($0) }
      && tokens[first.lowerBound].lower != "bis"
  }

  /// "zweites Halbjahr, spätestens Mai": of a stretch that the calendar doesn't know its last day counts.
  private func isLatest(_ parts: [Range<Int>], _ all: [TimeAtom], _ tokens: [Token]) -> Bool {
    func isDated(_ part: Range<Int>) -> Bool { all.contains { part.contains($0.tokens.lowerBound) } }
    guard parts.count > 1, !isDated(parts[0]), isDated(parts[1]),
      TimeWords.german.units[tokens[parts[0].upperBound - 1].lower] != nil
    else { return false }
    return tokens[parts[0].upperBound..<parts[1].lowerBound].contains { $0.lower.hasSuffix("spätestens") }
  }

  private func isSoon(_ tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.map(\.lower)
    return words.contains { ["möglich", "moeglich", "geht"].contains($0) }
      && words.contains { ["schnell", "bald", "früh"].contains($0) }
  }

  private static func isNoTime(_ tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.filter { $0.kind == .word }.map(\.lower)
    return words.isEmpty || words.contains { Self.noTimes.contains($0) }
  }

  private static let noTimes: WordSet = [
    "weiß", "weiss", "ahnung", "nie", "niemals", "egal", "offen", "keine", "kein", "keinen", "nichts",
    "unklar", "nein", "irgendwann", "nix", "später", "nicht", "unsicher", "schauen", "sehen", "plan",
    "jederzeit", "laufend", "fortlaufend", "wichtig", "ständig", "dauerhaft", "immer", "keins", "haha",
  ]

  // MARK: The last day

  private func day(_ atoms: [TimeAtom], _ tokens: [Token], _ range: Range<Int>) -> CalendarDay? {
    guard let atom = atoms.finest else { return nil }
    if namesYear(atom, tokens), let today = finder.today, let days = atom.days, days.contains(today) {
      // "Herbst 2026", said in that autumn: what is left of it.
      return days.upperBound
    }
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
}
