import Crypto

/// A key of the Standard Webhooks scheme: shared (`whsec_`) or a pair (`whsk_` signs, `whpk_` verifies).
struct WebhookKey: Sendable {
  private enum Material: Sendable {
    /// With the key taken in already, which costs as much as a short message.
    case shared(HMAC<SHA256>)
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
      material = .shared(HMAC(key: SymmetricKey(data: bytes)))
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
    case .shared(let code): "v1," + Signing.base64(of: Signing.hmac(content, code))
    case .signing(let key): (try? key.signature(for: content)).map { "v1a," + Signing.base64(of: Array($0)) }
    case .verifying: nil
    }
  }

  /// Whether an entry of a signature list ("v1,…") is made with this key; unknown versions never are.
  ///
  /// - Parameter entries: The list, read by `StandardWebhooks`; all of them are looked at.
  func verifies(anyOf entries: [SignatureEntry], of content: [UInt8]) -> Bool {
    switch material {
    case .shared(let code):
      // The text is compared and not what it stands for, so a second spelling of the same bytes is refused.
      let right = Signing.base64Bytes(of: Signing.hmac(content, code))
      return entries.reduce(false) { found, entry in
        entry.version.elementsEqual("v1".utf8) && Signing.equal(right, entry.signature) || found
      }
    case .verifying(let key): return Self.verifies(key, anyOf: entries, of: content)
    case .signing(let key): return Self.verifies(key.publicKey, anyOf: entries, of: content)
    }
  }

  private static func verifies(
    _ key: Curve25519.Signing.PublicKey, anyOf entries: [SignatureEntry], of content: [UInt8]
  ) -> Bool {
    entries.reduce(false) { found, entry in
      guard entry.version.elementsEqual("v1a".utf8),
        let signature = Signing.base64(String(decoding: entry.signature, as: UTF8.self))
      else { return found }
      return key.isValidSignature(signature, for: content) || found
    }
  }
}

/// One entry of a signature list: "v1" and what stands behind its comma.
struct SignatureEntry {
  let version: ArraySlice<UInt8>
  let signature: ArraySlice<UInt8>
}
