import TandemLanguage
public import TandemMentoring

/// The roster as a list: what the coordinator entered, and everybody's code.
public struct RosterTable {
  private let roster: Roster
  private let texts: Texts

  /// A list of everybody.
  public init(_ roster: Roster, _ words: RosterWords) { (self.roster, texts) = (roster, words.texts) }

  /// As text, columns under one another.
  public var text: String { TextColumns.text([head] + rows) }

  /// For a spreadsheet; the same columns can be read in again.
  public var csv: String {
    var table = SemicolonTable()
    for row in [head] + rows { table.add(row) }
    return table.text
  }

  /// As data.
  public func json() throws -> String {
    try KickoffJSON.text(roster.participants.map(Person.init))
  }

  private var head: [String] {
    [
      "tandem", "role", "name", "language", "register", "email", "unit", "level", "board", "media", "learns",
      "meeting",
      "place",
    ]
    .map { texts["roster.field.\($0)"] } + [texts["status.code"]]
  }

  private var rows: [[String]] {
    roster.participants.map { person in
      [
        person.tandem, texts["roles.\(person.role.rawValue).plain"], person.name,
        texts["languages.\(person.language.rawValue)"], texts["registers.\(person.register)"],
        person.email ?? "", person.unit ?? "", person.level.map(String.init) ?? "",
        person.isBoardMember ? texts["roster.yes"] : "", person.isKnownFromMedia ? texts["roster.yes"] : "",
        person.learns.map { texts[$0 ? "roster.yes" : "roster.no"] } ?? "",
        person.meeting.map { "\($0.day) \($0.clock)" } ?? "", person.place ?? "", person.code,
      ]
    }
  }

  private struct Person: Encodable {
    let code, tandem, role, name, language, register: String
    let email, unit, meeting, place: String?
    let level: Int?
    let board, media: Bool
    let learns: Bool?

    init(_ person: Participant) {
      (code, tandem, role) = (person.code, person.tandem, person.role.rawValue)
      (name, language, register) = (person.name, person.language.rawValue, person.register.rawValue)
      (email, unit, place) = (person.email, person.unit, person.place)
      (meeting, level, learns) = (person.meeting?.description, person.level, person.learns)
      (board, media) = (person.isBoardMember, person.isKnownFromMedia)
    }
  }
}
