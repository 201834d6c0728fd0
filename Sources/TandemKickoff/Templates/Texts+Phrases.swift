import TandemLanguage
import TandemMentoring

/// Dates and lists in words.
extension Texts {
  /// "Donnerstag, 3. Dezember 2026, 10:00 Uhr".
  func time(_ time: LocalTime) -> String {
    self("time", Fields(["date": date(time.day), "clock": time.clock]))
  }

  /// "Donnerstag, 3. Dezember 2026".
  func date(_ day: CalendarDay) -> String { self("date", parts(of: day)) }

  /// "3. Dezember 2026".
  func day(_ day: CalendarDay) -> String { self("day", parts(of: day)) }

  /// "a, b and c".
  func list(_ phrases: [String]) -> String {
    guard let last = phrases.last, phrases.count > 1 else { return phrases.first ?? "" }
    return self("and", Fields(["first": phrases.dropLast().joined(separator: ", "), "second": last]))
  }

  private func parts(of day: CalendarDay) -> Fields {
    let parts = day.parts
    return Fields([
      "weekday": self["weekdays.\(day.weekday)"], "day": "\(parts.day)",
      "month": self["months.\(parts.month)"],
      "year": "\(parts.year)",
    ])
  }
}
