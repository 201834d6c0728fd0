import Testing

@testable import TandemLanguage

@Suite("English wishes")
struct EnglishWishTests {
  private let grammar = EnglishGrammar(words: Lists.words)

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
