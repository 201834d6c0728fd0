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
    var parts = parts(of: sentence.tokens, reading.tokens)
    guard let from = parts.first?.lowerBound, let to = parts.last?.upperBound else { return nil }
    let all = finder.atoms(in: reading.tokens, range: from..<to)
    if isExplained(parts, all, reading.tokens) { parts.swapAt(0, 1) }
    for part in parts {
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
  private func isExplained(_ parts: [Range<Int>], _ all: [TimeAtom], _ tokens: [Token]) -> Bool {
    guard parts.count > 1 else { return false }
    let (first, second) = (parts[0], parts[1])
    func namesTime(_ part: Range<Int>) -> Bool { all.contains { part.contains($0.tokens.lowerBound) } }
    guard !namesTime(first), namesTime(second) else { return false }
    // "Abendschule, Prüfung ist im Mai"
    if tokens[second].contains(where: { ["ist", "endet", "beginnt"].contains($0.lower) }),
      tokens[first].allSatisfy({ $0.kind == .word && $0.isCapitalised })
    {
      return true
    }
    let between = max(first.upperBound, second.lowerBound - 2)...second.lowerBound
    return tokens[between].contains { $0.lower == "also" } && tokens[first.lowerBound].lower != "bis"
  }

  private func isSoon(_ tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.map(\.lower)
    return words.contains { ["möglich", "moeglich", "geht"].contains($0) }
      && words.contains { ["schnell", "bald", "früh"].contains($0) }
  }

  private static func isNoTime(_ tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.filter { $0.kind == .word }.map(\.lower)
    let nothing: Set<String> = [
      "weiß", "weiss", "ahnung", "nie", "niemals", "egal", "offen", "keine", "kein", "keinen", "nichts",
      "unklar", "nein", "irgendwann", "nix", "später", "nicht", "unsicher", "schauen", "sehen", "plan",
      "jederzeit", "laufend", "fortlaufend", "wichtig", "ständig", "dauerhaft", "immer", "keins", "haha",
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
}
