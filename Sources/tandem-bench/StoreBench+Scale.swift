import Foundation
import TandemDialogue
import TandemRuntime
import TandemStore
import TandemTesting

/// Long conversations and large stores.
extension StoreBench {
  /// A conversation of 5 000 turns: resuming it, and taking a turn in it.
  static func long(in folder: String) async throws {
    let store = try StoreFolder(at: "\(folder)/long")
    var record = try await FileJournal(in: store).create("long")
    var bytes: [UInt8] = []
    for number in 0..<5000 {
      let line = Line.turn(turn(after: record))
      let encoded = line.encoded(after: record.position.sum, conversation: number == 0 ? "long" : nil)
      bytes += encoded.bytes
      var position = record.position
      position.sum = encoded.sum
      record.apply(line, at: position)
    }
    try Data(bytes).write(to: URL(filePath: "\(folder)/long/conversations/lo/long.jsonl"))
    var resumes: [Double] = []
    for _ in 0..<20 {
      let journal = FileJournal(in: store)
      let (time, read) = try await Measure.seconds { try await journal.acquire("long") }
      precondition(read.seq == 5000)
      resumes.append(time * 1000)
      await journal.release("long")
    }
    Measure.print(
      "resuming a conversation of 5 000 turns", Measure.median(resumes), "ms", digits: 1,
      note: "\(bytes.count / 1024) KiB, worst \(String(format: "%.1f", resumes.max() ?? 0)) ms")
    try await turns(in: folder)
  }

  /// Turns of the whole host in a conversation that has had 5 000, and in a new one.
  private static func turns(in folder: String) async throws {
    for (name, isDurable) in [("in memory", false), ("durable", true)] {
      let journal: any Journal =
        isDurable ? FileJournal(in: try StoreFolder(at: "\(folder)/turns")) : MemoryJournal()
      let host = ConversationHost.small(journal)
      let old = try await host.open(OpenRequest()).conversation
      for number in 0..<4999 {
        _ = try await host.turn(old, text: "/help", Delivery(messageId: "m\(number)"))
      }
      let new = try await host.open(OpenRequest()).conversation
      var times: [[Double]] = [[], []]
      for number in 0..<400 {
        for (index, id) in [old, new].enumerated() {
          let delivery = Delivery(messageId: "n\(number)")
          let (time, _) = try await Measure.seconds { try await host.turn(id, text: "/help", delivery) }
          times[index].append(time * 1e6)
        }
      }
      Measure.print("a turn after 5 000 turns, \(name)", Measure.median(times[0]), "µs", digits: 1)
      Measure.print("a turn in a new conversation, \(name)", Measure.median(times[1]), "µs", digits: 1)
      Measure.print("  relation", Measure.median(times[0]) / Measure.median(times[1]), "", digits: 2)
    }
  }

  /// A store with many conversations: opening one and taking a turn, counting all, and the memory.
  static func large(in folder: String, count: Int) async throws {
    let path = "\(folder)/large"
    let store = try StoreFolder(at: path)
    let (filling, ids) = try await Measure.seconds { try fill(path, count: count) }
    Measure.print("conversations in the large store", Double(count), "", note: "written in \(Int(filling)) s")
    let empty = try StoreFolder(at: "\(folder)/empty")
    _ = try fill("\(folder)/empty", count: 500)
    var times: [String: [Double]] = [:]
    let sample = stride(from: 0, to: ids.count, by: max(1, ids.count / 500)).map { ids[$0] }
    let few = (0..<500).map { name(of: $0) }
    for (large, small) in zip(sample, few) {
      times["large", default: []].append(try await openAndTurn(large, in: store))
      times["empty", default: []].append(try await openAndTurn(small, in: empty))
    }
    let (inLarge, inSmall) = (Measure.median(times["large"] ?? [0]), Measure.median(times["empty"] ?? [0]))
    Measure.print("opening one and taking a turn, large store", inLarge * 1e6, "µs")
    Measure.print("opening one and taking a turn, 500 conversations", inSmall * 1e6, "µs")
    Measure.print("  relation", inLarge / inSmall, "", digits: 2)
    let journal = FileJournal(in: store)
    let (counting, statistics) = try await Measure.seconds {
      try await journal.working { folder throws(StoreError) in try folder.statistics() }
    }
    precondition(statistics.conversations == count)
    Measure.print("store stats", counting, "s", digits: 1)
    if let memory = Measure.peakMemoryMiB {
      Measure.print("most memory of this whole run", memory, "MiB", digits: 1)
    }
  }

  private static func openAndTurn(_ id: String, in store: StoreFolder) async throws -> Double {
    let journal = FileJournal(in: store, threadsMax: 1)
    return try await Measure.seconds {
      let record = try await journal.acquire(id)
      _ = try await journal.append(.turn(turn(after: record)), to: id)
      await journal.release(id)
    }.0
  }

  private static func name(of number: Int) -> String {
    var random = SeededGenerator(seed: UInt64(number))
    return SayableID.made(from: random.next())
  }

  /// Writes logs of two turns without syncing them: what is measured comes after.
  private static func fill(_ path: String, count: Int) throws -> [String] {
    var ids: [String] = []
    ids.reserveCapacity(min(count, 1000))
    var shards: Set<Substring> = []
    for number in 0..<count {
      let id = name(of: number)
      let shard = "\(path)/conversations/\(id.prefix(2))"
      if shards.insert(id.prefix(2)).inserted {
        try? FileManager.default.createDirectory(atPath: shard, withIntermediateDirectories: true)
      }
      var record = Record(id: id)
      var bytes: [UInt8] = []
      for turns in 0..<2 {
        let line = Line.turn(turn(after: record))
        let encoded = line.encoded(after: record.position.sum, conversation: turns == 0 ? id : nil)
        var position = record.position
        position.sum = encoded.sum
        record.apply(line, at: position)
        bytes += encoded.bytes
      }
      let file = unsafe open("\(shard)/\(id).jsonl", O_WRONLY | O_CREAT, 0o600)
      _ = unsafe bytes.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
      close(file)
      if number.isMultiple(of: max(1, count / 500)) { ids.append(id) }
    }
    return ids
  }
}
