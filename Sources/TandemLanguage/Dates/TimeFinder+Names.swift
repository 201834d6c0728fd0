/// Days and stretches that have a name: feasts, seasons, "today".
extension TimeFinder {
  func named(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    guard let name = words.named[tokens[index].lower] else { return namedByTwo(tokens, index, end) }
    // "fall" and "spring" are verbs too.
    if tokens[index].lower == "fall", index > 0,
      !["in", "by", "this", "next", "the", "of"].contains(tokens[index - 1].lower)
    {
      return nil
    }
    let year = yearNumber(tokens, index + 1, end)
    let grain: TimeAtom.Grain = [.spring, .summer, .autumn, .winter].contains(name) ? .season : .day
    return TimeAtom(
      tokens: index..<(index + (year == nil ? 1 : 2)),
      days: days(of: name, year ?? nextYear(tokens, index + 1, end)),
      grain: name == .asap ? .none : grain)
  }

  /// "Mariä Himmelfahrt"
  private func namedByTwo(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    guard index + 1 < end, let name = words.named[tokens[index].lower + " " + tokens[index + 1].lower] else {
      return nil
    }
    let year = yearNumber(tokens, index + 2, end)
    return TimeAtom(
      tokens: index..<(index + (year == nil ? 2 : 3)), days: days(of: name, year), grain: .day)
  }

  /// "Christmas next year": the one after the coming one, as long as this year's lies ahead.
  func nextYear(_ tokens: [Token], _ index: Int, _ end: Int) -> Int? {
    guard index + 1 < end, words.units[tokens[index + 1].lower] == .year else { return nil }
    let later =
      words.next.contains(tokens[index].lower)
      ? 1 : TimeWords.afterNext.contains(tokens[index].lower) ? 2 : 0
    return later == 0 ? nil : today.map { $0.parts.year + later }
  }

  func days(of name: TimeWords.Named, _ year: Int?) -> ClosedRange<CalendarDay>? {
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
    case .corpusChristi: return easter(60)
    case .fixed(let month, let number): return day(month, number)
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
  func season(_ month: Int, _ day: Int, _ length: Int, _ year: Int?) -> ClosedRange<CalendarDay>? {
    func days(_ year: Int) -> ClosedRange<CalendarDay>? {
      guard let first = CalendarDay(year: year, month: month, day: day),
        let next = first.adding(months: length)
      else { return nil }
      return first...next.adding(days: -1)
    }
    guard let found = upcoming(year, days) else { return nil }
    // "In autumn", said when most of it is over, means the next one.
    guard year == nil, let today, found.lowerBound < today, today.adding(days: 31) > found.upperBound else {
      return found
    }
    return days(found.lowerBound.parts.year + 1)
  }
}
