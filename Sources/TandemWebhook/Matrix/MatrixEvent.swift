/// The part of a room event that tandem reads.
struct MatrixEvent: Decodable {
  struct Content: Decodable {
    let msgtype: String?
    let body: String?
    let membership: String?
    let is_direct: Bool?
    let relation: Relation?

    private enum CodingKeys: String, CodingKey {
      case msgtype, body, membership, is_direct
      case relation = "m.relates_to"
    }
  }
  struct Relation: Decodable {
    let rel_type: String?
    let repliesTo: Target?

    private enum CodingKeys: String, CodingKey {
      case rel_type
      case repliesTo = "m.in_reply_to"
    }
  }
  struct Target: Decodable {}

  let type: String
  let event_id: String
  let room_id: String
  let sender: String
  let state_key: String?
  let content: Content
}

/// A batch of events; those that don't fit are left out, since refusing the batch would block all others.
struct MatrixTransaction: Decodable {
  let events: [MatrixEvent]

  private enum CodingKeys: String, CodingKey { case events }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    events = try container.decode([Lenient<MatrixEvent>].self, forKey: .events).compactMap(\.value)
  }
}
