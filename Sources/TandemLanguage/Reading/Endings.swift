/// Endings of words, asked for together: a word is compared only with those that have its last byte.
struct Endings: ExpressibleByArrayLiteral, Sendable {
  private var byLast: [[[UInt8]]] = Array(repeating: [], count: 256)

  init(arrayLiteral endings: String...) { self.init(endings) }

  init(_ endings: [String]) {
    for ending in endings {
      let bytes = [UInt8](ending.utf8.reversed())
      if let last = bytes.first { byLast[Int(last)].append(bytes) }
    }
  }

  /// Whether a word ends with one of them, or is one.
  func end(_ word: String) -> Bool {
    guard let last = word.utf8.last else { return false }
    return byLast[Int(last)].contains { word.utf8.reversed().starts(with: $0) }
  }
}
