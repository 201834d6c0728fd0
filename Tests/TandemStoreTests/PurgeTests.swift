import Foundation
import TandemDialogue
import Testing

@testable import TandemStore

@Suite("Purging and erasing")
struct PurgeTests {
  private let folder: TemporaryFolder
  private let store: StoreFolder
  private let journal: FileJournal
  private let secret = "was nur mich angeht"

  init() async throws {
    folder = try TemporaryFolder()
    store = try StoreFolder(at: "\(folder.path)/store")
    journal = FileJournal(in: store, threadsMax: 0)
    for id in ["aa1", "aa2"] {
      var record = try await journal.create(id)
      for _ in 1...3 {
        let line = Samples.turn(after: record, saying: secret)
        record.apply(line, at: try await journal.append(line, to: id))
      }
      await journal.release(id)
    }
  }

  /// Everything that lies in the store, as text.
  private func everything() throws -> String {
    let files = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    return try files.filter { !$0.hasSuffix("/") }.compactMap { name in
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: "\(folder.path)/\(name)", isDirectory: &isFolder),
        !isFolder.boolValue
      else { return nil }
      return name + String(decoding: try folder.bytes(of: name), as: UTF8.self)
    }.joined()
  }

  @Test("What was released stays with seq and standing, the words go")
  func reduce() async throws {
    let outcomes = try store.purge(olderThan: "2027-01-01", at: "2027-01-02T00:00:00.000Z") { conversation in
      conversation.slots.filter { $0.key == "role" }
    }
    #expect(outcomes == [.reduced: 2])
    let rest = try everything()
    #expect(!rest.contains(secret))
    let record = try await journal.acquire("aa1")
    #expect(record.isPurged)
    #expect(record.seq == 3)
    #expect(record.conversation.slots == ["role": "mentor"])
    #expect(record.conversation.state == "s3")
    let line = Samples.turn(after: record)
    _ = try await journal.append(line, to: "aa1")
    #expect(try await journal.load("aa1").seq == 4)
    #expect(try StoreInspection.run(in: store, .replay) { _ in }.purged == 2)
  }

  @Test("Where nothing was released only the mark stays")
  func eraseUnreleased() async throws {
    let outcomes = try store.purge(olderThan: "2027-01-01", at: "2027-01-02T00:00:00.000Z") { _ in nil }
    #expect(outcomes == [.erased: 2])
    let rest = try everything()
    #expect(!rest.contains(secret))
    await #expect(throws: StoreError.erased("aa1")) { try await journal.load("aa1") }
  }

  @Test("Younger ones, open ones and a trial change nothing")
  func untouched() async throws {
    let before = try everything()
    #expect(try store.purge(olderThan: "2026-11-24", at: "x") { _ in nil } == [:])
    #expect(try store.purge(olderThan: "2027-01-01", at: "x", isTrial: true) { _ in nil } == [.erased: 2])
    _ = try await journal.acquire("aa1")
    let other = try StoreFolder(at: "\(folder.path)/store")
    #expect(
      try other.purge(olderThan: "2027-01-01", at: "x", isTrial: true) { _ in nil } == [.busy: 1, .erased: 1])
    #expect(try everything() == before)
  }

  @Test("An erased conversation leaves nothing that anybody wrote")
  func erase() async throws {
    for id in ["aa1", "aa2"] { try await journal.erase(id, at: "2026-11-24T12:00:00.000Z") }
    let rest = try everything()
    #expect(!rest.contains(secret))
    #expect(rest.contains("aa1.erased{\"erased\":\"2026-11-24T12:00:00.000Z\"}"))
  }

  @Test("Whoever had an erased conversation on a chat platform is forgotten, and nobody else")
  func people() async throws {
    let people = RecordFile(StoreFolder.people, in: store)
    let records: [[String: Value]] = [("u-1", "aa1"), ("u-2", "aa2"), ("v-1", "aa1")].map { person, id in
      ["person": .text(person), "conversation": .text(id)]
    }
    try await people.append(records)
    try await journal.erase("aa1", at: "2026-11-24T12:00:00.000Z")
    #expect(try await people.read().records == [records[1]])
    #expect(try await people.read().condition == .sound)
    #expect(try !everything().contains("u-1"))
    _ = try store.purge(olderThan: "2027-01-01", at: "2027-01-02T00:00:00.000Z") { _ in nil }
    #expect(try await people.read().records == [])
  }

  @Test("An erasure that stopped halfway is finished by the next one, and by repair")
  func halfForgotten() async throws {
    let people = RecordFile(StoreFolder.people, in: store)
    let line: [String: Value] = ["person": "u-1", "conversation": "aa1"]
    try await journal.erase("aa1", at: "2026-11-24T12:00:00.000Z")
    try await people.append([line])
    await #expect(throws: StoreError.erased("aa1")) { try await journal.erase("aa1", at: "x") }
    #expect(try await people.read().records == [])
    try await people.append([line])
    var findings: [StoreFinding] = []
    _ = try StoreInspection.run(in: store, .repair) { findings.append($0) }
    #expect(findings.filter { $0.kind == .halfErased }.map(\.subject) == [StoreFolder.people])
    #expect(try await people.read().records == [])
  }

  @Test("Somebody who adds a line while others are taken out loses nothing")
  func addingMeanwhile() async throws {
    let adding = RecordFile(StoreFolder.people, in: store)
    let taking = RecordFile(StoreFolder.people, in: store)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for number in 0..<40 { try await adding.append([["number": .number(number)]]) }
      }
      group.addTask {
        for number in 0..<40 {
          try await taking.append([["gone": .number(number)]])
          try taking.remove { $0["gone"] != nil }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await adding.read().records == (0..<40).map { ["number": .number($0)] })
  }

  @Test("Statistics count without reading what was said")
  func statistics() throws {
    let statistics = try store.statistics()
    #expect(statistics.conversations == 2)
    #expect(statistics.turns == 6)
    #expect(statistics.roles == ["mentor": 2])
    #expect(statistics.oldest == Samples.time(3))
  }

  @Test("Flow revisions are kept while a conversation is in them")
  func flows() throws {
    try store.keepFlow("r1", Array("flow: one".utf8))
    try store.keepFlow("r2", Array("flow: two".utf8))
    try store.keepFlow("r1", Array("flow: another".utf8))
    #expect(try store.keptFlow("r1") == Array("flow: one".utf8))
    #expect(try store.keptFlow("r9") == nil)
    #expect(throws: StoreError.invalidID()) { try store.keepFlow("../r", []) }
    #expect(try store.dropUnusedFlows(except: []) == ["r2"])
    #expect(try store.keptFlows() == ["r1"])
  }
}
