import TandemDialogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Walks through a whole store, one log at a time: looks, and sets right what can be without a decision.
///
/// Safe while programs work in the store. Blocking; `FileJournal.working` runs it elsewhere.
public struct StoreInspection {
  /// What it does besides looking.
  public struct Extent: OptionSet, Sendable {
    /// The bits.
    public let rawValue: Int
    /// A choice by its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Compares what each line says of the conversation with what the lines before it add up to.
    public static let replay = Extent(rawValue: 1)
    /// Sets right what needs no decision: torn ends, leftovers, rights, half erasures, empty logs.
    public static let repair = Extent(rawValue: 2)
  }

  private let folder: StoreFolder
  private let extent: Extent
  private let receive: (StoreFinding) -> Void
  private var count = StoreCount()
  private var kept: Set<String> = []

  private init(of folder: StoreFolder, _ extent: Extent, _ receive: @escaping (StoreFinding) -> Void) {
    (self.folder, self.extent, self.receive) = (folder, extent, receive)
  }

  /// Looks at everything and hands over each finding as it is made.
  public static func run(
    in folder: StoreFolder, _ extent: Extent = [], _ receive: @escaping (StoreFinding) -> Void
  ) throws(StoreError) -> StoreCount {
    var inspection = StoreInspection(of: folder, extent, receive)
    inspection.kept = Set(try folder.keptFlows())
    for shard in try folder.shards() { try inspection.look(into: shard) }
    for name in ["roster.jsonl", StoreFolder.people] { try inspection.lookAtRecords(name) }
    try inspection.lookAtPeople()
    for place in [folder.root, folder.flows] { try inspection.lookForLeftovers(in: place) }
    return inspection.count
  }

  /// Lines that say whose a conversation was which is erased.
  private func lookAtPeople() throws(StoreError) {
    guard try folder.remembersErased() else { return }
    try found(StoreFinding(.halfErased, StoreFolder.people)) { () throws(StoreError) in
      try folder.forgetPeopleOfErased()
    }
  }

  private func lookForLeftovers(in place: String) throws(StoreError) {
    var drafts: [String] = []
    do throws(DiskError) {
      guard try folder.disk.status(at: place) != nil else { return }
      try folder.disk.names(in: place) { name in
        if name.hasSuffix(StoreFolder.draftEnding) { drafts.append(name) }
        return true
      }
    } catch {
      throw StoreError(error, at: folder.root)
    }
    for name in drafts.sorted() {
      try leftover("\(place)/\(name)", place == folder.root ? name : "flows/\(name)")
    }
  }

  /// A file of records: a torn end is cut off, of a damaged one the rest goes on.
  private func lookAtRecords(_ name: String) throws(StoreError) {
    let file = RecordFile(name, in: folder)
    let contents = try file.readNow()
    switch contents.condition {
    case .sound: break
    case .torn:
      let finding = StoreFinding(.torn, name, line: contents.records.count + 1)
      try found(finding) { () throws(StoreError) in try file.appendNow([]) }
    case .damaged(let line):
      try found(StoreFinding(.recordsDamaged, name, line: line)) { () throws(StoreError) in try file.restore()
      }
    }
  }

  private mutating func look(into shard: String) throws(StoreError) {
    var failure: StoreError?
    do throws(DiskError) {
      try folder.disk.names(in: shard) { name in
        do throws(StoreError) { try look(at: name, in: shard) } catch { failure = error }
        return failure == nil
      }
    } catch {
      throw StoreError(error, at: folder.root)
    }
    if let failure { throw failure }
  }

  private mutating func look(at name: String, in shard: String) throws(StoreError) {
    let path = "\(shard)/\(name)"
    let shown = "conversations/\(shard.suffix(2))/\(name)"
    try lookAtRights(of: path, shown)
    if name.hasSuffix(StoreFolder.tombstoneEnding) { return count.erased += 1 }
    if name.hasSuffix(StoreFolder.draftEnding) { return try leftover(path, shown) }
    guard name.hasSuffix(StoreFolder.logEnding) else {
      return name.hasSuffix(StoreFolder.asideEnding) ? () : receive(StoreFinding(.stray, shown))
    }
    let id = String(name.dropLast(StoreFolder.logEnding.count))
    guard ConversationID.isValid(id), folder.log(of: id) == path else {
      return receive(StoreFinding(.stray, shown))
    }
    try look(at: id)
  }

  private func lookAtRights(of path: String, _ shown: String) throws(StoreError) {
    do throws(DiskError) {
      guard let status = try folder.disk.status(at: path), status.mode & 0o077 != 0 else { return }
    } catch {
      throw StoreError(error, at: folder.root)
    }
    try found(StoreFinding(.open, shown)) { () throws(StoreError) in
      do throws(DiskError) { try folder.disk.makePrivate(path) } catch {
        throw StoreError(error, at: folder.root)
      }
    }
  }

  private mutating func look(at id: String) throws(StoreError) {
    if try folder.isErased(id) {
      return try found(StoreFinding(.halfErased, id)) { () throws(StoreError) in
        try folder.finishErasure(of: id)
      }
    }
    let record: Record
    do throws(StoreError) {
      record = try folder.read(id, upTo: nil)
    } catch {
      guard error.code == .notFound else { throw error }
      return try found(StoreFinding(.empty, id)) { () throws(StoreError) in try folder.removeEmpty(id) }
    }
    tally(record)
    switch record.condition {
    case .sound: break
    case .torn where folder.isBeingWritten(id): break
    case .torn:
      try found(StoreFinding(.torn, id, line: record.position.lines + 1)) { () throws(StoreError) in
        try folder.cutTorn(id)
      }
    case .damaged(let line): receive(StoreFinding(.damaged, id, line: line))
    }
    let revision = record.conversation.revision
    if record.conversation.status != .complete, !kept.contains(revision) {
      receive(StoreFinding(.flowMissing, id))
    }
    if extent.contains(.replay), let line = try folder.contradiction(in: id, with: record) {
      receive(StoreFinding(.contradiction, id, line: line))
    }
  }

  private mutating func tally(_ record: Record) {
    count.conversations += 1
    count.purged += record.isPurged ? 1 : 0
    count.turns += record.seq
    count.lines += record.position.lines
    count.bytes += record.position.bytes
    count.pending += record.pending.count
    count.dead += record.dead.count
  }

  /// A draft that nobody is writing.
  private func leftover(_ path: String, _ shown: String) throws(StoreError) {
    do throws(DiskError) {
      let file = try folder.disk.open(path, .read)
      defer { folder.disk.close(file) }
      guard try folder.disk.lock(file) else { return }
    } catch {
      if error.number == ENOENT { return }
      throw StoreError(error, at: folder.root)
    }
    try found(StoreFinding(.leftover, shown)) { () throws(StoreError) in
      do throws(DiskError) { try folder.disk.remove(path) } catch {
        if error.number != ENOENT { throw StoreError(error, at: folder.root) }
      }
    }
  }

  /// Reports a finding, and sets it right first where that is wanted; what another program holds stays.
  private func found(
    _ finding: StoreFinding, _ repair: () throws(StoreError) -> Void
  ) throws(StoreError) {
    var finding = finding
    if extent.contains(.repair) {
      do throws(StoreError) {
        try repair()
        finding.isRepaired = true
      } catch {
        guard error.code == .locked else { throw error }
      }
    }
    receive(finding)
  }
}
