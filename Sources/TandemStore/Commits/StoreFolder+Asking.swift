/// What was erased here may still stand in the commit log of another running program. It is asked to settle
/// by a mark beside its commit log, for which it looks every second.
extension StoreFolder {
  /// Asks every other program that has a commit log to settle it at its next look.
  ///
  /// Which log holds what isn't looked at: erasing is rare, and settling once more does no harm.
  func askOthersToSettle() throws(DiskError) {
    let own = (disk as? GroupedDisk)?.commitLogs ?? []
    for log in try namesOfCommits(ending: CommitLog.ending) where !own.contains(log) {
      disk.close(try disk.open(CommitLog.mark(beside: log), .create))
      if try disk.status(at: log) == nil { try disk.removeIfThere(CommitLog.mark(beside: log)) }
    }
  }

  /// Whether everybody who was asked to settle has done so; a dead program's commit log is settled here.
  public func haveOthersSettled() throws(StoreError) -> Bool {
    do throws(DiskError) {
      try recoverCommits()
      for mark in try namesOfCommits(ending: CommitLog.markEnding) {
        if try disk.status(at: String(mark.dropLast(CommitLog.markEnding.count))) != nil { return false }
        try disk.removeIfThere(mark)
      }
      return true
    } catch { throw StoreError(error, at: root) }
  }

  /// Paths of the files of that kind in the folder of commit logs.
  func namesOfCommits(ending: String) throws(DiskError) -> [String] {
    let folder = "\(root)/\(CommitLog.folder)"
    var paths: [String] = []
    do throws(DiskError) {
      try disk.names(in: folder) { name in
        if name.hasSuffix(ending) { paths.append("\(folder)/\(name)") }
        return true
      }
    } catch {
      if error.isMissing { return [] }
      throw error
    }
    return paths.sorted()
  }
}

extension Disk {
  /// Removes what somebody else may have removed already.
  func removeIfThere(_ path: String) throws(DiskError) {
    do throws(DiskError) { try remove(path) } catch {
      if !error.isMissing { throw error }
    }
  }
}

extension CommitLog {
  static let markEnding = ".asked"

  /// What somebody puts beside a commit log who wants it settled.
  static func mark(beside log: String) -> String { log + markEnding }
}
