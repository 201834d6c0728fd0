import ArgumentParser

/// `tandem store`: for whoever looks after the folder with the conversations.
struct StoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Check, repair and count the stored conversations.",
    discussion: """
      Safe while other programs work in the store. None of it shows anything that a person wrote.

      Examples:
        tandem store check --replay     every line of every conversation, and whether they add up
        tandem store repair             set right what a crash left behind
        tandem store stats              how many conversations, in which state
      """,
    subcommands: [StoreCheckCommand.self, StoreRepairCommand.self, StoreStatsCommand.self])
}
