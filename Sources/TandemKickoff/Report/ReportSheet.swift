import TandemLanguage
import TandemMentoring

/// The overview as templates name its parts.
struct ReportSheet {
  private let report: ProgrammeReport
  private let programme: Programme
  private let catalog: MotiveCatalog
  private let today: CalendarDay
  private let texts: Texts

  /// How many of the next meetings are listed.
  private static let datesMax = 12

  init(
    _ report: ProgrammeReport, _ programme: Programme, _ catalog: MotiveCatalog, _ today: CalendarDay,
    _ texts: Texts
  ) {
    (self.report, self.programme, self.catalog) = (report, programme, catalog)
    (self.today, self.texts) = (today, texts)
  }

  var fields: Fields {
    let ready = Fields(["ready": "\(report.readyCount)", "all": "\(report.lines.count)"])
    return Fields([
      "lang": programme.language.rawValue, "title": programme.title,
      "asOf": texts("report.as-of", Fields(["day": texts.day(today)])),
      "readyLine": texts("status.ready", ready), "readiness": readiness, "constellations": constellations,
      "motives": Role.allCases.map(motives), "amber": amber, "labels": labels, "dates": dates,
      "languages": languages, "hasNudges": !report.reminders.isEmpty, "nudges": nudges,
      "lines": report.lines.map(line),
    ])
  }

  /// The tandems for a spreadsheet.
  var table: String {
    var table = SemicolonTable()
    table.add(
      [
        "report.tandem", "report.mentor", "status.stand", "report.mentee", "status.stand",
        "report.constellation", "columns.label", "columns.reciprocity", "report.meeting",
      ].map { texts[$0] })
    for line in report.lines {
      table.add([
        line.tandem, name(line.mentor), stand(line.mentor), name(line.mentee), stand(line.mentee),
        constellation(line), texts[line.isLabelAdvised ? "table.yes" : "table.no"], balance(line),
        line.meeting.map { "\($0.day) \($0.clock)" } ?? "",
      ])
    }
    return table.text
  }

  private func balance(_ line: ProgrammeReport.Line) -> String {
    guard line.isReady else { return "" }
    guard !line.amber.isEmpty else { return texts["table.both"] }
    return texts("table.ask", Fields(["roles": texts.list(line.amber.map { name(line[$0]) })]))
  }

  private func name(_ place: ProgrammeReport.Line.Place) -> String { place.name ?? texts["nobody"] }

  private func stand(_ place: ProgrammeReport.Line.Place) -> String {
    place.name == nil ? "" : texts["status.readiness.\(place.readiness.rawValue)"]
  }

  /// What was not released yet makes no constellation.
  private func constellation(_ line: ProgrammeReport.Line) -> String {
    line.isReady ? texts["constellation.\(line.constellation.rawValue).name"] : ""
  }

  private func line(_ line: ProgrammeReport.Line) -> Fields {
    Fields([
      "tandem": line.tandem, "mentor": name(line.mentor), "mentorStand": stand(line.mentor),
      "mentee": name(line.mentee), "menteeStand": stand(line.mentee), "constellation": constellation(line),
      "meeting": line.meeting.map { texts.day($0.day) + ", " + $0.clock } ?? "–",
    ])
  }

  private var readiness: [Fields] {
    bars(Readiness.allCases.map { (texts["status.readiness.\($0.rawValue)"], report.readiness[$0] ?? 0) })
  }

  private var constellations: [Fields] {
    bars(
      Constellation.allCases.map { constellation in
        (texts["constellation.\(constellation.rawValue).name"], report.constellations[constellation] ?? 0)
      })
  }

  private func bars(_ counts: [(String, Int)]) -> [Fields] {
    let most = max(1, counts.map(\.1).max() ?? 1)
    return counts.map { words, count in
      Fields(["words": words, "count": "\(count)", "percent": "\(count * 100 / most)"])
    }
  }

  private func motives(of role: Role) -> Fields {
    let told = report.motives.told(of: role, in: catalog)
    let most = max(1, told.compactMap(\.people).max() ?? 1)
    return Fields([
      "role": texts["roles.\(role.rawValue).colon"],
      "rows": told.map { motive, people in
        Fields([
          "words": catalog[motive]?.wording[programme.language] ?? motive.rawValue,
          "count": people.map { "\($0)" }, "percent": people.map { "\($0 * 100 / most)" },
        ])
      },
    ])
  }

  private var amber: [String] {
    let lines = report.lines.filter { !$0.amber.isEmpty }.map { line in
      texts(
        "report.amber-line",
        Fields(["tandem": line.tandem, "names": texts.list(line.amber.map { name(line[$0]) })]))
    }
    return lines.isEmpty ? [texts["report.amber-none"]] : lines
  }

  private var labels: [String] {
    let lines = report.lines.filter(\.isLabelAdvised).map { line in
      "\(line.tandem): \(name(line.mentor)), \(name(line.mentee))"
    }
    return lines.isEmpty ? [texts["report.labels-none"]] : lines
  }

  private var dates: [String] {
    let coming = report.lines.compactMap { line in line.meeting.map { (time: $0, tandem: line.tandem) } }
      .filter { $0.time.day >= today }.sorted { ($0.time, $0.tandem) < ($1.time, $1.tandem) }
    guard !coming.isEmpty else { return [texts["report.dates-none"]] }
    return coming.prefix(Self.datesMax).map { "\(texts.time($0.time)): \($0.tandem)" }
  }

  private var languages: [Fields] {
    Language.allCases.map { language in
      Fields([
        "words": texts["languages.\(language.rawValue)"], "count": "\(report.languages[language] ?? 0)",
      ])
    }
  }

  private var nudges: [Fields] {
    report.reminders.map { reminder in
      Fields([
        "tandem": reminder.participant.tandem, "name": reminder.participant.name,
        "why": texts["report.nudge.\(reminder.nudge.rawValue)"], "email": reminder.participant.email ?? "–",
      ])
    }
  }
}

extension ProgrammeReport.Line {
  fileprivate subscript(role: Role) -> Place { role == .mentor ? mentor : mentee }
}
