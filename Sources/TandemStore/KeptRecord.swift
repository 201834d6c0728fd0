public import TandemDialogue

/// One record in a file of its own beside the conversations, replaced as a whole.
///
/// Safe when `replace` returns; a crash leaves either the old or the new one. For what only the last value
/// counts of, as how far a platform was read.
public final class KeptRecord: Sendable {
  private let folder: StoreFolder
  private let path: String
  private let threads = DiskThreads(countMax: 1)
  private static let bytesMax = 16_777_216

  /// The file of that name in a store; it need not exist.
  public init(_ name: String, in folder: StoreFolder) {
    self.folder = folder
    path = "\(folder.root)/\(name)"
  }

  deinit { threads.close() }

  /// The record; nil where there is none, or none that can be read.
  public func read() async throws(StoreError) -> [String: Value]? {
    try await threads.run { [self] () throws(StoreError) in
      do throws(DiskError) {
        guard try folder.disk.status(at: path) != nil else { return nil }
        return try contents()
      } catch {
        throw StoreError(error, at: folder.root)
      }
    }
  }

  /// Puts a record in the place of the present one.
  public func replace(by record: [String: Value]) async throws(StoreError) {
    try await replace { record }
  }

  /// Puts a record in the place of the present one; it is made when its turn to be written has come, so that
  /// of two calls at once the later state stays.
  public func replace(by record: @escaping @Sendable () -> [String: Value]) async throws(StoreError) {
    try await threads.run { [self] () throws(StoreError) in
      var writer = JSONWriter()
      writer.fields(record())
      do throws(DiskError) {
        try folder.replace(path, with: writer.bytes + [0x0A])
      } catch {
        throw StoreError(error, at: folder.root)
      }
    }
  }

  private func contents() throws(DiskError) -> [String: Value]? {
    let file = try folder.disk.open(path, .read)
    defer { folder.disk.close(file) }
    let length = try folder.disk.status(of: file).bytes
    guard length <= Self.bytesMax else { return nil }
    var bytes: [UInt8] = []
    while bytes.count < length {
      let more = try folder.disk.read(file, at: bytes.count, count: length - bytes.count)
      guard !more.isEmpty else { break }
      bytes += more
    }
    guard bytes.last == 0x0A else { return nil }
    var reader = JSONReader(bytes, in: 0..<(bytes.count - 1))
    return try? reader.fields()
  }
}
