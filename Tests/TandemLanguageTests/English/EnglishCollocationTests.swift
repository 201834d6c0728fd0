import Testing

@testable import TandemLanguage

@Suite("English verbs and what goes with them")
struct EnglishCollocationTests {
  private let grammar = EnglishGrammar(words: Lists.words)

  @Test(
    "What learners put together is said as English says it, and nothing else is touched",
    arguments: [
      ("say my opinion in the staff room", "I want to give my opinion in the staff room."),
      ("hold a speech at the harvest feast", "I want to give a speech at the harvest feast."),
      ("pass my boat licence", "I want to get my boat licence."),
      ("pass the exam", "I want to pass the exam."),
      ("visit a course on grafting", "I want to attend a course on grafting."),
      ("visit a vineyard", "I want to visit a vineyard."),
      ("bring two quiet nurses to speak up", "I want to get two quiet nurses to speak up."),
      ("bring my sister to meet the crew", "I want to bring my sister to meet the crew."),
      ("learn for the welding exam", "I want to study for the welding exam."),
      ("learn on three evenings a week", "I want to study on three evenings a week."),
      ("learn Welsh on the train", "I want to learn Welsh on the train."),
      ("do less mistakes", "I want to make fewer mistakes."),
      ("spend less time on the phone", "I want to spend less time on the phone."),
      ("find a elder baker", "I want to find an elder baker."),
      ("make fewer mistakes", "I want to make fewer mistakes."),
      ("do no mistakes at the till", "I want to make no mistakes at the till."),
      ("listen to the career of an old sailor", "I want to hear about the career of an old sailor."),
      ("listen to old sailors", "I want to listen to old sailors."),
      ("find the way back in farming", "I want to find the way back into farming."),
      ("find a way in", "I want to find a way in."),
      ("ask the miller for lunch on Sunday", "I want to ask the miller to lunch on Sunday."),
      ("ask two cooks for advice", "I want to ask two cooks for advice."),
      ("collect six stories of our drivers", "I want to collect six of our drivers' stories."),
      ("hear the worries of young nurses", "I want to hear young nurses' worries."),
      ("meet the members of my choir", "I want to meet the members of my choir."),
      ("narrow it down to three trades", "I want to narrow the trades down to three."),
    ])
  func aims(typed: String, expected: String) {
    let material = GoalMaterial(
      text: "", intentions: [], motives: [], role: .mentee, register: .formal,
      answers: GoalAnswers(specific: typed), date: nil)
    #expect(grammar.goal(of: material) == expected)
  }

  @Test(
    "A sign takes the verb in the form that it had",
    arguments: [
      ("she asks back before she starts", "I will notice it when she asks a question before she starts."),
      ("I am asked back", "I will notice it when I am asked back."),
      ("they ask me back", "I will notice it when they ask me back."),
      ("I have learned at weekends", "I will notice it when I have studied at weekends."),
      ("I can sleep with my choice", "I will notice it when I can live with my choice."),
      ("she tells her opinion", "I will notice it when she gives her opinion."),
      ("he made two photos", "I will notice it when he has taken two photos."),
      ("no guest asks me to repeat", "I will notice it when no guest asks me to repeat myself."),
      ("she asks me to repeat the order", "I will notice it when she asks me to repeat the order."),
      ("Being asked twice would be a good start", "I will notice it when I am asked twice."),
      ("getting a second date would already help", "I will notice it when I get a second date."),
      (
        "winning the cup would be too much",
        "I will notice it by this: “winning the cup would be too much”."
      ),
      ("engines without smoke", "My sign will be engines without smoke."),
    ])
  func signs(typed: String, expected: String) {
    let answer = EnglishAnswer(ReadText(typed), to: .sign, lexicon: grammar.lexicon)
    #expect(EnglishSign(answer, other: [EnglishWord("it")]).sentence == expected)
  }
}
