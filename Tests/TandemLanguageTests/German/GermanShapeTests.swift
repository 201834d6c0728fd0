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
      ("Prüfung ablegen, dann neue Station", "„Prüfung ablegen, dann neue Station“"),
      ("dafür gibt es keine Zahl für", "„dafür gibt es keine Zahl für“"),
      ("ein Vormittag ohne brüllen", "ein Vormittag ohne Brüllen"),
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
      ("keinen Rat geben, sondern zuhören", "keinen Rat geben, sondern zuhören"),
      ("erst zuhören dann reden", "erst zuhören|dann reden"),
      ("mehr machen als nur Regale einräumen", "mehr machen als nur Regale einräumen"),
      ("lernen vor Gästen zu sprechen", "lernen, vor Gästen zu sprechen"),
      ("geförderte Fortbildung beginnen", "eine geförderte Fortbildung beginnen"),
      ("anrufen statt Formular", "anrufen statt Formular"),
      ("Sehen, wie andere das gelöst haben", "sehen, wie andere das gelöst haben"),
      ("wenn ich Werkstatt habe", "eine Werkstatt haben"),
      ("entscheiden ohne nachzukontrollieren", "entscheiden, ohne nachzukontrollieren"),
    ])
  func doing(text: String, expected: String) {
    guard case .doing(let doing) = phrases.content(of: ReadText(text)) else {
      Issue.record("\(text) is read as nothing to do")
      return
    }
    #expect(doing.map(\.infinitive.text).joined(separator: "|") == expected)
  }

  @Test(
    "A sign keeps its subject in front, whoever it is",
    arguments: [
      ("alle junge gehen weg", "alle Jungen weggehen"),
      ("mehr junge bleiben hier", "mehr Junge hier bleiben"),
      ("jeden Tag ich lobe jemanden", "ich jeden Tag jemanden lobe"),
      ("es wird gelacht, wenn ich komme", "gelacht wird, wenn ich komme"),
      ("eine von beiden bewirbt sich", "eine von beiden sich bewirbt"),
      ("Polier lässt mich machen", "der Polier mich machen lässt"),
      ("er oder sie hat die Prüfung bestanden", "er oder sie die Prüfung bestanden hat"),
    ])
  func events(text: String, expected: String) {
    guard case .event(let words) = SignReader(phrases: phrases).sign(in: ReadText(text)) else {
      Issue.record("\(text) is read as no event")
      return
    }
    #expect(words.text == expected)
  }

  @Test(
    "“die” and “denen” get their people back where the text names one kind of them",
    arguments: [
      ("Ich verstehe meine Lehrlinge nicht.", "was denen wichtig ist", "was meinen Lehrlingen wichtig ist"),
      ("Mit jungen Leuten rede ich kaum.", "verstehen, wie die arbeiten", "wie junge Leute arbeiten"),
      ("Azubis und Studierende sind mir fremd.", "verstehen, wie die wohnen", "wie die wohnen"),
    ])
  func people(text: String, specific: String, expected: String) throws {
    let material = GoalMaterial(
      text: text, intentions: [], motives: [], role: .mentor, register: .formal,
      answers: GoalAnswers(specific: specific), date: nil)
    #expect(GoalBuilder(material, phrases).goal == "Ich möchte verstehen, \(expected).")
  }

  @Test(
    "What is wanted keeps its object, its conjunction and its colon",
    arguments: [
      (
        "Ich möchte Leute, die neu hier sind, beim Umzug begleiten.",
        "Leute, die neu hier sind, beim Umzug begleiten"
      ),
      ("mir fehlt jemand mit dem ich reden kann", "jemanden bekommen, mit dem ich reden kann"),
      ("Meine Eltern wollen, dass ich den Hof übernehme.", ""),
      ("Ziel: vom Lager ins Büro wechseln", "vom Lager ins Büro wechseln"),
      ("Ich will nicht nur Brot backen, sondern auch Torten verzieren.", "Brot backen|Torten verzieren"),
      ("Ich will wissen: Was treibt meine Leute an?", "wissen, was meine Leute antreibt"),
      ("Ich fege den Hof gern. Ich möchte einen Laden eröffnen.", "einen Laden eröffnen"),
    ])
  func wishes(text: String, expected: String) {
    let found = GermanFixture.grammar.intentions(in: ReadText(text), role: nil).map(\.phrase)
    #expect(found.joined(separator: "|") == expected)
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
