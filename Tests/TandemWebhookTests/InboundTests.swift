import TandemDialogue
import Testing

@testable import TandemWebhook

@Suite("What recorded requests mean")
struct InboundTests {
  private func receive(_ platform: Platform, _ path: String, at route: [String]? = nil) throws -> Reception {
    let body = try recorded(path)
    let type = path.hasSuffix(".form") ? "application/x-www-form-urlencoded" : "application/json"
    let headers = Headers([("Content-Type", type)] + (try platform.proof(body, now)))
    return platform.adapter.receive(
      InboundRequest(method: platform.method, path: route ?? platform.path, headers: headers, body: body),
      at: now)
  }

  @Test(
    "A message: its words, its person, its id",
    arguments: [
      (Platform.generic, "msg_1", "u-42", "c-77", "de"),
      (.matrix, "$Vq1kE0", "@greta:tandem.test", "!8mZr2", nil),
      (.telegram, "900001", "42", "42", "de"),
      (.mattermost, "trig1", "u1", "c1", nil),
      (
        .teams,
        "72f90000-0000-4000-8000-0000000000ac/a:17I0-pers/1795476587981/message/2026-11-23T23:29:47.981Z",
        "72f90000-0000-4000-8000-0000000000ac/7faf0000-0000-4000-8000-000000000001", "a:17I0-pers", "de"
      ),
    ] as [(Platform, String, String, String, String?)])
  func message(platform: Platform, delivery: String, user: String, channel: String, language: String?) throws
  {
    let incoming = try #require(try receive(platform, platform.message).incoming.first)
    #expect(incoming.act == .text("Ich möchte mein Wissen weitergeben"))
    #expect(incoming.delivery == delivery)
    #expect(incoming.user == user)
    #expect(incoming.address.channel == channel)
    #expect(incoming.language == language)
  }

  @Test("Slack escapes three characters, and only they are taken back")
  func slackText() throws {
    let incoming = try #require(try receive(.slack, "slack/message.json").incoming.first)
    #expect(incoming.act == .text("Ich möchte mein Wissen & Können weitergeben"))
    #expect(incoming.delivery == "D0GRETA/1795476587.000200")
    #expect(SlackAdapter.unescaped("&amp;lt; &lt;b&gt; &quot;") == "&lt; <b> &quot;")
  }

  @Test(
    "A button is the number of a choice under a line",
    arguments: [
      (Platform.generic, "generic/choice.json"), (.slack, "slack/button.form"),
      (.telegram, "telegram/button.json"),
    ])
  func button(platform: Platform, path: String) throws {
    #expect(try receive(platform, path).incoming.map(\.act) == [.choice(number: 2, seq: 7)])
  }

  @Test(
    "Tokens that no button of ours carries are none",
    arguments: ["", ":", "7", "7:", "0:1", "-1:1", "7:0", "7:101", "7:2:3", "a:b", "99999999999999999999:1"])
  func badToken(token: String) { #expect(OutgoingReply.choice(token: token) == nil) }

  @Test(
    "Where others read along nothing of a conversation is touched",
    arguments: [
      (Platform.generic, "generic/channel.json"), (.slack, "slack/mention.json"),
      (.telegram, "telegram/group.json"), (.teams, "teams/channel.json"),
    ])
  func elsewhere(platform: Platform, path: String) throws {
    #expect(try receive(platform, path).incoming.map(\.act) == [.elsewhere])
  }

  @Test(
    "Echoes, other bots, edits and foreign workspaces are no acts",
    arguments: [
      (Platform.generic, "generic/bot.json", 200), (.slack, "slack/echo.json", 200),
      (.slack, "slack/edit.json", 200), (.slack, "slack/foreign.json", 403),
    ])
  func ignored(platform: Platform, path: String, status: Int) throws {
    let reception = try receive(platform, path)
    #expect(reception.incoming.isEmpty)
    #expect(reception.answer.status == status)
  }

  @Test("Of a Matrix batch only what a person of our server wrote is taken; the rest is answered 200")
  func matrixBatch() throws {
    let reception = try receive(.matrix, "matrix/batch.json")
    #expect(reception.incoming.map(\.delivery) == ["$enc", "$reply"])
    #expect(reception.incoming.map(\.act) == [.unreadable, .text("Neugier")])
    #expect(reception.answer == .json(200, .record([:])))
  }

  @Test("A Matrix invitation opens the conversation and asks for a join")
  func matrixInvite() throws {
    let incoming = try #require(try receive(.matrix, "matrix/invite.json").incoming.first)
    #expect(incoming.act == .opened)
    #expect(incoming.address.extras == ["join": "yes"])
  }

  @Test(
    "The homeserver's other calls",
    arguments: [
      ("POST", ["_matrix", "app", "v1", "ping"], 200), ("PUT", ["transactions", "1"], 200),
      ("GET", ["_matrix", "app", "v1", "users", "@x:y"], 404),
      ("GET", ["_matrix", "app", "v1", "thirdparty"], 404),
      ("GET", ["_matrix", "app", "v1", "transactions", "1"], 405),
    ])
  func matrixRoutes(method: String, path: [String], status: Int) throws {
    let request = InboundRequest(
      method: method, path: path, headers: Headers([("Authorization", "Bearer hs-token")]),
      body: Array(#"{"events":[]}"#.utf8))
    #expect(Platform.matrix.adapter.receive(request, at: now).answer.status == status)
  }

  @Test(
    "The token of old homeservers stands in the query, and both must agree",
    arguments: [
      ([], ["hs-token"], true), ([], ["hs-token", "hs-token"], false),
      (["Bearer hs-token"], ["hs-token"], true),
      (["Bearer hs-token"], ["other"], false), ([], ["other"], false), ([], [], false),
    ])
  func matrixQuery(headers: [String], query: [String], isTaken: Bool) {
    let request = InboundRequest(
      method: "PUT", path: ["transactions", "1"], query: query.map { (name: "access_token", value: $0) },
      headers: Headers(headers.map { ("Authorization", $0) }), body: Array(#"{"events":[]}"#.utf8))
    #expect((Platform.matrix.adapter.receive(request, at: now).refusal == nil) == isTaken)
  }

  @Test("Looking at the chat in Slack is no message")
  func slackHome() throws {
    #expect(try receive(.slack, "slack/home.json").incoming.map(\.act) == [.cameBy])
  }

  @Test("Slack's handshake is answered only when it is signed")
  func slackHandshake() throws {
    let body = Array(#"{"token":"old","challenge":"3eZbrw1a","type":"url_verification"}"#.utf8)
    let reception = Platform.slack.adapter.receive(try Platform.slack.request(body), at: now)
    #expect(reception.answer == .text(200, "3eZbrw1a"))
    let unsigned = InboundRequest(headers: Headers([("Content-Type", "application/json")]), body: body)
    #expect(Platform.slack.adapter.receive(unsigned, at: now).answer.status == 401)
  }

  @Test("A slash command in a channel goes on in the direct chat")
  func slackCommand() throws {
    let reception = try receive(.slack, "slack/command.form")
    #expect(reception.incoming.map(\.act) == [.text("Grüße & mehr")])
    #expect(reception.incoming.first?.address.channel == "U0GRETA")
    #expect(reception.answer.body == Array(#"{"response_type":"ephemeral","text":"ELSEWHERE"}"#.utf8))
  }

  @Test("A Mattermost command outside of the direct channel has its channel opened first")
  func mattermostCommand() throws {
    let reception = try receive(.mattermost, "mattermost/command-in-channel.form")
    let address = try #require(reception.incoming.first?.address)
    #expect(address.channel == nil)
    let adapter = Platform.mattermost.adapter
    let open = try #require(adapter.preparation(for: address))
    #expect(open.url == "https://chat.acme.test/api/v4/channels/direct")
    #expect(open.body == Array(#"["ubot","u1"]"#.utf8))
    let response = OutboundResponse(status: 201, body: Array(#"{"id":"dm1"}"#.utf8))
    #expect(adapter.prepared(address, by: response)?.channel == "dm1")
  }

  @Test(
    "A Mattermost button counts only for the person and the channel that it was sealed for",
    arguments: [
      ("u1", "dm1", 200), ("u2", "dm1", 401), ("u1", "dm2", 401),
    ])
  func mattermostButton(user: String, channel: String, status: Int) throws {
    let adapter = try #require(Platform.mattermost.adapter as? MattermostAdapter)
    let seal = Signing.hex(adapter.seal("7:2", user: "u1", channel: "dm1"))
    let body = """
      {"user_id":"\(user)","channel_id":"\(channel)","team_id":"","post_id":"p7","trigger_id":"t","type":"button",
      "context":{"choice":"7:2","seal":"\(seal)"}}
      """
    let request = InboundRequest(
      path: ["button"], headers: Headers([("Content-Type", "application/json")]), body: Array(body.utf8))
    let reception = adapter.receive(request, at: now)
    #expect(reception.answer.status == status)
    #expect(reception.incoming.map(\.act) == (status == 200 ? [.choice(number: 2, seq: 7)] : []))
  }

  @Test("A post in a public Mattermost channel gets a word, and nothing else")
  func mattermostPost() throws {
    let reception = try receive(.mattermost, "mattermost/post.json", at: ["post"])
    #expect(reception.incoming.isEmpty)
    #expect(reception.answer.body == Array(#"{"response_type":"comment","text":"ELSEWHERE"}"#.utf8))
  }

  @Test(
    "Telegram: a start link brings its code, a photo can't be read, a block is noticed",
    arguments: [
      ("telegram/start.json", Incoming.Act.text("K7M2QX")), ("telegram/photo.json", .unreadable),
      ("telegram/blocked.json", .left),
    ])
  func telegram(path: String, act: Incoming.Act) throws {
    #expect(try receive(.telegram, path).incoming.map(\.act) == [act])
  }

  @Test("Telegram's answer takes the waiting sign off the button")
  func telegramAnswer() throws {
    let answer = try receive(.telegram, "telegram/button.json").answer
    #expect(answer.body == Array(#"{"callback_query_id":"4382bfdwdsb","method":"answerCallbackQuery"}"#.utf8))
  }

  @Test("Installing the Teams app opens the conversation")
  func teamsInstalled() throws {
    #expect(try receive(.teams, "teams/installed.json").incoming.map(\.act) == [.opened])
  }

  @Test("Teams' outgoing webhook is answered with a word about privacy, and nothing else happens")
  func outgoing() throws {
    let reception = try receive(.teamsOutgoing, "teams/outgoing.json")
    #expect(reception.refusal == nil)
    #expect(reception.incoming.isEmpty)
    #expect(reception.answer == .json(200, ["type": "message", "text": "ELSEWHERE"]))
  }
}
