/// Why a request was turned away before it reached a conversation.
public enum Refusal: String, Error, Sendable, CaseIterable {
  /// No proof of the sender, or a wrong one.
  case forged
  /// The proof is older or newer than the tolerance.
  case stale
  /// The body isn't what the platform sends.
  case malformed
  /// The body is longer than the limit.
  case tooLarge = "too-large"
  /// The body's media type isn't the platform's.
  case mediaType = "media-type"
  /// The sender is proved but not allowed here, as a foreign tenant or server.
  case foreign
  /// The path isn't one of the platform's.
  case unknownPath = "unknown-path"
  /// The path exists for another method.
  case method

  /// The status that says so on every platform without another rule.
  public var status: Int {
    switch self {
    case .forged, .stale: 401
    case .malformed: 400
    case .tooLarge: 413
    case .mediaType: 415
    case .foreign: 403
    case .unknownPath: 404
    case .method: 405
    }
  }
}
