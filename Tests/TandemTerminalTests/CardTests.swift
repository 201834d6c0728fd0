import Foundation
import TandemDialogue
import TandemRuntime
import TandemTesting
import Testing

@testable import TandemTerminal

@Suite("The card")
struct CardTests {
  private static let reply = TurnReply.scripted(
    [], status: .complete,
    slots: [
      "name": "Margarete", "goal": "alt", "goal-now": "Jeden Monat *einmal* zuhören", "date": "Ende März",
      "date-day": "2027-03-31", "obstacle": "meine Ungeduld", "wish": .null,
    ], statement: "Ich bin hier,\nweil <ich> lernen will.")

  @Test("Markdown keeps the person's words and makes no markup of them")
  func markdown() throws {
    let card = try #require(Card(of: Self.reply, TestTerminal.texts))
    #expect(
      card.markdown == """
        # Margarete: \\<de card-heading\\>

        > Ich bin hier,
        > weil \\<ich\\> lernen will.

        - **Ziel:** Jeden Monat \\*einmal\\* zuhören
        - **date:** Ende März (31.3.2027)

        """)
  }

  @Test("Without a statement there is no card")
  func unfinished() {
    #expect(Card(of: TurnReply.scripted([], slots: ["goal": "x"]), TestTerminal.texts) == nil)
  }

  @Test("Nothing is said twice")
  func once() throws {
    var reply = Self.reply
    reply.slots["gift"] = "ende märz (31.3.2027)."
    reply.slots["goal-now"] = "Ich bin hier, weil <ich> lernen will"
    let card = try #require(Card(of: reply, TestTerminal.texts))
    #expect(card.entries.map(\.label) == ["date"])
  }

  @Test("A day that was given as a day isn't said twice")
  func day() throws {
    var reply = Self.reply
    reply.slots["date"] = "31.3.2027"
    let card = try #require(Card(of: reply, TestTerminal.texts))
    #expect(card.entries.map(\.text) == ["Jeden Monat *einmal* zuhören", "31.3.2027"])
  }
}

@Suite("The card's file")
struct CardFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "card-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

  @Test("It is written whole, for its owner alone, and leaves nothing beside it")
  func writes() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = CardFile(path: path("card.md"))
    try file.write("# Ziel\n", replacing: false)
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "# Ziel\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["card.md"])
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("Another file of that name stays unless somebody agreed")
  func existing() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = CardFile(path: path("card.md"))
    #expect(!file.exists)
    try file.write("alt", replacing: false)
    #expect(file.exists)
    #expect(throws: CardFile.Problem.exists) { try file.write("neu", replacing: false) }
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "alt")
    try file.write("neu", replacing: true)
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "neu")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["card.md"])
  }

  @Test("A folder that is missing is said before the conversation begins")
  func missingFolder() {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: CardFile.Problem.failed(ENOENT)) { try CardFile(path: path("no/card.md")).check() }
    #expect(throws: CardFile.Problem.failed(EISDIR)) { try CardFile(path: path("")).check() }
  }
}
