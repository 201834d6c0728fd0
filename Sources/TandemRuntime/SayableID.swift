/// Ids of new conversations: short, sayable over the telephone, and not to be guessed.
///
/// Twelve signs of 32 make 60 bits: somebody who tries a thousand ids a second meets one of a million
/// conversations after about 35 years. Letters that are read as another one (i, l, o, u) are left out.
public enum SayableID {
  static let signs = Array("0123456789abcdefghjkmnpqrstvwxyz")

  /// A new id such as "k3f9-x2mv-7qdb", from 60 random bits.
  public static func made(from bits: UInt64) -> String {
    var bits = bits
    let groups = (0..<3).map { _ in
      String(
        (0..<4).map { _ in
          defer { bits >>= 5 }
          return signs[Int(bits & 31)]
        })
    }
    return groups.joined(separator: "-")
  }

  /// The id as it is stored: lower case, with the letters that people mix up put right.
  ///
  /// Only what looks like an id is touched; anything else comes back as it is and is looked up in vain.
  public static func normalised(_ text: String) -> String {
    if isAsMade(text.utf8) { return text }
    let lower = text.lowercased()
    let signs = lower.map { character in
      switch character {
      case "o": "0"
      case "i", "l": "1"
      default: String(character)
      }
    }
    let id = signs.joined()
    return isWellFormed(id) ? id : text
  }

  /// Whether a text has the form of an id made here.
  public static func isWellFormed(_ text: String) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return groups.count == 3 && groups.allSatisfy { $0.count == 4 && $0.allSatisfy(signs.contains) }
  }

  /// Whether these are the bytes of an id made here, so that nothing has to be put right; the usual case.
  private static func isAsMade(_ bytes: String.UTF8View) -> Bool {
    var position = 0
    for byte in bytes {
      let isSign =
        (0x30...0x39).contains(byte)
        || (0x61...0x7A).contains(byte) && byte != 0x69 && byte != 0x6C && byte != 0x6F && byte != 0x75
      guard position % 5 == 4 ? byte == 0x2D : isSign else { return false }
      position += 1
    }
    return position == 14
  }
}
