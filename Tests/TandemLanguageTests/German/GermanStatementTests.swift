import Testing

@testable import TandemLanguage

@Suite("German statements")
struct GermanStatementTests {
  private let grammar = GermanFixture.grammar

  private func material(
    motive: String = "", goal: String, sign: String = "", by: String? = nil, wish: String = "",
    gift: String = "",
    register: Register = .formal
  ) -> StatementMaterial {
    StatementMaterial(
      motive: motive, goal: goal, sign: sign, date: by.map { DatePhrase(phrase: $0, day: nil, quote: $0) },
      wish: wish,
      gift: gift, role: .mentor, register: register)
  }

  @Test("The warm statement says why, what and how it shows before wish and gift")
  func warm() {
    let material = material(
      motive: "mich besser durchsetzen", goal: "in Besprechungen meine Meinung sagen",
      sign: "ich melde mich zweimal pro Monat", by: "bis zum Sommer", wish: "ehrliches Feedback",
      gift: "Humor")
    #expect(
      grammar.statement(of: material, style: .warm) == """
        Ich bin hier, weil ich mich besser durchsetzen möchte. Bis zum Sommer möchte ich in Besprechungen \
        meine Meinung sagen. Ich merke es daran, dass ich mich zweimal pro Monat melde. \
        Von Ihnen wünsche ich mir ehrliches Feedback, und ich bringe Humor mit.
        """)
  }

  @Test("A motive that the goal repeats is said once")
  func noRepetition() {
    let material = material(
      motive: "mein Wissen weitergeben", goal: "Ich gebe mein Wissen weiter.", by: "bis Ostern")
    #expect(grammar.statement(of: material, style: .warm) == "Bis Ostern möchte ich mein Wissen weitergeben.")
    #expect(grammar.statement(of: material, style: .exact) == "Bis Ostern gebe ich mein Wissen weiter.")
  }

  @Test(
    "A wish in any shape is turned to the partner",
    arguments: [
      ("ehrliches Feedback", "Von dir wünsche ich mir ehrliches Feedback."),
      ("ein offenes Ohr und Geduld", "Von dir wünsche ich mir ein offenes Ohr und Geduld."),
      (
        "mir ehrlich sagen, wie ich wirke",
        "Von dir wünsche ich mir, dass du mir ehrlich sagst, wie ich wirke."
      ),
      ("dass sie mir offen widerspricht", "Von dir wünsche ich mir, dass du mir offen widersprichst."),
      (
        "Mein Mentor soll mich anderen vorstellen",
        "Von dir wünsche ich mir, dass du mich anderen vorstellst."
      ),
      (
        "dass sie mir sagt, was sie nervt",
        "Von dir wünsche ich mir, dass du mir sagst, was dich nervt."
      ),
      (
        "dass er mir ehrlich sagt, was ihn stört",
        "Von dir wünsche ich mir, dass du mir ehrlich sagst, was dich stört."
      ),
      (
        "dass sie mir sagt, was sie denkt",
        "Von dir wünsche ich mir, dass du mir sagst, was du denkst."
      ),
      ("dass sie sich Zeit nimmt", "Von dir wünsche ich mir, dass du dir Zeit nimmst."),
      ("das du übst mit mir", "Von dir wünsche ich mir, dass du mit mir übst."),
      ("dass du Geduld hast mit mir", "Von dir wünsche ich mir, dass du Geduld mit mir hast."),
      (
        "wie er seine ersten Gespräche verpatzt hat",
        "Von dir wünsche ich mir, dass du mir erzählst, wie du deine ersten Gespräche verpatzt hast."
      ),
      (
        "von seinen ersten Gesprächen erzählen",
        "Von dir wünsche ich mir, dass du von deinen ersten Gesprächen erzählst."
      ),
      ("sich Zeit nehmen", "Von dir wünsche ich mir, dass du dir Zeit nimmst."),
      ("ernst genommen werden", "Von dir wünsche ich mir, ernst genommen zu werden."),
      (
        "gesagt bekommen, wenn ich zu viel rede",
        "Von dir wünsche ich mir, gesagt zu bekommen, wenn ich zu viel rede."
      ),
      ("ehrliches Feedback bekommen", "Von dir wünsche ich mir, ehrliches Feedback zu bekommen."),
      (
        "einmal mitkommen dürfen",
        "Von dir wünsche ich mir, einmal mitkommen zu dürfen."
      ),
      ("mich auch mal hören", "Von dir wünsche ich mir, dass du mich auch mal hörst."),
      ("Ich wünsche mir klare Worte", "Von dir wünsche ich mir klare Worte."),
    ])
  func wishes(wish: String, expected: String) {
    let statement = grammar.statement(
      of: material(goal: "lernen", wish: wish, register: .informal), style: .short)
    #expect(statement.hasSuffix(expected), "\(statement)")
  }

  @Test(
    "A gift is brought along or done",
    arguments: [
      ("30 Jahre Erfahrung", "Ich bringe 30 Jahre Erfahrung mit."),
      ("ein frischer Blick", "Ich bringe einen frischen Blick mit."), ("ich höre gut zu", "Ich höre gut zu."),
      ("neue Ideen, Social Media", "Ich bringe neue Ideen und Social Media mit."),
      ("Zugang zu Leuten, die keine Zeit haben", "Ich bringe Zugang zu Leuten mit, die keine Zeit haben."),
      ("wie man Videos schneidet", "Ich zeige, wie man Videos schneidet."),
    ])
  func gifts(gift: String, expected: String) {
    let statement = grammar.statement(of: material(goal: "lernen", gift: gift), style: .short)
    #expect(statement.hasSuffix(expected), "\(statement)")
  }

  @Test("No statement made of parts that fit is longer than 45 words")
  func length() throws {
    for statement in try GermanFixture.statements() {
      let intentions = grammar.intentions(in: statement.text, role: statement.role)
      guard let goal = grammar.drafts(of: statement.material(intentions)).first else { continue }
      for style in StatementStyle.allCases {
        let text = grammar.statement(
          of: material(
            motive: intentions.first?.phrase ?? "", goal: goal, sign: statement.answers.measure,
            wish: "ehrliches Feedback",
            gift: "meine Erfahrung"), style: style)
        let count = text.split(separator: " ").count
        #expect(count <= 45, "\(statement.id) \(style): \(text)")
      }
    }
  }

  @Test("The call says whom one looks for and why")
  func call() {
    let material = material(
      motive: "die junge Generation verstehen", goal: "Ich möchte TikTok nutzen.", by: "bis Ostern",
      wish: "mir zeigen, wie man Videos schneidet", gift: "30 Jahre Vertrieb")
    #expect(
      grammar.call(of: material) == """
        Ich suche jemanden am Anfang des Berufslebens, um die junge Generation zu verstehen. Bis Ostern \
        möchte ich TikTok nutzen. Von Ihnen wünsche ich mir, dass Sie mir zeigen, wie man Videos schneidet. \
        Ich bringe 30 Jahre Vertrieb mit.
        """)
  }

  @Test(
    "A sign keeps every word and its sentence is complete",
    arguments: [
      ("beide bestehen", "Ich merke es daran, dass beide bestehen."),
      (
        "der Vertrag ist unterschrieben oder die Zusage da",
        "Ich merke es daran, dass der Vertrag unterschrieben oder die Zusage da ist."
      ),
      ("niemand sagt mehr: lauter bitte", "Mein Zeichen dafür ist: „niemand sagt mehr: lauter bitte“."),
      (
        "Entscheidung ist gefallen und alle wissen es",
        "Ich merke es daran, dass die Entscheidung gefallen ist und alle es wissen."
      ),
      (
        "ich habe gesagt was ich will und niemand hat gelacht",
        "Ich merke es daran, dass ich gesagt habe, was ich will, und niemand gelacht hat."
      ),
      (
        "meine Chefin merkt dass ich mehr sage",
        "Ich merke es daran, dass meine Chefin merkt, dass ich mehr sage."
      ),
      (
        "das Team ist zufrieden und die Kunden auch",
        "Ich merke es daran, dass das Team zufrieden ist und die Kunden auch."
      ),
      ("ich rede frei. Keiner lacht.", "Mein Zeichen dafür ist: „ich rede frei. Keiner lacht“."),
      ("keine Rückfragen vom Prüfer", "Mein Zeichen dafür ist: keine Rückfragen vom Prüfer."),
    ])
  func signs(sign: String, expected: String) {
    let statement = grammar.statement(of: material(goal: "lernen", sign: sign), style: .exact)
    #expect(statement.hasSuffix(expected), "\(statement)")
  }

  @Test(
    "A goal keeps its clauses, with their commas",
    arguments: [
      (
        "dass mir jemand sagt wenn ich über leute drüberfahre",
        "Ich möchte erreichen, dass mir jemand sagt, wenn ich über Leute drüberfahre."
      ),
      (
        "welche Fortbildung ich brauche und wen ich ansprechen muss",
        "Ich möchte herausfinden, welche Fortbildung ich brauche und wen ich ansprechen muss."
      ),
      (
        "wann ich nachgeben sollte und wann nicht",
        "Ich möchte herausfinden, wann ich nachgeben sollte und wann nicht."
      ),
      (
        "mich entscheiden ob ich bleibe oder gehe", "Ich möchte mich entscheiden, ob ich bleibe oder gehe."
      ),
      (
        "dass ich in Sitzungen sage was ich will ohne rot zu werden",
        "Ich möchte in Sitzungen sagen, was ich will, ohne rot zu werden."
      ),
      (
        "das mir mein mentee zeigt wie tiktok geht",
        "Ich möchte erreichen, dass mir mein Mentee zeigt, wie TikTok geht."
      ),
      ("mich trauen zu sagen was ich denke", "Ich möchte mich trauen, zu sagen, was ich denke."),
      (
        "Mir ist wichtig, die junge Generation zu verstehen.",
        "Ich möchte die junge Generation verstehen."
      ),
    ])
  func goals(goal: String, expected: String) {
    #expect(grammar.statement(of: material(goal: goal), style: .exact) == expected)
  }

  @Test(
    "What was typed small or turned round is written and said as it is meant",
    arguments: [
      ("Ich möchte neues ausprobieren", "Neues ausprobieren"),
      ("Soll ich das machen oder promovieren?", "herausfinden, ob ich das machen oder promovieren soll"),
      (
        "ich verstehe meine Azubis nicht mehr und würde das gerne ändern", "meine Azubis wieder verstehen"
      ),
    ])
  func intentions(text: String, expected: String) {
    #expect(grammar.intentions(in: text, role: nil).map(\.phrase) == [expected])
  }

  @Test("A mentor who gives passes on what another one wants to understand")
  func passingOn() {
    func goal(_ role: Role, _ motive: String) -> String? {
      grammar.goal(
        of: GoalMaterial(
          text: "", intentions: [],
          motives: [MotiveShare(motive: Motive(rawValue: motive), weight: 1, evidence: [])], role: role,
          register: .formal, answers: GoalAnswers(specific: "wie man mit den Leuten auf dem Kai redet"),
          date: nil))
    }
    #expect(
      goal(.mentor, "giving-back") == "Ich möchte weitergeben, wie man mit den Leuten auf dem Kai redet.")
    #expect(
      goal(.mentee, "giving-back") == "Ich möchte verstehen, wie man mit den Leuten auf dem Kai redet.")
  }
}
