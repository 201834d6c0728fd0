import TandemDialogue

extension SlackAdapter {
  private static let passing: Set<String> = [
    "ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout",
    "team_added_to_org",
  ]

  /// One `chat.postMessage` per part: the words as plain text, where nothing is markup, unless something is
  /// emphasised; the buttons last.
  public func requests(for reply: OutgoingReply, to address: Address, at now: Int64) -> [OutboundRequest] {
    let hasButtons = limits.fitsButtons(reply)
    let parts = Splitting(limits, render: Self.shown).parts(of: reply.styled(numbering: !hasButtons))
    return parts.enumerated().map { index, part in
      var blocks = [Self.section(part)]
      if hasButtons, index == parts.count - 1 { blocks.append(Self.buttons(of: reply)) }
      let body: Value = [
        "channel": .text(address.channel ?? address.user), "text": .text(Self.escaped(String(part.text))),
        "blocks": .list(blocks), "unfurl_links": false, "unfurl_media": false,
        "metadata": [
          "event_type": "tandem_out", "event_payload": ["id": .text("\(reply.delivery)-\(index + 1)")],
        ],
      ]
      return request("chat.postMessage", body)
    }
  }

  func request(_ method: String, _ body: Value) -> OutboundRequest {
    OutboundRequest(
      url: api + method,
      headers: [
        "authorization": "Bearer \(token.revealed)", "content-type": "application/json; charset=utf-8",
      ],
      body: JSON.bytes(of: body))
  }

  private static func shown(_ part: StyledText) -> String {
    part.isPlain ? String(part.text) : Markup.mrkdwn(part)
  }

  private static func section(_ part: StyledText) -> Value {
    var text: [String: Value] = ["type": "mrkdwn", "text": .text(shown(part))]
    if part.isPlain { (text["type"], text["emoji"]) = ("plain_text", false) }
    return ["type": "section", "text": .record(text)]
  }

  private static func buttons(of reply: OutgoingReply) -> Value {
    let elements = reply.choices.enumerated().map { index, choice in
      Value.record([
        "type": "button", "action_id": .text("choice_\(index + 1)"),
        "text": ["type": "plain_text", "text": .text(choice.title), "emoji": false],
        "value": .text(reply.token(ofChoice: index + 1)),
      ])
    }
    return ["type": "actions", "block_id": .text("q\(reply.seq)"), "elements": .list(elements)]
  }

  /// Exactly `& < >`: that is also what stops `<!channel>` and disguised links.
  static func escaped(_ text: String) -> String { Cleaning.entities(text) }

  /// Errors come with status 200, so the body decides.
  public func verdict(_ response: OutboundResponse, for address: Address) -> Verdict {
    guard (200...299).contains(response.status) else { return .ofStatus(response) }
    guard let result = try? JSON.decode(SlackResult.self, from: response.body, limitBytes: 1_048_576)
    else { return .again(afterSeconds: nil) }
    guard !result.ok else { return .delivered }
    let error = result.error ?? "unknown"
    if Self.passing.contains(error) { return .again(afterSeconds: response.retryAfterSeconds) }
    let isWord = error.count <= 40 && error.allSatisfy { $0.isLetter || $0 == "_" }
    return .final(isWord ? error : "unknown")
  }
}
