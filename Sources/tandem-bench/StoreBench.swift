import Foundation
import TandemDialogue
import TandemStore

/// What the store costs, as a part of what the disk gives in the same run.
///
/// `tandem-bench store dir=PATH conversations=1000000`: where, and how large the large store is;
/// `part=durable`: only that part.
enum StoreBench {
  static func run() async throws {
    let base = CommandLine.arguments.first { $0.hasPrefix("dir=") }.map { String($0.dropFirst(4)) }
    let folder = "\(base ?? NSTemporaryDirectory())/tandem-bench-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let parts: [(name: String, run: () async throws -> Void)] = [
      ("encoding", { try encoding() }),
      ("durable", { try await durable(in: folder) }),
      ("host", { try await host(in: folder) }),
      ("long", { try await long(in: folder) }),
      ("large", { try await large(in: folder, count: Measure.argument("conversations", else: 20_000)) }),
    ]
    let wanted = CommandLine.arguments.filter { $0.hasPrefix("part=") }.map { $0.dropFirst(5) }
    for part in parts where wanted.isEmpty || wanted.contains(part.name[...]) { try await part.run() }
  }

  /// A line of the usual size: two texts said, six changes.
  static func turn(after record: Record) -> TurnEntry {
    let number = record.seq + 1
    let changes: [Change] = [
      .accepted(state: "state-\(number % 14)"),
      .filled(slot: "slot-\(number % 14)", value: "Ich möchte besser zuhören, weil mein Team jünger wird."),
      .moved(to: "state-\((number + 1) % 14)"), .spoken(text: "machine.thanks"),
      .spoken(text: "say.state-\(number % 14)"), .spoken(text: "ask.state-\(number % 14)"),
    ]
    let step = Twin.step(record.conversation, changes)
    var entry = TurnEntry(
      after: record, input: .text("Ich möchte besser zuhören, weil mein Team jünger wird."), step: step,
      flow: "standard", at: "2026-11-24T12:00:00.000Z", delivery: "message-\(number)")
    entry.changes = changes
    entry.to = "state-\((number + 1) % 14)"
    entry.outputs = [
      Message(id: "say.mirror", text: "Ihnen geht es also darum, Ihre Art zu führen noch einmal zu prüfen."),
      Message(id: "ask.ladder", text: "Was hätten Sie davon, wenn Ihnen das gelänge? Ein Beispiel genügt."),
    ]
    return entry
  }

  /// A step that stands still; what changes is put into the entry.
  private enum Twin {
    static let flow = Flow(
      id: "standard", revision: "r", structure: "s", states: [State(name: "a", ending: .complete)], start: 0,
      phrasebook: Phrasebook([:]), vocabulary: [:])

    static func step(_ conversation: Conversation, _ changes: [Change]) -> Step {
      advance(conversation, with: .pause, in: flow)
    }
  }
}
