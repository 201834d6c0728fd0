import TandemDialogue
import TandemPrompts
import Testing

@Suite("The standard texts")
struct StandardPromptsTests {
  @Test("They have no problem")
  func clean() {
    for diagnostic in Prompts.check(.embedded) { Issue.record("\(diagnostic)") }
  }

  @Test("They have the texts that kept flows of earlier programs lack", arguments: ["de", "en"])
  func laterTexts(language: String) throws {
    let phrasebook = try Prompts.load(from: .embedded).flow.phrasebook
    for key in MachineText.later {
      for register in ["sie", "du"] {
        #expect(phrasebook.has(key, language: language, register: register), "\(key)")
      }
    }
  }

  @Test("A revision that was put into one file is the same revision when it is read again")
  func archive() throws {
    let prompts = try Prompts.load(from: .embedded)
    let again = try prompts.earlier(prompts.archive)
    #expect(again.revision == prompts.flow.revision)
    #expect(again.structure == prompts.flow.structure)
    #expect(again.states == prompts.flow.states)
    #expect(throws: PromptError.self) { try prompts.earlier("tandem-flow: 2\nfiles: {}\n") }
  }

  @Test("They open a conversation in both languages", arguments: ["de", "en"])
  func opening(language: String) throws {
    let prompts = try Prompts.load(from: .embedded)
    let step = advance(
      Conversation(), with: .open(slots: [:], language: language, register: nil), in: prompts.flow)
    #expect(step.messages.map(\.id) == ["say.frame", "ask.frame"])
    #expect(prompts.flow.prompt(of: step.conversation)?.choices.map(\.id) == ["yes", "no"])
  }
}
