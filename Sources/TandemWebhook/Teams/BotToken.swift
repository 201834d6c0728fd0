import CryptoExtras
import Foundation

/// The signed token that the Bot Framework sends along; checked more strictly than its own SDKs do.
struct BotToken {
  private struct Header: Decodable {
    let alg: String
    let kid: String
  }
  private struct Claims: Decodable {
    let iss: String
    let aud: String
    let exp: Int64
    let nbf: Int64?
    let serviceurl: String?
  }

  private static let issuer = "https://api.botframework.com"
  private let claims: Claims
  private let endorsements: [String]

  /// Checks signature, issuer, audience and time.
  ///
  /// - Throws: `forged` or `stale`. Without an expiry, with another algorithm or an unknown key it is forged.
  init(_ header: String?, audience: String, keys: SigningKeys, at now: Int64) throws(Refusal) {
    guard let header, header.hasPrefix("Bearer "), !audience.isEmpty else { throw .forged }
    let parts = header.dropFirst("Bearer ".count).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, header.utf8.count <= 16_384 else { throw .forged }
    let head: Header = try Self.decode(parts[0])
    guard head.alg == "RS256", let key = keys.key(head.kid), let signature = Signing.base64url(parts[2])
    else { throw .forged }
    let signed = Array("\(parts[0]).\(parts[1])".utf8)
    let proof = _RSA.Signing.RSASignature(rawRepresentation: signature)
    guard key.key.isValidSignature(proof, for: Data(signed), padding: .insecurePKCS1v1_5) else {
      throw .forged
    }
    claims = try Self.decode(parts[1])
    endorsements = key.endorsements
    guard claims.iss == Self.issuer, claims.aud == audience else { throw .forged }
    let tolerance = Signing.toleranceSeconds
    guard claims.exp <= Int64.max - tolerance, now <= claims.exp + tolerance else { throw .stale }
    if let notBefore = claims.nbf { guard notBefore <= now + tolerance else { throw .stale } }
  }

  /// Whether the token was made for this activity: same service, and a key endorsed for its channel.
  func covers(serviceURL: String, channel: String) -> Bool {
    claims.serviceurl == serviceURL && endorsements.contains(channel)
  }

  private static func decode<T: Decodable>(_ part: Substring) throws(Refusal) -> T {
    guard let bytes = Signing.base64url(part),
      let value = try? JSONDecoder().decode(T.self, from: Data(bytes))
    else { throw .forged }
    return value
  }
}
