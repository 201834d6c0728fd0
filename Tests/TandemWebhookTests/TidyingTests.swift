import TandemDialogue
import Testing

@testable import TandemWebhook

@Suite("Buttons after one of them was pressed")
struct TidyingTests {
  private func receive(_ platform: Platform, _ body: String, form: Bool = false) throws -> Reception {
    let bytes = Array(body.utf8)
    let type = form ? "application/x-www-form-urlencoded" : "application/json"
    let headers = Headers([("Content-Type", type)] + (try platform.proof(bytes, now)))
    return platform.adapter.receive(
      InboundRequest(method: platform.method, path: platform.path, headers: headers, body: bytes), at: now)
  }

  private func shown(_ requests: [OutboundRequest]?) -> [String] {
    (requests ?? []).map { request in
      let method = request.url.split(separator: "/").last ?? ""
      return "\(method) \(String(decoding: request.body, as: UTF8.self))"
    }
  }

  private static func callback(_ message: String) -> String {
    #"{"update_id":9,"callback_query":{"id":"q","from":{"id":42,"is_bot":false},"data":"7:2","message":{"#
      + #""message_id":12,"chat":{"id":42,"type":"private"}\#(message)}}}"#
  }

  private static let keyboard =
    #""reply_markup":{"inline_keyboard":[[{"text":"Ja","callback_data":"7:1"}],"#
    + #"[{"text":"Nein","callback_data":"7:2"}]]}"#

  @Test("Telegram: the message says what was chosen, with its emphasis; an old one only loses its buttons")
  func telegram() throws {
    let body = Self.callback(
      #","text":"Passt *das*?","entities":[{"type":"bold","offset":6,"length":5}],"# + Self.keyboard)
    let tidying = try #require(try receive(.telegram, body).incoming.first?.tidying)
    let bare =
      #"editMessageReplyMarkup {"chat_id":42,"message_id":12,"reply_markup":{"inline_keyboard":[]}}"#
    #expect(shown(tidying.whenStale) == [bare])
    #expect(
      shown(tidying.whenCounted) == [
        #"editMessageText {"chat_id":42,"entities":[{"length":5,"offset":6,"type":"bold"}],"#
          + #""link_preview_options":{"is_disabled":true},"message_id":12,"#
          + #""reply_markup":{"inline_keyboard":[]},"text":"Passt *das*?\n\n✓ Nein"}"#
      ])
    let long = String(repeating: "a", count: 4090)
    for message in ["", #","text":"a""#, #","text":"\#(long)",\#(Self.keyboard)"#] {
      #expect(
        try shown(receive(.telegram, Self.callback(message)).incoming.first?.tidying?.whenCounted) == [bare])
    }
  }

  @Test("What doesn't fit around a button costs its tidying, not the choice")
  func odd() throws {
    for message in [
      #","text":"a","reply_markup":7"#, #","entities":[{"offset":1.5}],"text":"a","reply_markup":{}"#,
    ] {
      let incoming = try #require(try receive(.telegram, Self.callback(message)).incoming.first)
      #expect(incoming.act == .choice(number: 2, seq: 7))
    }
    for message in ["7", #"{"text":1}"#, #"{"blocks":[{"n":1.5}]}"#, "{}"] {
      let incoming = try #require(try receive(.slack, Self.slack(message), form: true).incoming.first)
      #expect(incoming.act == .choice(number: 2, seq: 7))
      #expect(incoming.tidying == nil)
    }
  }

  private static func slack(_ message: String) -> String {
    let payload =
      #"{"type":"block_actions","user":{"id":"U0GRETA"},"team":{"id":"T0ACME"},"channel":{"id":"D0"},"#
      + #""container":{"message_ts":"1.2"},"message":\#(message),"#
      + #""actions":[{"action_id":"choice_2","value":"7:2","action_ts":"1.3"}]}"#
    return "payload=" + Percent.encoded(payload)
  }

  @Test("Slack: the message is written anew with what was chosen in place of its buttons")
  func slack() throws {
    let section = #"{"text":{"emoji":false,"text":"Passt <b>?","type":"plain_text"},"type":"section"}"#
    let buttons =
      #"{"block_id":"q7","elements":[{"action_id":"choice_1","text":{"text":"Ja","type":"plain_text"},"#
      + #""type":"button","value":"7:1"},{"action_id":"choice_2","text":{"text":"Nein","type":"plain_text"},"#
      + #""type":"button","value":"7:2"}],"type":"actions"}"#
    let body = Self.slack(#"{"text":"Passt &lt;b&gt;?","blocks":[\#(section),\#(buttons)]}"#)
    let tidying = try #require(try receive(.slack, body, form: true).incoming.first?.tidying)
    let note = #"{"elements":[{"emoji":false,"text":"✓ Nein","type":"plain_text"}],"type":"context"}"#
    let rest = #""channel":"D0","text":"Passt &lt;b&gt;?","ts":"1.2"}"#
    #expect(shown(tidying.whenCounted) == [#"chat.update {"blocks":[\#(section),\#(note)],"# + rest])
    #expect(shown(tidying.whenStale) == [#"chat.update {"blocks":[\#(section)],"# + rest])
    #expect(tidying.whenCounted.map(\.url) == ["https://slack.com/api/chat.update"])
  }

  @Test("Mattermost: the answer replaces the post; a button without the words above it only answers")
  func mattermost() throws {
    let adapter = try #require(Platform.mattermost.adapter as? MattermostAdapter)
    let seal = Signing.hex(adapter.seal("7:2", user: "u1", channel: "c1"))
    func press(_ more: String) -> Reception {
      let body =
        #"{"user_id":"u1","channel_id":"c1","post_id":"p1","context":{"choice":"7:2","seal":"\#(seal)"\#(more)}}"#
      return adapter.receive(
        InboundRequest(
          path: ["button"], headers: Headers([("Content-Type", "application/json")]), body: Array(body.utf8)),
        at: now)
    }
    let reception = press(#","said":"Passt \\*das\\*?","label":"*Nein*""#)
    #expect(
      reception.answer
        == .json(
          200, ["update": ["message": #"Passt \*das\*?\#n\#n✓ \*Nein\*"#, "props": .record([:])]]))
    #expect(
      reception.staleAnswer
        == .json(200, ["update": ["message": #"Passt \*das\*?"#, "props": .record([:])]]))
    #expect(press("").answer == .json(200, .record([:])))
  }
}
