/// Cuts a stream of bytes into lines, however it comes in pieces, and passes over lines that are too long.
struct LineSplitter {
  /// What was found in the stream.
  enum Found: Equatable {
    case line([UInt8])
    /// A line beyond the limit; told as soon as that is known, and skipped to its end.
    case overlong
  }

  /// Longest line in bytes, without its line break.
  static let lineBytesMax = 1 << 20

  private var begun: [UInt8] = []
  private var isSkipping = false

  /// The lines that a piece completes, in order.
  mutating func split(_ piece: [UInt8]) -> [Found] {
    var found: [Found] = []
    var start = 0
    while let end = piece[start...].firstIndex(of: UInt8(ascii: "\n")) {
      take(piece[start..<end], &found)
      if !isSkipping { found.append(.line(begun)) }
      (begun, isSkipping) = ([], false)
      start = end + 1
    }
    take(piece[start...], &found)
    return found
  }

  /// The last line, where the stream ended without a line break.
  mutating func finish() -> [Found] {
    defer { (begun, isSkipping) = ([], false) }
    return begun.isEmpty ? [] : [.line(begun)]
  }

  private mutating func take(_ part: ArraySlice<UInt8>, _ found: inout [Found]) {
    guard !isSkipping else { return }
    if begun.count + part.count <= LineSplitter.lineBytesMax {
      begun += part
    } else {
      (begun, isSkipping) = ([], true)
      found.append(.overlong)
    }
  }
}
