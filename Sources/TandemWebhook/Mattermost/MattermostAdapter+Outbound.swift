import TandemDialogue

extension MattermostAdapter {
  /// Opens the direct channel where the command was typed elsewhere; opening it twice gives the same one.
  public func preparation(for address: Address) -> OutboundRequest? {
    guard address.channel == nil else { return nil }
    return request("channels/direct", [.text(botUser), .text(address.user)])
  }

  /// The id of the direct channel.
  public func prepared(_ address: Address, by response: OutboundResponse) -> Address? {
    let result = try? JSON.decode(MattermostResult.self, from: response.body, limitBytes: 1_048_576)
    guard let id = result?.id else { return nil }
    var next = address
    next.channel = id
    return next
  }

  /// One post per part; `pending_post_id` keeps a repetition within half a minute from doubling it.
  public func requests(for reply: OutgoingReply, to address: Address, at now: Int64) -> [OutboundRequest] {
    guard let channel = address.channel else { return [] }
    let hasButtons = limits.fitsButtons(reply)
    let parts = Splitting(limits, render: Markup.mattermost).parts(of: reply.styled(numbering: !hasButtons))
    return parts.enumerated().map { index, styled in
      let part = Markup.mattermost(styled)
      var post: [String: Value] = [
        "channel_id": .text(channel), "message": .text(part),
        "pending_post_id": .text("\(reply.delivery)-\(index + 1)"),
      ]
      if hasButtons, index == parts.count - 1 {
        post["props"] = ["attachments": [buttons(of: reply, under: part, address.user, channel)]]
      }
      return request("posts", .record(post))
    }
  }

  private func buttons(of reply: OutgoingReply, under said: String, _ user: String, _ channel: String)
    -> Value
  {
    let actions = reply.choices.enumerated().map { index, choice in
      let token = reply.token(ofChoice: index + 1)
      return Value.record([
        "id": .text("choice\(index + 1)"), "type": "button", "name": .text(choice.title),
        "integration": [
          "url": .text(callback + "/button"),
          "context": [
            "choice": .text(token), "seal": .text(Signing.hex(seal(token, user: user, channel: channel))),
            "said": .text(said), "label": .text(choice.title),
          ],
        ],
      ])
    }
    return [
      "fallback": .text(reply.choices.map(\.title).joined(separator: " · ")), "actions": .list(actions),
    ]
  }

  /// Markdown is shown as it was written, and nobody is called by an `@`.
  static func escaped(_ text: String) -> String {
    Markup.mattermost(StyledText(text))
  }

  private func request(_ path: String, _ body: Value) -> OutboundRequest {
    OutboundRequest(
      url: "\(server)/api/v4/\(path)",
      headers: ["authorization": "Bearer \(botToken.revealed)", "content-type": "application/json"],
      body: JSON.bytes(of: body))
  }
}
