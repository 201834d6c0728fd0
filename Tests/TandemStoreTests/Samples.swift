import Foundation
import TandemDialogue

@testable import TandemStore

/// Lines that look like those of real conversations.
enum Samples {
  /// A turn that follows a record: opens the conversation, then answers one question after the other.
  static func turn(
    after record: Record, saying text: String = "Ja, gern.", delivery: String? = nil, owing: Bool = false
  ) -> Line {
    let number = record.seq + 1
    let changes: [Change] =
      number == 1
      ? [
        .rebased(revision: "r1"), .voice(language: "de", register: "sie"),
        .filled(slot: "role", value: "mentor"),
        .moved(to: "s1"), .spoken(text: "ask.s1"),
      ]
      : [
        .accepted(state: "s\(number - 1)"), .filled(slot: "answer\(number % 14)", value: .text(text)),
        .moved(to: "s\(number)"), .spoken(text: "ask.s\(number)"),
      ]
    let step = StepTwin(record.conversation, changes)
    var entry = TurnEntry(seq: number, at: time(number))
    entry.input = number == 1 ? .open(slots: ["role": "mentor"], language: "de", register: nil) : .text(text)
    entry.delivery = delivery
    (entry.flow, entry.revision) = ("standard", "r1")
    (entry.from, entry.to) = (record.conversation.state, step.conversation.state)
    (entry.status, entry.language, entry.role) = (step.conversation.status, "de", "mentor")
    entry.changes = changes
    entry.outputs = [Message(id: "ask.s\(number)", text: "Was möchten Sie in „\(number)“ erreichen?")]
    if owing { entry.deliveries = [PendingDelivery(id: "d\(number)", channel: "x", body: "chat-7")] }
    return .turn(entry)
  }

  static func time(_ number: Int) -> String {
    "2026-11-24T12:\(number / 60 % 60 < 10 ? "0" : "")\(number / 60 % 60):00.000Z"
  }

  private struct StepTwin {
    let conversation: Conversation
    init(_ before: Conversation, _ changes: [Change]) { conversation = before.applying(changes) }
  }
}

/// A folder of its own for one test, removed at the end.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "tandem-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: "\(path)/\(name)")))
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
  }
}
