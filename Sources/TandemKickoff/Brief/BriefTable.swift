import TandemLanguage
public import TandemMentoring

/// Briefs as a table, one row a tandem, for mail merge.
public struct BriefTable {
  private var table = SemicolonTable()
  private let texts: Texts
  private let programme: Programme
  private let catalog: MotiveCatalog
  private let language: Language

  private static let columns = [
    "tandem", "constellation", "label", "reciprocity", "mentor", "mentor-statement", "mentor-motives",
    "mentor-wish", "mentor-gift", "mentee", "mentee-statement", "mentee-motives", "mentee-wish",
    "mentee-gift",
    "meeting", "place", "missing",
  ]

  init(_ writer: BriefWriter) throws(KickoffError) {
    (programme, catalog, language) = (writer.programme, writer.catalog, writer.language)
    texts = writer.formal.texts
    table.add(BriefTable.columns.map { [texts] key in texts["columns.\(key)"] })
  }

  /// Adds a row.
  public mutating func add(_ brief: Brief) {
    let reciprocity: String =
      switch brief.reciprocity {
      case .green: texts["table.both"]
      case .amber(let roles):
        texts(
          "table.ask", Fields(["roles": texts.list(roles.map { texts["roles.\($0.rawValue).colon"] })]))
      }
    var cells = [
      brief.tandem, texts["constellation.\(brief.constellation.rawValue).name"],
      texts[brief.label.isAdvised ? "table.yes" : "table.no"], reciprocity,
    ]
    for seat in brief.seats {
      let released = seat.released
      let motives = released.mix.map { share in
        "\(catalog[share.motive]?.wording[language] ?? share.motive.rawValue) (\(share.tenths))"
      }
      cells += [
        seat.participant?.name ?? "", released.statement ?? "", motives.joined(separator: ", "),
        released.wish ?? "", released.gift ?? "",
      ]
    }
    let meeting = brief.meeting.map { "\($0.day) \($0.clock)" }
    cells += [meeting ?? "", brief.place ?? "", missing(brief)]
    table.add(cells)
  }

  /// The whole table.
  public var text: String { table.text }

  private func missing(_ brief: Brief) -> String {
    BriefSheet(brief, programme, catalog, language, texts).missing.joined(separator: "\n")
  }
}
