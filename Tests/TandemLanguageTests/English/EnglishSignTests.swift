import Testing

@testable import TandemLanguage

@Suite("English signs")
struct EnglishSignTests {
  private let grammar = EnglishGrammar(words: Lists.words)

  @Test(
    "A sign of any shape becomes a sentence that is right",
    arguments: [
      ("both pass", "I will notice it when both pass."),
      ("my team notices", "I will know it when my team notices."),
      (
        "a song I would never have heard of",
        "I will notice it when there is a song I would never have heard of."
      ),
      (
        "First time a visitor says no to me",
        "I will notice it when, for the first time, a visitor says no to me."
      ),
      ("own desk, my name on the door", "My sign will be my own desk and my name on the door."),
      (
        "two cards is nothing, but one call would be something",
        "I will notice it by this: “two cards is nothing, but one call would be something”."
      ),
      (
        "nobody asks. under 3 calls a day", "I will notice it by this: “nobody asks. under 3 calls a day”."
      ),
      ("the rating, question 4", "My sign will be the rating, question 4."),
      (
        "two roofs repaired and one route I'd never have taken",
        "I will notice it by this: “two roofs repaired and one route I'd never have taken”."
      ),
      ("one route I'd never have taken", "I will notice it when there is one route I'd never have taken."),
      ("the buyer likes it and come again", "I will notice it when the buyer likes it and comes again."),
      ("foreman on my jacket", "I will notice it by this: “foreman on my jacket”."),
      ("somebody I've never met rings me", "I will notice it when somebody I've never met rings me."),
      ("pilot in one shop, any shop", "I will notice it when there is a pilot in one shop, any shop."),
      ("grass on the north slope", "I will notice it when there is grass on the north slope."),
      ("a 30 yr old customer nods", "I will notice it when a 30-year-old customer nods."),
      ("a 3.0 would do", "I will notice it by this: “a 3.0 would do”."),
      ("views > 20", "I will notice it by this: “views > 20”."),
      ("I get 3 interview in a month", "I will notice it when I get 3 interviews in a month."),
      ("hand steady", "I will notice it when the hand is steady."),
      ("orders up, costs down", "I will notice it by this: “orders up, costs down”."),
      ("people start asking me", "I will notice it when people start asking me."),
      ("'how do you do that?'", "I will notice it by this: “'how do you do that?'”."),
      ("420", "I will notice it by this: “420”."),
      ("home before seven", "I will notice it when I am home before seven."),
      ("the cook says thanks", "I will notice it when the cook says thanks."),
      ("costs go down, mood goes up", "I will notice it when costs go down and mood goes up."),
      ("lighter on Mondays", "I will notice it when I am lighter on Mondays."),
      ("praising me in front of others", "I will notice it when somebody praises me in front of others."),
      ("being deputy", "I will notice it when I am deputy."),
      ("a list my boss agrees with", "I will notice it when there is a list my boss agrees with."),
      (
        "He laughs. And he comes again.", "I will notice it when he laughs and he comes again."
      ),
      (
        "the exit survey shows that people feel safe",
        "I will notice it when the exit survey shows that people feel safe."
      ),
      ("when they no longer call me at night", "I will notice it when they no longer call me at night."),
      ("anybody other than me opens the shop", "I will notice it when anybody other than me opens the shop."),
      ("a hedge that'll outlive me", "I will notice it when there is a hedge that will outlive me."),
      ("she calls me. every week.", "I will notice it when she calls me every week."),
      (
        "we are not more late than two days", "I will notice it when we are not more than two days late."
      ),
      (
        "he asked for help before it got expensive",
        "I will notice it when he has asked for help before it gets expensive."
      ),
      ("menu printed, and he hums", "I will notice it when the menu is printed, and he hums."),
      ("weld that doesn't crack", "I will notice it when there is a weld that doesn't crack."),
      ("him holding the keys", "I will notice it when he is holding the keys."),
      ("first sale outside town", "My sign will be the first sale outside town."),
      ("stopped checking twice", "I will notice it when I have stopped checking twice."),
      ("one reply, good or bad", "I will notice it when there is one reply, good or bad."),
      (
        "everyone has eaten, nobody has left",
        "I will notice it when everyone has eaten and nobody has left."
      ),
      ("they'd do it again", "I will notice it when they do it again."),
      ("the accountant don't complain", "I will notice it when the accountant doesn't complain."),
      ("+5%", "My sign will be +5%."),
      ("more than half the old ones turn up", "I will notice it when more than half the old ones turn up."),
      ("people I don't know write to me", "I will notice it when people I don't know write to me."),
      (
        "typed, bound and I still like it",
        "I will notice it when it is typed and bound, and I still like it."
      ),
      ("next tide, other boat", "I will notice it by this: “next tide, other boat”."),
      ("the fever's gone", "I will notice it when the fever is gone."),
      ("five more", "I will notice it when there are five more."),
      ("three tenants who are over 70", "I will notice it when there are three tenants who are over 70."),
      ("the banker says maybe", "I will notice it when the banker says maybe."),
      ("nobody yawns", "I will notice it when nobody yawns."),
      ("the bell rings", "I will notice it when the bell rings."),
      ("first lamb stands", "I will notice it when the first lamb stands."),
      ("both come back", "I will notice it when both come back."),
      ("both have called", "I will notice it when both have called."),
      ("verse two is learned", "I will notice it when verse two is learned."),
      ("wife stops asking", "I will notice it when my wife stops asking."),
      ("gran rings", "I will notice it when Gran rings."),
      ("printed or not, I've sent it", "I will notice it by this: “printed or not, I've sent it”."),
      ("I pass exam", "I will notice it when I pass the exam."),
      ("keys to the barn", "I will notice it when I have keys to the barn."),
      ("I can tell mum", "I will notice it when I can tell Mum."),
      ("5 new contacts I actually like", "I will notice it when I have 5 new contacts I actually like."),
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
      ("letter that says I'm in", "I will notice it when there is a letter that says I'm in."),
      ("entry slip", "I will notice it when there is an entry slip."),
      ("pass slip", "I will notice it by this: “pass slip”."),
      ("a yes from the mayor", "I will notice it when there is a yes from the mayor."),
      ("my badge's on the wall", "I will notice it when my badge is on the wall."),
      ("the tour happened", "I will notice it when the tour has happened."),
      ("replies", "I will notice it when there are replies."),
      ("thanks me for it", "I will notice it when somebody thanks me for it."),
      ("hired, or at least a second date", "I will notice it by this: “hired, or at least a second date”."),
      ("first guest of my own", "My sign will be the first guest of my own."),
      ("site visits", "I will notice it when there are site visits."),
      ("still here next spring", "I will notice it by this: “still here next spring”."),
      (
        "two things I do in the shop come from him",
        "I will notice it when two things I do in the shop come from him."
      ),
      ("stocktake done in under 3 hrs", "I will notice it when the stocktake is done in under 3 hours."),
    ])
  func signs(typed: String, expected: String) {
    let answer = EnglishAnswer(ReadText(typed), to: .sign, lexicon: grammar.lexicon)
    #expect(EnglishSign(answer, other: [EnglishWord("it")]).sentence == expected)
  }

  @Test(
    "A sign that is only half a sentence is completed, quoted or left out",
    arguments: [
      ("countersigned by the dean", "I will notice it when I am countersigned by the dean."),
      ("printed by the museum", "I will notice it when it is printed by the museum."),
      ("mentioned in the minutes", "I will notice it when I am mentioned in the minutes."),
      ("settled and happy", "I will notice it when I am settled and happy."),
      ("visit has happened", "I will notice it when the visit has happened."),
      ("shortlist of five", "I will notice it when there is a shortlist of five."),
      ("volunteers come back", "I will notice it when volunteers come back."),
      ("everybody's back after lunch", "I will notice it when everybody is back after lunch."),
      ("three sold", "I will notice it when three are sold."),
      ("proposal in", "I will notice it when the proposal is in."),
      ("did it, didn't cry", "I will notice it by this: “did it, didn't cry”."),
      ("difficult to say, I'd simply feel it", nil),
      ("impossible to measure", nil),
    ] as [(String, String?)])
  func halfSigns(typed: String, expected: String?) {
    let answer = EnglishAnswer(ReadText(typed), to: .sign, lexicon: grammar.lexicon)
    #expect(EnglishSign(answer, other: [EnglishWord("it")]).sentence == expected)
  }
}
