import TandemDialogue
import TandemTesting
import Testing

@Suite("Advancing a conversation")
struct AdvanceTests {
  @Test("Opening says the frame and asks the first question")
  func opening() {
    let step = advance(
      Conversation(), with: .open(slots: [:], language: "en", register: nil), in: SmallFlow.flow)
    #expect(step.messages.map(\.text) == ["say.hello", "consent?"])
    #expect(step.conversation.state == "consent")
  }

  @Test("What the channel already knows is not asked")
  func prefilled() {
    let step = advance(
      Conversation(), with: .open(slots: ["consent": true, "role": "mentor"], language: "en", register: nil),
      in: SmallFlow.flow)
    #expect(step.conversation.state == "colour")
  }

  @Test("Opening again puts the question again and changes nothing")
  func resuming() {
    let before = SmallFlow.conversation(after: "yes", "mentor")
    let step = advance(before, with: .open(slots: [:], language: nil, register: nil), in: SmallFlow.flow)
    #expect(step.messages.map(\.id) == ["ask.colour"])
    #expect(step.conversation.slots == before.slots)
    #expect(step.conversation.state == before.state)
  }

  @Test("A step's conversation is the fold of its changes")
  func fold() {
    var conversation = Conversation()
    var log: [Change] = []
    let utterances: [Utterance] =
      [.open(slots: [:], language: "en", register: nil)]
      + ["yes", "2", "dunno", "red", "go back", "keep", "/change role", "1", "/why", "deep", "7", "/back"]
      .map(Utterance.text)
    for utterance in utterances {
      let step = advance(conversation, with: utterance, in: SmallFlow.flow)
      #expect(step.conversation == conversation.applying(step.changes))
      log += step.changes
      conversation = step.conversation
    }
    #expect(conversation == Conversation().applying(log))
  }

  @Test(
    "A choice is made by number, id, title or its beginning",
    arguments: [
      ("1", "mentor"), ("2.", "mentee"), ("mentee", "mentee"), ("Mentor", "mentor"),
      ("I am a mentor", "mentor"),
      ("mentee!", "mentee"),
    ])
  func choosing(text: String, id: String) {
    #expect(SmallFlow.conversation(after: "yes", text).slots["role"] == .text(id))
  }

  @Test("A stretched yes is a yes", arguments: ["yesss", "Yes!!", "okk", "YES"])
  func stretched(text: String) {
    #expect(SmallFlow.conversation(after: text).slots["consent"] == true)
  }

  @Test(
    "A choice is made by a number with words around it", arguments: ["number two", "the 2 please", "TWO"])
  func numbered(text: String) {
    #expect(SmallFlow.conversation(after: "yes", text).slots["role"] == "mentee")
  }

  @Test("A scale takes digits and words and refuses what lies outside")
  func scale() {
    let before = SmallFlow.conversation(after: "yes", "mentor", "red", "dark")
    #expect(SmallFlow.say("7 of 10", in: before).conversation.slots["extra"] == 7)
    #expect(SmallFlow.say("seven", in: before).conversation.slots["extra"] == 7)
    #expect(SmallFlow.say("11", in: before).conversation.attempt == 2)
  }

  @Test("A question whose condition fails is passed over")
  func condition() {
    #expect(SmallFlow.conversation(after: "yes", "mentee", "red", "dark").state == "commit")
    #expect(SmallFlow.conversation(after: "yes", "mentor", "red", "dark").state == "extra")
  }

  @Test("Consecutive questions of one state use another wording")
  func variants() {
    let first = SmallFlow.conversation(after: "yes")
    let second = SmallFlow.say("nonsense", in: first)
    #expect(second.messages.last?.text == "role, please?")
  }

  @Test("Words after the end are answered and change no slot")
  func afterTheEnd() {
    let done = SmallFlow.conversation(after: "yes", "mentee", "red", "dark", "yes")
    #expect(done.status == .complete)
    let step = SmallFlow.say("and now?", in: done)
    #expect(step.messages.map(\.id) == [MachineText.complete])
    #expect(step.conversation.slots == done.slots)
  }

  @Test("Distress leaves the script and hands over")
  func alarm() {
    let step = SmallFlow.say("alarm", in: SmallFlow.conversation(after: "yes"))
    #expect(step.conversation.status == .handedOff)
    #expect(step.messages.map(\.id) == [MachineText.alarm])
    let next = SmallFlow.say("mentor", in: step.conversation)
    #expect(next.conversation.status == .awaiting)
    #expect(next.conversation.slots["role"] == nil)
    #expect(next.messages.map(\.id) == ["ask.role"])
  }
}

@Suite("The ladder for answers that don't fit")
struct LadderTests {
  @Test("Off-topic words get a rephrasing, then examples with choices, then an offer, then the next question")
  func climbing() {
    var conversation = SmallFlow.conversation(after: "yes", "mentee")
    let expected: [[String]] = [
      ["miss.off-topic", "again.colour"], ["miss.off-topic", "example.colour"],
      ["miss.off-topic", "machine.offer", "ask.colour"], ["machine.lead-on", "ask.shade"],
    ]
    for (number, ids) in expected.enumerated() {
      let step = SmallFlow.say("nice weather", in: conversation)
      #expect(step.messages.map(\.id) == ids)
      conversation = step.conversation
      if number < 3 { #expect(conversation.attempt == number + 2) }
      if number == 1 {
        #expect(SmallFlow.flow.prompt(of: conversation)?.choices.map(\.id) == ["red", "blue"])
      }
    }
    #expect(conversation.slots["colour"] == .null)
  }

  @Test("Somebody who doesn't know gets examples at once")
  func notKnowing() {
    let step = SmallFlow.say("dunno", in: SmallFlow.conversation(after: "yes", "mentee"))
    #expect(step.messages.map(\.id) == ["miss.dont-know", "example.colour"])
  }

  @Test("An answer that doesn't fit leaves slots, trail and state as they were")
  func harmless() {
    let before = SmallFlow.conversation(after: "yes")
    let after = SmallFlow.say("", in: before).conversation
    #expect(after.slots == before.slots)
    #expect(after.trail == before.trail)
    #expect(after.state == before.state)
  }
}
