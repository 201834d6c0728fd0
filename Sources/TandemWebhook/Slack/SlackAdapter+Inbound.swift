import TandemDialogue

extension SlackAdapter {
  /// Verifies the signature on the raw bytes, then tells the three kinds of request apart.
  public func receive(_ request: InboundRequest, at now: Int64) -> Reception {
    do throws(Refusal) {
      guard request.method == "POST" else { throw .method }
      guard request.body.count <= limits.inboundBytesMax else { throw .tooLarge }
      try verify(request, at: now)
      if request.isJSON { return try event(request) }
      guard request.isForm else { throw .mediaType }
      let form = try request.form()
      if let payload = form["payload"] { return try interaction(payload) }
      return try command(form)
    } catch { return .refused(error) }
  }

  private func verify(_ request: InboundRequest, at now: Int64) throws(Refusal) {
    let stamp = request.headers[only: "x-slack-request-timestamp"]
    try Signing.checkTime(stamp, at: now)
    guard let stamp, let header = request.headers[only: "x-slack-signature"], header.hasPrefix("v0="),
      let signature = Signing.hex(header.dropFirst(3))
    else { throw .forged }
    let message = Array("v0:\(stamp):".utf8) + request.body
    let isSigned = signingSecrets.reduce(false) { found, secret in
      Signing.equal(Signing.hmac(message, key: Array(secret.revealed.utf8)), signature) || found
    }
    guard isSigned else { throw .forged }
  }

  private func event(_ request: InboundRequest) throws(Refusal) -> Reception {
    let envelope = try JSON.decode(
      SlackEnvelope.self, from: request.body, limitBytes: limits.inboundBytesMax)
    if envelope.type == "url_verification", let challenge = envelope.challenge {
      return .ignored(.text(200, challenge))
    }
    guard envelope.type == "event_callback", let event = envelope.event else { return .ignored() }
    guard envelope.team_id == team, event.user_team ?? team == team else { throw .foreign }
    guard let user = event.user, let channel = event.channel, !isEcho(event, envelope) else {
      return .ignored()
    }
    guard let (act, key) = act(of: event, envelope) else { return .ignored() }
    let address = Address(installation: installation, user: user, channel: channel)
    return .accepted([Incoming(delivery: key, user: user, address: address, act: act)])
  }

  private func isEcho(_ event: SlackEnvelope.Event, _ envelope: SlackEnvelope) -> Bool {
    event.bot_id != nil || event.subtype == "bot_message"
      || (event.app_id != nil && event.app_id == envelope.api_app_id)
      || (envelope.authorizations ?? []).contains { $0.user_id == event.user }
  }

  /// Keyed by channel and time stamp: a mention in a channel comes as two events of the same message.
  private func act(of event: SlackEnvelope.Event, _ envelope: SlackEnvelope) -> (Incoming.Act, String)? {
    switch (event.type, event.subtype) {
    case ("message", nil), ("message", "thread_broadcast"):
      guard event.channel_type == "im" else { return nil }
      return message(event)
    case ("message", "file_share"): return event.ts.map { (.unreadable, "\(event.channel ?? "")/\($0)") }
    case ("app_mention", nil): return event.ts.map { (.elsewhere, "\(event.channel ?? "")/\($0)") }
    case ("app_home_opened", nil):
      guard event.tab == "messages" else { return nil }
      // Comes whenever somebody looks at the chat.
      return envelope.event_id.map { (.cameBy, $0) }
    default: return nil
    }
  }

  private func message(_ event: SlackEnvelope.Event) -> (Incoming.Act, String)? {
    guard let text = event.text, let ts = event.ts else { return nil }
    return (.text(Self.unescaped(text)), "\(event.channel ?? "")/\(ts)")
  }

  private func interaction(_ payload: String) throws(Refusal) -> Reception {
    let pressed = try JSON.decode(
      SlackInteraction.self, from: Array(payload.utf8), limitBytes: limits.inboundBytesMax)
    guard pressed.type == "block_actions" else { return .ignored() }
    guard let user = pressed.user?.id, let channel = pressed.channel?.id, let action = pressed.actions?.first
    else { throw .malformed }
    guard pressed.team?.id == team else { throw .foreign }
    guard let token = action.value, let act = OutgoingReply.choice(token: token) else { throw .malformed }
    let key = "\(user)/\(pressed.container?.message_ts ?? "")/\(action.action_ts ?? "")"
    let address = Address(installation: installation, user: user, channel: channel)
    var incoming = Incoming(delivery: key, user: user, address: address, act: act)
    incoming.tidying = tidying(pressed, channel, token)
    return .accepted([incoming])
  }

  /// The message with what was chosen in place of its buttons.
  private func tidying(_ pressed: SlackInteraction, _ channel: String, _ token: String) -> Tidying? {
    guard let ts = pressed.container?.message_ts, let message = pressed.message?.value,
      let blocks = message.blocks
    else { return nil }
    let others = blocks.filter { $0["type"]?.text != "actions" }
    let buttons = blocks.flatMap { $0["elements"]?.list ?? [] }
    let label = buttons.first { $0["value"]?.text == token }?["text"]?["text"]?.text
    func update(_ blocks: [Value]) -> OutboundRequest {
      request(
        "chat.update",
        [
          "channel": .text(channel), "ts": .text(ts), "text": .text(message.text ?? ""),
          "blocks": .list(blocks),
        ])
    }
    var noted = others
    if let label {
      noted.append([
        "type": "context",
        "elements": [["type": "plain_text", "text": .text(Tidying.note(label)), "emoji": false]],
      ])
    }
    return Tidying(whenCounted: [update(noted)], whenStale: [update(others)])
  }

  /// A slash command reaches the direct chat wherever it was typed; a person's id is a channel of its own.
  private func command(_ form: [String: String]) throws(Refusal) -> Reception {
    if form["ssl_check"] == "1" { return .ignored() }
    guard let user = form["user_id"], let trigger = form["trigger_id"], form["command"] != nil
    else { throw .malformed }
    guard form["team_id"] == team else { throw .foreign }
    let isPrivate = form["channel_id"]?.hasPrefix("D") == true
    let text = form["text"] ?? ""
    let address = Address(installation: installation, user: user, channel: user)
    let act: Incoming.Act = text.isEmpty ? .opened : .text(text)
    let answer = Answer.json(
      200,
      ["response_type": "ephemeral", "text": .text(isPrivate ? wording.received : wording.elsewhere)])
    return .accepted([Incoming(delivery: trigger, user: user, address: address, act: act)], answer)
  }

  /// The three entities that Slack escapes, and nothing else.
  static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}
