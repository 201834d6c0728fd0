/// Writes JSON straight into bytes, on one line; docs/decisions/store-encoding.md says why not `JSONEncoder`.
///
/// Besides what JSON demands, everything is escaped that some program takes for the end of a line or that
/// lets a text steer a terminal. Equal values give equal bytes.
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  /// Whether the next key or element follows another one.
  private var needsComma = false

  /// Nothing written yet; room for so many bytes is made at once.
  public init(capacity: Int = 960) { bytes.reserveCapacity(capacity) }

  /// An object; the body adds its members, `key` and value each.
  public mutating func object(_ body: (inout JSONWriter) -> Void) { nested("{", body, "}") }

  /// A list; the body adds its elements.
  public mutating func array(_ body: (inout JSONWriter) -> Void) { nested("[", body, "]") }

  /// The name of a member, free of anything that must be escaped; its value has to follow.
  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// The name of a member that comes from outside; its value has to follow.
  public mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A whole number.
  public mutating func number(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
    needsComma = true
  }

  /// True or false.
  public mutating func flag(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    needsComma = true
  }

  /// Nothing.
  public mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
    needsComma = true
  }

  /// A text.
  public mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in unsafe appendEscaped(utf8) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// A value of any kind.
  public mutating func value(_ value: Value) {
    switch value {
    case .null: null()
    case .flag(let flag): self.flag(flag)
    case .number(let number): self.number(number)
    case .text(let text): string(text)
    case .list(let list): array { writer in for element in list { writer.value(element) } }
    case .record(let record): fields(record)
    }
  }

  /// Fields in the order of their names: the same value gives the same bytes.
  public mutating func fields(_ record: [String: Value]) {
    object { writer in
      for (name, value) in record.sorted(by: { $0.key < $1.key }) {
        writer.key(name)
        writer.value(value)
      }
    }
  }

  /// Adds bytes that are already JSON, separators included.
  public mutating func raw(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// One value that is JSON already.
  public mutating func json(_ value: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: value)
    needsComma = true
  }

  /// A member that is a text.
  public mutating func text(_ key: StaticString, _ text: String) {
    self.key(key)
    string(text)
  }

  private mutating func nested(
    _ open: Unicode.Scalar, _ body: (inout JSONWriter) -> Void, _ close: Unicode.Scalar
  ) {
    separate()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    var index = 0
    let count = utf8.count
    while index < count {
      let byte = unsafe utf8[index]
      guard JSONWriter.mayNeedEscape[Int(byte)], let found = unsafe hidden(in: utf8, at: index) else {
        index += 1
        continue
      }
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[clean..<index]))
      appendEscape(found.scalar)
      index += found.length
      clean = index
    }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[clean..<count]))
  }

  private mutating func appendEscape(_ scalar: UInt32) {
    bytes.append(UInt8(ascii: "\\"))
    switch scalar {
    case 0x22, 0x5C: bytes.append(UInt8(scalar))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(UInt8(ascii: "u"))
      let digits = String(scalar, radix: 16)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
      bytes.append(contentsOf: digits.utf8)
    }
  }

  /// The character that must not stand in a log as it is, with its length in bytes: JSON's own, and
  /// all that would let a text steer the terminal of the person who reads the log.
  private func hidden(in utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int)? {
    let byte = unsafe utf8[index]
    switch byte {
    case 0..<0x20, 0x22, 0x5C, 0x7F: return (UInt32(byte), 1)
    case 0xC2:
      let next = unsafe utf8[index + 1]
      return next < 0xA0 ? (UInt32(next), 2) : nil
    case 0xD8:
      let next = unsafe utf8[index + 1]
      return next == 0x9C ? (0x61C, 2) : nil
    case 0xE2:
      let scalar = unsafe 0x2000 | (UInt32(utf8[index + 1]) & 0x3F) << 6 | UInt32(utf8[index + 2]) & 0x3F
      switch scalar {
      case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return (scalar, 3)
      default: return nil
      }
    default: return nil
    }
  }

  private static let mayNeedEscape: [Bool] = (0..<256).map { byte in
    byte < 0x20 || [0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2].contains(byte)
  }
}
