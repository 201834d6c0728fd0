import TandemDialogue

extension TelegramAdapter {
  /// Verifies the secret in the header, then reads one update.
  public func receive(_ request: InboundRequest, at now: Int64) -> Reception {
    do throws(Refusal) {
      guard request.method == "POST" else { throw .method }
      guard request.body.count <= limits.inboundBytesMax else { throw .tooLarge }
      guard let secret = request.headers[only: "x-telegram-bot-api-secret-token"],
        Signing.matches(secret, anyOf: webhookSecrets)
      else { throw .forged }
      guard request.isJSON else { throw .mediaType }
      let update = try JSON.decode(
        TelegramUpdate.self, from: request.body, limitBytes: limits.inboundBytesMax)
      return reception(of: update)
    } catch { return .refused(error) }
  }

  /// - Parameter isAnswering: Whether an answer of ours reaches Telegram; what it would say goes out as a
  ///   request otherwise.
  func reception(of update: TelegramUpdate, answering isAnswering: Bool = true) -> Reception {
    if let callback = update.callback_query {
      return pressed(callback, update.update_id, answering: isAnswering)
    }
    if let change = update.my_chat_member {
      guard change.new_chat_member.status == "kicked", change.chat.type == "private" else {
        return .ignored()
      }
      return .accepted([incoming(update.update_id, change.from, change.chat, .left)])
    }
    guard let message = update.message, let from = message.from, !from.is_bot, message.via_bot == nil
    else { return .ignored() }
    let act: Incoming.Act =
      message.chat.type != "private" ? .elsewhere : message.text.map(Self.act) ?? .unreadable
    return .accepted([incoming(update.update_id, from, message.chat, act)])
  }

  /// The answer takes the waiting sign off the button.
  private func pressed(_ callback: TelegramUpdate.Callback, _ id: Int64, answering isAnswering: Bool)
    -> Reception
  {
    let answer = Answer.json(200, ["method": "answerCallbackQuery", "callback_query_id": .text(callback.id)])
    guard !callback.from.is_bot, let message = callback.message else { return .ignored(answer) }
    guard let data = callback.data, let act = OutgoingReply.choice(token: data),
      message.chat.type == "private"
    else { return .ignored(answer) }
    var incoming = incoming(id, callback.from, message.chat, act)
    incoming.tidying = tidying(message, data)
    if !isAnswering {
      let request = request("answerCallbackQuery", ["callback_query_id": .text(callback.id)])
      incoming.tidying?.whenCounted.insert(request, at: 0)
      incoming.tidying?.whenStale.insert(request, at: 0)
    }
    return .accepted([incoming], answer)
  }

  /// The message with what was chosen in place of its buttons; only without buttons where that doesn't fit.
  private func tidying(_ message: TelegramUpdate.Message, _ data: String) -> Tidying {
    let place: [String: Value] = [
      "chat_id": .number(Int(message.chat.id)), "message_id": .number(Int(message.message_id)),
      "reply_markup": ["inline_keyboard": .list([])],
    ]
    let bare = request("editMessageReplyMarkup", .record(place))
    let label = message.reply_markup?.value?.inline_keyboard.joined().first { $0.callback_data == data }?.text
    let noted = label.flatMap { label in message.text.map { $0 + "\n\n" + Tidying.note(label) } }
    guard let noted, limits.length(noted[...]) <= limits.textMax else {
      return Tidying(whenCounted: [bare], whenStale: [bare])
    }
    var edited = place
    (edited["text"], edited["link_preview_options"]) = (.text(noted), ["is_disabled": true])
    edited["entities"] = (message.entities?.value).map { .list($0) }
    return Tidying(whenCounted: [request("editMessageText", .record(edited))], whenStale: [bare])
  }

  /// "/start" opens the chat; what follows it is an invitation code from a link.
  private static func act(of text: String) -> Incoming.Act {
    guard text == "/start" || text.hasPrefix("/start ") else { return .text(text) }
    let code = text.dropFirst("/start".count).drop { $0 == " " }
    return code.isEmpty ? .opened : .text(String(code))
  }

  private func incoming(
    _ id: Int64, _ user: TelegramUpdate.User, _ chat: TelegramUpdate.Chat, _ act: Incoming.Act
  ) -> Incoming {
    let address = Address(installation: installation, user: String(user.id), channel: String(chat.id))
    return Incoming(
      delivery: String(id), user: String(user.id), address: address, act: act, name: user.first_name,
      language: Incoming.language(ofLocale: user.language_code))
  }
}
