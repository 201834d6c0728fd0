import TandemDialogue

/// What Telegram sends.
struct TelegramUpdate: Decodable {
  struct User: Decodable {
    let id: Int64
    let is_bot: Bool
    let first_name: String?
    let language_code: String?
  }
  struct Chat: Decodable {
    let id: Int64
    let type: String
  }
  struct Message: Decodable {
    let message_id: Int64
    let from: User?
    let chat: Chat
    let text: String?
    let via_bot: User?
    let entities: Lenient<[Value]>?
    let reply_markup: Lenient<Markup>?
  }
  struct Markup: Decodable {
    struct Button: Decodable {
      let text: String
      let callback_data: String?
    }
    let inline_keyboard: [[Button]]
  }
  struct Callback: Decodable {
    let id: String
    let from: User
    let message: Message?
    let data: String?
  }
  struct Membership: Decodable {
    struct Member: Decodable { let status: String }
    let chat: Chat
    let from: User
    let new_chat_member: Member
  }

  let update_id: Int64
  let message: Message?
  let callback_query: Callback?
  let my_chat_member: Membership?
}

/// What Telegram answers.
struct TelegramResult: Decodable {
  struct Parameters: Decodable {
    let retry_after: Int?
    let migrate_to_chat_id: Int64?
  }
  let ok: Bool
  let description: String?
  let parameters: Parameters?
}
