/// CRC-32C, the checksum of a line; chained, since each line starts from the sum of the one before.
///
/// It finds damage, not forgery. Eight table look-ups take eight bytes at a time.
enum Checksum {
  private static let tables: [[UInt32]] = {
    var tables = [[UInt32]](repeating: [UInt32](repeating: 0, count: 256), count: 8)
    for index in 0..<256 {
      var value = UInt32(index)
      for _ in 0..<8 { value = value & 1 == 1 ? 0x82F6_3B78 ^ (value >> 1) : value >> 1 }
      tables[0][index] = value
    }
    for index in 0..<256 {
      for table in 1..<8 {
        let before = tables[table - 1][index]
        tables[table][index] = tables[0][Int(before & 0xFF)] ^ (before >> 8)
      }
    }
    return tables
  }()

  /// All tables in one array: table `n` begins at `256 n`.
  private static let flat: [UInt32] = tables.flatMap { $0 }

  /// The sum of bytes that follow what has the sum `start`.
  static func of(_ bytes: UnsafeRawBufferPointer, after start: UInt32) -> UInt32 {
    unsafe flat.withUnsafeBufferPointer { table in
      var sum = ~start
      var index = 0
      let count = bytes.count
      while count - index >= 8 {
        let low =
          unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)) ^ sum
        let high = unsafe UInt32(
          littleEndian: bytes.loadUnaligned(fromByteOffset: index + 4, as: UInt32.self))
        let first = unsafe table[1792 + Int(low & 0xFF)] ^ table[1536 + Int((low >> 8) & 0xFF)]
        let second = unsafe table[1280 + Int((low >> 16) & 0xFF)] ^ table[1024 + Int(low >> 24)]
        let third = unsafe table[768 + Int(high & 0xFF)] ^ table[512 + Int((high >> 8) & 0xFF)]
        let fourth = unsafe table[256 + Int((high >> 16) & 0xFF)] ^ table[Int(high >> 24)]
        sum = first ^ second ^ third ^ fourth
        index += 8
      }
      while index < count {
        sum = unsafe table[Int((sum ^ UInt32(bytes[index])) & 0xFF)] ^ (sum >> 8)
        index += 1
      }
      return ~sum
    }
  }

  /// The sum of a stretch of bytes that follow what has the sum `start`.
  static func of(_ bytes: [UInt8], in range: Range<Int>, after start: UInt32) -> UInt32 {
    unsafe bytes.withUnsafeBytes { all in
      unsafe of(UnsafeRawBufferPointer(rebasing: all[range]), after: start)
    }
  }

  /// Eight lower-case hexadecimal digits.
  static func digits(of sum: UInt32) -> [UInt8] {
    (0..<8).map { index in
      let digit = UInt8((sum >> UInt32(28 - 4 * index)) & 0xF)
      return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
  }

  /// The sum that eight hexadecimal digits stand for; nil for anything else.
  static func read(_ digits: ArraySlice<UInt8>) -> UInt32? {
    guard digits.count == 8 else { return nil }
    var sum: UInt32 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): sum = sum << 4 | UInt32(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): sum = sum << 4 | UInt32(digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return sum
  }
}
