import TandemLanguage
public import TandemMentoring

/// A coordinator's list, read as far as it can be, with everything that is wrong with it.
public struct RosterSheet: Sendable {
  /// The people of the list, without codes.
  let rows: [RosterRow]
  /// All problems at once, by row and column; a list with problems changes nothing.
  public let problems: [RosterProblem]
  /// Headings that tandem has no use for, so that a typing error in one is noticed.
  public let unusedHeadings: [String]

  /// How many people the list names.
  public var count: Int { rows.count }

  /// Reads a CSV file.
  ///
  /// - Parameter programme: Its language stands in where a row names none.
  public init(_ bytes: some Collection<UInt8>, in programme: Programme) {
    let table = Table(bytes)
    var problems = table.flaws.map(RosterSheet.problem)
    guard let head = table.rows.first else {
      (rows, unusedHeadings) = ([], [])
      self.problems = problems.isEmpty ? [RosterProblem(.empty)] : problems
      return
    }
    let headings = head.cells.map(RosterSheet.heading)
    var columns: [RosterColumn: Int] = [:]
    for (index, heading) in headings.enumerated() {
      guard let column = RosterColumn(heading: heading) else { continue }
      if let first = columns[column] {
        problems.append(RosterProblem(.twoColumns, row: head.number, column: index, what: headings[first]))
      } else {
        columns[column] = index
      }
    }
    let missing = RosterSheet.missing(columns)
    problems += missing.map { RosterProblem(.noColumn, row: head.number, what: $0.rawValue) }
    unusedHeadings = headings.filter { !$0.isEmpty && RosterColumn(heading: $0) == nil }
    var rows: [RosterRow] = []
    for row in table.rows.dropFirst() where missing.isEmpty {
      var reader = RosterRowReader(row, columns: columns, headings: headings, fallback: programme)
      if let person = reader.read() { rows.append(person) }
      problems += reader.problems
    }
    problems += RosterSheet.conflicts(rows, columns)
    if table.rows.count == 1, missing.isEmpty { problems.append(RosterProblem(.empty)) }
    (self.rows, self.problems) = (rows, problems.sorted())
  }

  private static func heading(_ cell: String) -> String {
    String(neutralised(cell).split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(40))
  }

  /// A first and a last name do for a name.
  private static func missing(_ columns: [RosterColumn: Int]) -> [RosterColumn] {
    RosterColumn.required.filter { column in
      columns[column] == nil && !(column == .name && columns[.lastName] != nil)
    }
  }

  /// What only the whole list shows: two people on one seat, one person twice, two times for one meeting.
  private static func conflicts(_ rows: [RosterRow], _ columns: [RosterColumn: Int]) -> [RosterProblem] {
    var seats: [String: Int] = [:]
    var people: [String: Int] = [:]
    var meetings: [String: (LocalTime, Int)] = [:]
    var problems: [RosterProblem] = []
    for row in rows {
      let person = row.person
      if let first = seats.updateValue(row.number, forKey: "\(person.tandem)\t\(person.role)") {
        problems.append(
          RosterProblem(.seatTaken, row: row.number, column: columns[.role], what: "\(first)"))
      }
      if let email = person.email?.lowercased(),
        let first = people.updateValue(row.number, forKey: "\(email)\t\(person.tandem)")
      {
        problems.append(
          RosterProblem(.listedTwice, row: row.number, column: columns[.email], what: "\(first)"))
      }
      guard let time = person.meeting else { continue }
      if let (other, first) = meetings[person.tandem], other != time {
        let column = columns[.meeting] ?? columns[.date]
        problems.append(RosterProblem(.twoMeetings, row: row.number, column: column, what: "\(first)"))
      }
      meetings[person.tandem] = (time, row.number)
    }
    return problems
  }

  private static func problem(_ flaw: Table.Flaw) -> RosterProblem {
    switch flaw {
    case .tooLarge: RosterProblem(.tooLarge)
    case .openQuote(let row): RosterProblem(.openQuote, row: row)
    case .strayQuote(let row): RosterProblem(.strayQuote, row: row)
    case .oversize(let row): RosterProblem(.oversize, row: row)
    }
  }
}
