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

  @Test("The quick way for ASCII gives what the way for all characters gives")
  func ascii() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        UInt8.random(in: 0...0x7F, using: &generator)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(foldedASCII(text.utf8) == foldedCharacters(text), "\(bytes)")
    }
  }
}
