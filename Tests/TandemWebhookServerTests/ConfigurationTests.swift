import Foundation
import TandemHTTPClient
import TandemPrompts
import TandemTesting
import TandemWebhookServer
import Testing

@Suite("The server's configuration")
struct ConfigurationTests {
  private static let environment = [
    "KEY": "whsec_dGFuZGVtLXRlc3Qtc2VjcmV0LTI0Ynl0ZXMh", "TOKEN": "secret-token",
    "BASE64": "dGhpcnR5LXR3by1ieXRlcy1vZi1vdXRnb2luZy10b2s=",
  ]

  private func problems(_ text: String) -> [String] {
    do throws(ConfigurationError) {
      _ = try Configuration.read(text, named: "w.yaml", environment: Self.environment)
      return []
    } catch { return error.problems.map(\.description) }
  }

  private static let bot = """
    installations:
      demo:
        platform: generic
        inbound-keys: {env: KEY}
        outbound-keys: [{env: KEY}]
        url: https://bot.example.org/in
    """

  private static let telegram = """
    installations:
      demo:
        platform: telegram
        bot-token: {env: TOKEN}
        webhook-secret: {env: TOKEN}

    """

  private static let teams = """
    installations:
      demo:
        platform: teams
        tenants: [t]

    """

  @Test("Telegram is asked without a webhook's secret, and Teams needs no app for an outgoing webhook")
  func doors() {
    #expect(
      problems(
        Self.telegram.replacing("webhook-secret: {env: TOKEN}", with: "polling: true")
      ).isEmpty)
    #expect(problems(Self.teams + "    outgoing-token: {env: BASE64}").isEmpty)
    #expect(problems(Self.teams).count == 2)
    #expect(problems(Self.teams + "    app-id: a\n    outgoing-token: {env: BASE64}").count == 1)
  }

  @Test("A small configuration has everything else by default")
  func small() throws {
    let configuration = try Configuration.read(Self.bot, named: "w.yaml", environment: Self.environment)
    #expect(configuration.listening.port == 8080)
    #expect(configuration.reach.privateNetworks.isEmpty)
    #expect(configuration.installations.map(\.name) == ["demo"])
  }

  @Test(
    "Problems name their place and what to do, and no secret",
    arguments: [
      (
        "",
        ["w.yaml:1:1: error: The configuration is empty.\n  hint: docs/webhooks.md has one to begin with."]
      ),
      (
        "lisen: {port: 1}\n" + bot,
        ["w.yaml:1:1: error: 'the configuration' has no field 'lisen'.\n  hint: Did you mean 'listen'?"]
      ),
      (
        "listen:\n  port: 99999\n" + bot, ["w.yaml:2:9: error: 'port' must be a number from 0 to 65535."]
      ),
      (
        bot.replacing("{env: KEY}\n    outbound", with: "secret-token\n    outbound"),
        [
          "w.yaml:4:19: error: 'inbound-keys' must not stand in the configuration.\n  hint: Put it into a variable or a "
            + "file: '{env: NAME}' or '{file: PATH}'."
        ]
      ),
      (
        bot.replacing("[{env: KEY}]", with: "{env: NOBODY}"),
        ["w.yaml:5:20: error: The variable NOBODY is not set."]
      ),
      (
        bot.replacing("[{env: KEY}]", with: "{env: TOKEN}"),
        [
          "w.yaml:3:5: error: A key cannot be read.\n  hint: Keys begin with whsec_ (or whpk_ and whsk_) and are base64; "
            + "24 bytes at least."
        ]
      ),
      (
        bot.replacing("https://bot.example.org/in", with: "ftp://x"),
        [
          "w.yaml:6:10: error: 'url' must be an address.\n  hint: It begins with https:// and holds no password."
        ]
      ),
      (
        bot.replacing("generic", with: "irc"),
        [
          "w.yaml:3:5: error: 'demo' names no platform.\n  hint: 'platform' is one of: generic, matrix, slack, teams, "
            + "mattermost, telegram."
        ]
      ),
      (
        "outbound: {private-networks: [x]}\n" + bot,
        [
          "w.yaml:1:31: error: 'private-networks' has an entry that is no network.\n  hint: Write 10.0.0.0/8 or fd00::/8."
        ]
      ),
      (
        "limits: {messages-per-minute: 1}\n" + bot,
        ["w.yaml:1:31: error: 'messages-per-minute' must be a number from 5 to 1000000."]
      ),
      (
        telegram + "    polling: true",
        [
          "w.yaml:5:21: error: 'polling' and 'webhook-secret' exclude each other.\n  hint: Telegram either calls us or "
            + "is asked; leave out one of them."
        ]
      ),
      (
        telegram.replacing("    webhook-secret: {env: TOKEN}\n", with: ""),
        [
          "w.yaml:3:5: error: 'webhook-secret' is missing.\n  hint: Write 'webhook-secret: {env: NAME}' or "
            + "'{file: PATH}'."
        ]
      ),
      (
        teams + "    outgoing-token: {env: TOKEN}",
        [
          "w.yaml:5:21: error: 'outgoing-token' cannot be read.\n  hint: It is the security token that Teams shows "
            + "when the webhook is made: base64."
        ]
      ),
    ] as [(String, [String])])
  func messages(text: String, expected: [String]) {
    let found = problems(text)
    #expect(found == expected)
    #expect(!found.joined().contains("secret-token"))
  }

  @Test("All problems are told at once")
  func all() {
    let text = "limits: {connections: 0, idle-seconds: x}\nlisten: {prot: 1}\n" + Self.bot
    #expect(problems(text).count == 3)
  }

  @Test("The examples in docs/webhooks.md are configurations that work")
  func documented() throws {
    let text = try Checkout.text(of: "docs/webhooks.md")
    let blocks = text.components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }.filter { $0.contains("installations:") }
    #expect(blocks.count >= 6)
    var environment = Self.environment
    for block in blocks {
      for part in block.components(separatedBy: "env: ").dropFirst() {
        let name = String(part.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
        environment[name] = name.contains("KEY") ? Self.environment["KEY"] : "something"
      }
      do throws(ConfigurationError) {
        _ = try Configuration.read(block, named: "docs/webhooks.md", environment: environment)
      } catch { Issue.record("\(error.description)") }
    }
  }
}
