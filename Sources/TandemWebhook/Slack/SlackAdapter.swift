/// A Slack app: Events API, buttons and a slash command, all on one request URL.
public struct SlackAdapter: Adapter {
  /// What the platform takes: the text of a section, and the buttons of one row.
  public let limits = MessageLimits(
    textMax: 3000, unit: .utf16, buttonsMax: 25, labelMax: 75, isThrottledAsWhole: true)
  let installation: String
  let signingSecrets: [Secret]
  let token: Secret
  let team: String
  let api: String
  let wording: Wording

  /// An installation.
  ///
  /// - Parameters:
  ///   - signingSecrets: The app's signing secret, two while it is changed.
  ///   - token: The bot token, "xoxb-…".
  ///   - team: The workspace that may use it.
  ///   - api: Base address; only tests change it.
  public init(
    installation: String, signingSecrets: [Secret], token: Secret, team: String,
    api: String = "https://slack.com/api/", wording: Wording
  ) {
    (self.installation, self.signingSecrets, self.token) = (installation, signingSecrets, token)
    (self.team, self.api, self.wording) = (team, api, wording)
  }
}
