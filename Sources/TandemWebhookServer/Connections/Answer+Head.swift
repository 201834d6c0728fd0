import Foundation
import NIOHTTP1
import Synchronization
import TandemWebhook

extension Answer {
  /// The head of the response.
  ///
  /// - Parameters:
  ///   - isLast: Whether the connection closes behind it.
  ///   - seconds: Unix time.
  func head(isLast: Bool, at seconds: Int64) -> HTTPResponseHead {
    var fields = HTTPHeaders([
      ("content-length", String(body.count)), ("date", DateField.shared.text(at: seconds)),
    ])
    if let contentType { fields.add(name: "content-type", value: contentType) }
    for (name, value) in headers { fields.add(name: name, value: value) }
    if isLast { fields.add(name: "connection", value: "close") }
    return HTTPResponseHead(version: .http1_1, status: .init(statusCode: status), headers: fields)
  }
}

/// The time of day as HTTP writes it (RFC 9110, section 5.6.7), made once a second.
final class DateField: Sendable {
  static let shared = DateField()
  private let last = Mutex((seconds: Int64.min, text: ""))
  private let style = Date.VerbatimFormatStyle(
    format: """
      \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .padded(4)) \
      \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\
      \(second: .twoDigits) GMT
      """,
    locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian))

  /// - Parameter seconds: Unix time.
  func text(at seconds: Int64) -> String {
    last.withLock { last in
      if last.seconds != seconds {
        last = (seconds, Date(timeIntervalSince1970: Double(seconds)).formatted(style))
      }
      return last.text
    }
  }
}
