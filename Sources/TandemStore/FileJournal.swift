import Synchronization

/// The journal in a folder: one file for each conversation, one line for each turn.
///
/// Every call to the disk runs on threads of its own, so different conversations sync side by side.
/// Calls for one conversation must not overlap; ConversationHost sees to that.
public final class FileJournal: Journal {
  /// The folder it is in.
  public let folder: StoreFolder
  let threads: DiskThreads
  private let held = Mutex<[String: HeldLog]>([:])

  /// A journal in an opened folder.
  ///
  /// - Parameter threadsMax: How many calls to the disk may block at once; 0 lets the caller block.
  public init(in folder: StoreFolder, threadsMax: Int = 64) {
    self.folder = folder
    threads = DiskThreads(countMax: threadsMax)
  }

  deinit {
    threads.close()
    held.withLock { held in for log in held.values { folder.disk.close(log.file) } }
  }

  /// Takes a conversation for writing.
  public func acquire(_ id: String, knowing known: Record?) async throws(StoreError) -> Record {
    try ConversationID.check(id)
    return try await threads.run { [self] () throws(StoreError) in
      if var log = checkOut(id) {
        defer { held.withLock { [log] in $0[id] = log } }
        return try folder.again(&log, knowing: known)
      }
      let (log, record) = try folder.take(id, knowing: known)
      held.withLock { $0[id] = log }
      return record
    }
  }

  /// Takes a new id for writing.
  public func create(_ id: String) async throws(StoreError) -> Record {
    try ConversationID.check(id)
    return try await threads.run { [self] () throws(StoreError) in
      let log = try folder.make(id)
      held.withLock { $0[id] = log }
      return Record(id: id)
    }
  }

  /// Gives a conversation back.
  public func release(_ id: String) async {
    guard let log = checkOut(id) else { return }
    guard log.isUsable else { return held.withLock { $0[id] = log } }
    _ = try? await threads.run { [folder] () throws(StoreError) in folder.giveBack(log) }
  }

  /// Adds a line.
  public func append(_ line: Line, to id: String) async throws(StoreError) -> Position {
    guard let log = checkOut(id) else { throw .notHeld(id) }
    return try await threads.run { [self] () throws(StoreError) in
      var log = log
      defer { held.withLock { [log] in $0[id] = log } }
      try folder.append(line, to: &log)
      return log.position
    }
  }

  /// The conversation as it stands, or stood.
  public func load(_ id: String, upTo seq: Int?) async throws(StoreError) -> Record {
    try ConversationID.check(id)
    return try await threads.run { [folder] () throws(StoreError) in try folder.read(id, upTo: seq) }
  }

  /// The lines after a turn.
  public func lines(of id: String, since seq: Int) async throws(StoreError) -> [Line] {
    try ConversationID.check(id)
    return try await threads.run { [folder] () throws(StoreError) in try folder.lines(of: id, since: seq) }
  }

  /// Hands over every conversation.
  public func list(_ receive: @escaping @Sendable ([Summary]) -> Bool) async throws(StoreError) {
    try await threads.run { [folder] () throws(StoreError) in try folder.list(receive) }
  }

  /// Removes a conversation for good.
  public func erase(_ id: String, at time: String) async throws(StoreError) {
    try ConversationID.check(id)
    let mine = checkOut(id)
    try await threads.run { [folder] () throws(StoreError) in try folder.erase(id, at: time, holding: mine) }
  }

  /// Takes the log out of the table while a call uses it.
  private func checkOut(_ id: String) -> HeldLog? { held.withLock { $0.removeValue(forKey: id) } }
}

/// A log that this program holds the lock of.
struct HeldLog: Sendable {
  let id: String
  let file: Descriptor
  /// Where the log ends.
  var position: Position
  /// Number of its last turn.
  var seq: Int
  /// Up to where the last successful sync reaches.
  var safeBytes: Int
  /// False while the file may hold something else than `position` says; the lock is kept then.
  var isUsable = true
}
