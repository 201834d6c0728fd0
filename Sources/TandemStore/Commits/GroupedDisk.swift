import Foundation
import Synchronization

/// A disk on which the syncs of many conversations cost about as much as one.
///
/// A line is written to its conversation's own file at once, as on any disk, so a person or a program that
/// looks there finds the whole truth. What makes it safe is a copy in a commit log, where the lines of all
/// who come at the same time are synced together. Later the conversations' files are synced as well and the
/// commit log is removed. After a loss of power whoever opens the store first puts back what is missing.
/// docs/decisions/store-commit-log.md has the why.
public final class GroupedDisk: Disk {
  /// What was written to a file since its last sync.
  private struct Unsynced {
    let log: String
    /// Number of the file, once somebody has asked; an open file keeps it.
    var number: UInt64?
    var pieces: [(offset: Int, bytes: [UInt8])] = []
    /// Whether the file has to be synced itself: it was cut, or a commit failed.
    var isDirect = false

    mutating func add(_ bytes: ArraySlice<UInt8>, at offset: Int) {
      if let last = pieces.last, last.offset + last.bytes.count == offset {
        pieces[pieces.count - 1].bytes += bytes
      } else {
        pieces.append((offset, Array(bytes)))
      }
    }
  }

  private let base: any Disk
  private let conversations: String
  private let commits: CommitLog
  private let unsynced = Mutex<[Int32: Unsynced]>([:])
  /// What the commit log held at the last look, and how many looks there were since it was settled.
  private let looks = Mutex<(bytes: Int, count: Int)>((0, 0))

  /// A disk for the store at a path.
  ///
  /// - Parameter takesLone: Whether a line that comes alone goes through the commit log too; asked for each,
  ///   so that both ways can cross in a simulation.
  public init(
    _ base: any Disk = PosixDisk(), forStoreAt root: String,
    takesLone: @escaping @Sendable () -> Bool = { false }
  ) {
    let root = StoreFolder.trimmed(root)
    (self.base, conversations) = (base, "\(root)/conversations")
    commits = CommitLog(
      in: "\(root)/\(CommitLog.folder)", conversations: conversations, on: base, takesLone: takesLone)
  }

  deinit { commits.close() }

  /// Makes safe in the conversations' own files what is only in the commit log, and removes that.
  ///
  /// Blocks for as long as that takes; to be called at the end.
  public func settle() throws(DiskError) { try commits.settle() }

  /// Paths of its own commit logs, while they hold something.
  var commitLogs: [String] { commits.paths }

  /// Settles where it is time: nobody has written since the last call, or much has been, or ten calls ago, or
  /// another program asks for it.
  ///
  /// To be called every second or so. Each settling costs a sync for every conversation that was written in,
  /// which is the less for each turn the more of them there were.
  public func settleIfDue() throws(DiskError) {
    let bytes = commits.bytes
    let isAsked = try commits.isAsked()
    let isDue = looks.withLock { looks in
      let isQuiet = bytes == looks.bytes
      looks = (bytes, looks.count + 1)
      guard isAsked || bytes > 0 && (isQuiet || bytes > GroupedDisk.bytesMax || looks.count >= 10) else {
        return false
      }
      looks = (0, 0)
      return true
    }
    if isDue { try commits.settle() }
  }

  /// A commit log of this size is settled at the next look.
  private static let bytesMax = 64 << 20

  /// Opens, and takes note of what will be written to a conversation's log.
  public func open(_ path: String, _ access: DiskAccess) throws(DiskError) -> Descriptor {
    let file = try base.open(path, access)
    if access != .read, let log = name(of: path) {
      unsynced.withLock { $0[file.number] = Unsynced(log: log) }
    }
    return file
  }

  /// Closes.
  public func close(_ file: Descriptor) {
    unsynced.withLock { $0[file.number] = nil }
    base.close(file)
  }

  /// Writes to the file itself.
  public func write(_ file: Descriptor, at offset: Int, _ bytes: ArraySlice<UInt8>) throws(DiskError) -> Int {
    let taken = try base.write(file, at: offset, bytes)
    unsynced.withLock { $0[file.number]?.add(bytes.prefix(taken), at: offset) }
    return taken
  }

  /// Cuts the file; the next sync is the file's own.
  public func truncate(_ file: Descriptor, to length: Int) throws(DiskError) {
    // What is cut off must not come back from a commit log.
    try commits.makeSound()
    unsynced.withLock { $0[file.number]?.isDirect = true }
    try base.truncate(file, to: length)
  }

  /// What has to be committed so that a file's writes are safe, where that is one stretch of bytes; nil where
  /// only `sync` will do. Whoever takes it commits it.
  func entry(of file: Descriptor) throws(DiskError) -> CommitEntry? {
    let written = unsynced.withLock { unsynced -> Unsynced? in
      guard let found = unsynced[file.number], !found.isDirect, found.pieces.count == 1 else { return nil }
      unsynced[file.number] = Unsynced(log: found.log, number: found.number)
      return found
    }
    guard let written, let piece = written.pieces.first else { return nil }
    do throws(DiskError) {
      let number = try number(of: file, written)
      return CommitEntry(log: written.log, file: number, offset: piece.offset, bytes: piece.bytes)
    } catch {
      noteFailure(of: file)
      throw error
    }
  }

  /// Returns when an entry is safe; no thread waits for that.
  func commit(_ entry: CommitEntry, of file: Descriptor) async throws(DiskError) {
    do throws(DiskError) { try await commits.commit(together: entry, in: file) } catch {
      noteFailure(of: file)
      throw error
    }
  }

  private func number(of file: Descriptor, _ written: Unsynced) throws(DiskError) -> UInt64 {
    if let number = written.number { return number }
    let number = try base.status(of: file).file
    unsynced.withLock { $0[file.number]?.number = number }
    return number
  }

  private func noteFailure(of file: Descriptor) {
    let log = unsynced.withLock { unsynced in
      unsynced[file.number]?.isDirect = true
      return unsynced[file.number]?.log
    }
    if let log { commits.doubt(log) }
  }

  /// Returns when what was written is in the commit log, or the file itself is safe.
  public func sync(_ file: Descriptor) throws(DiskError) {
    let written = unsynced.withLock { unsynced -> Unsynced? in
      guard let found = unsynced[file.number] else { return nil }
      unsynced[file.number] = Unsynced(log: found.log, number: found.number)
      return found
    }
    guard let written else { return try base.sync(file) }
    do throws(DiskError) {
      if written.isDirect || written.pieces.isEmpty {
        try commits.makeSound()
        return try base.sync(file)
      }
      let number = try number(of: file, written)
      for (offset, bytes) in written.pieces {
        let entry = CommitEntry(log: written.log, file: number, offset: offset, bytes: bytes)
        try commits.commit(entry, in: file)
      }
    } catch {
      noteFailure(of: file)
      throw error
    }
  }

  /// Renames; where a log is replaced, what it held leaves the commit log too.
  public func rename(_ path: String, to other: String) throws(DiskError) {
    try base.rename(path, to: other)
    try forget(other)
  }

  /// Removes; what a log held leaves the commit log too.
  public func remove(_ path: String) throws(DiskError) {
    try base.remove(path)
    try forget(path)
  }

  private func forget(_ path: String) throws(DiskError) {
    if let log = name(of: path), commits.holds(log) { try commits.settle() }
  }

  /// The name by which a commit log knows a conversation's log; nil for every other file.
  private func name(of path: String) -> String? {
    guard path.hasPrefix(conversations), path.hasSuffix(StoreFolder.logEnding) else { return nil }
    return String(path.dropFirst(conversations.count + 1))
  }
}

/// Everything else as the disk below does it.
extension GroupedDisk {
  /// As below.
  public func draftMark() -> String { base.draftMark() }
  /// As below.
  public func status(of file: Descriptor) throws(DiskError) -> FileStatus { try base.status(of: file) }
  /// As below.
  public func status(at path: String) throws(DiskError) -> FileStatus? { try base.status(at: path) }
  /// As below.
  public func read(_ file: Descriptor, at offset: Int, count: Int) throws(DiskError) -> [UInt8] {
    try base.read(file, at: offset, count: count)
  }
  /// As below.
  public func lock(_ file: Descriptor) throws(DiskError) -> Bool { try base.lock(file) }
  /// As below.
  public func waitForLock(_ file: Descriptor) throws(DiskError) { try base.waitForLock(file) }
  /// As below.
  public func makeFolder(_ path: String) throws(DiskError) -> Bool { try base.makeFolder(path) }
  /// As below.
  public func makePrivate(_ path: String) throws(DiskError) { try base.makePrivate(path) }
  /// As below.
  public func syncFolder(_ path: String) throws(DiskError) { try base.syncFolder(path) }
  /// As below.
  public func names(in path: String, _ receive: (String) -> Bool) throws(DiskError) {
    try base.names(in: path, receive)
  }
}
