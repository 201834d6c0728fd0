import TandemDialogue
import Testing

@testable import TandemStore

@Suite("Files of records")
struct RecordFileTests {
  private let folder: TemporaryFolder
  private let store: StoreFolder
  private let file: RecordFile

  init() throws {
    folder = try TemporaryFolder()
    store = try StoreFolder(at: "\(folder.path)/store")
    file = RecordFile("roster.jsonl", in: store)
  }

  private func record(_ number: Int) -> [String: Value] {
    ["number": .number(number), "name": "Änne", "tags": .list(["a", .null, true]), "in": .record(["x": -1])]
  }

  @Test("What was added is there, in order")
  func append() async throws {
    #expect(try await file.read().records == [])
    try await file.append([record(1), record(2)])
    try await file.append([record(3)])
    #expect(try await file.read().records == [record(1), record(2), record(3)])
  }

  @Test("A torn end is passed over, and cut off by the next one who adds")
  func torn() async throws {
    try await file.append([record(1), record(2)])
    let whole = try folder.bytes(of: "store/roster.jsonl")
    try folder.write(Array(whole.dropLast(5)), to: "store/roster.jsonl")
    let contents = try await file.read()
    #expect(contents.records == [record(1)])
    #expect(contents.condition == .torn(bytes: whole.count / 2 - 5))
    try await file.append([record(2)])
    #expect(try folder.bytes(of: "store/roster.jsonl") == whole)
  }

  @Test("After damage the rest can be read, and nothing can be added")
  func damaged() async throws {
    try await file.append([record(1), record(2), record(3)])
    var bytes = try folder.bytes(of: "store/roster.jsonl")
    bytes[bytes.count / 2] ^= 1
    try folder.write(bytes, to: "store/roster.jsonl")
    let contents = try await file.read()
    #expect(contents.records == [record(1), record(3)])
    #expect(contents.condition == .damaged(line: 2))
    await #expect(throws: StoreError.self) { try await file.append([record(4)]) }
    #expect(try folder.bytes(of: "store/roster.jsonl") == bytes)
  }
}
