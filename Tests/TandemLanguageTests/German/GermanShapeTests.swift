import Testing

@testable import TandemLanguage

@Suite("German shapes that are easily taken apart wrongly")
struct GermanShapeTests {
  private let phrases = GermanFixture.grammar.phrases

  @Test(
    "A sign that no rule can turn is a thing or is quoted",
    arguments: [
      ("vier Kolleginnen mit denen ich weiter esse", "vier Kolleginnen, mit denen ich weiter esse"),
      ("weniger \"ihr sollt\" von mir", "„weniger ‚ihr sollt‘ von mir“"),
      ("Girlande über der Tür, nicht im Schrank", "Girlande über der Tür, nicht im Schrank"),
      ("den Beirat einladen und erzählen, nicht warten", "„den Beirat einladen und erzählen, nicht warten“"),
    ])
  func things(text: String, expected: String) {
    switch SignReader(phrases: phrases).sign(in: ReadText(text)) {
    case .thing(let words): #expect(words.text == expected)
    case .quote(let quote): #expect(quote.quoted == expected)
    default: Issue.record("\(text) is read as an event")
    }
  }

  @Test("Two signs in a list become one sentence")
  func bullets() {
    let sign = SignReader(phrases: phrases).sign(
      in: ReadText("- sie leitet die Runde\n- ich mische mich nicht ein"))
    guard case .event(let words) = sign else {
      Issue.record("The list is quoted")
      return
    }
    #expect(words.text == "sie die Runde leitet und ich mich nicht einmische")
  }

  @Test(
    "What somebody does is said whole",
    arguments: [
      ("Belege sortieren, buchen, ablegen", "Belege sortieren|buchen|ablegen"),
      (
        "ehrliche Rückmeldung zu meiner Art zu sprechen",
        "ehrliche Rückmeldung zu meiner Art zu sprechen bekommen"
      ),
      ("andere reden lassen", "andere reden lassen"),
      ("wieder gern in die Werkstatt gehen", "wieder gern in die Werkstatt gehen"),
      ("vier Verlage persönlich kennen", "vier Verlage persönlich kennen"),
      ("Pläne zeichnen", "Pläne zeichnen"),
    ])
  func doing(text: String, expected: String) {
    guard case .doing(let doing) = phrases.content(of: ReadText(text)) else {
      Issue.record("\(text) is read as nothing to do")
      return
    }
    #expect(doing.map(\.infinitive.text).joined(separator: "|") == expected)
  }

  @Test("A question that depends on a verb behind it is quoted")
  func askedFirst() {
    let text = "was im Lager stört, herausfinden und eins davon ändern"
    guard case .thing(let words) = phrases.content(of: ReadText(text)) else {
      Issue.record("The question is taken apart")
      return
    }
    #expect(words.text == text.quoted)
  }

  @Test(
    "How and when to meet is no wish",
    arguments: [
      "Ich brauche noch Infos, wann man sich sieht.", "Treffen am liebsten morgens und per Telefon.",
      "Ich musste alles selbst regeln, Anträge, Umzug, Praktikum.",
    ])
  func arrangement(text: String) {
    #expect(GermanFixture.grammar.intentions(in: ReadText(text), role: .mentee).isEmpty)
  }

  @Test("What would help is wanted")
  func helping() {
    let text = ReadText("Der Kurs ist Pflicht. Mir würde es helfen, das Vergaberecht richtig zu verstehen.")
    let found = GermanFixture.grammar.intentions(in: text, role: .mentee)
    #expect(found.map(\.phrase) == ["das Vergaberecht richtig verstehen"])
  }

  @Test("What stands in brackets about a workplace is no wish")
  func brackets() {
    let text = ReadText("Daran will ich etwas ändern. (Druckerei, 30 Leute)")
    #expect(!GermanFixture.grammar.intentions(in: text, role: .mentor).contains { $0.phrase.contains("30") })
  }
}
