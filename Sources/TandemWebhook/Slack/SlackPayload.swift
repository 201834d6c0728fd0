import TandemDialogue

/// What Slack sends as an event.
struct SlackEnvelope: Decodable {
  struct Event: Decodable {
    let type: String
    let subtype: String?
    let channel: String?
    let channel_type: String?
    let user: String?
    let text: String?
    let ts: String?
    let bot_id: String?
    let app_id: String?
    let tab: String?
    let user_team: String?
  }
  struct Authorization: Decodable { let user_id: String? }

  let type: String
  let challenge: String?
  let event_id: String?
  let team_id: String?
  let api_app_id: String?
  let authorizations: [Authorization]?
  let event: Event?
}

/// What Slack sends when a button was pressed.
struct SlackInteraction: Decodable {
  struct Named: Decodable { let id: String }
  struct Action: Decodable {
    let value: String?
    let action_ts: String?
  }
  struct Container: Decodable { let message_ts: String? }
  /// The message that the button stands under, as we have sent it.
  struct Message: Decodable {
    let text: String?
    let blocks: [Value]?
  }

  let type: String
  let user: Named?
  let team: Named?
  let channel: Named?
  let container: Container?
  let message: Lenient<Message>?
  let actions: [Action]?
}

/// What Slack answers; the HTTP status is 200 for errors too.
struct SlackResult: Decodable {
  let ok: Bool
  let error: String?
}
