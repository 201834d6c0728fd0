import TandemDialogue

/// Reads JSON of known shape straight from bytes, key by key, passing over what isn't wanted.
///
/// Strict where it matters for a log: no fractions, valid UTF-8, bounded depth.
struct JSONReader {
  /// What is wrong with the bytes; the caller knows where they are from.
  struct Malformed: Error {}

  /// Deepest nesting of lists and records.
  static let depthMax = 64

  private let bytes: [UInt8]
  private var index: Int
  private let end: Int
  private var depth = 0

  init(_ bytes: [UInt8], in range: Range<Int>) {
    (self.bytes, index, end) = (bytes, range.lowerBound, range.upperBound)
  }

  init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

  /// Calls the body for each key; the body must read or skip the key's value.
  mutating func object(_ body: (inout JSONReader, String) throws(Malformed) -> Void) throws(Malformed) {
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
  mutating func array(_ body: (inout JSONReader) throws(Malformed) -> Void) throws(Malformed) {
    try enter("[")
    if take("]") { return leave() }
    repeat { try body(&self) } while take(",")
    try expect("]")
    leave()
  }

  mutating func finish() throws(Malformed) {
    skipSpace()
    guard index == end else { throw Malformed() }
  }

  mutating func number() throws(Malformed) -> Int {
    skipSpace()
    let start = index
    if index < end, bytes[index] == UInt8(ascii: "-") { index += 1 }
    while index < end, JSONReader.isDigit(bytes[index]) { index += 1 }
    if index < end, [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[index]) {
      throw Malformed()
    }
    guard let number = Int(String(decoding: bytes[start..<index], as: UTF8.self)) else { throw Malformed() }
    return number
  }

  mutating func string() throws(Malformed) -> String {
    try expect("\"")
    let start = index
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return try text(of: bytes[start..<index - 1])
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
      guard byte >= 0x20 else { throw Malformed() }
      index += 1
    }
    throw Malformed()
  }

  mutating func value() throws(Malformed) -> Value {
    skipSpace()
    guard index < end else { throw Malformed() }
    switch bytes[index] {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "["):
      var list: [Value] = []
      try array { reader throws(Malformed) in list.append(try reader.value()) }
      return .list(list)
    case UInt8(ascii: "{"): return .record(try fields())
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .flag(try flag())
    case UInt8(ascii: "n"):
      try word("null")
      return .null
    default: return .number(try number())
    }
  }

  mutating func fields() throws(Malformed) -> [String: Value] {
    var record: [String: Value] = [:]
    try object { reader, key throws(Malformed) in record[key] = try reader.value() }
    return record
  }

  mutating func flag() throws(Malformed) -> Bool {
    skipSpace()
    guard index < end else { throw Malformed() }
    let isTrue = bytes[index] == UInt8(ascii: "t")
    try word(isTrue ? "true" : "false")
    return isTrue
  }

  /// Passes over one value without building it.
  mutating func skip() throws(Malformed) {
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

  private mutating func skipString() throws(Malformed) {
    index += 1
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\") { index += 1 }
    }
    throw Malformed()
  }

  private mutating func escapedString(from start: Int) throws(Malformed) -> String {
    var plain = Array(bytes[start..<index])
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return try text(of: plain[...]) }
      if byte != UInt8(ascii: "\\") {
        guard byte >= 0x20 else { throw Malformed() }
        plain.append(byte)
        continue
      }
      plain.append(contentsOf: try escape())
    }
    throw Malformed()
  }

  private mutating func escape() throws(Malformed) -> [UInt8] {
    guard index < end else { throw Malformed() }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code) {
        guard index + 1 < end, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
        else {
          throw Malformed()
        }
        index += 2
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw Malformed() }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw Malformed() }
      return Array(String(scalar).utf8)
    default: throw Malformed()
    }
  }

  private mutating func hexadecimal() throws(Malformed) -> UInt32 {
    guard end - index >= 4,
      let code = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw Malformed() }
    index += 4
    return code
  }

  private func text(of bytes: ArraySlice<UInt8>) throws(Malformed) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Malformed() }
    return text
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
    guard depth <= JSONReader.depthMax else { throw Malformed() }
  }

  private mutating func leave() { depth -= 1 }

  private mutating func expect(_ scalar: Unicode.Scalar) throws(Malformed) {
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
