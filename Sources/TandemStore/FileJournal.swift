/// The journal in a folder: one file for each conversation, one line for each turn.
///
/// Every call to the disk runs on threads of its own, so different conversations sync side by side.
/// Calls for one conversation must not overlap; ConversationHost sees to that.
public final class FileJournal: Journal {
  /// The folder it is in.
  public let folder: StoreFolder
  let threads: DiskThreads
  private let held = HeldLogs()
  /// The disk, where it makes many lines safe at once and holds no thread for that.
  private let grouped: GroupedDisk?

  /// A journal in an opened folder.
  ///
  /// - Parameter threadsMax: How many calls to the disk may block at once; 0 lets the caller block.
  public init(in folder: StoreFolder, threadsMax: Int = 64) {
    self.folder = folder
    threads = DiskThreads(countMax: threadsMax)
    grouped = threadsMax > 0 ? folder.disk as? GroupedDisk : nil
  }

  deinit {
    threads.close()
    for log in held.checkOutAll() { folder.disk.close(log.file) }
  }

  /// The threads that its calls block; nil where a turn usually blocks none.
  public var executor: (any TaskExecutor)? { grouped == nil ? threads.executor : nil }

  /// Takes a conversation for writing.
  public func acquire(_ id: String, knowing known: Record?) async throws(StoreError) -> Record {
    try ConversationID.check(id)
    return try await threads.run { () throws(StoreError) in
      if var log = held.checkOut(id) {
        defer { held.checkIn(log) }
        return try folder.again(&log, knowing: known)
      }
      let (log, record) = try folder.take(id, knowing: known)
      held.checkIn(log)
      return record
    }
  }

  /// Takes a new id for writing.
  public func create(_ id: String) async throws(StoreError) -> Record {
    try ConversationID.check(id)
    return try await threads.run { () throws(StoreError) in
      let log = try folder.make(id)
      held.checkIn(log)
      return Record(id: id)
    }
  }

  /// Gives a conversation back.
  public func release(_ id: String) async {
    guard let log = held.checkOut(id) else { return }
    guard log.isUsable else { return held.checkIn(log) }
    _ = try? await threads.run { () throws(StoreError) in folder.giveBack(log) }
  }

  /// Adds a line.
  public func append(_ line: Line, to id: String) async throws(StoreError) -> Position {
    guard var log = held.checkOut(id) else { throw .notHeld(id) }
    if let grouped, line.mustSurvive { return try await append(line, to: log, on: grouped) }
    return try await threads.run { () throws(StoreError) in
      defer { held.checkIn(log) }
      try folder.append(line, to: &log)
      return log.position
    }
  }

  /// Adds a line that is made safe together with others'. The write itself only reaches the system's memory,
  /// which blocks for no longer than a turn is computed.
  private func append(_ line: Line, to taken: HeldLog, on disk: GroupedDisk) async throws(StoreError)
    -> Position
  {
    var log = taken
    defer { held.checkIn(log) }
    let sealed = try folder.sealed(line, after: log)
    do throws(DiskError) {
      try folder.writeAll(sealed.bytes, to: log.file, at: log.position.bytes)
      if let entry = try disk.entry(of: log.file) {
        try await disk.commit(entry, of: log.file)
      } else {
        try await sync(log.file)
      }
    } catch {
      log = (try? await threads.run { () throws(StoreError) in folder.takenBack(taken) }) ?? taken
      throw StoreError(error, at: folder.root)
    }
    folder.advance(&log, by: line, sealed)
    return log.position
  }

  private func sync(_ file: Descriptor) async throws(DiskError) {
    let outcome = try? await threads.run { () throws(StoreError) -> Result<Void, DiskError> in
      Result { () throws(DiskError) in try folder.disk.sync(file) }
    }
    try outcome?.get()
  }

  /// The conversation as it stands, or stood.
  public func load(_ id: String, upTo seq: Int?) async throws(StoreError) -> Record {
    try ConversationID.check(id)
    return try await threads.run { () throws(StoreError) in try folder.read(id, upTo: seq) }
  }

  /// The lines after a turn.
  public func lines(of id: String, since seq: Int) async throws(StoreError) -> [Line] {
    try ConversationID.check(id)
    return try await threads.run { () throws(StoreError) in try folder.lines(of: id, since: seq) }
  }

  /// Hands over every conversation.
  public func list(_ receive: @escaping @Sendable ([Summary]) -> Bool) async throws(StoreError) {
    try await threads.run { () throws(StoreError) in try folder.list(receive) }
  }

  /// Removes a conversation for good.
  public func erase(_ id: String, at time: String) async throws(StoreError) {
    try ConversationID.check(id)
    let mine = held.checkOut(id)
    try await threads.run { () throws(StoreError) in try folder.erase(id, at: time, holding: mine) }
  }
}
