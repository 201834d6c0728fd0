import TandemDialogue
import TandemPrompts
import Testing

@Suite("What is made of answers")
struct InterpretationTests {
  private static let flow = Result { try Prompts.load(from: .embedded).flow }
  private static let given: [String: Value] = ["today": "2026-11-24"]

  /// A conversation that has begun with these slots, after these utterances.
  private static func conversation(
    _ slots: [String: Value] = [:], role: String = "mentee", after texts: [String] = []
  ) throws -> Conversation {
    let known: [String: Value] = ["consent": true, "role": .text(role), "name": "Kim", "register": "du"]
    let opening = Utterance.open(
      slots: known.merging(slots) { $1 }, language: "de", register: "du")
    let flow = try flow.get()
    let begun = advance(Conversation(), with: opening, in: flow, given: given).conversation
    return texts.reduce(begun) { advance($0, with: .text($1), in: flow, given: given).conversation }
  }

  @Test(
    "A name is taken out of its sentence",
    arguments: [
      ("Ich heiße Petra Lindner.", "Petra Lindner"), ("mein Name ist Jo", "Jo"),
      ("ute von weber", "Ute von Weber"),
      ("McCartney", "McCartney"), ("Ich bin die Leila, hallo", "Leila"), ("Schmitt, mit zwei t", "Schmitt"),
    ])
  func names(text: String, name: String) throws {
    let opening = Utterance.open(slots: ["consent": true, "role": "mentor"], language: "de", register: "sie")
    let flow = try Self.flow.get()
    let begun = advance(Conversation(), with: opening, in: flow, given: Self.given).conversation
    #expect(begun.state == "name")
    #expect(
      advance(begun, with: .text(text), in: flow, given: Self.given).conversation.slots["name"] == .text(name)
    )
  }

  @Test(
    "What others may see is shown or kept in the words of the choices, also when it is asked again",
    arguments: [
      ("behalten", "keep"), ("für mich", "keep"), ("nein", "keep"), ("Zeigen", "share"), ("ja", "share"),
    ])
  func release(text: String, id: String) throws {
    let given: [String: Value] = [
      "motive": "besser zuhören", "mirrored": true, "goal": "Ich möchte besser zuhören.",
      "confidence": 8, "statement": "Ich möchte besser zuhören.",
    ]
    let flow = try Self.flow.get()
    let asked = (0..<14).reduce(try Self.conversation(given)) { conversation, _ in
      guard conversation.state != "release-statement" else { return conversation }
      return advance(conversation, with: .text("/skip"), in: flow, given: Self.given).conversation
    }
    #expect(asked.state == "release-statement")
    let answered = advance(asked, with: .text(text), in: flow, given: Self.given).conversation
    #expect(answered.slots["release-statement"] == .text(id))
    let back = advance(answered, with: .back, in: flow, given: Self.given)
    #expect(!back.messages.contains { $0.id == "machine.offered" })
    let again = advance(back.conversation, with: .text(text), in: flow, given: Self.given).conversation
    #expect(again.slots["release-statement"] == .text(id))
  }

  @Test(
    "Distress is heard in either language, whichever is being spoken",
    arguments: ["I want to die", "Ich will nicht mehr leben"])
  func distress(text: String) throws {
    #expect(try Self.conversation(after: [text]).status == .handedOff)
    #expect(try Self.conversation(after: ["/language en", text]).status == .handedOff)
  }

  @Test("A story in the other language is answered in it; a few words, and words of both, are not")
  func otherLanguage() throws {
    let story = "I want to stop hiding in meetings and learn to speak up in front of the board."
    #expect(try Self.conversation(after: [story]).language == "en")
    #expect(
      try Self.conversation(after: [story, "yes", "Ich wäre dann ruhiger und würde besser schlafen"])
        .language == "de")
    for text in [
      "leadership skills", "Speaking up in meetings", "Ich will den Deal closen and be done with it",
    ] {
      #expect(try Self.conversation(after: [text]).language == "de", "\(text)")
    }
  }

  @Test(
    "A time and a story are no goal: who tells one where the goal is asked for is asked again",
    arguments: [
      ("ich war früher Kurierfahrerin und kenne jede Abkürzung", false), ("bis Ende März wäre super", false),
      ("bis Ostern", false), ("bis Ostern die Prüfung bestehen", true),
      ("Bis Mai Projektleitung", true),
    ])
  func noGoal(text: String, isGoal: Bool) throws {
    let given: [String: Value] = [
      "motive": "Ich möchte lernen, vor Gruppen zu sprechen", "mirrored": true,
      "specific": "eine Runde moderieren",
    ]
    let flow = try Self.flow.get()
    let asked = (0..<8).reduce(try Self.conversation(given)) { conversation, _ in
      guard conversation.state != "goal" else { return conversation }
      return advance(conversation, with: .text("/skip"), in: flow, given: Self.given).conversation
    }
    #expect(asked.state == "goal")
    let answered = advance(asked, with: .text(text), in: flow, given: Self.given).conversation
    #expect((answered.slots["goal"] != nil) == isGoal)
  }

  @Test("Whoever tells the whole story is asked neither for the time nor for the sign again")
  func wholeStory() throws {
    let story = """
      Ich möchte bis Ende Mai lernen, meine Ergebnisse selbst zu präsentieren. Das merke ich \
      daran, dass mir jemand Fragen stellt.
      """
    let conversation = try Self.conversation(after: [story])
    #expect(conversation.slots["date"] == "bis Ende Mai")
    #expect(conversation.slots["date-day"] == "2027-05-31")
    #expect(conversation.slots["sign"] == "dass mir jemand Fragen stellt")
    let later = try Self.conversation(after: [story, "ja", "weiter", "weiter", "weiter", "1"])
    #expect(!["sign", "date"].contains(later.state))
  }

  @Test(
    "Whoever wants to go on is taken to the next question",
    arguments: [
      ("de", "weiter"), ("en", "next"), ("en", "continue"), ("en", "Go on."), ("en", "carry on"),
      ("en", "let's move on"),
    ])
  func goingOn(language: String, word: String) throws {
    let told =
      language == "de"
      ? ["Ich möchte besser präsentieren lernen", "ja"]
      : ["/language en", "I want to learn to lead a team", "yes"]
    let asked = try Self.conversation(after: told)
    let skipped = try Self.conversation(after: told + [word])
    #expect(asked.state == "ladder-1" && skipped.state != asked.state, "\(skipped.state)")
    #expect(!skipped.slots.values.contains(.text(word)))
  }

  @Test("A clause within what is said back is closed before it goes on")
  func closedClause() throws {
    let text = "Ich möchte verstehen, was die Jungen bewegt, und selbst wieder etwas lernen."
    let flow = try Self.flow.get()
    let step = advance(try Self.conversation(), with: .text(text), in: flow, given: Self.given)
    #expect(
      step.messages.contains {
        $0.text.contains("zu verstehen, was die Jungen bewegt, und selbst wieder etwas zu lernen.")
      }, "\(step.messages)")
  }

  @Test("A correction in the same breath as the no isn't asked for")
  func correction() throws {
    let conversation = try Self.conversation(after: [
      "Ich will befördert werden", "Nein, ich möchte vor allem besser verhandeln lernen",
    ])
    #expect(conversation.slots["mirrored"] == false)
    #expect(conversation.slots["corrected-motive"] == "ich möchte vor allem besser verhandeln lernen")
    #expect(conversation.state == "ladder-1")
    let bare = try Self.conversation(after: ["Ich will befördert werden", "nein"])
    #expect(bare.state == "motive-corrected")
  }

  @Test("The ladder ends where an answer repeats what was said")
  func ladder() throws {
    let told = ["Ich möchte besser präsentieren lernen", "ja"]
    let repeated = try Self.conversation(after: told + ["besser präsentieren lernen"])
    #expect(repeated.state == "contribution")
    let new = try Self.conversation(after: told + ["Ich würde nachts ruhiger schlafen"])
    #expect(new.state == "ladder-2")
  }

  @Test("What a mentee brings along is the gift, unless there is one")
  func gift() throws {
    let told = ["Ich möchte besser präsentieren lernen", "ja", "weiter", "frische Ideen"]
    #expect(try Self.conversation(after: told).slots["gift"] == "frische Ideen")
    #expect(try Self.conversation(["gift": "Zeit"], after: told).slots["gift"] == "Zeit")
  }

  @Test(
    "A goal is a draft by its number, a sentence as it stands, a fragment made a sentence, or nothing",
    arguments: [
      ("1", "Ich lerne, Konflikte anzusprechen."),
      ("die zweite bitte", "Ich möchte lernen, Konflikte anzusprechen."),
      ("Ich frage öfter nach.", "Ich frage öfter nach."), ("hm", nil), ("ja", nil), ("7", nil),
    ])
  func goals(text: String, goal: String?) throws {
    let drafts: [String: Value] = [
      "motive": "Ich möchte lernen, Konflikte anzusprechen.", "mirrored": true, "value-1": .null,
      "contribution": .null,
      "specific": .null,
    ]
    let before = try Self.conversation(drafts)
    try #require(before.state == "goal")
    let after = advance(before, with: .text(text), in: try Self.flow.get(), given: Self.given).conversation
    #expect(after.slots["goal"] == goal.map(Value.text))
  }

  @Test(
    "A time is kept in the person's words with the day it means; days gone by are none",
    arguments: [
      ("bis Ostern", "2027-03-28"), ("Ende Mai", "2027-05-31"), ("am 1.1.2020", nil), ("irgendwas", nil),
    ])
  func dates(text: String, day: String?) throws {
    let before = try Self.conversation([
      "motive": "x", "mirrored": true, "value-1": .null, "contribution": .null, "specific": .null,
      "goal": "Ich lerne.",
      "sign": .null,
    ])
    try #require(before.state == "date")
    let after = advance(before, with: .text(text), in: try Self.flow.get(), given: Self.given).conversation
    #expect(after.slots["date-day"] == day.map(Value.text))
    #expect((after.attempt == 2) == (day == nil))
  }

  @Test("A mentor who only gives is asked for the own benefit; who comes to learn is not")
  func oneWay() throws {
    let giving = try Self.conversation(
      role: "mentor", after: ["Ich möchte etwas zurückgeben", "ja", "weiter"])
    #expect(giving.state == "benefit")
    let learning = try Self.conversation(
      role: "mentor",
      after: ["Ich möchte an meiner Führung arbeiten und besser zuhören lernen", "ja", "weiter"])
    #expect(learning.state != "benefit")
  }

  @Test("Yes and no release and keep")
  func release() throws {
    let flow = try Self.flow.get()
    var conversation = Conversation()
    conversation.apply(.moved(to: "release-statement"))
    for (text, value) in [("ja", "share"), ("lieber nicht", "keep"), ("zeigen", "share")] as [(String, Value)]
    {
      let after = advance(conversation, with: .text(text), in: flow, given: Self.given).conversation
      #expect(after.slots["release-statement"] == value, "\(text)")
    }
  }
}
