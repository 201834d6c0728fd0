/// How far a client goes.
public struct HTTPLimits: Sendable, Equatable {
  /// The longest time until a connection stands.
  public var connectMilliseconds: Int
  /// The longest time until the response is there.
  public var totalMilliseconds: Int
  /// The longest body of a response; the rest is not read.
  public var responseBytesMax: Int
  /// Connections to one host at a time.
  public var connectionsPerHost: Int
  /// Connections at a time.
  public var connections: Int
  /// Redirects that are followed, to the same host only.
  public var redirectsMax: Int

  /// Limits that suit chat platforms.
  public init(
    connectMilliseconds: Int = 5_000, totalMilliseconds: Int = 30_000, responseBytesMax: Int = 65_536,
    connectionsPerHost: Int = 8, connections: Int = 64, redirectsMax: Int = 2
  ) {
    (self.connectMilliseconds, self.totalMilliseconds) = (connectMilliseconds, totalMilliseconds)
    (self.responseBytesMax, self.connectionsPerHost) = (responseBytesMax, connectionsPerHost)
    (self.connections, self.redirectsMax) = (connections, redirectsMax)
  }
}

/// Where a client may go.
public struct HTTPReach: Sendable, Equatable {
  /// Networks besides the public one that may be talked to, as on-premise platforms need it.
  public var privateNetworks: [Network]
  /// Whether addresses without TLS are allowed to these private networks.
  public var allowsPlainHTTP: Bool
  /// A proxy for everything, "http://proxy.example.org:3128"; the networks then are the proxy's affair.
  public var proxy: String?
  /// A file of further certificates to trust, in PEM.
  public var certificates: String?

  /// A reach; the default is the public network over TLS.
  public init(
    privateNetworks: [Network] = [], allowsPlainHTTP: Bool = false, proxy: String? = nil,
    certificates: String? = nil
  ) {
    (self.privateNetworks, self.allowsPlainHTTP) = (privateNetworks, allowsPlainHTTP)
    (self.proxy, self.certificates) = (proxy, certificates)
  }
}
