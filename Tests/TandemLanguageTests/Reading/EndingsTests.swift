import Testing

@testable import TandemLanguage

@Suite("Endings of words")
struct EndingsTests {
  private let endings: Endings = ["heit", "ung", "ß", ""]

  @Test(
    "A word ends with one of them, or is one",
    arguments: [
      ("freiheit", true), ("heit", true), ("übung", true), ("spaß", true), ("eit", false), ("heiter", false),
      ("un", false), ("spass", false), ("", false),
    ])
  func table(word: String, ends: Bool) { #expect(endings.end(word) == ends) }
}
