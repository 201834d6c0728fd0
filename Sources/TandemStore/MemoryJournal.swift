import Synchronization
import TandemDialogue

/// A journal that keeps everything in memory: for tests, and for measuring all that isn't the disk.
public final class MemoryJournal: Journal {
  private let logs = Mutex<[String: Log]>([:])

  private struct Log {
    var lines: [Line] = []
    var turns = 0
    var isHeld = false
    var isErased = false
  }

  /// An empty journal.
  public init() {}

  /// Takes a conversation for writing.
  public func acquire(_ id: String, knowing known: Record?) async throws(StoreError) -> Record {
    try ConversationID.check(id)
    let result: Result<[Line], StoreError> = logs.withLock { logs in
      guard let log = logs[id] else { return .failure(.notFound(id)) }
      if log.isErased { return .failure(.erased(id)) }
      if log.isHeld { return .failure(.locked(id)) }
      if log.lines.isEmpty { return .failure(.notFound(id)) }
      logs[id]?.isHeld = true
      let seen = known?.position.lines ?? 0
      return .success(log.lines.count == seen ? [] : Array(log.lines.dropFirst(seen)))
    }
    return fold(try result.get(), onto: known ?? Record(id: id))
  }

  /// Takes a new id for writing.
  public func create(_ id: String) async throws(StoreError) -> Record {
    try ConversationID.check(id)
    let result: Result<Void, StoreError> = logs.withLock { logs in
      if let log = logs[id] {
        if log.isErased { return .failure(.erased(id)) }
        if log.isHeld { return .failure(.locked(id)) }
        if !log.lines.isEmpty { return .failure(.exists(id)) }
      }
      logs[id] = Log(isHeld: true)
      return .success(())
    }
    try result.get()
    return Record(id: id)
  }

  /// Gives a conversation back.
  public func release(_ id: String) async {
    logs.withLock { $0[id]?.isHeld = false }
  }

  /// Adds a line.
  public func append(_ line: Line, to id: String) async throws(StoreError) -> Position {
    let result: Result<Position, StoreError> = logs.withLock { logs in
      guard logs[id]?.isHeld == true, let turns = logs[id]?.turns else { return .failure(.notHeld(id)) }
      if case .turn(let entry) = line {
        guard entry.seq == turns + 1 else { return .failure(.outOfOrder(id, expected: turns + 1)) }
        logs[id]?.turns = entry.seq
      }
      logs[id]?.lines.append(line)
      var position = Position()
      position.lines = logs[id]?.lines.count ?? 0
      return .success(position)
    }
    return try result.get()
  }

  /// The conversation as it stands, or stood.
  public func load(_ id: String, upTo seq: Int?) async throws(StoreError) -> Record {
    let lines = try stored(id)
    guard let seq else { return fold(lines, onto: Record(id: id)) }
    let end = lines.firstIndex { if case .turn(let entry) = $0 { entry.seq == seq } else { false } }
    return fold(lines.prefix((end ?? lines.count - 1) + 1), onto: Record(id: id))
  }

  /// The lines after a turn.
  public func lines(of id: String, since seq: Int) async throws(StoreError) -> [Line] {
    Line.following(seq, in: try stored(id))
  }

  /// Hands over every conversation.
  public func list(_ receive: @escaping @Sendable ([Summary]) -> Bool) async throws(StoreError) {
    let all = logs.withLock { $0.filter { !$0.value.isErased }.mapValues(\.lines) }
    _ = receive(all.compactMap { id, lines in Summary(id: id, lines: lines) })
  }

  /// Removes a conversation for good.
  public func erase(_ id: String, at time: String) async throws(StoreError) {
    _ = try stored(id)
    logs.withLock { $0[id] = Log(isErased: true) }
  }

  private func stored(_ id: String) throws(StoreError) -> [Line] {
    try ConversationID.check(id)
    let result: Result<[Line], StoreError> = logs.withLock { logs in
      guard let log = logs[id], log.isErased || !log.lines.isEmpty else { return .failure(.notFound(id)) }
      return log.isErased ? .failure(.erased(id)) : .success(log.lines)
    }
    return try result.get()
  }

  private func fold(_ lines: some Sequence<Line>, onto start: Record) -> Record {
    var record = start
    for line in lines {
      var position = record.position
      position.lines += 1
      record.apply(line, at: position)
    }
    return record
  }
}

extension Line {
  /// The lines that stand after a turn.
  static func following(_ seq: Int, in lines: [Line]) -> [Line] {
    var reached = 0
    return lines.filter { line in
      if case .turn(let entry) = line { reached = entry.seq }
      if case .remainder(let remainder) = line { reached = remainder.seq }
      return reached > seq
    }
  }
}

extension Summary {
  /// Where the last turn of these lines left the conversation; nil without one.
  init?(id: String, lines: some BidirectionalCollection<Line>) {
    for line in lines.reversed() {
      switch line {
      case .turn(let entry): self.init(id: id, entry)
      case .settlement: continue
      case .remainder(let remainder): self.init(id: id, remainder)
      }
      return
    }
    return nil
  }

  init(id: String, _ entry: TurnEntry) {
    self.init(
      id: id, seq: entry.seq, updated: entry.at, step: entry.to, status: entry.status.rawValue,
      language: entry.language, role: entry.role, tandem: entry.tandem, isShared: entry.isShared,
      revision: entry.revision)
  }

  init(id: String, _ remainder: Remainder) {
    var record = Record(id: id)
    record.apply(.remainder(remainder), at: Position())
    let conversation = record.conversation
    self.init(
      id: id, seq: remainder.seq, updated: remainder.at, step: conversation.state,
      status: conversation.status.rawValue, language: conversation.language,
      role: conversation.slots["role"]?.text, tandem: conversation.slots["tandem"]?.text,
      isShared: conversation.isShared, revision: remainder.revision)
  }
}
