#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The revisions of the flow that conversations are in: kept as they were, by their hash.
///
/// Blocking, like everything of the folder; `FileJournal.working` runs it elsewhere.
extension StoreFolder {
  static let flowEnding = ".yaml"

  private func path(ofFlow revision: String) -> String {
    "\(flows)/\(revision)\(StoreFolder.flowEnding)"
  }

  /// Keeps a revision; without effect where it is kept already.
  public func keepFlow(_ revision: String, _ bytes: [UInt8]) throws(StoreError) {
    try ConversationID.check(revision)
    do throws(DiskError) {
      if try disk.status(at: path(ofFlow: revision)) != nil { return }
      try ensureFolder(flows)
      try replace(path(ofFlow: revision), with: bytes)
    } catch {
      throw StoreError(error, at: root)
    }
  }

  /// A kept revision; nil where there is none.
  public func keptFlow(_ revision: String) throws(StoreError) -> [UInt8]? {
    guard ConversationID.isValid(revision) else { return nil }
    do throws(DiskError) {
      let file = try disk.open(path(ofFlow: revision), .read)
      defer { disk.close(file) }
      return try disk.read(file, at: 0, count: try disk.status(of: file).bytes)
    } catch {
      if error.number == ENOENT { return nil }
      throw StoreError(error, at: root)
    }
  }

  /// All kept revisions, sorted.
  public func keptFlows() throws(StoreError) -> [String] {
    var revisions: [String] = []
    do throws(DiskError) {
      guard try disk.status(at: flows) != nil else { return [] }
      try disk.names(in: flows) { name in
        if name.hasSuffix(StoreFolder.flowEnding) {
          revisions.append(String(name.dropLast(StoreFolder.flowEnding.count)))
        }
        return true
      }
    } catch {
      throw StoreError(error, at: root)
    }
    return revisions.sorted()
  }

  /// Removes the revisions that no conversation is in and nobody wants to begin in.
  ///
  /// - Returns: What was removed.
  public func dropUnusedFlows(except wanted: Set<String>) throws(StoreError) -> [String] {
    var used = wanted
    try list { batch in
      used.formUnion(batch.map(\.revision))
      return true
    }
    let unused = try keptFlows().filter { !used.contains($0) }
    do throws(DiskError) {
      for revision in unused { try disk.remove(path(ofFlow: revision)) }
    } catch {
      throw StoreError(error, at: root)
    }
    return unused
  }
}

extension FileJournal {
  /// Runs a call that reads or tends the whole folder, on a thread that may block.
  public func working<Result: Sendable>(
    _ call: @escaping @Sendable (StoreFolder) throws(StoreError) -> Result
  ) async throws(StoreError) -> Result {
    try await threads.run { [folder] () throws(StoreError) in try call(folder) }
  }
}
