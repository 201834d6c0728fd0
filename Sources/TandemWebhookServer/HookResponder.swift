import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import TandemRuntime
import TandemWebhook

/// Answers requests: /hooks/PLATFORM/INSTALLATION/…, and what operators ask.
struct HookResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  /// By the path of their address: "/hooks/PLATFORM/INSTALLATION".
  let installations: [String: Installation]
  let switchboard: Switchboard
  let state: ServerState
  let metrics: Metrics
  let seconds: @Sendable () -> Int64
  let bodySeconds: Int
  /// Called where a homeserver shows that it is there.
  let wake: @Sendable (String) async -> Void

  func respond(to request: Request, context: Context) async throws -> Response {
    if let installation = installations[request.uri.path] { return await hook(request, [], installation) }
    let parts = request.uri.path.split(separator: "/", omittingEmptySubsequences: true)
    if parts.first == "hooks" { return await hook(request, parts) }
    guard request.method == .get else { return Self.response(.empty(parts.count == 1 ? 405 : 404)) }
    switch parts {
    case ["health"]: return Self.response(await state.health())
    case ["ready"]: return Self.response(await state.ready())
    case ["metrics"]: return Self.response(await state.metrics(metrics))
    default: return Self.response(.empty(404))
    }
  }

  /// An unknown installation is answered like one with a wrong signature would be: without a hint.
  private func hook(_ request: Request, _ parts: [Substring]) async -> Response {
    guard let installation = installations["/" + parts.prefix(3).joined(separator: "/")],
      let path = Self.decoded(parts.dropFirst(3))
    else { return Self.response(.empty(404)) }
    return await hook(request, path, installation)
  }

  private func hook(_ request: Request, _ path: [String], _ installation: Installation) async -> Response {
    let clock = ContinuousClock()
    let start = clock.now
    let (answer, refusal) = await answer(to: request, path, installation)
    let elapsed = (clock.now - start) / Duration.seconds(1)
    metrics.count(
      installation.platform.rawValue, status: answer.status, refusal: refusal?.rawValue, seconds: elapsed)
    return Self.response(answer)
  }

  private func answer(to request: Request, _ path: [String], _ installation: Installation)
    async -> (Answer, Refusal?)
  {
    guard state.isTaking else { return (Self.later(seconds: 5), nil) }
    let adapter = installation.adapter
    let body: [UInt8]
    do {
      body = try await self.body(of: request, max: adapter.limits.inboundBytesMax)
    } catch {
      if error is TooSlow { return (Answer(408, headers: ["connection": "close"]), .malformed) }
      return error is Refusal ? (.empty(413), .tooLarge) : (.empty(400), .malformed)
    }
    let inbound = InboundRequest(
      method: request.method.rawValue, path: path,
      query: request.uri.query == nil
        ? [] : request.uri.queryParameters.map { (name: String($0.key), value: String($0.value)) },
      headers: Headers(lowercased: request.headers.map { ($0.name.canonicalName, $0.value) }), body: body)
    let reception = adapter.receive(inbound, at: seconds())
    if installation.platform == .matrix, reception.refusal == nil { await wake(installation.name) }
    let tray = adapter.repliesInAnswer && !reception.incoming.isEmpty ? AnswerTray() : nil
    do {
      var answer = reception.answer
      for var incoming in reception.incoming {
        incoming.tray = tray
        let outcome = try await switchboard.connect(incoming, at: installation)
        if outcome == .stale { answer = reception.staleAnswer ?? answer }
      }
      return (tray.map { adapter.answer(with: $0.all) } ?? answer, reception.refusal)
    } catch {
      // Nothing of it was written, or not all: the platform sends it again, and what was written is known.
      return (Self.later(seconds: 2), nil)
    }
  }

  private static func later(seconds: Int) -> Answer {
    Answer(503, headers: ["retry-after": String(seconds)])
  }

  private struct TooSlow: Error {}

  /// The raw bytes; the request is given up as soon as it is too long or takes too long.
  ///
  /// Between two chunks a sender may be silent as long as a connection may be idle.
  private func body(of request: Request, max: Int) async throws -> [UInt8] {
    let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    guard length <= max else { throw Refusal.tooLarge }
    let clock = ContinuousClock()
    let end = clock.now + .seconds(bodySeconds)
    var bytes: [UInt8] = []
    // What the sender announces is no reason to set much aside.
    bytes.reserveCapacity(min(Swift.max(length, 0), 4_096))
    for try await chunk in request.body {
      guard bytes.count + chunk.readableBytes <= max else { throw Refusal.tooLarge }
      guard clock.now < end else { throw TooSlow() }
      bytes.append(contentsOf: chunk.readableBytesView)
    }
    return bytes
  }

  private static func decoded(_ parts: ArraySlice<Substring>) -> [String]? {
    if parts.isEmpty { return [] }
    let decoded = parts.map { $0.removingPercentEncoding }
    return decoded.contains(nil) ? nil : decoded.compactMap { $0 }
  }

  private static func response(_ answer: Answer) -> Response {
    var headers = HTTPFields()
    if let type = answer.contentType { headers[.contentType] = type }
    for (name, value) in answer.headers {
      if let field = HTTPField.Name(name) { headers[field] = value }
    }
    let body = ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
    return Response(status: .init(code: answer.status), headers: headers, body: body)
  }
}
