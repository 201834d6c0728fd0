/// One word, number or mark of a text, with the place it came from.
struct Token: Sendable, Hashable {
  /// What a token is, seen from its letters alone.
  enum Kind: Sendable, Hashable {
    /// Letters, also with digits, hyphens and inclusive endings inside: "Q3", "Energie-Tagebuch", "Mentor:in".
    case word
    /// Digits with their dots, commas, colons: "30", "31.12.", "9:30", "1." before a noun.
    case number
    /// Punctuation and signs: one character each, "…" included.
    case mark
    /// Emoji, emoticons, addresses: nothing that a sentence is built of.
    case symbol
  }

  let kind: Kind
  /// Letter for letter as typed.
  let text: String
  /// `text` in lower case, the key of every word list.
  let lower: String
  /// UTF-8 offsets into the text that was read.
  let range: Range<Int>
  /// Whether white space stands before it.
  let isSpaced: Bool

  /// Whether the token is this mark.
  func isMark(_ mark: String) -> Bool { kind == .mark && text == mark }

  /// Whether the first letter is a capital.
  var isCapitalised: Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first.isASCII ? (65...90).contains(first.value) : first.properties.isUppercase
  }
}
