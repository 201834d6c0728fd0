import Testing

@testable import TandemLanguage

@Suite("German goals")
struct GermanGoalTests {
  private let grammar = GermanFixture.grammar

  @Test("Every statement gives the recorded intentions, drafts and goal")
  func table() throws {
    let lines = try GermanFixture.statements().flatMap { statement -> [String] in
      let intentions = grammar.intentions(in: statement.text, role: statement.role)
      let material = statement.material(intentions)
      let read = intentions.map { intention in
        let mirrored = grammar.mirror(intention, register: .informal)
        return "\(statement.id)\tintention\t\(intention.phrase)\t\(intention.direction)\t\(mirrored)"
      }
      let drafts = grammar.drafts(of: material).map { "\(statement.id)\tdraft\t\($0)" }
      return read + drafts + ["\(statement.id)\tgoal\t\(grammar.goal(of: material) ?? "-")"]
    }
    let differences = try GermanFixture.differences(of: lines, from: "fixtures/language/de-goals.tsv")
    #expect(differences.isEmpty, "\(differences.prefix(5).joined(separator: "\n"))")
  }

  @Test("A goal ends like a sentence, speaks in the first person and adds no word of its own")
  func faithful() throws {
    for statement in try GermanFixture.statements() {
      let intentions = grammar.intentions(in: statement.text, role: statement.role)
      let material = statement.material(intentions)
      guard let goal = grammar.goal(of: material) else { continue }
      #expect(goal.hasSuffix("."), "\(goal)")
      let words = Set(goal.lowercased().split { !$0.isLetter }.map(String.init))
      #expect(!words.isDisjoint(with: ["ich", "mein", "meine", "mir"]), "\(goal)")
      let answers = statement.answers
      let said = [statement.text, answers.specific, answers.measure, answers.by].joined(separator: " ")
      let foreign = GermanVocabulary(said).foreign(in: goal)
      #expect(foreign.isEmpty, "\(statement.id) adds \(foreign): \(goal)")
    }
  }

  @Test("A draft that is chosen as the goal comes back as it was")
  func roundTrip() throws {
    var (same, all) = (0, 0)
    for statement in try GermanFixture.statements() {
      let material = statement.material(grammar.intentions(in: statement.text, role: statement.role))
      guard let draft = grammar.drafts(of: material).first, !draft.contains("; "), !draft.contains(":") else {
        continue
      }
      let chosen = StatementMaterial(
        motive: "", goal: draft, sign: "", date: material.date, wish: "", gift: "", role: .mentor,
        register: .formal)
      all += 1
      if grammar.statement(of: chosen, style: .exact) == draft { same += 1 }
    }
    // "möchte" and the plain present may change places; nothing else may.
    #expect(all > 180)
    #expect(Double(same) > Double(all) * 0.95, "\(same) of \(all)")
  }

  @Test("Nothing is made of nothing")
  func nothing() {
    for text in [
      "", " ", "weiß nicht", "Hallo :)", "k.A.", "Wann geht es los?", "🙂🙂", "HR hat mich angemeldet.",
    ] {
      let intentions = grammar.intentions(in: text, role: nil)
      #expect(intentions.isEmpty, "\(text): \(intentions)")
      let material = GoalMaterial(
        text: text, intentions: intentions, motives: [], role: nil, register: .formal, answers: GoalAnswers(),
        date: nil)
      #expect(grammar.goal(of: material) == nil)
      #expect(grammar.drafts(of: material).isEmpty)
    }
  }

  @Test("Any bytes and very long texts are read to their end without a crash")
  func anyBytes() {
    var generator = Seeded(state: 42)
    let pieces = [
      "ich", "möchte", ",", "dass", "zu", "mein", "Wissen", "weitergeben", "und", ".", "wie", "die", "nicht",
      "sich",
      "um", "lernen", "habe", "hab", "%", "(", "…", "Fragen", "stellen", "wenn", "sein", "soll",
    ]
    for round in 0..<200 {
      let text =
        round % 2 == 0
        ? String(
          decoding: (0..<Int.random(in: 0...120, using: &generator)).map { _ in
            UInt8.random(in: 0...255, using: &generator)
          }, as: UTF8.self)
        : (0..<Int.random(in: 0...40, using: &generator)).compactMap { _ in
          pieces.randomElement(using: &generator)
        }.joined(separator: " ")
      exercise(text)
    }
    exercise(String(repeating: "ich möchte mein wissen weitergeben ", count: 570))
  }

  private func exercise(_ text: String) {
    let intentions = grammar.intentions(in: text, role: .mentee)
    let answers = GoalAnswers(specific: text, measure: text, by: "", firstStep: text)
    let material = GoalMaterial(
      text: text, intentions: intentions, motives: [], role: .mentee, register: .formal, answers: answers,
      date: nil)
    _ = grammar.drafts(of: material)
    _ = grammar.goal(of: material)
    for intention in intentions { _ = grammar.mirror(intention, register: .informal) }
    let statement = StatementMaterial(
      motive: text, goal: text, sign: text, date: nil, wish: text, gift: text, role: .mentee,
      register: .informal)
    for style in StatementStyle.allCases { _ = grammar.statement(of: statement, style: style) }
    _ = grammar.call(of: statement)
  }
}
