/// Reads a conversation's log: checks every line, and tells a torn end from damage.
struct LogReader {
  let disk: any Disk
  let file: Descriptor
  let id: String
  /// What `fold` added and nobody has vouched for, as offsets in the file: all behind the last turn but
  /// one, since whoever acknowledged that one has synced all before it.
  private(set) var unsure: Range<Int>?

  init(disk: any Disk, file: Descriptor, id: String) { (self.disk, self.file, self.id) = (disk, file, id) }

  /// The record with all further lines of the file, or those up to a turn.
  mutating func fold(onto start: Record, upTo last: Int? = nil) throws(DiskError) -> Record {
    var record = start
    record.condition = .sound
    record.position.file = try disk.status(of: file).file
    var scanner = LineScanner(file, on: disk, from: start.position.bytes)
    var lastTurn: (offset: Int, count: Int)?
    var (unsureStart, lastTurnEnd) = (start.position.bytes, start.position.bytes)
    reading: while last.map({ record.seq < $0 }) ?? true {
      let offset = scanner.offset
      switch try scanner.advance() {
      case .end: break reading
      case .partial(let bytes):
        record.condition = .torn(bytes: bytes)
        break reading
      case .oversize:
        record.condition = .damaged(line: record.position.lines + 1)
        break reading
      case .line(let range):
        guard let (line, sum) = read(range, of: scanner.buffer, after: record, .facts) else {
          record.condition = try condition(of: range, in: &scanner, after: record)
          break reading
        }
        if case .turn = line { lastTurn = (offset, range.count) }
        let end = offset + range.count + 1
        if case .settlement = line {} else { (unsureStart, lastTurnEnd) = (lastTurnEnd, end) }
        unsure = unsureStart..<end
        record.apply(line, at: record.position.advanced(by: range.count + 1, sum: sum))
      }
    }
    if let lastTurn { try restore(lastTurn, in: &record) }
    return record
  }

  /// All lines that can be read, oldest first; damaged ones are left out.
  func lines(since seq: Int) throws(DiskError) -> [Line] {
    var lines: [Line] = []
    var sum: UInt32 = 0
    var scanner = LineScanner(file, on: disk)
    var reached = 0
    while case .line(let range) = try scanner.advance() {
      let isIntact = LineSeal.verified(scanner.buffer, in: range, after: sum) != nil
      sum = LineSeal.stated(scanner.buffer, in: range) ?? 0
      guard isIntact, let line = try? Line(scanner.buffer, in: range, conversation: id) else { continue }
      switch line {
      case .turn(let entry): reached = entry.seq
      case .remainder(let remainder): reached = remainder.seq
      case .settlement: break
      }
      if reached > seq { lines.append(line) }
    }
    return lines
  }

  private func read(
    _ range: Range<Int>, of bytes: [UInt8], after record: Record, _ extent: Line.Extent
  ) -> (Line, UInt32)? {
    guard range.count < Line.bytesMax,
      let sum = LineSeal.verified(bytes, in: range, after: record.position.sum),
      let line = try? Line(bytes, in: range, extent, conversation: id)
    else { return nil }
    switch line {
    case .turn(let entry): return entry.seq == record.seq + 1 ? (line, sum) : nil
    case .remainder: return record.position.lines == 0 ? (line, sum) : nil
    case .settlement: return (line, sum)
    }
  }

  /// A wrong line at the end that has holes was never written whole: blocks of a write reach the disk in
  /// any order. Without a hole it was written, acknowledged, and has changed since. Settlements are not
  /// synced by themselves, so one turn that was never acknowledged either may follow the hole.
  private func condition(
    of range: Range<Int>, in scanner: inout LineScanner, after record: Record
  ) throws(DiskError) -> Record.Condition {
    let damaged = Record.Condition.damaged(line: record.position.lines + 1)
    guard scanner.buffer[range].contains(0) else { return damaged }
    var bytes = range.count + 1
    var turns = 0
    while turns < 2 {
      switch try scanner.advance() {
      case .end: return .torn(bytes: bytes)
      case .partial(let rest): return .torn(bytes: bytes + rest)
      case .oversize: return damaged
      case .line(let range):
        let line = try? Line(scanner.buffer, in: range, .facts, conversation: nil)
        if case .settlement? = line {} else { turns += 1 }
        bytes += range.count + 1
      }
    }
    return damaged
  }

  private func restore(_ turn: (offset: Int, count: Int), in record: inout Record) throws(DiskError) {
    let bytes = try disk.read(file, at: turn.offset, count: turn.count)
    guard case .turn(let entry)? = try? Line(bytes, in: 0..<bytes.count, conversation: id) else {
      record.condition = .damaged(line: record.position.lines)
      return
    }
    record.restore(last: entry)
  }
}

extension Position {
  func advanced(by count: Int, sum: UInt32) -> Position {
    var next = self
    next.bytes += count
    next.lines += 1
    next.sum = sum
    return next
  }
}
