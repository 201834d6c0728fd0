/// Months, quarters, weeks and their days, years.
extension TimeFinder {
  func month(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
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

  func days(month: Int, _ year: Int?) -> ClosedRange<CalendarDay>? {
    upcoming(year) { CalendarDay.months(month...month, $0) }
  }

  func quarter(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
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

  func week(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    guard words.weekMarks.contains(tokens[index].lower), index + 1 < end,
      let number = Int(tokens[index + 1].text.filter { $0 != "." })
    else { return nil }
    let days = upcoming(nil) { year in
      CalendarDay.monday(ofWeek: number, year).map { $0...$0.adding(days: 6) }
    }
    return TimeAtom(tokens: index..<(index + 2), days: days, grain: .week)
  }

  func weekday(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    guard let weekday = words.weekdays[tokens[index].lower] else { return nil }
    return TimeAtom(tokens: index..<(index + 1), days: coming(weekday), grain: .day)
  }

  func coming(_ weekday: Int) -> ClosedRange<CalendarDay>? {
    guard let today else { return nil }
    let ahead = (weekday - today.weekday + 6) % 7 + 1
    return today.adding(days: ahead)...today.adding(days: ahead)
  }

  func year(_ tokens: [Token], _ index: Int, _ end: Int) -> TimeAtom? {
    guard let year = yearNumber(tokens, index, end), tokens[index].text.utf8.count == 4 else { return nil }
    return TimeAtom(tokens: index..<(index + 1), days: CalendarDay.months(1...12, year), grain: .year)
  }
}
