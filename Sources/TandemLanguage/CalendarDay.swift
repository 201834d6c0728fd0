/// A day of the Gregorian calendar without time or zone, written "2027-03-28".
public struct CalendarDay: Sendable, Hashable, Comparable, Codable {
  /// Days since 1970-01-01, negative before.
  public let daysSinceEpoch: Int

  /// The day that many days after 1970-01-01.
  public init(daysSinceEpoch: Int) { self.daysSinceEpoch = daysSinceEpoch }

  /// A day by its parts; nil if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= CalendarDay.length(ofMonth: month, year: year) else { return nil }
    daysSinceEpoch = CalendarDay.days(year, month, day)
  }

  /// Reads "2027-03-28" and nothing else.
  public init?(_ text: some StringProtocol) { self.init(bytes: String(text).utf8) }

  /// Byte by byte, and of one kind of text: every turn reads "today" several times.
  private init?(bytes: String.UTF8View) {
    var (year, month, day, position) = (0, 0, 0, 0)
    for byte in bytes {
      let digit = Int(byte) - 48
      switch position {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 0...9: guard (0...9).contains(digit) else { return nil }
      default: return nil
      }
      switch position {
      case 0...3: year = year * 10 + digit
      case 5, 6: month = month * 10 + digit
      case 8, 9: day = day * 10 + digit
      default: break
      }
      position += 1
    }
    guard position == 10 else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month 1–12 and day 1–31.
  public var parts: (year: Int, month: Int, day: Int) {
    // Days to civil date after Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
  public var weekday: Int { ((daysSinceEpoch + 3) % 7 + 7) % 7 + 1 }

  /// The day that many days later.
  public func adding(days: Int) -> CalendarDay { CalendarDay(daysSinceEpoch: daysSinceEpoch + days) }

  /// Earlier days are smaller.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }

  /// 28 to 31.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension CalendarDay: CustomStringConvertible {
  /// "2027-03-28".
  public var description: String {
    let (year, month, day) = parts
    guard (0...9999).contains(year) else { return "\(year)-\(month)-\(day)" }
    func digit(_ number: Int, _ unit: Int) -> UInt8 { UInt8(48 + number / unit % 10) }
    let bytes = [
      digit(year, 1000), digit(year, 100), digit(year, 10), digit(year, 1), UInt8(ascii: "-"),
      digit(month, 10), digit(month, 1), UInt8(ascii: "-"), digit(day, 10), digit(day, 1),
    ]
    return String(decoding: bytes, as: UTF8.self)
  }
}
