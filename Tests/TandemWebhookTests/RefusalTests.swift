import Testing

@testable import TandemWebhook

@Suite("Requests that must not reach a conversation")
struct RefusalTests {
  @Test("The recorded message is taken", arguments: Platform.all)
  func taken(platform: Platform) throws {
    let reception = platform.adapter.receive(try platform.request(try recorded(platform.message)), at: now)
    #expect(reception.refusal == nil)
    #expect(reception.answer.status == 200)
    #expect(reception.incoming.map(\.act).first.map { if case .text = $0 { true } else { false } } == true)
  }

  @Test("A missing, empty, doubled, foreign or non-ASCII proof is refused", arguments: Platform.doors)
  func forged(platform: Platform) throws {
    let body = try recorded(platform.message).withoutToken
    let proof = try platform.proof(body, now).filter { $0.0.lowercased() != platform.proofHeader }
    let value = try #require(
      try platform.proof(body, now).first { $0.0.lowercased() == platform.proofHeader }?.1)
    let wrong = String(value.dropLast()) + (value.hasSuffix("a") ? "b" : "a")
    let variants: [[(String, String)]] = [
      [], [(platform.proofHeader, "")], [(platform.proofHeader, value), (platform.proofHeader, value)],
      [(platform.proofHeader, wrong)], [(platform.proofHeader, value + "ü")],
      [(platform.proofHeader, "x" + value)],
    ]
    for fields in variants {
      var request = try platform.request(body)
      request.headers = Headers([("Content-Type", platform.contentType)] + proof + fields)
      let reception = platform.adapter.receive(request, at: now)
      #expect(reception.refusal == .forged, "\(fields.count) fields")
      #expect(reception.answer.status == platform.forgedStatus)
      #expect(reception.incoming.isEmpty)
    }
  }

  @Test(
    "One byte more than was signed is forged", arguments: Platform.signing + [Platform.teamsOutgoing])
  func changed(platform: Platform) throws {
    var request = try platform.request(try recorded(platform.message))
    request.body.append(UInt8(ascii: " "))
    #expect(platform.adapter.receive(request, at: now).refusal == .forged)
  }

  @Test("Signatures in capitals are forged")
  func capitals() throws {
    let body = try recorded("slack/message.json")
    let signature = Signing.hex(
      Signing.hmac(Array("v0:\(now):".utf8) + body, key: Array(Platform.slackSecret.utf8)))
    var request = try Platform.slack.request(body)
    request.headers = Headers([
      ("X-Slack-Request-Timestamp", String(now)), ("X-Slack-Signature", "v0=" + signature.uppercased()),
    ])
    #expect(Platform.slack.adapter.receive(request, at: now).refusal == .forged)
  }

  @Test(
    "Five minutes are tolerated both ways, one second more is stale",
    arguments: Platform.signing, [(-301, false), (-300, true), (300, true), (301, false)] as [(Int64, Bool)])
  func stale(platform: Platform, offset: (seconds: Int64, isTaken: Bool)) throws {
    let request = try platform.request(try recorded(platform.message), at: now + offset.seconds)
    let reception = platform.adapter.receive(request, at: now)
    #expect(reception.refusal == (offset.isTaken ? nil : .stale))
    #expect(reception.answer.status == (offset.isTaken ? 200 : 401))
  }

  @Test(
    "Time stamps that aren't whole numbers are forged", arguments: Platform.signing,
    ["", "1795476587.0", "-1", "+5", "x"])
  func badTime(platform: Platform, stamp: String) throws {
    let body = try recorded(platform.message)
    let name = platform.name == "slack" ? "x-slack-request-timestamp" : "webhook-timestamp"
    var request = try platform.request(body)
    let others = request.headers.all.filter { $0.name != name }.map { ($0.name, $0.value) }
    request.headers = Headers(others + [(name, stamp)])
    #expect(platform.adapter.receive(request, at: now).refusal == .forged)
  }

  @Test(
    "Teams' outgoing webhook: the time in the signed body counts, within five minutes",
    arguments: [
      ("2026-11-23T23:24:47.000Z", nil, 200), ("2026-11-23T23:24:46Z", .stale, 401),
      ("2026-11-23T23:34:47Z", nil, 200), ("2026-11-23T23:34:48.000Z", .stale, 401),
      ("yesterday", .malformed, 400), ("", .malformed, 400),
    ] as [(String, Refusal?, Int)])
  func outgoingTime(time: String, refusal: Refusal?, status: Int) throws {
    let text = String(decoding: try recorded("teams/outgoing.json"), as: UTF8.self)
    let body = Array(text.replacing("2026-11-23T23:29:48.000Z", with: time).utf8)
    let reception = Platform.teamsOutgoing.adapter.receive(try Platform.teamsOutgoing.request(body), at: now)
    #expect(reception.refusal == refusal)
    #expect(reception.answer.status == status)
  }

  @Test("Teams' outgoing webhook of another tenant, or with no token configured, is refused")
  func outgoingForeign() throws {
    let text = String(decoding: try recorded("teams/outgoing.json"), as: UTF8.self)
    let foreign = Array(text.replacing("72f90000", with: "72f90001").utf8)
    let door = Platform.teamsOutgoing
    #expect(door.adapter.receive(try door.request(foreign), at: now).refusal == .foreign)
    let bare = TeamsAdapter(
      installation: "acme", appId: "a", appSecret: Secret("s"), tenants: ["t"], keys: SigningKeys(),
      wording: wording)
    #expect(bare.receive(try door.request(Array(text.utf8)), at: now).refusal == .forged)
    var elsewhere = try door.request(Array(text.utf8))
    elsewhere.path = ["other"]
    #expect(door.adapter.receive(elsewhere, at: now).answer.status == 404)
  }

  @Test(
    "A button of Mattermost whose seal was made for somebody else, elsewhere or another choice is forged",
    arguments: [
      ("u1", "c1", "7:2", nil), ("u2", "c1", "7:2", .forged), ("u1", "c2", "7:2", .forged),
      ("u1", "c1", "7:1", .forged),
    ] as [(String, String, String, Refusal?)])
  func button(user: String, channel: String, choice: String, refusal: Refusal?) throws {
    let adapter = try #require(Platform.mattermost.adapter as? MattermostAdapter)
    let seal = Signing.hex(adapter.seal("7:2", user: "u1", channel: "c1"))
    for (given, expected) in [
      (seal, refusal), (seal.uppercased(), .forged), ("", .forged), (String(seal.dropLast(2)), .forged),
    ] {
      let body =
        #"{"user_id":"\#(user)","channel_id":"\#(channel)","post_id":"p","context":{"choice":"\#(choice)","#
        + #""seal":"\#(given)"}}"#
      let request = InboundRequest(
        path: ["button"], headers: Headers([("Content-Type", "application/json")]), body: Array(body.utf8))
      #expect(adapter.receive(request, at: now).refusal == expected)
    }
  }

  @Test("Truncated, empty and wrongly encoded bodies are malformed", arguments: Platform.doors)
  func malformed(platform: Platform) throws {
    let body = try recorded(platform.message)
    let isForm = platform.contentType.contains("form")
    let variants: [[UInt8]] =
      isForm
      ? [
        Array("token=k7m1q9w3e5r7t9y1u3i5o7p9aa&user_id=%FF".utf8), Array("a=%zz".utf8),
        Array("a=1&a=2".utf8),
      ]
      : [
        Array(body.dropLast(9)), [], [0xEF, 0xBB, 0xBF] + body, body + [0xFF], Array("[1]".utf8),
        Array("nul".utf8),
      ]
    for variant in variants {
      let reception = platform.adapter.receive(try platform.request(variant), at: now)
      #expect(reception.refusal == .malformed, "\(variant.count) bytes")
      #expect(reception.answer.status == 400)
      #expect(reception.incoming.isEmpty)
    }
  }

  @Test("Oversized bodies are refused before they are read", arguments: Platform.doors)
  func oversized(platform: Platform) throws {
    let body = [UInt8](repeating: 32, count: platform.adapter.limits.inboundBytesMax + 1)
    let reception = platform.adapter.receive(try platform.request(body), at: now)
    #expect(reception.refusal == .tooLarge)
    #expect(reception.answer.status == 413)
  }

  @Test(
    "A request of another media type is refused",
    arguments: [Platform.generic, .slack, .telegram, .teams, .teamsOutgoing])
  func mediaType(platform: Platform) throws {
    let body = try recorded(platform.message)
    var request = try platform.request(body)
    request.headers = Headers([("Content-Type", "text/xml")] + (try platform.proof(body, now)))
    #expect(platform.adapter.receive(request, at: now).answer.status == 415)
  }

  @Test("A known path with another method is refused", arguments: Platform.doors)
  func method(platform: Platform) throws {
    var request = try platform.request(try recorded(platform.message))
    request.method = "DELETE"
    #expect(platform.adapter.receive(request, at: now).answer.status == 405)
  }
}

extension [UInt8] {
  /// A form without the token that would prove it as well as the header does.
  fileprivate var withoutToken: [UInt8] {
    guard let text = String(validating: self, as: UTF8.self), text.contains("&token=") else { return self }
    return Array(text.split(separator: "&").filter { !$0.hasPrefix("token=") }.joined(separator: "&").utf8)
  }
}
