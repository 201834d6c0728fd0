#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Taking, reading and writing single logs. Blocking; called on disk threads only.
extension StoreFolder {
  /// Takes a log for writing: lock, read what isn't known, cut off what was never acknowledged.
  func take(_ id: String, knowing known: Record?) throws(StoreError) -> (HeldLog, Record) {
    let file = try lock(id, .write)
    do throws(StoreError) {
      if try isErased(id) { throw .erased(id) }
      let record = try current(id, file, knowing: known)
      return (
        HeldLog(
          id: id, file: file, position: record.position, seq: record.seq, safeBytes: record.position.bytes),
        record
      )
    } catch {
      disk.close(file)
      throw error
    }
  }

  private func current(
    _ id: String, _ file: Descriptor, knowing known: Record?
  ) throws(StoreError) -> Record {
    let record: Record
    do throws(DiskError) {
      let status = try disk.status(of: file)
      let isKnown =
        known.map { $0.position.file == status.file && $0.position.bytes <= status.bytes } ?? false
      if isKnown, let known, known.position.bytes == status.bytes, known.condition == .sound { return known }
      let start = isKnown ? known : nil
      var reader = LogReader(disk: disk, file: file, id: id)
      record = try reader.fold(onto: start ?? Record(id: id))
      if case .torn = record.condition {
        try disk.truncate(file, to: record.position.bytes)
      }
      if let unsure = reader.unsure { try makeSafe(unsure, of: file) }
      if record.isPurged, record.position.lines == 1 { try disk.syncFolder(shard(of: id)) }
    } catch {
      throw StoreError(error, at: root)
    }
    if case .damaged(let line) = record.condition { throw .damaged(id, line: line) }
    if record.position.lines == 0 { throw .notFound(id) }
    return record
  }

  /// Makes sure of bytes whose writer may have died before its sync, or whose sync may have failed, which
  /// makes the system forget that they are not safe. Writing the same bytes once more brings them back
  /// under its care; nobody may be told of a turn that could still be lost.
  func makeSafe(_ bytes: Range<Int>, of file: Descriptor) throws(DiskError) {
    if !bytes.isEmpty {
      let written = try disk.read(file, at: bytes.lowerBound, count: bytes.count)
      try writeAll(written, to: file, at: bytes.lowerBound)
    }
    try disk.sync(file)
  }

  /// Takes an id that has no log. The name is safe before the first line is: whoever finds a line
  /// in the file need not ask whether the file itself will be there tomorrow.
  func make(_ id: String) throws(StoreError) -> HeldLog {
    do throws(DiskError) {
      try ensureFolder(conversations)
      try ensureFolder(shard(of: id))
    } catch {
      throw StoreError(error, at: root)
    }
    if try isErased(id) { throw .erased(id) }
    let file = try lock(id, .create)
    do throws(StoreError) {
      return try begin(id, file)
    } catch {
      disk.close(file)
      throw error
    }
  }

  private func begin(_ id: String, _ file: Descriptor) throws(StoreError) -> HeldLog {
    var position = Position()
    do throws(DiskError) {
      let status = try disk.status(of: file)
      position.file = status.file
      if status.bytes > 0 { throw DiskError(number: EEXIST) }
      try disk.syncFolder(shard(of: id))
    } catch {
      throw error.number == EEXIST ? StoreError.exists(id) : StoreError(error, at: root)
    }
    let log = HeldLog(id: id, file: file, position: position, seq: 0, safeBytes: 0)
    // Erased between the look and the lock.
    if try isErased(id) {
      try? disk.remove(self.log(of: id))
      throw .erased(id)
    }
    return log
  }

  /// Adds a line. A failure leaves the log as it was, or unusable until it is taken again.
  func append(_ line: Line, to log: inout HeldLog) throws(StoreError) {
    let sealed = try sealed(line, after: log)
    do throws(DiskError) {
      try writeAll(sealed.bytes, to: log.file, at: log.position.bytes)
      // A settlement that a loss of power takes with it is made again: its reply goes out once more.
      if line.mustSurvive { try disk.sync(log.file) }
    } catch {
      takeBack(&log)
      throw StoreError(error, at: root)
    }
    advance(&log, by: line, sealed)
  }

  /// The line as it has to be written next.
  func sealed(_ line: Line, after log: HeldLog) throws(StoreError) -> (bytes: [UInt8], sum: UInt32) {
    if case .turn(let entry) = line, entry.seq != log.seq + 1 {
      throw .outOfOrder(log.id, expected: log.seq + 1)
    }
    let isFirst = log.position.lines == 0
    guard log.isUsable else { throw StoreError(DiskError(number: EIO), at: root) }
    let sealed = line.encoded(after: log.position.sum, conversation: isFirst ? log.id : nil)
    guard sealed.bytes.count <= Line.bytesMax else { throw .tooLong() }
    return sealed
  }

  /// Takes note of a line that was written, and is safe if it has to be.
  func advance(_ log: inout HeldLog, by line: Line, _ sealed: (bytes: [UInt8], sum: UInt32)) {
    log.position = log.position.advanced(by: sealed.bytes.count, sum: sealed.sum)
    if line.mustSurvive { log.safeBytes = log.position.bytes }
    if case .turn(let entry) = line { log.seq = entry.seq }
  }

  /// The log after a failed append.
  func takenBack(_ log: HeldLog) -> HeldLog {
    var log = log
    takeBack(&log)
    return log
  }

  /// Cuts off what a failed append may have left. Where even that fails the lock stays with this
  /// program, since a line that could not be synced looks whole to everybody else.
  private func takeBack(_ log: inout HeldLog) {
    do throws(DiskError) {
      try disk.truncate(log.file, to: log.position.bytes)
      try makeSafe(log.safeBytes..<log.position.bytes, of: log.file)
      log.safeBytes = log.position.bytes
      log.isUsable = true
    } catch {
      log.isUsable = false
    }
  }

  /// A log that this program holds already, as it stands.
  func again(_ log: inout HeldLog, knowing known: Record?) throws(StoreError) -> Record {
    if !log.isUsable { takeBack(&log) }
    guard log.isUsable else { throw StoreError(DiskError(number: EIO), at: root) }
    if let known, known.position == log.position { return known }
    do throws(DiskError) {
      var reader = LogReader(disk: disk, file: log.file, id: log.id)
      return try reader.fold(onto: Record(id: log.id))
    } catch {
      throw StoreError(error, at: root)
    }
  }

  /// Gives up the lock, and leaves nothing to the next one that may not be safe. A log without a line
  /// leaves no file.
  func giveBack(_ log: HeldLog) {
    if log.safeBytes < log.position.bytes { try? disk.sync(log.file) }
    if log.position.lines == 0 { try? disk.remove(self.log(of: log.id)) }
    disk.close(log.file)
  }

  /// The conversation as it stands, without its lock.
  func read(_ id: String, upTo seq: Int?) throws(StoreError) -> Record {
    let record = try reading(id) { (reader: inout LogReader) throws(DiskError) in
      try reader.fold(onto: Record(id: id), upTo: seq)
    }
    if record.position.lines == 0, record.condition == .sound { throw .notFound(id) }
    return record
  }

  func lines(of id: String, since seq: Int) throws(StoreError) -> [Line] {
    try reading(id) { (reader: inout LogReader) throws(DiskError) in try reader.lines(since: seq) }
  }

  private func reading<Result>(
    _ id: String, _ body: (inout LogReader) throws(DiskError) -> Result
  ) throws(StoreError) -> Result {
    if try isErased(id) { throw .erased(id) }
    do throws(DiskError) {
      let file = try disk.open(log(of: id), .read)
      defer { disk.close(file) }
      var reader = LogReader(disk: disk, file: file, id: id)
      return try body(&reader)
    } catch {
      if error.number == ENOENT { throw .notFound(id) }
      throw StoreError(error, at: root)
    }
  }

  /// Removes the conversation, and the line that says whose it was, and asks other programs to take it out of
  /// their commit logs. Told again, it finishes what a crash
  /// has left, and says that the conversation was erased.
  func erase(_ id: String, at time: String, holding mine: HeldLog?) throws(StoreError) {
    var isAgain = false
    do throws(StoreError) {
      try eraseLog(id, at: time, holding: mine)
    } catch {
      guard error.code == .erased else { throw error }
      isAgain = true
    }
    try forgetPeople { $0 == id }
    do throws(DiskError) { try askOthersToSettle() } catch { throw StoreError(error, at: root) }
    if isAgain { throw .erased(id) }
  }

  /// Marks the conversation as erased and removes its log. The mark comes first: a crash in between
  /// leaves an erased conversation, never one that comes back.
  func eraseLog(_ id: String, at time: String, holding mine: HeldLog?) throws(StoreError) {
    let file = if let mine { mine.file } else { try lock(id, .write) }
    defer { disk.close(file) }
    let isAgain = try isErased(id)
    do throws(DiskError) {
      try replace(tombstone(of: id), with: Array("{\"erased\":\"\(time)\"}\n".utf8))
      try removeAll(of: id)
    } catch {
      throw StoreError(error, at: root)
    }
    if isAgain { throw .erased(id) }
  }

  func isErased(_ id: String) throws(StoreError) -> Bool {
    do throws(DiskError) {
      return try disk.status(at: tombstone(of: id)) != nil
    } catch {
      throw StoreError(error, at: root)
    }
  }

  /// Opens a log with its lock. A log that was removed or replaced meanwhile is looked up again.
  func lock(_ id: String, _ access: DiskAccess) throws(StoreError) -> Descriptor {
    for _ in 0..<8 {
      do throws(DiskError) {
        let file = try disk.open(log(of: id), access)
        switch try standing(of: file) {
        case .mine: return file
        case .replaced: disk.close(file)
        case .others:
          disk.close(file)
          throw DiskError(number: EWOULDBLOCK)
        }
      } catch {
        if error.number == EWOULDBLOCK { throw StoreError.locked(id) }
        if error.number == ENOENT, try isErased(id) { throw try whollyErased(id) }
        throw error.number == ENOENT ? StoreError.notFound(id) : StoreError(error, at: root)
      }
    }
    throw .locked(id)
  }

  /// Says that a conversation was erased, once it is certain that its log won't come back.
  private func whollyErased(_ id: String) throws(StoreError) -> StoreError {
    do throws(DiskError) {
      try disk.syncFolder(shard(of: id))
    } catch {
      throw StoreError(error, at: root)
    }
    return .erased(id)
  }

  private enum LockStanding { case mine, others, replaced }

  private func standing(of file: Descriptor) throws(DiskError) -> LockStanding {
    do throws(DiskError) {
      guard try disk.lock(file) else { return .others }
      return try disk.status(of: file).links > 0 ? .mine : .replaced
    } catch {
      disk.close(file)
      throw error
    }
  }
}
