public import TandemDialogue

/// What the platform reads as the answer to its request.
public struct Answer: Sendable, Equatable {
  /// The HTTP status.
  public var status: Int
  /// The media type of the body; nil without one.
  public var contentType: String?
  /// The body.
  public var body: [UInt8]
  /// Further header fields.
  public var headers: [String: String]

  /// An answer of given parts.
  public init(_ status: Int, contentType: String? = nil, body: [UInt8] = [], headers: [String: String] = [:])
  {
    (self.status, self.contentType, self.body, self.headers) = (status, contentType, body, headers)
  }

  /// An answer without a body.
  public static func empty(_ status: Int) -> Answer { Answer(status) }

  /// An answer that holds a JSON value.
  public static func json(_ status: Int, _ value: Value) -> Answer {
    Answer(status, contentType: "application/json", body: JSON.bytes(of: value))
  }

  /// An answer of plain words.
  public static func text(_ status: Int, _ text: String) -> Answer {
    Answer(status, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
  }
}
