/// Finds times in a text by the words of one language.
///
/// Years that are not named are the next ones that fit; without a today such times have no day.
struct TimeFinder: Sendable {
  let words: TimeWords
  let today: CalendarDay?

  /// All times of the range in order, longest first where two begin together; they don't overlap.
  func atoms(in tokens: [Token], range: Range<Int>) -> [TimeAtom] {
    var atoms: [TimeAtom] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let atom = atom(tokens, index, range.upperBound) {
        atoms.append(atom)
        index = max(index + 1, atom.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return atoms
  }

  /// The time that begins at this token.
  func atom(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    let opening = words.opening(of: tokens[index])
    if opening.isEmpty { return nil }
    var atom = opening.contains(.part) ? part(tokens, index, end) : nil
    func look(_ kinds: TimeWords.Opening, _ find: ([Token], Int, Int) -> TimeAtom?) {
      if atom == nil, !opening.isDisjoint(with: kinds) { atom = find(tokens, index, end) }
    }
    look([.digits, .month], date)
    look(.month, month)
    look(.quarter, quarter)
    look(.named, named)
    look(.nearness, relative)
    look([.digits, .count], duration)
    look(.week, week)
    look(.weekday, weekday)
    look(.digits, year)
    return atom
  }

  /// "end of March", "Mitte April", "mid-May": a part of another time.
  func part(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    let word = tokens[index].lower
    if word.hasPrefix("mid-"), let month = words.months[String(word.dropFirst(4))] {
      return TimeAtom(tokens: index..<(index + 1), days: days(month: month, nil), grain: .month)
        .narrowed(to: .middle)
    }
    guard let part = words.parts[word] else { return nil }
    var next = index + 1
    while next < end, next < index + 4, words.links.contains(tokens[next].lower) { next += 1 }
    guard next < end, var atom = atom(tokens, next, end) ?? period(tokens, next, end), !atom.isDuration,
      atom.grain != .day
    else { return nil }
    atom.tokens = index..<atom.tokens.upperBound
    return atom.narrowed(to: part)
  }

  /// "year", "month" after "end of the": the running one.
  func period(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    guard let unit = words.units[tokens[index].lower], unit != .day else { return nil }
    return TimeAtom(tokens: index..<(index + 1), days: period(unit, later: 0), grain: grain(of: unit))
  }

  // MARK: Dates

  func date(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    if let numeric = numeric(tokens[index].text) {
      if let day = numeric, let year = nextYear(tokens, index + 1, end),
        tokens[index].text.split(separator: ".").count == 2,
        let later = CalendarDay(year: year, month: day.parts.month, day: day.parts.day)
      {
        // "01.08. nächstes Jahr"
        return TimeAtom(tokens: index..<(index + 3), days: later...later, grain: .day)
      }
      return numeric.map { TimeAtom(tokens: index..<(index + 1), days: $0...$0, grain: .day) }
    }
    if let day = dayNumber(tokens[index]) {
      var next = index + 1
      while next < end, next < index + 3, words.links.contains(tokens[next].lower) { next += 1 }
      guard next < end, let month = words.months[bare(tokens[next])] else { return nil }
      let year = yearNumber(tokens, next + 1, end)
      let upper = next + (year == nil ? 1 : 2)
      return TimeAtom(tokens: index..<upper, days: single(day, month, year), grain: .day)
    }
    guard words.months[bare(tokens[index])] != nil, index + 1 < end, words.shortYears.isEmpty,
      let day = dayNumber(tokens[index + 1])
    else { return nil }
    let comma = index + 2 < end && tokens[index + 2].isMark(",") ? 1 : 0
    let year = yearNumber(tokens, index + 2 + comma, end)
    let upper = index + 2 + (year == nil ? 0 : 1 + comma)
    return TimeAtom(
      tokens: index..<upper, days: single(day, words.months[bare(tokens[index])] ?? 1, year), grain: .day)
  }

  /// "31.12.", "31.12.2027", "2027-03-31"; outer nil where it is no date, inner where it has no such day.
  func numeric(_ text: String) -> CalendarDay?? {
    if let day = CalendarDay(text) { return .some(day) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: true)
    guard text.contains("."), parts.count == 2 || parts.count == 3, parts.allSatisfy({ Int($0) != nil })
    else {
      return nil
    }
    let numbers = parts.compactMap { Int($0) }
    guard text.hasSuffix(".") || numbers.count == 3, (1...31).contains(numbers[0]),
      (1...12).contains(numbers[1])
    else { return nil }
    guard numbers.count == 3 else { return .some(single(numbers[0], numbers[1], nil)?.lowerBound) }
    let year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
    return .some(CalendarDay(year: year, month: numbers[1], day: numbers[0]))
  }

  func dayNumber(_ token: Token) -> Int? {
    var digits = token.lower[...]
    for ending in [".", "st", "nd", "rd", "th"] where digits.hasSuffix(ending) {
      digits = digits.dropLast(ending.count)
      break
    }
    guard let day = Int(digits), (1...31).contains(day) else { return nil }
    return day
  }

  func yearNumber(_ tokens: [Token], _ index: Int, _ end: Int) -> Int? {
    guard index < end, let year = Int(tokens[index].text) else { return nil }
    // "Sommer 27"
    if words.shortYears.contains(year), tokens[index].text.utf8.count == 2 { return 2000 + year }
    return (2000...2100).contains(year) ? year : nil
  }

  func bare(_ token: Token) -> String {
    token.lower.hasSuffix(".") ? String(token.lower.dropLast()) : token.lower
  }

  func single(_ day: Int, _ month: Int, _ year: Int?) -> ClosedRange<CalendarDay>? {
    guard let found = upcoming(year, { CalendarDay(year: $0, month: month, day: day).map { $0...$0 } }) else {
      return nil
    }
    return found
  }
}
