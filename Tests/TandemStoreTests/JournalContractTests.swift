import TandemDialogue
import Testing

@testable import TandemStore

/// What every journal promises; each test runs on each of them.
@Suite("Journals")
struct JournalContractTests {
  enum Kind: CaseIterable, Sendable { case memory, file, fileOnCallersThread }

  /// A journal, and the folder that must live as long.
  private func journal(_ kind: Kind) throws -> (any Journal, TemporaryFolder?) {
    guard kind != .memory else { return (MemoryJournal(), nil) }
    let folder = try TemporaryFolder()
    let store = try StoreFolder(at: "\(folder.path)/store")
    return (FileJournal(in: store, threadsMax: kind == .file ? 4 : 0), folder)
  }

  private func fill(_ journal: any Journal, _ id: String, turns: Int) async throws -> Record {
    var record = try await journal.create(id)
    for number in 1...turns {
      let line = Samples.turn(after: record, delivery: "m\(number)")
      record.apply(line, at: try await journal.append(line, to: id))
    }
    return record
  }

  @Test("What was appended is read back whole", arguments: Kind.allCases)
  func appendAndLoad(kind: Kind) async throws {
    let (journal, folder) = try journal(kind)
    let written = try await fill(journal, "k3f9-x2", turns: 5)
    let read = try await journal.load("k3f9-x2")
    #expect(read == written)
    #expect(read.seq == 5)
    #expect(read.messages == ["m1": 1, "m2": 2, "m3": 3, "m4": 4, "m5": 5])
    #expect(read.last?.outputs == [Message(id: "ask.s5", text: "Was möchten Sie in „5“ erreichen?")])
    #expect(try await journal.lines(of: "k3f9-x2", since: 3).count == 2)
    _ = folder
  }

  @Test("A record as it stood after an earlier turn is that turn's", arguments: Kind.allCases)
  func loadUpTo(kind: Kind) async throws {
    let (journal, folder) = try journal(kind)
    _ = try await fill(journal, "a", turns: 5)
    let early = try await journal.load("a", upTo: 3)
    #expect(early.seq == 3)
    #expect(early.conversation.state == "s3")
    #expect(early.last?.delivery == "m3")
    _ = folder
  }

  @Test("One writer at a time; release lets the next one in", arguments: Kind.allCases)
  func oneWriter(kind: Kind) async throws {
    let (journal, folder) = try journal(kind)
    let written = try await fill(journal, "a", turns: 2)
    let other: any Journal
    if let folder {
      other = FileJournal(in: try StoreFolder(at: "\(folder.path)/store"), threadsMax: 0)
    } else {
      other = journal
    }
    await #expect(throws: StoreError.locked("a")) { try await other.acquire("a") }
    #expect(try await other.load("a") == written)
    await journal.release("a")
    let taken = try await other.acquire("a")
    #expect(taken == written)
    let line = Samples.turn(after: taken)
    _ = try await other.append(line, to: "a")
    await other.release("a")
    #expect(try await journal.acquire("a", knowing: written).seq == 3)
  }

  @Test("An id is used once, even after it was erased", arguments: Kind.allCases)
  func idsAreUsedOnce(kind: Kind) async throws {
    let (journal, folder) = try journal(kind)
    _ = try await fill(journal, "a", turns: 2)
    await journal.release("a")
    await #expect(throws: StoreError.exists("a")) { try await journal.create("a") }
    try await journal.erase("a", at: "2026-11-24T12:00:00.000Z")
    await #expect(throws: StoreError.erased("a")) { try await journal.create("a") }
    await #expect(throws: StoreError.erased("a")) { try await journal.acquire("a") }
    await #expect(throws: StoreError.erased("a")) { try await journal.load("a") }
    _ = folder
  }

  @Test("An id without a line is no conversation", arguments: Kind.allCases)
  func emptyIsNothing(kind: Kind) async throws {
    let (journal, folder) = try journal(kind)
    await #expect(throws: StoreError.notFound("a")) { try await journal.acquire("a") }
    _ = try await journal.create("a")
    await journal.release("a")
    await #expect(throws: StoreError.notFound("a")) { try await journal.load("a") }
    _ = try await journal.create("a")
    _ = folder
  }

  @Test("A turn that doesn't follow is refused, and so is one without the lock", arguments: Kind.allCases)
  func outOfOrder(kind: Kind) async throws {
    let (journal, folder) = try journal(kind)
    let record = try await fill(journal, "a", turns: 2)
    let early = Samples.turn(after: try await journal.load("a", upTo: 1))
    await #expect(throws: StoreError.outOfOrder("a", expected: 3)) {
      try await journal.append(early, to: "a")
    }
    await journal.release("a")
    let next = Samples.turn(after: record)
    await #expect(throws: StoreError.notHeld("a")) { try await journal.append(next, to: "a") }
    _ = folder
  }

  @Test("Deliveries are pending until a line settles them", arguments: Kind.allCases)
  func deliveries(kind: Kind) async throws {
    let (journal, folder) = try journal(kind)
    let record = try await fill(journal, "a", turns: 1)
    guard case .turn(var entry) = Samples.turn(after: record) else { return }
    entry.deliveries = ["d1", "d2", "d3"].map {
      PendingDelivery(id: $0, channel: "telegram", body: .record(["chat": 7]))
    }
    _ = try await journal.append(.turn(entry), to: "a")
    let endings = [
      Settlement.Ending(id: "d1", outcome: .delivered), .init(id: "d3", outcome: .dead, reason: "403"),
    ]
    let settlement = Settlement(at: "2026-11-24T13:00:00.000Z", ended: endings)
    _ = try await journal.append(.settlement(settlement), to: "a")
    let read = try await journal.load("a")
    #expect(read.seq == 2)
    #expect(read.pending == [entry.deliveries[1]])
    #expect(read.dead == [entry.deliveries[2]])
    _ = folder
  }

  @Test("A list tells where each conversation stands", arguments: Kind.allCases)
  func listing(kind: Kind) async throws {
    let (journal, folder) = try journal(kind)
    for id in ["aa1", "aa2", "b1"] { _ = try await fill(journal, id, turns: 3) }
    try await journal.erase("aa2", at: "2026-11-24T12:00:00.000Z")
    let found = Found()
    try await journal.list { found.add($0) }
    let expected = ["aa1", "b1"].map { id in
      Summary(
        id: id, seq: 3, updated: Samples.time(3), step: "s3", status: "awaiting", language: "de",
        role: "mentor", revision: "r1")
    }
    #expect(found.all.sorted { $0.id < $1.id } == expected)
    _ = folder
  }

  @Test(
    "An id that could lead elsewhere is refused",
    arguments: [
      "", "..", "../x", "a/b", "a.b", ".a", "-a", "_a", "ä", "a b", "a\n", String(repeating: "a", count: 65),
    ])
  func ids(id: String) async throws {
    for kind in Kind.allCases {
      let (journal, folder) = try journal(kind)
      await #expect(throws: StoreError.invalidID()) { try await journal.create(id) }
      await #expect(throws: StoreError.invalidID()) { try await journal.acquire(id) }
      await #expect(throws: StoreError.invalidID()) { try await journal.load(id) }
      await #expect(throws: StoreError.invalidID()) { try await journal.erase(id, at: "") }
      _ = folder
    }
  }
}
