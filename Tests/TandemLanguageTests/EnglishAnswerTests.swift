import Testing

@testable import TandemLanguage

@Suite("English answers")
struct EnglishAnswerTests {
  private let grammar = EnglishGrammar(words: Lists.words)

  @Test(
    "A sign of any shape becomes a sentence that is right",
    arguments: [
      ("both pass", "I will notice it when both pass."),
      ("my team notices", "I will notice it when my team notices."),
      ("people I don't know write to me", "I will notice it when people I don't know write to me."),
      ("5 new contacts I actually like", "I will notice it when there are 5 new contacts I actually like."),
      (
        "my mentee disagreed with me and I changed my mind",
        "I will notice it when my mentee has disagreed with me and I have changed my mind."
      ),
      ("my boss will ask me", "I will notice it when my boss asks me."),
      ("paper accepted", "I will notice it when the paper is accepted."),
      ("shortlisted", "I will notice it when I am shortlisted."),
      ("my own commits in production", "My sign will be my own commits in production."),
      ("nobody says 'louder please'", "I will notice it when nobody says “louder please”."),
      (
        "dry eyes, or wet ones and I carry on",
        "I will notice it by this: “dry eyes, or wet ones and I carry on”."
      ),
    ])
  func signs(typed: String, expected: String) {
    let answer = EnglishAnswer(ReadText(typed), to: .sign, lexicon: grammar.lexicon)
    #expect(EnglishSign(answer, other: [EnglishWord("it")]).sentence == expected)
  }

  @Test(
    "An answer to “what exactly?” of any shape becomes a goal that is right",
    arguments: [
      ("three introductions", "I want three introductions."),
      ("feedback on my applications", "I want to get feedback on my applications."),
      ("case interviews", "I want to focus on case interviews."),
      ("shift supervisor", "I want to become a shift supervisor."),
      ("if I should stay", "I want to find out if I should stay."),
      ("how do people get there?", "I want to understand how people get there."),
      ("not avoid presentations anymore", "I want to face presentations."),
      ("speaking up and presenting results", "I want to speak up and present results."),
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

  @Test("What is left behind is said back as that")
  func away() {
    let wish = Intention(phrase: "manage by email any more", quote: "", direction: .away)
    #expect(grammar.mirror(wish, register: .formal) == "no longer managing by email")
  }
}
