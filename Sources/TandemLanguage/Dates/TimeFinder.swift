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
    part(tokens, index, end) ?? date(tokens, index, end) ?? month(tokens, index, end)
      ?? quarter(tokens, index, end) ?? named(tokens, index, end) ?? relative(tokens, index, end)
      ?? duration(tokens, index, end) ?? week(tokens, index, end) ?? weekday(tokens, index, end)
      ?? year(tokens, index, end)
  }

  /// "end of March", "Mitte April", "mid-May": a part of another time.
  private func part(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
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
  private func period(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    guard let unit = words.units[tokens[index].lower], unit != .day else { return nil }
    return TimeAtom(tokens: index..<(index + 1), days: period(unit, later: 0), grain: grain(of: unit))
  }

  // MARK: Dates

  private func date(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    if let numeric = numeric(tokens[index].text) {
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
    guard words.months[bare(tokens[index])] != nil, index + 1 < end, let day = dayNumber(tokens[index + 1])
    else { return nil }
    let comma = index + 2 < end && tokens[index + 2].isMark(",") ? 1 : 0
    let year = yearNumber(tokens, index + 2 + comma, end)
    let upper = index + 2 + (year == nil ? 0 : 1 + comma)
    return TimeAtom(
      tokens: index..<upper, days: single(day, words.months[bare(tokens[index])] ?? 1, year), grain: .day)
  }

  /// "31.12.", "31.12.2027", "2027-03-31"; outer nil where it is no date, inner where it has no such day.
  private func numeric(_ text: String) -> CalendarDay?? {
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

  private func dayNumber(_ token: Token) -> Int? {
    var digits = token.lower[...]
    for ending in [".", "st", "nd", "rd", "th"] where digits.hasSuffix(ending) {
      digits = digits.dropLast(ending.count)
      break
    }
    guard let day = Int(digits), (1...31).contains(day) else { return nil }
    return day
  }

  private func yearNumber(_ tokens: [Token], _ index: Int, _ end: Int) -> Int? {
    guard index < end, let year = Int(tokens[index].text), (2000...2100).contains(year) else { return nil }
    return year
  }

  private func bare(_ token: Token) -> String {
    token.lower.hasSuffix(".") ? String(token.lower.dropLast()) : token.lower
  }

  private func single(_ day: Int, _ month: Int, _ year: Int?) -> ClosedRange<CalendarDay>? {
    guard let found = upcoming(year, { CalendarDay(year: $0, month: month, day: day).map { $0...$0 } }) else {
      return nil
    }
    return found
  }

  // MARK: Months, quarters, weeks

  private func month(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    guard tokens[index].kind == .word, let month = words.months[bare(tokens[index])] else { return nil }
    // "may" and "mar", "sep" in lower case are words or slips as often as months.
    if tokens[index].lower == "may", !tokens[index].isCapitalised, index > 0,
      !["in", "by", "of", "until", "before", "till", "this", "next"].contains(tokens[index - 1].lower)
    {
      return nil
    }
    let year = yearNumber(tokens, index + 1, end)
    return TimeAtom(
      tokens: index..<(index + (year == nil ? 1 : 2)), days: days(month: month, year), grain: .month)
  }

  private func days(month: Int, _ year: Int?) -> ClosedRange<CalendarDay>? {
    upcoming(year) { CalendarDay.months(month...month, $0) }
  }

  private func quarter(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    let word = tokens[index].lower
    var (number, next) = (Int?.none, index + 1)
    if word.utf8.count == 2, word.hasPrefix("q") { number = Int(word.dropFirst()) }
    if let ordinal = words.ordinals[word], next < end, words.units[tokens[next].lower] == .quarter {
      (number, next) = (ordinal, next + 1)
    }
    guard let number, (1...4).contains(number) else { return nil }
    let year = yearNumber(tokens, next, end)
    return TimeAtom(
      tokens: index..<(next + (year == nil ? 0 : 1)),
      days: upcoming(year) { CalendarDay.months((number * 3 - 2)...(number * 3), $0) }, grain: .quarter)
  }

  private func week(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    guard words.weekMarks.contains(tokens[index].lower), index + 1 < end,
      let number = Int(tokens[index + 1].text.filter { $0 != "." })
    else { return nil }
    let days = upcoming(nil) { year in
      CalendarDay.monday(ofWeek: number, year).map { $0...$0.adding(days: 6) }
    }
    return TimeAtom(tokens: index..<(index + 2), days: days, grain: .week)
  }

  private func weekday(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    guard let weekday = words.weekdays[tokens[index].lower] else { return nil }
    return TimeAtom(tokens: index..<(index + 1), days: coming(weekday), grain: .day)
  }

  private func coming(_ weekday: Int) -> ClosedRange<CalendarDay>? {
    guard let today else { return nil }
    let ahead = (weekday - today.weekday + 6) % 7 + 1
    return today.adding(days: ahead)...today.adding(days: ahead)
  }

  private func year(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    guard let year = yearNumber(tokens, index, end), tokens[index].text.utf8.count == 4 else { return nil }
    return TimeAtom(tokens: index..<(index + 1), days: CalendarDay.months(1...12, year), grain: .year)
  }

  // MARK: Names

  private func named(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    guard let name = words.named[tokens[index].lower] else { return nil }
    // "fall" and "spring" are verbs too.
    if tokens[index].lower == "fall", index > 0,
      !["in", "by", "this", "next", "the", "of"].contains(tokens[index - 1].lower)
    {
      return nil
    }
    let year = yearNumber(tokens, index + 1, end)
    let grain: TimeAtom.Grain = [.spring, .summer, .autumn, .winter].contains(name) ? .season : .day
    return TimeAtom(
      tokens: index..<(index + (year == nil ? 1 : 2)), days: days(of: name, year),
      grain: name == .asap ? .none : grain)
  }

  private func days(of name: TimeWords.Named, _ year: Int?) -> ClosedRange<CalendarDay>? {
    func day(_ month: Int, _ day: Int) -> ClosedRange<CalendarDay>? {
      upcoming(year) { CalendarDay(year: $0, month: month, day: day).map { $0...$0 } }
    }
    func easter(_ offset: Int) -> ClosedRange<CalendarDay>? {
      upcoming(year) { CalendarDay.easter($0).map { $0.adding(days: offset)...$0.adding(days: offset) } }
    }
    switch name {
    case .easter: return easter(0)
    case .pentecost: return easter(49)
    case .ascension: return easter(39)
    case .carnival: return easter(-47)
    case .christmas: return day(12, 24)
    case .newYear: return day(1, 1)
    case .yearEnd: return day(12, 31)
    case .advent: return upcoming(year) { CalendarDay.advent($0).map { $0...$0 } }
    case .midsummer: return day(6, 24)
    case .reformation: return day(10, 31)
    case .spring: return season(3, 20, 3, year)
    case .summer: return season(6, 21, 3, year)
    case .autumn: return season(9, 22, 3, year)
    case .winter: return season(12, 21, 3, year)
    case .monthEnd: return period(.month, later: 0).map { $0.upperBound...$0.upperBound }
    case .quarterEnd: return period(.quarter, later: 0).map { $0.upperBound...$0.upperBound }
    case .today: return today.map { $0...$0 }
    case .tomorrow: return today.map { $0.adding(days: 1)...$0.adding(days: 1) }
    case .thanksgiving, .asap, .weekend: return nil
    }
  }

  /// A season from its first day by the calendar to the day before the next one.
  private func season(_ month: Int, _ day: Int, _ length: Int, _ year: Int?) -> ClosedRange<CalendarDay>? {
    upcoming(year) { year in
      guard let first = CalendarDay(year: year, month: month, day: day),
        let next = first.adding(months: length)
      else { return nil }
      return first...next.adding(days: -1)
    }
  }

  // MARK: Relative times

  /// "next month", "this year", "nächsten Freitag".
  private func relative(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    let word = tokens[index].lower
    let later = words.next.contains(word) ? 1 : words.this.contains(word) ? 0 : -1
    guard later >= 0, index + 1 < end else { return nil }
    let name = tokens[index + 1].lower
    let range = index..<(index + 2)
    if let unit = words.units[name], unit != .day {
      // "the year" or "das Quartal" alone name no time.
      if later == 0,
        !["this", "current", "dieses", "diesen", "diesem", "dieser", "diese", "laufenden"].contains(word)
      {
        return nil
      }
      return TimeAtom(tokens: range, days: period(unit, later: later), grain: grain(of: unit))
    }
    guard later == 1 || ["this", "diesen", "diesem", "dieses"].contains(word) else { return nil }
    if let weekday = words.weekdays[name] {
      return TimeAtom(tokens: range, days: coming(weekday), grain: .day)
    }
    guard var atom = month(tokens, index + 1, end) ?? named(tokens, index + 1, end) else { return nil }
    atom.tokens = index..<atom.tokens.upperBound
    return atom
  }

  /// "six months", "half a year", "anderthalb Jahre".
  private func duration(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    var next = index
    var (count, isHalf) = (Int?.none, false)
    while next < min(end, index + 4) {
      let word = tokens[next].lower
      if words.halves.contains(word) {
        isHalf = true
      } else if let number = Int(word) ?? words.numbers[word], count == nil {
        count = number
      } else {
        break
      }
      next += 1
    }
    // "in three months' time"
    guard next > index, next < end,
      let unit = words.units[tokens[next].lower.filter { $0 != "'" && $0 != "’" }]
    else { return nil }
    let range = index..<(next + 1)
    guard isHalf || count.map({ (1...500).contains($0) }) ?? false else { return nil }
    var days: CalendarDay?
    if isHalf, unit == .year {
      days = today?.adding(months: 6)
    } else {
      days = today.flatMap { after(count ?? 1, unit, $0) }
    }
    return TimeAtom(tokens: range, days: days.map { $0...$0 }, grain: .day, isDuration: true)
  }

  private func after(_ count: Int, _ unit: TimeWords.Unit, _ day: CalendarDay) -> CalendarDay? {
    switch unit {
    case .day: day.adding(days: count)
    case .week: day.adding(days: 7 * count)
    case .month: day.adding(months: count)
    case .quarter: day.adding(months: 3 * count)
    case .half: day.adding(months: 6 * count)
    case .year: day.adding(months: 12 * count)
    }
  }

  private func grain(of unit: TimeWords.Unit) -> TimeAtom.Grain {
    switch unit {
    case .day: .day
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .half: .season
    case .year: .year
    }
  }

  private func period(_ unit: TimeWords.Unit, later: Int) -> ClosedRange<CalendarDay>? {
    guard let today else { return nil }
    let (year, month, _) = today.parts
    switch unit {
    case .day: return today.adding(days: later)...today.adding(days: later)
    case .week:
      let monday = today.adding(days: 1 - today.weekday + 7 * later)
      return monday...monday.adding(days: 6)
    case .month: return months(from: year * 12 + month - 1 + later, 1)
    case .quarter: return months(from: year * 12 + ((month - 1) / 3 + later) * 3, 3)
    case .half: return months(from: year * 12 + ((month - 1) / 6 + later) * 6, 6)
    case .year: return CalendarDay.months(1...12, year + later)
    }
  }

  private func months(from index: Int, _ count: Int) -> ClosedRange<CalendarDay>? {
    let (year, month) = (index / 12, index % 12 + 1)
    return CalendarDay.months(month...(month + count - 1), year)
  }

  /// The first year from today on in which the days are not over; the named one where one is named.
  private func upcoming(_ year: Int?, _ days: (Int) -> ClosedRange<CalendarDay>?) -> ClosedRange<CalendarDay>?
  {
    if let year { return days(year) }
    guard let today else { return nil }
    let first = today.parts.year
    for year in first...(first + 1) {
      if let found = days(year), found.upperBound >= today { return found }
    }
    return nil
  }
}

extension TimeAtom {
  /// The beginning, middle or end of it.
  func narrowed(to part: TimeWords.Part) -> TimeAtom {
    var atom = self
    guard let days else { return atom }
    let (first, last) = (days.lowerBound, days.upperBound)
    switch part {
    case .end: atom.days = last...last
    case .beginning:
      // The first third, which of a month is its first ten days.
      let third = first.adding(days: max(0, (last.daysSinceEpoch - first.daysSinceEpoch) / 3 - 1))
      atom.days = third...third
    case .middle:
      let middle = first.adding(days: (last.daysSinceEpoch - first.daysSinceEpoch) / 2)
      atom.days = middle...middle
    }
    return atom
  }
}
