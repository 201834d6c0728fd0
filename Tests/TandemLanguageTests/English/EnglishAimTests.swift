import Testing

@testable import TandemLanguage

@Suite("English aims")
struct EnglishAimTests {
  private let grammar = EnglishGrammar(words: Lists.words)

  @Test(
    "An answer to “what exactly?” of any shape becomes a goal that is right",
    arguments: [
      ("three phone numbers", "I want three phone numbers."),
      ("feedback on my applications", "I want to get feedback on my applications."),
      ("case interviews", "I want to focus on case interviews."),
      ("pivot charts", "I want to focus on pivot charts."),
      ("three welders who know my name", "I want three welders who know my name."),
      ("a grade 7 job", "I want to get a grade 7 job."),
      ("a clear yes or no to the move", "I want a clear yes or no to the move."),
      ("three weeks in the kitchen", "I want to spend three weeks in the kitchen."),
      (
        "one evening with a stage manager, every other week",
        "I want to spend one evening with a stage manager every other week."
      ),
      ("trial lessons, twice a term", "I want to focus on trial lessons twice a term."),
      (
        "small talk in the lift, ten minutes a week",
        "I want to practise small talk in the lift for ten minutes a week."
      ),
      (
        "a plan and somebody who reads it",
        "This is what I want: “a plan and somebody who reads it”."
      ),
      ("not panic when it's loud", "I want to stop panicking when it's loud."),
      ("go or stay", "I want to decide whether to go or stay."),
      ("talk back", "I want to talk back."),
      ("my temper", "This is what I want: “my temper”."),
      ("one job. one!", "This is what I want: “one job. one”."),
      (
        "costing, with paint and the petrol", "This is what I want: “costing, with paint and the petrol”."
      ),
      ("mig on old steel", "This is what I want: “mig on old steel”."),
      ("body language and eye contact", "I want to work on body language and eye contact."),
      ("help without meddling", "I want to help without meddling."),
      ("praise before I judge", "I want to praise before I judge."),
      ("the tin box", "This is what I want: “the tin box”."),
      ("plan C", "I want to focus on plan C."),
      (
        "answer at once instead of waiting for Monday",
        "I want to answer at once instead of waiting for Monday."
      ),
      ("scrape off the old varnish", "I want to scrape off the old varnish."),
      ("a diet for body, mind and soul", "I want a diet for body, mind and soul."),
      ("work as beekeeper", "I want to work as a beekeeper."),
      ("kiln or wheel", "This is what I want: “kiln or wheel”."),
      ("weave, spin, dye", "I want to weave, spin and dye."),
      ("my answers + how I stand", "I want to work on my answers and how I stand."),
      ("show wall poster to the warden", "This is what I want: “show wall poster to the warden”."),
      ("lead team retreat", "I want to lead a team retreat."),
      ("live in a flat with big garden", "I want to live in a flat with a big garden."),
      ("learn three songs of my aunt", "I want to learn three of my aunt's songs."),
      ("found a choir", "I want to found a choir."),
      ("share the work 60/40", "I want to share the work 60/40."),
      ("build a wall, start to finish", "I want to build a wall, start to finish."),
      ("my own chisels, good ones", "I want my own chisels, good ones."),
      ("work without ask everybody", "I want to work without asking everybody."),
      (
        "find someone who asks 'why?' when I talk",
        "I want to find someone who asks “why” when I talk."
      ),
      ("deputy verger", "I want to become a deputy verger."),
      ("better 1:1s", "I want to have better 1:1s."),
      ("write report", "I want to write a report."),
      ("Hosting: fewer guests", "This is what I want: “Hosting: fewer guests”."),
      ("plan a party, visit two or three shops", "I want to plan a party and visit two or three shops."),
      (
        "that my notes on the archive end up in the guide",
        "I want to make sure that my notes on the archive end up in the guide."
      ),
      ("the licence finished and my own van", "This is what I want: “the licence finished and my own van”."),
      ("shift supervisor", "I want to become a shift supervisor."),
      ("a seat on the course, autumn intake", "I want a seat on the course, autumn intake."),
      ("senior associate, tax team, Leeds", "I want to become a senior associate, tax team, Leeds."),
      (
        "one trainee, school to first job or first flat",
        "This is what I want: “one trainee, school to first job or first flat”."
      ),
      (
        "what a newcomer would do with the shop",
        "I want to understand what a newcomer would do with the shop."
      ),
      ("deputy shift leader, nights", "I want to become a deputy shift leader, nights."),
      (
        "lunch with two of the buyers, one from abroad",
        "I want to have lunch with two of the buyers, one from abroad."
      ),
      ("wiping the slate", "I want to wipe the slate."),
      ("why stay, why leave", "This is what I want: “why stay, why leave”."),
      (
        "shearing, feet, and reading the weather",
        "This is what I want: “shearing, feet, and reading the weather”."
      ),
      ("listening, not just nodding", "I want to listen, not just nod."),
      ("if I should stay", "I want to find out if I should stay."),
      ("how do people get there?", "I want to understand how people get there."),
      ("not avoid presentations anymore", "I want to face presentations."),
      ("speaking up and presenting results", "I want to speak up and present results."),
      ("present once to the trustees", "I want to present once to the trustees."),
      ("lead team", "I want to lead a team."),
      ("find sponsor in the north", "I want to find a sponsor in the north."),
      ("get feedback", "I want to get feedback."),
      ("draw a map, ask two elders", "I want to draw a map and ask two elders."),
      ("when I run a shift alone", "I want to run a shift alone."),
      ("a list of what older nurses would do", "I want a list of what older nurses would do."),
      ("one recipe, tested by strangers", "I want one recipe, tested by strangers."),
      ("head gardener", "I want to become head gardener."),
      ("a transfer to the coast", "I want to get a transfer to the coast."),
      (
        "something new: maybe mentoring a founder",
        "This is what I want: “something new: maybe mentoring a founder”."
      ),
    ])
  func goals(typed: String, expected: String) {
    let material = GoalMaterial(
      text: "", intentions: [], motives: [], role: .mentee, register: .formal,
      answers: GoalAnswers(specific: typed), date: nil)
    #expect(grammar.goal(of: material) == expected)
  }

  @Test("What others are to do is helped by a mentor, every verb of it")
  func outcomes() {
    let material = GoalMaterial(
      text: "", intentions: [], motives: [], role: .mentor, register: .formal,
      answers: GoalAnswers(specific: "my apprentice passes the exam, still likes the trade and doesn't quit"),
      date: nil)
    #expect(
      grammar.goal(of: material)
        == "I want to help my apprentice pass the exam, still like the trade and not quit.")
  }

  @Test(
    "A first step is what the person does, without remarks",
    arguments: [
      ("ask the caretaker, he knows everyone", "I will start by asking the caretaker."),
      ("mentor shows me the ropes", nil),
    ] as [(String, String?)])
  func steps(typed: String, expected: String?) {
    let material = GoalMaterial(
      text: "", intentions: [], motives: [], role: .mentee, register: .formal,
      answers: GoalAnswers(specific: "lead a team", firstStep: typed), date: nil)
    let drafts = grammar.drafts(of: material).filter { $0.contains("start") }
    #expect(drafts == (expected.map { ["I want to lead a team. " + $0] } ?? []))
  }
}
