import TandemDialogue

extension GenericAdapter {
  /// One `message.send` per part; the choices go with the last one.
  public func requests(for reply: OutgoingReply, to address: Address, at now: Int64) -> [OutboundRequest] {
    guard let url else { return [] }
    let parts = Splitting(limits).parts(of: reply.text(numbering: !limits.fitsButtons(reply)))
    return parts.enumerated().map { index, part in
      let id = "\(reply.delivery)-\(index + 1)".replacing(".", with: "-")
      let choices = index == parts.count - 1 && limits.fitsButtons(reply) ? reply.choices : []
      let body = JSON.bytes(of: message(id, part, choices, reply, address, at: now))
      var headers = outbound.headers(id: id, at: now, body: body)
      headers["content-type"] = "application/json"
      return OutboundRequest(url: url, headers: headers, body: body)
    }
  }

  /// Without an address of the other side the replies stand in the answers.
  public var repliesInAnswer: Bool { url == nil }

  /// `{"messages": […]}`, each like the message of a `message.send`.
  public func answer(with replies: [OutgoingReply]) -> Answer {
    let messages = replies.map { reply in
      Self.message("\(reply.delivery)-1", reply.text, reply.choices, reply)
    }
    return .json(200, ["messages": .list(messages)])
  }

  private static func message(_ id: String, _ text: String, _ choices: [Choice], _ reply: OutgoingReply)
    -> Value
  {
    let offered = choices.enumerated().map { number, choice in
      Value.record(["id": .text(reply.token(ofChoice: number + 1)), "label": .text(choice.title)])
    }
    return ["id": .text(id), "text": .text(text), "format": "plain", "choices": .list(offered)]
  }

  private func message(
    _ id: String, _ text: String, _ choices: [Choice], _ reply: OutgoingReply, _ address: Address,
    at now: Int64
  ) -> Value {
    return [
      "type": "message.send", "timestamp": .text(Timestamp.iso(now)),
      "data": [
        "conversation": ["id": .text(address.channel ?? "")], "user": ["id": .text(address.user)],
        "message": Self.message(id, text, choices, reply),
      ],
    ]
  }

  /// 410 means that the endpoint is gone for good; redirects are failures, the rest is tried again.
  public func verdict(_ response: OutboundResponse, for address: Address) -> Verdict {
    switch response.status {
    case 200...299: .delivered
    case 300...399: .final("redirect")
    case 410: .final("gone")
    default: .again(afterSeconds: response.retryAfterSeconds)
    }
  }
}
