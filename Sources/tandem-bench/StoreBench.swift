import Foundation
import TandemDialogue
import TandemStore

/// What the store costs, as a part of what the disk gives in the same run.
///
/// `tandem-bench store dir=PATH conversations=1000000`: where, and how large the large store is.
enum StoreBench {
  static func run() async throws {
    let base = CommandLine.arguments.first { $0.hasPrefix("dir=") }.map { String($0.dropFirst(4)) }
    let folder = "\(base ?? NSTemporaryDirectory())/tandem-bench-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try encoding()
    try await durable(in: folder)
    try await long(in: folder)
    try await large(in: folder, count: Measure.argument("conversations", else: 20_000))
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

  /// Leads a conversation for a while; turns that were safe.
  private static func lead(_ record: Record, in journal: FileJournal, until end: ContinuousClock.Instant)
    async throws
    -> Int
  {
    var record = record
    while ContinuousClock.now < end {
      let line = Line.turn(turn(after: record))
      record.apply(line, at: try await journal.append(line, to: record.id))
    }
    await journal.release(record.id)
    return record.seq
  }

  /// Turns a second; the conversations are begun before the clock runs.
  private static func rate(conversations: Int, in journal: FileJournal, seconds: Double, round: Int)
    async throws
    -> Double
  {
    var records: [Record] = []
    for number in 0..<conversations { records.append(try await journal.create("r\(round)-\(number)")) }
    let begun = records
    let (time, turns) = try await Measure.seconds {
      let end = ContinuousClock.now + .seconds(seconds)
      return try await withThrowingTaskGroup(of: Int.self) { group in
        for record in begun { group.addTask { try await lead(record, in: journal, until: end) } }
        return try await group.reduce(0, +)
      }
    }
    return Double(turns) / time
  }

  private static func durable(in folder: String) async throws {
    let raw = RawDisk(folder: folder)
    let journal = FileJournal(in: try StoreFolder(at: "\(folder)/durable"))
    let size = Line.turn(turn(after: Record(id: "a"))).encoded(after: 0, conversation: nil).bytes
    var round = 0
    for conversations in [1, 64] {
      var (plain, kept): ([Double], [Double]) = ([], [])
      // Turn about, so that both meet the same disk.
      for _ in 0..<5 {
        round += 1
        plain.append(raw.rate(files: conversations, record: size, seconds: 1))
        kept.append(try await rate(conversations: conversations, in: journal, seconds: 1, round: round))
      }
      let name = conversations == 1 ? "one conversation" : "\(conversations) conversations in parallel"
      Measure.print("raw append + fdatasync, \(name)", Measure.median(plain), "records/s")
      Measure.print(
        "durable turns, \(name)", Measure.median(kept), "turns/s", note: "\(size.count) bytes a line")
      let parts = zip(kept, plain).map { $0 / $1 }
      Measure.print(
        "  as a part of raw", Measure.median(parts), "", digits: 2,
        note: parts.map { String(format: "%.2f", $0) }.joined(separator: " "))
    }
    let batched = (0..<3).map { _ in raw.rate(files: 1, record: size, batch: 64, seconds: 1) }
    Measure.print("one log for all, batches of 64 (not built)", Measure.median(batched), "records/s")
  }
}
