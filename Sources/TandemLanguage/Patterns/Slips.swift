/// Slips of the pen in long words of a list: one letter missing, too many, wrong, or swapped with its neighbour.
///
/// The first two letters have to be right, which they nearly always are; that keeps the search short.
struct Slips: Sendable {
  private var words: [UInt32: [[UInt8]]] = [:]
  private let known: Set<String>

  /// Shorter words have too many neighbours that are words of their own.
  private static let lengthMin = 6

  /// - Parameter keys: What slips are looked for in.
  /// - Parameter known: Words that are right as they are.
  init(keys: some Sequence<String>, known: Set<String>) {
    self.known = known
    for key in keys where key.utf8.count >= Self.lengthMin {
      let bytes = Array(key.utf8)
      words[Self.start(of: bytes), default: []].append(bytes)
    }
  }

  /// The word that was meant, with the rest of a compound behind it; nil where none is one slip away.
  func meant(by key: String) -> String? {
    let bytes = Array(key.utf8)
    guard bytes.count >= Self.lengthMin, bytes.count <= 40, !isKnown(key) else { return nil }
    for word in words[Self.start(of: bytes)] ?? [] {
      for length in (word.count - 1)...(word.count + 1) where length <= bytes.count {
        guard Self.isOneSlip(bytes[..<length], word) else { continue }
        return String(decoding: word + bytes[length...], as: UTF8.self)
      }
    }
    return nil
  }

  /// Whether the word, or what is left without an ending, is one.
  private func isKnown(_ key: String) -> Bool {
    (0...2).contains { known.contains(String(key.dropLast($0))) }
  }

  private static func start(of bytes: [UInt8]) -> UInt32 { UInt32(bytes[0]) << 8 | UInt32(bytes[1]) }

  private static func isOneSlip(_ typed: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    var at = 0
    while at < min(typed.count, word.count), typed[at] == word[at] { at += 1 }
    func rest(_ first: Int, _ second: Int) -> Bool {
      typed.dropFirst(first).elementsEqual(word.dropFirst(second))
    }
    switch typed.count - word.count {
    case 1: return rest(at + 1, at)
    case -1: return rest(at, at + 1)
    default:
      guard at < word.count else { return false }
      let isSwapped =
        at + 1 < word.count && typed[at] == word[at + 1] && typed[at + 1] == word[at] && rest(at + 2, at + 2)
      // One wrong letter in six leaves too many other words.
      return isSwapped || (word.count > lengthMin && rest(at + 1, at + 1))
    }
  }
}
