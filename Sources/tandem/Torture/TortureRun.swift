import Foundation
import Synchronization
import TandemDialogue
import TandemStore

/// One torture: two lines of victims on one store, then the comparison.
struct TortureRun: Sendable {
  let store: String
  let seed: UInt64
  let seconds: Int
  let conversations: Int
  let program: URL

  /// What came out, in figures.
  struct Verdict {
    let text: String
    let complaints: [String]
  }

  func verdict() async throws -> Verdict {
    let board = TortureBoard(conversations: conversations, seed: seed)
    let started = ContinuousClock.now
    let end = started + .seconds(seconds)
    let failures = await withTaskGroup(of: String?.self) { group in
      for _ in 0..<2 { group.addTask { await TortureRun.onThread { try lead(until: end, board) } } }
      return await group.reduce(into: [String]()) { if let failure = $1 { $0.append(failure) } }
    }
    if let failure = failures.first { throw Failure(.unavailable, failure) }
    return try await compare(board, lasted: ContinuousClock.now - started)
  }

  /// Runs blocking work on a thread of its own; returns what went wrong.
  private static func onThread(_ work: @escaping @Sendable () throws -> Void) async -> String? {
    await withCheckedContinuation { continuation in
      Thread {
        do {
          try work()
          continuation.resume(returning: nil)
        } catch {
          continuation.resume(returning: "A program could not be started.")
        }
      }.start()
    }
  }

  /// One victim after the other until time is up.
  private func lead(until end: ContinuousClock.Instant, _ board: TortureBoard) throws {
    while ContinuousClock.now < end {
      var victim = try Victim(program: program, store: store)
      var rest = board.lifetime()
      for _ in 0..<Victim.underWay { victim.send(board.next()) }
      while rest > 0, let line = victim.hear() {
        board.heard(line)
        if line.hasPrefix("ok") { rest -= 1 }
        victim.send(board.next())
        if ContinuousClock.now >= end { break }
      }
      victim.kill()
      board.killed()
      while let line = victim.hear() { board.heard(line) }
      victim.bury()
    }
  }

  private func compare(_ board: TortureBoard, lasted: Duration) async throws -> Verdict {
    let journal = FileJournal(in: try StoreFolder(existingAt: store), threadsMax: 4)
    let result = board.result
    var complaints = result.complaints
    var (turns, unacknowledged, torn) = (0, 0, 0)
    for conversation in board.conversations {
      let acknowledged = result.acknowledged[conversation, default: 0]
      guard let record = try? await journal.load(conversation) else {
        if acknowledged > 0 {
          complaints.append("\(conversation): lost whole, \(acknowledged) were acknowledged")
        }
        continue
      }
      if case .torn = record.condition { torn += 1 }
      let entries = try await journal.lines(of: conversation, since: 0).compactMap { line -> TurnEntry? in
        if case .turn(let entry) = line { entry } else { nil }
      }
      complaints += differences(of: entries, in: conversation, acknowledged: acknowledged)
      turns += entries.count
      unacknowledged += max(0, entries.count - acknowledged)
    }
    let count = try await journal.working { folder throws(StoreError) in
      var findings: [StoreFinding] = []
      _ = try StoreInspection.run(in: folder, .replay) { findings.append($0) }
      return findings.filter(\.isSerious)
    }
    complaints += count.map(\.sentence)
    let seconds = Double(lasted.components.seconds) + Double(lasted.components.attoseconds) / 1e18
    let figures = [
      ("seconds", String(format: "%.1f", seconds)), ("kills", "\(result.kills)"),
      ("conversations", "\(board.conversations.count)"), ("turns in the store", "\(turns)"),
      ("acknowledged", "\(result.acknowledged.values.reduce(0, +))"),
      ("written, not acknowledged", "\(unacknowledged)"), ("messages sent again", "\(result.repeats)"),
      ("refused, held by the other", "\(result.refusals["1013", default: 0])"),
      ("refused otherwise", TortureRun.shown(result.refusals.filter { $0.key != "1013" })),
      ("torn ends found", "\(torn)"), ("lost or doubled", "\(complaints.count)"),
    ]
    var text = figures.map { "\($0.padding(toLength: 28, withPad: " ", startingAt: 0))\($1)\n" }.joined()
    text += complaints.prefix(20).map { "  \($0)\n" }.joined()
    return Verdict(text: text, complaints: complaints)
  }

  /// How often which code, as "11 (1001 × 9, 1005 × 2)".
  private static func shown(_ refusals: [String: Int]) -> String {
    let sum = refusals.values.reduce(0, +)
    guard sum > 0 else { return "0" }
    return "\(sum) (\(refusals.sorted { $0.key < $1.key }.map { "\($0) × \($1)" }.joined(separator: ", ")))"
  }

  private func differences(of entries: [TurnEntry], in conversation: String, acknowledged: Int) -> [String] {
    var found: [String] = []
    if entries.count < acknowledged {
      found.append("\(conversation): \(acknowledged) acknowledged, \(entries.count) there")
    }
    for (number, entry) in entries.enumerated() {
      let message = TortureBoard.Message(conversation: conversation, number: number)
      if entry.delivery != "m\(number)" {
        found.append("\(conversation): line \(number + 1) is \(entry.delivery ?? "nobody's")")
      }
      if number > 0, entry.input != .text(TortureBoard.text(of: message)) {
        found.append("\(conversation): line \(number + 1) holds other words")
      }
    }
    return found
  }
}

/// A program that is about to be killed.
private struct Victim {
  /// Messages that are on their way at any time, so that a kill always meets some.
  static let underWay = 12

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var buffer: [UInt8] = []

  init(program: URL, store: String) throws {
    process.executableURL = program
    process.arguments = ["torture-worker", "--store", store]
    (process.standardInput, process.standardOutput) = (input, output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Its own end only: the end of the program is the end of the pipe.
    try? output.fileHandleForWriting.close()
    try? input.fileHandleForReading.close()
  }

  func send(_ message: TortureBoard.Message) {
    let line = "\(message.conversation) \(message.number) \(TortureBoard.text(of: message))\n"
    // A program that has died doesn't listen; what it had acknowledged is still in the pipe.
    try? input.fileHandleForWriting.write(contentsOf: Data(line.utf8))
  }

  /// The next line it has written; nil when there will be none.
  mutating func hear() -> Substring? {
    while true {
      if let lineBreak = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Substring(decoding: buffer[..<lineBreak], as: UTF8.self)
        buffer.removeFirst(lineBreak + 1)
        return line
      }
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { return nil }
      buffer += more
    }
  }

  func kill() { _ = Foundation.kill(process.processIdentifier, SIGKILL) }

  func bury() {
    process.waitUntilExit()
    try? input.fileHandleForWriting.close()
    try? output.fileHandleForReading.close()
  }
}
