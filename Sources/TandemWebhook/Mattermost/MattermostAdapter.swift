/// A Mattermost server: slash command, buttons, posts of a bot account, and its direct chats by asking.
///
/// Outgoing webhooks reach only public channels, so they are answered with a word about that.
public struct MattermostAdapter: Adapter {
  /// What the platform takes; labels have no documented limit.
  public let limits = MessageLimits(textMax: 16_383, unit: .scalars, buttonsMax: 20, labelMax: 80)
  let installation: String
  let server: String
  let botUser: String
  let botToken: Secret
  let commandTokens: [Secret]
  let buttonKey: Secret
  let callback: String
  let pollSeconds: Int
  let wording: Wording

  /// An installation.
  ///
  /// - Parameters:
  ///   - server: Base address of the server.
  ///   - botUser: Id of the bot's user.
  ///   - botToken: Access token of the bot.
  ///   - commandTokens: Tokens of the slash command and of outgoing webhooks.
  ///   - buttonKey: What buttons are sealed with, since their requests carry no token of their own.
  ///   - callback: Our own address of this installation, for buttons.
  ///   - pollSeconds: Seconds between two looks at the direct chats.
  public init(
    installation: String, server: String, botUser: String, botToken: Secret, commandTokens: [Secret],
    buttonKey: Secret, callback: String, pollSeconds: Int = 2, wording: Wording
  ) {
    (self.installation, self.botUser, self.botToken) = (installation, botUser, botToken)
    self.server = server.hasSuffix("/") ? String(server.dropLast()) : server
    (self.commandTokens, self.buttonKey, self.wording) = (commandTokens, buttonKey, wording)
    self.pollSeconds = pollSeconds
    self.callback = callback.hasSuffix("/") ? String(callback.dropLast()) : callback
  }

  /// Binds a button to the person and the channel it was shown to.
  func seal(_ token: String, user: String, channel: String) -> [UInt8] {
    Signing.hmac(Array("\(token)|\(user)|\(channel)".utf8), key: Array(buttonKey.revealed.utf8))
  }
}
