import Foundation
import TandemTesting
import Testing

@testable import TandemLanguage

@Suite("English")
struct EnglishTests {
  private let grammar = EnglishGrammar(words: Lists.words)

  @Test(
    "Verb forms",
    arguments: [
      ("pass", "passing", "passes"), ("make", "making", "makes"), ("get", "getting", "gets"),
      ("lie", "lying", "lies"), ("see", "seeing", "sees"), ("carry", "carrying", "carries"),
      ("be", "being", "is"), ("have", "having", "has"), ("go", "going", "goes"),
      ("plan", "planning", "plans"),
      ("listen", "listening", "listens"), ("practise", "practising", "practises"),
      ("play", "playing", "plays"),
    ])
  func forms(base: String, gerund: String, third: String) {
    #expect(grammar.lexicon.gerund(of: base) == gerund)
    #expect(EnglishInflection.third(base) == third)
    #expect(grammar.lexicon.baseOfGerund(gerund) == base)
  }

  @Test(
    "Wishes are read from every shape",
    arguments: [
      ("I'd love to give something back", ["give something back"]),
      ("To lead without authority.", ["lead without authority"]),
      ("Learning to delegate", ["learn to delegate"]),
      ("I'm interested in meeting people from other departments", ["meet people from other departments"]),
      ("because i wanna be a better listener", ["be a better listener"]),
      ("I want improve my writing", ["improve my writing"]),
      ("- new ideas\n- more visibility", ["get new ideas", "gain more visibility"]),
      ("My boss thinks I should apply. I'd rather learn Python.", ["learn Python"]),
      ("I don't know how to negotiate", ["learn how to negotiate"]),
      (
        "I was new once. Nobody helped. I want to change how we welcome people.",
        ["change how we welcome people"]
      ),
      ("I want someone young to teach me", ["learn from someone young"]),
      ("Working abroad is my dream", ["work abroad"]),
      ("A desk by the window would be lovely.", ["have a desk by the window"]),
      (
        "we keep losing apprentices and I want to understand why",
        ["understand why we keep losing apprentices"]
      ),
      ("I want to learn welding better", ["learn to weld better"]),
      ("learn Polish, Czech, accounting", ["learn Polish, Czech and accounting"]),
      ("Pianist. Nothing else.", []),
      ("Help me with my taxes", ["get help with my taxes"]),
      ("Now it's figures instead of horses.", []),
      ("Come in or go away, I said, and they laughed.", []),
      ("learn to juggle, thank you!", ["learn to juggle"]),
      ("i do want to get better at chess", ["get better at chess"]),
      ("I don't want my pupils to feel like that", []),
      ("A cousin has a boat. I want one too.", []),
      ("Mother, aunt, me.", []),
      ("My brother said: it's hard to find a room.", []),
      ("I can't carry bricks any more.", []),
      ("Draw your own map.", []),
      (
        "I'd like to know how others sew, knit, weave these days",
        ["know how others sew, knit, weave these days"]
      ),
      ("starting over after a divorce and afraid of everything", []),
      ("Not a minute without phone. I'd like to make it easier for the next ones.", []),
      ("The weather is nice.", []),
    ])
  func wishes(text: String, expected: [String]) {
    #expect(grammar.intentions(in: text, role: .mentee).map(\.phrase) == expected)
  }

  @Test("What the person wants to leave behind is marked")
  func away() {
    let wishes = grammar.intentions(in: "I don't want to keep managing by email.", role: .mentor)
    #expect(wishes.map(\.phrase) == ["keep managing by email"])
    #expect(wishes.map(\.direction) == [.away])
  }

  @Test(
    "A wish is said back in the second person",
    arguments: [
      ("pass on what I know", "passing on what you know"),
      ("become a better coach and keep my people", "becoming a better coach and keeping your people"),
      ("find out what I'm good at", "finding out what you're good at"),
      (
        "think about how I teach and step out of my routine",
        "thinking about how you teach and stepping out of your routine"
      ),
      ("find out how I plan and lead", "finding out how you plan and lead"),
      ("show how we do our rounds", "showing how you do your rounds"),
      (
        "stop hiding in meetings and learn to speak up",
        "no longer hiding in meetings and learning to speak up"
      ),
    ])
  func mirror(phrase: String, expected: String) {
    #expect(grammar.mirror(Intention(phrase: phrase, quote: phrase), register: .formal) == expected)
  }

  @Test(
    "The samples and the statements: every goal, word for word",
    arguments: ["samples-en", "en-statements", "en-answers"])
  func goals(name: String) throws {
    let output = try Statement.all(name).map { statement in
      let result = Lists.engine.phrase(statement.request)
      let motives = result.motives.map { "\($0.motive.rawValue) \($0.weight)" }.joined(separator: ", ")
      let mirrors = result.intentions.map { grammar.mirror($0, register: .formal) }
      let wishes = result.intentions.map { ($0.direction == .away ? "(away) " : "") + $0.phrase }
      return """
        \(statement.id): \(statement.text.replacing("\n", with: " / "))
          motives: \(motives)
          wishes: \(wishes.joined(separator: " | "))
          mirror: \(mirrors.joined(separator: " | "))
          goal: \(result.goal ?? "-")
          by: \(result.by?.description ?? "-")
          drafts: \(result.drafts.joined(separator: " | "))
          findings: \(result.findings.map { "\($0.code) “\($0.quote)”" }.joined(separator: ", "))
          ask: \(result.ask ?? "-")

        """
    }
    let difference = try Golden.difference(of: output.joined(), from: "fixtures/language/\(name).out.txt")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test("A goal for every statement with a motive, none for the others")
  func clear() throws {
    for statement in try Statement.all("samples-en") + Statement.all("samples-de")
      + Statement.all("en-statements")
    {
      let result = Lists.engine.phrase(statement.request)
      if statement.labels.isEmpty {
        #expect(result.goal == nil && !result.isClear && result.ask != nil, "\(statement.id)")
      } else if result.isClear {
        #expect(result.goal != nil && result.drafts.count >= 2 || statement.lang == "de", "\(statement.id)")
      }
    }
  }

  private func material(_ wish: String, _ gift: String) -> StatementMaterial {
    StatementMaterial(
      motive: "I'd like to pass on what I know",
      goal: "By Easter, I want to train my mentee on the old presses.",
      sign: "he repairs one without calling me",
      date: DatePhrase(phrase: "by Easter", day: nil, quote: "Easter"), wish: wish, gift: gift, role: .mentor,
      register: .formal)
  }

  @Test(
    "A pronoun with nobody before it gets back the noun of the text, or the mentee",
    arguments: [
      (
        "My apprentices tell me nothing.", Role.mentor, "ask what they need", "one of them rings me",
        "I want to ask what my apprentices need. I will notice it when one of them rings me."
      ),
      (
        "My boss is hard to reach.", .mentee, "tell her what I need", "she writes back",
        "I want to tell my boss what I need. I will notice it when she writes back."
      ),
      (
        "An old smith taught me.", .mentor, "pass on how to forge", "he makes his first knife",
        "I want to pass on how to forge. I will notice it when my mentee makes his first knife."
      ),
      (
        "I know the vendors.", .mentor, "help a young cooper", "she sells one barrel",
        "I want to help a young cooper. I will notice it when she sells one barrel."
      ),
      (
        "I could show the directors something.", .mentee, "walk them through the form", "",
        "I want to walk the directors through the form."
      ),
      (
        "The young ones work with other tools.", .mentor, "use one of their tools", "",
        "I want to use one of the young ones' tools."
      ),
      (
        "Each trainee here has a trick.", .mentor, "see where they learn it", "",
        "I want to see where trainees learn the trick."
      ),
      (
        "The 19 yr olds just get it.", .mentor, "see how they think", "",
        "I want to see how the 19-year-olds think."
      ),
      (
        "My gardeners tell me nothing.", .mentor, "feedback on how I give orders", "one of them says so",
        "I want to get feedback on how I give orders. I will notice it when one of my gardeners says so."
      ),
      (
        "Somebody once carried me.", .mentor, "mend the nets together", "",
        "I want to mend the nets together with my mentee."
      ),
      ("People are different.", .mentee, "see how they work", "", "I want to see how they work."),
      (
        "Nobody under 40 sings with us.", .mentor, "find out what they sing", "",
        "I want to find out what people under 40 sing."
      ),
      (
        "Gen Alpha puzzles me.", .mentor, "ask what they read", "",
        "I want to ask what Gen Alpha reads."
      ),
      (
        "I'm torn between the lab and a bakery.", .mentee, "try both by turns", "",
        "I want to try both the lab and a bakery by turns."
      ),
      (
        "I'm torn between the lab and a bakery.", .mentee, "try both for a month", "",
        "I want to try both the lab and a bakery for a month."
      ),
    ])
  func antecedents(text: String, role: Role, specific: String, sign: String, goal: String) {
    let material = GoalMaterial(
      text: text, intentions: [], motives: [], role: role, register: .formal,
      answers: GoalAnswers(specific: specific, measure: sign), date: nil)
    #expect(grammar.goal(of: material) == goal)
  }

  @Test("Whom a mentor calls “they” is the mentee where nobody else was named")
  func singleMentee() {
    let request = PhraseRequest(
      text: "I want to give something back.", role: .mentor,
      answers: GoalAnswers(specific: "pass on how to forge", measure: "they can do it without me"))
    let goal = "I want to pass on how to forge. I will notice it when my mentee can do it without me."
    #expect(Lists.engine.phrase(request).goal == goal)
  }

  @Test("Three ways to say the same statement")
  func statements() {
    let material = material("honest questions", "thirty years of experience")
    #expect(
      grammar.statement(of: material, style: .short)
        == "By Easter, I want to train my mentee on the old presses.")
    #expect(
      grammar.statement(of: material, style: .exact)
        == "By Easter, I want to train my mentee on the old presses. I will notice it when he repairs one without calling me."
    )
    #expect(
      grammar.statement(of: material, style: .warm)
        == "I am here because passing on what I know matters to me. By Easter, I want to train my mentee on the old presses. From you I would like honest questions, and I bring thirty years of experience."
    )
  }

  @Test(
    "A wish and a gift in any shape",
    arguments: [
      (
        "tell me when I talk too much", "I can show you our archive",
        "I would like you to tell me when I talk too much, and I can show you our archive."
      ),
      (
        "to be told when I talk too much", "a quiet hour",
        "I would like to be told when I talk too much, and I bring a quiet hour."
      ),
      ("be taken seriously", "", "I would like to be taken seriously."),
      ("hear how you decide", "", "I would like to hear how you decide."),
      ("hear my side first", "", "I would like you to hear my side first."),
      ("be prepared for our meetings", "", "I would like you to be prepared for our meetings."),
      ("that you contradict me", "listening", "I would like you to contradict me, and I bring listening."),
      ("", "show you our archive", "I can show you our archive."),
    ])
  func exchange(wish: String, gift: String, expected: String) {
    let text = grammar.statement(of: material(wish, gift), style: .warm)
    #expect(text.hasSuffix(expected), "\(text)")
  }

  @Test("No statement is longer than 45 words")
  func length() {
    let long = Array(repeating: "and ask more questions in every single meeting", count: 12).joined(
      separator: ", ")
    for style in StatementStyle.allCases {
      var material = material(long, long)
      material.goal = ReadText("I want to listen, " + long)
      let text = grammar.statement(of: material, style: style)
      #expect(text.split(separator: " ").count <= 45, "\(text)")
    }
  }
}
