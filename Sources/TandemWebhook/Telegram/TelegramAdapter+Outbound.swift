import TandemDialogue

extension TelegramAdapter {
  /// One `sendMessage` per part, without a parse mode: nothing in the text is markup then, and entities say
  /// what is emphasised.
  public func requests(for reply: OutgoingReply, to address: Address, at now: Int64) -> [OutboundRequest] {
    guard let chat = Int(address.channel ?? address.user) else { return [] }
    let hasButtons = limits.fitsButtons(reply)
    let parts = Splitting(limits).parts(of: reply.styled(numbering: !hasButtons))
    return parts.enumerated().map { index, part in
      var message: [String: Value] = [
        "chat_id": .number(chat), "text": .text(String(part.text)),
        "link_preview_options": ["is_disabled": true],
      ]
      if !part.isPlain { message["entities"] = .list(Markup.entities(part)) }
      if hasButtons, index == parts.count - 1 { message["reply_markup"] = Self.buttons(of: reply) }
      return request("sendMessage", .record(message))
    }
  }

  /// One button a row, since labels are sentences.
  private static func buttons(of reply: OutgoingReply) -> Value {
    let rows = reply.choices.enumerated().map { index, choice in
      Value.list([
        ["text": .text(choice.title), "callback_data": .text(reply.token(ofChoice: index + 1))]
      ])
    }
    return ["inline_keyboard": .list(rows)]
  }

  /// The body says what the status means, and where the chat has moved to.
  public func verdict(_ response: OutboundResponse, for address: Address) -> Verdict {
    let result = try? JSON.decode(TelegramResult.self, from: response.body, limitBytes: 1_048_576)
    if result?.ok == true { return .delivered }
    if let chat = result?.parameters?.migrate_to_chat_id {
      var moved = address
      moved.channel = String(chat)
      return .moved(moved)
    }
    if result?.description?.contains("message is not modified") == true { return .delivered }
    switch response.status {
    case 429: return .again(afterSeconds: result?.parameters?.retry_after ?? response.retryAfterSeconds)
    case 403: return .final("blocked")
    case 401, 404: return .final("token")
    default: return .ofStatus(response)
    }
  }
}
