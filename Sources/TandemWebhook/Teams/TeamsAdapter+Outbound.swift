import TandemDialogue

extension TeamsAdapter {
  /// One activity per part, as plain text unless something is emphasised; the choices as quick replies that
  /// come back as words and vanish by themselves.
  public func requests(for reply: OutgoingReply, to address: Address, at now: Int64) -> [OutboundRequest] {
    guard let service = address.extras["service"], let conversation = address.channel else { return [] }
    guard allows(serviceURL: service) else { return [] }
    let hasButtons = limits.fitsButtons(reply)
    let parts = Splitting(limits, render: Self.shown).parts(of: reply.styled(numbering: !hasButtons))
    return parts.enumerated().map { index, part in
      var activity: [String: Value] = [
        "type": "message", "textFormat": part.isPlain ? "plain" : "markdown", "text": .text(Self.shown(part)),
      ]
      if hasButtons, index == parts.count - 1 {
        activity["suggestedActions"] = Self.quickReplies(of: reply, to: address.user)
      }
      return OutboundRequest(
        url: "\(service)v3/conversations/\(Percent.encoded(conversation))/activities",
        headers: ["content-type": "application/json; charset=utf-8"], body: JSON.bytes(of: .record(activity)),
        needsToken: true)
    }
  }

  private static func shown(_ part: StyledText) -> String {
    part.isPlain ? String(part.text) : Markup.teams(part)
  }

  private static func quickReplies(of reply: OutgoingReply, to user: String) -> Value {
    let actions = reply.choices.map { choice in
      Value.record(["type": "imBack", "title": .text(choice.title), "value": .text(choice.title)])
    }
    return ["to": [.text(user)], "actions": .list(actions)]
  }

  /// The app's own login; the token serves all conversations.
  public func tokenRequest() -> OutboundRequest? {
    OutboundRequest(
      url: login, headers: ["content-type": "application/x-www-form-urlencoded"],
      body: Percent.form([
        ("grant_type", "client_credentials"), ("client_id", appId), ("client_secret", appSecret.revealed),
        ("scope", "https://api.botframework.com/.default"),
      ]))
  }

  /// 412 is a passing error here, and a conversation may be unknown for a moment just after the install.
  public func verdict(_ response: OutboundResponse, for address: Address) -> Verdict {
    switch response.status {
    case 401: .unauthorised
    case 403: .final("blocked")
    case 404, 412: .again(afterSeconds: response.retryAfterSeconds)
    default: .ofStatus(response)
    }
  }
}
