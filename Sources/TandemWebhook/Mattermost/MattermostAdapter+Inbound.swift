import TandemDialogue

extension MattermostAdapter {
  /// Tells command, button and channel post apart by the last part of the path.
  public func receive(_ request: InboundRequest, at now: Int64) -> Reception {
    do throws(Refusal) {
      guard request.method == "POST" else { throw .method }
      guard request.body.count <= limits.inboundBytesMax else { throw .tooLarge }
      switch request.path {
      case ["command"]: return try command(request)
      case ["button"]: return try button(request)
      case ["post"]: return try post(request)
      default: throw .unknownPath
      }
    } catch { return .refused(error) }
  }

  /// The token stands in the body and in the header; a proxy's own login may take the header's place.
  private func command(_ request: InboundRequest) throws(Refusal) -> Reception {
    let header = request.headers[only: "authorization"]
    guard request.isForm else { throw header.map(isCommandToken) == true ? .mediaType : .forged }
    let form = try request.form()
    let tokens = [header.map(Self.token), form["token"]].compactMap { $0 }
    guard tokens.contains(where: isCommandToken) else { throw .forged }
    guard let user = form["user_id"], let channel = form["channel_id"], let trigger = form["trigger_id"]
    else { throw .malformed }
    let isPrivate = Set((form["channel_name"] ?? "").components(of: "__")) == [user, botUser]
    let address = Address(
      installation: installation, user: user, channel: isPrivate ? channel : nil)
    let text = form["text"] ?? ""
    let answer = Self.whisper(isPrivate ? wording.received : wording.elsewhere)
    let act: Incoming.Act = text.isEmpty ? .opened : .text(text)
    return .accepted([Incoming(delivery: trigger, user: user, address: address, act: act)], answer)
  }

  private func button(_ request: InboundRequest) throws(Refusal) -> Reception {
    guard request.isJSON else { throw .mediaType }
    let pressed = try JSON.decode(
      MattermostAction.self, from: request.body, limitBytes: limits.inboundBytesMax)
    let seal = seal(pressed.context.choice, user: pressed.user_id, channel: pressed.channel_id)
    guard let given = Signing.hex(pressed.context.seal), Signing.equal(seal, given) else { throw .forged }
    guard let act = OutgoingReply.choice(token: pressed.context.choice) else { throw .malformed }
    let address = Address(installation: installation, user: pressed.user_id, channel: pressed.channel_id)
    let delivery = "\(pressed.post_id)/\(pressed.context.choice)"
    let context = pressed.context
    return .accepted(
      [Incoming(delivery: delivery, user: pressed.user_id, address: address, act: act)],
      Self.update(said: context.said, label: context.label), whenStale: Self.update(said: context.said))
  }

  /// The post with what was chosen in place of its buttons; empty properties take these away.
  private static func update(said: String?, label: String? = nil) -> Answer {
    guard let said else { return .json(200, .record([:])) }
    let noted = label.map { said + "\n\n" + escaped(Tidying.note($0)) } ?? said
    return .json(200, ["update": ["message": .text(noted), "props": .record([:])]])
  }

  /// Posts of public channels, as a form or as JSON; a post without a trigger word was not meant for us.
  private func post(_ request: InboundRequest) throws(Refusal) -> Reception {
    let fields: (token: String?, user: String?, trigger: String?)
    if request.isJSON {
      let post = try JSON.decode(MattermostPost.self, from: request.body, limitBytes: limits.inboundBytesMax)
      fields = (post.token, post.user_id, post.trigger_word)
    } else {
      guard request.isForm else { throw .mediaType }
      let form = try request.form()
      fields = (form["token"], form["user_id"], form["trigger_word"])
    }
    guard let token = fields.token, isCommandToken(token) else { throw .forged }
    guard fields.user != botUser, fields.trigger?.isEmpty == false else { return .ignored() }
    return .ignored(.json(200, ["response_type": "comment", "text": .text(wording.elsewhere)]))
  }

  private func isCommandToken(_ header: String) -> Bool {
    Signing.matches(Self.token(header), anyOf: commandTokens)
  }

  private static func token(_ header: String) -> String {
    for scheme in ["Token ", "Bearer "] where header.hasPrefix(scheme) {
      return String(header.dropFirst(scheme.count))
    }
    return header
  }

  /// Read by the one person only; an empty answer would be shown as a failure.
  private static func whisper(_ text: String) -> Answer {
    .json(200, ["response_type": "ephemeral", "text": .text(text), "skip_slack_parsing": true])
  }
}

extension String {
  /// The parts between a separator of several characters.
  fileprivate func components(of separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
