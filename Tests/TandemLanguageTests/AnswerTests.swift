import TandemTesting
import Testing

@testable import TandemLanguage

@Suite("Answers that need something else than an interpreter")
struct AnswerTests {
  @Test(
    "Non-answers are told apart",
    arguments: [
      ("weiß nicht", Language.german, NonAnswer.dontKnow), ("keine Ahnung", .german, .dontKnow),
      ("I don't know", .english, .dontKnow), ("honestly no idea", .english, .dontKnow),
      ("hi there", .english, .smallTalk), ("Hallo, wie geht's?", .german, .smallTalk),
      ("asdfasdf", .german, .junk), ("asdkjh", .german, .junk), ("...", .english, .junk),
      ("👍", .german, .junk),
      ("what time does the canteen close on fridays", .english, .offTopic),
      ("Kann ich den Fragebogen auch später noch ausfüllen?", .german, .offTopic),
      ("I don't know what I want to do with my life", .english, nil),
      ("Ich weiß nicht, wie man Excel benutzt", .german, nil), ("Anna", .german, nil), ("7", .german, nil),
    ] as [(String, Language, NonAnswer?)])
  func nonAnswers(text: String, language: Language, expected: NonAnswer?) {
    #expect(Lists.engine.nonAnswer(text, language: language) == expected)
  }

  @Test("The table of non-answers is told apart, word for word")
  func table() throws {
    let rows = try Checkout.text(of: "fixtures/language/non-answers.tsv").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").map(String.init) }
    #expect(rows.count > 100)
    for row in rows {
      let language = try #require(Language(rawValue: row[0]))
      let kind = Lists.engine.nonAnswer(ReadText(row[1]), language: language)?.rawValue
      #expect(kind ?? "-" == row[2], "\(row[1])")
    }
  }

  @Test(
    "Acute distress and harassment are heard",
    arguments: [
      ("I want to kill myself", Language.english), ("I want to die", .english),
      ("my boss touches me", .english),
      ("I was harassed by a colleague", .english), ("Ich will nicht mehr leben", .german),
      ("Ich kann nicht mehr", .german), ("mein Chef bedroht mich", .german), ("ich werde gemobbt", .german),
    ])
  func alarms(text: String, language: Language) { #expect(Lists.engine.isAlarming(text, language: language)) }

  @Test(
    "Everyday trouble is no alarm",
    arguments: [
      ("Stress mit dem Chef", Language.german), ("this commute is killing me", .english),
      ("Ich kann nicht mehr vor der Arbeit joggen gehen, das fehlt mir", .german),
      ("I work in suicide prevention and want to share what I learned", .english),
      ("ich möchte gegen Mobbing etwas tun", .german), ("I am dying to learn Python", .english),
      ("Die Deadline bringt mich noch ins Grab", .german), ("I feel under pressure", .english),
    ])
  func noAlarms(text: String, language: Language) {
    #expect(!Lists.engine.isAlarming(text, language: language))
  }

  @Test(
    "Two words are enough to tell the language",
    arguments: [
      ("board role", "en"), ("confidence", "en"), ("job change", "en"), ("find courage", "en"),
      ("reverse mentoring", "en"), ("Jobwechsel", "de"), ("mehr Mut", "de"), ("Netzwerk", "de"),
      ("Mut fassen", "de"), ("promotion", "en"),
    ])
  func shortTexts(text: String, language: String) {
    #expect(Lists.engine.detect(text).rawValue == language)
  }

  @Test("The language of every sample is detected")
  func detection() throws {
    for statement in try Statement.all("samples-de") + Statement.all("samples-en")
      + Statement.all("en-statements")
    where statement.text.split(separator: " ").count > 2 && !statement.text.hasPrefix("lorem") {
      #expect(Lists.engine.detect(statement.text).rawValue == statement.lang, "\(statement.id)")
    }
  }
}
