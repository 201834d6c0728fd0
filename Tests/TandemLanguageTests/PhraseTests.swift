import TandemLanguage
import Testing

@Suite("From a statement and its answers to a goal")
struct PhraseTests {
  @Test(
    "An answer to 'what exactly?' carries the goal by itself",
    arguments: [
      ("de", "die Kosten reduzieren", "Ich möchte die Kosten reduzieren."),
      ("de", "Überstunden im Team halbieren", "Ich möchte Überstunden im Team halbieren."),
      ("de", "eine Stelle ergattern", "Ich möchte eine Stelle ergattern."),
      ("de", "sauberen Code schreiben", "Ich möchte sauberen Code schreiben."),
      (
        "de", "Konflikte ansprechen statt runterschlucken",
        "Ich möchte Konflikte ansprechen, statt runterzuschlucken."
      ),
      (
        "de", "dass meine Mentorin mir die Spielregeln erklärt",
        "Ich möchte erreichen, dass meine Mentorin mir die Spielregeln erklärt."
      ),
      (
        "de", "dass jemand meine Anlage fahren kann",
        "Ich möchte dafür sorgen, dass jemand meine Anlage fahren kann."
      ),
      (
        "de", "das die Bereichsleitung meinen Namen kennt",
        "Ich möchte dafür sorgen, dass die Bereichsleitung meinen Namen kennt."
      ),
      ("de", "ruhiger sein wenn viel los ist", "Ich möchte ruhiger sein, wenn viel los ist."),
      ("en", "open doors for my mentee", "I want to open doors for my mentee."),
      ("en", "perfect my pitch", "I want to perfect my pitch."),
      ("en", "further my career", "I want to further my career."),
      ("en", "empty my inbox", "I want to empty my inbox."),
      ("en", "record a podcast", "I want to record a podcast."),
    ])
  func deeds(code: String, specific: String, goal: String) {
    #expect(phrase(code, "", GoalAnswers(specific: specific)).goal == goal)
  }

  @Test("What only names something makes no goal where no motive speaks", arguments: ["das Ganze", "hallo"])
  func things(specific: String) {
    let result = phrase("de", "", GoalAnswers(specific: specific))
    #expect(result.goal == nil && !result.isClear && result.ask != nil)
  }

  @Test(
    "A wish is read whatever its form",
    arguments: [
      ("de", "Tipps für die Gehaltsverhandlung wären super", "Tipps für die Gehaltsverhandlung bekommen"),
      (
        "de", "Kontakte knüpfen zu Leuten, die schon im Ausland gearbeitet haben",
        "Kontakte knüpfen zu Leuten, die schon im Ausland gearbeitet haben"
      ),
      (
        "de", "Ich will endlich Code schreiben, den andere lesen können.",
        "endlich Code schreiben, den andere lesen können"
      ),
      ("en", "I'd like that my mentor shows me the ropes.", "learn the ropes from my mentor"),
      ("en", "I want that people take me seriously.", "get people to take me seriously"),
      (
        "en", "I'd be happy if somebody showed me how to write a grant application.",
        "learn how to write a grant application from somebody"
      ),
    ])
  func wishes(code: String, text: String, wish: String) {
    #expect(phrase(code, text).intentions.map(\.phrase) == [wish])
  }

  @Test("Nothing is wished where only a trouble is named, or something of the sentence before is pointed at")
  func noWishes() {
    #expect(phrase("de", "Nicht um Ratschläge zu verteilen, davon gibt es genug.").intentions.isEmpty)
    #expect(phrase("de", "Durch die Prüfung gefallen, zweimal.").intentions.isEmpty)
    #expect(phrase("en", "I'm not looking for a new job.").intentions.isEmpty)
    #expect(phrase("en", "I'm not here to lecture anybody.").intentions.isEmpty)
    #expect(phrase("en", "imposter syndrome, big time").intentions.isEmpty)
    #expect(phrase("en", "She took a chance on me. I'd like to do that for someone.").intentions.isEmpty)
  }

  @Test(
    "A goal has one time, and only one that is the person's own",
    arguments: [
      (
        "de", "In zwei Jahren will ich selbstständig sein.", "bis Ende nächsten Jahres",
        "Bis Ende nächsten Jahres möchte ich selbstständig sein."
      ),
      (
        "de", "Mein Chef geht nächstes Jahr, und ich überlege, ob ich mich bewerben soll.", "",
        "Ich möchte herausfinden, ob ich mich bewerben soll."
      ),
      ("de", "Ich will bis Ostern Excel können.", "", "Bis Ostern möchte ich Excel können."),
      (
        "de", "Ich will Excel lernen.", "in ein halbes Jahr", "Innerhalb eines halben Jahres lerne ich Excel."
      ),
      ("en", "By June I want to speak better English.", "", "By June, I want to speak better English."),
      ("en", "My manager leaves by June and I want to be promoted.", "", "I want to be promoted."),
    ])
  func times(code: String, text: String, by: String, goal: String) {
    #expect(phrase(code, text, GoalAnswers(by: by)).goal == goal)
  }

  @Test("A sign keeps what its verb takes: 'says so', 'zu- oder absage', 'einschreibt'")
  func signs() {
    let enrols = GoalAnswers(
      specific: "eine Schülerin begleiten", measure: "sie schreibt sich irgendwo ein, egal wo")
    #expect(
      phrase("de", "", enrols).goal
        == "Ich möchte eine Schülerin begleiten. Das merke ich daran, dass sie sich irgendwo einschreibt, egal wo."
    )
    let says = GoalAnswers(specific: "listen more", measure: "my mentee says so")
    #expect(phrase("en", "", says).goal == "I want to listen more. I will notice it when my mentee says so.")
    let tells = GoalAnswers(
      specific: "eine Entscheidung, ob ich promoviere", measure: "ich sage meiner Professorin zu oder ab")
    #expect(
      phrase("de", "", tells).goal
        == "Ich möchte eine Entscheidung treffen, ob ich promoviere. Das merke ich daran, dass ich meiner "
        + "Professorin zu- oder absage.")
  }

  private func phrase(_ code: String, _ text: String, _ answers: GoalAnswers = GoalAnswers()) -> PhraseResult
  {
    Lists.engine.phrase(
      PhraseRequest(
        text: text, language: Language(rawValue: code), role: .mentee, answers: answers,
        today: Lists.today))
  }
}
