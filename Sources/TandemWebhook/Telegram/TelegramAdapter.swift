/// A Telegram bot.
public struct TelegramAdapter: Adapter {
  /// What the platform takes; button texts have no documented limit, longer ones are cut on phones.
  public let limits = MessageLimits(textMax: 4096, unit: .utf16, buttonsMax: 100, labelMax: 64)
  let installation: String
  let webhookSecrets: [Secret]
  let token: Secret
  let api: String
  let wording: Wording

  /// An installation.
  ///
  /// - Parameters:
  ///   - webhookSecrets: `secret_token` of `setWebhook`, two while it is changed.
  ///   - token: The bot's token; it is part of every address, so addresses are never logged.
  ///   - api: Base address; only tests change it.
  public init(
    installation: String, webhookSecrets: [Secret], token: Secret, api: String = "https://api.telegram.org",
    wording: Wording
  ) {
    (self.installation, self.webhookSecrets, self.token) = (installation, webhookSecrets, token)
    (self.api, self.wording) = (api, wording)
  }
}
