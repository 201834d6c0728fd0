import Foundation
import TandemDialogue
import TandemStore
import Testing

@Suite("A record that is replaced as a whole")
struct KeptRecordTests {
  private func inFolder(_ body: (String) async throws -> Void) async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "tandem-\(UUID().uuidString)").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try await body(path)
  }

  @Test("The last one counts, also for the next program")
  func last() async throws {
    try await inFolder { path in
      let kept = KeptRecord("bookmark.json", in: try StoreFolder(at: path))
      #expect(try await kept.read() == nil)
      try await kept.replace(by: ["offset": 1])
      try await kept.replace(by: ["offset": 2, "said": "a\nb"])
      let later = KeptRecord("bookmark.json", in: try StoreFolder(at: path))
      #expect(try await later.read() == ["offset": 2, "said": "a\nb"])
      try await later.replace(by: [:])
      #expect(try await kept.read() == [:])
    }
  }

  @Test("What can't be read is no record", arguments: ["", "{", "{\"a\":1}", "[1]\n", "{\"a\":1\n", "\n"])
  func unreadable(text: String) async throws {
    try await inFolder { path in
      let kept = KeptRecord("bookmark.json", in: try StoreFolder(at: path))
      try Data(text.utf8).write(to: URL(filePath: path + "/bookmark.json"))
      #expect(try await kept.read() == nil)
    }
  }

  @Test("Of many at once the latest state stays")
  func together() async throws {
    try await inFolder { path in
      let kept = KeptRecord("bookmark.json", in: try StoreFolder(at: path))
      try await withThrowingDiscardingTaskGroup { group in
        for number in 0..<50 { group.addTask { try await kept.replace(by: ["n": .number(number)]) } }
      }
      #expect(try await kept.read()?["n"]?.number != nil)
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
      #expect(names.filter { $0.hasPrefix("bookmark") } == ["bookmark.json"])
    }
  }
}
