import Foundation
import TandemTesting
import Testing

@Suite("tandem chat on a terminal", .serialized)
struct ChatOnTerminalTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "chat-\(UUID().uuidString)")

  private var store: [String: String] {
    ["TANDEM_STORE": folder.appending(path: "store").path(percentEncoded: false)]
  }

  private func removeFolder() { try? FileManager.default.removeItem(at: folder) }

  @Test("Lines are edited, pastes are one line, Ctrl-C pauses, and a second window is told so")
  func session() throws {
    defer { removeFolder() }
    let terminal = try PseudoTerminal(["chat"], environment: store)
    try terminal.see("einverstanden?")
    try terminal.see("› ")
    try terminal.type("j\r")
    try terminal.see("1\u{1B}[0m Mentorin")
    try terminal.see("› ")
    try terminal.type("1\r")
    try terminal.see("Wie heißen Sie?")
    // Two keys to the left, the missing letter, and on.
    try terminal.type("Jürgn\u{1B}[De\r")
    try terminal.see("du sagen?")
    try terminal.type("sie\r")
    try terminal.see("Jürgen")
    try terminal.see("› ")
    try terminal.type("\u{1B}[200~Ich will etwas weitergeben,\n\nund zwar bald.\u{1B}[201~")
    try terminal.see("weitergeben, und zwar bald.")
    terminal.resize(to: 40)
    try terminal.see("› ")
    try terminal.type("\u{3}")
    try terminal.see("gesichert")
    try terminal.see("tandem chat --conversation ")
    #expect(try terminal.end() == 0)
    let id = String(terminal.screen.prefix(14))

    let again = try PseudoTerminal(["chat", "--conversation", id], environment: store)
    try again.see("› ")
    let second = try Program.run(["chat", "--conversation", id], environment: store)
    #expect(second.exit == 75)
    #expect(second.output == "")
    #expect(second.errors.hasPrefix("Dieses Gespräch ist gerade in einem anderen Fenster offen."))
    try again.type("/erase ja\r")
    #expect(try again.end() == 0)
    #expect(!again.screen.contains("tandem chat"))
    #expect(try Program.run(["export", id], environment: store).exit == 66)
  }

  @Test("Without colours where they are not wanted, and without editing where it can't be")
  func plain() throws {
    defer { removeFolder() }
    let plain = try PseudoTerminal(["chat"], environment: store.merging(["NO_COLOR": "1"]) { $1 })
    try plain.see("› ")
    try plain.type("\u{4}")
    #expect(try plain.end() == 0)
    #expect(!plain.screen.contains("\u{1B}[1m"))

    let dumb = try PseudoTerminal(["chat"], environment: store.merging(["TERM": "dumb"]) { $1 })
    try dumb.see("\r\n> ")
    try dumb.type("ja\n")
    try dumb.see("In welcher Rolle")
    try dumb.see("\r\n> ")
    #expect(!dumb.screen.contains("\u{1B}"))
    try dumb.type("\u{4}")
    try dumb.see("tandem chat --conversation")
    #expect(try dumb.end() == 0)
  }
}

@Suite("tandem without a terminal")
struct PipedProgramTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "piped-\(UUID().uuidString)")

  private var store: [String: String] {
    ["TANDEM_STORE": folder.appending(path: "store").path(percentEncoded: false)]
  }

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func removeFolder() { try? FileManager.default.removeItem(at: folder) }

  @Test("A file of answers is read to its end, and the conversation goes on from there")
  func answers() throws {
    defer { removeFolder() }
    let first = try Program.run(
      ["chat", "--role", "mentee", "--lang", "en"], input: Array("yes\r\n".utf8), environment: store)
    #expect(first.exit == 0)
    #expect(first.errors == "")
    #expect(first.output.contains("> yes\n"))
    #expect(!first.output.contains("\u{1B}"))
    let id = try #require(first.output.split(separator: " ").last?.split(separator: "\n").first)
    #expect(first.output.hasSuffix("To go on later:\n  tandem chat --conversation \(id)\n\n"))
    let second = try Program.run(["chat", "--conversation", String(id)], environment: store)
    #expect(second.exit == 0)
    #expect(second.output.contains("tandem chat --conversation \(id)\n"))
    let export = try Program.run(["export", String(id), "--format", "json"], environment: store)
    #expect(export.exit == 0)
    #expect(export.output.contains("\"text\" : \"yes\""))
  }

  @Test(
    "A whole conversation runs to its end, in one go or in two sittings, and leaves its card",
    arguments: [
      ("mentor", "de", "Margarete: Für das erste Treffen"), ("mentee", "en", "Sam: For the first meeting"),
    ])
  func whole(role: String, language: String, heading: String) throws {
    defer { removeFolder() }
    let answers = try Checkout.text(of: "fixtures/answers/\(role)-\(language).txt")
    let lines = answers.split(separator: "\n")
    let file = folder.appending(path: "card.md").path(percentEncoded: false)
    let start = ["chat", "--role", role, "--lang", language]
    let whole = try Program.run(start + ["--out", file], input: bytes(lines[...]), environment: store)
    #expect(whole.exit == 0, "\(whole.errors)")
    #expect(whole.output.contains("\n\(heading)\n"))
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("# \(heading)\n\n> "))

    let half = try Program.run(start, input: bytes(lines[..<7]), environment: store)
    #expect(!half.output.contains(heading))
    let id = try #require(half.output.split(separator: " ").last?.split(separator: "\n").first)
    let rest = try Program.run(
      ["chat", "--conversation", String(id)], input: bytes(lines[7...]), environment: store)
    #expect(rest.exit == 0)
    #expect(rest.output.contains("\n\(heading)\n"))
  }

  private func bytes(_ lines: ArraySlice<Substring>) -> [UInt8] {
    Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  @Test("Every failure has its exit code and its sentence", arguments: Failing.all)
  func failures(failing: Failing) throws {
    defer { removeFolder() }
    let taken = folder.appending(path: "taken.md")
    try Data("mine".utf8).write(to: taken)
    let arguments = failing.arguments.map {
      $0.replacing("FOLDER", with: folder.path(percentEncoded: false))
    }
    let outcome = try Program.run(arguments, input: failing.input, environment: store)
    #expect(outcome.exit == failing.exit, "\(outcome.errors)")
    #expect(outcome.errors.contains(failing.sentence), "\(outcome.errors)")
    #expect(try String(contentsOf: taken, encoding: .utf8) == "mine")
  }

  @Test("A reader that goes away is no failure, a full disk is one")
  func output() throws {
    defer { removeFolder() }
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let closed = try Program.run(["chat"], environment: store, output: pipe.fileHandleForWriting)
    #expect(closed.exit == 0)
    #expect(closed.errors == "")
    let full = try Program.run(
      ["chat"], environment: store, output: FileHandle(forWritingAtPath: "/dev/full"))
    #expect(full.exit == 74)
    #expect(full.errors == "Error: The result could not be written: No space left on device.\n")
  }
}

/// A call that fails, and how.
struct Failing: CustomTestStringConvertible, Sendable {
  let arguments: [String]
  var input: [UInt8] = []
  let exit: Int32
  let sentence: String

  var testDescription: String { arguments.joined(separator: " ") }

  static let all = [
    Failing(arguments: ["chat", "--role", "boss"], exit: 64, sentence: "'boss' is invalid"),
    Failing(
      arguments: ["chat", "--lang", "fr"], exit: 64, sentence: "There are no texts in the language 'fr'."),
    Failing(
      arguments: ["chat", "--name", String(repeating: "x", count: 300)], exit: 65, sentence: "Shorten it."),
    Failing(arguments: ["erase", "0000-0000-0000"], exit: 66, sentence: "There is no"),
    Failing(arguments: ["export", "0000-0000-0000"], exit: 66, sentence: "There is no"),
    Failing(
      arguments: ["chat", "--conversation", "0000-0000-0000"], exit: 66,
      sentence: "Ein Gespräch mit dieser Kennung gibt es hier nicht."),
    Failing(
      arguments: ["chat", "--prompts", "/dev/null/prompts"], exit: 66, sentence: "There is no 'flow.yaml'"),
    Failing(
      arguments: ["chat", "--store", "/sys/tandem-store"], exit: 73,
      sentence: "Hier lässt sich nichts speichern"),
    Failing(
      arguments: ["chat", "--store", "/dev/null/store"], exit: 78, sentence: "is not the folder of a store"),
    Failing(arguments: ["chat", "--out", "FOLDER/taken.md"], exit: 73, sentence: "bleibt, wie es ist"),
    Failing(
      arguments: ["chat", "--out", "/dev/null/card.md"], exit: 73, sentence: "lässt sich nicht anlegen"),
    Failing(
      arguments: ["chat"], input: Array("ja\n".utf8) + [0xE4, 0x0A], exit: 65,
      sentence: "Zeile 2 der Eingabe ist kein UTF-8."),
  ]
}
