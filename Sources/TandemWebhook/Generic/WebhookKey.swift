import Crypto
import Foundation

/// A key of the Standard Webhooks scheme: shared (`whsec_`) or a pair (`whsk_` signs, `whpk_` verifies).
struct WebhookKey: Sendable {
  private enum Material: Sendable {
    case shared([UInt8])
    case signing(Curve25519.Signing.PrivateKey)
    case verifying(Curve25519.Signing.PublicKey)
  }

  private let material: Material

  /// Reads a key as it stands in a configuration; nil for everything else.
  init?(_ secret: Secret) {
    let text = secret.revealed
    if text.hasPrefix("whsk_") {
      guard let seed = Signing.base64(text.dropFirst(5)), let key = Self.privateKey(seed) else { return nil }
      material = .signing(key)
    } else if text.hasPrefix("whpk_") {
      guard let bytes = Signing.base64(text.dropFirst(5)) else { return nil }
      guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else { return nil }
      material = .verifying(key)
    } else {
      let encoded = text.hasPrefix("whsec_") ? text.dropFirst(6) : text[...]
      guard let bytes = Signing.base64(encoded), (24...64).contains(bytes.count) else { return nil }
      material = .shared(bytes)
    }
  }

  /// Seeds are 32 bytes; some programs write the public half behind them.
  private static func privateKey(_ seed: [UInt8]) -> Curve25519.Signing.PrivateKey? {
    guard seed.count == 32 || seed.count == 64 else { return nil }
    return try? Curve25519.Signing.PrivateKey(rawRepresentation: seed.prefix(32))
  }

  /// The signature with its version; nil where the key can only verify.
  func signature(of content: [UInt8]) -> String? {
    switch material {
    case .shared(let key): "v1," + Data(Signing.hmac(content, key: key)).base64EncodedString()
    case .signing(let key): (try? key.signature(for: content)).map { "v1a," + Data($0).base64EncodedString() }
    case .verifying: nil
    }
  }

  /// Whether one entry of a signature list ("v1,…") is made with this key; unknown versions never are.
  func verifies(version: Substring, _ signature: [UInt8], of content: [UInt8]) -> Bool {
    switch material {
    case .shared(let key): version == "v1" && Signing.equal(Signing.hmac(content, key: key), signature)
    case .verifying(let key): version == "v1a" && key.isValidSignature(signature, for: content)
    case .signing(let key): version == "v1a" && key.publicKey.isValidSignature(signature, for: content)
    }
  }
}
