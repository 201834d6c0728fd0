import TandemLanguage
import Testing

@Suite("English answers that point at what only the text names")
struct EnglishPointingTests {
  @Test(
    "The wish goes first where it names what the answer or its sign points at",
    arguments: [
      (
        "I want to move from the bakery into hotel kitchens.", "meet two cooks who made the switch", "",
        "I want to move from the bakery into hotel kitchens, and to meet two cooks who made the switch."
      ),
      (
        "I'd like to apply for the head gardener post.", "send off the application", "",
        "I want to apply for the head gardener post, and to send off the application."
      ),
      (
        "I want to find out whether farming is for me.", "work one summer on a farm",
        "I have a yes or a no",
        "I want to find out whether farming is for me, and to work one summer on a farm. "
          + "I will notice it when I have a yes or a no."
      ),
      (
        "I'd love to find a carpenter who builds boats.", "carve one plank together", "",
        "I want to find a carpenter who builds boats, and to carve one plank together."
      ),
      (
        "I want to understand what people in the mill do all day.", "spend two days there",
        "I can explain it to my son",
        "I want to understand what people in the mill do all day, and to spend two days there. "
          + "I will notice it when I can explain it to my son."
      ),
      (
        "I want to write better emails.", "show one to my mentor every week", "",
        "I want to write better emails, and to show one to my mentor every week."
      ),
      (
        "I want to get to know people in radio.", "talk to one person a month", "",
        "I want to get to know people in radio, and to talk to one person a month."
      ),
      (
        "Can't decide: keep the farm or sell the cows.", "visit three dairies",
        "I can tell my wife without shaking",
        "I want to decide whether to keep the farm or sell the cows, and to visit three dairies. "
          + "I will notice it when I can tell my wife without shaking."
      ),
      (
        "How do you become a mayor without losing yourself?", "hear how my mentor made the step", "",
        "I want to learn how to become a mayor without losing myself, and to hear how my mentor made the step."
      ),
    ])
  func introduced(text: String, specific: String, sign: String, goal: String) {
    #expect(self.goal(text, .mentee, specific, sign) == goal)
  }

  @Test(
    "An answer that is understood by itself stands alone",
    arguments: [
      (
        "I want to get better at praising.", "say what I heard instead of what I think of it",
        "I want to say what I heard instead of what I think of it."
      ),
      (
        "I want to move into hotel kitchens.", "cook one soup and serve it",
        "I want to cook one soup and serve it."
      ),
      ("I want a steady job.", "apply for two", "I want to apply for two."),
      ("I want to move into hotel kitchens.", "ask one cook a week", "I want to ask one cook a week."),
      (
        "I want to move into hotel kitchens.", "make the switch from bread to soup",
        "I want to make the switch from bread to soup."
      ),
    ])
  func alone(text: String, specific: String, goal: String) {
    #expect(self.goal(text, .mentee, specific, "") == goal)
  }

  @Test(
    "A thing that the text names alone stands for “it” and “one”",
    arguments: [
      (
        "There's a leak in our cellar. I'm too shy to ask.", "fix it myself",
        "I want to fix the leak in our cellar myself."
      ),
      (
        "I've got asthma and nobody here knows.", "talk about it openly",
        "I want to talk about asthma openly."
      ),
      ("I've got three offers.", "accept one", "I want to accept one of the three offers."),
      ("Who grafts apple trees eats late.", "graft one", "I want to graft an apple tree."),
      (
        "Writing bids is black magic to me.", "write one and hand it in",
        "I want to write one and hand it in."
      ),
      ("I own a bike and a boat.", "repair it", "I want to repair it."),
      (
        "My gran left a loom. I want a quiet trade.", "find it easier to sit",
        "I want to find it easier to sit."
      ),
    ])
  func things(text: String, specific: String, goal: String) {
    #expect(self.goal(text, .mentee, specific, "") == goal)
  }

  @Test(
    "Who is young, next or simply people",
    arguments: [
      (
        "A young potter could tell me.", "ask what the young ones need", "",
        "I want to ask what the young potters need."
      ),
      (
        "The last three trainees left in May.", "give orders calmly", "the next one stays a year",
        "I want to give orders calmly. I will notice it when the next trainee stays a year."
      ),
      (
        "The lads I hire now leave early.", "learn what keeps them here", "",
        "I want to learn what keeps the lads I hire now here."
      ),
      (
        "I'm told I mumble.", "speak so that they can follow", "",
        "I want to speak so that people can follow."
      ),
      (
        "Give young weavers a hand.", "help one open her own shop", "the sign hangs over the door",
        "I want to help one open her own shop. I will notice it when the sign hangs over the door."
      ),
      (
        "They meet without me.", "sit in on their meetings", "they ask what I think",
        "I want to sit in on their meetings. I will notice it when they ask what I think."
      ),
      (
        "I wonder how the young think.", "see what they read", "",
        "I want to see what they read."
      ),
      (
        "I'd like to help young mothers get back to work.", "go through their letters", "",
        "I want to go through young mothers' letters."
      ),
      (
        "Young brewers work with wild yeast.", "learn how the new ones brew", "",
        "I want to learn how young brewers brew."
      ),
    ])
  func people(text: String, specific: String, sign: String, goal: String) {
    #expect(self.goal(text, .mentor, specific, sign) == goal)
  }

  @Test(
    "What is done again and again goes on until a time, an event is kept on its day",
    arguments: [
      (
        "bake with my mentee every Friday", "until June",
        "Until June, I want to bake with my mentee every Friday."
      ),
      ("bake one wedding cake", "until June", "By June, I want to bake one wedding cake."),
      ("spend a day in the mill", "until June", "By June, I want to spend a day in the mill."),
      ("give the speech", "wedding is on 12 June", "By the wedding on 12 June, I want to give the speech."),
      ("do the pitch", "by the pitch in May", "In May, I want to do the pitch."),
      ("prepare the pitch", "by the pitch in May", "By May, I want to prepare the pitch."),
      (
        "see two apprentices through the exam", "exam is in May",
        "In May, I want to see two apprentices through the exam."
      ),
    ])
  func times(specific: String, by: String, goal: String) {
    let request = PhraseRequest(
      text: "I want to learn something new.", language: .english, role: .mentor,
      answers: GoalAnswers(specific: specific, by: by), today: Lists.today)
    #expect(Lists.engine.phrase(request).goal == goal)
  }

  private func goal(_ text: String, _ role: Role, _ specific: String, _ sign: String) -> String? {
    let request = PhraseRequest(
      text: text, language: .english, role: role, answers: GoalAnswers(specific: specific, measure: sign))
    return Lists.engine.phrase(request).goal
  }
}
