import TandemDialogue
import TandemTesting
import Testing

@Suite("Going back, changing, skipping")
struct CommandTests {
  private static let answers = ["yes", "mentor", "red", "dark", "7", "yes"]

  @Test("An answer and a step back give the state before, at every question", arguments: 0..<5)
  func answerThenBack(at count: Int) {
    let before = Self.answers.prefix(count).reduce(SmallFlow.begun()) {
      SmallFlow.say($1, in: $0).conversation
    }
    let after = SmallFlow.say("/back", in: SmallFlow.say(Self.answers[count], in: before).conversation)
    #expect(after.conversation.slots == before.slots)
    #expect(after.conversation.state == before.state)
    #expect(after.conversation.trail == before.trail)
    #expect(after.conversation.status == before.status)
  }

  @Test("Back may be repeated to the start, and then says so")
  func toTheStart() {
    var conversation = SmallFlow.conversation(after: "yes", "mentor", "red")
    for _ in 0..<3 { conversation = SmallFlow.say("go back", in: conversation).conversation }
    #expect(conversation.state == "consent")
    #expect(conversation.slots.isEmpty)
    #expect(SmallFlow.say("/back", in: conversation).messages.map(\.id) == [MachineText.nothingToUndo])
  }

  @Test("Failed attempts and help are no stops on the way back")
  func noStops() {
    let conversation = SmallFlow.conversation(after: "yes", "mentor", "dunno", "/help", "red", "")
    #expect(SmallFlow.say("/back", in: conversation).conversation.state == "colour")
  }

  @Test("Back offers the old value, and keeping it restores everything")
  func offered() {
    let before = SmallFlow.conversation(after: "yes", "mentor", "red", "dark")
    let back = SmallFlow.say("/back", in: before)
    #expect(back.messages.last?.text == "was dark")
    let kept = SmallFlow.say("keep", in: back.conversation).conversation
    #expect(kept.slots == before.slots)
    #expect(kept.state == before.state)
    #expect(kept.trail == before.trail)
  }

  @Test("Whoever goes back to the start can keep one answer after the other")
  func keepingAll() {
    let before = SmallFlow.conversation(after: "yes", "mentor", "red", "dark")
    var conversation = before
    for _ in 0..<4 { conversation = SmallFlow.say("/back", in: conversation).conversation }
    #expect(conversation.state == "consent")
    for _ in 0..<4 { conversation = SmallFlow.say("keep", in: conversation).conversation }
    #expect(conversation.slots == before.slots)
    #expect(conversation.state == before.state)
    #expect(conversation.trail == before.trail)
  }

  @Test("The word for keeping is no answer where nothing is offered")
  func keepingNothing() {
    let step = SmallFlow.say("keep", in: SmallFlow.conversation(after: "yes", "mentor"))
    #expect(step.messages.first?.id == "miss.invalid")
  }

  @Test("An offered yes is shown in words, and a full stop isn't doubled")
  func offeredInWords() {
    #expect(
      SmallFlow.say("/back", in: SmallFlow.conversation(after: "yes")).messages.last?.text == "was Yes")
    #expect(
      SmallFlow.say("/back", in: SmallFlow.conversation(after: "yes", "mentor", "Red.")).messages.last?.text
        == "was Red")
  }

  @Test("An undo can be undone until a new answer is given")
  func forward() {
    let before = SmallFlow.conversation(after: "yes", "mentor", "red")
    let back = SmallFlow.say("/back", in: before).conversation
    let again = SmallFlow.say("/forward", in: back).conversation
    #expect(again.slots == before.slots)
    #expect(again.state == before.state)
    let new = SmallFlow.say("blue", in: back).conversation
    #expect(SmallFlow.say("/forward", in: new).messages.map(\.id) == [MachineText.nothingToUndo])
  }

  @Test("Changing a slot keeps what doesn't depend on it and asks again what does")
  func changing() {
    let before = SmallFlow.conversation(after: "yes", "mentor", "red", "dark")
    let asked = SmallFlow.say("/change color", in: before)
    #expect(asked.messages.map(\.text) == ["machine.changing", "colour, please?", "was red"])
    let after = SmallFlow.say("blue", in: asked.conversation).conversation
    #expect(after.slots["role"] == "mentor")
    #expect(after.slots["shade"] == nil)
    #expect(after.state == "shade")
  }

  @Test("Changing an independent slot returns to where the conversation was")
  func changingRole() {
    let before = SmallFlow.conversation(after: "yes", "mentor", "red", "dark", "7")
    let after = SmallFlow.conversation(after: "yes", "mentor", "red", "dark", "7", "/change role", "mentee")
    #expect(after.state == before.state)
    #expect(after.slots["shade"] == "dark")
    #expect(after.slots["extra"] == nil, "the question is off the path of a mentee")
  }

  @Test("Back in the middle of a change returns to the question that was open")
  func leavingChange() {
    let before = SmallFlow.conversation(after: "yes", "mentor", "red")
    let after = SmallFlow.conversation(after: "yes", "mentor", "red", "/change role", "/back")
    #expect(after.state == before.state)
    #expect(after.slots == before.slots)
    #expect(after.trail == before.trail)
  }

  @Test("A slot without an answer can't be changed, and the sentence names those that can")
  func unknownSlot() {
    let step = SmallFlow.say("/change shade", in: SmallFlow.conversation(after: "yes", "mentor", "red"))
    #expect(step.messages.map(\.text) == ["try Role, Colour"])
  }

  @Test("A commitment is a barrier and says so")
  func barrier() {
    let done = SmallFlow.conversation(after: "yes", "mentee", "red", "dark", "yes")
    #expect(SmallFlow.say("/back", in: done).messages.map(\.id) == [MachineText.barrier])
  }

  @Test("A refused commitment is no barrier and leads back with the slots emptied")
  func refusedCommitment() {
    let after = SmallFlow.conversation(after: "yes", "mentee", "red", "dark", "no")
    #expect(after.state == "colour")
    #expect(after.slots["sealed"] == nil)
    #expect(!after.isBehindBarrier)
  }

  @Test("Skipping leaves the slot open and goes on; a required question says why not")
  func skipping() {
    let skipped = SmallFlow.conversation(after: "yes", "mentee", "/skip")
    #expect(skipped.slots["colour"] == .null)
    #expect(skipped.state == "shade")
    let refused = SmallFlow.say("/skip", in: SmallFlow.conversation(after: "yes"))
    #expect(refused.messages.map(\.id) == [MachineText.cannotSkip, "ask.role"])
  }

  @Test("Pausing keeps the place, and the next answer goes on")
  func pausing() {
    let paused = SmallFlow.conversation(after: "yes", "/pause")
    #expect(paused.status == .paused)
    let next = SmallFlow.say("mentee", in: paused).conversation
    #expect(next.status == .awaiting)
    #expect(next.slots["role"] == "mentee")
  }

  @Test("Why explains and asks again without counting an attempt")
  func why() {
    let step = SmallFlow.say("/why", in: SmallFlow.conversation(after: "yes"))
    #expect(step.messages.map(\.id) == ["why.role", "ask.role"])
    #expect(step.conversation.attempt == 1)
  }

  @Test("The summary lists what has a label, with choices by their titles")
  func summary() {
    let step = SmallFlow.say("/summary", in: SmallFlow.conversation(after: "yes", "mentor", "red"))
    #expect(step.messages.first?.text == "machine.summary\nRole: Mentor\nColour: red")
  }

  @Test("The language is switched by command and by a sentence of the other language")
  func language() {
    #expect(SmallFlow.conversation(after: "yes", "/language de").language == "de")
    #expect(SmallFlow.conversation(after: "yes", "Deutsch bitte").language == "de")
    #expect(SmallFlow.conversation(after: "yes", "/language fr").language == "en")
  }

  @Test("Erasing asks for a second word and then is an effect")
  func erasing() {
    let first = SmallFlow.say("/erase", in: SmallFlow.begun())
    #expect(first.effects.map { $0 == .erase } == [false])
    let second = SmallFlow.say("/erase yes", in: first.conversation)
    #expect(second.effects.contains(.erase))
  }

  @Test("A slash command that there is not is no answer")
  func unknownCommand() {
    let step = SmallFlow.say("/dance", in: SmallFlow.conversation(after: "yes", "mentor"))
    #expect(step.messages.map(\.id) == [MachineText.unknownCommand, "ask.colour"])
    #expect(step.conversation.slots["colour"] == nil)
  }
}
