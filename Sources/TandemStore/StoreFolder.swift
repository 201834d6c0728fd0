import Synchronization

/// The folder that holds a store: where things are, and whether this program may touch it.
public struct StoreFolder: Sendable {
  /// The format that this program writes and reads.
  public static let formatVersion = 1

  let root: String
  let disk: any Disk
  private let ensured = EnsuredFolders()

  /// Opens a store; makes an empty one where there is nothing.
  ///
  /// - Throws: `format` for a store of a newer program, `notAStore` where something else stands,
  ///   `denied` and `full` as the disk says.
  public init(at root: String, on disk: any Disk = PosixDisk()) throws(StoreError) {
    (self.root, self.disk) = (StoreFolder.trimmed(root), disk)
    guard let version = try statedVersion() else {
      try make()
      return
    }
    try StoreFolder.check(version, of: self.root)
    do throws(DiskError) { try recoverCommits() } catch { throw StoreError(error, at: self.root) }
  }

  /// Opens a store that must be there; writes nothing, so a read-only disk will do.
  public init(existingAt root: String, on disk: any Disk = PosixDisk()) throws(StoreError) {
    (self.root, self.disk) = (StoreFolder.trimmed(root), disk)
    guard let version = try statedVersion() else {
      throw StoreError(
        .notFound, "There is no store at \(self.root).", hint: "Check --store and TANDEM_STORE.")
    }
    try StoreFolder.check(version, of: self.root)
    do throws(DiskError) { try recoverCommits() } catch {
      let failure = StoreError(error, at: self.root)
      // Whoever may only read sees what has reached its place.
      if failure.code != .denied { throw failure }
    }
  }

  /// A folder that nobody has looked at; for setting right what keeps it from being opened.
  init(unchecked root: String, on disk: any Disk) {
    (self.root, self.disk) = (StoreFolder.trimmed(root), disk)
  }

  /// Where a store's format is written.
  var format: String { "\(root)/FORMAT" }

  /// The folder of all conversations.
  var conversations: String { "\(root)/conversations" }

  /// The folder of kept flow revisions.
  var flows: String { "\(root)/flows" }

  /// The folder that a conversation's files are in: named by the beginning of its id.
  func shard(of id: String) -> String { "\(conversations)/\(id.prefix(2).lowercased())" }

  func log(of id: String) -> String { "\(shard(of: id))/\(id)\(StoreFolder.logEnding)" }

  func tombstone(of id: String) -> String { "\(shard(of: id))/\(id)\(StoreFolder.tombstoneEnding)" }

  static let logEnding = ".jsonl"
  static let tombstoneEnding = ".erased"
  /// A damaged log as it was, kept beside what could be saved of it.
  static let asideEnding = ".damaged"
  /// A file in the making; left behind only by a crash.
  static let draftEnding = ".new"

  private static let formatName = "tandem-store"

  /// The version that FORMAT states; nil where there is no store yet.
  private func statedVersion() throws(StoreError) -> String? {
    do throws(DiskError) {
      guard try disk.status(at: format) != nil else { return nil }
      let file = try disk.open(format, .read)
      defer { disk.close(file) }
      let text = String(decoding: try disk.read(file, at: 0, count: 64), as: UTF8.self)
      let line = text.prefix { $0 != "\n" && $0 != "\r" }
      guard line.hasPrefix("\(StoreFolder.formatName) ") else { return "?" }
      return String(line.dropFirst(StoreFolder.formatName.count + 1))
    } catch {
      throw StoreError(error, at: root)
    }
  }

  private static func check(_ version: String, of root: String) throws(StoreError) {
    guard let number = Int(version), number >= 1 else {
      throw StoreError(
        .format, "FORMAT in \(root) does not say which format the store has.",
        hint: "'tandem store repair' writes it anew where the conversations are readable.")
    }
    guard number <= formatVersion else {
      throw StoreError(
        .format,
        "The store at \(root) has format \(number); this program knows up to \(formatVersion).",
        hint: "Use the newer tandem that wrote it; nothing was changed.")
    }
  }

  /// FORMAT comes before the conversations, so that folders without it mean a loss and not a crash.
  ///
  /// Another program may be making the same store: whoever finds a part of it looks for FORMAT once more.
  private func make() throws(StoreError) {
    do throws(DiskError) {
      if let status = try disk.status(at: conversations), status.kind == .folder {
        guard try disk.status(at: format) != nil else {
          throw DiskError(number: StoreError.formatMissing)
        }
      }
      try makeRoot()
      if try disk.status(at: format) == nil { try writeFormat() }
      for folder in [conversations, flows] { try ensureFolder(folder) }
    } catch {
      throw StoreError(error, at: root)
    }
  }

  func writeFormat() throws(DiskError) {
    try replace(format, with: Array("\(StoreFolder.formatName) \(StoreFolder.formatVersion)\n".utf8))
  }

  /// Makes the root and whatever is missing above it, and makes sure that all of it stays.
  ///
  /// A folder that is there may have been made by a program that died before it was safe.
  private func makeRoot() throws(DiskError) {
    var path = root
    var folders: [String] = []
    while !path.isEmpty, path != "/", path != "." {
      folders.append(path)
      path = StoreFolder.parent(of: path)
    }
    for path in folders.reversed() {
      let isThere = try disk.status(at: path) != nil
      if !isThere { _ = try disk.makeFolder(path) }
      do throws(DiskError) {
        try disk.syncFolder(StoreFolder.parent(of: path))
      } catch {
        // Folders far above may be closed to this user; then they are somebody else's care.
        if !isThere || path == root { throw error }
      }
    }
    // A link to a folder elsewhere is fine; a file is not, which this names.
    try disk.names(in: root) { _ in false }
  }

  /// Makes a folder of the store where it is missing. Whoever made it may have died before its name
  /// was safe, so each program makes sure once.
  func ensureFolder(_ path: String) throws(DiskError) {
    if ensured.contains(path) { return }
    let parent = StoreFolder.parent(of: path)
    // FORMAT must be safe before a folder of the store can be: whoever wrote it may have failed to sync it.
    if parent == root, try disk.status(at: path) == nil { try disk.syncFolder(root) }
    _ = try disk.makeFolder(path)
    try disk.syncFolder(parent)
    ensured.insert(path)
  }

  /// The path without slashes at its end, as sentences about it show it.
  static func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Puts a whole file in the place of another, so that a crash leaves either the one or the other.
  ///
  /// Each writer has a draft of its own, and its lock: two that write the same file at once both leave it
  /// whole. What a dead one leaves behind, the next with its number takes away, or `repair`.
  func replace(_ path: String, with bytes: [UInt8]) throws(DiskError) {
    let draft = "\(path).\(disk.draftMark())\(StoreFolder.draftEnding)"
    if try disk.status(at: draft) != nil { try disk.remove(draft) }
    let file = try disk.open(draft, .create)
    defer { disk.close(file) }
    do throws(DiskError) {
      _ = try disk.lock(file)
      try writeAll(bytes, to: file, at: 0)
      try disk.sync(file)
      try disk.rename(draft, to: path)
    } catch {
      try? disk.remove(draft)
      throw error
    }
    try disk.syncFolder(StoreFolder.parent(of: path))
  }

  func writeAll(_ bytes: [UInt8], to file: Descriptor, at offset: Int) throws(DiskError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      rest = rest.dropFirst(try disk.write(file, at: offset + rest.startIndex, rest))
    }
  }
}

/// The folders whose names this program knows to be safe; folders of a store are never removed.
private final class EnsuredFolders: Sendable {
  private let paths = Mutex<Set<String>>([])

  func contains(_ path: String) -> Bool { paths.withLock { $0.contains(path) } }

  func insert(_ path: String) { paths.withLock { _ = $0.insert(path) } }
}
