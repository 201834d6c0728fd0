import NIOCore
import NIOHTTP1

/// How much a connection may take, and how long.
struct ConnectionLimits: Sendable {
  /// All header fields of a request together, in bytes.
  let headerBytesMax: Int
  /// A connection on which nothing happens for so long is closed.
  let idle: TimeAmount
  /// A request whose body isn't there by then is given up.
  let request: TimeAmount
  /// The most bytes that a body may have, by the path of the request.
  let bodyBytesMax: @Sendable (_ path: String) -> Int

  /// The same for NIO's decoder.
  var decoding: NIOHTTPDecoderLimitConfiguration {
    var limits = NIOHTTPDecoderLimitConfiguration()
    limits.maxHeaderFieldSize = headerBytesMax
    limits.maxHeaderListSize = headerBytesMax
    limits.maxHeaderFieldCount = 100
    return limits
  }
}
