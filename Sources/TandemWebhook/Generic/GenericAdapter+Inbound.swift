import TandemDialogue

/// An event of the generic contract.
private struct GenericEvent: Decodable {
  struct Content: Decodable {
    let conversation: Conversation
    let message: Message?
    let action: Action?
    let user: User
  }
  struct Conversation: Decodable {
    let id: String
    let kind: String?
  }
  struct Message: Decodable { let text: String }
  struct Action: Decodable { let id: String }
  struct User: Decodable {
    let id: String
    let name: String?
    let locale: String?
    let is_bot: Bool?
  }
  let type: String
  let data: Content
}

extension GenericAdapter {
  /// Verifies, then reads one event.
  public func receive(_ request: InboundRequest, at now: Int64) -> Reception {
    do throws(Refusal) {
      guard request.method == "POST" else { throw .method }
      guard request.body.count <= limits.inboundBytesMax else { throw .tooLarge }
      let id = try inbound.verified(request, at: now)
      guard request.isJSON else { throw .mediaType }
      let event = try JSON.decode(GenericEvent.self, from: request.body, limitBytes: limits.inboundBytesMax)
      return reception(of: event, id)
    } catch { return .refused(error, .json(error.status, ["error": .text(error.rawValue)])) }
  }

  private func reception(of event: GenericEvent, _ id: String) -> Reception {
    let done = Answer.json(200, .record([:]))
    guard event.data.user.is_bot != true, let act = act(of: event) else { return .ignored(done) }
    let (user, conversation) = (event.data.user, event.data.conversation)
    guard !user.id.isEmpty, !conversation.id.isEmpty else {
      return .refused(.malformed, .json(400, ["error": "malformed"]))
    }
    let address = Address(installation: installation, user: user.id, channel: conversation.id)
    let incoming = Incoming(
      delivery: id, user: user.id, address: address,
      act: conversation.kind ?? "direct" == "direct" ? act : .elsewhere, name: user.name,
      language: Incoming.language(ofLocale: user.locale))
    return .accepted([incoming], done)
  }

  private func act(of event: GenericEvent) -> Incoming.Act? {
    switch event.type {
    case "message.received": event.data.message.map { .text($0.text) }
    case "action.selected":
      event.data.action.map { OutgoingReply.choice(token: $0.id) ?? .text($0.id) }
    case "conversation.opened": .opened
    case "conversation.closed": .left
    default: nil
    }
  }
}
