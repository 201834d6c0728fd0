import ArgumentParser

/// `tandem roster`: who takes part.
struct RosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "Who takes part: read a list in, show it, invite people.",
    subcommands: [RosterImportCommand.self, RosterListCommand.self, RosterInviteCommand.self])
}
