import Foundation
import Synchronization
import TandemDialogue
import TandemTesting
import Testing

@testable import TandemStore

@Suite("Many syncs for the price of one")
struct GroupedDiskTests {
  private let root = FileManager.default.temporaryDirectory.path + "/tandem-grouped-\(UUID())"
  private var commits: String { "\(root)/commits" }
  /// Every line goes through the commit log, even one that comes alone.
  private var gathering: GroupedDisk { GroupedDisk(forStoreAt: root, takesLone: { true }) }

  @Test("A turn is in its own file and in the commit log, and after settling only in its own file")
  func settling() async throws {
    let journal = FileJournal(in: try StoreFolder(at: root, on: gathering))
    defer { try? FileManager.default.removeItem(atPath: root) }
    try await begin("k3f9", in: journal)
    let line = try Data(contentsOf: URL(filePath: "\(root)/conversations/k3/k3f9.jsonl"))
    let log = try Data(contentsOf: URL(filePath: "\(commits)/1.log"))
    #expect(line.last == 0x0A && log.range(of: line) != nil)
    try await journal.settle(isEnd: false)
    #expect(try FileManager.default.contentsOfDirectory(atPath: commits) == ["1.log"])
    // Nothing was written since the last look.
    try await journal.settle(isEnd: false)
    #expect(try FileManager.default.contentsOfDirectory(atPath: commits).isEmpty)
    #expect(try Data(contentsOf: URL(filePath: "\(root)/conversations/k3/k3f9.jsonl")) == line)
    await journal.release("k3f9")
  }

  @Test("A line that comes alone is synced in its own file, and no commit log is begun")
  func alone() async throws {
    let counting = CountingDisk()
    let journal = FileJournal(in: try StoreFolder(at: root, on: GroupedDisk(counting, forStoreAt: root)))
    defer { try? FileManager.default.removeItem(atPath: root) }
    var record = try await journal.create("k3f9")
    let before = counting.syncs
    for seq in 1...5 {
      let line = Samples.turn(after: record, saying: "Antwort \(seq)", delivery: "m\(seq)", owing: false)
      record.apply(line, at: try await journal.append(line, to: "k3f9"))
    }
    #expect(counting.syncs == before + 5)
    #expect(!FileManager.default.fileExists(atPath: commits))
  }

  @Test("What is erased leaves the commit log with the conversation")
  func erasing() async throws {
    let journal = FileJournal(in: try StoreFolder(at: root, on: gathering))
    defer { try? FileManager.default.removeItem(atPath: root) }
    try await begin("k3f9", in: journal)
    try await journal.erase("k3f9", at: "2026-11-24T12:00:00.000Z")
    #expect(try FileManager.default.contentsOfDirectory(atPath: commits).isEmpty)
  }

  @Test("What another program erases leaves a busy server's commit log at its next look")
  func erasingElsewhere() async throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let server = FileJournal(in: try StoreFolder(at: root, on: gathering))
    try await begin("k3f9", in: server)
    await server.release("k3f9")
    try await server.settle(isEnd: false)
    let other = try StoreFolder(existingAt: root)
    #expect(try other.haveOthersSettled())
    try await FileJournal(in: other).erase("k3f9", at: "2026-11-24T12:00:00.000Z")
    // Lines keep coming, so that the server would settle only after ten looks.
    try await begin("m5x2", in: server)
    #expect(try !other.haveOthersSettled())
    let kept = try Data(contentsOf: URL(filePath: "\(commits)/1.log"))
    #expect(kept.range(of: Data("k3/k3f9.jsonl".utf8)) != nil)
    try await server.settle(isEnd: false)
    #expect(try other.haveOthersSettled())
    #expect(try FileManager.default.contentsOfDirectory(atPath: commits).allSatisfy { !$0.hasPrefix("1.") })
    await server.release("m5x2")
  }

  @Test("Lines that a loss of power took from their file are put back by whoever opens the store first")
  func recovery() async throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let path = "\(root)/conversations/k3/k3f9.jsonl"
    try await begin("k3f9", in: FileJournal(in: try StoreFolder(at: root, on: gathering)))
    let line = try Data(contentsOf: URL(filePath: path))
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.truncate(atOffset: 7)
    try file.close()
    let record = try await FileJournal(in: try StoreFolder(at: root)).acquire("k3f9")
    #expect(record.seq == 1 && record.condition == .sound)
    #expect(try Data(contentsOf: URL(filePath: path)) == line)
    #expect(try FileManager.default.contentsOfDirectory(atPath: commits) == ["recovery"])
  }

  @Test("Many at once are all safe, and take far fewer syncs than there are turns")
  func grouping() async throws {
    let counting = CountingDisk()
    let journal = FileJournal(in: try StoreFolder(at: root, on: GroupedDisk(counting, forStoreAt: root)))
    defer { try? FileManager.default.removeItem(atPath: root) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<32 {
        group.addTask {
          var record = try await journal.create("c\(number)")
          for seq in 1...20 {
            let line = Samples.turn(
              after: record, saying: "Antwort \(seq)", delivery: "m\(seq)", owing: false)
            record.apply(line, at: try await journal.append(line, to: record.id))
          }
        }
      }
      try await group.waitForAll()
    }
    for number in 0..<32 { #expect(try await journal.load("c\(number)").seq == 20) }
    #expect(counting.syncs < 640)
  }

  @Test("A torn or foreign end of a commit log is no entry")
  func tornEnd() {
    var bytes: [UInt8] = []
    let first = CommitEntry(log: "k3/k3f9.jsonl", file: 7, offset: 0, bytes: Array("{}\n".utf8))
    let second = CommitEntry(log: "ab/abcd.jsonl", file: 8, offset: 12, bytes: Array("[]\n".utf8))
    let sum = first.append(to: &bytes, after: 0)
    let whole = bytes.count
    _ = second.append(to: &bytes, after: sum)
    #expect(CommitEntry.all(in: bytes) == [first, second])
    for length in whole..<bytes.count { #expect(CommitEntry.all(in: Array(bytes[..<length])) == [first]) }
    for index in whole..<bytes.count {
      var damaged = bytes
      damaged[index] ^= 0x20
      #expect(CommitEntry.all(in: damaged) == [first], "byte \(index)")
    }
    for name in ["../../x.jsonl", "k3/../x.jsonl", "zz/k3f9.jsonl", "k3/k3f9.txt", "k3f9.jsonl"] {
      var foreign: [UInt8] = []
      _ = CommitEntry(log: name, file: 7, offset: 0, bytes: [0x0A]).append(to: &foreign, after: 0)
      #expect(CommitEntry.all(in: foreign).isEmpty, "\(name)")
    }
  }

  private func begin(_ id: String, in journal: FileJournal) async throws {
    let record = try await journal.create(id)
    let line = Samples.turn(after: record, saying: "Antwort", delivery: "m1", owing: false)
    _ = try await journal.append(line, to: id)
  }
}

/// The machine's disk with a count of its syncs.
private final class CountingDisk: Disk {
  private let base = PosixDisk()
  private let count = Atomic<Int>(0)

  var syncs: Int { count.load(ordering: .relaxed) }

  func sync(_ file: Descriptor) throws(DiskError) {
    count.add(1, ordering: .relaxed)
    try base.sync(file)
  }

  func draftMark() -> String { base.draftMark() }
  func open(_ path: String, _ access: DiskAccess) throws(DiskError) -> Descriptor {
    try base.open(path, access)
  }
  func close(_ file: Descriptor) { base.close(file) }
  func status(of file: Descriptor) throws(DiskError) -> FileStatus { try base.status(of: file) }
  func status(at path: String) throws(DiskError) -> FileStatus? { try base.status(at: path) }
  func read(_ file: Descriptor, at offset: Int, count: Int) throws(DiskError) -> [UInt8] {
    try base.read(file, at: offset, count: count)
  }
  func write(_ file: Descriptor, at offset: Int, _ bytes: ArraySlice<UInt8>) throws(DiskError) -> Int {
    try base.write(file, at: offset, bytes)
  }
  func truncate(_ file: Descriptor, to length: Int) throws(DiskError) { try base.truncate(file, to: length) }
  func lock(_ file: Descriptor) throws(DiskError) -> Bool { try base.lock(file) }
  func waitForLock(_ file: Descriptor) throws(DiskError) { try base.waitForLock(file) }
  func rename(_ path: String, to other: String) throws(DiskError) { try base.rename(path, to: other) }
  func remove(_ path: String) throws(DiskError) { try base.remove(path) }
  func makeFolder(_ path: String) throws(DiskError) -> Bool { try base.makeFolder(path) }
  func makePrivate(_ path: String) throws(DiskError) { try base.makePrivate(path) }
  func syncFolder(_ path: String) throws(DiskError) { try base.syncFolder(path) }
  func names(in path: String, _ receive: (String) -> Bool) throws(DiskError) {
    try base.names(in: path, receive)
  }
}
