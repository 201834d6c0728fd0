public import TandemDialogue
import TandemLanguage
public import TandemMentoring
public import TandemStore

/// Who is where, at a glance: one line a tandem, nothing that was said.
public struct StatusTable: Sendable {
  /// One tandem.
  public struct Line: Encodable, Sendable, Equatable {
    let tandem: String
    let mentor, mentee: Place?
    let ready: Bool
    let meeting: String?
  }

  /// One seat.
  public struct Place: Encodable, Sendable, Equatable {
    let name: String
    let readiness: String
  }

  /// The tandems in the order of the roster.
  public let lines: [Line]
  private let texts: Texts

  /// Reads where everybody stands.
  public init(
    _ roster: Roster, _ attendance: Attendance, in flow: Flow, _ programme: Programme, _ words: RosterWords
  ) async throws(StoreError) {
    var lines: [Line] = []
    for seats in roster.tandems {
      var places: [Role: Place] = [:]
      var isReady = true
      for role in Role.allCases {
        guard let person = seats[role] else {
          isReady = false
          continue
        }
        let readiness = try await attendance.readiness(of: person, in: flow)
        isReady = isReady && readiness == .released
        places[role] = Place(name: person.name, readiness: readiness.rawValue)
      }
      let meeting = seats.participants.lazy.compactMap(\.meeting).first ?? programme.meeting
      lines.append(
        Line(
          tandem: seats.id, mentor: places[.mentor], mentee: places[.mentee], ready: isReady,
          meeting: meeting?.description))
    }
    (self.lines, texts) = (lines, words.texts)
  }

  /// The table as text, its columns under one another.
  public var text: String {
    let head = ["tandem", "mentor", "stand", "mentee", "stand", "meeting"].map { texts["status.\($0)"] }
    let rows = [head] + lines.map(cells)
    let ready = Fields(["ready": "\(lines.count { $0.ready })", "all": "\(lines.count)"])
    return TextColumns.text(rows) + "\n" + texts("status.ready", ready) + "\n"
  }

  /// The table for a spreadsheet.
  public var csv: String {
    var table = SemicolonTable()
    table.add(["tandem", "mentor", "stand", "mentee", "stand", "meeting"].map { texts["status.\($0)"] })
    for line in lines { table.add(cells(line)) }
    return table.text
  }

  /// The table as data.
  public func json() throws -> String { try KickoffJSON.text(lines) }

  private func cells(_ line: Line) -> [String] {
    func stand(_ place: Place?) -> String { place.map { texts["status.readiness.\($0.readiness)"] } ?? "–" }
    let nobody = texts["nobody"]
    return [
      line.tandem, line.mentor?.name ?? nobody, stand(line.mentor), line.mentee?.name ?? nobody,
      stand(line.mentee), line.meeting.map { $0.split(separator: "T").joined(separator: " ") } ?? "–",
    ]
  }
}

/// Cells under one another; long ones are cut, since a table that breaks its lines can't be read.
enum TextColumns {
  static let widthMax = 32

  static func text(_ rows: [[String]]) -> String {
    let cut = rows.map { row in row.map { cell(neutralised($0)) } }
    var widths: [Int] = []
    for row in cut {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], cell.count)
      }
    }
    var text = ""
    for row in cut {
      var line = ""
      for (index, cell) in row.enumerated() {
        line += cell + String(repeating: " ", count: widths[index] - cell.count + 2)
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }

  private static func cell(_ words: String) -> String {
    words.count <= widthMax ? words : words.prefix(widthMax - 1) + "…"
  }
}
