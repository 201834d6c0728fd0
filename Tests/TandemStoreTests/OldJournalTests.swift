import Foundation
import TandemDialogue
import TandemTesting
import Testing

@testable import TandemStore

/// Stores that earlier versions have written stay readable for ever: fixtures/journals/v1 is never
/// recorded anew, only what is expected of it may gain fields.
@Suite("Journals of earlier formats")
struct OldJournalTests {
  private static let v1 = Checkout.root.appending(path: "fixtures/journals/v1").path(percentEncoded: false)

  /// What a record says, as plain data.
  private func told(_ record: Record, lines: Int) -> Value {
    let conversation = record.conversation
    return .record([
      "seq": .number(record.seq), "updated": .text(record.updated), "lines": .number(lines),
      "state": .text(conversation.state), "status": .text(conversation.status.rawValue),
      "language": .text(conversation.language), "register": .text(conversation.register),
      "slots": .record(conversation.slots), "trail": .list(conversation.trail.map { .text($0.state) }),
      "revision": .text(conversation.revision), "purged": .flag(record.isPurged),
      "messages": .record(record.messages.mapValues { .number($0) }),
      "pending": .list(record.pending.map { .text($0.id) }), "dead": .list(record.dead.map { .text($0.id) }),
      "said": .list((record.last?.outputs ?? []).map { .text($0.text) }),
    ])
  }

  @Test("Every conversation of format 1 folds to what it always did")
  func formatOne() throws {
    let store = try StoreFolder(existingAt: "\(Self.v1)/store")
    var found: [String: Value] = [:]
    try store.eachConversation { record in
      let lines = (try? store.lines(of: record.id, since: 0).count) ?? 0
      found[record.id] = told(record, lines: lines)
    }
    let file = URL(filePath: "\(Self.v1)/expected.json")
    if ProcessInfo.processInfo.environment["TANDEM_RECORD"] == "1" {
      var writer = JSONWriter()
      writer.fields(found)
      try Data(writer.bytes + [0x0A]).write(to: file)
      Issue.record("recorded; run again without TANDEM_RECORD")
    }
    var reader = JSONReader([UInt8](try Data(contentsOf: file)))
    let expected = try reader.fields()
    #expect(found.count == 5)
    #expect(found.keys.sorted() == expected.keys.sorted())
    for (id, value) in found { #expect(value == expected[id], "\(id)") }
  }

  @Test("A store of format 1 is sound, and its erased conversation is erased")
  func sound() throws {
    let store = try StoreFolder(existingAt: "\(Self.v1)/store")
    var serious: [StoreFinding] = []
    let count = try StoreInspection.run(in: store, .replay) { if $0.isSerious { serious.append($0) } }
    #expect(serious == [])
    #expect(count.erased == 1 && count.purged == 1)
    #expect(throws: StoreError.erased("gone-0000-0000")) { try store.read("gone-0000-0000", upTo: nil) }
  }

  @Test("Conversations of format 1 can be gone on with")
  func goOn() async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: "\(Self.v1)/store", toPath: "\(folder.path)/store")
    let journal = FileJournal(in: try StoreFolder(at: "\(folder.path)/store"), threadsMax: 0)
    var ids: [String] = []
    try journal.folder.eachConversation { ids.append($0.id) }
    for id in ids {
      let record = try await journal.acquire(id)
      _ = try await journal.append(Samples.turn(after: record), to: id)
      #expect(try await journal.load(id).seq == record.seq + 1)
    }
  }
}
