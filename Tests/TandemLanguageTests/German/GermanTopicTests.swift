import Testing

@testable import TandemLanguage

@Suite("German topics, choices and times that contradict what is done")
struct GermanTopicTests {
  private let engine = LanguageEngine(words: GermanFixture.words)
  private let phrases = GermanFixture.grammar.phrases

  /// The goal of a statement with its answers.
  private func goal(_ role: Role, _ text: String, _ specific: String, _ measure: String, _ by: String)
    -> String?
  {
    let answers = GoalAnswers(specific: ReadText(specific), measure: ReadText(measure), by: ReadText(by))
    return engine.phrase(
      PhraseRequest(
        text: text, language: .german, role: role, answers: answers,
        today: CalendarDay(year: 2026, month: 11, day: 24))
    ).goal
  }

  @Test("A topic takes the verb of what is wanted, or of what moves somebody")
  func topics() {
    #expect(
      goal(
        .mentor, "Ich möchte verstehen, was Auszubildende antreibt.", "Wünsche an Chefs und Kollegen", "",
        "Ostern")
        == "Bis Ostern möchte ich Wünsche an Chefs und Kollegen verstehen.")
    #expect(
      goal(
        .mentor, "Ich wüsste gern, wie junge Leute einkaufen.", "Ernährung der unter 30-Jährigen", "",
        "Ende Mai")
        == "Bis Ende Mai möchte ich mehr über die Ernährung der unter 30-Jährigen erfahren.")
    #expect(
      goal(.mentor, "Ich möchte meine Erfahrung weitergeben.", "Wissen über Arbeitsrecht", "", "ein Jahr")
        == "Innerhalb eines Jahres gebe ich Wissen über Arbeitsrecht weiter.")
  }

  @Test("What somebody wants to have or to choose is no topic")
  func noTopics() {
    for specific in ["weniger Lärm bei Sitzungen", "Entscheidung Postdoc oder Industrie"] {
      let said = goal(.mentor, "Ich möchte verstehen, was junge Leute stört.", specific, "", "Ostern")
      #expect(said?.contains("verstehen.") != true)
      #expect(said?.contains("mehr über") != true)
    }
  }

  @Test("What others shall do for the person stays theirs, and what a mentor lists is passed on")
  func sides() {
    #expect(
      goal(
        .mentor, "Ich hätte gern einen jungen Menschen, der mir den Spiegel vorhält.",
        "Spiegel vorhalten in Sitzungen", "", "Ostern")
        == "Bis Ostern möchte ich einen jungen Menschen haben, der mir den Spiegel vorhält.")
    #expect(
      goal(
        .mentor, "Ich möchte mein Wissen weitergeben.", "Seefahrt, Papierkram, was eben gebraucht wird", "",
        "Ostern")?.hasPrefix("Bis Ostern möchte ich weitergeben: ") == true)
  }

  @Test("Two verbs that exclude each other are a decision")
  func choices() {
    #expect(
      goal(.mentee, "Ich will herausfinden, was zu mir passt.", "Kündigen oder Bleiben", "", "Pfingsten")
        == "Bis Pfingsten entscheide ich, ob ich kündige oder bleibe.")
  }

  @Test("A time that what is done is over by isn't said, and one that it lies in keeps its case")
  func times() {
    #expect(
      goal(
        .mentee, "Ich bin oft unsicher.", "Ermutigung während der Ausbildung", "", "nach der Ausbildung")
        == "Ich möchte Ermutigung während der Ausbildung bekommen.")
    func phrase(_ by: String) -> String? {
      engine.date(in: ReadText(by), language: .german, today: nil)?.phrase
    }
    #expect(phrase("vor Ballsaison") == "vor der Ballsaison")
    #expect(phrase("erstes Halbjahr") == "im ersten Halbjahr")
    #expect(phrase("noch diese Amtszeit pls") == "in dieser Amtszeit")
    #expect(phrase("Quartalsende, aber nicht dieses, das danach") == nil)
    #expect(phrase("Projektabschluss Q3") == "bis zum Projektabschluss in Q3")
  }

  @Test(
    "What nobody else can have done is the person's own",
    arguments: [
      ("20 Minuten frei gesprochen", "ich 20 Minuten frei gesprochen habe"),
      ("eigene Skripte selbst geschrieben", "ich eigene Skripte selbst geschrieben habe"),
      ("Anzahl Beschwerden sinkt", "die Anzahl der Beschwerden sinkt"),
      ("Jury überzeugt", "die Jury überzeugt ist"),
      ("kommt nichts zurück von der Kasse", "nichts von der Kasse zurückkommt"),
    ])
  func signs(text: String, expected: String) {
    guard case .event(let words) = SignReader(phrases: phrases).sign(in: ReadText(text)) else {
      Issue.record("\(text) is no event")
      return
    }
    #expect(words.text == expected)
  }

  @Test(
    "What is done keeps its words and loses those of its case",
    arguments: [
      ("Leitung eines kleinen Teams", "ein kleines Team leiten"),
      ("mehr so führen wie mein alter Meister", "mehr so führen wie mein alter Meister"),
      ("für einen da sein der gerade anfängt", "für einen da sein, der gerade anfängt"),
      ("herausfinden, welche meiner Fragen alle nerven", "herausfinden, welche meiner Fragen alle nerven"),
      ("Briefe schreiben lernen, die jeder versteht", "lernen, Briefe zu schreiben, die jeder versteht"),
      ("meine Sicht als Pendlerin", "meine Sicht als Pendlerin einbringen"),
      ("das ich mich nich schäm", "mich nicht schämen"),
      ("verstehen alte Kollegen", "alte Kollegen verstehen"),
      ("Angebot schreiben richtig", "ein Angebot richtig schreiben"),
      ("den Kurs anmelden", "mich zum Kurs anmelden"),
      ("vier Kanzleien vorstellen", "mich in vier Kanzleien vorstellen"),
      ("mit wem reden der was ganz anderes macht", "mit wem reden, der was ganz anderes macht"),
    ])
  func doing(text: String, expected: String) {
    guard case .doing(let read) = phrases.content(of: ReadText(text)) else {
      Issue.record("\(text) is no doing")
      return
    }
    #expect(read.map(\.infinitive.text).joined(separator: "|") == expected)
  }
}
