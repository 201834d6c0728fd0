import Crypto
import CryptoExtras
import Foundation
import Testing

@testable import TandemWebhook

/// Signs tokens as the Bot Framework does, with a key of its own.
struct TeamsIssuer: Sendable {
  let key: _RSA.Signing.PrivateKey
  let keySet: [UInt8]

  static let shared = Result { try TeamsIssuer() }

  init() throws {
    key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
    let numbers = try key.publicKey.getKeyPrimitives()
    keySet = Array(
      """
      {"keys":[{"kty":"RSA","kid":"k1","n":"\(Self.base64url(numbers.modulus))",\
      "e":"\(Self.base64url(numbers.publicExponent))","endorsements":["msteams"]},
      {"kty":"RSA","kid":"k2","n":"\(Self.base64url(numbers.modulus))",\
      "e":"\(Self.base64url(numbers.publicExponent))","endorsements":["slack"]}]}
      """.utf8)
  }

  func token(header: String = #"{"alg":"RS256","kid":"k1"}"#, claims: String) throws -> String {
    let signed = Self.base64url(Data(header.utf8)) + "." + Self.base64url(Data(claims.utf8))
    let signature = try key.signature(for: Data(signed.utf8), padding: .insecurePKCS1v1_5)
    return signed + "." + Self.base64url(signature.rawRepresentation)
  }

  static func claims(
    iss: String = "https://api.botframework.com", aud: String = Platform.teamsApp, exp: Int64? = now + 600,
    nbf: Int64 = now - 10, serviceURL: String = "https://smba.trafficmanager.net/emea/"
  ) -> String {
    let expiry = exp.map { "\"exp\":\($0)," } ?? ""
    return #"{"iss":"\#(iss)","aud":"\#(aud)",\#(expiry)"nbf":\#(nbf),"serviceurl":"\#(serviceURL)"}"#
  }

  static func base64url(_ data: some DataProtocol) -> String {
    Data(data).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
      "=", with: "")
  }
}

extension Platform {
  /// A security token as Teams shows it when an outgoing webhook is made.
  static let outgoingToken = "dGhpcnR5LXR3by1ieXRlcy1vZi1vdXRnb2luZy10b2s="

  static let teamsApp = "11111111-2222-3333-4444-555555555555"

  static let teams = Platform(
    name: "teams", adapter: teamsAdapter(), method: "POST", path: [], message: "teams/message.json",
    proof: { _, time in
      let token = try TeamsIssuer.shared.get().token(
        claims: TeamsIssuer.claims(exp: time + 600, nbf: time - 10))
      return [("Authorization", "Bearer \(token)")]
    }, proofHeader: "authorization", forgedStatus: 401)

  /// The time stands in the body here, which is why it is the signed time that counts.
  static let teamsOutgoing = Platform(
    name: "teams-outgoing", adapter: teamsAdapter(), method: "POST", path: ["outgoing"],
    message: "teams/outgoing.json",
    proof: { body, _ in
      let key = try #require(Data(base64Encoded: outgoingToken))
      return [("Authorization", "HMAC " + Data(Signing.hmac(body, key: key)).base64EncodedString())]
    }, proofHeader: "authorization", forgedStatus: 401)

  static func teamsAdapter(app: String = teamsApp) -> any Adapter {
    let keys = SigningKeys()
    if let issuer = try? TeamsIssuer.shared.get() { _ = keys.replace(by: issuer.keySet) }
    return TeamsAdapter(
      installation: "acme", appId: app, appSecret: Secret("app-secret"),
      tenants: ["72f90000-0000-4000-8000-0000000000ac"], keys: keys,
      outgoingTokens: [Secret("b2xkLXRva2Vu"), Secret(outgoingToken)], wording: wording)
  }
}
