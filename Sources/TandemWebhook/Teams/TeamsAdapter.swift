/// A Teams bot: Bot Framework activities in, the Connector's REST interface out.
///
/// Teams' outgoing webhooks reach only public channels, so they are answered with a word about that.
public struct TeamsAdapter: Adapter {
  /// What the platform takes: an activity holds 100 KB as UTF-16; six quick replies in a personal chat.
  public let limits = MessageLimits(textMax: 12_000, unit: .utf16, buttonsMax: 6, labelMax: 64)
  let installation: String
  let appId: String
  let appSecret: Secret
  let tenants: Set<String>
  let keys: SigningKeys
  let serviceHosts: [String]
  let login: String
  let outgoingTokens: [Secret]
  let wording: Wording

  /// An installation.
  ///
  /// - Parameters:
  ///   - appId: The app's id, a GUID; an empty one refuses everything.
  ///   - tenants: Tenants whose people may talk to the bot; the first is the one the app is registered in.
  ///   - keys: Keys that activities are signed with.
  ///   - serviceHosts: Hosts that may be written to; "*.example.org" stands for all below.
  ///   - login: Base address for access tokens; only tests change it.
  ///   - outgoingTokens: Security tokens of outgoing webhooks, as Teams shows them; none refuses them all.
  public init(
    installation: String, appId: String, appSecret: Secret, tenants: [String], keys: SigningKeys,
    serviceHosts: [String] = Self.publicHosts, login: String? = nil, outgoingTokens: [Secret] = [],
    wording: Wording
  ) {
    (self.outgoingTokens, self.wording) = (outgoingTokens, wording)
    (self.installation, self.appId, self.appSecret) = (installation, appId, appSecret)
    (self.tenants, self.keys, self.serviceHosts) = (Set(tenants), keys, serviceHosts)
    self.login = login ?? "https://login.microsoftonline.com/\(tenants.first ?? "")/oauth2/v2.0/token"
  }

  /// The hosts of the public cloud and of the government cloud.
  public static let publicHosts = [
    "*.trafficmanager.net", "*.botframework.com", "smba.infra.gcc.teams.microsoft.com",
  ]

  /// Whether an address may be written to: a token must never reach a host that nobody vouches for.
  func allows(serviceURL: String) -> Bool {
    let isLocal = serviceURL.hasPrefix("http://127.0.0.1:") && serviceHosts.contains("127.0.0.1")
    guard serviceURL.hasPrefix("https://") || isLocal, !serviceURL.contains("@"), serviceURL.hasSuffix("/")
    else { return false }
    let authority = serviceURL.split(separator: "/", maxSplits: 2).dropFirst().first ?? ""
    let host = (authority.split(separator: ":").first ?? "").lowercased()
    return serviceHosts.contains { $0.hasPrefix("*.") ? host.hasSuffix($0.dropFirst()) : host == $0 }
  }
}
