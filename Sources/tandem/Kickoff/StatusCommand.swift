import ArgumentParser
import TandemKickoff
import TandemMentoring
import TandemPrompts

/// How a table is printed.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case csv
}

/// `tandem status`: who is where.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Who is where, at a glance.",
    discussion: """
      It shows how far people are, never what they said.

      Examples:
        tandem status
        tandem status --format csv > status.csv
      """)

  @OptionGroup var kickoff: KickoffOptions
  @Option(help: ArgumentHelp("text, json or csv.", valueName: "format"))
  var format = TableFormat.text

  func run() async throws {
    try await Exit.running {
      let desk = try await kickoff.desk()
      _ = try desk.tandems([])
      let table = try await StatusTable(
        desk.roster, try await desk.attendance(), in: desk.prompts.flow, desk.programme,
        try RosterWords(desk.files, in: desk.programme.language))
      switch format {
      case .text: try StandardOutput.write(table.text)
      case .csv: try StandardOutput.write(table.csv)
      case .json: try StandardOutput.write(try table.json())
      }
    }
  }
}
