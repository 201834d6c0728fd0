/// Bytes of a conversation's log as a commit log keeps them until the log itself is safe.
///
/// In the commit log: `k3/<id>.jsonl FILE OFFSET COUNT SUM` on a line, then the bytes. The sum covers both
/// and begins with the sum of the entry before, so that a torn end, or what a reused block holds, is none.
struct CommitEntry: Sendable, Equatable {
  /// The log's name below the folder of all conversations.
  var log: String
  /// Which file it was: another one under the same name has other contents.
  var file: UInt64
  /// Where the bytes stand.
  var offset: Int
  /// What stands there.
  var bytes: [UInt8]

  /// Longest line before the bytes.
  private static let headBytesMax = 512

  /// Adds the entry to what will be written; returns its sum.
  func append(to buffer: inout [UInt8], after before: UInt32) -> UInt32 {
    // Piece by piece: an interpolation goes the way of everything that can be written.
    var head: [UInt8] = []
    head.reserveCapacity(log.utf8.count + 64)
    for part in [log, String(file), String(offset), String(bytes.count)] {
      head += part.utf8
      head.append(0x20)
    }
    let sum = CommitEntry.sum(head, bytes[...], after: before)
    buffer += head
    buffer += Checksum.digits(of: sum)
    buffer.append(0x0A)
    buffer += bytes
    return sum
  }

  /// All whole entries from the beginning of a commit log; what follows was never acknowledged.
  static func all(in buffer: [UInt8]) -> [CommitEntry] {
    var entries: [CommitEntry] = []
    var (index, sum): (Int, UInt32) = (0, 0)
    while let (entry, end, next) = entry(in: buffer, at: index, after: sum) {
      entries.append(entry)
      (index, sum) = (end, next)
    }
    return entries
  }

  private static func entry(in buffer: [UInt8], at start: Int, after before: UInt32)
    -> (CommitEntry, end: Int, sum: UInt32)?
  {
    let limit = min(buffer.count, start + headBytesMax)
    guard start < limit, let lineEnd = buffer[start..<limit].firstIndex(of: 0x0A) else { return nil }
    let fields = buffer[start..<lineEnd].split(separator: 0x20, omittingEmptySubsequences: false)
    guard fields.count == 5, isLogName(fields[0]), let file = UInt64(text(fields[1])),
      let offset = Int(text(fields[2])), let count = Int(text(fields[3])),
      let stated = Checksum.read(fields[4]), offset >= 0, count >= 0, count <= buffer.count - lineEnd - 1
    else { return nil }
    let end = lineEnd + 1 + count
    let bytes = buffer[lineEnd + 1..<end]
    guard sum(Array(buffer[start..<fields[4].startIndex]), bytes, after: before) == stated else { return nil }
    let entry = CommitEntry(log: text(fields[0]), file: file, offset: offset, bytes: Array(bytes))
    return (entry, end, stated)
  }

  private static func sum(_ head: [UInt8], _ bytes: ArraySlice<UInt8>, after before: UInt32) -> UInt32 {
    let first = Checksum.of(head, in: 0..<head.count, after: before)
    return unsafe bytes.withUnsafeBytes { unsafe Checksum.of($0, after: first) }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Whether a name leads to a log and nowhere else.
  private static func isLogName(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = text(bytes).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].hasSuffix(StoreFolder.logEnding) else { return false }
    let id = String(parts[1].dropLast(StoreFolder.logEnding.count))
    return (try? ConversationID.check(id)) != nil && parts[0] == id.prefix(2).lowercased()
  }
}
