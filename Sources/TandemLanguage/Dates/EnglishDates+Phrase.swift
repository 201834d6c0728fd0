// The form that a time needs in a sentence: "end of March" → "by the end of March".
extension EnglishDates {
  func phrase(_ range: Range<Int>, _ atoms: [TimeAtom], _ reading: Reading) -> String? {
    let words = EnglishTimeText(reading, range, atoms).words
    guard let first = words.first?.lowercased() else { return nil }
    let rest = words.dropFirst().joined(separator: " ").replacingSpacedCommas()
    let isNumbered = atoms.contains { $0.tokens.lowerBound <= range.lowerBound + 2 && !$0.isDuration }
    switch first {
    case "until", "till", "til", "untill":
      if let clause = EnglishTimeClause(Array(words.dropFirst()), lexicon: lexicon).spoken {
        return "until \(clause)"
      }
      if EnglishTimeText.verb(in: reading.tokens, (range.lowerBound + 1)..<range.upperBound) != nil {
        return "until \(definite(rest, isNumbered: isNumbered))"
      }
      return "by \(definite(rest, isNumbered: isNumbered))"
    case "by", "around", "about":
      if let clause = byTheTime(words) { return clause }
      if let clause = EnglishTimeClause(Array(words.dropFirst()), lexicon: lexicon).spoken {
        return "by the time \(clause)"
      }
      return "by \(definite(rest, isNumbered: isNumbered))"
    case "no", "not":
      return "by \(definite(words.dropFirst(3).joined(separator: " "), isNumbered: isNumbered))"
    case "at":
      return rest.hasPrefix("the end") || rest.hasPrefix("end")
        ? "by \(definite(rest, isNumbered: true))" : "at \(rest)"
    case "in":
      let isDuration =
        atoms.first.map { $0.isDuration && $0.tokens.lowerBound <= range.lowerBound + 2 } ?? false
      return isDuration || isStretch(words.dropFirst()) ? "within \(withoutTime(rest))" : "in \(rest)"
    // "for the exam": what somebody prepares for is the end of it.
    case "for" where atoms.contains { !$0.isDuration } && !atoms.contains { $0.isDuration }:
      return "by \(definite(rest, isNumbered: isNumbered))"
    case "before", "after", "during", "throughout", "for":
      return words.count > 1 ? "\(first) \(definite(rest, isNumbered: isNumbered))" : nil
    case "with" where words.count > 1: return "from \(definite(rest, isNumbered: isNumbered))"
    default: return lasting(words, range, atoms, reading, isNumbered)
    }
  }

  /// Times that say from when on, or all through what: "starting in January", "all of next year".
  private func lasting(
    _ words: [String], _ range: Range<Int>, _ atoms: [TimeAtom], _ reading: Reading, _ isNumbered: Bool
  ) -> String? {
    let first = words[0].lowercased()
    let text = words.joined(separator: " ").replacingSpacedCommas()
    let rest = words.dropFirst().joined(separator: " ").replacingSpacedCommas()
    switch first {
    // "starting in January"
    case "starting", "beginning", "commencing":
      let start = words.dropFirst().drop { ["in", "from", "on", "with"].contains($0.lowercased()) }
      return start.isEmpty ? nil : "from \(start.joined(separator: " ").replacingSpacedCommas())"
    case "all" where words.count > 2 && words[1] == "of":
      return "throughout \(words.dropFirst(2).joined(separator: " "))"
    case "all" where words.count < 4 && ["round", "year", "day"].contains(words.last?.lowercased() ?? ""):
      return text
    case "within", "on", "over", "once", "between", "from": return "\(first) \(rest)"
    case "ahead", "prior":
      let event = words.dropFirst(2).joined(separator: " ").replacingSpacedCommas()
      return "\(first) \(words.dropFirst().first ?? "of") \(definite(event, isNumbered: isNumbered))"
    case "as": return words.count > 2 && words[1] == "soon" ? text : nil
    case "when":
      let clause = EnglishTimeClause(Array(words.dropFirst()), lexicon: lexicon).spoken
      return "by the time \(clause ?? rest)"
    case "halfway" where words.count > 1: return "halfway \(rest)"
    case "all" where words.count > 2 && words[1] == "through":
      return "throughout \(definite(words.dropFirst(2).joined(separator: " "), isNumbered: isNumbered))"
    case "still" where words.count > 1: return rest
    default: return bare(text, words, range, atoms, reading)
    }
  }

  private func withoutTime(_ text: String) -> String {
    for ending in ["' time", "'s time", " time", " from now", " in"] where text.hasSuffix(ending) {
      return String(text.dropLast(ending.count))
    }
    // "in half year", as learners say
    return text == "half year" ? "half a year" : text
  }

  /// "a few weeks", "six sessions": how long, not when.
  private func isStretch(_ words: some Collection<String>) -> Bool {
    let lower = words.map { $0.lowercased() }
    guard let first = lower.first, let last = lower.last else { return false }
    let isUnit = TimeWords.english.units[last] != nil
    if isUnit, ["couple", "few", "several", "some"].contains(where: lower.prefix(2).contains) { return true }
    let isCount =
      TimeWords.english.numbers[first] != nil && first != "a" && first != "an" || Int(first) != nil
    return isCount && (lower.count == 2 || lower.count == 3 && lower[1] == "more") && last.hasSuffix("s")
      && TimeWords.english.months[last] == nil
  }

  /// Times of a shape of their own: "April to September", "the rest of the year"; nil for others.
  private func known(_ text: String, _ words: [String]) -> String? {
    if ["new year's", "new year’s"].contains(text.lowercased()) { return "by New Year" }
    if words.suffix(2) == ["from", "now"], words.count > 3, words[0].lowercased() != "the",
      !words.contains(where: { EnglishTimeText.isOrdinal($0.lowercased()) })
    {
      return "within \(words.dropLast(2).joined(separator: " "))"
    }
    if words.count > 2, words.drop(while: { $0.lowercased() == "the" }).starts(with: ["rest", "of"]) {
      return "for \(words[0].lowercased() == "the" ? "" : "the ")\(text)"
    }
    // "April to September"
    if words.count == 3, ["to", "until", "till"].contains(words[1]),
      [words[0], words[2]].allSatisfy({ TimeWords.english.months[$0.lowercased()] != nil })
    {
      return "from \(words[0]) to \(words[2])"
    }
    if words.prefix(3).map({ $0.lowercased() }) == ["this", "side", "of"] { return text }
    // "school year": all of it.
    if words.count == 2, ["school", "academic"].contains(words[0].lowercased()),
      ["year", "term"].contains(words[1].lowercased())
    {
      return "over the \(text.lowercased())"
    }
    // "this season"
    if words.count < 4, words[0].lowercased() == "this", let last = words.last?.lowercased(),
      Self.stretches.contains(last)
    {
      return text
    }
    return nil
  }

  /// "by the time school starts"; nil where it doesn't open so.
  private func byTheTime(_ words: [String]) -> String? {
    guard words.count > 4, words[1...2].map({ $0.lowercased() }) == ["the", "time"] else { return nil }
    let rest = Array(words.dropFirst(3))
    let isBare = rest[0].lowercased() == "school"
    let clause = isBare ? nil : EnglishTimeClause(rest, lexicon: lexicon).spoken
    return "by the time \(clause ?? rest.joined(separator: " ").replacingSpacedCommas())"
  }

  /// A time without a preposition: a name, a stretch, an event, or a whole clause.
  private func bare(
    _ text: String, _ words: [String], _ range: Range<Int>, _ atoms: [TimeAtom], _ reading: Reading
  ) -> String? {
    let tokens = reading.tokens
    let first = tokens[range.lowerBound].lower
    if let known = known(text, words) { return known }
    if let atom = atoms.first, atom.tokens.lowerBound == range.lowerBound {
      if atom.grain == .none { return "as soon as possible" }
      // "one month before the board"
      if atom.isDuration, atom.tokens.upperBound + 1 < range.upperBound,
        ["before", "after"].contains(tokens[atom.tokens.upperBound].lower)
      {
        return text
      }
      if atom.isDuration { return "within \(withoutTime(text))" }
      let isWhole = atom.tokens.upperBound == range.upperBound
      // "next July" is a term, as "July" is.
      let isMonth = words.last.map { TimeWords.english.months[$0.lowercased()] != nil } ?? false
      let isAdverb = (first == "this" || first == "next") && atom.grain != .day && !isMonth
      if isAdverb, isWhole { return text }
      if atom.grain == .year, Int(first) != nil { return "in \(text)" }
      if first == "tomorrow" || first == "today" { return "by \(text)" }
      if first == "next" { return "by \(isWhole ? text : definite(text, isNumbered: false))" }
      return "by \(definite(text, isNumbered: isWhole))"
    }
    // "the first six months on the road"
    if let atom = atoms.first, atom.isDuration, Self.leads.contains(first),
      atom.tokens.lowerBound <= range.lowerBound + 2
    {
      return "within \(first == "the" ? text : "the " + text)"
    }
    if let stretch = stretch(text, words) { return stretch }
    if let stretch = counted(words) { return "within \(stretch)" }
    if let verb = EnglishTimeText.verb(in: tokens, range) {
      return clause(text, verb: verb, range, tokens, words)
    }
    let clause = EnglishTimeClause(words, lexicon: lexicon)
    if let spoken = clause.spoken { return "by the time \(spoken)" }
    if clause.isName { return "by \(definite(text, isNumbered: false))" }
    // What can't be read to its last word keeps the day that it names, or is quoted.
    guard let atom = atoms.finest, let known = phrase(atom.tokens, [atom], reading) else {
      return "by “\(reading.quote(range))”"
    }
    return known
  }

  /// "a few weeks", "the whole term"; nil for what is no stretch.
  private func stretch(_ text: String, _ words: [String]) -> String? {
    if isStretch(words) {
      return ["couple", "few"].contains(words[0].lowercased()) ? "within a \(text)" : "within \(text)"
    }
    if words.prefix(2).contains(where: { ["whole", "entire", "full"].contains($0.lowercased()) }),
      let last = words.last?.lowercased(),
      TimeWords.english.units[last] != nil
        || ["term", "season", "semester", "summer", "winter"].contains(last)
    {
      let isBare = ["whole", "entire", "full"].contains(words[0].lowercased())
      return "over \(isBare ? "the " : "")\(text)"
    }
    return nil
  }

  /// "one winter", "two seasons", "one church year, Advent to Advent": how long, to the comma; nil for a date.
  private func counted(_ words: [String]) -> String? {
    let core = words.prefix { !$0.hasPrefix(",") }
    guard let first = core.first?.lowercased(), (2...4).contains(core.count),
      EnglishClosed.numbers.contains(first) || Int(first) != nil, let last = core.last?.lowercased(),
      TimeWords.english.months[last] == nil
    else { return nil }
    let unit = last.hasSuffix("s") ? String(last.dropLast()) : last
    return Self.stretches.contains(unit) ? core.joined(separator: " ") : nil
  }

  private static let stretches: WordSet = [
    "spring", "summer", "autumn", "winter", "season", "term", "semester", "year", "cycle", "harvest", "round",
    "school", "quarter", "rotation", "shift", "session",
  ]

  private static let leads: WordSet = ["first", "next", "coming", "the"]

  /// "next round is in the new year" → "by the next round in the new year";
  /// "warehouse opens 1st of September" → "by the time the warehouse opens on the 1st of September".
  private func clause(_ text: String, verb: Int, _ range: Range<Int>, _ tokens: [Token], _ words: [String])
    -> String
  {
    let position = verb - range.lowerBound
    if let form = EnglishTimeText.finite(tokens[verb].lower), words.indices.contains(position) {
      // "school starting in the fall" → "school starts in the fall"
      var words = words
      words[position] = form
      return "by the time \(clause(words, verb: position))"
    }
    let next = tokens.indices.contains(verb + 1) ? tokens[verb + 1].lower : ""
    let isDone = next == "due" || next.hasSuffix("ed") || next.hasSuffix("ing") && next.count > 5
    if ["is", "are"].contains(tokens[verb].lower), isDone {
      return "by the time \(clause(words, verb: position))"
    }
    // "the day I turn forty"
    if words.count > 2, words[0].lowercased() == "the",
      ["day", "moment", "week", "month", "year"].contains(words[1])
    {
      return "by \(text)"
    }
    guard ["is", "are", "will"].contains(tokens[verb].lower) else {
      return "by the time \(clause(words, verb: position))"
    }
    let subject = definite(words.prefix(position).joined(separator: " "), isNumbered: false)
    var after = Array(words.dropFirst(position + 1))
    if after.first == "be" { after.removeFirst() }
    guard let next = after.first else { return "by \(subject)" }
    let hasPlace = ["in", "on", "at", "by", "before", "after", "this", "next"].contains(next.lowercased())
    let isMonth = TimeWords.english.months[next.lowercased()] != nil || next.lowercased().hasPrefix("mid-")
    // "the deadline is the quarter end": the time itself.
    if ["the", "my", "our", "their"].contains(next.lowercased()), after.count > 1, !isDate(after[1]) {
      return "by \(after.joined(separator: " "))"
    }
    return "by \(subject) \(hasPlace ? "" : isMonth ? "in " : "on ")\(after.joined(separator: " "))"
  }

  private func isDate(_ word: String) -> Bool {
    word.first?.isNumber ?? false || TimeWords.english.numbers[word.lowercased()] != nil
      || ["first", "second", "third", "fourth", "fifth", "last"].contains(word.lowercased())
  }

  /// A clause whose subject has its article: "season closes" → "the season closes".
  private func clause(_ words: [String], verb: Int) -> String {
    guard verb > 0, verb < words.count else { return words.joined(separator: " ").replacingSpacedCommas() }
    // "this rotation, ends July"
    let isCut = verb > 1 && words[verb - 1] == ","
    let subject = words[..<(isCut ? verb - 1 : verb)].joined(separator: " ").replacingSpacedCommas()
    var rest = Array(words[verb...])
    if rest.count > 1, TimeWords.english.months[rest[1].lowercased()] != nil { rest.insert("in", at: 1) }
    let isBare = verb == 1 && ["season", "term", "harvest"].contains(subject.lowercased())
    let opening = isBare ? "the " + subject : definite(subject, isNumbered: false)
    return "\(opening) \(rest.joined(separator: " ").replacingSpacedCommas())"
  }
}
