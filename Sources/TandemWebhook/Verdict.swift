/// What a platform's response means for a delivery.
public enum Verdict: Sendable, Equatable {
  /// The platform has it.
  case delivered
  /// Not now; after so many seconds, if the platform said when.
  case again(afterSeconds: Int?)
  /// Our access token is no longer valid; fetch a new one and try once more.
  case unauthorised
  /// The chat has moved; send it there.
  case moved(Address)
  /// Never: the reason in one word.
  case final(String)

  /// The meaning that most platforms share.
  static func ofStatus(_ response: OutboundResponse) -> Verdict {
    switch response.status {
    case 200...299: .delivered
    case 408, 425, 429, 500...599: .again(afterSeconds: response.retryAfterSeconds)
    default: .final("status-\(response.status)")
    }
  }
}

extension OutboundResponse {
  /// The `Retry-After` field in whole seconds; nil where there is none. A date is read as "a minute".
  public var retryAfterSeconds: Int? {
    guard let value = headers[only: "retry-after"] else { return nil }
    if let seconds = Int(value) { return max(0, seconds) }
    if let number = value.split(separator: ".").first.flatMap({ Int($0) }) { return max(0, number + 1) }
    return value.isEmpty ? nil : 60
  }
}
