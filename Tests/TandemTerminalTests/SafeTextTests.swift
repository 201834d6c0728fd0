import TandemTerminal
import Testing

@Suite("Text that may reach a terminal")
struct SafeTextTests {
  /// A loop and not test arguments: those would be printed as they are.
  @Test("Control and bidi characters are shown and do nothing")
  func table() {
    let rows = [
      ("Grüße, ja – “gern” 👩‍🏫 日本", "Grüße, ja – “gern” 👩‍🏫 日本"),
      ("\u{1B}[2Jweg", "␛[2Jweg"),
      ("a\u{07}b\u{00}c\u{7F}", "a␇b␀c␡"),
      ("a\u{9B}31mb", "a\u{FFFD}31mb"),
      ("ab\u{202E}cd\u{2069}", "ab\u{FFFD}cd\u{FFFD}"),
      ("eins\r\nzwei\rdrei\u{2028}vier", "eins\nzwei\ndrei\nvier"),
      ("a\tb", "a  b"),
      ("", ""),
    ]
    for (text, expected) in rows { #expect(SafeText(text).text == expected) }
  }

  @Test("Whatever comes in, no control and no reordering scalar comes out, and twice is once")
  func property() {
    var numbers = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let scalars = (0..<Int.random(in: 0...40, using: &numbers)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: Bool.random() ? 0...0x2100 : 0...0xE01FF, using: &numbers))
      }
      let text = String(String.UnicodeScalarView(scalars))
      let safe = SafeText(text).text
      #expect(!safe.unicodeScalars.contains { $0.isDangerous }, "\(scalars)")
      #expect(SafeText(safe).text == safe)
    }
  }

  @Test("Every scalar there is comes out harmless")
  func allScalars() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let safe = SafeText(String(scalar)).text
      if safe.unicodeScalars.contains(where: { $0.isDangerous }) { Issue.record("U+\(value)") }
    }
  }
}

extension Unicode.Scalar {
  /// Judged by the Unicode properties, not by the list that the sanitiser uses.
  fileprivate var isDangerous: Bool {
    if self == "\n" || self == "\u{200D}" || self == "\u{200C}" || self == "\u{AD}" { return false }
    return properties.generalCategory == .control || properties.isBidiControl
  }
}
