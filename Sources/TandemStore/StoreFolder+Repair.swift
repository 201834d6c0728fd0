import TandemDialogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Setting single things right. Each takes the log's lock, so nothing happens under a writer's hands.
extension StoreFolder {
  /// Removes everything of a conversation but its mark.
  func removeAll(of id: String) throws(DiskError) {
    for path in [log(of: id), aside(of: id)] where try disk.status(at: path) != nil {
      try disk.remove(path)
    }
    try disk.syncFolder(shard(of: id))
  }

  func aside(of id: String) -> String { "\(shard(of: id))/\(id)\(StoreFolder.asideEnding)" }

  /// Removes a log that a crash left behind its mark.
  func finishErasure(of id: String) throws(StoreError) {
    try withLock(of: id) { _ throws(DiskError) in try removeAll(of: id) }
  }

  /// Removes a log without a line.
  func removeEmpty(_ id: String) throws(StoreError) {
    try withLock(of: id) { file throws(DiskError) in
      if try disk.status(of: file).bytes == 0 { try disk.remove(log(of: id)) }
    }
  }

  /// Cuts a torn end off.
  func cutTorn(_ id: String) throws(StoreError) {
    let (log, _) = try take(id, knowing: nil)
    giveBack(log)
  }

  /// Whether a program holds the log, so that a last line without its end may just be on its way.
  func isBeingWritten(_ id: String) -> Bool {
    do throws(StoreError) {
      disk.close(try lock(id, .write))
      return false
    } catch {
      return error.code == .locked
    }
  }

  /// Saves what stands before the damage, and keeps the damaged log beside it.
  ///
  /// - Returns: How many turns were saved; nil where the log isn't damaged.
  public func cutDamaged(_ id: String) throws(StoreError) -> Int? {
    try ConversationID.check(id)
    return try withLock(of: id) { file throws(DiskError) in
      var reader = LogReader(disk: disk, file: file, id: id)
      let record = try reader.fold(onto: Record(id: id))
      guard case .damaged = record.condition else { return nil }
      let sound = try disk.read(file, at: 0, count: record.position.bytes)
      try replace(aside(of: id), with: try disk.read(file, at: 0, count: try disk.status(of: file).bytes))
      try replace(log(of: id), with: sound)
      return record.seq
    }
  }

  /// The first line that says something else of the conversation than the lines up to it add up to.
  ///
  /// Folds the log a second time, line by line, and compares the end with the first fold as well.
  func contradiction(in id: String, with record: Record) throws(StoreError) -> Int? {
    var folded = Record(id: id)
    for line in try lines(of: id, since: 0).prefix(record.position.lines) {
      var position = folded.position
      position.lines += 1
      let before = folded.conversation
      folded.apply(line, at: position)
      if case .turn(let entry) = line, !entry.agrees(from: before, to: folded.conversation) {
        return position.lines
      }
    }
    return folded.conversation == record.conversation ? nil : folded.position.lines
  }

  func withLock<Result>(
    of id: String, _ body: (Descriptor) throws(DiskError) -> Result
  ) throws(StoreError) -> Result {
    let file = try lock(id, .write)
    defer { disk.close(file) }
    do throws(DiskError) { return try body(file) } catch { throw StoreError(error, at: root) }
  }

  /// Writes FORMAT anew where it was lost and every conversation can be read in this format.
  ///
  /// - Returns: Whether it had been lost.
  public static func restoreFormat(at root: String, on disk: any Disk = PosixDisk()) throws(StoreError)
    -> Bool
  {
    let folder = StoreFolder(unchecked: root, on: disk)
    do throws(DiskError) {
      let file = try disk.open(folder.format, .read)
      defer { disk.close(file) }
      if try disk.status(of: file).bytes > 0 { return false }
    } catch {
      if error.number != ENOENT { throw StoreError(error, at: root) }
    }
    var conversations = 0
    try folder.eachLog { id throws(StoreError) in
      let record = try folder.read(id, upTo: nil)
      if case .damaged(let line) = record.condition { throw .damaged(id, line: line) }
      conversations += 1
      return true
    }
    guard conversations > 0 else {
      throw StoreError(.notFound, "There is no store at \(root).", hint: "Check --store and TANDEM_STORE.")
    }
    do throws(DiskError) { try folder.writeFormat() } catch { throw StoreError(error, at: root) }
    return true
  }
}

extension TurnEntry {
  /// Whether what the line says of the conversation is what its changes make of it.
  fileprivate func agrees(from before: Conversation, to after: Conversation) -> Bool {
    from == before.state && to == after.state && status == after.status && language == after.language
      && revision == after.revision && role == after.slots["role"]?.text
      && tandem == after.slots["tandem"]?.text
  }
}
