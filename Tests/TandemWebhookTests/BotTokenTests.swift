import Testing

@testable import TandemWebhook

@Suite("Tokens of the Bot Framework")
struct BotTokenTests {
  static let cases: [(String, String, String, Refusal?)] = [
    ("valid", #"{"alg":"RS256","kid":"k1"}"#, TeamsIssuer.claims(), nil),
    ("expired 299 s", #"{"alg":"RS256","kid":"k1"}"#, TeamsIssuer.claims(exp: now - 299), nil),
    ("expired 301 s", #"{"alg":"RS256","kid":"k1"}"#, TeamsIssuer.claims(exp: now - 301), .stale),
    ("not before 299 s", #"{"alg":"RS256","kid":"k1"}"#, TeamsIssuer.claims(nbf: now + 299), nil),
    ("not before 301 s", #"{"alg":"RS256","kid":"k1"}"#, TeamsIssuer.claims(nbf: now + 301), .stale),
    ("no expiry", #"{"alg":"RS256","kid":"k1"}"#, TeamsIssuer.claims(exp: nil), .forged),
    ("largest expiry", #"{"alg":"RS256","kid":"k1"}"#, TeamsIssuer.claims(exp: .max), .stale),
    ("algorithm none", #"{"alg":"none","kid":"k1"}"#, TeamsIssuer.claims(), .forged),
    ("algorithm HS256", #"{"alg":"HS256","kid":"k1"}"#, TeamsIssuer.claims(), .forged),
    ("unknown key", #"{"alg":"RS256","kid":"k9"}"#, TeamsIssuer.claims(), .forged),
    ("no key id", #"{"alg":"RS256"}"#, TeamsIssuer.claims(), .forged),
    ("key of another channel", #"{"alg":"RS256","kid":"k2"}"#, TeamsIssuer.claims(), .forged),
    ("other issuer", #"{"alg":"RS256","kid":"k1"}"#, TeamsIssuer.claims(iss: "https://else.test"), .forged),
    ("other audience", #"{"alg":"RS256","kid":"k1"}"#, TeamsIssuer.claims(aud: "other"), .forged),
    (
      "no slash at the end", #"{"alg":"RS256","kid":"k1"}"#,
      TeamsIssuer.claims(serviceURL: "https://smba.trafficmanager.net/emea"), .forged
    ),
    (
      "other service", #"{"alg":"RS256","kid":"k1"}"#,
      TeamsIssuer.claims(serviceURL: "https://smba.trafficmanager.net/amer/"), .forged
    ),
  ]

  @Test("A token counts only when all of it fits", arguments: cases)
  func token(name: String, header: String, claims: String, refusal: Refusal?) throws {
    let token = try TeamsIssuer.shared.get().token(header: header, claims: claims)
    let request = try request("Bearer " + token)
    #expect(Platform.teams.adapter.receive(request, at: now).refusal == refusal, "\(name)")
  }

  @Test("A token of another key, a cut one and a scheme in lower case are forged")
  func wrongKey() throws {
    let good = try TeamsIssuer.shared.get().token(claims: TeamsIssuer.claims())
    let other = try TeamsIssuer().token(claims: TeamsIssuer.claims())
    for header in [
      "Bearer " + other, "bearer " + good, "Bearer " + good.dropLast(3), good, "Bearer a.b", "Bearer ..",
    ] {
      #expect(Platform.teams.adapter.receive(try request(header), at: now).refusal == .forged)
    }
  }

  @Test("Without an app id everything is refused")
  func noApp() throws {
    let token = try TeamsIssuer.shared.get().token(claims: TeamsIssuer.claims(aud: ""))
    let adapter = Platform.teamsAdapter(app: "")
    #expect(adapter.receive(try request("Bearer " + token), at: now).refusal == .forged)
  }

  @Test("People of another tenant are refused")
  func foreign() throws {
    let reception = Platform.teams.adapter.receive(
      try Platform.teams.request(try recorded("teams/foreign.json")), at: now)
    #expect(reception.refusal == .foreign)
    #expect(reception.answer.status == 403)
  }

  @Test(
    "A token goes only to hosts that are vouched for",
    arguments: [
      ("https://smba.trafficmanager.net/emea/", true), ("https://a.botframework.com/", true),
      ("https://trafficmanager.net.evil.test/", false), ("https://eviltrafficmanager.net/", false),
      ("http://smba.trafficmanager.net/emea/", false), ("https://x@evil.test/.trafficmanager.net/", false),
      ("https://smba.trafficmanager.net", false), ("http://127.0.0.1:99/", false),
    ])
  func hosts(url: String, isAllowed: Bool) {
    let adapter = TeamsAdapter(
      installation: "a", appId: "a", appSecret: Secret("s"), tenants: ["t"], keys: SigningKeys(),
      wording: wording)
    #expect(adapter.allows(serviceURL: url) == isAllowed)
  }

  private func request(_ authorization: String) throws -> InboundRequest {
    InboundRequest(
      headers: Headers([("Content-Type", "application/json"), ("Authorization", authorization)]),
      body: try recorded("teams/message.json"))
  }
}
