import TandemLanguage

/// A table that opens right in a German Excel: UTF-8 with a mark, semicolons, CRLF.
///
/// No cell is taken for a formula: one that begins like one gets an apostrophe, which Excel doesn't show
/// in a cell that is typed in, and which does no harm elsewhere.
struct SemicolonTable {
  private(set) var text = "\u{FEFF}"

  /// Adds a row; line breaks within a cell stay.
  mutating func add(_ cells: [String]) {
    text += cells.map(SemicolonTable.cell).joined(separator: ";") + "\r\n"
  }

  static func cell(_ words: String) -> String {
    var cell = neutralised(words, keepsLines: true)
    if let first = cell.first(where: { !$0.isWhitespace }), "=+-@＝＋－＠|%".contains(first), !isNumber(cell) {
      cell = "'" + cell
    }
    let needsQuotes = cell.contains { "\";,\n\t'".contains($0) } || cell.first == " " || cell.last == " "
    guard needsQuotes else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// A negative number may stay a number.
  private static func isNumber(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "-") && text.utf8.count > 1
      && text.utf8.dropFirst().allSatisfy { (48...57).contains($0) }
  }
}
