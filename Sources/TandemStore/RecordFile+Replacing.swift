import TandemDialogue

/// Putting another file in the place of one with records that may not stay, or can't be read.
extension RecordFile {
  /// Takes records out. The file is replaced by one without them, and a damaged one that was kept aside goes
  /// with them, so that nothing of them stays.
  func remove(where isUnwanted: ([String: Value]) throws(StoreError) -> Bool) throws(StoreError) {
    try withLock(.write) { file throws(DiskError) in
      let contents = try scan(file)
      if case .damaged(let line) = contents.condition { return damaged(line) }
      var kept: [[String: Value]] = []
      do throws(StoreError) {
        for record in contents.records where try !isUnwanted(record) { kept.append(record) }
      } catch {
        return error
      }
      guard kept.count < contents.records.count else { return nil }
      try folder.replace(path, with: sealed(kept))
      if try folder.disk.status(at: aside) != nil {
        try folder.disk.remove(aside)
        try folder.disk.syncFolder(folder.root)
      }
      return nil
    }
  }

  /// Goes on with the records that can be read, and keeps the damaged file beside them.
  func restore() throws(StoreError) {
    try withLock(.write) { file throws(DiskError) in
      let contents = try scan(file)
      guard case .damaged = contents.condition else { return nil }
      let bytes = try folder.disk.read(file, at: 0, count: try folder.disk.status(of: file).bytes)
      try folder.replace(aside, with: bytes)
      try folder.replace(path, with: sealed(contents.records))
      return nil
    }
  }

  private var aside: String { path + StoreFolder.asideEnding }
}
