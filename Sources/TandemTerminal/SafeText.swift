/// Text that may reach a terminal: nothing in it moves the cursor, changes colours or turns the
/// direction of reading.
///
/// Line breaks and tabs survive (a tab as spaces); every other control character is shown by its
/// picture, and every character that reorders text by U+FFFD, so that a person sees that something
/// was there. Each scalar is replaced on its own: words before and after it are untouched.
public struct SafeText: Sendable, Hashable {
  /// The harmless text.
  public let text: String

  /// Neutralises a text, whoever wrote it.
  public init(_ text: some StringProtocol) {
    var safe = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      // "\r\n" is one line break, and so is a lone "\r".
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": safe.append("\n")
      case "\t": safe.append(contentsOf: "  ".unicodeScalars)
      default: safe.append(SafeText.harmless(scalar))
      }
      previous = scalar
    }
    self.text = String(safe)
  }

  /// The same text on one line: breaks become spaces.
  public var line: String { text.split(separator: "\n").joined(separator: " ") }

  private static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F: "\u{FFFD}"
    default: SafeText.reorders(scalar) ? "\u{FFFD}" : scalar
    }
  }

  /// Whether a scalar changes the direction of the text around it or hides in it.
  private static func reorders(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Bidirectional marks, embeddings, overrides and isolates.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    // Deprecated format characters, annotation marks, a byte order mark inside a text.
    case 0x206A...0x206F, 0xFFF9...0xFFFB, 0xFEFF: true
    // Tags: invisible letters.
    case 0xE0000...0xE007F: true
    default: false
    }
  }
}
