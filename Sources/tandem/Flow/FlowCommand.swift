import ArgumentParser

/// `tandem flow`: for the people who edit prompts/.
struct FlowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flow",
    abstract: "Check, draw, rehearse and compare the flow and its texts.",
    discussion: """
      Examples:
        tandem flow check --prompts prompts           every problem at once, with file, line and column
        tandem flow graph --prompts prompts > flow.mmd
        tandem flow test --prompts prompts            replay the recorded conversations
        tandem flow test --record                     record them anew; read the difference, then commit
        tandem flow diff prompts prompts-new          what the change means for open conversations
      """,
    subcommands: [FlowCheckCommand.self, FlowGraphCommand.self, FlowTestCommand.self, FlowDiffCommand.self])
}
