import CEdit
import Foundation

/// How many columns text takes on a terminal.
///
/// Scalars are measured by the C library's `wcwidth`, always in a UTF-8 locale, whatever the person's
/// settings are; characters of several scalars as terminals show them: emoji sequences take two columns.
enum DisplayWidth {
  /// Columns of a text that has no line break in it.
  static func of(_ text: some StringProtocol) -> Int {
    // Most text is plain letters; one column each.
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text.utf8.count }
    return inUTF8 { text.reduce(0) { $0 + columns($1) } }
  }

  /// Columns of one character.
  static func of(_ character: Character) -> Int { inUTF8 { columns(character) } }

  private static func columns(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    let isEmojiSequence = scalars.count > 1 && scalars.contains { $0 == "\u{FE0F}" || joinsEmoji($0) }
    return isEmojiSequence ? 2 : scalars.reduce(0) { $0 + columns($1) }
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    // −1 stands for a control character; those are neutralised before anything is measured.
    max(0, Int(wcwidth(wchar_t(bitPattern: scalar.value))))
  }

  /// Skin tones, flags, joined people.
  private static func joinsEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmojiModifier || (0x1F1E6...0x1F1FF).contains(scalar.value)
      || (scalar == "\u{200D}")
  }

  private static func inUTF8<Result>(_ measure: () -> Result) -> Result {
    let before = unsafe uselocale(locale)
    defer { _ = unsafe uselocale(before) }
    return measure()
  }

  // Made once and only read: a locale object may be used by many threads.
  nonisolated(unsafe) private static let locale: locale_t? =
    unsafe newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) ?? newlocale(LC_CTYPE_MASK, "en_US.UTF-8", nil)
}
