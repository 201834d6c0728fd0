import Foundation

/// A Matrix homeserver that talks to us as an application service.
public struct MatrixAdapter: Adapter {
  /// What the platform takes. An event holds 64 KiB with everything the server adds; a transaction up to
  /// a hundred events, and a homeserver repeats a refused one forever.
  public let limits = MessageLimits(
    textMax: 30_000, unit: .utf8, buttonsMax: 0, labelMax: 0, inboundBytesMax: 8_388_608)
  let installation: String
  let homeserver: String
  let bot: String
  let servers: Set<String>
  let service: String
  let homeserverTokens: [Secret]
  let applicationToken: Secret
  let wording: Wording

  /// An installation.
  ///
  /// - Parameters:
  ///   - homeserver: Base address of the client-server API.
  ///   - bot: The sender's full id, "@tandem:example.org".
  ///   - service: `id` of the registration.
  ///   - servers: Servers whose users may talk to the bot; empty for the bot's own server only.
  ///   - homeserverTokens: `hs_token`, two while it is changed.
  ///   - applicationToken: `as_token`.
  public init(
    installation: String, homeserver: String, bot: String, service: String = "tandem", servers: Set<String>,
    homeserverTokens: [Secret],
    applicationToken: Secret, wording: Wording
  ) {
    (self.installation, self.bot, self.service, self.wording) = (installation, bot, service, wording)
    self.homeserver = homeserver.hasSuffix("/") ? String(homeserver.dropLast()) : homeserver
    self.servers = servers.isEmpty ? [Self.server(of: bot)] : servers
    (self.homeserverTokens, self.applicationToken) = (homeserverTokens, applicationToken)
  }

  /// The server of a user: what follows the first colon.
  static func server(of user: String) -> String {
    user.firstIndex(of: ":").map { String(user[user.index(after: $0)...]) } ?? ""
  }
}
