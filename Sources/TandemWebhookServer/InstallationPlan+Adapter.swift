import Foundation
import TandemWebhook

extension InstallationPlan {
  /// The bot that the plan describes; nil where a key can't be read, which the reader has told before.
  func installation(publicURL: String?, wording: Wording, keys: SigningKeys) -> Installation? {
    guard let adapter = adapter(publicURL, wording, keys) else { return nil }
    return Installation(name: name, platform: platform.name, adapter: adapter, language: language)
  }

  private func adapter(_ publicURL: String?, _ wording: Wording, _ keys: SigningKeys) -> (any Adapter)? {
    switch platform {
    case .generic(let inbound, let outbound, let url):
      GenericAdapter(installation: name, inbound: inbound, outbound: outbound, url: url)
    case .matrix(
      let homeserver, let bot, let service, let servers, let homeserverTokens, let applicationToken):
      MatrixAdapter(
        installation: name, homeserver: homeserver, bot: bot, service: service, servers: Set(servers),
        homeserverTokens: homeserverTokens, applicationToken: applicationToken, wording: wording)
    case .slack(let signingSecrets, let token, let team, let api):
      SlackAdapter(
        installation: name, signingSecrets: signingSecrets, token: token, team: team,
        api: api ?? "https://slack.com/api/", wording: wording)
    case .teams(let appId, let appSecret, let tenants, _, let serviceHosts, let login, let outgoingTokens):
      TeamsAdapter(
        installation: name, appId: appId, appSecret: appSecret, tenants: tenants, keys: keys,
        serviceHosts: serviceHosts ?? TeamsAdapter.publicHosts, login: login,
        outgoingTokens: outgoingTokens, wording: wording)
    case .mattermost(let server, let botUser, let botToken, let commandTokens, let buttonKey, let seconds):
      MattermostAdapter(
        installation: name, server: server, botUser: botUser, botToken: botToken,
        commandTokens: commandTokens, buttonKey: buttonKey,
        callback: "\(publicURL ?? "")/hooks/mattermost/\(name)", pollSeconds: seconds, wording: wording)
    case .telegram(let webhookSecrets, let token, let api, _):
      TelegramAdapter(
        installation: name, webhookSecrets: webhookSecrets, token: token,
        api: api ?? "https://api.telegram.org", wording: wording)
    }
  }
}

extension PlatformPlan {
  /// Whether the platform is asked what people did.
  var isPolled: Bool {
    switch self {
    case .mattermost(_, _, _, _, _, let seconds): seconds > 0
    case .telegram(_, _, _, let isPolled): isPolled
    default: false
    }
  }

  /// Which platform it is.
  var name: Installation.Platform {
    switch self {
    case .generic: .generic
    case .matrix: .matrix
    case .slack: .slack
    case .teams: .teams
    case .mattermost: .mattermost
    case .telegram: .telegram
    }
  }
}
