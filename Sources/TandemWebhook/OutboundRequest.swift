/// A request of ours to a platform. Made when it is sent and never stored, since it may hold secrets.
public struct OutboundRequest: Sendable, Equatable, CustomStringConvertible {
  /// "POST" or "PUT".
  public var method: String
  /// The whole address.
  public var url: String
  /// Header fields.
  public var headers: [String: String]
  /// The body.
  public var body: [UInt8]
  /// Whether the sender adds an access token that it fetches first; see `Adapter.tokenRequest`.
  public var needsToken: Bool

  /// A request.
  public init(
    method: String = "POST", url: String, headers: [String: String] = [:], body: [UInt8] = [],
    needsToken: Bool = false
  ) {
    (self.method, self.url, self.headers, self.body) = (method, url, headers, body)
    self.needsToken = needsToken
  }

  /// Without address, header fields and body: they hold secrets and what people wrote.
  public var description: String { "\(method) (\(body.count) bytes)" }
}

/// What came back.
public struct OutboundResponse: Sendable, Equatable {
  /// The HTTP status.
  public var status: Int
  /// Header fields.
  public var headers: Headers
  /// The body, cut at the client's limit.
  public var body: [UInt8]

  /// A response.
  public init(status: Int, headers: Headers = Headers([]), body: [UInt8] = []) {
    (self.status, self.headers, self.body) = (status, headers, body)
  }
}
