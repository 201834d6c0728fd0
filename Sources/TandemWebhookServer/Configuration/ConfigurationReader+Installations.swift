import TandemPrompts
import TandemWebhook
import Yams

/// The bots, platform by platform.
extension ConfigurationReader {
  mutating func readInstallations(_ node: Node?, at root: Node, into configuration: inout Configuration) {
    guard let node else {
      error("'installations' is missing.", hint: "A server without a bot has nothing to do.", at: root)
      return
    }
    guard let mapping = node.mapping, !mapping.isEmpty else {
      error("'installations' must name at least one bot.", at: node)
      return
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard (1...40).contains(name.utf8.count), name.utf8.allSatisfy(Self.isNameByte) else {
        error("'\(name.prefix(40))' is no name.", hint: "Use a–z, digits and '-'.", at: key)
        continue
      }
      guard !configuration.installations.contains(where: { $0.name == name }) else {
        error("'\(name)' stands there twice.", at: key)
        continue
      }
      if let plan = installation(value, named: name, configuration) {
        configuration.installations.append(plan)
      }
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
  }

  private mutating func installation(_ node: Node, named name: String, _ configuration: Configuration)
    -> InstallationPlan?
  {
    let platforms = Installation.Platform.allCases.map(\.rawValue)
    guard let chosen = node.mapping?["platform"]?.string,
      let platform = Installation.Platform(rawValue: chosen)
    else {
      error(
        "'\(name)' names no platform.", hint: "'platform' is one of: \(platforms.joined(separator: ", ")).",
        at: node)
      return nil
    }
    let count = problems.count
    let fields = fields(of: node, named: name, ["platform", "language"] + Self.names[platform, default: []])
    let language = text(fields["language"], named: "language") ?? "de"
    if !["de", "en"].contains(language) { error("'language' must be de or en.", at: fields["language"]) }
    let plan = plan(platform, fields, at: node, configuration)
    guard problems.count == count, let plan else { return nil }
    return InstallationPlan(name: name, language: language, platform: plan)
  }

  private static let names: [Installation.Platform: [String]] = [
    .generic: ["inbound-keys", "outbound-keys", "url"],
    .matrix: ["homeserver", "bot", "appservice", "servers", "hs-token", "as-token"],
    .slack: ["signing-secret", "bot-token", "team", "api"],
    .teams: [
      "app-id", "app-secret", "tenants", "keys-file", "keys-url", "service-hosts", "login", "outgoing-token",
    ],
    .mattermost: ["server", "bot-user", "bot-token", "command-token", "button-key", "poll-seconds"],
    .telegram: ["webhook-secret", "bot-token", "api", "polling"],
  ]

  private mutating func plan(
    _ platform: Installation.Platform, _ fields: [String: Node], at node: Node, _ configuration: Configuration
  ) -> PlatformPlan? {
    switch platform {
    case .generic: return generic(fields, node)
    case .matrix: return matrix(fields, node)
    case .slack: return slack(fields, node)
    case .teams: return teams(fields, node)
    case .mattermost:
      if configuration.publicURL == nil {
        error(
          "Mattermost needs 'public-url' for its buttons.", hint: "Set it at the top of the file.", at: node)
      }
      return mattermost(fields, node)
    case .telegram: return telegram(fields, node)
    }
  }

  private mutating func generic(_ fields: [String: Node], _ node: Node) -> PlatformPlan? {
    let inbound = secrets(fields["inbound-keys"], named: "inbound-keys", requiredAt: node)
    let url = url(fields["url"], named: "url")
    let needsKeys = fields["url"] != nil || fields["outbound-keys"] != nil
    let outbound = needsKeys ? secrets(fields["outbound-keys"], named: "outbound-keys", requiredAt: node) : []
    let probe = GenericAdapter(installation: "", inbound: inbound, outbound: outbound, url: url)
    if probe == nil, !inbound.isEmpty, !needsKeys || !outbound.isEmpty {
      error(
        "A key cannot be read.",
        hint: "Keys begin with whsec_ (or whpk_ and whsk_) and are base64; 24 bytes at least.",
        at: node)
    }
    return .generic(inbound: inbound, outbound: outbound, url: url)
  }

  private mutating func matrix(_ fields: [String: Node], _ node: Node) -> PlatformPlan? {
    let homeserver = url(fields["homeserver"], named: "homeserver", requiredAt: node)
    let bot = text(fields["bot"], named: "bot", requiredAt: node)
    if let bot, !bot.hasPrefix("@") || !bot.contains(":") {
      error(
        "'bot' must be a full Matrix id.", hint: "As in '@tandem:example.org', in quotes.", at: fields["bot"])
    }
    let homeserverTokens = secrets(fields["hs-token"], named: "hs-token", requiredAt: node)
    let applicationToken = secret(fields["as-token"], named: "as-token", requiredAt: node)
    let servers = texts(fields["servers"], named: "servers").map(\.0)
    guard let homeserver, let bot, let applicationToken else { return nil }
    return .matrix(
      homeserver: homeserver, bot: bot,
      service: text(fields["appservice"], named: "appservice") ?? "tandem", servers: servers,
      homeserverTokens: homeserverTokens,
      applicationToken: applicationToken)
  }

  private mutating func slack(_ fields: [String: Node], _ node: Node) -> PlatformPlan? {
    let secrets = secrets(fields["signing-secret"], named: "signing-secret", requiredAt: node)
    let token = secret(fields["bot-token"], named: "bot-token", requiredAt: node)
    let api = url(fields["api"], named: "api")
    guard let team = text(fields["team"], named: "team", requiredAt: node), let token else { return nil }
    return .slack(signingSecrets: secrets, token: token, team: team, api: api)
  }

  private mutating func teams(_ fields: [String: Node], _ node: Node) -> PlatformPlan? {
    // An outgoing webhook alone needs no app.
    let isBot = fields["app-id"] != nil || fields["app-secret"] != nil || fields["outgoing-token"] == nil
    let appId = text(fields["app-id"], named: "app-id", requiredAt: isBot ? node : nil)
    let secret = isBot ? secret(fields["app-secret"], named: "app-secret", requiredAt: node) : Secret("")
    let tenants = texts(fields["tenants"], named: "tenants", requiredAt: node).map(\.0)
    let file = text(fields["keys-file"], named: "keys-file")
    let address = url(fields["keys-url"], named: "keys-url")
    let hosts = fields["service-hosts"].map { texts($0, named: "service-hosts").map(\.0) }
    let login = url(fields["login"], named: "login")
    if tenants.isEmpty, fields["tenants"] != nil { error("'tenants' is empty.", at: fields["tenants"]) }
    let outgoing =
      fields["outgoing-token"].map { secrets($0, named: "outgoing-token", requiredAt: node) } ?? []
    if !outgoing.allSatisfy(TeamsAdapter.canRead) {
      error(
        "'outgoing-token' cannot be read.",
        hint: "It is the security token that Teams shows when the webhook is made: base64.",
        at: fields["outgoing-token"])
    }
    guard let secret, appId != nil || !isBot else { return nil }
    let keys: PlatformPlan.KeySource =
      file.map { .file($0) }
      ?? .url(address ?? "https://login.botframework.com/v1/.well-known/openidconfiguration")
    return .teams(
      appId: appId ?? "", appSecret: secret, tenants: tenants, keys: keys, serviceHosts: hosts, login: login,
      outgoingTokens: outgoing)
  }

  private mutating func mattermost(_ fields: [String: Node], _ node: Node) -> PlatformPlan? {
    let server = url(fields["server"], named: "server", requiredAt: node)
    let user = text(fields["bot-user"], named: "bot-user", requiredAt: node)
    let token = secret(fields["bot-token"], named: "bot-token", requiredAt: node)
    let commandTokens = secrets(fields["command-token"], named: "command-token", requiredAt: node)
    let key = secret(fields["button-key"], named: "button-key", requiredAt: node)
    let seconds = number(fields["poll-seconds"], named: "poll-seconds", in: 0...60)
    guard let server, let user, let token, let key else { return nil }
    return .mattermost(
      server: server, botUser: user, botToken: token, commandTokens: commandTokens, buttonKey: key,
      pollSeconds: seconds ?? 2)
  }

  private mutating func telegram(_ fields: [String: Node], _ node: Node) -> PlatformPlan? {
    let isPolled = flag(fields["polling"], named: "polling") ?? false
    if isPolled, let secret = fields["webhook-secret"] {
      error(
        "'polling' and 'webhook-secret' exclude each other.",
        hint: "Telegram either calls us or is asked; leave out one of them.", at: secret)
    }
    let secrets = isPolled ? [] : secrets(fields["webhook-secret"], named: "webhook-secret", requiredAt: node)
    let token = secret(fields["bot-token"], named: "bot-token", requiredAt: node)
    let api = url(fields["api"], named: "api")
    guard let token else { return nil }
    return .telegram(webhookSecrets: secrets, token: token, api: api?.trimmingSlash, isPolled: isPolled)
  }
}
