/// What Mattermost sends when a button was pressed.
struct MattermostAction: Decodable {
  struct Context: Decodable {
    let choice: String
    let seal: String
  }
  let user_id: String
  let user_name: String?
  let channel_id: String
  let post_id: String
  let context: Context
}

/// What an outgoing webhook sends, in JSON.
struct MattermostPost: Decodable {
  let token: String
  let user_id: String
  let trigger_word: String?
}

/// What Mattermost answers to a post.
struct MattermostResult: Decodable {
  let id: String?
}
