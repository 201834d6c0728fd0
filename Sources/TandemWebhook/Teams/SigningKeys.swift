import CryptoExtras
import Foundation
import Synchronization

/// Public keys that signed tokens are checked with, by key id; filled from a file or an address.
public final class SigningKeys: Sendable {
  /// One RSA key and the channels it may speak for.
  struct Key: Sendable {
    let key: _RSA.Signing.PublicKey
    let endorsements: [String]
  }

  private struct KeySet: Decodable {
    struct Entry: Decodable {
      let kty: String
      let kid: String?
      let n: String?
      let e: String?
      let endorsements: [String]?
    }
    let keys: [Entry]
  }

  private let keys = Mutex<[String: Key]>([:])

  /// No keys: every token is refused.
  public init() {}

  /// Takes the keys of a JSON Web Key Set in place of the present ones.
  ///
  /// - Returns: false where the bytes are none or hold no RSA key; the present keys stay then.
  public func replace(by keySet: [UInt8]) -> Bool {
    guard let set = try? JSON.decode(KeySet.self, from: keySet, limitBytes: 1_048_576) else { return false }
    var found: [String: Key] = [:]
    for entry in set.keys where entry.kty == "RSA" {
      guard let id = entry.kid, let n = entry.n.flatMap({ Signing.base64url($0) }),
        let e = entry.e.flatMap({ Signing.base64url($0) }), let key = try? _RSA.Signing.PublicKey(n: n, e: e)
      else { continue }
      found[id] = Key(key: key, endorsements: entry.endorsements ?? [])
    }
    guard !found.isEmpty else { return false }
    let taken = found
    keys.withLock { $0 = taken }
    return true
  }

  func key(_ id: String) -> Key? { keys.withLock { $0[id] } }
}
