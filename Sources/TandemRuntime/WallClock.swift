public import TandemLanguage

/// The time of day where the programme runs; injected, so that equal inputs give equal bytes.
public struct WallClock: Sendable {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public let milliseconds: @Sendable () -> Int64
  /// Seconds that the clock on the wall is ahead of UTC at such a moment.
  public let offsetSeconds: @Sendable (Int64) -> Int

  /// A clock of given parts; without offset "today" is that of UTC.
  public init(
    milliseconds: @escaping @Sendable () -> Int64,
    offsetSeconds: @escaping @Sendable (Int64) -> Int = { _ in 0 }
  ) {
    (self.milliseconds, self.offsetSeconds) = (milliseconds, offsetSeconds)
  }

  /// A clock that stands at noon of a day.
  public static func noon(of day: CalendarDay) -> WallClock {
    WallClock(milliseconds: { Int64(day.daysSinceEpoch) * 86_400_000 + 43_200_000 })
  }

  /// The day that people at this place call today, at such a moment.
  public func day(at milliseconds: Int64) -> CalendarDay {
    let local = milliseconds + Int64(offsetSeconds(milliseconds)) * 1000
    return CalendarDay(daysSinceEpoch: Int(local.floorDivided(by: 86_400_000)))
  }

  /// ISO 8601 in UTC: "2026-11-24T09:05:00.123Z".
  public static func iso8601(_ milliseconds: Int64) -> String {
    let days = milliseconds.floorDivided(by: 86_400_000)
    let rest = Int(milliseconds - days * 86_400_000)
    func digit(_ number: Int) -> UInt8 { UInt8(48 + number % 10) }
    let (hour, minute, second) = (rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60)
    // By bytes, since every line of every log has one.
    let time = [
      UInt8(ascii: "T"), digit(hour / 10), digit(hour), UInt8(ascii: ":"), digit(minute / 10), digit(minute),
      UInt8(ascii: ":"), digit(second / 10), digit(second), UInt8(ascii: "."), digit(rest / 100 % 10),
      digit(rest / 10), digit(rest), UInt8(ascii: "Z"),
    ]
    return CalendarDay(daysSinceEpoch: Int(days)).description + String(decoding: time, as: UTF8.self)
  }

  /// The moment that `iso8601` wrote; nil for anything else.
  public static func milliseconds(_ text: String) -> Int64? {
    let parts = text.split(separator: "T")
    guard parts.count == 2, let day = CalendarDay(parts[0]) else { return nil }
    let numbers = parts[1].split { ":.Z".contains($0) }.compactMap { Int64($0) }
    guard numbers.count == 4 else { return nil }
    let rest = ((numbers[0] * 60 + numbers[1]) * 60 + numbers[2]) * 1000 + numbers[3]
    return Int64(day.daysSinceEpoch) * 86_400_000 + rest
  }
}

extension Int64 {
  fileprivate func floorDivided(by divisor: Int64) -> Int64 {
    self >= 0 ? self / divisor : (self - divisor + 1) / divisor
  }
}
