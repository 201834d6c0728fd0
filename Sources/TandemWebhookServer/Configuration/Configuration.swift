public import TandemHTTPClient
public import TandemWebhook

/// What the server is told: where it listens, where conversations are kept, and which bots it has.
public struct Configuration: Sendable {
  /// Where the server listens.
  public struct Listening: Sendable, Equatable {
    /// Address of the interface.
    public var host = "127.0.0.1"
    /// Port; 0 takes a free one.
    public var port = 8080
    /// Certificate chain and key in PEM; nil leaves TLS to a proxy in front.
    public var tls: TLS?

    /// Files of a certificate.
    public struct TLS: Sendable, Equatable {
      /// The chain.
      public var certificate: String
      /// The key.
      public var key: String
    }
  }

  /// How much the server takes on.
  public struct Limits: Sendable, Equatable {
    /// Connections at a time; further ones wait.
    public var connectionsMax = 1_000
    /// A connection on which nothing happens for so long is closed.
    public var idleSeconds = 75
    /// All header fields of a request together, in bytes.
    public var headerBytesMax = 32_768
    /// A request whose body isn't there by then is given up.
    public var requestSeconds = 25
    /// So many messages of one person are read in a minute, and ten times that a day: two programs that
    /// answer each other come to an end.
    public var messagesPerMinute = 20
  }

  /// Where the server listens.
  public var listening = Listening()
  /// How much the server takes on.
  public var limits = Limits()
  /// Where requests of ours may go.
  public var reach = HTTPReach()
  /// The folder of the conversations; nil for the usual place.
  public var store: String?
  /// The folder of flow and texts; nil for those built in.
  public var prompts: String?
  /// Our own address as platforms reach it, without a slash at the end; nil where no platform needs it.
  public var publicURL: String?
  /// The bots.
  public var installations: [InstallationPlan] = []
}

/// One bot, with its secrets in hand.
public struct InstallationPlan: Sendable {
  /// Its name; part of the path of its requests.
  public var name: String
  /// What it says outside of conversations to people whose language isn't known.
  public var language: String
  /// What it needs to know of its platform.
  public var platform: PlatformPlan
}

/// What a bot needs to know of its platform.
public enum PlatformPlan: Sendable {
  case generic(inbound: [Secret], outbound: [Secret], url: String?)
  case matrix(
    homeserver: String, bot: String, service: String, servers: [String], homeserverTokens: [Secret],
    applicationToken: Secret)
  case slack(signingSecrets: [Secret], token: Secret, team: String, api: String?)
  case teams(
    appId: String, appSecret: Secret, tenants: [String], keys: KeySource, serviceHosts: [String]?,
    login: String?, outgoingTokens: [Secret])
  case mattermost(
    server: String, botUser: String, botToken: Secret, commandTokens: [Secret], buttonKey: Secret,
    pollSeconds: Int)
  case telegram(webhookSecrets: [Secret], token: Secret, api: String?, isPolled: Bool)

  /// Where keys for signed tokens come from.
  public enum KeySource: Sendable, Equatable {
    /// A key set in a file.
    case file(String)
    /// An OpenID configuration that names the key set; read again every day.
    case url(String)
  }
}
