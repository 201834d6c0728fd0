/// A table as a spreadsheet saves it: cells in quotes may hold delimiters, quotes and line breaks.
///
/// A reader of our own, since SwiftCSV ends at the first mistake, says neither row nor column, and takes
/// a quote that is never closed for the rest of the file; a coordinator needs all problems at once.
struct Table: Equatable {
  /// One row with its number as the spreadsheet shows it, from 1.
  struct Row: Equatable {
    let number: Int
    let cells: [String]
  }

  /// What is wrong with the file itself.
  enum Flaw: Equatable {
    /// Larger than any list of people.
    case tooLarge
    /// A quote that was opened in this row is never closed.
    case openQuote(row: Int)
    /// Something follows a closing quote in this row.
    case strayQuote(row: Int)
    /// A row with more cells, or a cell with more text, than a list of people has.
    case oversize(row: Int)
  }

  static let bytesMax = 16 << 20
  static let rowsMax = 100_000
  static let cellsMax = 100
  static let cellBytesMax = 8 << 10

  /// Rows that hold anything, in order.
  private(set) var rows: [Row] = []
  /// All flaws, in order.
  private(set) var flaws: [Flaw] = []
  /// What stands between two cells.
  let delimiter: UInt8

  /// Reads a file. Total: whatever the bytes are, there is a table, and its flaws say what is wrong.
  init(_ bytes: some Collection<UInt8>) {
    guard bytes.count <= Self.bytesMax else {
      (delimiter, flaws) = (UInt8(ascii: ";"), [.tooLarge])
      return
    }
    var text = Array(TableText.decode(bytes).utf8)[...]
    // Excel writes this line for itself.
    if text.starts(with: "sep=".utf8), text.count > 5, [10, 13].contains(text[5]) {
      delimiter = text[4]
      text = text.dropFirst(5).drop { $0 == 10 || $0 == 13 }
    } else {
      delimiter = Table.delimiter(of: text)
    }
    read(text)
  }

  /// The candidate that the first row with any of them has most of, outside of quotes.
  private static func delimiter(of text: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 10 || byte == 13, !counts.isEmpty { break }
      if [UInt8(ascii: ";"), UInt8(ascii: ","), 9].contains(byte) { counts[byte, default: 0] += 1 }
    }
    // The semicolon wins a draw: where it separates, commas stand in numbers.
    let candidates = [UInt8(ascii: ","), 9, UInt8(ascii: ";")]
    return candidates.max { counts[$0, default: 0] <= counts[$1, default: 0] } ?? UInt8(ascii: ";")
  }

  private mutating func read(_ text: ArraySlice<UInt8>) {
    var reading = TableReading(delimiter: delimiter)
    var index = text.startIndex
    while index < text.endIndex, rows.count < Self.rowsMax {
      let byte = text[index]
      let next = index + 1 < text.endIndex ? text[index + 1] : nil
      if byte == 13, next == 10 {
        // A line break of two bytes is one.
        index += 1
        continue
      }
      let isEscaped = reading.take(byte == 13 ? 10 : byte, before: next)
      index += isEscaped ? 2 : 1
      if let row = reading.finished() { keep(row, &reading) }
    }
    if rows.count == Self.rowsMax { flaws.append(.tooLarge) }
    if let row = reading.end() { keep(row, &reading) }
  }

  private mutating func keep(_ row: Row, _ reading: inout TableReading) {
    flaws += reading.takeFlaws()
    if row.cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) { rows.append(row) }
  }
}

/// One pass over the bytes of a table.
private struct TableReading {
  let delimiter: UInt8
  private var number = 1
  private var cells: [String] = []
  private var cell: [UInt8] = []
  private var state = State.start
  private var flaws: [Table.Flaw] = []
  private var isRowEnded = false

  private enum State { case start, plain, quoted, closed }

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Takes one byte.
  ///
  /// - Returns: Whether the next byte belongs to it, as in a doubled quote.
  mutating func take(_ byte: UInt8, before next: UInt8?) -> Bool {
    let quote = UInt8(ascii: "\"")
    if state == .quoted {
      guard byte == quote else { return add(byte) }
      guard next == quote else {
        state = .closed
        return false
      }
      _ = add(byte)
      return true
    }
    if byte == delimiter {
      endCell()
    } else if byte == 10 {
      endCell()
      isRowEnded = true
    } else if byte == quote, state == .start, cell.allSatisfy({ $0 == 0x20 }) {
      (state, cell) = (.quoted, [])
    } else if state == .closed {
      if byte != 0x20 { flaw(.strayQuote(row: number)) }
    } else {
      if byte != 0x20 { state = .plain }
      return add(byte)
    }
    return false
  }

  /// The row that just ended.
  mutating func finished() -> Table.Row? {
    guard isRowEnded else { return nil }
    defer { (number, cells, isRowEnded) = (number + 1, [], false) }
    return Table.Row(number: number, cells: cells)
  }

  /// The row that the end of the file ends.
  mutating func end() -> Table.Row? {
    if state == .quoted { flaw(.openQuote(row: number)) }
    guard !cells.isEmpty || !cell.isEmpty || state != .start else { return nil }
    endCell()
    return Table.Row(number: number, cells: cells)
  }

  mutating func takeFlaws() -> [Table.Flaw] {
    defer { flaws = [] }
    return flaws
  }

  private mutating func add(_ byte: UInt8) -> Bool {
    if cell.count < Table.cellBytesMax { cell.append(byte) } else { flaw(.oversize(row: number)) }
    return false
  }

  private mutating func endCell() {
    if cells.count < Table.cellsMax {
      cells.append(String(decoding: cell, as: UTF8.self))
    } else if !cell.isEmpty {
      flaw(.oversize(row: number))
    }
    (cell, state) = ([], .start)
  }

  private mutating func flaw(_ flaw: Table.Flaw) { if flaws.last != flaw { flaws.append(flaw) } }
}
