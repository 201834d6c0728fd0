import Foundation
import TandemDialogue
import Testing

@testable import TandemStore

@Suite("Torn ends and damage")
struct DamageTests {
  private let folder: TemporaryFolder
  private let store: StoreFolder
  private let log = "store/conversations/aa/aa1.jsonl"

  init() async throws {
    folder = try TemporaryFolder()
    store = try StoreFolder(at: "\(folder.path)/store")
    let journal = FileJournal(in: store, threadsMax: 0)
    for id in ["aa1", "aa2"] {
      var record = try await journal.create(id)
      for number in 1...5 {
        let line = Samples.turn(after: record, delivery: "m\(number)")
        record.apply(line, at: try await journal.append(line, to: id))
      }
      await journal.release(id)
    }
  }

  private func findings(_ extent: StoreInspection.Extent = []) throws -> [StoreFinding] {
    var findings: [StoreFinding] = []
    _ = try StoreInspection.run(in: store, extent) { if $0.kind != .flowMissing { findings.append($0) } }
    return findings
  }

  @Test("A sound store gives no findings, also when it is replayed")
  func sound() throws {
    #expect(try findings(.replay) == [])
    let count = try StoreInspection.run(in: store) { _ in }
    #expect(count.conversations == 2)
    #expect(count.turns == 10)
  }

  @Test("A line cut at any byte is taken for torn, and is cut off by the next writer")
  func torn() async throws {
    let whole = try folder.bytes(of: log)
    let start = whole.dropLast().lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    for length in (start + 1)..<whole.count {
      try folder.write(Array(whole.prefix(length)), to: log)
      #expect(try store.read("aa1", upTo: nil).condition == .torn(bytes: length - start))
      #expect(try findings() == [StoreFinding(.torn, "aa1", line: 5)])
      let journal = FileJournal(in: store, threadsMax: 0)
      var record = try await journal.acquire("aa1")
      #expect(record.seq == 4)
      let line = Samples.turn(after: record, delivery: "m5")
      record.apply(line, at: try await journal.append(line, to: "aa1"))
      await journal.release("aa1")
      #expect(try folder.bytes(of: log) == whole)
    }
  }

  @Test("A hole in the last line is torn, since blocks reach a disk in any order")
  func hole() throws {
    var bytes = try folder.bytes(of: log)
    let end = bytes.count
    bytes.replaceSubrange((end - 200)..<(end - 100), with: [UInt8](repeating: 0, count: 100))
    try folder.write(bytes, to: log)
    guard case .torn = try store.read("aa1", upTo: nil).condition else {
      Issue.record("not taken for torn")
      return
    }
  }

  @Test("A changed bit anywhere sets that conversation aside, and no other")
  func damaged() async throws {
    let whole = try folder.bytes(of: log)
    let journal = FileJournal(in: store, threadsMax: 0)
    var lineNumber = 1
    for offset in whole.indices.dropLast() {
      if whole[offset] == 0x0A {
        lineNumber += 1
        continue
      }
      guard offset.isMultiple(of: 7) else { continue }
      var bytes = whole
      bytes[offset] ^= 0x10
      try folder.write(bytes, to: log)
      await #expect(throws: StoreError.damaged("aa1", line: lineNumber)) { try await journal.acquire("aa1") }
      let read = try await journal.load("aa1")
      #expect(read.condition == .damaged(line: lineNumber))
      #expect(read.seq == lineNumber - 1)
      #expect(try findings() == [StoreFinding(.damaged, "aa1", line: lineNumber)])
    }
    #expect(try await journal.acquire("aa2").seq == 5)
  }

  @Test("A line that is gone, doubled or swapped is damage; the others can still be exported")
  func wrongLines() async throws {
    let lines = try folder.bytes(of: log).split(separator: 0x0A).map { Array($0) + [0x0A] }
    let wrong: [(line: Int, order: [Int], exported: Int)] = [
      (3, [0, 1, 3, 4], 3), (3, [0, 1, 1, 2, 3, 4], 5), (2, [0, 2, 1, 3, 4], 2), (1, [1, 2, 3, 4], 3),
    ]
    for (line, order, exported) in wrong {
      try folder.write(order.flatMap { lines[$0] }, to: log)
      #expect(try store.read("aa1", upTo: nil).condition == .damaged(line: line))
      #expect(try store.lines(of: "aa1", since: 0).count == exported)
    }
  }

  @Test("A log under another conversation's name is damage")
  func renamed() throws {
    try folder.write(try folder.bytes(of: log), to: "store/conversations/aa/aa3.jsonl")
    #expect(try store.read("aa3", upTo: nil).condition == .damaged(line: 1))
  }

  @Test("Repair sets right what needs no decision, and leaves the store sound")
  func repair() throws {
    let whole = try folder.bytes(of: log)
    try folder.write(Array(whole.dropLast(30)), to: log)
    try folder.write([], to: "store/conversations/aa/aa9.jsonl")
    try folder.write(Array("{".utf8), to: "store/conversations/aa/aa8.jsonl.new")
    try folder.write(Array("{\"erased\":\"\"}\n".utf8), to: "store/conversations/aa/aa2.erased")
    let kinds = Set(try findings().map(\.kind))
    #expect(kinds == [.torn, .empty, .leftover, .halfErased, .open])
    let repaired = try findings(.repair)
    #expect(repaired.filter { !$0.isRepaired } == [])
    #expect(try findings(.replay) == [])
    #expect(throws: StoreError.erased("aa2")) { try store.read("aa2", upTo: nil) }
  }

  @Test("Cutting a damaged log saves the turns before and keeps the rest beside it")
  func cutDamaged() async throws {
    var bytes = try folder.bytes(of: log)
    bytes[bytes.count - 100] ^= 0x10
    try folder.write(bytes, to: log)
    #expect(try store.cutDamaged("aa2") == nil)
    #expect(try store.cutDamaged("aa1") == 4)
    #expect(try folder.bytes(of: "store/conversations/aa/aa1.damaged") == bytes)
    let journal = FileJournal(in: store, threadsMax: 0)
    #expect(try await journal.acquire("aa1").seq == 4)
    try await journal.erase("aa1", at: "2026-11-24T12:00:00.000Z")
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/store/conversations/aa/aa1.damaged"))
  }

  @Test("A damaged roster is named; repair goes on with what can be read and keeps the file as it was")
  func roster() async throws {
    let roster = RecordFile("roster.jsonl", in: store)
    try await roster.append([["a": "b"], ["a": "c"], ["a": "d"]])
    #expect(try findings() == [])
    var bytes = try folder.bytes(of: "store/roster.jsonl")
    bytes[bytes.count / 3 + 6] ^= 1
    try folder.write(bytes, to: "store/roster.jsonl")
    let finding = StoreFinding(.recordsDamaged, "roster.jsonl", line: 2)
    #expect(try findings() == [finding])
    #expect(finding.isSerious)
    let repaired = try #require(try findings(.repair).first { $0.kind == .recordsDamaged })
    #expect(repaired.isRepaired && !repaired.isSerious)
    #expect(try folder.bytes(of: "store/roster.jsonl.damaged") == bytes)
    try await roster.append([["a": "e"]])
    #expect(try await roster.read().records == [["a": "b"], ["a": "d"], ["a": "e"]])
    #expect(try findings() == [])
  }

  @Test("Repair takes drafts away wherever they lie, but none that somebody is writing")
  func leftovers() throws {
    let names = ["FORMAT.7-1.new", "flows/r1.yaml.7-2.new", "conversations/aa/aa1.erased.7-3.new"]
    for name in names { try folder.write([1], to: "store/\(name)") }
    let busy = try store.disk.open("\(folder.path)/store/\(names[0])", .write)
    #expect(try store.disk.lock(busy))
    let found = try findings(.repair).filter { $0.kind == .leftover }
    #expect(found.map(\.subject).sorted() == names.dropFirst().sorted())
    #expect(found.filter { !$0.isRepaired } == [])
    store.disk.close(busy)
    #expect(try findings(.repair).filter { $0.kind == .leftover }.map(\.subject) == [names[0]])
    #expect(try findings() == [])
  }

  @Test("A line that contradicts the lines before it is named")
  func contradiction() async throws {
    let journal = FileJournal(in: store, threadsMax: 0)
    let record = try await journal.acquire("aa1")
    guard case .turn(var entry) = Samples.turn(after: record) else { return }
    entry.to = "elsewhere"
    _ = try await journal.append(.turn(entry), to: "aa1")
    await journal.release("aa1")
    #expect(try findings() == [])
    #expect(try findings(.replay) == [StoreFinding(.contradiction, "aa1", line: 6)])
  }
}
