import Foundation
import TandemLanguage
import TandemMentoring
import TandemStore
import TandemTesting
import Testing

@testable import TandemKickoff

@Suite("Importing a list")
struct RosterImportTests {
  private func sheet(_ text: String) -> RosterSheet { RosterSheet(Array(text.utf8), in: Programme()) }

  private func problems(_ text: String) -> [String] {
    sheet(text).problems.map { "\($0.row)\($0.column) \($0.code.rawValue) \($0.what)" }
  }

  private func plan(_ text: String, onto roster: Roster = Roster(), seed: UInt64 = 1) -> RosterPlan {
    var generator = Seeded(seed)
    return RosterPlan(sheet(text), onto: roster) { String(generator.next(), radix: 36) }
  }

  @Test("German headings, a first and a last name, and what people put into cells")
  func german() {
    let rows = sheet(
      """
      Tandem-Nr.;Rolle;Vorname;Nachname;Sprache;Sie/Du;E-Mail;Abteilung;\
      Ebene;Vorstand;Aus den Medien bekannt;Termin;Ort
      1;Mentorin;Maria;Weber;deutsch;Sie;maria.weber@example.org;Vertrieb;1;x;nein;3.12.2026 10:00;Raum 7

      1;Mentee;Jonas;Klein;Englisch;du;;"IT
      Basis";4;;–;;
      """)
    #expect(rows.problems.isEmpty)
    #expect(
      rows.rows.map(\.person) == [
        Participant(
          code: "", tandem: "1", role: .mentor, name: "Maria Weber", language: .german, register: .formal,
          email: "maria.weber@example.org", unit: "Vertrieb", level: 1, isBoardMember: true,
          meeting: LocalTime("2026-12-03T10:00"), place: "Raum 7"),
        Participant(
          code: "", tandem: "1", role: .mentee, name: "Jonas Klein", language: .english, register: .informal,
          unit: "IT Basis", level: 4),
      ])
    #expect(rows.rows.map(\.number) == [2, 4])
  }

  @Test(
    "A last name that stands first goes behind; what follows a name stays there",
    arguments: [
      ("Weber, Maria", "Maria Weber"), ("von Arnim,Dr. Jörg", "Dr. Jörg von Arnim"),
      ("Maria Weber, MBA", "Maria Weber, MBA"), ("Weber, MBA", "Weber, MBA"),
      ("Lee Kim, Ph.D.", "Lee Kim, Ph.D."),
      ("King, Jr.", "King, Jr."), ("Weber, Maria, Dr.", "Weber, Maria, Dr."), ("Weber,", "Weber,"),
    ])
  func lastNameFirst(_ cell: String, _ name: String) {
    let rows = sheet("tandem;rolle;name\n1;Mentor;\"\(cell)\"\n")
    #expect(rows.problems.isEmpty)
    #expect(rows.rows.map(\.person.name) == [name])
  }

  @Test("English headings, and one that tandem has no use for")
  func english() {
    let rows = sheet("pair,role,name,language,learning goal,shoe size\nA,mentor,Kim Lee,en,yes,42\n")
    #expect(rows.problems.isEmpty)
    #expect(rows.unusedHeadings == ["shoe size"])
    #expect(rows.rows.first?.person.learns == true)
  }

  @Test("All problems at once, with row and column as the spreadsheet shows them")
  func everyProblem() {
    let text = """
      tandem;rolle;name;sprache;anrede;mail;ebene;vorstand;termin
      1;Mentor;Kim;deutsch;Sie;kim@example.org;1;ja;3.12.2026 10:00
      1;Mentro;Lee;klingonisch;Ihr;lee;oben;vielleicht;morgen
      ;Mentee;;;;;;;
      1;mentor;Ann;;;kim@example.org;;;4.12.2026 10:00
      """
    #expect(
      problems(text) == [
        "3B role Mentro", "3D language klingonisch", "3E register Ihr", "3F email ", "3G level oben",
        "3H flag vielleicht", "3I meeting morgen", "4A missing tandem", "4C missing name", "5B seat-taken 2",
        "5F listed-twice 2", "5I two-meetings 2",
      ])
  }

  @Test(
    "A file that is no list says so",
    arguments: [
      ("", ["0 empty "]), ("name;rolle\nKim;Mentor\n", ["1 no-column tandem"]),
      ("tandem;rolle;name;name\n1;Mentor;Kim;Kim\n", ["1D two-columns name"]),
      ("tandem;rolle;name\n", ["0 empty "]),
      ("tandem;rolle;name\n1;Mentor;\"Kim", ["2 open-quote "]),
    ])
  func noList(text: String, expected: [String]) {
    #expect(problems(text) == expected)
  }

  @Test("The same list again changes nothing")
  func again() {
    let list = "tandem;rolle;name;mail\n1;Mentor;Kim;kim@example.org\n1;Mentee;Lee;\n"
    let roster = Roster(plan(list).entries)
    let second = plan(list, onto: roster, seed: 9)
    #expect(second.steps.isEmpty)
    #expect(second.unchangedCount == 2)
  }

  @Test("Codes stay with the person: a new name, a new tandem, a seat given to somebody else")
  func stableCodes() {
    let old = Roster(
      plan(
        "tandem;rolle;name;mail\n1;Mentor;Kim Alt;kim@example.org\n1;Mentee;Lee;\n2;Mentor;Ann;\n2;Mentee;Bo;\n"
      )
      .entries)
    let new = plan(
      "tandem;rolle;name;mail\n1;Mentor;Kim Neu;kim@example.org\n1;Mentee;Cem;\n3;Mentor;Ann;\n3;Mentee;Lee;\n",
      onto: old)
    let roster = Roster(old.participants.map { .joined($0) } + new.entries)
    func code(_ name: String, _ roster: Roster) -> String? {
      roster.participants.first { $0.name == name }?.code
    }
    #expect(code("Kim Neu", roster) == code("Kim Alt", old))
    #expect(code("Lee", roster) == code("Lee", old))
    #expect(code("Ann", roster) == code("Ann", old))
    #expect(!old.participants.map(\.code).contains(code("Cem", roster) ?? ""))
    #expect(roster.formerParticipants.map(\.name) == ["Bo"])
    let back = plan("tandem;rolle;name\n2;Mentee;Bo\n", onto: roster)
    #expect(back.steps.first?.after?.code == code("Bo", old))
  }

  @Test("Two people of the same name are never taken for one another")
  func namesakes() {
    let old = Roster(plan("tandem;rolle;name;mail\n1;Mentee;Kim;a@example.org\n").entries)
    let new = plan("tandem;rolle;name;mail\n2;Mentee;Kim;b@example.org\n", onto: old)
    #expect(new.steps.map { $0.before == nil } == [true, false])
  }

  @Test("A mentor with two mentees sits in two tandems with a code for each")
  func twoTandems() {
    let list = "tandem;rolle;name;mail\n1;Mentor;Kim;kim@example.org\n2;Mentor;Kim;kim@example.org\n"
    let roster = Roster(plan(list).entries)
    #expect(Set(roster.participants.map(\.code)).count == 2)
    #expect(plan(list, onto: roster, seed: 3).steps.isEmpty)
  }

  @Test("A code that somebody has is never given again")
  func takenCode() {
    let first = RosterPlan(sheet("tandem;rolle;name\n1;Mentor;Kim\n"), onto: Roster()) { "same" }
    var codes = ["same", "same", "other"][...]
    let second = RosterPlan(sheet("tandem;rolle;name\n1;Mentee;Lee\n"), onto: Roster(first.entries)) {
      codes.popFirst() ?? "out of codes"
    }
    #expect(second.steps.map { $0.after?.code } == ["other", nil])
  }

  @Test("The record gives back what was put in")
  func record() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "roster-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: path) }
    let record = RosterRecord(in: try StoreFolder(at: path.path(percentEncoded: false)))
    let list = try Checkout.text(of: "fixtures/briefs/roster.csv")
    let plan = plan(list)
    #expect(plan.steps.count == 23)
    try await record.append(plan)
    #expect(try await record.roster() == Roster(plan.entries))
  }

  @Test(
    "Days and times as people write them",
    arguments: [
      ("3.12.2026 10:00", "2026-12-03T10:00"), ("03.12.26, 10 Uhr", "2026-12-03T10:00"),
      ("2026-12-03T09:30", "2026-12-03T09:30"), ("Do, 3.12.2026 um 14.30 Uhr", "2026-12-03T14:30"),
      ("3/12/2026 8:05", "2026-12-03T08:05"), ("3.12.2026", nil), ("31.2.2026 10:00", nil), ("10:00", nil),
      ("3.12.2026 10:00=1", nil), ("morgen 3 4 5 6", nil),
    ])
  func times(words: String, expected: String?) {
    #expect(SpreadsheetTime.read(words)?.description == expected)
  }
}
