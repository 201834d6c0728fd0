import Dispatch
import Synchronization

/// A file that makes the lines of many conversations safe with one sync.
///
/// Whoever comes while another one writes waits, and the next one who writes takes all of them along. What is
/// in it stands in the conversations' own files too, though perhaps not yet safely; once `settle` has synced
/// those, the commit log is removed and a new one begun. Who comes alone has its own file synced and leaves
/// nothing here: one sync either way, and nothing to settle.
final class CommitLog: Sendable {
  private struct Line {
    var waiting: [CommitTicket] = []
    var isLed = false
  }

  private let disk: any Disk
  private let folder: String
  private let conversations: String
  /// Whether a line that comes alone is kept here too.
  private let takesLone: @Sendable () -> Bool
  private let line = Mutex(Line())
  /// Touched by whoever leads, and by nobody else at the same time.
  private let current = Mutex<CommitGeneration?>(nil)
  private let retired = Mutex<[CommitGeneration]>([])
  /// Held by the one who syncs what is retired.
  private let settling = Mutex<Void>(())
  /// Carries out what tasks wait for, since these hold no thread meanwhile.
  private let thread = CommitThread()
  private let unsound = Atomic<Bool>(false)
  /// Logs of which a sync has failed; what they hold is in doubt for as long as this lives.
  private let doubted = Mutex<Set<String>>([])
  private let length = Atomic<Int>(0)

  init(
    in folder: String, conversations: String, on disk: any Disk, takesLone: @escaping @Sendable () -> Bool
  ) {
    (self.folder, self.conversations, self.disk, self.takesLone) = (folder, conversations, disk, takesLone)
  }

  /// How many bytes are in the file that is being written to.
  var bytes: Int { length.load(ordering: .relaxed) }

  /// Whether anything of a log is in a commit log.
  func holds(_ log: String) -> Bool {
    current.withLock { $0?.logs[log] != nil } || retired.withLock { $0.contains { $0.logs[log] != nil } }
  }

  /// The files that hold something.
  var paths: [String] {
    let path = current.withLock { $0?.path }
    return retired.withLock { $0.map(\.path) } + (path.map { [$0] } ?? [])
  }

  /// Whether another program waits for what it has erased to leave.
  func isAsked() throws(DiskError) -> Bool {
    for path in paths where try disk.status(at: CommitLog.mark(beside: path)) != nil { return true }
    return false
  }

  /// Returns when the entry is safe. Where it throws, the entry is in no commit log, or never will be once
  /// `makeSound` has returned.
  func commit(_ entry: CommitEntry, in own: Descriptor) throws(DiskError) {
    try pass(CommitTicket(entry, in: own))
  }

  /// As `commit`, for tasks: what waits for the disk is a thread of the commit log's own.
  func commit(together entry: CommitEntry, in own: Descriptor) async throws(DiskError) {
    let outcome = await withCheckedContinuation { continuation in
      let ticket = CommitTicket(entry, in: own) { continuation.resume(returning: $0) }
      if enter(ticket) { thread.call { [self] in _ = lead() } }
    }
    try outcome.get()
  }

  /// Lets the thread end, and leaves what isn't settled to the next one who opens the store.
  func close() {
    thread.close()
    for generation in retired.withLock({ $0 }) { disk.close(generation.file) }
    if let file = current.withLock({ $0?.file }) { disk.close(file) }
  }

  /// Notes that a sync of a log's own file has failed: the system forgets then what wasn't safe, and a later
  /// sync doesn't bring it back.
  func doubt(_ log: String) { doubted.withLock { _ = $0.insert(log) } }

  /// Takes out what a failed commit may have left.
  func makeSound() throws(DiskError) {
    guard unsound.load(ordering: .acquiring) else { return }
    try pass(CommitTicket(nil))
  }

  /// Makes everything safe in the conversations' own files, and begins a new commit log.
  func settle() throws(DiskError) {
    try pass(CommitTicket(nil, retires: true))
    try settling.withLock { _ throws(DiskError) in
      for generation in retired.withLock({ $0 }) { try settle(generation) }
    }
  }

  private func settle(_ generation: CommitGeneration) throws(DiskError) {
    do throws(DiskError) {
      if doubted.withLock({ doubted in doubted.contains { generation.logs[$0] != nil } }) {
        try CommitLog.replay(generation.file, below: conversations, on: disk)
      } else {
        for (log, file) in generation.logs { try sync(log, file) }
      }
    } catch {
      // Which of the syncs has failed doesn't matter: next time everything is written again.
      doubted.withLock { $0.formUnion(generation.logs.keys) }
      throw error
    }
    try disk.removeIfThere(generation.path)
    try disk.removeIfThere(CommitLog.mark(beside: generation.path))
    try disk.syncFolder(folder)
    retired.withLock { $0.removeAll { $0.path == generation.path } }
    disk.close(generation.file)
  }

  private func sync(_ log: String, _ file: UInt64) throws(DiskError) {
    guard let found = try CommitLog.open("\(conversations)/\(log)", file, on: disk) else { return }
    defer { disk.close(found) }
    try disk.sync(found)
  }

  /// A conversation's log; nil where it is gone, or is another file by now.
  private static func open(_ path: String, _ file: UInt64, on disk: any Disk) throws(DiskError) -> Descriptor?
  {
    let found: Descriptor
    do throws(DiskError) { found = try disk.open(path, .write) } catch {
      if error.isMissing { return nil }
      throw error
    }
    do throws(DiskError) {
      if try disk.status(of: found).file == file { return found }
    } catch {
      disk.close(found)
      throw error
    }
    disk.close(found)
    return nil
  }

  /// Writes every entry of a commit log where it belongs, and syncs; does no harm where it is there already.
  static func replay(_ file: Descriptor, below conversations: String, on disk: any Disk) throws(DiskError) {
    let bytes = try disk.read(file, at: 0, count: try disk.status(of: file).bytes)
    let entries = Dictionary(grouping: CommitEntry.all(in: bytes)) { $0.log }
    for (log, entries) in entries.sorted(by: { $0.key < $1.key }) {
      for file in Set(entries.map(\.file)).sorted() {
        guard let found = try open("\(conversations)/\(log)", file, on: disk) else { continue }
        defer { disk.close(found) }
        for entry in entries where entry.file == file {
          var rest = entry.bytes[...]
          while !rest.isEmpty {
            rest = rest.dropFirst(try disk.write(found, at: entry.offset + rest.startIndex, rest))
          }
        }
        try disk.sync(found)
      }
    }
  }
}

/// One after the other, each for all who wait.
extension CommitLog {
  private func pass(_ ticket: CommitTicket) throws(DiskError) {
    if !enter(ticket), let outcome = ticket.wait() { return try outcome.get() }
    try lead(ticket).get()
  }

  /// Joins those who wait; true where nobody leads them, so that the caller has to.
  private func enter(_ ticket: CommitTicket) -> Bool {
    line.withLock { line in
      line.waiting.append(ticket)
      defer { line.isLed = true }
      return !line.isLed
    }
  }

  /// Carries out what everybody who waits has come for, and hands the lead on.
  private func lead(_ own: CommitTicket? = nil) -> Result<Void, DiskError> {
    let batch = line.withLock { line in
      defer { line.waiting = [] }
      return line.waiting
    }
    let outcome = Result { () throws(DiskError) in try carryOut(batch) }
    let next = line.withLock { line -> CommitTicket? in
      line.isLed = !line.waiting.isEmpty
      return line.waiting.first
    }
    if next?.receiver != nil { thread.call { [self] in _ = lead() } } else { next?.promote() }
    for other in batch where other !== own { other.finish(outcome) }
    return outcome
  }

  private func carryOut(_ batch: [CommitTicket]) throws(DiskError) {
    try current.withLock { slot throws(DiskError) in
      if try synced(batch, beside: slot) { return }
      try write(batch.compactMap(\.entry), to: &slot)
      guard let full = slot, batch.contains(where: \.retires) else { return }
      retired.withLock { $0.append(full) }
      slot = nil
      length.store(0, ordering: .relaxed)
    }
  }

  /// Syncs the own file of the only one who waits; false where there are more, or where earlier lines of the
  /// same log are only safe in a commit log: a sync that failed would take those along.
  private func synced(_ batch: [CommitTicket], beside slot: CommitGeneration?) throws(DiskError) -> Bool {
    guard batch.count == 1, !takesLone(), let entry = batch[0].entry, let own = batch[0].own,
      slot?.logs[entry.log] == nil, retired.withLock({ $0.allSatisfy { $0.logs[entry.log] == nil } })
    else { return false }
    try disk.sync(own)
    return true
  }

  private func write(_ entries: [CommitEntry], to slot: inout CommitGeneration?) throws(DiskError) {
    if slot == nil, !entries.isEmpty { slot = try begun() }
    guard slot != nil else { return }
    defer { unsound.store(slot?.isSound == false, ordering: .releasing) }
    if slot?.isSound == false { try slot?.cut(on: disk) }
    guard !entries.isEmpty else { return }
    try slot?.append(entries, on: disk)
    length.store(slot?.bytes ?? 0, ordering: .relaxed)
  }

  /// A new file under a number that nobody has; what a dead program left is somebody else's care.
  private func begun() throws(DiskError) -> CommitGeneration {
    _ = try disk.makeFolder(folder)
    var number = 1
    while true {
      let path = "\(folder)/\(number)\(CommitLog.ending)"
      number += 1
      let file = try disk.open(path, .create)
      do throws(DiskError) {
        if try disk.lock(file) {
          let status = try disk.status(of: file)
          if status.bytes == 0, status.links > 0 {
            try disk.syncFolder(StoreFolder.parent(of: folder))
            try disk.syncFolder(folder)
            return CommitGeneration(path: path, file: file)
          }
        }
      } catch {
        disk.close(file)
        throw error
      }
      disk.close(file)
    }
  }

  /// The folder of commit logs in a store.
  static let folder = "commits"
  static let ending = ".log"
}
