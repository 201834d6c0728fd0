import TandemDialogue

/// Writes one JSON text as bytes, on one line.
///
/// Besides what JSON demands, every character that some program takes for the end of a line (NEL, U+2028,
/// U+2029) and DEL are escaped: a message is one line for any reader.
struct JSONWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Nothing written yet; room for a usual reply is made at once.
  init() { bytes.reserveCapacity(1024) }

  /// A record whose members `write` adds with `name` and a value each.
  mutating func object(_ write: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    write(&self)
    close(UInt8(ascii: "}"))
  }

  /// A list whose elements the body adds.
  mutating func array(_ write: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    write(&self)
    close(UInt8(ascii: "]"))
  }

  /// The name of a member; its value has to follow.
  mutating func key(_ name: StaticString) {
    string(name.description)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// The name of a member that isn't fixed.
  mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A whole number.
  mutating func number(_ number: Int) { token(String(number)) }

  /// A flag.
  mutating func flag(_ flag: Bool) { token(flag ? "true" : "false") }

  /// Nothing.
  mutating func null() { token("null") }

  /// A number or word that is JSON already.
  mutating func token(_ token: String) {
    separate()
    bytes.append(contentsOf: token.utf8)
  }

  /// Bytes that are one JSON value already.
  mutating func raw(_ value: [UInt8]) {
    separate()
    bytes += value
  }

  /// A text, with whatever must be escaped.
  mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var previous: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0x0A: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
      case 0..<0x20, 0x7F: escape(UInt32(byte))
      case 0x85 where previous.1 == 0xC2:
        bytes.removeLast()
        escape(0x85)
      case 0xA8 where previous == (0xE2, 0x80), 0xA9 where previous == (0xE2, 0x80):
        bytes.removeLast(2)
        escape(0x2000 + UInt32(byte) - 0x80)
      default: bytes.append(byte)
      }
      previous = (previous.1, byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A value; fields in the order of their names, so that equal values give equal bytes.
  mutating func value(_ value: Value) {
    switch value {
    case .null: null()
    case .flag(let flag): self.flag(flag)
    case .number(let number): self.number(number)
    case .text(let text): string(text)
    case .list(let list): array { writer in for element in list { writer.value(element) } }
    case .record(let record):
      object { writer in
        for (name, value) in record.sorted(by: { $0.key < $1.key }) {
          writer.key(name)
          writer.value(value)
        }
      }
    }
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func escape(_ code: UInt32) {
    let digits = String(code, radix: 16)
    bytes.append(contentsOf: "\\u".utf8)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
    bytes.append(contentsOf: digits.utf8)
  }
}
