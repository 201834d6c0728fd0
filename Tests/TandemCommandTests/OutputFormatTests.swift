import Foundation
import Testing

@testable import tandem

@Suite("Results on stdout")
struct OutputFormatTests {
  @Test("JSON keeps every text and holds nothing that could harm a terminal")
  func json() throws {
    let value = ["b": "für 👩‍🏫 / \u{202E}x\u{9B}\u{E0041}\u{1B}[2J", "a": "1"]
    let text = try StandardOutput.json(value)
    #expect(
      text == #"""
        {
          "a" : "1",
          "b" : "für 👩‍🏫 / \u202ex\u009b\udb40\udc41\u001b[2J"
        }
        """#)
    #expect(try JSONDecoder().decode([String: String].self, from: Data(text.utf8)) == value)
  }
}

@Suite("Words for a shell")
struct ShellTests {
  @Test(
    "A word is quoted only where it has to be",
    arguments: [
      ("/home/m/.local", "/home/m/.local"), ("", "''"), ("my store", "'my store'"), ("it's", #"'it'\''s'"#),
      ("$HOME", "'$HOME'"), ("größe", "'größe'"),
    ])
  func quoted(word: String, expected: String) {
    #expect(Shell.quoted(word) == expected)
  }
}
