/// Reads one JSON text from bytes, strictly and with limits.
///
/// Own code because the bytes are hostile and the rules are narrower than a general decoder's: invalid
/// UTF-8 and lone surrogates are refused instead of repaired, names must be unique, nesting is limited,
/// and numbers keep their digits. docs/decisions/ has the measured difference in speed.
struct JSONReader {
  /// Why bytes are no message; the raw value is the sentence the sender reads.
  enum Fault: String, Error, Hashable, CaseIterable {
    case syntax = "The line is no JSON text."
    case notUnicode = "The line is not valid UTF-8, or has half of a surrogate pair."
    case tooDeep = "The JSON text is nested too deeply."
    case duplicateName = "A name appears twice in one JSON object."
  }

  /// How deep lists and records may be nested; a request needs three levels.
  static let depthMax = 32

  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  /// The value that the bytes are, with white space around it.
  static func read(_ bytes: [UInt8]) throws(Fault) -> JSON {
    var reader = JSONReader(bytes: bytes, position: 0, end: bytes.count)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.position == reader.end else { throw .syntax }
    return value
  }

  private init(bytes: [UInt8], position: Int, end: Int) {
    (self.bytes, self.position, self.end) = (bytes, position, end)
  }

  /// The byte at the position; 0, which begins no token, at the end.
  private var current: UInt8 { position < end ? bytes[position] : 0 }

  private mutating func skipSpace() {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(Fault) -> JSON {
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try record(depth: depth + 1)
    case UInt8(ascii: "["): return try list(depth: depth + 1)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(Fault) -> JSON {
    for expected in word.description.utf8 {
      guard current == expected else { throw .syntax }
      position += 1
    }
    return value
  }

  private mutating func list(depth: Int) throws(Fault) -> JSON {
    guard depth <= JSONReader.depthMax else { throw .tooDeep }
    position += 1
    var elements: [JSON] = []
    skipSpace()
    if take("]") { return .list([]) }
    repeat { elements.append(try value(depth: depth)) } while try goesOn(until: "]")
    return .list(elements)
  }

  private mutating func record(depth: Int) throws(Fault) -> JSON {
    guard depth <= JSONReader.depthMax else { throw .tooDeep }
    position += 1
    var members: [String: JSON] = [:]
    var isUnique = true
    skipSpace()
    if take("}") { return .record([:]) }
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw .syntax }
      let name = try text()
      skipSpace()
      guard take(":") else { throw .syntax }
      if members.updateValue(try value(depth: depth), forKey: name) != nil { isUnique = false }
    } while try goesOn(until: "}")
    // Told only once the object is read, so that a text that isn't JSON at all is called that.
    guard isUnique else { throw .duplicateName }
    return .record(members)
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  private mutating func goesOn(until closing: Unicode.Scalar) throws(Fault) -> Bool {
    skipSpace()
    if take(",") { return true }
    guard take(closing) else { throw .syntax }
    return false
  }

  private mutating func number() throws(Fault) -> String {
    let start = position
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(Fault) {
    let start = position
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(current) { position += 1 }
    guard position > start else { throw .syntax }
  }

  /// A string without its quotes; the usual one has no escapes and is taken in one piece.
  private mutating func text() throws(Fault) -> String {
    position += 1
    let start = position
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        defer { position += 1 }
        return try validated(bytes[start..<position])
      case UInt8(ascii: "\\"): return try escapedText(from: start)
      case 0..<0x20: throw .syntax
      default: position += 1
      }
    }
    throw .syntax
  }

  private mutating func escapedText(from start: Int) throws(Fault) -> String {
    var content = Array(bytes[start..<position])
    while position < end {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return try validated(content[...])
      case UInt8(ascii: "\\"): content.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20: throw .syntax
      default: content.append(byte)
      }
    }
    throw .syntax
  }

  private func validated(_ content: ArraySlice<UInt8>) throws(Fault) -> String {
    guard let text = String(validating: content, as: UTF8.self) else { throw .notUnicode }
    return text
  }

  private mutating func escape() throws(Fault) -> Unicode.Scalar {
    defer { position += 1 }
    switch current {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw .syntax
    }
  }

  /// "\u00e4", or a surrogate pair; leaves the position on the last digit.
  private mutating func unicodeEscape() throws(Fault) -> Unicode.Scalar {
    let first = try hexDigits()
    guard (0xD800...0xDFFF).contains(first) else {
      guard let scalar = Unicode.Scalar(first) else { throw .notUnicode }
      return scalar
    }
    guard first < 0xDC00, position + 2 < end, bytes[position + 1] == UInt8(ascii: "\\"),
      bytes[position + 2] == UInt8(ascii: "u")
    else { throw .notUnicode }
    position += 2
    let second = try hexDigits()
    guard (0xDC00...0xDFFF).contains(second) else { throw .notUnicode }
    guard let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) else {
      throw .notUnicode
    }
    return scalar
  }

  private mutating func hexDigits() throws(Fault) -> UInt32 {
    guard position + 4 < end else { throw .syntax }
    var code: UInt32 = 0
    for _ in 0..<4 {
      position += 1
      guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else { throw .syntax }
      code = code << 4 | UInt32(digit)
    }
    return code
  }
}
