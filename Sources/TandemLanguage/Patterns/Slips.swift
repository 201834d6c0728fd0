/// Slips of the pen in long words of a list: a letter missing, too many, wrong, or swapped with the next.
///
/// The first two letters have to be right, which they nearly always are; that keeps the search short.
struct Slips: Sendable {
  private var words: [UInt32: [[UInt8]]] = [:]

  /// Shorter words have too many neighbours that are words of their own.
  static let lengthMin = 6

  /// - Parameter keys: What slips are looked for in; the longest that fits is meant, of equals the earlier.
  init(keys: [String]) {
    for key in keys where key.utf8.count >= Self.lengthMin {
      let bytes = Array(key.utf8)
      words[Self.start(of: bytes), default: []].append(bytes)
    }
  }

  /// The word that was meant, with the rest of a compound behind it; nil where none is one slip away.
  func meant(by key: String) -> String? {
    let bytes = Array(key.utf8)
    guard bytes.count >= Self.lengthMin, bytes.count <= 40 else { return nil }
    var best: (word: [UInt8], length: Int)?
    for word in words[Self.start(of: bytes)] ?? [] {
      for length in (word.count - 1)...(word.count + 1)
      where length <= bytes.count && length > best?.length ?? 0 && Self.isOneSlip(bytes[..<length], word) {
        best = (word, length)
      }
    }
    return best.map { String(decoding: $0.word + bytes[$0.length...], as: UTF8.self) }
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
      // One wrong letter leaves too many other words ("banking", "barking") unless the word is long.
      return isSwapped || (word.count > 8 && rest(at + 1, at + 1))
    }
  }
}
