/// Puts times that English speakers name into the form that a sentence needs.
struct EnglishDates: Sendable {
  let finder: TimeFinder

  init(today: CalendarDay?) { finder = TimeFinder(words: .english, today: today) }

  /// Reads a whole answer to "by when?"; nil where it names no time.
  func answer(_ reading: Reading) -> DatePhrase? {
    guard let sentence = reading.sentences.first else { return nil }
    let range = trimmed(sentence.tokens, reading.tokens)
    guard !range.isEmpty, range.count <= 40 else { return nil }
    if Self.isSoon(reading.tokens[sentence.tokens]) {
      return DatePhrase(phrase: "as soon as possible", day: nil, quote: reading.quote(sentence.tokens))
    }
    let atoms = finder.atoms(in: reading.tokens, range: range)
    if atoms.isEmpty, Self.isNoTime(reading.tokens[range]) { return nil }
    let part = shortened(range, atoms, reading.tokens)
    let inside = atoms.filter { part.contains($0.tokens.lowerBound) }
    let phrase = phrase(part, inside, reading)
    guard let phrase else { return nil }
    return DatePhrase(phrase: phrase, day: day(inside, reading.tokens, range), quote: reading.quote(range))
  }

  private static func isSoon(_ tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.map(\.lower)
    return words.contains("soon") && words.contains { $0 == "possible" || $0 == "can" }
  }

  // MARK: What belongs to the time

  private func trimmed(_ range: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    var (from, to) = (range.lowerBound, range.upperBound)
    while from < to, tokens[from].kind == .mark || Self.fillers.contains(tokens[from].lower) { from += 1 }
    while from < to, tokens[to - 1].kind != .number,
      !(tokens[to - 1].kind == .word) || Self.trailing.contains(tokens[to - 1].lower)
    {
      to -= 1
    }
    for index in from..<to where index > from && Self.breaks.contains(tokens[index].lower) {
      to = index
      break
    }
    while from < to, tokens[to - 1].kind == .mark { to -= 1 }
    return from..<to
  }

  /// A long story keeps only the stretch around its time.
  private func shortened(_ range: Range<Int>, _ atoms: [TimeAtom], _ tokens: [Token]) -> Range<Int> {
    guard let atom = atoms.finest else { return range }
    // "starting in January, by summer": the end counts.
    if let by = range.dropFirst().first(where: {
      ["by", "until", "till"].contains(tokens[$0].lower) && tokens[$0 - 1].isMark(",")
    }) {
      return by..<range.upperBound
    }
    if range.count > 16 { return atom.tokens }
    // "not sure, maybe June": what stands before the time takes it back.
    return Self.isNoTime(tokens[range.lowerBound..<atom.tokens.lowerBound])
      && atom.tokens.lowerBound > range.lowerBound
      && tokens[range.lowerBound..<atom.tokens.lowerBound].contains { $0.isMark(",") } ? atom.tokens : range
  }

  private static let fillers: Set<String> = [
    "maybe", "perhaps", "ideally", "hopefully", "probably", "i", "think", "say", "let's", "lets", "well",
    "um",
    "hmm", "so", "preferably", "best", "possibly", "roughly", "approximately", "approx.", "about", "around",
    "circa",
    "i'd", "guess", "would", "like", "to", "be", "done", "finished", "sometime", "latest", "it", "should",
    "ok", "okay",
    "realistically", "definitely", "must", "have", "that", "will", "i'll", "want", "deadline:", "due", "and",
    "yes", "please", "target", "goal", "hope", "is",
  ]
  private static let trailing: Set<String> = [
    "latest", "please", "hopefully", "ideally", "maybe", "think", "i", "hope", "possible", "if", "so", "or",
    "guess",
    "probably", "perhaps", "lol", "though", "at", "the", "roughly", "would", "be", "good", "great", "nice",
  ]
  private static let breaks: Set<String> = ["because", "but", "since", "otherwise", "hopefully", "although"]

  private static func isNoTime(_ tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.filter { $0.kind == .word }.map(\.lower)
    let nothing: Set<String> = [
      "know", "idea", "no", "none", "never", "unsure", "sure", "depends", "dunno", "idk", "open", "whenever",
      "not",
      "don't", "dont", "see", "anytime", "ever", "tbd", "n", "nothing", "later", "someday", "eventually",
      "rush",
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
    while index >= from, ["the", "of", "my", "our"].contains(tokens[index].lower) { index -= 1 }
    guard index >= from else { return atom.isDuration ? .during : .by }
    switch tokens[index].lower {
    case "before": return .before
    case "after", "from", "since": return .after
    case "in", "during", "within", "over", "at", "throughout", "this", "next": return .during
    default: return .by
    }
  }

  // MARK: The phrase

  private func phrase(_ range: Range<Int>, _ atoms: [TimeAtom], _ reading: Reading) -> String? {
    let tokens = reading.tokens
    let words = EnglishTimeText(reading, range, atoms).words
    guard let first = words.first else { return nil }
    let text = words.joined(separator: " ").replacingSpacedCommas()
    let rest = words.dropFirst().joined(separator: " ").replacingSpacedCommas()
    switch first.lowercased() {
    case "until", "till", "til", "untill": return "by \(definite(rest))"
    case "by", "no", "not":
      if first.lowercased() == "by" { return "by \(definite(rest))" }
      return "by \(definite(words.dropFirst(3).joined(separator: " ")))"
    case "at":
      return rest.hasPrefix("the end") || rest.hasPrefix("end") ? "by \(definite(rest))" : "at \(rest)"
    case "in":
      let isDuration =
        atoms.first.map { $0.isDuration && $0.tokens.lowerBound <= range.lowerBound + 2 } ?? false
      return isDuration ? "within \(withoutTime(rest))" : "in \(rest)"
    case "for" where words.count > 1, "before", "within", "after", "on", "during", "over", "throughout",
      "once", "between", "as", "from":
      return "\(first.lowercased()) \(rest)"
    case "when": return "by the time \(rest)"
    case "still" where words.count > 1: return rest
    default: break
    }
    return bare(text, words, range, atoms, tokens)
  }

  private func withoutTime(_ text: String) -> String {
    for ending in ["' time", "'s time", " time", " from now"] where text.hasSuffix(ending) {
      return String(text.dropLast(ending.count))
    }
    return text
  }

  /// A time without a preposition: a name, a stretch, an event, or a whole clause.
  private func bare(
    _ text: String, _ words: [String], _ range: Range<Int>, _ atoms: [TimeAtom], _ tokens: [Token]
  ) -> String? {
    let first = tokens[range.lowerBound].lower
    if let atom = atoms.first, atom.tokens.lowerBound == range.lowerBound {
      if atom.grain == .none { return "as soon as possible" }
      if atom.isDuration { return "within \(withoutTime(text))" }
      let isAdverb = (first == "this" || first == "next") && atom.grain != .day
      if isAdverb { return text }
      if atom.grain == .year, Int(first) != nil { return "in \(text)" }
      if first == "tomorrow" || first == "today" { return "by \(text)" }
      return first == "next" ? "by \(text)" : "by \(definite(text))"
    }
    if words.count >= 4, words[0].lowercased() == "as", words[1] == "soon" { return text }
    if let verb = EnglishTimeText.verb(in: tokens, range) {
      return clause(text, verb: verb, range, tokens, words)
    }
    return "by \(definite(text))"
  }

  /// "next round is in the new year" → "by the next round in the new year";
  /// "warehouse opens 1st of September" → "by the time the warehouse opens on the 1st of September".
  private func clause(_ text: String, verb: Int, _ range: Range<Int>, _ tokens: [Token], _ words: [String])
    -> String
  {
    let position = verb - range.lowerBound
    guard ["is", "are", "will"].contains(tokens[verb].lower) else { return "by the time \(definite(text))" }
    let subject = definite(words.prefix(position).joined(separator: " "))
    var after = Array(words.dropFirst(position + 1))
    if after.first == "be" { after.removeFirst() }
    guard let next = after.first else { return "by \(subject)" }
    let hasPlace = ["in", "on", "at", "by", "before", "after", "this", "next"].contains(next.lowercased())
    return "by \(subject) \(hasPlace ? "" : "on ")\(after.joined(separator: " "))"
  }

  /// With "the" where an English noun phrase needs it.
  private func definite(_ text: String) -> String {
    guard let first = text.split(separator: " ").first else { return text }
    let word = first.lowercased()
    if word == "next" {
      let second = text.split(separator: " ").dropFirst().first.map { $0.lowercased() } ?? ""
      let times = TimeWords.english
      let isTime =
        times.units[second] != nil || times.months[second] != nil || times.weekdays[second] != nil
        || times.named[second] != nil
      return isTime ? text : "the " + text
    }
    if Self.wantsArticle.contains(word) { return "the " + text }
    let isOrdinal =
      first.first?.isNumber ?? false && ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) }
    if isOrdinal, text.contains(" of ") || !text.contains(" ") { return "the " + text }
    return text
  }

  private static let wantsArticle: Set<String> = [
    "end", "beginning", "start", "middle", "first", "second", "third", "fourth", "fifth", "last", "new",
    "half-year",
    "exam", "exams", "conference", "fair", "launch", "deadline", "semester", "season", "quarter", "year",
    "annual",
    "warehouse", "final", "kickoff", "kick-off", "project", "holidays", "holiday", "school", "trade", "audit",
    "merger",
    "move", "election", "elections", "next", "budget", "term", "review", "performance", "yearly", "board",
    "office",
    "interview", "interviews", "assessment", "go-live", "release", "opening", "closing", "wedding", "birth",
    "summer-break",
  ]
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
