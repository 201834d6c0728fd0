/// Times counted from today: "next month", "in six months".
extension TimeFinder {
  /// "next month", "this year", "nächsten Freitag".
  func relative(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    let word = tokens[index].lower
    if let unit = words.periods[word] {
      return TimeAtom(tokens: index..<(index + 1), days: period(unit, later: 0), grain: grain(of: unit))
    }
    let later =
      words.next.contains(word)
      ? 1 : words.this.contains(word) ? 0 : TimeWords.afterNext.contains(word) ? 2 : -1
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
    // "this autumn", however little of it is left.
    if later == 0, atom.grain == .season, let today, let name = words.named[tokens[index + 1].lower] {
      atom.days = days(of: name, today.parts.year)
    }
    // "next November", said in November, is a year away.
    if later == 1, atom.grain == .month, let today, atom.days?.contains(today) ?? false,
      let month = words.months[bare(tokens[index + 1])]
    {
      atom.days = days(month: month, today.parts.year + 1)
    }
    return atom
  }

  /// "six months", "half a year", "anderthalb Jahre".
  func duration(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    if let whole = TimeWords.oneAndHalf[tokens[index].lower], index + 1 < end,
      let unit = words.units[tokens[index + 1].lower]
    {
      let day = today.flatMap { withHalf(whole, unit, $0) }
      return TimeAtom(
        tokens: index..<(index + 2), days: day.map { $0...$0 }, grain: .day, isDuration: true)
    }
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

  private func withHalf(_ count: Int, _ unit: TimeWords.Unit, _ day: CalendarDay) -> CalendarDay? {
    switch unit {
    case .year: day.adding(months: 12 * count + 6)
    case .month: day.adding(months: count)?.adding(days: 15)
    case .week: day.adding(days: 7 * count + 3)
    case .day, .quarter, .half: nil
    }
  }

  func after(_ count: Int, _ unit: TimeWords.Unit, _ day: CalendarDay) -> CalendarDay? {
    switch unit {
    case .day: day.adding(days: count)
    case .week: day.adding(days: 7 * count)
    case .month: day.adding(months: count)
    case .quarter: day.adding(months: 3 * count)
    case .half: day.adding(months: 6 * count)
    case .year: day.adding(months: 12 * count)
    }
  }

  func grain(of unit: TimeWords.Unit) -> TimeAtom.Grain {
    switch unit {
    case .day: .day
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .half: .season
    case .year: .year
    }
  }

  func period(_ unit: TimeWords.Unit, later: Int) -> ClosedRange<CalendarDay>? {
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

  func months(from index: Int, _ count: Int) -> ClosedRange<CalendarDay>? {
    let (year, month) = (index / 12, index % 12 + 1)
    return CalendarDay.months(month...(month + count - 1), year)
  }

  /// The first year from today on in which the days are not over; the named one where one is named.
  func upcoming(_ year: Int?, _ days: (Int) -> ClosedRange<CalendarDay>?) -> ClosedRange<CalendarDay>? {
    if let year { return days(year) }
    guard let today else { return nil }
    let first = today.parts.year
    for year in first...(first + 1) {
      if let found = days(year), found.upperBound >= today { return found }
    }
    return nil
  }
}
