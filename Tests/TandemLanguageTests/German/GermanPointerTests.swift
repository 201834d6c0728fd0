import Testing

@testable import TandemLanguage

@Suite("German words that point out of an answer")
struct GermanPointerTests {
  private let engine = LanguageEngine(words: GermanFixture.words)

  /// What somebody typed, and the goal that is made of it.
  struct Case: Sendable, CustomStringConvertible {
    let role: Role
    let text: String
    let specific: String
    let measure: String
    let by: String
    let goal: String?

    init(
      _ role: Role, _ text: String, _ specific: String, _ measure: String, _ by: String, _ goal: String?
    ) {
      (self.role, self.text, self.specific) = (role, text, specific)
      (self.measure, self.by, self.goal) = (measure, by, goal)
    }

    var description: String { specific }
  }

  private func check(_ given: Case) {
    let answers = GoalAnswers(
      specific: ReadText(given.specific), measure: ReadText(given.measure), by: ReadText(given.by))
    let said = engine.phrase(
      PhraseRequest(
        text: given.text, language: .german, role: given.role, answers: answers,
        today: CalendarDay(year: 2026, month: 11, day: 24))
    ).goal
    #expect(said == given.goal)
  }

  @Test("“Ohne sie …” is said of what is done, and of nobody")
  func without() {
    check(
      Case(
        .mentor, "Ich leite ein kleines Team und will lernen, besser zu delegieren.",
        "Themen abgeben, ohne sie mir nach einer Woche zurückzuholen", "meine Leute entscheiden selbst",
        "bis Ostern",
        "Bis Ostern gebe ich Themen ab, ohne sie mir nach einer Woche zurückzuholen. "
          + "Das merke ich daran, dass meine Leute selbst entscheiden."))
  }

  @Test(
    "A verb that needs an object takes it from where it has one, or the answer is quoted",
    arguments: [
      Case(
        .mentee, "Mir hört keiner zu.", "meine Skizzen in der Werkstatt vorstellen",
        "ich hab dreimal vorgestellt", "Ostern",
        "Bis Ostern stelle ich meine Skizzen in der Werkstatt vor. "
          + "Das merke ich daran, dass ich dreimal meine Skizzen vorgestellt habe."),
      Case(
        .mentee, "Mein Ziel ist das Abendstudium, aber ich schiebe es seit Jahren auf.",
        "mich einschreiben und durchziehen", "", "September",
        "Bis September schreibe ich mich ein und ziehe das Abendstudium durch."),
      Case(
        .mentee, "Ich möchte zur Fachtagung.", "mich für einen Vortrag anmelden und durchziehen", "",
        "Oktober",
        "Mein Ziel bis Oktober ist: „mich für einen Vortrag anmelden und durchziehen“."),
      Case(
        .mentee, "Ich habe ein Konzept für den Pausenraum.", "mit der Leitung reden",
        "der Chef lässt mich ausprobieren", "Herbst",
        "Bis zum Herbst rede ich mit der Leitung. "
          + "Mein Zeichen dafür ist: „der Chef lässt mich ausprobieren“."),
      Case(
        .mentor, "Ich urteile zu schnell.", "Vorurteile prüfen", "ich nehme zwei davon zurück", "Mai",
        "Bis Mai prüfe ich Vorurteile. Das merke ich daran, dass ich zwei davon zurücknehme."),
    ])
  func objects(given: Case) { check(given) }

  @Test(
    "“das” is what the text does with the same verb",
    arguments: [
      Case(
        .mentee, "Ich weiß nicht, ob ich das Ehrenamt übernehmen soll.",
        "eine Frau treffen, die das auch übernommen hat", "", "April",
        "Bis April treffe ich eine Frau, die das Ehrenamt auch übernommen hat."),
      Case(
        .mentee, "Man sagt mir, dass ich den Meister machen soll.",
        "mit zwei Gesellen reden, die das schon gemacht haben", "", "März",
        "Bis März rede ich mit zwei Gesellen, die den Meister schon gemacht haben."),
      Case(
        .mentee, "Ich möchte Gitarre lernen.", "das endlich durchziehen", "", "Mai",
        "Bis Mai lerne ich Gitarre."),
      Case(
        .mentee, "Keiner hört mir zu.", "das ändern", "", "Mai", "Mein Ziel bis Mai ist: „das ändern“."),
      Case(
        .mentee, "Lieber Bäcker als Koch? Keine Ahnung.", "herausfinden, ob das für mich passt", "", "Mai",
        "Mein Ziel bis Mai ist: „herausfinden, ob das für mich passt“."),
      Case(
        .mentee, "Ich wurde nicht übernommen und niemand erklärt mir, wieso.", "den Grund erfahren", "",
        "Mai",
        "Bis Mai möchte ich erfahren, wieso ich nicht übernommen wurde."),
      Case(
        .mentor, "Meine Enkelin redet ständig von Podcasts.", "verstehen, woher diese Begeisterung kommt", "",
        "Mai", "Bis Mai möchte ich verstehen, woher die Begeisterung kommt."),
      Case(
        .mentee, "Keiner sagt mir, warum ich nicht befördert werde.", "den Grund verstehen", "", "Mai",
        "Bis Mai möchte ich verstehen, warum ich nicht befördert werde."),
      Case(
        .mentee, "Mein Chef übergeht mich bei jeder Beförderung.", "mit meinem Chef darüber reden", "", "Mai",
        "Bis Mai rede ich mit meinem Chef darüber, dass er mich bei jeder Beförderung übergeht."),
      Case(
        .mentor, "Bin ich als Chef zu streng?", "eine ehrliche Antwort", "", "Mai",
        "Bis Mai möchte ich eine ehrliche Antwort auf die Frage „Bin ich als Chef zu streng?“ bekommen."),
      Case(
        .mentor, "mir hat damals auch jemand geholfen", "das gleiche für andere tun", "", "Mai",
        "Bis Mai helfe ich anderen."),
    ])
  func things(given: Case) { check(given) }

  @Test(
    "What is done together is done with somebody, or just done",
    arguments: [
      Case(
        .mentor, "Ich will offener werden.", "einmal pro Woche telefonieren", "wir lachen viel", "Mai",
        "Bis Mai telefoniere ich einmal pro Woche mit meinem Mentee, um offener zu werden. "
          + "Das merke ich daran, dass wir viel lachen."),
      Case(
        .mentor, "Ich möchte von meiner Mentee lernen, wie man Videos schneidet.",
        "gemeinsam einen Clip drehen",
        "", "Ostern", "Bis Ostern drehe ich gemeinsam mit meiner Mentee einen Clip."),
      Case(
        .mentee, "Mein Ausbilder und ich geraten ständig aneinander.", "ein offenes Gespräch führen",
        "wir grüßen uns wieder", "Ende Januar",
        "Bis Ende Januar führe ich ein offenes Gespräch mit meinem Ausbilder. "
          + "Das merke ich daran, dass wir uns wieder grüßen."),
      Case(
        .mentee, "Ich brauche einen Schubs.", "gemeinsam meine Bewerbung durchgehen", "", "März",
        "Bis März gehe ich meine Bewerbung durch."),
      Case(
        .mentee, "Ich möchte mich mit anderen Vätern austauschen.", "einen Stammtisch gründen",
        "wir treffen uns jeden Monat", "ab März",
        "Im März gründe ich einen Stammtisch mit anderen Vätern. "
          + "Das merke ich daran, dass wir uns jeden Monat treffen."),
      Case(
        .mentor, "Ich streite oft mit meinem jüngeren Bruder, der bei mir arbeitet.", "ruhig bleiben",
        "wir essen wieder zusammen", "Weihnachten",
        "Bis Weihnachten möchte ich ruhig bleiben. "
          + "Das merke ich daran, dass mein jüngerer Bruder und ich wieder zusammen essen."),
      Case(
        .mentee, "Ich habe Streit mit einer Kollegin.", "mit ihr reden", "", "Mai",
        "Bis Mai rede ich mit der Kollegin."),
      Case(
        .mentee, "Ich bin jetzt Teamleiterin und unsicher.", "ein Gespräch mit jedem führen", "", "Mai",
        "Bis Mai führe ich ein Gespräch mit jedem im Team."),
      Case(
        .mentor, "Die Jungen in der Werkstatt hören mir nicht zu.", "sie öfter loben", "", "Mai",
        "Bis Mai lobe ich die Jungen in der Werkstatt öfter."),
      Case(
        .mentor, "Meine Auszubildende arbeitet nur halbtags.", "begreifen, wie sie ihren Tag plant", "",
        "Mai",
        "Bis Mai möchte ich begreifen, wie meine Auszubildende ihren Tag plant."),
    ])
  func partners(given: Case) { check(given) }

  @Test(
    "“Beide” are the two that the text is torn between",
    arguments: [
      Case(
        .mentee, "Soll ich in die Pflege oder in die Verwaltung gehen?",
        "mit Leuten aus beiden Bereichen reden",
        "", "Juni", "Bis Juni rede ich mit Leuten aus beiden Bereichen, Pflege und Verwaltung."),
      Case(
        .mentee, "Ich schwanke zwischen Theater und Film.", "in beiden Welten je eine Woche hospitieren", "",
        "Sommer", "Bis zum Sommer hospitiere ich in beiden Welten, Theater und Film, je eine Woche."),
      Case(
        .mentee, "Soll ich im Labor bleiben oder in den Vertrieb wechseln?", "beides anschauen", "", "März",
        "Bis März schaue ich mir beides an: das Labor und den Vertrieb."),
      Case(
        .mentee, "Ausland ja oder nein?", "mich entscheiden", "", "April",
        "Bis April entscheide ich mich: Ausland ja oder nein."),
    ])
  func pairs(given: Case) { check(given) }

  @Test(
    "A time says when it is done, and not that it begins then or lasts so long",
    arguments: [
      Case(
        .mentor, "Ich rede zu viel.", "meinem Mentee zuhören, ohne zu unterbrechen", "", "nach sechs Treffen",
        "Innerhalb von sechs Treffen höre ich meinem Mentee zu, ohne zu unterbrechen."),
      Case(
        .mentor, "Ich rede zu viel.", "meinem Mentee zuhören", "", "nach einem Monat",
        "Innerhalb eines Monats höre ich meinem Mentee zu."),
      Case(
        .mentor, "Ich rede zu viel.", "meinem Mentee zuhören", "", "nach einem Jahr",
        "Innerhalb eines Jahres höre ich meinem Mentee zu."),
      Case(
        .mentor, "Ich will lernen, wie Junge arbeiten.", "mit einem Azubi ein Werkstück ohne Plan bauen", "",
        "vier Werkstücke lang", "Ich baue mit einem Azubi vier Werkstücke ohne Plan."),
      Case(
        .mentee, "Mir ist alles zu viel.", "den Vorsitz abgeben", "", "sofort",
        "Sofort gebe ich den Vorsitz ab."),
      Case(
        .mentee, "Mir ist alles zu viel.", "jeden Abend spazieren gehen", "", "sofort",
        "Ab sofort möchte ich jeden Abend spazieren gehen."),
      Case(
        .mentor, "Gute Leute gehen immer wieder.", "eine Gesellin im Betrieb halten", "",
        "Ende ihrer Ausbildung",
        "Bis zum Ende ihrer Ausbildung möchte ich eine Gesellin im Betrieb gehalten haben."),
      Case(
        .mentee, "Ich möchte Schichtführerin werden.", "Ende des Sommers wäre gut", "", "Ende des Sommers",
        "Bis zum Ende des Sommers möchte ich Schichtführerin werden."),
      Case(.mentee, "Nächste Woche wäre gut", "Nächste Woche wäre gut", "", "", nil),
      Case(
        .mentee, "Ich möchte Klavier lernen.", "Mitte Mai wäre toll", "", "", "Ich möchte Klavier lernen."),
    ])
  func times(given: Case) { check(given) }

  @Test(
    "A purpose says more than a verb, and a wish of long ago is none",
    arguments: [
      Case(
        .mentor, "Ich wollte früher Lehrerin werden.", "einen Kurs an der Volkshochschule halten", "",
        "Herbst",
        "Bis zum Herbst halte ich einen Kurs an der Volkshochschule."),
      Case(
        .mentor, "Ich möchte unterrichten.", "einen Kurs an der Volkshochschule halten", "", "Herbst",
        "Bis zum Herbst halte ich einen Kurs an der Volkshochschule."),
      Case(
        .mentor, "Ich möchte jungen Eltern Mut machen.", "offen über meine Teilzeit reden", "", "Mai",
        "Bis Mai rede ich offen über meine Teilzeit, um jungen Eltern Mut zu machen."),
      Case(
        .mentee, "ich will in der buchhaltung ernst genommen werden",
        "der chefin zeigen dass ich zahlen kann",
        "", "april",
        "Um in der Buchhaltung ernst genommen zu werden, zeige ich bis April der Chefin, dass ich Zahlen kann."
      ),
      Case(
        .mentor, "Ich rede zu viel.", "kluge Fragen statt Tipps", "", "Mai",
        "Bis Mai stelle ich kluge Fragen, statt Tipps zu geben."),
      Case(
        .mentee, "Ich will bei der Pausenplanung mitreden.", "Vorschlag zur Pausenplanung", "", "Mai",
        "Bis Mai mache ich einen Vorschlag zur Pausenplanung."),
    ])
  func purposes(given: Case) { check(given) }
}
