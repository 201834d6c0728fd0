/// Reads JSON straight from bytes, key by key, passing over what isn't wanted.
///
/// Strict, since the bytes may be hostile: invalid UTF-8 and lone surrogates are refused, never repaired,
/// and nesting is bounded.
public struct JSONReader {
  /// What is wrong with the bytes; the caller knows where they are from.
  public struct Malformed: Error, Hashable {
    /// Kinds of wrong.
    public enum Reason: Sendable, Hashable, CaseIterable {
      case syntax
      /// Not UTF-8, or half of a surrogate pair.
      case notUnicode
      case tooDeep
      /// A name twice in one object; only where the caller looks for it.
      case repeatedName
    }

    /// What kind of wrong.
    public let reason: Reason

    /// A mistake of a kind.
    public init(_ reason: Reason = .syntax) { self.reason = reason }
  }

  /// Deepest nesting of lists and records.
  public static let depthMax = 64

  let bytes: [UInt8]
  var index: Int
  let end: Int
  private var depth = 0

  /// Reads a part of the bytes.
  public init(_ bytes: [UInt8], in range: Range<Int>) {
    (self.bytes, index, end) = (bytes, range.lowerBound, range.upperBound)
  }

  /// Reads all of the bytes.
  public init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

  /// Calls the body for each key; the body must read or skip the key's value.
  public mutating func object(_ body: (inout JSONReader, String) throws(Malformed) -> Void) throws(Malformed)
  {
    try enter("{")
    if take("}") { return leave() }
    repeat {
      let key = try string()
      try expect(":")
      try body(&self, key)
    } while take(",")
    try expect("}")
    leave()
  }

  /// Calls the body for each element; the body must read or skip it.
  public mutating func array(_ body: (inout JSONReader) throws(Malformed) -> Void) throws(Malformed) {
    try enter("[")
    if take("]") { return leave() }
    repeat { try body(&self) } while take(",")
    try expect("]")
    leave()
  }

  /// Nothing but white space may follow.
  public mutating func finish() throws(Malformed) {
    skipSpace()
    guard index == end else { throw Malformed() }
  }

  /// A whole number that fits; fractions and exponents are refused.
  public mutating func number() throws(Malformed) -> Int {
    guard let number = Int(try digits()) else { throw Malformed() }
    return number
  }

  /// A number of any kind and size, to the letter.
  public mutating func digits() throws(Malformed) -> String {
    skipSpace()
    let start = index
    passOver("-")
    if !passOver("0") { try passDigits() }
    if passOver(".") { try passDigits() }
    if passOver("e") || passOver("E") {
      if !passOver("+") { passOver("-") }
      try passDigits()
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// The first byte of what comes next; nil at the end.
  public mutating func peek() -> UInt8? {
    skipSpace()
    return index < end ? bytes[index] : nil
  }

  /// Nothing.
  public mutating func null() throws(Malformed) {
    skipSpace()
    try word("null")
  }

  /// True or false.
  public mutating func flag() throws(Malformed) -> Bool {
    skipSpace()
    guard index < end else { throw Malformed() }
    let isTrue = bytes[index] == UInt8(ascii: "t")
    try word(isTrue ? "true" : "false")
    return isTrue
  }

  /// Passes over one value without building it.
  public mutating func skip() throws(Malformed) {
    skipSpace()
    guard index < end else { throw Malformed() }
    switch bytes[index] {
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "["): try array { reader throws(Malformed) in try reader.skip() }
    case UInt8(ascii: "{"):
      try enter("{")
      if take("}") { return leave() }
      repeat {
        skipSpace()
        try skipString()
        try expect(":")
        try skip()
      } while take(",")
      try expect("}")
      leave()
    default: _ = try value()
    }
  }

  @discardableResult private mutating func passOver(_ scalar: Unicode.Scalar) -> Bool {
    guard index < end, bytes[index] == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }

  private mutating func passDigits() throws(Malformed) {
    let start = index
    while index < end, JSONReader.isDigit(bytes[index]) { index += 1 }
    guard index > start else { throw Malformed() }
  }

  private mutating func word(_ word: StaticString) throws(Malformed) {
    let count = word.utf8CodeUnitCount
    guard end - index >= count else { throw Malformed() }
    for offset in 0..<count {
      guard unsafe bytes[index + offset] == word.utf8Start[offset] else { throw Malformed() }
    }
    index += count
  }

  private mutating func enter(_ open: Unicode.Scalar) throws(Malformed) {
    try expect(open)
    depth += 1
    guard depth <= JSONReader.depthMax else { throw Malformed(.tooDeep) }
  }

  private mutating func leave() { depth -= 1 }

  mutating func expect(_ scalar: Unicode.Scalar) throws(Malformed) {
    guard take(scalar) else { throw Malformed() }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipSpace()
    guard index < end, bytes[index] == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while index < end, bytes[index] <= 0x20, isSpace(bytes[index]) { index += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
