import TandemLanguage
import TandemLines
import TandemPrompts
import TandemTesting
import Testing

@Suite("The README shows what happens")
struct ReadmeTests {
  /// Blocks that follow a line like "<!-- from fixtures/… -->", with the file they are from.
  private static func excerpts(of text: String) -> [(file: String, lines: [String])] {
    var excerpts: [(file: String, lines: [String])] = []
    var file: String?
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("<!-- from ") {
        file = String(line.dropFirst("<!-- from ".count).prefix { $0 != " " })
      } else if line == "```" {
        isInside.toggle()
        if isInside, let file { excerpts.append((file, [])) }
        if !isInside { file = nil }
      } else if isInside, file != nil {
        excerpts[excerpts.count - 1].lines.append(line)
      }
    }
    return excerpts
  }

  @Test("Every line of an excerpt stands in its fixture, in that order")
  func excerpts() throws {
    let excerpts = Self.excerpts(of: try Checkout.text(of: "README.md"))
    #expect(excerpts.count == 3)
    for excerpt in excerpts {
      let fixture = try Checkout.text(of: excerpt.file).split(separator: "\n").map(String.init)
      var place = fixture.startIndex
      for line in excerpt.lines {
        let found = fixture[place...].firstIndex {
          $0 == line || $0.hasSuffix(" | \(line)") || $0.contains("„\(line)“")
        }
        #expect(found != nil, "\(excerpt.file) does not go on with: \(line)")
        if let found { place = found }
      }
    }
  }

  @Test("The statement that is turned into a goal gives the goal that is shown")
  func phrase() throws {
    let lines = try Checkout.text(of: "README.md").split(separator: "\n").map(String.init)
    let place = try #require(lines.firstIndex { $0.hasPrefix("$ echo '") && $0.hasSuffix("| tandem phrase") })
    let statement = lines[place].split(separator: "'")[1]
    let engine = try Prompts.load(from: .embedded).engine
    var phrase = PhraseLines(today: nil) { engine.phrase($0) }
    let answer = phrase.answer(Array(statement.utf8) + [UInt8(ascii: "\n")])
    #expect(String(decoding: answer, as: UTF8.self) == lines[place + 1] + "\n")
  }
}
