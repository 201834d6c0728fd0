import Synchronization

/// Codes that link a second platform to a person: good for ten minutes and once, gone with the program.
final class LinkCodes: Sendable {
  private struct Promise: Sendable {
    let conversation: String
    let until: Int64
  }

  private static let signs = Array("23456789abcdefghjkmnpqrstuvwxyz")
  private static let lifetimeSeconds: Int64 = 600
  private static let countMax = 10_000

  private let promises = Mutex<[String: Promise]>([:])
  private let random: @Sendable () -> UInt64

  init(random: @escaping @Sendable () -> UInt64) { self.random = random }

  /// A new code such as "k3f9-x2mv"; nil where too many are out.
  func make(for conversation: String, at now: Int64) -> String? {
    var bits = random()
    let signs = (0..<8).map { _ in
      defer { bits /= 31 }
      return Self.signs[Int(bits % 31)]
    }
    let code = String(signs[..<4]) + "-" + String(signs[4...])
    return promises.withLock { promises in
      promises = promises.filter { $0.value.until > now && $0.value.conversation != conversation }
      guard promises.count < Self.countMax else { return nil }
      promises[code] = Promise(conversation: conversation, until: now + Self.lifetimeSeconds)
      return code
    }
  }

  /// The conversation that a code stands for; the code is used up.
  func redeem(_ code: String, at now: Int64) -> String? {
    promises.withLock { promises in
      guard let promise = promises.removeValue(forKey: code), promise.until > now else { return nil }
      return promise.conversation
    }
  }
}
