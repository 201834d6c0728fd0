import ArgumentParser
import Foundation
import TandemPrompts
import TandemRuntime
import TandemStore
import TandemTerminal

/// `tandem erase`: removes a conversation for good; only a mark without content stays.
struct EraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Remove a conversation for good.",
    discussion: """
      Asks first; without a terminal --yes is needed. A mark without content stays, so that the id is \
      not used again.

      Examples:
        tandem erase k3f9-x2mv-7qdb
        tandem erase k3f9-x2mv-7qdb --yes
      """)

  @OptionGroup var common: CommonOptions
  @Flag(help: "Erase without asking.")
  var yes = false
  @Argument(help: ArgumentHelp("The conversation's id.", valueName: "id"))
  var conversation: String

  func run() async throws { try await Exit.running { try await erase() } }

  private func erase() async throws {
    let prompts = try common.prompts()
    let host = try common.host(speaking: prompts, holding: .turn, creating: false)
    // Looked up first: nobody is asked about a conversation that there is not.
    let reply = try await host.get(conversation)
    let texts = try TerminalTexts.complete(of: prompts.flow, language: Locations.ofProcess.language)
    guard try await isConfirmed(reply.conversation, texts) else {
      try StandardError.write(texts(.eraseKept) + "\n")
      return
    }
    try await host.erase(reply.conversation)
    try await outlast(common.existingStore())
    try StandardOutput.write(texts(.eraseDone, ["conversation": reply.conversation]) + "\n")
  }

  /// Waits, for a few seconds at most, until a running server has let go of its copy of the last lines.
  private func outlast(_ store: StoreFolder) async throws {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(5)
    while try !store.haveOthersSettled(), clock.now < end { try await clock.sleep(for: .milliseconds(50)) }
  }

  private func isConfirmed(_ conversation: String, _ texts: TerminalTexts) async throws -> Bool {
    if yes { return true }
    guard var console = Console.standard(environment: ProcessInfo.processInfo.environment),
      console.isInteractive
    else {
      throw Failure(.usage, "Erasing has to be confirmed.", hint: "Add --yes.")
    }
    try console.page.tell(texts(.eraseQuestion, ["conversation": conversation]))
    guard case .line(let answer) = await console.lines.next() else { return false }
    return texts.isYes(answer)
  }
}
