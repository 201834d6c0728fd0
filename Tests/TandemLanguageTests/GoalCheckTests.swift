import Testing

@testable import TandemLanguage

@Suite("Goal checks")
struct GoalCheckTests {
  private func hits(_ material: CheckMaterial, _ language: Language) -> [String] {
    Lists.engine.findings(for: material, language: language).map { "\($0.code): \($0.quote)" }
  }

  @Test(
    "Each check quotes the words it is about",
    arguments: [
      ("I want to stop interrupting people.", Language.english, ["avoidance: stop"]),
      ("Ich möchte nicht länger alles selbst machen.", .german, ["avoidance: nicht länger"]),
      ("I want to get better.", .english, ["vague: better"]),
      ("Ich möchte besser werden.", .german, ["vague: besser"]),
      ("I want to get promoted to head of sales by March.", .english, ["not-in-own-hands: get promoted"]),
      (
        "Ich möchte zur Teamleiterin im Einkauf befördert werden.", .german,
        ["not-in-own-hands: befördert werden"]
      ),
      ("Man sollte mehr miteinander reden und zuhören lernen.", .german, ["not-first-person: Man sollte"]),
      (
        "I want to leverage synergies with the team in sales.", .english,
        ["not-speakable: leverage"]
      ),
      (
        "I want to help my colleague with her depression.", .english,
        ["third-person-private: her depression"]
      ),
      ("I want to ask two drivers every month what I should stop doing.", .english, []),
      ("Ich frage mein Team, womit ich aufhören sollte und was ich nicht sehen kann.", .german, []),
      ("I want to ask one open question in each meeting.", .english, []),
      ("Ich stelle in jedem Treffen eine offene Frage.", .german, []),
    ])
  func quotes(goal: String, language: Language, expected: [String]) {
    #expect(hits(CheckMaterial(goal: goal), language) == expected)
  }

  @Test("What was asked and not answered is missing; what was not asked is not")
  func missing() {
    var material = CheckMaterial(goal: "I want to ask one open question in each meeting.")
    #expect(hits(material, .english).isEmpty)
    (material.sign, material.gift, material.isDateAsked) = ("", "", true)
    #expect(hits(material, .english) == ["no-gift: ", "no-sign: ", "no-date: "])
  }

  @Test("A date behind the end of the programme is a hit")
  func late() {
    var material = CheckMaterial(goal: "I want to ask one open question in each meeting.")
    material.date = Lists.engine.date(in: "by December 2028", language: .english, today: Lists.today)
    material.programmeEnd = CalendarDay("2027-12-31")
    #expect(hits(material, .english) == ["date-outside: by December 2028"])
  }

  @Test("Numbers and a plan without a moment")
  func numbers() {
    var material = CheckMaterial(goal: "I want to be the best speaker in my team.")
    (material.familiarity, material.confidence, material.importance) = (3, 3, 5)
    material.plan = "I will try harder"
    #expect(
      hits(material, .english) == [
        "learning-first: the best", "confidence-low: ", "importance-low: ",
        "plan-without-trigger: I will try harder",
      ])
    material.plan = "If I get nervous, I breathe out"
    #expect(!hits(material, .english).contains { $0.hasPrefix("plan") })
  }

  @Test("Every code has its question in both languages and registers, and three of them weigh more")
  func questions() {
    let codes = [
      "avoidance", "vague", "no-sign", "sign-inner", "no-date", "date-outside", "not-first-person",
      "not-in-own-hands",
      "learning-first", "confidence-low", "confidence-high", "importance-low", "plan-without-trigger",
      "wish-not-theirs",
      "no-gift", "no-cost", "too-long", "not-speakable", "third-person-private", "unclear", "dont-know",
      "off-topic",
      "small-talk", "duty", "away", "goal-missing",
    ]
    for language in Language.allCases {
      for register in Register.allCases {
        for code in codes {
          #expect(
            !Lists.engine.checks(of: language).question(code, register).isEmpty,
            "\(language) \(register) \(code)")
        }
      }
    }
    let heavy = codes.filter { Finding(code: $0, quote: "", ask: "").weight != .advises }
    #expect(heavy.sorted() == ["no-gift", "third-person-private", "vague"])
  }
}
