public import TandemLanguage

/// A day and a time of day on the clock of the place: "2026-12-03T10:00".
public struct LocalTime: Sendable, Hashable, Comparable {
  /// The day.
  public let day: CalendarDay
  /// Minutes since midnight, 0 to 1439.
  public let minute: Int

  /// A time of a day; nil where the clock has no such time.
  public init?(day: CalendarDay, hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    (self.day, self.minute) = (day, hour * 60 + minute)
  }

  /// Reads "2026-12-03T10:00" or the same with a space.
  public init?(_ text: some StringProtocol) {
    let parts = text.split { $0 == "T" || $0 == " " }
    guard parts.count == 2, let day = CalendarDay(parts[0]) else { return nil }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 2, clock[1].utf8.count == 2, (1...2).contains(clock[0].utf8.count) else {
      return nil
    }
    guard clock.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) else { return nil }
    guard let hour = Int(clock[0]), let minute = Int(clock[1]) else { return nil }
    self.init(day: day, hour: hour, minute: minute)
  }

  /// The time that many minutes later.
  public func adding(minutes: Int) -> LocalTime {
    let total = minute + minutes
    let days = total >= 0 ? total / 1440 : (total - 1439) / 1440
    return LocalTime(day: day.adding(days: days), minute: total - days * 1440)
  }

  /// "10:05".
  public var clock: String { LocalTime.padded(minute / 60) + ":" + LocalTime.padded(minute % 60) }

  /// Earlier times are smaller.
  public static func < (left: LocalTime, right: LocalTime) -> Bool {
    (left.day, left.minute) < (right.day, right.minute)
  }

  private init(day: CalendarDay, minute: Int) { (self.day, self.minute) = (day, minute) }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension LocalTime: CustomStringConvertible {
  /// "2026-12-03T10:00".
  public var description: String { "\(day)T\(clock)" }
}
