/// What Mattermost sends when a button was pressed.
struct MattermostAction: Decodable {
  struct Context: Decodable {
    let choice: String
    let seal: String
    /// The words above the button and its label, since the answer replaces the whole post.
    let said: String?
    let label: String?
  }
  let user_id: String
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

/// One of the bot's channels.
struct MattermostChannel: Decodable {
  let id: String
  /// "D" for a direct one.
  let type: String
  let delete_at: Int?
  /// Milliseconds; missing where the server doesn't say.
  let last_post_at: Int?
}

/// Posts of a channel; those that don't fit are left out, since one of them would keep all others unread.
struct MattermostPosts: Decodable {
  struct Post: Decodable {
    let id: String
    let user_id: String
    let message: String
    /// Milliseconds.
    let create_at: Int
    let delete_at: Int?
    /// Empty for what people write.
    let type: String?
    let props: Props?
  }
  /// Marks of what programs have written.
  struct Props: Decodable {
    let isOfProgram: Bool

    private enum CodingKeys: String, CodingKey { case from_bot, from_webhook }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      isOfProgram = [.from_bot, .from_webhook].contains { key in
        (try? container.decode(String.self, forKey: key)) == "true"
          || (try? container.decode(Bool.self, forKey: key)) == true
      }
    }
  }
  private enum CodingKeys: String, CodingKey { case posts }

  /// By time, then by id.
  let inOrder: [Post]

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let posts = try container.decode([String: Lenient<Post>].self, forKey: .posts)
    inOrder = posts.values.compactMap(\.value).sorted { ($0.create_at, $0.id) < ($1.create_at, $1.id) }
  }
}
