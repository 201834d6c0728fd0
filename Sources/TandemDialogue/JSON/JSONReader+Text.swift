/// Texts: quotes, escapes, and nothing that isn't Unicode.
extension JSONReader {
  /// A text.
  public mutating func string() throws(Malformed) -> String {
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

  mutating func skipString() throws(Malformed) {
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
        guard (0xDC00..<0xE000).contains(low) else { throw Malformed(.notUnicode) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw Malformed(.notUnicode) }
      return Array(String(scalar).utf8)
    default: throw Malformed()
    }
  }

  private mutating func hexadecimal() throws(Malformed) -> UInt32 {
    guard end - index >= 4 else { throw Malformed() }
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else { throw Malformed() }
      code = code << 4 | UInt32(digit)
      index += 1
    }
    return code
  }

  private func text(of bytes: ArraySlice<UInt8>) throws(Malformed) -> String {
    // Decoding repairs what isn't UTF-8, and then the bytes differ; several times as fast as validating.
    let text = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    var union: UInt8 = 0
    for byte in bytes { union |= byte }
    guard union < 0x80 || text.utf8.elementsEqual(bytes) else { throw Malformed(.notUnicode) }
    return text
  }
}
