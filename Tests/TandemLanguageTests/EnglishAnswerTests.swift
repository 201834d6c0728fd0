import Testing

@testable import TandemLanguage

@Suite("English answers")
struct EnglishAnswerTests {
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

  @Test(
    "What only looks like a wish is none",
    arguments: [
      ("Nursing assistant for 12 years. I'd like to hear other stories.", ["hear other stories"]),
      ("Being shouted at by passengers. I need to stay calm.", ["stay calm"]),
      ("Mine was broken.", []),
      ("Time somebody new had a go.", []),
      ("Hoping to get better at listening", ["get better at listening"]),
      ("Looking to widen my circle", ["widen my circle"]),
      ("Try running a kitchen. I want to shout less.", ["shout less"]),
      ("I'm not sure if I want to stay a baker. I want to talk to someone.", ["talk to someone"]),
      ("Meeting people from other sites would help me a lot.", ["meet people from other sites"]),
      ("I worry I can't do it any more.", []),
      ("I want my voice as a carer to count.", ["get my voice as a carer to count"]),
      ("In my family there is nobody I could ask.", []),
      ("The cooks I would like to learn from are all men.", []),
      ("I have nobody I could turn to. I want to learn Welsh.", ["learn Welsh"]),
      ("There are tricks I want to show.", []),
      ("I'd rather know one town well than ten a little.", ["know one town well"]),
      ("What I lack is someone to talk to.", ["find someone to talk to"]),
      ("I want out of retail.", ["get out of retail"]),
      ("Teach me!", []),
      ("I need someone to tell me I'm not mad.", ["find someone to tell me I'm not mad"]),
      ("I want my pay to match my work.", ["get my pay to match my work"]),
      ("I have a better way to count stock.", []),
      ("That's why I want to learn Welsh.", ["learn Welsh"]),
      ("They wouldn't let me skip this page.", []),
      ("Where do I want to be in ten years?", ["find out where I want to be in ten years"]),
      ("How can I get into set design?", ["learn how to get into set design"]),
      ("What I want to learn is welding.", ["learn welding"]),
      ("Why I'm here: I want to learn welding.", ["learn welding"]),
      ("Nobody tells me the truth any more.", ["hear the truth"]),
      (
        "I want someone who has left farming and can tell me how.",
        ["find someone who has left farming and can tell me how"]
      ),
      ("- third year MSc, botany\n- would like contacts in forestry", ["make contacts in forestry"]),
      ("- like seeing beginners get going\n- free most evenings", ["see beginners get going"]),
      ("There's stuff I could show the older drivers.", []),
      ("I like to think I'm a fair boss.", []),
      ("I moved to Wales and came to Leeds with a degree in geology.", []),
      ("I'd like my nerve back.", ["get my nerve back"]),
      ("Can't do payroll. Want to.", []),
      ("I'd like us to be seen.", ["make sure that we are seen"]),
      ("I try to be him and fail.", []),
      ("Some days I want to quit.", []),
      ("Learn the basics of puppetry: string, wood, the lot", ["learn the basics of puppetry"]),
      ("I'd like the warden to look at ours.", []),
      ("Freelance for six years and tired of it.", []),
      (
        "What would help me is somebody who listens.", ["find somebody who listens"]
      ),
      ("I need contacts in radio, anyone really.", ["make contacts in radio"]),
    ])
  func noWishes(text: String, expected: [String]) {
    #expect(grammar.intentions(in: ReadText(text), role: .mentee).map(\.phrase) == expected)
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

  @Test("A question about taking part makes no goal")
  func logistics() {
    let request = PhraseRequest(
      text: "Where can I register for this? The page won't load.", language: .english, role: .mentee)
    #expect(Lists.engine.phrase(request).goal == nil)
  }

  @Test("What is left behind is said back as that")
  func away() {
    let wish = Intention(phrase: "manage by email any more", quote: "", direction: .away)
    #expect(grammar.mirror(wish, register: .formal) == "no longer managing by email")
  }
}
