import TandemLanguage
import TandemMentoring
import Testing

@Suite("Roster, names and times")
struct RosterTests {
  private func person(_ code: String, _ tandem: String, _ role: Role, level: Int? = nil) -> Participant {
    Participant(
      code: code, tandem: tandem, role: role, name: "Kim \(code)", language: .german, register: .formal,
      level: level)
  }

  @Test("Somebody who leaves frees the seat and keeps the code for good")
  func leaving() {
    let old = person("a", "T1", .mentor)
    let roster = Roster([
      .joined(old), .joined(person("b", "T1", .mentee)), .left(code: "a"), .left(code: "unknown"),
    ])
    #expect(roster.tandems == [TandemSeats(id: "T1", mentee: person("b", "T1", .mentee))])
    #expect(roster.formerParticipants == [old])
    #expect(roster["a"] == nil)
  }

  @Test("A change keeps the place in the list, and a new tandem takes the person along")
  func changing() {
    let roster = Roster([
      .joined(person("a", "T1", .mentor)), .joined(person("b", "T1", .mentee)),
      .changed(person("a", "T2", .mentor)),
    ])
    #expect(roster.tandems.map(\.id) == ["T2", "T1"])
    #expect(roster.tandems[0].mentor?.code == "a")
  }

  @Test("The distance counts levels whichever way they are counted, and is 0 where one is unknown")
  func distance() {
    let mentor = person("a", "T", .mentor, level: 1)
    #expect(
      TandemSeats(id: "T", mentor: mentor, mentee: person("b", "T", .mentee, level: 5)).levelsApart == 4)
    #expect(TandemSeats(id: "T", mentor: mentor, mentee: person("b", "T", .mentee)).levelsApart == 0)
  }

  @Test(
    "A name takes the possessive of its language",
    arguments: [
      ("Maria", "Marias", "Maria’s"), ("Jonas", "Jonas’", "Jonas’s"), ("Max", "Max’", "Max’s"),
      ("Moritz", "Moritz’", "Moritz’s"), ("Heinz Voß", "Heinz Voß’", "Heinz Voß’s"),
      ("Alice", "Alice’", "Alice’s"), ("Denise Krause", "Denise Krauses", "Denise Krause’s"),
      ("Björn Grün", "Björn Grüns", "Björn Grün’s"), ("J. R.", "J. R.’s", "J. R.’s"),
    ])
  func possessives(name: String, german: String, english: String) {
    #expect(possessive(name, in: .german) == german)
    #expect(possessive(name, in: .english) == english)
  }

  @Test(
    "Somebody is called by the first name where one says du",
    arguments: [
      ("Claudia Reiss", Register.informal, "Claudia"), ("Dr. Eva Maria Kern", .informal, "Eva"),
      ("Dr. Kern", .informal, "Dr. Kern"), ("Claudia Reiss", .formal, "Claudia Reiss"),
    ])
  func callNames(name: String, register: Register, expected: String) {
    let person = Participant(
      code: "a", tandem: "T", role: .mentor, name: name, language: .german, register: register)
    #expect(person.callName == expected)
  }

  @Test("A local time is read, written and moved across midnight")
  func times() {
    #expect(LocalTime("2026-12-03T10:00")?.adding(minutes: 90).description == "2026-12-03T11:30")
    #expect(LocalTime("2026-12-31 23:30")?.adding(minutes: 45).description == "2027-01-01T00:15")
    #expect(LocalTime("2026-12-03T24:00") == nil)
    #expect(LocalTime("2026-02-30T10:00") == nil)
    #expect(LocalTime("2026-12-03T+9:00") == nil)
  }

  @Test(
    "What steers a terminal or a page is dropped, what is read stays",
    arguments: [
      ("Jana\u{1B}[31m Rot", "Jana[31m Rot"), ("ab\u{202E}cd\u{2066}", "abcd"),
      ("Zeile\r\neins\u{2028}zwei", "Zeile eins zwei"), ("\u{FEFF}Bö\u{AD}rse\t1", "Börse 1"),
      ("👩‍💻 Ñandú ‘’", "👩‍💻 Ñandú ‘’"), ("plain <b>", "plain <b>"),
    ])
  func steering(text: String, clean: String) {
    #expect(neutralised(text) == clean)
  }

  @Test("Kept lines end in a line feed, whatever they ended in")
  func lines() {
    #expect(neutralised("a\r\nb\u{85}c\rd", keepsLines: true) == "a\nb\nc\nd")
  }
}
