/// What may name a conversation, and so its file: nothing that leads elsewhere on the disk.
public enum ConversationID {
  /// Longest id in characters.
  public static let lengthMax = 64

  /// Whether the text may be an id: letters a–z, digits, "-" and "_", beginning with a letter or digit.
  public static func isValid(_ id: String) -> Bool {
    guard let first = id.utf8.first, id.utf8.count <= lengthMax else { return false }
    return isAlphanumeric(first)
      && id.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  static func check(_ id: String) throws(StoreError) {
    guard isValid(id) else { throw .invalidID() }
  }
}
