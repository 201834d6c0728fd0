import TandemDialogue
import Testing

@testable import TandemWebhook

@Suite("What is sent")
struct OutboundTests {
  static let reply = OutgoingReply(
    delivery: "k3f9-x2-7", seq: 7, text: "Passt <b>das</b> & *alles*, @channel?",
    choices: [Choice(id: "yes", title: "Ja"), Choice(id: "no", title: "Nein")])
  static let address = Address(
    installation: "acme", user: "29:1XJ", channel: "42",
    extras: ["service": "https://smba.trafficmanager.net/emea/"])

  private func body(_ platform: Platform, _ reply: OutgoingReply = reply) throws -> String {
    let requests = platform.adapter.requests(for: reply, to: Self.address, at: now)
    return String(decoding: try #require(requests.last).body, as: UTF8.self)
  }

  @Test(
    "The whole body, platform by platform",
    arguments: [.generic, .matrix, .slack, .teams, .telegram] as [Platform])
  func golden(platform: Platform) throws {
    #expect(try body(platform) == String(decoding: try recorded("\(platform.name)/sent.json"), as: UTF8.self))
  }

  @Test("Mattermost shows markdown as it was written and calls nobody")
  func mattermost() throws {
    let body = try body(.mattermost)
    let shown = #"Passt <b\\>das</b\\> & \\*alles\\*, @"# + "\u{200B}channel?"
    #expect(body.contains("\"message\":\"\(shown)\""))
    #expect(body.contains(#""pending_post_id":"k3f9-x2-7-1""#))
    #expect(
      body.contains(#""id":"choice2","integration":{"context":{"choice":"7:2","label":"Nein","said":""#))
    #expect(
      MattermostAdapter.escaped(##"a_b*c[d](e)~f`g>h#i|j!k\l"##)
        == ##"a\_b\*c\[d\]\(e\)\~f\`g\>h\#i\|j\!k\\l"##)
  }

  @Test("Addresses and login")
  func addresses() throws {
    let sent = Platform.all.map { platform in
      let address = platform.adapter.requests(for: Self.reply, to: Self.address, at: now).first
      return "\(platform.name) \(address?.method ?? "") \(address?.url ?? "")"
    }
    #expect(
      sent == [
        "generic POST https://bot.test/in",
        "matrix PUT http://127.0.0.1:8448/_matrix/client/v3/rooms/42/send/m.room.message/k3f9-x2-7-1",
        "slack POST https://slack.com/api/chat.postMessage",
        "teams POST https://smba.trafficmanager.net/emea/v3/conversations/42/activities",
        "mattermost POST https://chat.acme.test/api/v4/posts",
        "telegram POST https://api.telegram.org/bot1:abc/sendMessage",
      ])
    let login = try #require(Platform.teams.adapter.tokenRequest())
    #expect(
      String(decoding: login.body, as: UTF8.self)
        == "grant_type=client_credentials&client_id=11111111-2222-3333-4444-555555555555"
        + "&client_secret=app-secret&scope=https%3A%2F%2Fapi.botframework.com%2F.default")
  }

  @Test("Ids are percent-encoded in paths")
  func encoding() {
    #expect(Percent.encoded("!a:b/c$d@e+f ü~") == "%21a%3Ab%2Fc%24d%40e%2Bf%20%C3%BC~")
    #expect(Percent.encoded("a:1;messageid=17") == "a%3A1%3Bmessageid%3D17")
  }

  @Test("A Matrix room is joined once, and its members are counted before every reply")
  func matrixPreparation() throws {
    let adapter = Platform.matrix.adapter
    var address = Address(installation: "acme", user: "@g:t", channel: "!8mZr2", extras: ["join": "yes"])
    #expect(
      adapter.preparation(for: address)?.url == "http://127.0.0.1:8448/_matrix/client/v3/rooms/%218mZr2/join")
    address = try #require(
      adapter.prepared(address, by: OutboundResponse(status: 200, body: Array("{}".utf8))))
    #expect(address.extras == [:])
    #expect(adapter.preparation(for: address)?.method == "GET")
    let crowd = #"{"joined":{"@g:t":{"display_name":null},"@tandem:tandem.test":{},"@x:t":{}}}"#
    address = try #require(
      adapter.prepared(address, by: OutboundResponse(status: 200, body: Array(crowd.utf8))))
    #expect(adapter.preparation(for: address) == nil)
    let sent = adapter.requests(for: Self.reply, to: address, at: now)
    #expect(sent.map { String(decoding: $0.body, as: UTF8.self) }.allSatisfy { $0.contains("ELSEWHERE") })
    #expect(Address(written: address.written)?.extras == [:])
  }

  @Test("Nothing secret stands in what could be logged", arguments: Platform.all)
  func secrets(platform: Platform) {
    let requests = platform.adapter.requests(for: Self.reply, to: Self.address, at: now)
    #expect(requests.map(\.description).allSatisfy { $0.hasPrefix("P") && $0.hasSuffix("bytes)") })
    #expect("\(Secret("xoxb-1"))" == "•••")
    var dumped = ""
    dump(platform.adapter, to: &dumped)
    for secret in ["xoxb-1", "1:abc", "as-token", "bot-token", "app-secret", "tg-secret"] {
      #expect(!dumped.contains("\"\(secret)\""))
    }
  }
}
