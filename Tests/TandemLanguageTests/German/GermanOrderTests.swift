import Testing

@testable import TandemLanguage

@Suite("German word order")
struct GermanOrderTests {
  private let phrases = GermanFixture.grammar.phrases

  @Test(
    "A sentence becomes what follows dass",
    arguments: [
      (
        "ich rufe die Lieferanten an statt ihnen zu schreiben",
        "ich die Lieferanten anrufe, statt ihnen zu schreiben"
      ),
      (
        "wir essen in einem Raum und keiner geht früher",
        "wir in einem Raum essen und keiner früher geht"
      ),
      ("mein Redeanteil liegt unter 30 %", "mein Redeanteil unter 30 % liegt"),
      ("sie führt ein Beratungsgespräch ohne mich", "sie ein Beratungsgespräch ohne mich führt"),
      (
        "nach dem Gespräch hat meine Mentee eine Idee aufgeschrieben",
        "meine Mentee nach dem Gespräch eine Idee aufgeschrieben hat"
      ),
      ("zweimal im Monat hab ich was beigetragen", "ich zweimal im Monat etwas beigetragen habe"),
      ("ich bring einen Vorschlag ein", "ich einen Vorschlag einbringe"),
      ("wenn ich drei Fragen gestellt habe", "ich drei Fragen gestellt habe"),
      ("Ich merke es daran, dass ich ruhiger schlafe.", "ich ruhiger schlafe"),
      ("dauert 1 stunde statt 1 tag", "es 1 Stunde statt 1 Tag dauert"),
      ("ohne Spickzettel präsentieren", "ich ohne Spickzettel präsentiere"),
      ("Antrag eingereicht", "der Antrag eingereicht ist"),
      ("mein Plan steht und ist abgestimmt", "mein Plan steht und abgestimmt ist"),
      (
        "mein Mentee fragt nach, statt sich zu rechtfertigen",
        "mein Mentee nachfragt, statt sich zu rechtfertigen"
      ),
      ("mit zwei Leuten bin ich in Kontakt", "ich mit zwei Leuten in Kontakt bin"),
      ("meine Leute müssen nicht mehr nachfragen", "meine Leute nicht mehr nachfragen müssen"),
      ("eine sagt mir von sich aus, was sie stört", "eine mir von sich aus sagt, was sie stört"),
      ("Kollegen rufen von sich aus an", "Kollegen von sich aus anrufen"),
      ("vier von fünf Tagen klappt es", "es an vier von fünf Tagen klappt"),
      ("keiner fragt nach was ich meine", "keiner nachfragt, was ich meine"),
      ("ich höre etwas, das ich nicht erwartet habe", "ich etwas höre, das ich nicht erwartet habe"),
      ("dann traue ich mich öfter", "ich mich dann öfter traue"),
      ("mein Mentee redet mehr als ich", "mein Mentee mehr redet als ich"),
    ])
  func finalOrder(text: String, expected: String) {
    guard case .event(let words) = SignReader(phrases: phrases).sign(in: ReadText(text)) else {
      Issue.record("\(text) is read as no event")
      return
    }
    #expect(words.text == expected)
  }

  @Test("A joint or a letter alone is no sign", arguments: ["und", "oder", "a", "und oder"])
  func nothing(text: String) { #expect(SignReader(phrases: phrases).sign(in: ReadText(text)) == nil) }

  @Test("What is no sentence stays a thing, with the article that a note leaves out")
  func things() {
    let things = [
      ("neuer Vertrag", "ein neuer Vertrag"), ("Zusage", "eine Zusage"), ("Ruhe im Team", "Ruhe im Team"),
      ("Vertrag auf dem Tisch", "ein Vertrag auf dem Tisch"), ("zwei Zusagen", "zwei Zusagen"),
      ("mehr Anerkennung", "mehr Anerkennung"), ("Termine", "Termine"),
      (
        "eine Entscheidung, mit der ich gut schlafen kann", "eine Entscheidung, mit der ich gut schlafen kann"
      ),
    ]
    for (text, expected) in things {
      guard case .thing(let words) = SignReader(phrases: phrases).sign(in: ReadText(text)) else {
        Issue.record("\(text) is read as an event")
        continue
      }
      #expect(words.text == expected)
    }
    #expect(SignReader(phrases: phrases).sign(in: "") == nil)
  }

  @Test(
    "An infinitive becomes a sentence with ich and gets its zu",
    arguments: [
      ("mein Wissen weitergeben", "gebe ich mein Wissen weiter", "mein Wissen weiterzugeben"),
      ("mich besser durchsetzen", "setze ich mich besser durch", "mich besser durchzusetzen"),
      ("sich mehr zutrauen", "traue ich mir mehr zu", "mir mehr zuzutrauen"),
      ("befördert werden", "werde ich befördert", "befördert zu werden"),
      (
        "zuhören statt Vorträge halten", "höre ich zu, statt Vorträge zu halten",
        "zuzuhören, statt Vorträge zu halten"
      ),
      ("Gehaltsgespräch führen", "führe ich ein Gehaltsgespräch", "ein Gehaltsgespräch zu führen"),
      ("wissen was zu mir passt", "weiß ich, was zu mir passt", "zu wissen, was zu mir passt"),
      ("ich möchte neue Leute kennen lernen", "lerne ich neue Leute kennen", "neue Leute kennenzulernen"),
      (
        "meine Stunden so aufteilen, dass ich Projekte behalte",
        "teile ich meine Stunden so auf, dass ich Projekte behalte",
        "meine Stunden so aufzuteilen, dass ich Projekte behalte"
      ),
      (
        "wie junge Leute denken", "verstehe ich, wie junge Leute denken",
        "zu verstehen, wie junge Leute denken"
      ),
      (
        "moechte ueberzeugend praesentieren koennen", "kann ich überzeugend präsentieren",
        "überzeugend präsentieren zu können"
      ),
    ])
  func firstPerson(text: String, sentence: String, zu: String) throws {
    guard case .doing(let said) = phrases.content(of: ReadText(text)) else {
      Issue.record("\(text) does nothing")
      return
    }
    let phrase = try #require(said.first)
    #expect(phrase.firstPerson.text == sentence)
    #expect(phrase.zuInfinitive.text == zu)
  }

  @Test(
    "A noun that holds a verb becomes that verb, its object in the accusative",
    arguments: [
      ("Aufbau von neuen Kontakten", "neue Kontakte aufbauen"),
      ("Ausbau meines Netzwerks", "mein Netzwerk ausbauen"),
      ("Stärkung der Führungskompetenz", "die Führungskompetenz stärken"),
      ("regelmäßiger Austausch mit Jüngeren", "mich regelmäßig mit Jüngeren austauschen"),
      ("Weitergabe von Erfahrungen", "Erfahrungen weitergeben"), ("Beförderung", "befördert werden"),
      ("frischer Wind", "frischen Wind bekommen"), ("ein ehrlicher Rat", "einen ehrlichen Rat bekommen"),
      ("Teamleiterin", "Teamleiterin werden"), ("mehr Selbstvertrauen", "mehr Selbstvertrauen gewinnen"),
    ])
  func things(text: String, expected: String) {
    let intentions = GermanFixture.grammar.intentions(in: text, role: nil)
    #expect(intentions.map(\.phrase) == [expected])
  }

  @Test(
    "Words are said back in the register of the person",
    arguments: [
      ("mein Wissen weitergeben", "Ihr Wissen weiterzugeben", "dein Wissen weiterzugeben"),
      ("mich weiterentwickeln", "sich weiterzuentwickeln", "dich weiterzuentwickeln"),
      ("wissen, was ich kann", "zu wissen, was Sie können", "zu wissen, was du kannst"),
      (
        "neu austarieren, wie viel Arbeit mir guttut", "neu auszutarieren, wie viel Arbeit Ihnen guttut",
        "neu auszutarieren, wie viel Arbeit dir guttut"
      ),
      (
        "erleben, dass mich jemand fragt", "zu erleben, dass Sie jemand fragt",
        "zu erleben, dass dich jemand fragt"
      ),
    ])
  func mirror(phrase: String, formal: String, informal: String) {
    let intention = Intention(phrase: phrase, quote: phrase)
    #expect(GermanFixture.grammar.mirror(intention, register: .formal) == formal)
    #expect(GermanFixture.grammar.mirror(intention, register: .informal) == informal)
  }
}
