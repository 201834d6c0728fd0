/// Names of revisions: FNV-1a with 64 bits.
///
/// Tells revisions of one's own texts apart; it protects against nobody who wants two to look alike.
enum Digest {
  static func hex(of bytes: some Sequence<UInt8>) -> String {
    let hash = bytes.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  static func hex(of text: String) -> String { hex(of: text.utf8) }
}
