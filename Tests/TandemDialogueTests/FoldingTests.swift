import TandemTesting
import Testing

@testable import TandemDialogue

@Suite("Folding short answers for comparison")
struct FoldingTests {
  @Test(
    "Case, punctuation at the ends and white space don't count",
    arguments: [
      ("Yes!", "yes"), ("  I  don't\tknow … ", "i don't know"), ("(2.)", "2"), ("...", ""), ("", ""),
      ("Zurück, bitte", "zurück bitte"), ("e-mail", "e-mail"), ("- a -", "a"), ("I don’t", "i don't"),
    ])
  func table(text: String, result: String) { #expect(folded(text) == result) }

  @Test("The quick way by bytes gives what the way for all characters gives")
  func bytes() throws {
    var generator = SeededGenerator(seed: 7)
    let letters =
      (0..<0x80).map { Unicode.Scalar(UInt8($0)) } + (0xC0...0xFF).map { Unicode.Scalar(UInt8($0)) }
    for _ in 0..<20_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        if let letter = letters.randomElement(using: &generator) { text.append(letter) }
      }
      let typed = String(text)
      if let quick = foldedBytes(typed) { #expect(quick == foldedCharacters(typed), "\(Array(typed.utf8))") }
    }
  }

  @Test(
    "What the quick way doesn't know is left to the other",
    arguments: ["×", "÷", "„ja“", "a\u{A0}b", "a\u{301}"])
  func unknown(text: String) { #expect(foldedBytes(text) == nil) }
}
