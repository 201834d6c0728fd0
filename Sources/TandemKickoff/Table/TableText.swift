/// The text of a table file, whatever the spreadsheet saved it as.
enum TableText {
  /// Reads UTF-8 with or without a mark, UTF-16 with one, and takes everything else for Windows-1252.
  static func decode(_ bytes: some Collection<UInt8>) -> String {
    let head = Array(bytes.prefix(3))
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
    if head.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2)) { $0 | $1 << 8 } }
    if head.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2)) { $0 << 8 | $1 } }
    return String(validating: bytes, as: UTF8.self) ?? windows(bytes)
  }

  private static func utf16(
    _ bytes: some Collection<UInt8>, _ unit: (UInt16, UInt16) -> UInt16
  ) -> String {
    var units: [UInt16] = []
    var first: UInt8?
    for byte in bytes {
      if let low = first {
        units.append(unit(UInt16(low), UInt16(byte)))
        first = nil
      } else {
        first = byte
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// What Windows-1252 has where Latin-1 has control characters, 0x80 to 0x9F; 0 stands for nothing.
  private static let specials: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D,
    0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
    0x017E, 0x0178,
  ]

  private static func windows(_ bytes: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let value = (0x80...0x9F).contains(byte) ? specials[Int(byte) - 0x80] : UInt32(byte)
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(text)
  }
}
