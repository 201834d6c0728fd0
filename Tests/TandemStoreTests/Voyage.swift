import Synchronization
import TandemDialogue
import TandemTesting

@testable import TandemStore

/// One simulated life of a store: two programs lead a conversation while the disk misbehaves.
///
/// The driver does what a channel does: it sends each message until it is acknowledged, and again when
/// it doesn't know. What was acknowledged is written down, and compared with the log at the end.
struct Voyage {
  static let root = "/srv/store"
  let disk: SimulatedDisk
  let id = "k3f9"
  let messages: Int
  private(set) var acknowledged: [Int] = []
  private(set) var erasureAcknowledged = false
  private(set) var complaints: [String] = []
  private var generator: SeededGenerator
  private var writers: [Writer?] = [nil, nil]
  /// The turns of each message are set here when the log is read back.
  private var attempts = 0

  private struct Writer {
    let process: SimulatedProcess
    /// Through which the program syncs; nil where it does so itself.
    let grouped: GroupedDisk?
    let journal: FileJournal
    var record: Record?
  }

  /// Which of the two programs sync through a commit log.
  private let grouping: Set<Int>

  init(seed: UInt64, messages: Int = 14, grouping: Set<Int> = []) {
    self.grouping = grouping
    disk = SimulatedDisk(seed: seed)
    generator = SeededGenerator(seed: seed &* 31 &+ 7)
    self.messages = messages
  }

  /// Leads the conversation to its end, handing it over between the two programs at random.
  mutating func run(erasing: Bool = false) async {
    var number = 1
    while number <= messages, attempts < 400 {
      attempts += 1
      let index = Int.random(in: 0...3, using: &generator) == 0 ? 1 : 0
      guard await send(number, by: index) else { continue }
      acknowledged.append(number)
      // A channel that repeats a message must change nothing.
      if Int.random(in: 0...4, using: &generator) == 0 { _ = await send(number, by: index) }
      number += 1
    }
    if number <= messages { complaints.append("no way on after \(attempts) attempts at message \(number)") }
    if erasing { await erase() }
  }

  /// Sends a message once; true where it was acknowledged.
  private mutating func send(_ number: Int, by index: Int) async -> Bool {
    do throws(StoreError) {
      var writer = try boarded(index)
      writers[index] = writer
      // Now and then the time has come at which a program settles what is in its commit log.
      if let grouped = writer.grouped, Int.random(in: 0...2, using: &generator) == 0 { try? grouped.settle() }
      let other = 1 - index
      if let resting = writers[other] { await resting.journal.release(id) }
      var record = try await take(writer)
      if record.messages["m\(number)"] == nil {
        let line = Samples.turn(
          after: record, saying: "Antwort \(number)", delivery: "m\(number)", owing: true)
        try await settle(&record, writer.journal)
        record.apply(line, at: try await writer.journal.append(line, to: id))
      }
      writer.record = record
      writers[index] = writer
      return true
    } catch {
      if writers[index]?.process.isDead ?? true { writers[index] = nil }
      if writers[1 - index]?.process.isDead ?? true { writers[1 - index] = nil }
      if error.code == .damaged { complaints = [error.message] }
      // What is known of a log after a failure is read again.
      writers[index]?.record = nil
      if let writer = writers[index] { await writer.journal.release(id) }
      return false
    }
  }

  /// Now and then replies have reached their platform, which a line says that need not be safe by itself.
  private mutating func settle(_ record: inout Record, _ journal: FileJournal) async throws(StoreError) {
    guard !record.pending.isEmpty, Bool.random(using: &generator) else { return }
    let ended = record.pending.map { Settlement.Ending(id: $0.id, outcome: .delivered) }
    let line = Line.settlement(Settlement(at: "2026-11-24T12:00:00.000Z", ended: ended))
    record.apply(line, at: try await journal.append(line, to: id))
  }

  private func take(_ writer: Writer) async throws(StoreError) -> Record {
    do throws(StoreError) {
      return try await writer.journal.acquire(id, knowing: writer.record)
    } catch {
      guard error.code == .notFound else { throw error }
      return try await writer.journal.create(id)
    }
  }

  /// A line that comes alone goes through the commit log now and then, so that both ways cross.
  private mutating func groupedDisk(of process: SimulatedProcess) -> GroupedDisk {
    let generator = Mutex(SeededGenerator(seed: UInt64.random(in: 0 ... .max, using: &generator)))
    return GroupedDisk(process, forStoreAt: Voyage.root) {
      generator.withLock { Int.random(in: 0...2, using: &$0) > 0 }
    }
  }

  private mutating func boarded(_ index: Int) throws(StoreError) -> Writer {
    if let writer = writers[index], !writer.process.isDead { return writer }
    let process = disk.process()
    let grouped = grouping.contains(index) ? groupedDisk(of: process) : nil
    let folder = try StoreFolder(at: Voyage.root, on: grouped ?? process)
    return Writer(process: process, grouped: grouped, journal: FileJournal(in: folder, threadsMax: 0))
  }

  private mutating func erase() async {
    for _ in 0..<20 where !erasureAcknowledged {
      do throws(StoreError) {
        let writer = try boarded(0)
        writers[0] = writer
        if let other = writers[1] { await other.journal.release(id) }
        try await writer.journal.erase(id, at: "2026-11-24T12:00:00.000Z")
        erasureAcknowledged = true
      } catch {
        if error.code == .erased { erasureAcknowledged = true }
        if writers[0]?.process.isDead ?? true { writers[0] = nil }
      }
    }
  }

  /// Purges all, from a third program; true where it was told that it is done.
  func purge() async -> Bool {
    for writer in writers { if let writer { await writer.journal.release(id) } }
    do throws(StoreError) {
      let folder = try StoreFolder(existingAt: "/srv/store", on: disk.process())
      return try folder.purge(olderThan: "2027", at: "2027-01-01T00:00:00.000Z") { _ in ["role": "mentor"] }[
        .reduced] == 1
    } catch {
      return false
    }
  }

  /// The conversation after a loss of power, taken for writing.
  func survivor() async throws -> Record {
    disk.plan([:])
    disk.losePower()
    let folder = try StoreFolder(at: "/srv/store", on: disk.process())
    return try await FileJournal(in: folder, threadsMax: 0).acquire(id)
  }

  /// What does not hold, in sentences; nothing where all is well.
  mutating func inspect(afterPowerLoss: Bool) async -> [String] {
    disk.plan([:])
    for writer in writers { writer?.process.kill() }
    if afterPowerLoss { disk.losePower() }
    do throws(StoreError) {
      let journal = FileJournal(in: try StoreFolder(at: "/srv/store", on: disk.process()), threadsMax: 0)
      if erasureAcknowledged {
        await checkErased(journal)
      } else {
        try await checkLog(journal)
      }
    } catch {
      complaints.append("cannot be read at the end: \(error.code) \(error.message)")
    }
    return complaints
  }

  private mutating func checkErased(_ journal: FileJournal) async {
    do throws(StoreError) {
      _ = try await journal.load(id)
      complaints.append("erased, and there again")
    } catch {
      if error.code != .erased { complaints.append("erased, and now \(error.code)") }
    }
    if disk.bytes(of: "/srv/store/conversations/k3/k3f9.jsonl") != nil {
      complaints.append("erased, and the file is still there")
    }
  }

  private mutating func checkLog(_ journal: FileJournal) async throws(StoreError) {
    let record = try await journal.acquire(id)
    let entries = try await journal.lines(of: id, since: 0).compactMap { line -> TurnEntry? in
      if case .turn(let entry) = line { entry } else { nil }
    }
    let delivered = entries.compactMap(\.delivery)
    let expected = (1...messages).map { "m\($0)" }
    if delivered != Array(expected.prefix(delivered.count)) {
      complaints.append("order or number is wrong: \(delivered)")
    }
    if delivered.count < acknowledged.count {
      complaints.append("lost: \(acknowledged.count) acknowledged, \(delivered.count) there")
    }
    var folded = Record(id: id)
    for entry in entries {
      let line = Samples.turn(
        after: folded, saying: "Antwort \(entry.seq)", delivery: "m\(entry.seq)", owing: true)
      if line != .turn(entry) { complaints.append("turn \(entry.seq) is not what was sent") }
      folded.apply(.turn(entry), at: Position())
    }
    if folded.conversation != record.conversation { complaints.append("the log folds to another state") }
  }
}
