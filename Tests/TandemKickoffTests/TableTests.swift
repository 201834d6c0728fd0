import Testing

@testable import TandemKickoff

@Suite("Tables from a spreadsheet")
struct TableTests {
  private func rows(_ text: String) -> [[String]] { Table(Array(text.utf8)).rows.map(\.cells) }

  @Test(
    "Comma, semicolon and tab are recognised, in quotes they are text",
    arguments: [
      ("a;b,c\n1;2\n", [["a", "b,c"], ["1", "2"]]), ("a,\"b;;;\",c\n", [["a", "b;;;", "c"]]),
      ("a\tb\r\n1\t2\r\n", [["a", "b"], ["1", "2"]]), ("sep=,\r\na;x,b\r\n", [["a;x", "b"]]),
      ("a;b\r1;2\r", [["a", "b"], ["1", "2"]]), ("name\nKim\n", [["name"], ["Kim"]]),
      ("a; \"b\" ;c\n", [["a", "b", "c"]]), ("a;\"\";\n", [["a", "", ""]]),
      ("a;5\" Rohr\n", [["a", "5\" Rohr"]]), ("a;\"sie sagt \"\"ja\"\"\"", [["a", "sie sagt \"ja\""]]),
    ])
  func delimiters(text: String, expected: [[String]]) {
    #expect(rows(text) == expected)
  }

  @Test("A line break in quotes belongs to the cell, and rows are counted as the spreadsheet counts them")
  func lineBreaks() {
    let table = Table(Array("a;b\r\n\r\n\"Ver\r\ntrieb\";2\r\n;\r\nx;y".utf8))
    #expect(table.rows.map(\.cells) == [["a", "b"], ["Ver\ntrieb", "2"], ["x", "y"]])
    #expect(table.rows.map(\.number) == [1, 3, 5])
    #expect(table.flaws.isEmpty)
  }

  @Test(
    "Every encoding that Excel saves gives the same text",
    arguments: [
      [0xEF, 0xBB, 0xBF, 0x4D, 0xC3, 0xBC], [0x4D, 0xC3, 0xBC], [0x4D, 0xFC], [0xFF, 0xFE, 0x4D, 0, 0xFC, 0],
      [0xFE, 0xFF, 0, 0x4D, 0, 0xFC],
    ] as [[UInt8]])
  func encodings(bytes: [UInt8]) {
    #expect(Table(bytes).rows.map(\.cells) == [["Mü"]])
  }

  @Test("Windows-1252 has its own dashes and quotes")
  func windows() {
    #expect(Table([0x84, 0x61, 0x93, 0x96, 0x80]).rows.map(\.cells) == [["„a“–€"]])
  }

  @Test(
    "What is wrong with the file is named with its row",
    arguments: [
      ("a;b\nx;\"open\ny;z\n", [Table.Flaw.openQuote(row: 2)]),
      ("a;b\n\"x\"y;\"z\"w\n", [.strayQuote(row: 2)]),
      ("a;b\n" + String(repeating: ";x", count: 200), [.oversize(row: 2)]),
      ("a;b\n" + String(repeating: "x", count: 9000), [.oversize(row: 2)]),
    ])
  func flaws(text: String, expected: [Table.Flaw]) {
    #expect(Table(Array(text.utf8)).flaws == expected)
  }

  @Test("A file beyond the limit isn't read at all")
  func tooLarge() {
    let table = Table(repeatElement(UInt8(ascii: "a"), count: Table.bytesMax + 1))
    #expect(table.rows.isEmpty)
    #expect(table.flaws == [.tooLarge])
  }

  @Test("Whatever the bytes are, there is a table within its limits")
  func arbitraryBytes() {
    var generator = Seeded(1)
    let alphabet: [UInt8] = [10, 13, 34, 34, 59, 44, 9, 32, 0, 0xC3, 0xBC, 0xFF, 0xFE, 61, 97]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        alphabet[Int.random(in: alphabet.indices, using: &generator)]
      }
      let table = Table(bytes)
      #expect(table.rows.allSatisfy { $0.cells.count <= Table.cellsMax })
      #expect(table.rows.map(\.number) == table.rows.map(\.number).sorted())
    }
  }

  @Test("What is written reads back the same, whatever the cells hold")
  func roundTrip() {
    var generator = Seeded(2)
    let alphabet = Array("ab;,\"\n\t ü’|")
    for _ in 0..<500 {
      let cells = (0..<4).map { _ in
        "x" + String((0..<6).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] }) + "y"
      }
      var table = SemicolonTable()
      table.add(["a", "b", "c", "d"])
      table.add(cells)
      let expected = cells.map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: " ")
      }
      #expect(Table(Array(table.text.utf8)).rows.last?.cells == expected)
    }
  }

  @Test(
    "A cell that begins like a formula is text",
    arguments: [
      ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""), ("+49 30 1234", "\"'+49 30 1234\""),
      ("-5", "-5"), ("-cmd|' /C calc'!A0", "\"'-cmd|' /C calc'!A0\""), ("@SUM(A1)", "\"'@SUM(A1)\""),
      (" =1+1", "\"' =1+1\""), ("\u{202E}=1", "\"'=1\""), ("\t=1", "\"' =1\""), ("＝1", "\"'＝1\""),
      ("Kim", "Kim"),
    ])
  func formulas(words: String, cell: String) {
    #expect(SemicolonTable.cell(words) == cell)
  }
}

/// Random numbers that are the same on every run.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
