/// Keeps what a person wrote from steering what others see.
enum Cleaning {
  /// The text without control characters (line breaks and tabs stay) and without bidi controls.
  static func cleaned(_ text: String) -> String {
    // Nearly every text has nothing to clean, and is handed on as it is.
    guard mayHaveSteering(text) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isSteering(scalar) { scalars.append(scalar) }
    return String(scalars)
  }

  /// The text with an invisible break after each `@`, so that nobody is called by it.
  static func withoutMentions(_ text: String) -> String {
    text.split(separator: "@", omittingEmptySubsequences: false).joined(separator: "@\u{200B}")
  }

  /// The text with a sign before each of these characters.
  static func escaped(_ text: String, _ special: Set<Character>, with sign: Character = "\\") -> String {
    var result = ""
    for character in text {
      if special.contains(character) { result.append(sign) }
      result.append(character)
    }
    return result
  }

  /// `& < >` (and the quotation mark) as entities.
  static func entities(_ text: String, quotes: Bool = false) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where quotes: result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }

  /// Whether the bytes could be those of a steering character: none is missed, a few others are looked at.
  private static func mayHaveSteering(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x00..<0x20: if byte != 0x09, byte != 0x0A { return true }
      case 0x7F, 0xD8, 0xEF: return true
      case 0x80..<0xA0: if before == 0xC2 { return true }
      default: break
      }
      // U+2000 to U+206F; of the signs that are usual there, dashes, quotation marks and dots have others.
      if before == 0xE2, byte == 0x80 || byte == 0x81 {
        return text.unicodeScalars.contains(where: isSteering)
      }
      before = byte
    }
    return false
  }

  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }
}
