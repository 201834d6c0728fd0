#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Takes a file apart into lines, holding one stretch of it in memory at a time.
struct LineScanner {
  /// What comes next in the file.
  enum Piece: Equatable {
    /// A line without its break, as a range of `buffer`.
    case line(Range<Int>)
    /// The file ends in bytes without a line break.
    case partial(bytes: Int)
    /// A line beyond every limit.
    case oversize
    case end
  }

  private let disk: any Disk
  private let file: Descriptor
  private(set) var buffer: [UInt8] = []
  private var next = 0
  /// Offset in the file of the first byte after the buffer.
  private var end: Int
  private var isAtEnd = false

  private static let chunkBytes = 256 << 10

  init(_ file: Descriptor, on disk: any Disk, from offset: Int = 0) {
    (self.file, self.disk, end) = (file, disk, offset)
  }

  /// Offset in the file of the piece that comes next.
  var offset: Int { end - (buffer.count - next) }

  mutating func advance() throws(DiskError) -> Piece {
    var searched = next
    while true {
      if let lineBreak = indexOfBreak(from: searched) {
        defer { next = lineBreak + 1 }
        return .line(next..<lineBreak)
      }
      if buffer.count - next > Line.bytesMax { return .oversize }
      if isAtEnd { return buffer.count == next ? .end : .partial(bytes: buffer.count - next) }
      searched = buffer.count - next
      try fill()
    }
  }

  /// Whether the file ends here.
  mutating func hasNothingMore() throws(DiskError) -> Bool {
    if next < buffer.count { return false }
    if !isAtEnd { try fill() }
    return next == buffer.count
  }

  /// Moves what isn't used yet to the front and reads on.
  private mutating func fill() throws(DiskError) {
    let more = try disk.read(file, at: end, count: LineScanner.chunkBytes)
    buffer.removeFirst(next)
    next = 0
    buffer += more
    end += more.count
    isAtEnd = more.count < LineScanner.chunkBytes
  }

  private func indexOfBreak(from start: Int) -> Int? {
    guard start < buffer.count else { return nil }
    return unsafe buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + start, 0x0A, bytes.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
