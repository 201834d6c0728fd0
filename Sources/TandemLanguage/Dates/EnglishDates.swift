/// Puts times that English speakers name into the form that a sentence needs.
struct EnglishDates: Sendable {
  let finder: TimeFinder

  /// The words of the language, by which a clause is told from a name.
  let lexicon: EnglishLexicon

  init(today: CalendarDay?, lexicon: EnglishLexicon) {
    finder = TimeFinder(words: .english, today: today)
    self.lexicon = lexicon
  }

  /// Reads a whole answer to "by when?"; nil where it names no time.
  func answer(_ reading: Reading) -> DatePhrase? {
    // "No deadline on that. Say a year."
    for sentence in reading.sentences.prefix(2) {
      if let date = answer(reading, sentence) { return date }
    }
    return nil
  }

  private func answer(_ reading: Reading, _ sentence: Sentence) -> DatePhrase? {
    let range = trimmed(sentence.tokens, reading.tokens)
    guard !range.isEmpty, range.count <= 40 else { return nil }
    if Self.isSoon(reading.tokens[sentence.tokens]) {
      return DatePhrase(phrase: "as soon as possible", day: nil, quote: reading.quote(sentence.tokens))
    }
    if let now = Self.atOnce(reading.tokens[range]) {
      return DatePhrase(phrase: now, day: nil, quote: reading.quote(sentence.tokens))
    }
    if range.count == 1, ["soon", "soonish"].contains(reading.tokens[range.lowerBound].lower) {
      return DatePhrase(phrase: "soon", day: nil, quote: reading.quote(sentence.tokens))
    }
    if let later = laterMonth(in: sentence.tokens, reading) { return later }
    let atoms = atoms(in: range, reading.tokens)
    if let span = span(range, atoms, reading.tokens) {
      return DatePhrase(phrase: span, day: day(atoms, reading.tokens, range), quote: reading.quote(range))
    }
    if atoms.isEmpty, let atom = finder.atoms(in: reading.tokens, range: sentence.tokens).finest,
      !Self.isNoTime(reading.tokens[sentence.tokens])
    {
      // "next but one committee, so Feb": the day that is certain.
      let phrase = phrase(atom.tokens, [atom], reading)
      return phrase.map {
        DatePhrase(
          phrase: $0, day: day([atom], reading.tokens, atom.tokens), quote: reading.quote(sentence.tokens))
      }
    }
    if atoms.isEmpty, Self.isNoTime(reading.tokens[range]) || !EnglishEvent.isOne(reading.tokens[range]) {
      return nil
    }
    let part = shortened(range, atoms, reading.tokens)
    let inside = atoms.filter { part.contains($0.tokens.lowerBound) }
    guard let phrase = phrase(part, inside, reading) else { return nil }
    if let span = begun(range, upTo: part, phrase, reading) {
      return DatePhrase(phrase: span, day: day(inside, reading.tokens, range), quote: reading.quote(range))
    }
    // "after the first semester, end of February": the end is known.
    if phrase.hasPrefix("after "), let end = phrase.firstRange(of: ", at the end of ") {
      let known = "by \(phrase[end].dropFirst(5))\(phrase[end.upperBound...])"
      return DatePhrase(phrase: known, day: day(inside, reading.tokens, range), quote: reading.quote(range))
    }
    // "bonus month is March, so after that": not by it.
    if phrase.hasPrefix("by "), isAfter(part.upperBound..<sentence.tokens.upperBound, reading.tokens) {
      let later = phrase.dropFirst(phrase.hasPrefix("by the time ") ? 12 : 3)
      return DatePhrase(phrase: "after \(later)", day: nil, quote: reading.quote(sentence.tokens))
    }
    return DatePhrase(phrase: phrase, day: day(inside, reading.tokens, range), quote: reading.quote(range))
  }

  /// The times of a range; a weekday that is counted ("2nd Saturday of June") names no day by itself.
  private func atoms(in range: Range<Int>, _ tokens: [Token]) -> [TimeAtom] {
    finder.atoms(in: tokens, range: range).filter { atom in
      let first = atom.tokens.lowerBound
      // With its month it does.
      if atom.tokens.count > 1 { return true }
      guard finder.words.weekdays[tokens[first].lower] != nil, first > range.lowerBound else { return true }
      let before = tokens[first - 1].lower
      return before != "last" && before != "first" && !EnglishTimeText.isOrdinal(before)
    }
  }

  /// "starting in January, by summer": from the one until the other; nil where only one is said.
  private func begun(_ range: Range<Int>, upTo end: Range<Int>, _ phrase: String, _ reading: Reading)
    -> String?
  {
    let tokens = reading.tokens
    guard ["starting", "beginning"].contains(tokens[range.lowerBound].lower),
      end.lowerBound > range.lowerBound + 1,
      phrase.hasPrefix("by ")
    else { return nil }
    let start = (range.lowerBound + 1)..<(end.lowerBound - 1)
    let atoms = atoms(in: start, tokens)
    guard let atom = atoms.first, atom.tokens.upperBound == start.upperBound else { return nil }
    let words = EnglishTimeText(reading, atom.tokens, atoms).words
    return "from \(words.joined(separator: " ")) until \(phrase.dropFirst(3))"
  }

  /// "March/April": to the end of the later; nil where no two months stand there.
  private func laterMonth(in range: Range<Int>, _ reading: Reading) -> DatePhrase? {
    let (tokens, months) = (reading.tokens, finder.words.months)
    guard range.count > 2,
      let slash = range.dropFirst().dropLast().first(where: { index in
        tokens[index].isMark("/") && months[tokens[index - 1].lower] != nil
          && months[tokens[index + 1].lower] != nil
      })
    else { return nil }
    let month = (slash + 1)..<(slash + 2)
    let atoms = atoms(in: month, tokens)
    let name = EnglishTimeText(reading, month, atoms).words.joined(separator: " ")
    return DatePhrase(
      phrase: "by the end of \(name)", day: day(atoms, tokens, month), quote: reading.quote(range))
  }

  /// Whether what follows a time puts it off: "so… after that".
  private func isAfter(_ rest: Range<Int>, _ tokens: [Token]) -> Bool {
    zip(rest, rest.dropFirst()).contains {
      tokens[$0].lower == "after" && ["that", "it", "this", "then"].contains(tokens[$1].lower)
    }
  }

  /// "3-4 months": both ends are said, and the later one counts.
  private func span(_ range: Range<Int>, _ atoms: [TimeAtom], _ tokens: [Token]) -> String? {
    guard let atom = atoms.first, atom.isDuration, atom.tokens.lowerBound == range.lowerBound + 2,
      atom.tokens.upperBound == range.upperBound, tokens[range.lowerBound].kind == .number,
      ["-", "–", "to", "or"].contains(tokens[range.lowerBound + 1].lower)
    else { return nil }
    let joint = tokens[range.lowerBound + 1].lower == "or" ? "or" : "to"
    let last = tokens[atom.tokens].map(\.lower).joined(separator: " ")
    return "within \(tokens[range.lowerBound].text) \(joint) \(last)"
  }

  /// "straight away": no time on a calendar, and said as it stands.
  private static func atOnce(_ tokens: ArraySlice<Token>) -> String? {
    let words = tokens.filter { $0.kind == .word }.map(\.lower)
    let text = words.joined(separator: " ")
    let known = ["straight away", "right away", "right now", "immediately", "at once", "from now on", "now"]
    let found = known.first { text == $0 || text == "starting \($0)" || text == "by \($0)" }
    return found == "now" ? "from now on" : found
  }

  private static func isSoon(_ tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.map(\.lower)
    return words.contains("soon") && words.contains { $0 == "possible" || $0 == "can" }
  }

  // MARK: The last day

  private func day(_ atoms: [TimeAtom], _ tokens: [Token], _ range: Range<Int>) -> CalendarDay? {
    guard let atom = atoms.finest else { return nil }
    // "one month before the board": nobody knows when that is.
    let next = atom.tokens.upperBound
    if atom.isDuration, tokens.indices.contains(next), ["before", "after"].contains(tokens[next].lower) {
      return nil
    }
    return relation(of: atom, tokens, from: range.lowerBound).lastDay(of: atom, today: finder.today)
  }

  private func relation(of atom: TimeAtom, _ tokens: [Token], from: Int) -> TimeRelation {
    var index = atom.tokens.lowerBound - 1
    while index >= from, ["the", "of", "my", "our"].contains(tokens[index].lower) { index -= 1 }
    guard index >= from else { return atom.isDuration ? .during : .by }
    switch tokens[index].lower {
    case "before", "b4": return .before
    case "after", "from", "since": return .after
    case "in", "during", "within", "over", "at", "throughout", "this", "next", "rest": return .during
    default: return .by
    }
  }
}

extension String {
  /// "a , b" as "a, b".
  func replacingSpacedCommas() -> String {
    var result = ""
    for part in split(separator: " ", omittingEmptySubsequences: true) {
      if part == "," || part == ";" || part == ":" {
        result += part
      } else {
        if !result.isEmpty { result += " " }
        result += part
      }
    }
    return result
  }
}
