import Synchronization
import TandemDialogue
import TandemRuntime
import Testing

@testable import TandemWebhook

@Suite("Taking replies to their platforms")
struct CarrierTests {
  /// Answers in the order of a script, and notes what it was asked.
  private final class Script: Sending {
    private let state: Mutex<(answers: [OutboundResponse?], asked: [OutboundRequest])>

    init(_ answers: [OutboundResponse?]) { state = Mutex((answers, [])) }

    var asked: [OutboundRequest] { state.withLock { $0.asked } }

    func send(_ request: OutboundRequest) async throws(SendingFailure) -> OutboundResponse {
      let answer = state.withLock { state in
        state.asked.append(request)
        return state.answers.isEmpty ? nil : state.answers.removeFirst()
      }
      guard let answer else { throw .unanswered }
      return answer
    }
  }

  private static func response(_ status: Int, _ body: String = "{}") -> OutboundResponse {
    OutboundResponse(status: status, body: Array(body.utf8))
  }

  private static func reply(_ text: String, _ address: Address) -> PendingReply {
    PendingReply(
      delivery: "c:7", replyTo: address.written,
      reply: TurnReply(
        conversation: "c", seq: 7, flow: .init(id: "f", revision: "r"), step: "s", status: .awaiting,
        messages: [Message(id: "m", text: text)], prompt: nil, progress: Progress(answered: 0, total: 0),
        slots: [:],
        statement: nil))
  }

  private func carrier(_ platform: Platform, _ script: Script) -> PlatformCarrier {
    let kind = Installation.Platform(rawValue: platform.name) ?? .generic
    let installation = Installation(name: "acme", platform: kind, adapter: platform.adapter, language: "de")
    return PlatformCarrier(["acme": installation], sending: script, seconds: { now })
  }

  @Test("A long reply stops at the part that fails, and goes on there")
  func parts() async {
    let text = String(repeating: "Wort ", count: 2000)
    let address = Address(installation: "acme", user: "42", channel: "42")
    let failing = Script([Self.response(200, #"{"ok":true}"#), Self.response(502)])
    let first = await carrier(.telegram, failing).carry(Self.reply(text, address), after: 0)
    #expect(first == Carriage(.later(afterSeconds: nil, .perhapsAll), parts: 1))
    let working = Script(Array(repeating: Self.response(200, #"{"ok":true}"#), count: 2))
    let second = await carrier(.telegram, working).carry(Self.reply(text, address), after: 1)
    #expect(second == Carriage(.arrived, parts: 3))
    #expect(working.asked.count == 2)
  }

  @Test("An access token is fetched once, used again, and fetched anew when it is refused")
  func tokens() async {
    let address = Address(
      installation: "acme", user: "29:1", channel: "a:1",
      extras: ["service": "https://smba.trafficmanager.net/emea/"])
    let script = Script([
      Self.response(200, #"{"access_token":"t1","expires_in":3600}"#), Self.response(201),
      Self.response(401), Self.response(200, #"{"access_token":"t2","expires_in":3600}"#), Self.response(201),
    ])
    let carrier = carrier(.teams, script)
    #expect(await carrier.carry(Self.reply("a", address), after: 0).end == .arrived)
    #expect(await carrier.carry(Self.reply("b", address), after: 0).end == .arrived)
    #expect(
      script.asked.map { $0.headers["authorization"] }
        == [nil, "Bearer t1", "Bearer t1", nil, "Bearer t2"])
  }

  @Test("A join and a look at the members come before the first word, and only the join is remembered")
  func preparing() async {
    let address = Address(installation: "acme", user: "@g:t", channel: "!r", extras: ["join": "yes"])
    let script = Script([
      Self.response(200, #"{"room_id":"!r"}"#),
      Self.response(200, #"{"joined":{"@g:t":{},"@tandem:tandem.test":{}}}"#),
      Self.response(200, #"{"event_id":"$1"}"#),
    ])
    let carriage = await carrier(.matrix, script).carry(Self.reply("Guten Tag", address), after: 0)
    #expect(carriage.end == .arrived)
    #expect(script.asked.map(\.method) == ["POST", "GET", "PUT"])
    #expect(carriage.replyTo.flatMap { Address(written: $0)?.extras } == [:])
  }

  @Test("What can't be addressed is final, what isn't answered is tried again")
  func ends() async {
    let silent = Script([])
    let address = Address(installation: "acme", user: "42", channel: "42")
    #expect(
      await carrier(.telegram, silent).carry(Self.reply("a", address), after: 0).end
        == .later(afterSeconds: nil, .perhapsAll))
    let foreign = Address(installation: "gone", user: "42", channel: "42")
    #expect(
      await carrier(.telegram, silent).carry(Self.reply("a", foreign), after: 0).end == .never("installation")
    )
    let moving = Script([
      Self.response(400, #"{"ok":false,"parameters":{"migrate_to_chat_id":-1009}}"#)
    ])
    let moved = await carrier(.telegram, moving).carry(Self.reply("a", address), after: 0)
    #expect(moved.replyTo.flatMap { Address(written: $0)?.channel } == "-1009")
    let whole = Script([
      OutboundResponse(status: 429, headers: Headers([("Retry-After", "30")]), body: Array("{}".utf8))
    ])
    #expect(
      await carrier(.slack, whole).carry(Self.reply("a", address), after: 0).end
        == .later(afterSeconds: 30, .all))
  }
}
