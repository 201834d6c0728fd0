import TandemDialogue

private struct TelegramUpdates: Decodable {
  /// An update that doesn't fit is passed over, but its number counts.
  struct Readable: Decodable {
    let number: Int?
    let update: TelegramUpdate?

    private enum CodingKeys: CodingKey { case update_id }

    init(from decoder: any Decoder) throws {
      number = try? decoder.container(keyedBy: CodingKeys.self).decode(Int.self, forKey: .update_id)
      update = try? TelegramUpdate(from: decoder)
    }
  }
  let ok: Bool
  let result: [Readable]
}

/// Telegram's long polling: for a server that can't be reached from outside.
///
/// The bookmark holds the number after the last update; asking with it tells Telegram that everything before
/// it is done with.
extension TelegramAdapter: Polling {
  /// Telegram holds the request back until something happens, so there is hardly a pause.
  public var pauseMilliseconds: Int64 { 50 }

  /// Telegram remembers what it has delivered; nothing needs to be left out.
  public func beginning(at now: Int64) -> Bookmark { [:] }

  /// Waits up to 25 seconds for something new.
  public func question(after bookmark: Bookmark) -> PollQuestion {
    var body: [String: Value] = [
      "timeout": 25, "limit": 50, "allowed_updates": ["message", "callback_query", "my_chat_member"],
    ]
    body["offset"] = bookmark["offset"]
    return PollQuestion("", request("getUpdates", .record(body)))
  }

  /// Updates in order; what a button wants besides the turn goes out as a request of its own.
  public func reading(of response: OutboundResponse, to question: PollQuestion, after bookmark: Bookmark)
    throws(Refusal) -> PollReading
  {
    let updates = try JSON.decode(
      TelegramUpdates.self, from: response.body, limitBytes: response.body.count)
    guard updates.ok else { throw .malformed }
    var reading = PollReading(bookmark: bookmark)
    // Asked with the offset, everything before it is done with. Numbers may begin anew after a quiet week,
    // and an offset above them would hide everything.
    if updates.result.isEmpty { reading.bookmark["offset"] = nil }
    for entry in updates.result {
      guard let number = entry.number, number < Int.max else { continue }
      reading.bookmark["offset"] = .number(number + 1)
      for incoming in entry.update.map({ reception(of: $0, answering: false).incoming }) ?? [] {
        reading.acts.append((incoming, reading.bookmark))
      }
    }
    return reading
  }

  func request(_ method: String, _ body: Value) -> OutboundRequest {
    OutboundRequest(
      url: "\(api)/bot\(token.revealed)/\(method)", headers: ["content-type": "application/json"],
      body: JSON.bytes(of: body))
  }
}
