#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What programs that died have left in commit logs.
extension StoreFolder {
  /// Puts every acknowledged line where it belongs, before anybody looks for it there.
  ///
  /// Usually there is nothing to do but to look: a program that ends well leaves no commit log, and one that
  /// was killed leaves one of which everything has reached its place. Only after a loss of power is anything
  /// missing.
  func recoverCommits() throws(DiskError) {
    let folder = "\(root)/\(CommitLog.folder)"
    let logs = try namesOfCommits(ending: CommitLog.ending)
    guard !logs.isEmpty else { return }
    let turn = try oneAtATime(in: folder)
    defer { disk.close(turn) }
    var isAnyGone = false
    for log in logs where try recover(log) { isAnyGone = true }
    if isAnyGone { try disk.syncFolder(folder) }
  }

  /// Whether it was a dead program's log, and is gone now.
  private func recover(_ path: String) throws(DiskError) -> Bool {
    let file: Descriptor
    do throws(DiskError) { file = try disk.open(path, .write) } catch {
      if error.isMissing { return false }
      throw error
    }
    defer { disk.close(file) }
    guard try disk.lock(file), try disk.status(of: file).links > 0 else { return false }
    try CommitLog.replay(file, below: conversations, on: disk)
    try disk.remove(path)
    return true
  }

  /// Two programs that start together after a loss of power must not pass each other: the second one would
  /// take what the first one has not yet put back for the end of a log.
  private func oneAtATime(in folder: String) throws(DiskError) -> Descriptor {
    let file = try disk.open("\(folder)/recovery", .create)
    do throws(DiskError) { try disk.waitForLock(file) } catch {
      disk.close(file)
      throw error
    }
    return file
  }
}

extension DiskError {
  /// Whether nothing is there.
  var isMissing: Bool { number == ENOENT }
}

extension FileJournal {
  /// Settles what the disk holds in its commit log, if it has one, on a thread that may block.
  ///
  /// - Parameter isEnd: Whether everything has to be settled now; otherwise only what is due.
  public func settle(isEnd: Bool) async throws(StoreError) {
    guard let disk = folder.disk as? GroupedDisk else { return }
    try await working { folder throws(StoreError) in
      do throws(DiskError) {
        if isEnd { try disk.settle() } else { try disk.settleIfDue() }
      } catch { throw StoreError(error, at: folder.root) }
    }
  }
}
