/// Walking over all conversations, a folder at a time.
extension StoreFolder {
  /// How many summaries are handed over at once.
  static let batchCount = 256

  func list(_ receive: ([Summary]) -> Bool) throws(StoreError) {
    var batch: [Summary] = []
    var goesOn = true
    try eachLog { id throws(StoreError) in
      if let summary = try summary(of: id) { batch.append(summary) }
      if batch.count == StoreFolder.batchCount {
        goesOn = receive(batch)
        batch.removeAll(keepingCapacity: true)
      }
      return goesOn
    }
    if goesOn, !batch.isEmpty { _ = receive(batch) }
  }

  /// Hands over every conversation that can be read, folded, one at a time. Blocking.
  public func eachConversation(_ receive: (Record) -> Void) throws(StoreError) {
    try eachLog { id throws(StoreError) in
      do throws(StoreError) {
        receive(try read(id, upTo: nil))
      } catch {
        guard [.notFound, .erased].contains(error.code) else { throw error }
      }
      return true
    }
  }

  /// Hands over the id of every log, until told to stop.
  func eachLog(_ receive: (String) throws(StoreError) -> Bool) throws(StoreError) {
    for shard in try shards() {
      var failure: StoreError?
      var goesOn = true
      do throws(DiskError) {
        try disk.names(in: shard) { name in
          guard name.hasSuffix(StoreFolder.logEnding) else { return true }
          let id = String(name.dropLast(StoreFolder.logEnding.count))
          guard ConversationID.isValid(id) else { return true }
          do throws(StoreError) { goesOn = try receive(id) } catch { failure = error }
          return goesOn && failure == nil
        }
      } catch {
        throw StoreError(error, at: root)
      }
      if let failure { throw failure }
      if !goesOn { return }
    }
  }

  /// The folders that conversations are in, sorted.
  func shards() throws(StoreError) -> [String] {
    var shards: [String] = []
    do throws(DiskError) {
      guard try disk.status(at: conversations) != nil else { return [] }
      try disk.names(in: conversations) { name in
        if name.utf8.count <= 2 { shards.append("\(conversations)/\(name)") }
        return true
      }
    } catch {
      throw StoreError(error, at: root)
    }
    return shards.sorted()
  }

  /// Where a conversation stands, from the end of its log; nil where that can't be read.
  func summary(of id: String) throws(StoreError) -> Summary? {
    if try isErased(id) { return nil }
    do throws(DiskError) {
      let file = try disk.open(log(of: id), .read)
      defer { disk.close(file) }
      let length = try disk.status(of: file).bytes
      var count = min(length, 8 << 10)
      while true {
        let bytes = try disk.read(file, at: length - count, count: count)
        if let summary = StoreFolder.lastStanding(in: bytes, isWhole: count == length, of: id) {
          return summary
        }
        guard count < length else { return nil }
        count = min(length, count * 8)
      }
    } catch {
      throw StoreError(error, at: root)
    }
  }

  /// The last line in the bytes that says where the conversation stands.
  private static func lastStanding(in bytes: [UInt8], isWhole: Bool, of id: String) -> Summary? {
    guard var end = bytes.lastIndex(of: 0x0A) else { return nil }
    while end > 0 {
      let lineBreak = bytes[..<end].lastIndex(of: 0x0A)
      guard lineBreak != nil || isWhole else { return nil }
      let start = lineBreak.map { $0 + 1 } ?? 0
      switch try? Line(bytes, in: start..<end, .facts, conversation: id) {
      case .turn(let entry): return Summary(id: id, entry)
      case .remainder(let remainder): return Summary(id: id, remainder)
      case .settlement, nil: break
      }
      guard let lineBreak else { return nil }
      end = lineBreak
    }
    return nil
  }
}
