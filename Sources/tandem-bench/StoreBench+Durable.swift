import Foundation
import TandemDialogue
import TandemRuntime
import TandemStore
import TandemTesting

/// Turns that are safe, beside what the same disk gives without tandem.
extension StoreBench {
  /// Raw and store turn about, so that both meet the same disk.
  static func durable(in folder: String) async throws {
    let raw = RawDisk(folder: folder)
    let journal = FileJournal(in: try StoreFolder(at: "\(folder)/durable"))
    let record = Line.turn(turn(after: Record(id: "a"))).encoded(after: 0, conversation: nil).bytes
    var round = 0
    for conversations in [1, 64] {
      var (plain, kept): ([Pace], [Pace]) = ([], [])
      for _ in 0..<Measure.argument("rounds", else: 5) {
        round += 1
        plain.append(raw.pace(files: conversations, record: record, seconds: 1))
        kept.append(try await pace(conversations: conversations, in: journal, seconds: 1, round: round))
      }
      let name = conversations == 1 ? "one conversation" : "\(conversations) conversations in parallel"
      plain.print("raw append + fdatasync, \(name)", "records/s", note: "\(record.count) bytes a line")
      kept.print("durable turns, \(name)", "turns/s")
      let parts = zip(kept, plain).map { $0.perSecond / $1.perSecond }
      Measure.print(
        "  as a part of raw", Measure.median(parts), "", digits: 2,
        note: parts.map { String(format: "%.2f", $0) }.joined(separator: " "))
    }
    let batched = (0..<3).map { _ in raw.pace(files: 1, record: record, batch: 64, seconds: 1) }
    batched.print("one log for all, batches of 64 (not built)", "records/s")
  }

  /// Each conversation by a task of its own, on the threads of the disk as the host leads them too; they
  /// are begun before the clock runs.
  private static func pace(conversations: Int, in journal: FileJournal, seconds: Double, round: Int)
    async throws -> Pace
  {
    var records: [Record] = []
    for number in 0..<conversations { records.append(try await journal.create("r\(round)-\(number)")) }
    let begun = records
    return try await Pace.of {
      let end = ContinuousClock.now + .seconds(seconds)
      return try await withThrowingTaskGroup(of: Int.self) { group in
        for record in begun {
          group.addTask(executorPreference: journal.executor) {
            try await lead(record, in: journal, until: end)
          }
        }
        return try await group.reduce(0, +)
      }
    }
  }

  /// Leads a conversation for a while; turns that were safe.
  private static func lead(_ record: Record, in journal: FileJournal, until end: ContinuousClock.Instant)
    async throws -> Int
  {
    var record = record
    var entry = turn(after: record)
    while ContinuousClock.now < end {
      let line = Line.turn(entry)
      record.apply(line, at: try await journal.append(line, to: record.id))
      entry.seq += 1
      entry.delivery = "message-\(entry.seq)"
    }
    await journal.release(record.id)
    return record.seq
  }

  /// Whole turns of the host in 64 conversations: asked for by tasks of the pool or by tasks on the host's
  /// threads; the lock kept between two turns, as a terminal does, or given back, as the web server does.
  static func host(in folder: String) async throws {
    for (name, holding) in [("for a sitting", Holding.sitting), ("for a turn", .turn)] {
      let journal = FileJournal(in: try StoreFolder(at: "\(folder)/host-\(name.suffix(4))"))
      let host = ConversationHost(
        journal: journal, flows: FlowShelf(current: SmallFlow.flow), clock: WallClock(milliseconds: { 0 }),
        random: SeededGenerator.shared(seed: 1), holding: holding)
      var ids: [String] = []
      for _ in 0..<64 { ids.append(try await host.open(OpenRequest()).conversation) }
      var paces: [[Pace]] = [[], []]
      for _ in 0..<Measure.argument("rounds", else: 5) {
        paces[0].append(try await pace(of: host, ids, on: nil))
        paces[1].append(try await pace(of: host, ids, on: host.executor))
      }
      paces[0].print("turns of the host, 64 in parallel, held \(name)", "turns/s")
      paces[1].print("  the same, asked for on its threads", "turns/s")
    }
  }

  private static func pace(of host: ConversationHost, _ ids: [String], on executor: (any TaskExecutor)?)
    async throws -> Pace
  {
    try await Pace.of {
      let end = ContinuousClock.now + .seconds(1)
      return try await withThrowingTaskGroup(of: Int.self) { group in
        for id in ids {
          group.addTask(executorPreference: executor) { try await ask(id, of: host, until: end) }
        }
        return try await group.reduce(0, +)
      }
    }
  }

  private static func ask(_ id: String, of host: ConversationHost, until end: ContinuousClock.Instant)
    async throws -> Int
  {
    var turns = 0
    while ContinuousClock.now < end {
      _ = try await host.turn(id, text: "/help", Delivery())
      turns += 1
    }
    return turns
  }
}
