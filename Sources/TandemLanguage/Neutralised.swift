/// A text without the characters that steer a terminal, a page or a table instead of being read.
///
/// Control characters, direction overrides and invisible ones are dropped; line breaks and tabs become
/// spaces unless they are kept. Letters, marks and joined emoji stay as they are. What a format itself
/// gives a meaning to ("<", "=") is that format's own business.
///
/// - Parameter keepsLines: Leaves "\n" in; every other line break becomes one.
public func neutralised(_ text: some StringProtocol, keepsLines: Bool = false) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return String(text) }
  var clean = String.UnicodeScalarView()
  var previous: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n" where previous == "\r": break
    case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
      clean.append(keepsLines ? "\n" : " ")
    case "\t": clean.append(" ")
    case _ where isSteering(scalar): break
    default: clean.append(scalar)
    }
    previous = scalar
  }
  return String(clean)
}

/// Whether a character is there to act and not to be read.
private func isSteering(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F: true  // C0, DEL, C1
  case 0xAD, 0x180E, 0x200B, 0x2060...0x2064, 0xFEFF: true  // soft hyphen, zero width
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true  // direction
  case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true  // interlinear, tags
  case 0xFDD0...0xFDEF, 0xE000...0xF8FF: true  // no characters; private use
  default: scalar.value & 0xFFFE == 0xFFFE
  }
}
