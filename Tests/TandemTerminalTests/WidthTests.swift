import Testing

@testable import TandemTerminal

@Suite("Columns of text")
struct WidthTests {
  @Test(
    "Letters take one column, wide characters and emoji two, combining marks none",
    arguments: [
      ("", 0), ("Ziel", 4), ("Größe", 5), ("Gro\u{0308}ße", 5), ("日本語", 6), ("한국", 4),
      ("ｆｕｌｌ", 8), ("é", 1), ("👍", 2), ("👍🏽", 2), ("👩‍🏫", 2), ("🇩🇪", 2), ("👨‍👩‍👧‍👦", 2), ("❤️", 2), ("–", 1),
      ("„Ja“", 4), ("…", 1), ("€", 1), ("→", 1), ("─", 1), ("a\u{200B}b", 2),
    ])
  func table(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }
}

@Suite("Wrapping")
struct WrappingTests {
  @Test("Text is broken between words and never wider than the window", arguments: Self.rows)
  func table(columns: Int, text: String, lines: [String]) {
    #expect(Wrapping(columns: columns).lines(of: text) == lines)
  }

  static let rows: [(Int, String, [String])] = [
    (20, "", [""]),
    (20, "kurz", ["kurz"]),
    (10, "Was möchten Sie?", ["Was", "möchten", "Sie?"]),
    (11, "Was möchten Sie?", ["Was möchten", "Sie?"]),
    (20, "eins\n\nzwei", ["eins", "", "zwei"]),
    // What is indented goes on indented, a list below its text.
    (14, "  Wunsch nach Zeit", ["  Wunsch nach", "  Zeit"]),
    (24, "  /back   eine Antwort zurück", ["  /back   eine Antwort", "          zurück"]),
    // A gap far to the right is no reason for a narrow column.
    (16, "Beharrlichkeit   zahlt sich aus", ["Beharrlichkeit", "zahlt sich aus"]),
    // A word that fits nowhere is cut, between two characters and not inside one.
    (5, "Donaudampf", ["Donau", "dampf"]),
    (5, "日本語学習", ["日本", "語学", "習"]),
    (3, "👩‍🏫👩‍🏫", ["👩‍🏫", "👩‍🏫"]),
    (1, "日本", ["日", "本"]),
    (10, "Schmetterlingshaus", ["Schmetterl", "ingshaus"]),
  ]

  @Test("Whatever the text, no line is too wide and no word gets lost")
  func property() {
    var numbers = SystemRandomNumberGenerator()
    let letters = Array("abcdeäöü –日本👍é")
    for _ in 0..<500 {
      let text = String(
        (0..<Int.random(in: 0...120)).map { _ in letters.randomElement(using: &numbers) ?? "x" })
      let columns = Int.random(in: 4...60)
      let lines = Wrapping(columns: columns).lines(of: text)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= columns }, "\(columns): \(text)")
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}
