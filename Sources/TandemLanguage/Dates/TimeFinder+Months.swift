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
    let later = year == nil ? nextYear(tokens, index + 1, end) : nil
    return TimeAtom(
      tokens: index..<(index + (later != nil ? 3 : year == nil ? 1 : 2)),
      days: days(month: month, year ?? later), grain: .month)
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
    if index + 2 < end, ["im", "in", "of"].contains(tokens[index + 1].lower),
      let month = words.months[bare(tokens[index + 2])]
    {
      let count = index > 0 ? ordinal(tokens[index - 1].lower) : nil
      let days = count.flatMap { count in
        upcoming(yearNumber(tokens, index + 3, end)) { nth(count, weekday, ofMonth: month, $0) }
      }
      return TimeAtom(
        tokens: index..<(index + 3), days: days ?? self.days(month: month, nil),
        grain: days == nil ? .month : .day)
    }
    return TimeAtom(tokens: index..<(index + 1), days: coming(weekday), grain: .day)
  }

  /// "zweiter", "second"; the last one is 5.
  private func ordinal(_ word: String) -> Int? {
    if word == "last" || word.hasPrefix("letzte") { return 5 }
    // "2nd", "2."
    if let digit = word.first?.wholeNumberValue, word.utf8.count <= 3 {
      return (1...5).contains(digit) ? digit : nil
    }
    // "zweiter" as well as "zweiten"
    return words.ordinals[word] ?? words.ordinals[String(word.dropLast()) + "n"]
  }

  /// "the second Sunday of September"; the fifth is the last.
  private func nth(_ count: Int, _ weekday: Int, ofMonth month: Int, _ year: Int) -> ClosedRange<CalendarDay>?
  {
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
    var day = first.adding(days: (weekday - first.weekday + 7) % 7 + (min(count, 4) - 1) * 7)
    if count > 4, day.adding(days: 7).parts.month == month { day = day.adding(days: 7) }
    return day...day
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
