/// A request as it came in; the body stays raw until its sender is proved.
public struct InboundRequest: Sendable {
  /// "POST", "PUT", …
  public var method: String
  /// Parts of the path after the installation's own, percent-decoded.
  public var path: [String]
  /// Fields of the query, in order.
  public var query: [(name: String, value: String)]
  /// Header fields.
  public var headers: Headers
  /// The bytes exactly as they came; signatures are made over these.
  public var body: [UInt8]

  /// A request.
  public init(
    method: String = "POST", path: [String] = [], query: [(name: String, value: String)] = [],
    headers: Headers, body: [UInt8]
  ) {
    (self.method, self.path, self.query, self.headers, self.body) = (method, path, query, headers, body)
  }
}
