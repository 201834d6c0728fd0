import Foundation
import TandemRuntime
import TandemWebhook

/// Answers requests: /hooks/PLATFORM/INSTALLATION/…, and what operators ask.
struct HookResponder: Sendable {
  /// By the path of their address: "/hooks/PLATFORM/INSTALLATION".
  let installations: [String: Installation]
  let switchboard: Switchboard
  let state: ServerState
  let metrics: Metrics
  let seconds: @Sendable () -> Int64
  /// Called where a homeserver shows that it is there.
  let wake: @Sendable (String) async -> Void

  /// The most bytes that the body of a request to this path may have.
  func bodyBytesMax(_ path: String) -> Int {
    (installations[path] ?? within(path)?.installation)?.adapter.limits.inboundBytesMax ?? 0
  }

  /// The answer to one request.
  func answer(to request: ReceivedRequest) async -> Answer {
    if let installation = installations[request.path] { return await hook(request, [], installation) }
    if let (installation, path) = within(request.path) { return await hook(request, path, installation) }
    return await answer(toOperator: request)
  }

  /// What lies below the address of an installation; nil where nothing does.
  private func within(_ path: String) -> (installation: Installation, path: [String])? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let installation = installations["/" + parts.prefix(3).joined(separator: "/")] else { return nil }
    let rest = parts.dropFirst(3).map(\.removingPercentEncoding)
    return rest.contains(nil) ? nil : (installation, rest.compactMap(\.self))
  }

  /// An unknown installation is answered like one with a wrong signature would be: without a hint.
  private func answer(toOperator request: ReceivedRequest) async -> Answer {
    let parts = request.path.split(separator: "/", omittingEmptySubsequences: true)
    if parts.first == "hooks" { return .empty(404) }
    guard request.method == "GET" else { return .empty(parts.count == 1 ? 405 : 404) }
    switch parts {
    case ["health"]: return await state.health()
    case ["ready"]: return await state.ready()
    case ["metrics"]: return await state.metrics(metrics)
    default: return .empty(404)
    }
  }

  private func hook(_ request: ReceivedRequest, _ path: [String], _ installation: Installation) async
    -> Answer
  {
    let clock = ContinuousClock()
    let start = clock.now
    let (answer, refusal) = await answer(to: request, path, installation)
    let elapsed = (clock.now - start) / Duration.seconds(1)
    metrics.count(
      installation.platform.rawValue, status: answer.status, refusal: refusal?.rawValue, seconds: elapsed)
    return answer
  }

  private func answer(to request: ReceivedRequest, _ path: [String], _ installation: Installation)
    async -> (Answer, Refusal?)
  {
    guard state.isTaking else { return (Self.later(seconds: 5), nil) }
    switch request.fault {
    case .tooLarge: return (.empty(413), .tooLarge)
    case .tooSlow: return (.empty(408), .malformed)
    case nil: break
    }
    let adapter = installation.adapter
    let inbound = InboundRequest(
      method: request.method, path: path, query: request.query, headers: request.headers, body: request.body)
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
}
