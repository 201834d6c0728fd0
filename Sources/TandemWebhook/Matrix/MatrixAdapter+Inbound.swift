import TandemDialogue

extension MatrixAdapter {
  /// Verifies the homeserver's token, then reads a transaction.
  public func receive(_ request: InboundRequest, at now: Int64) -> Reception {
    do throws(Refusal) {
      guard isFromHomeserver(request) else { throw .forged }
      guard request.body.count <= limits.inboundBytesMax else { throw .tooLarge }
      return try route(request)
    } catch { return .refused(error, Self.answer(error)) }
  }

  /// The token stands in a header; old servers put it into the query. Where both are there, both must fit.
  private func isFromHomeserver(_ request: InboundRequest) -> Bool {
    let queried = request.query.filter { $0.name == "access_token" }.map(\.value)
    guard let header = request.headers[only: "authorization"] else {
      return queried.count == 1 && Signing.matches(queried[0], anyOf: homeserverTokens)
    }
    guard header.hasPrefix("Bearer ") else { return false }
    let token = String(header.dropFirst("Bearer ".count))
    return Signing.matches(token, anyOf: homeserverTokens) && queried.allSatisfy { $0 == token }
  }

  private func route(_ request: InboundRequest) throws(Refusal) -> Reception {
    let path =
      request.path.starts(with: ["_matrix", "app", "v1"]) ? request.path.dropFirst(3) : request.path[...]
    let done = Answer.json(200, .record([:]))
    switch path.first {
    case "transactions" where path.count == 2:
      guard request.method == "PUT" else { throw .method }
      let batch = try JSON.decode(
        MatrixTransaction.self, from: request.body, limitBytes: limits.inboundBytesMax)
      return .accepted(batch.events.compactMap(incoming), done)
    case "ping":
      guard request.method == "POST" else { throw .method }
      return .ignored(done)
    case "users", "rooms":
      return .ignored(.json(404, ["errcode": "M_NOT_FOUND"]))
    default: throw .unknownPath
    }
  }

  private func incoming(_ event: MatrixEvent) -> Incoming? {
    guard event.sender != bot, servers.contains(Self.server(of: event.sender)) else { return nil }
    var address = Address(installation: installation, user: event.sender, channel: event.room_id)
    guard let act = act(of: event) else { return nil }
    if event.type == "m.room.member" { address.extras["join"] = "yes" }
    return Incoming(delivery: event.event_id, user: event.sender, address: address, act: act)
  }

  private func act(of event: MatrixEvent) -> Incoming.Act? {
    switch (event.type, event.state_key) {
    case ("m.room.member", bot):
      switch event.content.membership {
      case "invite": event.content.is_direct == true ? .opened : .elsewhere
      case "leave", "ban": .left
      default: nil
      }
    case ("m.room.message", nil): message(event.content)
    case ("m.room.encrypted", nil): .unreadable
    default: nil
    }
  }

  /// Notices come from bots and are never answered; a correction of an earlier message is no new one.
  private func message(_ content: MatrixEvent.Content) -> Incoming.Act? {
    guard content.relation?.rel_type != "m.replace" else { return nil }
    switch content.msgtype {
    case "m.text", "m.emote":
      guard let body = content.body else { return nil }
      return .text(content.relation?.repliesTo == nil ? body : Self.withoutQuotation(body))
    case "m.notice", nil: return nil
    default: return .unreadable
    }
  }

  /// Older clients begin a reply with the lines it replies to, each behind "> ".
  private static func withoutQuotation(_ body: String) -> String {
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    let own = lines.drop { $0.hasPrefix("> ") }
    return own.count < lines.count ? own.drop { $0.isEmpty }.joined(separator: "\n") : body
  }

  private static func answer(_ refusal: Refusal) -> Answer {
    switch refusal {
    case .forged: .json(403, ["errcode": "M_FORBIDDEN"])
    case .unknownPath, .method: .json(refusal.status, ["errcode": "M_UNRECOGNIZED"])
    case .tooLarge: .json(413, ["errcode": "M_TOO_LARGE"])
    default: .json(refusal.status, ["errcode": "M_BAD_JSON"])
    }
  }
}
