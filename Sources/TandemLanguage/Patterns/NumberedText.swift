/// The words of a text as the numbers that one list's vocabulary has for them; a mark has none.
struct NumberedText: Sendable {
  /// The numbers of all tokens, one token's behind the other's.
  private(set) var numbers: [Int32] = []
  private var tokens: [Token] = []

  private struct Token: Sendable {
    /// Where its numbers stand.
    let numbers: Range<Int32>
    /// The bits of its numbers.
    let bits: UInt64
    let isMark: Bool
  }

  init(capacity: Int) {
    tokens.reserveCapacity(capacity)
    // A word stands for its own number, those of its parts, and the groups of all of them.
    numbers.reserveCapacity(24 * capacity)
  }

  /// The bit of a number, shared with every 64th other.
  static func bit(of number: Int32) -> UInt64 { 1 << UInt64(number & 63) }

  /// Appends a token by its key, which is empty for marks; whether the vocabulary knows the word.
  mutating func append(_ key: String, _ vocabulary: Vocabulary) -> Bool {
    let (start, isMark) = (numbers.count, key.isEmpty)
    if !isMark { vocabulary.collect(key, into: &numbers) }
    let bits = numbers[start...].reduce(0) { $0 | Self.bit(of: $1) }
    tokens.append(Token(numbers: Int32(start)..<Int32(numbers.count), bits: bits, isMark: isMark))
    return numbers.count > start
  }

  /// Takes the last token away.
  mutating func removeLast() {
    guard let last = tokens.popLast() else { return }
    numbers.removeLast(numbers.count - Int(last.numbers.lowerBound))
  }

  /// Where the numbers of a token stand.
  func numbers(at token: Int) -> Range<Int> {
    let range = tokens[token].numbers
    return Int(range.lowerBound)..<Int(range.upperBound)
  }

  /// The bits of its numbers: without one of them it has none of the numbers that share it.
  func bits(at token: Int) -> UInt64 { tokens[token].bits }

  func isMark(_ token: Int) -> Bool { tokens[token].isMark }
}
