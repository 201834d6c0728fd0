/// A request to another server.
public struct HTTPRequest: Sendable, Equatable, CustomStringConvertible {
  /// "GET", "POST", "PUT" …
  public var method: String
  /// The whole address.
  public var url: String
  /// Header fields; names and values without line breaks.
  public var headers: [String: String]
  /// The body; a request without one sends none.
  public var body: [UInt8]

  /// A request.
  public init(_ method: String, _ url: String, headers: [String: String] = [:], body: [UInt8] = []) {
    (self.method, self.url, self.headers, self.body) = (method, url, headers, body)
  }

  /// Without address and header fields: both may hold secrets.
  public var description: String { "\(method) (\(body.count) bytes)" }
}

/// What came back.
public struct HTTPResponse: Sendable, Equatable {
  /// The status, whatever it is: an answer of 500 is a response and not a failure.
  public var status: Int
  /// Header fields in order, names as they were sent.
  public var headers: [(name: String, value: String)]
  /// The body, cut at the client's limit.
  public var body: [UInt8]

  /// A response.
  public init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    (self.status, self.headers, self.body) = (status, headers, body)
  }

  /// Equal parts in the same order.
  public static func == (left: HTTPResponse, right: HTTPResponse) -> Bool {
    left.status == right.status && left.body == right.body
      && left.headers.elementsEqual(right.headers) { $0.name == $1.name && $0.value == $1.value }
  }

  /// The first field of that name, without regard to case.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// Why there was no response. Never holds an address, since addresses may hold secrets.
public struct HTTPFailure: Error, Sendable, Equatable {
  /// What kind of failure.
  public enum Kind: Sendable, Equatable {
    /// The request cannot be made: no such scheme, a line break in a header field.
    case invalid
    /// The address leads to a place that this client doesn't talk to.
    case blocked
    /// No connection: nothing was sent.
    case unreachable
    /// The other side's certificate doesn't prove who it is: nothing was sent.
    case untrusted
    /// No response in time; the request may have arrived.
    case timedOut
    /// The connection broke; the request may have arrived.
    case interrupted
    /// The caller took the request back, or the client was closed.
    case cancelled
  }

  /// What kind of failure.
  public let kind: Kind
  /// libcurl's number, for the log; 0 where libcurl was not asked.
  public let code: Int

  /// A failure.
  public init(_ kind: Kind, code: Int = 0) { (self.kind, self.code) = (kind, code) }

  /// Whether the other side may have got the request.
  public var mayHaveArrived: Bool { [.timedOut, .interrupted, .cancelled].contains(kind) }
}
