extension CalendarDay {
  /// Easter Sunday, by the Gregorian computus of Meeus, Jones and Butcher.
  static func easter(_ year: Int) -> CalendarDay? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  /// The first Sunday of Advent: the fourth Sunday before Christmas Day.
  static func advent(_ year: Int) -> CalendarDay? {
    guard let christmas = CalendarDay(year: year, month: 12, day: 25) else { return nil }
    return christmas.adding(days: -(christmas.weekday % 7 == 0 ? 7 : christmas.weekday) - 21)
  }

  /// Monday of a calendar week as ISO 8601 counts; nil for week numbers no year has.
  static func monday(ofWeek week: Int, _ year: Int) -> CalendarDay? {
    guard (1...53).contains(week), let fourth = CalendarDay(year: year, month: 1, day: 4) else { return nil }
    return fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
  }

  /// The same day of a later month, or its last day where the month is shorter.
  func adding(months: Int) -> CalendarDay? {
    let (year, month, day) = parts
    let index = year * 12 + month - 1 + months
    let length = CalendarDay.length(ofMonth: index % 12 + 1, year: index / 12)
    return CalendarDay(year: index / 12, month: index % 12 + 1, day: min(day, length))
  }

  /// First and last day of months counted from January of a year.
  static func months(_ range: ClosedRange<Int>, _ year: Int) -> ClosedRange<CalendarDay>? {
    guard let first = CalendarDay(year: year, month: range.lowerBound, day: 1),
      let last = CalendarDay(
        year: year, month: range.upperBound, day: length(ofMonth: range.upperBound, year: year))
    else { return nil }
    return first...last
  }
}
