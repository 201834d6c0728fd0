// Which words of an answer are the time: leads, remarks and reasons around it are left out.
extension EnglishDates {
  func trimmed(_ range: Range<Int>, _ tokens: [Token]) -> Range<Int> {
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
    // "ten years, but let's say by next November"
    if let say = range.dropFirst().dropLast(2).last(where: { tokens[$0].lower == "say" }),
      ["by", "before", "until"].contains(tokens[say + 1].lower)
    {
      return say + 1
    }
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

  private static let judging: WordSet = [
    "realistic", "fine", "ok", "okay", "enough", "gr8", "possible", "doable", "good", "great", "perfect",
    "ideal",
    "reasonable", "fair", "right", "nice", "best", "best-case", "optimistic", "plenty", "do", "suffice",
  ]

  /// A long story keeps only the stretch around its time.
  func shortened(_ range: Range<Int>, _ atoms: [TimeAtom], _ tokens: [Token]) -> Range<Int> {
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

  private static let fillers: WordSet = [
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
  private static let trailing: WordSet = [
    "latest", "please", "hopefully", "ideally", "tops", "max", "still", "maybe", "think", "i", "hope",
    "possible",
    "if", "so", "or",
    "guess",
    "probably", "perhaps", "lol", "though", "at", "the", "roughly", "would", "be", "good", "great", "nice",
    "ugh", "eek", "argh", "haha",
    "then", "obviously", "pls", "plz", "ie", "ish", "really", "fine", "say", "latest.", "so",
  ]
  private static let breaks: WordSet = [
    "because", "but", "since", "otherwise", "hopefully", "although", "whenever", "depending", "unless", "or",
  ]

  static func isNoTime(_ tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.filter { $0.kind == .word }.map(\.lower)
    // "before the modules open"
    let isClause = words.count > 2 && ["before", "by", "when", "until", "once"].contains(words[0])
    return words.isEmpty || words.contains { Self.noTimes.contains($0) && !(isClause && $0 == "open") }
  }

  private static let noTimes: WordSet = [
    "know", "idea", "no", "none", "never", "unsure", "sure", "depends", "dunno", "idk", "open", "whenever",
    "not",
    "don't", "dont", "see", "anytime", "ever", "tbd", "n", "nothing", "later", "someday", "eventually",
    "rush", "open-ended", "however", "ongoing", "scheduled", "needed", "deadline-free", "tbc", "flexible",
    "mind",
  ]
}
