import Synchronization
import TandemDialogue
import TandemRuntime
import TandemTerminal
import TandemTesting

/// Output that is kept.
final class KeptOutput: Output {
  private let text = Mutex("")
  private let charactersMax: Int

  /// Output that closes after so many characters, as `head` does.
  init(closingAfter charactersMax: Int = .max) { self.charactersMax = charactersMax }

  var all: String { text.withLock { $0 } }

  func write(_ text: String) throws(OutputError) {
    let isOpen = self.text.withLock { kept in
      kept += text
      return kept.count <= charactersMax
    }
    if !isOpen { throw .closed }
  }
}

/// Lines that a person types, and then the end.
struct TypedLines: LineSource {
  var heard: [Heard]

  init(_ heard: [Heard]) { self.heard = heard }

  init(_ lines: String...) { heard = lines.map(Heard.line) }

  mutating func next() async -> Heard { heard.isEmpty ? .end : heard.removeFirst() }
}

/// A sitting against a script, and what came of it.
struct TestTerminal {
  let host: ScriptedConversing
  let output: KeptOutput
  var isInteractive = true
  var columns: Int? = 40
  var isStyled = false

  init(_ answers: [ScriptedConversing.Answer], output: KeptOutput = KeptOutput()) {
    host = ScriptedConversing(answers)
    self.output = output
  }

  func sit(_ lines: TypedLines, _ request: OpenRequest = OpenRequest()) async throws -> Sitting.Ending {
    let columns = columns
    let page = Page(output, columns: { columns }, isStyled: isStyled)
    var sitting = Sitting(
      with: host, lines: lines, page: page, texts: Self.texts,
      manner: .init(
        isInteractive: isInteractive, command: { "tandem chat --conversation \($0)" },
        export: { "tandem export \($0)" }))
    return try await sitting.run(request)
  }

  /// Texts that show their key and their places, and a few words.
  static let texts: TerminalTexts = {
    let places: [TerminalText: [String]] = [
      .progress: ["number", "total"], .resume: ["command"], .again: ["command"], .unreadableLine: ["line"],
    ]
    let book = ["de", "en"].map { language in
      (
        language,
        TerminalText.allCases.map { text in
          let pieces = (places[text] ?? []).flatMap { [Template.Piece.literal(" "), .slot($0, field: nil)] }
          return (
            text.key,
            [Template(pieces: [.literal("<\(language) \(text.rawValue)")] + pieces + [.literal(">")])]
          )
        } + [("label.goal", [Template(language == "de" ? "Ziel" : "Goal")])]
      )
    }
    let vocabulary = Vocabulary(yes: ["ja"], no: ["nein"], keep: [], commands: [:], slotNames: [:])
    let flow = Flow(
      id: "f", revision: "", structure: "", states: [State(name: "s")], start: 0,
      phrasebook: Phrasebook(
        Dictionary(uniqueKeysWithValues: book.map { ($0, ["": Dictionary(uniqueKeysWithValues: $1)]) })),
      vocabulary: ["de": vocabulary])
    return TerminalTexts(of: flow, language: "de")
  }()
}
