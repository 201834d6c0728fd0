import HummingbirdCore
import NIOCore
import NIOHTTP1
import TandemWebhook

/// A request whose body is there as a whole, or that was given up.
struct ReceivedRequest: Sendable {
  /// Why a request was given up before its end; the connection closes after the answer.
  enum Fault: Sendable { case tooLarge, tooSlow }

  /// "POST", "GET", …
  let method: String
  /// As it was sent, still percent-encoded, without the query.
  let path: String
  /// Fields of the query, decoded, in order.
  let query: [(name: String, value: String)]
  /// Header fields.
  let headers: Headers
  /// The bytes exactly as they came; what had come by then where there is a fault.
  var body: [UInt8] = []
  /// What is wrong with it; nil where nothing is.
  var fault: Fault?

  /// A request without its body.
  init(_ head: HTTPRequestHead) {
    method = head.method.rawValue
    headers = Headers(head.headers.map { ($0.name, $0.value) })
    let isPath = head.uri.utf8.first == UInt8(ascii: "/") && !head.uri.utf8.contains(UInt8(ascii: "?"))
    let uri = isPath ? nil : URI(head.uri)
    path = uri?.path ?? head.uri
    query = uri?.queryParameters.map { (name: String($0.key), value: String($0.value)) } ?? []
  }

  /// What the sender says of the body's length; nil where it says nothing, or nonsense that the decoder
  /// refuses.
  var announced: Int? { headers[only: "content-length"].flatMap { Int($0) } }
}
