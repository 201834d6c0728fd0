import Foundation
import TandemTesting
import Testing

@testable import TandemLanguage

@Suite("Dates")
struct DateTests {
  @Test("Answers to “by when?” as a phrase and a day", arguments: ["de", "en"])
  func answers(code: String) throws {
    let language = try #require(Language(rawValue: code))
    let lines = try Checkout.text(of: "fixtures/language/dates-\(code).txt").split(separator: "\n")
    let output = lines.map { line in
      let date = Lists.engine.date(in: String(line), language: language, today: Lists.today)
      return "\(line)\t\(date?.phrase ?? "-")\t\(date?.day?.description ?? "-")\n"
    }
    let difference = try Golden.difference(
      of: output.joined(), from: "fixtures/language/dates-\(code).out.tsv")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(
    "A time in English is a clause, has its article, or is quoted",
    arguments: [
      ("till I go on leave", "until I go on leave"),
      ("until both of us have had enough", "until both of us have had enough"),
      ("jury meets in March", "by the time the jury meets in March"),
      ("by June review", "by the June review"), ("autumn tour", "by the autumn tour"),
      ("five lunches", "within five lunches"), ("the whole school term", "over the whole school term"),
      ("2 June (not kidding)", "by 2 June"), ("mid April, rain or shine", "by mid-April"),
      ("session 6", "by session 6"), ("Send the parcel on 3 March", "by 3 March"),
      ("cutoff is the month end", "by the month end"),
      ("never mind how, just swiftly", nil),
      ("ask the ferry people first", "by “ask the ferry people first”"),
    ] as [(String, String?)])
  func clauses(typed: String, expected: String?) {
    #expect(
      Lists.engine.date(in: ReadText(typed), language: .english, today: Lists.today)?.phrase == expected)
  }

  @Test(
    "Easter Sundays",
    arguments: [
      (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28"),
      (2038, "2038-04-25"), (2285, "2285-03-22"),
    ])
  func easter(year: Int, expected: String) { #expect(CalendarDay.easter(year)?.description == expected) }

  @Test("The first Sunday of Advent, also where Christmas is a Sunday")
  func advent() {
    #expect(CalendarDay.advent(2026)?.description == "2026-11-29")
    #expect(CalendarDay.advent(2022)?.description == "2022-11-27")
  }

  @Test("Calendar weeks as ISO 8601 counts them")
  func weeks() {
    #expect(CalendarDay.monday(ofWeek: 1, 2027)?.description == "2027-01-04")
    #expect(CalendarDay.monday(ofWeek: 53, 2026)?.description == "2026-12-28")
    #expect(CalendarDay.monday(ofWeek: 54, 2026) == nil)
  }

  @Test("A month later ends with the month")
  func months() {
    #expect(CalendarDay("2027-01-31")?.adding(months: 1)?.description == "2027-02-28")
    #expect(CalendarDay("2026-11-30")?.adding(months: 15)?.description == "2028-02-29")
  }

  @Test(
    "In a text only what lies ahead is a time",
    arguments: [
      ("I want to lead a team by summer.", Language.english, "by summer"),
      ("What I learned in 30 years on ships", .english, nil),
      ("I've been here since May.", .english, nil),
      ("Ich möchte bis Ostern präsentieren können.", .german, "bis Ostern"),
      ("Vor drei Jahren habe ich angefangen.", .german, nil),
      ("Nächstes Jahr will ich ein Team leiten.", .german, "nächstes Jahr"),
    ] as [(String, Language, String?)])
  func inText(text: String, language: Language, expected: String?) {
    #expect(Lists.engine.firstDate(in: text, language: language, today: Lists.today)?.phrase == expected)
  }

  @Test("Without a today only dates with a year have a day")
  func noToday() {
    #expect(Lists.engine.date(in: "in six months", language: .english, today: nil)?.day == nil)
    #expect(
      Lists.engine.date(in: "31 May 2027", language: .english, today: nil)?.day?.description == "2027-05-31")
  }
}
