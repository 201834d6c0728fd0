import TandemLanguage
import TandemMentoring

/// A day with a time as people write it into a cell.
enum SpreadsheetTime {
  /// Reads "3.12.2026 10:00", "03.12.26, 10 Uhr", "2026-12-03T10:00" and "3/12/2026 10.30"; nil for
  /// everything else, a day without a time included.
  static func read(_ words: String) -> LocalTime? {
    let numbers = words.split { !$0.isNumber }.compactMap { Int($0) }
    let separators = words.filter { "./-".contains($0) }
    guard numbers.count == 4 || numbers.count == 5, separators.count >= 2, isHarmless(words) else {
      return nil
    }
    let isYearFirst = numbers[0] > 31
    let year = isYearFirst ? numbers[0] : numbers[2]
    let day = CalendarDay(
      year: year < 100 ? 2000 + year : year, month: numbers[1], day: isYearFirst ? numbers[2] : numbers[0])
    return day.flatMap { LocalTime(day: $0, hour: numbers[3], minute: numbers.count == 5 ? numbers[4] : 0) }
  }

  /// Only digits, separators and the words around a time; "10:00:00" has too many numbers already.
  private static func isHarmless(_ words: String) -> Bool {
    let known: Set<String> = ["", "uhr", "t", "um", "at", "mo", "di", "mi", "do", "fr", "sa", "so", "h"]
    return words.lowercased().split { !$0.isLetter }.allSatisfy { known.contains(String($0)) }
      && words.allSatisfy { $0.isLetter || $0.isNumber || " .:/-,".contains($0) }
  }
}
