import ArgumentParser
import TandemKickoff
import TandemMentoring

/// `tandem roster list`: everybody with their code.
struct RosterListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Everybody who takes part, with their invitation code.")

  @OptionGroup var kickoff: KickoffOptions
  @Option(help: ArgumentHelp("text, json or csv.", valueName: "format"))
  var format = TableFormat.text

  func run() async throws {
    try await Exit.running {
      let desk = try await kickoff.desk()
      let table = RosterTable(desk.roster, try RosterWords(desk.files, in: desk.programme.language))
      switch format {
      case .text: try StandardOutput.write(table.text)
      case .csv: try StandardOutput.write(table.csv)
      case .json: try StandardOutput.write(try table.json())
      }
    }
  }
}
