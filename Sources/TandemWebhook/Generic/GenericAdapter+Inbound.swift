import TandemDialogue

extension GenericAdapter {
  /// Verifies, then reads one event.
  public func receive(_ request: InboundRequest, at now: Int64) -> Reception {
    do throws(Refusal) {
      guard request.method == "POST" else { throw .method }
      guard request.body.count <= limits.inboundBytesMax else { throw .tooLarge }
      let id = try inbound.verified(request, at: now)
      guard request.isJSON else { throw .mediaType }
      return reception(of: try GenericEvent(request.body, limitBytes: limits.inboundBytesMax), id)
    } catch { return .refused(error, .json(error.status, ["error": .text(error.rawValue)])) }
  }

  private func reception(of event: GenericEvent, _ id: String) -> Reception {
    guard !event.isBot, let act = act(of: event) else { return .ignored(Self.done) }
    guard !event.user.isEmpty, !event.conversation.isEmpty else {
      return .refused(.malformed, .json(400, ["error": "malformed"]))
    }
    let address = Address(installation: installation, user: event.user, channel: event.conversation)
    let incoming = Incoming(
      delivery: id, user: event.user, address: address, act: event.kind == "direct" ? act : .elsewhere,
      name: event.name, language: Incoming.language(ofLocale: event.locale))
    return .accepted([incoming], Self.done)
  }

  private static let done = Answer.json(200, .record([:]))

  private func act(of event: GenericEvent) -> Incoming.Act? {
    switch event.type {
    case "message.received": event.text.map { .text($0) }
    case "action.selected": event.action.map { OutgoingReply.choice(token: $0) ?? .text($0) }
    case "conversation.opened": .opened
    case "conversation.closed": .left
    default: nil
    }
  }
}
