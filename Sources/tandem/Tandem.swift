import ArgumentParser

/// The command line: every command maps its outcome to an `Exit` in one place, `Exit.running`.
@main
struct Tandem: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tandem",
    abstract: "From “why am I here?” to one goal statement, for mentors and mentees.",
    discussion: """
      Examples:
        tandem chat                              a guided conversation
        tandem chat --role mentee --lang en      … without the first questions
        tandem chat --conversation k3f9-x2       … going on where it stopped
        tandem phrase < statements.jsonl         one line in, one line out
        tandem flow check --prompts prompts      every problem of edited texts at once

      Conversations are kept in --store, else in TANDEM_STORE, else in tandem/ in the XDG data folder.

      Exit codes: 0 ok, 64 usage, 65 bad input, 66 not found, 69 unavailable, 73 cannot create, \
      74 I/O error, 75 busy, 78 configuration.

      Completions: tandem --generate-completion-script zsh (or bash, fish).
      """,
    version: "1.0.0",
    subcommands: [
      // One command a line.
      ChatCommand.self,
      RosterCommand.self,
      StatusCommand.self,
      BriefCommand.self,
      ReportCommand.self,
      CallCommand.self,
      DataProtectionCommand.self,
      FlowCommand.self,
      StdioCommand.self,
      PhraseCommand.self,
      ExportCommand.self,
      EraseCommand.self,
      PurgeCommand.self,
      StoreCommand.self,
      TortureCommand.self,
      TortureWorker.self,
    ])
}
