public import TandemDialogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file of records that only grows, beside the conversations: the roster.
///
/// Same rules as a log: one line each, sealed and chained; safe when `append` returns; a torn end is cut
/// off; after damage it can be read but not written. Readers never wait.
public final class RecordFile: Sendable {
  let folder: StoreFolder
  let path: String
  private let threads = DiskThreads(countMax: 1)

  /// What reading found.
  public struct Contents: Sendable, Equatable {
    /// The records, oldest first; damaged ones are left out.
    public var records: [[String: Value]] = []
    /// Whether the file can be written.
    public var condition = Record.Condition.sound
    fileprivate var position = Position()
    fileprivate var lastLine: [UInt8] = []
  }

  /// The file of that name in a store ("roster.jsonl"); it need not exist.
  public init(_ name: String, in folder: StoreFolder) {
    self.folder = folder
    path = "\(folder.root)/\(name)"
  }

  deinit { threads.close() }

  /// All records.
  public func read() async throws(StoreError) -> Contents {
    try await threads.run { [self] () throws(StoreError) in try readNow() }
  }

  /// Adds records, in order, all or none.
  public func append(_ records: [[String: Value]]) async throws(StoreError) {
    try await threads.run { [self] () throws(StoreError) in try appendNow(records) }
  }

  func readNow() throws(StoreError) -> Contents {
    do throws(DiskError) {
      let file = try folder.disk.open(path, .read)
      defer { folder.disk.close(file) }
      return try scan(file)
    } catch {
      if error.number == ENOENT { return Contents() }
      throw StoreError(error, at: folder.root)
    }
  }

  func appendNow(_ records: [[String: Value]]) throws(StoreError) {
    try withLock(.create) { file throws(DiskError) in
      try folder.disk.syncFolder(folder.root)
      let contents = try scan(file)
      switch contents.condition {
      case .sound: break
      case .torn: try folder.disk.truncate(file, to: contents.position.bytes)
      case .damaged(let line): return damaged(line)
      }
      try write(records, to: file, after: contents)
      return nil
    }
  }

  /// Runs a call on the file with its lock, waiting for whoever writes; does nothing where the file must be
  /// there and isn't. The call returns what speaks against it.
  func withLock(
    _ access: DiskAccess, _ body: (Descriptor) throws(DiskError) -> StoreError?
  ) throws(StoreError) {
    let refusal: StoreError?
    do throws(DiskError) {
      let file = try locked(access)
      defer { folder.disk.close(file) }
      refusal = try body(file)
    } catch {
      if error.number == ENOENT, case .write = access { return }
      throw StoreError(error, at: folder.root)
    }
    if let refusal { throw refusal }
  }

  /// A file that was replaced while somebody waited for its lock is looked up again.
  private func locked(_ access: DiskAccess) throws(DiskError) -> Descriptor {
    while true {
      let file = try folder.disk.open(path, access)
      do throws(DiskError) {
        try folder.disk.waitForLock(file)
        if try folder.disk.status(of: file).links > 0 { return file }
      } catch {
        folder.disk.close(file)
        throw error
      }
      folder.disk.close(file)
    }
  }

  private func write(
    _ records: [[String: Value]], to file: Descriptor, after contents: Contents
  ) throws(DiskError) {
    // The last line once more: whoever wrote it may have died before it was safe.
    let bytes = contents.lastLine + sealed(records, after: contents.position.sum)
    let start = contents.position.bytes - contents.lastLine.count
    do throws(DiskError) {
      try folder.writeAll(bytes, to: file, at: start)
      try folder.disk.sync(file)
    } catch {
      try? folder.disk.truncate(file, to: contents.position.bytes)
      throw error
    }
  }

  func sealed(_ records: [[String: Value]], after start: UInt32 = 0) -> [UInt8] {
    var (bytes, sum): ([UInt8], UInt32) = ([], start)
    for record in records {
      var writer = JSONWriter()
      writer.fields(record)
      let line = LineSeal.sealed(writer.bytes, after: sum)
      bytes += line.bytes
      sum = line.sum
    }
    return bytes
  }

  func scan(_ file: Descriptor) throws(DiskError) -> Contents {
    var contents = Contents()
    var scanner = LineScanner(file, on: folder.disk)
    var sum: UInt32 = 0
    while true {
      switch try scanner.advance() {
      case .end: return contents
      case .partial(let bytes):
        if contents.condition == .sound { contents.condition = .torn(bytes: bytes) }
        return contents
      case .oversize:
        contents.condition = .damaged(line: contents.position.lines + 1)
        return contents
      case .line(let range):
        let verified = LineSeal.verified(scanner.buffer, in: range, after: sum)
        sum = LineSeal.stated(scanner.buffer, in: range) ?? 0
        if verified != nil, let record = fields(of: scanner.buffer, in: range) {
          contents.records.append(record)
        } else if contents.condition == .sound {
          let isTorn = scanner.buffer[range].contains(0)
          if isTorn, try scanner.hasNothingMore() {
            contents.condition = .torn(bytes: range.count + 1)
            return contents
          }
          contents.condition = .damaged(line: contents.position.lines + 1)
        }
        contents.lastLine = Array(scanner.buffer[range]) + [0x0A]
        contents.position = contents.position.advanced(by: range.count + 1, sum: sum)
      }
    }
  }

  private func fields(of bytes: [UInt8], in range: Range<Int>) -> [String: Value]? {
    var reader = JSONReader(bytes, in: range)
    var record = try? reader.fields()
    record?["sum"] = nil
    return record
  }

  func damaged(_ line: Int) -> StoreError {
    StoreError(
      .damaged, "Line \(line) of \(path) is damaged; it can be read but not extended.",
      hint: "'tandem store repair' goes on without what can't be read.")
  }
}
