import Foundation
import TandemPrompts
import TandemTesting
import Testing

@Suite("Texts built into the program")
struct EmbeddedTests {
  @Test("Every file of prompts/ is built in, byte for byte, and nothing else ('make embed' writes the list)")
  func complete() throws {
    let folder = try PromptsSource.directory(Checkout.root.appending(path: "prompts").path)
    #expect(PromptsSource.embedded.paths == folder.paths)
    for path in folder.paths {
      #expect(PromptsSource.embedded.bytes(of: path) == folder.bytes(of: path), "\(path)")
    }
  }
}

@Suite("Where the texts come from")
struct PromptsSourceTests {
  @Test("A folder without a flow is refused with its name")
  func notThere() {
    #expect(throws: PromptError.self) { try PromptsSource.directory("/nowhere") }
    do {
      _ = try PromptsSource.directory("/nowhere")
    } catch {
      #expect(error.code == .notFound)
      #expect(error.message == "There is no 'flow.yaml' in '/nowhere'.")
    }
  }

  @Test("The option goes before the environment, and without both the built-in texts are taken")
  func order() throws {
    let prompts = Checkout.root.appending(path: "prompts").path
    let embedded = try PromptsSource.chosen(option: nil, environment: ["TANDEM_PROMPTS": ""])
    #expect(embedded.paths == PromptsSource.embedded.paths)
    #expect(throws: PromptError.self) {
      try PromptsSource.chosen(option: nil, environment: ["TANDEM_PROMPTS": "/nowhere"])
    }
    let chosen = try PromptsSource.chosen(option: prompts, environment: ["TANDEM_PROMPTS": "/nowhere"])
    #expect(chosen.paths.contains("flow.yaml"))
  }
}
