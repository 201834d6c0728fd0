import Synchronization
public import TandemRuntime

/// Takes recorded replies to their platforms, by the adapter of their installation.
public final class PlatformCarrier: Carrier {
  private let installations: [String: Installation]
  private let sending: any Sending
  private let seconds: @Sendable () -> Int64
  private let tokens = Mutex<[String: Token]>([:])

  private struct Token: Sendable {
    let text: String
    let until: Int64
  }

  /// A carrier for these installations.
  ///
  /// - Parameter seconds: Unix time.
  public init(
    _ installations: [String: Installation], sending: any Sending, seconds: @escaping @Sendable () -> Int64
  ) {
    (self.installations, self.sending, self.seconds) = (installations, sending, seconds)
  }

  /// The installation that the reply goes to.
  public func destination(of reply: PendingReply) -> String {
    Address(written: reply.replyTo)?.installation ?? ""
  }

  /// Prepares the way, then sends part after part until one doesn't get through.
  public func carry(_ reply: PendingReply, after parts: Int) async -> Carriage {
    guard var address = Address(written: reply.replyTo) else { return Carriage(.never("address")) }
    guard let installation = installations[address.installation] else {
      return Carriage(.never("installation"))
    }
    let adapter = installation.adapter
    let given = address
    while let request = adapter.preparation(for: address) {
      let answer = await exchange(request, installation, address)
      if let end = Self.end(of: answer.verdict, adapter) { return Carriage(end, parts: parts) }
      guard let response = answer.response, let next = adapter.prepared(address, by: response),
        next != address
      else { return Carriage(.later(afterSeconds: nil, .conversation), parts: parts) }
      address = next
    }
    let requests = adapter.requests(for: OutgoingReply(reply), to: address, at: seconds())
    var carriage = await send(requests, after: parts, installation, address)
    if address.written != given.written, carriage.replyTo == nil { carriage.replyTo = address.written }
    return carriage
  }

  private func send(
    _ requests: [OutboundRequest], after parts: Int, _ installation: Installation, _ address: Address
  ) async -> Carriage {
    guard !requests.isEmpty else { return Carriage(.never("unaddressable")) }
    var sent = parts
    for request in requests.dropFirst(parts) {
      let answer = await exchange(request, installation, address)
      if case .moved(let moved) = answer.verdict {
        return Carriage(.later(afterSeconds: 0, .conversation), parts: sent, replyTo: moved.written)
      }
      if let end = Self.end(of: answer.verdict, installation.adapter) { return Carriage(end, parts: sent) }
      sent += 1
    }
    return Carriage(.arrived, parts: sent)
  }

  private static func end(of verdict: Verdict, _ adapter: any Adapter) -> Carriage.End? {
    switch verdict {
    case .delivered: return nil
    case .final(let reason): return .never(reason)
    case .unauthorised: return .never("token")
    case .moved: return .later(afterSeconds: 0, .conversation)
    case .again(let seconds?):
      return .later(afterSeconds: seconds, adapter.limits.isThrottledAsWhole ? .all : .conversation)
    case .again(nil): return .later(afterSeconds: nil, .perhapsAll)
    }
  }

  private typealias Exchange = (verdict: Verdict, response: OutboundResponse?)

  /// One request with whatever token it needs; a token that is refused is fetched anew once.
  private func exchange(_ request: OutboundRequest, _ installation: Installation, _ address: Address)
    async -> Exchange
  {
    guard request.needsToken else { return await plainExchange(request, installation, address) }
    for isSecond in [false, true] {
      guard let token = await token(of: installation, fresh: isSecond) else {
        return (.again(afterSeconds: nil), nil)
      }
      var authorised = request
      authorised.headers["authorization"] = "Bearer \(token)"
      let answer = await plainExchange(authorised, installation, address)
      if answer.verdict != .unauthorised { return answer }
    }
    return (.unauthorised, nil)
  }

  private func plainExchange(_ request: OutboundRequest, _ installation: Installation, _ address: Address)
    async -> Exchange
  {
    do throws(SendingFailure) {
      let response = try await sending.send(request)
      return (installation.adapter.verdict(response, for: address), response)
    } catch {
      return (error == .refused ? .final("refused") : .again(afterSeconds: nil), nil)
    }
  }

  /// An access token that is good for five more minutes at least.
  private func token(of installation: Installation, fresh: Bool) async -> String? {
    let now = seconds()
    let known = tokens.withLock { $0[installation.name] }
    if let known, !fresh, known.until > now + 300 { return known.text }
    guard let request = installation.adapter.tokenRequest() else { return nil }
    guard let response = try? await sending.send(request), response.status == 200,
      let granted = try? JSON.decode(Grant.self, from: response.body, limitBytes: 65_536)
    else { return nil }
    let token = Token(text: granted.access_token, until: now + granted.expires_in)
    tokens.withLock { $0[installation.name] = token }
    return token.text
  }

  private struct Grant: Decodable {
    let access_token: String
    let expires_in: Int64
  }
}
