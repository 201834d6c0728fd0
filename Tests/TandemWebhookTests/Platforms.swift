import Crypto
import CryptoExtras
import Foundation
import Synchronization
import TandemTesting
import Testing

@testable import TandemWebhook

/// 2026-11-23T23:29:47Z, the moment of all recorded requests.
let now: Int64 = 1_795_476_587

/// Sentences of a bot, told apart by their names.
let wording = Wording(
  elsewhere: "ELSEWHERE", unreadable: "UNREADABLE", received: "RECEIVED", unknownCode: "UNKNOWN",
  linkCode: "LINK {code}", linked: "LINKED", tryAgain: "AGAIN",
  openElsewhere: "OPEN", waitedInVain: "VAIN", tooMany: "MANY", enoughToday: "TODAY")

/// The bytes of a recorded request.
func recorded(_ path: String) throws -> [UInt8] {
  var bytes = Array(try Data(contentsOf: Checkout.root.appending(path: "fixtures/webhook/\(path)")))
  if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
  return bytes
}

/// A platform as the tests see it: an adapter, and the platform's own way to prove who sends.
struct Platform: Sendable, CustomTestStringConvertible {
  let name: String
  let adapter: any Adapter
  let method: String
  let path: [String]
  let message: String
  /// Header fields that prove the sender, for these bytes at this time.
  let proof: @Sendable ([UInt8], Int64) throws -> [(String, String)]
  /// The header that carries the proof.
  let proofHeader: String
  /// Status of a request whose proof is wrong.
  let forgedStatus: Int

  var testDescription: String { name }

  var contentType: String {
    message.hasSuffix(".form") ? "application/x-www-form-urlencoded" : "application/json"
  }

  func request(_ body: [UInt8], at time: Int64 = now) throws -> InboundRequest {
    InboundRequest(
      method: method, path: path, headers: Headers([("Content-Type", contentType)] + (try proof(body, time))),
      body: body)
  }

  static let all: [Platform] = [generic, matrix, slack, teams, mattermost, telegram]
  /// The second doors of platforms, without a conversation behind them.
  static let doors: [Platform] = all + [teamsOutgoing]
  /// Platforms whose proof covers the bytes of the body.
  static let signing = [generic, slack]
}

extension Platform {
  static let genericSecret = Secret("whsec_dGFuZGVtLXRlc3Qtc2VjcmV0LTI0Ynl0ZXMh")

  static let generic = Platform(
    name: "generic", adapter: genericAdapter(), method: "POST", path: [], message: "generic/message.json",
    proof: { body, time in
      let key = try #require(WebhookKey(genericSecret))
      return StandardWebhooks([key]).headers(id: "msg_1", at: time, body: body).map { ($0.key, $0.value) }
    }, proofHeader: "webhook-signature", forgedStatus: 401)

  static func genericAdapter(_ inbound: [Secret] = [genericSecret]) -> any Adapter {
    // The keys above are well-formed; without an adapter every test that uses it fails.
    GenericAdapter(
      installation: "acme", inbound: inbound,
      outbound: [Secret("whsk_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")], url: "https://bot.test/in")
      ?? telegramAdapter
  }

  static let matrix = Platform(
    name: "matrix",
    adapter: MatrixAdapter(
      installation: "acme", homeserver: "http://127.0.0.1:8448/", bot: "@tandem:tandem.test", servers: [],
      homeserverTokens: [Secret("hs-token")], applicationToken: Secret("as-token"), wording: wording),
    method: "PUT", path: ["_matrix", "app", "v1", "transactions", "1"], message: "matrix/message.json",
    proof: { _, _ in [("Authorization", "Bearer hs-token")] }, proofHeader: "authorization", forgedStatus: 403
  )

  static let slackSecret = "8f742231b10e8888abcd99yyyzzz85a5"

  static let slack = Platform(
    name: "slack",
    adapter: SlackAdapter(
      installation: "acme", signingSecrets: [Secret(slackSecret)], token: Secret("xoxb-1"), team: "T0ACME",
      wording: wording),
    method: "POST", path: [], message: "slack/message.json",
    proof: { body, time in
      let code = Signing.hmac(Array("v0:\(time):".utf8) + body, key: Array(slackSecret.utf8))
      return [
        ("X-Slack-Request-Timestamp", String(time)), ("X-Slack-Signature", "v0=" + Signing.hex(code)),
      ]
    }, proofHeader: "x-slack-signature", forgedStatus: 401)

  static let mattermost = Platform(
    name: "mattermost",
    adapter: MattermostAdapter(
      installation: "acme", server: "https://chat.acme.test", botUser: "ubot", botToken: Secret("bot-token"),
      commandTokens: [Secret("k7m1q9w3e5r7t9y1u3i5o7p9aa")], buttonKey: Secret("seal"),
      callback: "https://tandem.acme.test/hooks/mattermost/acme", wording: wording),
    method: "POST", path: ["command"], message: "mattermost/command.form",
    proof: { _, _ in [("Authorization", "Token k7m1q9w3e5r7t9y1u3i5o7p9aa")] }, proofHeader: "authorization",
    forgedStatus: 401)

  static let telegramAdapter = TelegramAdapter(
    installation: "acme", webhookSecrets: [Secret("old"), Secret("tg-secret")], token: Secret("1:abc"),
    wording: wording)

  static let telegram = Platform(
    name: "telegram", adapter: telegramAdapter, method: "POST", path: [], message: "telegram/message.json",
    proof: { _, _ in [("X-Telegram-Bot-Api-Secret-Token", "tg-secret")] },
    proofHeader: "x-telegram-bot-api-secret-token", forgedStatus: 401)
}
