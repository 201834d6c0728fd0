/// Something in a list that keeps it from being taken, with its place in the spreadsheet.
public struct RosterProblem: Sendable, Hashable, Comparable {
  /// What is wrong. Raw values are keys of the texts.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    case empty
    case tooLarge = "too-large"
    case openQuote = "open-quote"
    case strayQuote = "stray-quote"
    case oversize
    case noColumn = "no-column"
    case twoColumns = "two-columns"
    case missing
    case role
    case language
    case register
    case email
    case level
    case flag
    case meeting
    case seatTaken = "seat-taken"
    case listedTwice = "listed-twice"
    case twoMeetings = "two-meetings"
    case long
  }

  /// What is wrong.
  public let code: Code
  /// Row as the spreadsheet counts; 0 where it is the whole file.
  public let row: Int
  /// Letters of the column ("C"); empty where it is the whole row.
  public let column: String
  /// The heading, the cell or the other row that it is about, as the text names it.
  public let what: String

  init(_ code: Code, row: Int = 0, column: Int? = nil, what: String = "") {
    (self.code, self.row, self.what) = (code, row, what)
    self.column = column.map(RosterProblem.letters) ?? ""
  }

  /// By row, then by column.
  public static func < (left: RosterProblem, right: RosterProblem) -> Bool {
    (left.row, left.column.count, left.column, left.code.rawValue)
      < (right.row, right.column.count, right.column, right.code.rawValue)
  }

  /// "A" to "Z", then "AA".
  private static func letters(_ index: Int) -> String {
    let letter = String(Character(Unicode.Scalar(UInt8(65 + index % 26))))
    return index < 26 ? letter : letters(index / 26 - 1) + letter
  }
}
