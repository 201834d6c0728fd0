import Foundation
import Testing

@Suite("tandem store, purge and torture")
struct StoreCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
  private var path: String { folder.path(percentEncoded: false) }

  private func removeFolder() { try? FileManager.default.removeItem(at: folder) }

  private func run(_ arguments: String..., input: String = "") throws -> Program.Outcome {
    try Program.run(arguments + ["--store", path], input: Array(input.utf8))
  }

  /// A conversation of a few turns, paused.
  private func converse() throws {
    let outcome = try run("chat", "--role", "mentor", "--lang", "de", "--name", "Kim", input: "ja\n1\n")
    #expect(outcome.exit == 0)
  }

  private var logs: [String] {
    (FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []).filter {
      $0.hasSuffix(".jsonl")
    }
  }

  @Test("A sound store is said to be sound, and a missing one missing")
  func sound() throws {
    defer { removeFolder() }
    let missing = try run("store", "check")
    #expect(missing.exit == 66)
    #expect(missing.errors.hasPrefix("Error: There is no store at "))
    try converse()
    let checked = try run("store", "check", "--replay")
    #expect(checked.exit == 0)
    #expect(checked.output.hasPrefix("Checked 1 conversation with 4 turns ("))
    #expect(checked.output.hasSuffix("no conversation is damaged.\n"))
    let counts = try run("store", "stats").output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(counts.contains(["status", "paused", "1"]))
    #expect(counts.contains(["turns", "4"]))
  }

  @Test("A damaged conversation is named, ends with 65, and goes on once it is cut")
  func damaged() throws {
    defer { removeFolder() }
    try converse()
    let log = try #require(logs.first)
    let file = folder.appending(path: log)
    var bytes = [UInt8](try Data(contentsOf: file))
    bytes[bytes.count - 40] ^= 1
    try Data(bytes).write(to: file)
    let id = String(log.split(separator: "/")[2].dropLast(6))
    let checked = try run("store", "check")
    #expect(checked.exit == 65)
    #expect(checked.output.contains("\(id), line 4: is not what was written;"))
    let chat = try run("chat", "--conversation", id)
    #expect(chat.exit != 0)
    #expect(
      try run("store", "repair", "--cut", id).output.hasPrefix("Conversation '\(id)' goes on after turn 3;"))
    #expect(try run("store", "check", "--replay").exit == 0)
    #expect(try run("chat", "--conversation", id, input: "1\n").exit == 0)
  }

  @Test("A purge tells beforehand, and leaves nothing of what was not released")
  func purge() throws {
    defer { removeFolder() }
    try converse()
    #expect(try run("purge", "--older-than", "1d").output.hasPrefix("Reduced to what was released: 0\n"))
    let trial = try run("purge", "--older-than", "0d", "--dry-run")
    #expect(trial.output.hasSuffix("Erased, since nothing was released: 1\nNothing was changed.\n"))
    #expect(logs.count == 1)
    #expect(try run("purge", "--older-than", "0d").exit == 0)
    #expect(logs == [])
    #expect(try run("purge", "--older-than", "soon").exit == 64)
    try Data("keep-days: no\n".utf8).write(to: folder.appending(path: "programme.yaml"))
    #expect(try run("purge").exit == 65)
    try Data("keep-days: 90\n".utf8).write(to: folder.appending(path: "programme.yaml"))
    #expect(try run("purge").exit == 0)
  }

  @Test("A second of torture breaks no promise")
  func torture() throws {
    defer { removeFolder() }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let outcome = try Program.run(["torture", "--seconds", "1", "--seed", "5", "--dir", path])
    #expect(outcome.exit == 0)
    #expect(outcome.output.contains("lost or doubled             0\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [])
  }
}
