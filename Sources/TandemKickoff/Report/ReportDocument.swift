import TandemLanguage
import TandemMentoring

/// The overview as data for other programs. Keys are part of the contract: add, never rename.
struct ReportDocument: Encodable {
  let programme: String
  let day: String
  let ready: Int
  let readiness: [String: Int]
  let constellations: [String: Int]
  let languages: [String: Int]
  let motives: [String: [Motive]]
  let tandems: [Line]
  let nudges: [Reminder]

  /// How many people share a motive; nil where they are too few to say.
  struct Motive: Encodable {
    let motive: String
    let people: Int?
  }

  struct Line: Encodable {
    let tandem: String
    let mentor, mentee: Place
    let ready: Bool
    let constellation: String?
    let label: Bool
    let amber: [String]
    let meeting: String?
  }

  struct Place: Encodable {
    let name: String?
    let readiness: String
  }

  struct Reminder: Encodable {
    let tandem, role, name, nudge: String
    let email: String?
  }

  init(_ report: ProgrammeReport, _ programme: Programme, _ catalog: MotiveCatalog, _ today: CalendarDay) {
    self.programme = programme.title
    day = today.description
    ready = report.readyCount
    readiness = Dictionary(uniqueKeysWithValues: report.readiness.map { ($0.key.rawValue, $0.value) })
    constellations = Dictionary(
      uniqueKeysWithValues: report.constellations.map { ($0.key.rawValue, $0.value) })
    languages = Dictionary(uniqueKeysWithValues: report.languages.map { ($0.key.rawValue, $0.value) })
    motives = Dictionary(
      uniqueKeysWithValues: Role.allCases.map { role in
        let told = report.motives.told(of: role, in: catalog)
        return (role.rawValue, told.map { Motive(motive: $0.motive.rawValue, people: $0.people) })
      })
    tandems = report.lines.map(Line.init)
    nudges = report.reminders.map { reminder in
      let person = reminder.participant
      return Reminder(
        tandem: person.tandem, role: person.role.rawValue, name: person.name, nudge: reminder.nudge.rawValue,
        email: person.email)
    }
  }
}

extension ReportDocument.Line {
  fileprivate init(_ line: ProgrammeReport.Line) {
    func place(_ place: ProgrammeReport.Line.Place) -> ReportDocument.Place {
      ReportDocument.Place(name: place.name, readiness: place.readiness.rawValue)
    }
    self.init(
      tandem: line.tandem, mentor: place(line.mentor), mentee: place(line.mentee), ready: line.isReady,
      constellation: line.isReady ? line.constellation.rawValue : nil, label: line.isLabelAdvised,
      amber: line.amber.map(\.rawValue), meeting: line.meeting?.description)
  }
}
