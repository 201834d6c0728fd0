import Foundation
import TandemDialogue

private struct MatrixMembers: Decodable {
  struct Profile: Decodable {}
  let joined: [String: Profile]
}

private struct MatrixFailure: Decodable {
  let errcode: String?
  let retry_after_ms: Int?
}

extension MatrixAdapter {
  /// Joins the room first, then makes sure that nobody else reads along; asked anew for every reply.
  public func preparation(for address: Address) -> OutboundRequest? {
    guard let room = address.channel else { return nil }
    if address.extras["join"] != nil {
      return request("POST", "rooms/\(Self.encoded(room))/join", .record([:]))
    }
    guard address.extras["~members"] == nil else { return nil }
    var members = request("GET", "rooms/\(Self.encoded(room))/joined_members", .null)
    members.body = []
    return members
  }

  /// After the join, the number of members; that number is never kept for the next reply.
  public func prepared(_ address: Address, by response: OutboundResponse) -> Address? {
    var next = address
    if next.extras.removeValue(forKey: "join") != nil { return next }
    let members = try? JSON.decode(MatrixMembers.self, from: response.body, limitBytes: response.body.count)
    next.extras["~members"] = members.map { String($0.joined.count) }
    return next.extras["~members"] == nil ? nil : next
  }

  /// Notices, so that other bots stay quiet. Where somebody reads along, only a word about that is sent.
  public func requests(for reply: OutgoingReply, to address: Address, at now: Int64) -> [OutboundRequest] {
    guard let room = address.channel else { return [] }
    let isPrivate = (Int(address.extras["~members"] ?? "") ?? 2) <= 2
    let text = isPrivate ? reply.styled(numbering: true) : StyledText(wording.elsewhere)
    return Splitting(limits, render: Self.measured).parts(of: text).enumerated().map { index, part in
      let transaction = Self.encoded("\(reply.delivery)-\(index + 1)")
      var content: [String: Value] = [
        "msgtype": "m.notice", "body": .text(String(part.text)), "m.mentions": .record([:]),
      ]
      if !part.isPlain {
        content["format"] = "org.matrix.custom.html"
        content["formatted_body"] = .text(Markup.html(part))
      }
      return request(
        "PUT", "rooms/\(Self.encoded(room))/send/m.room.message/\(transaction)", .record(content))
    }
  }

  /// Words and markup share an event's room.
  private static func measured(_ part: StyledText) -> String {
    part.isPlain ? String(part.text) : String(part.text) + Markup.html(part)
  }

  /// A room we were thrown out of is final; a wrong token too, but it concerns everybody.
  public func verdict(_ response: OutboundResponse, for address: Address) -> Verdict {
    guard !(200...299).contains(response.status) else { return .delivered }
    let failure = try? JSON.decode(MatrixFailure.self, from: response.body, limitBytes: 65_536)
    let code = failure?.errcode ?? "status-\(response.status)"
    switch response.status {
    case 429:
      let milliseconds = failure?.retry_after_ms.map { ($0 + 999) / 1000 }
      return .again(afterSeconds: response.retryAfterSeconds ?? milliseconds)
    case 500...599: return .again(afterSeconds: response.retryAfterSeconds)
    default: return .final(code.hasPrefix("M_") ? String(code.prefix(40)) : "status-\(response.status)")
    }
  }

  func request(_ method: String, _ path: String, _ body: Value) -> OutboundRequest {
    OutboundRequest(
      method: method, url: "\(homeserver)/_matrix/client/v3/\(path)",
      headers: [
        "authorization": "Bearer \(applicationToken.revealed)", "content-type": "application/json",
      ],
      body: JSON.bytes(of: body))
  }

  /// Percent-encodes everything but letters, digits and `-._~`: room ids hold `!`, `:` and `/`.
  static func encoded(_ text: String) -> String { Percent.encoded(text) }
}
