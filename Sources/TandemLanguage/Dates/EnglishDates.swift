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
    let phrase = phrase(part, inside, reading)
    guard let phrase else { return nil }
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

  // MARK: What belongs to the time

  private func trimmed(_ range: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    var (from, to) = (range.lowerBound, range.upperBound)
    for lead in Self.leads where to - from > lead.count {
      if tokens[from..<(from + lead.count)].map(\.lower) == lead { from += lead.count }
    }
    if let limit = limit(from..<to, tokens) { from = limit }
    for end in Self.ends where to - from > end.count && tokens[(to - end.count)..<to].map(\.lower) == end {
      to -= end.count
    }
    while from < to, tokens[from].kind == .mark || Self.fillers.contains(tokens[from].lower) { from += 1 }
    while from < to, tokens[to - 1].kind != .number,
      !(tokens[to - 1].kind == .word) || Self.trailing.contains(tokens[to - 1].lower)
    {
      to -= 1
    }
    for index in from..<to where index > from && isBreak(index, tokens) {
      to = index
      break
    }
    while from < to, tokens[to - 1].kind == .mark || Self.trailing.contains(tokens[to - 1].lower) { to -= 1 }
    return from..<to
  }

  private static let leads = [
    ["at", "the", "latest"], ["shall", "we", "say"], ["let's", "say"], ["let", "us", "say"],
    ["no", "later", "than"], ["not", "later", "than"], ["any", "time"], ["anytime"], ["some", "time"],
    ["give", "it"], ["i'd", "give", "it"], ["i", "would", "give", "it"],
  ]

  private static let ends = [
    ["to", "start", "with"], ["to", "begin", "with"], ["for", "a", "start"], ["for", "now"],
    ["as", "a", "start"],
    ["if", "i'm", "honest"], ["or", "so"],
  ]

  /// "it has to be settled by New Year": where the time begins behind a clause that says what is due.
  private func limit(_ range: Range<Int>, _ tokens: [Token]) -> Int? {
    // "the office takes six months, so by July": what follows from it.
    if let so = range.dropFirst().dropLast(2).last(where: { tokens[$0].lower == "so" }),
      ["by", "before", "until"].contains(tokens[so + 1].lower)
    {
      return so + 1
    }
    // "before I've been here five years, so May"
    if let last = range.last, last > range.lowerBound + 1, tokens[last - 1].lower == "so",
      finder.words.months[tokens[last].lower] != nil
    {
      return last
    }
    // "every month until June"
    if ["each", "every"].contains(tokens[range.lowerBound].lower),
      let end = range.last(where: { ["by", "before", "until", "till"].contains(tokens[$0].lower) })
    {
      return end
    }
    guard range.count > 4,
      ["it", "this", "that", "everything", "we", "i"].contains(tokens[range.lowerBound].lower),
      tokens[range].contains(where: { ["be", "have", "needs", "need", "must", "want"].contains($0.lower) })
    else { return nil }
    return range.last {
      ["by", "before", "until", "within"].contains(tokens[$0].lower) && $0 > range.lowerBound + 1
    }
  }

  /// Where a reason or a remark begins: "…, so I can hand in my notice".
  private func isBreak(_ index: Int, _ tokens: [Token]) -> Bool {
    // "a month or two"
    let isCounted =
      tokens[index].lower == "or" && index + 1 < tokens.count
      && (tokens[index + 1].kind == .number || EnglishClosed.numbers.contains(tokens[index + 1].lower)
        || finder.words.months[tokens[index + 1].lower] != nil)
    if Self.breaks.contains(tokens[index].lower), !isCounted { return true }
    if isJudged(index, tokens) { return true }
    guard tokens[index].lower == "so" else { return false }
    // "before I'm 35 so 1.5 years": the same once more.
    return tokens[index - 1].kind == .mark
      || index + 1 < tokens.count && tokens[index + 1].kind != .word
  }

  /// "two years | is realistic": what somebody thinks of the time.
  private func isJudged(_ index: Int, _ tokens: [Token]) -> Bool {
    guard ["is", "would", "sounds", "seems", "should", "feels"].contains(tokens[index].lower) else {
      return false
    }
    return tokens[(index + 1)...].prefix(4).contains { Self.judging.contains($0.lower) }
  }

  private static let judging: Set<String> = [
    "realistic", "fine", "ok", "okay", "enough", "gr8", "possible", "doable", "good", "great", "perfect",
    "ideal",
    "reasonable", "fair", "right", "nice", "best", "best-case", "optimistic", "plenty", "do", "suffice",
  ]

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
    if let cut = remark(in: range, atoms, tokens) { return range.lowerBound..<cut }
    // "graduation, two years off": a stretch behind a comma only says how far that is.
    if let comma = range.first(where: { tokens[$0].isMark(",") }), comma > range.lowerBound,
      let next = atoms.first(where: { $0.tokens.lowerBound > comma }), next.isDuration
    {
      return range.lowerBound..<comma
    }
    // "a year from now, at the service": a stretch needs no event.
    if atom.isDuration, atom.tokens.lowerBound <= range.lowerBound + 1,
      let comma = range.first(where: { $0 >= atom.tokens.upperBound && tokens[$0].isMark(",") })
    {
      let isFollowed = ["after", "later"].contains(tokens[comma - 1].lower)
      return range.lowerBound..<(isFollowed ? atom.tokens.upperBound : comma)
    }
    // "not sure, maybe June": what stands before the time takes it back.
    return Self.isNoTime(tokens[range.lowerBound..<atom.tokens.lowerBound])
      && atom.tokens.lowerBound > range.lowerBound
      && tokens[range.lowerBound..<atom.tokens.lowerBound].contains { $0.isMark(",") } ? atom.tokens : range
  }

  /// Where a remark begins behind a time: "1 April (no joke)", "mid-March, ready or not"; nil without one.
  private func remark(in range: Range<Int>, _ atoms: [TimeAtom], _ tokens: [Token]) -> Int? {
    guard let last = atoms.last else { return nil }
    let end = last.tokens.upperBound
    guard end + 1 < range.upperBound, [",", "(", "–", "—", "when"].contains(tokens[end].text) else {
      return nil
    }
    return end
  }

  private static let fillers: Set<String> = [
    "maybe", "perhaps", "ideally", "hopefully", "probably", "i", "think", "say", "let's", "lets", "well",
    "um",
    "hmm", "so", "preferably", "best", "possibly", "roughly", "approximately", "approx.", "about", "around",
    "circa",
    "i'd", "guess", "would", "like", "to", "be", "done", "finished", "sometime", "latest", "it", "should",
    "ok", "okay",
    "realistically", "definitely", "twice", "must", "have", "that", "will", "i'll", "want", "deadline:",
    "due", "and",
    "yes", "please", "target", "goal", "hope", "is", "if", "possible", "maybe:",
  ]
  private static let trailing: Set<String> = [
    "latest", "please", "hopefully", "ideally", "tops", "max", "still", "maybe", "think", "i", "hope",
    "possible",
    "if", "so", "or",
    "guess",
    "probably", "perhaps", "lol", "though", "at", "the", "roughly", "would", "be", "good", "great", "nice",
    "ugh", "eek", "argh", "haha",
    "then", "obviously", "pls", "plz", "ie", "ish", "really", "fine", "say", "latest.", "so",
  ]
  private static let breaks: Set<String> = [
    "because", "but", "since", "otherwise", "hopefully", "although", "whenever", "depending", "unless", "or",
  ]

  private static func isNoTime(_ tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.filter { $0.kind == .word }.map(\.lower)
    // "before the modules open"
    let isClause = words.count > 2 && ["before", "by", "when", "until", "once"].contains(words[0])
    return words.isEmpty || words.contains { Self.noTimes.contains($0) && !(isClause && $0 == "open") }
  }

  private static let noTimes: Set<String> = [
    "know", "idea", "no", "none", "never", "unsure", "sure", "depends", "dunno", "idk", "open", "whenever",
    "not",
    "don't", "dont", "see", "anytime", "ever", "tbd", "n", "nothing", "later", "someday", "eventually",
    "rush", "open-ended", "however", "ongoing", "scheduled", "needed", "deadline-free", "tbc", "flexible",
    "mind",
  ]

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
