import Crypto
import Foundation

/// Signatures over raw bytes, read strictly and compared in constant time.
enum Signing {
  /// Seconds that a signed time stamp may be off, both ways.
  static let toleranceSeconds: Int64 = 300

  /// HMAC-SHA256.
  static func hmac(_ message: some DataProtocol, key: some ContiguousBytes) -> [UInt8] {
    hmac(message, HMAC(key: SymmetricKey(data: key)))
  }

  /// HMAC-SHA256 with a key that was taken in before.
  static func hmac(_ message: some DataProtocol, _ code: HMAC<SHA256>) -> [UInt8] {
    var code = code
    code.update(data: message)
    return unsafe code.finalize().withUnsafeBytes { unsafe Array($0) }
  }

  /// SHA-256.
  static func digest(_ message: some DataProtocol) -> [UInt8] { Array(SHA256.hash(data: message)) }

  /// Whether two secrets or signatures are the same; takes as long for equal as for different ones.
  static func equal(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for (one, other) in zip(left, right) { difference |= one ^ other }
    return difference == 0
  }

  /// The bytes of standard base64 with its padding.
  static func base64Bytes(of bytes: [UInt8]) -> [UInt8] { [UInt8](Data(bytes).base64EncodedData()) }

  /// Standard base64 with its padding.
  static func base64(of bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  /// Whether a text is one of the secrets; all of them are looked at.
  static func matches(_ text: String, anyOf secrets: [Secret]) -> Bool {
    // Compared by hash, so that not even the length of a secret shows.
    let digest = Array(SHA256.hash(data: Array(text.utf8)))
    return secrets.reduce(false) { found, secret in
      equal(digest, Array(SHA256.hash(data: Array(secret.revealed.utf8)))) || found
    } && !text.isEmpty
  }

  /// Lower-case hex; nil for everything else.
  static func hex(_ text: some StringProtocol) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = nibble(digits[index]), let low = nibble(digits[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  /// Bytes as lower-case hex.
  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// Standard base64 with its padding; nil for everything else.
  static func base64(_ text: some StringProtocol) -> [UInt8]? {
    guard let bytes = Data(base64Encoded: String(text)), bytes.base64EncodedString() == text else {
      return nil
    }
    return Array(bytes)
  }

  /// Base64 for addresses and tokens, without padding; nil for everything else.
  static func base64url(_ text: some StringProtocol) -> [UInt8]? {
    guard !text.contains(where: { "+/=".contains($0) }) else { return nil }
    let standard = String(text).replacing("-", with: "+").replacing("_", with: "/")
    return base64(standard + String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4))
  }

  /// A time stamp of digits only, within the tolerance.
  static func checkTime(_ text: String?, at now: Int64) throws(Refusal) {
    guard let text, !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }), let time = Int64(text)
    else { throw .forged }
    guard abs(now - time) <= toleranceSeconds else { throw .stale }
  }

  private static func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 48...57: digit - 48
    case 97...102: digit - 87
    default: nil
    }
  }
}
