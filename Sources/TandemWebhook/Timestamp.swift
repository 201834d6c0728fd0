import Foundation

/// Time as others write it.
enum Timestamp {
  /// ISO 8601 in UTC, whole seconds.
  static func iso(_ seconds: Int64) -> String {
    Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601)
  }

  /// Unix seconds of an ISO 8601 text with or without fractions; nil for everything else.
  static func seconds(iso text: String) -> Int64? {
    let plain = Date.ISO8601FormatStyle()
    let fractional = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    guard let date = (try? plain.parse(text)) ?? (try? fractional.parse(text)) else { return nil }
    return Int64(date.timeIntervalSince1970.rounded(.down))
  }
}
