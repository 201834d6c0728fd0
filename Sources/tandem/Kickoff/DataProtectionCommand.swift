import ArgumentParser
import TandemKickoff
import TandemPrompts

/// `tandem dataprotection`: what a works council and a data protection officer ask for.
struct DataProtectionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dataprotection",
    abstract: "A sheet for the works council or the data protection officer.",
    discussion: """
      Made from the running configuration: every question in both languages, what is kept, who sees what,
      and how long.

      Examples:
        tandem dataprotection --format html > dataprotection.html
        tandem dataprotection --lang en
      """)

  /// How the sheet is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown
    case html
  }

  @OptionGroup var kickoff: KickoffOptions
  @Option(help: ArgumentHelp("markdown or html.", valueName: "format"))
  var format = Format.markdown

  func run() async throws {
    try await Exit.running {
      let prompts = try kickoff.common.prompts()
      let sheet = try ProtectionSheet(
        prompts.flow, prompts.catalog, for: try kickoff.programme(), files: KickoffFiles(prompts))
      switch format {
      case .markdown: try StandardOutput.write(try sheet.markdown())
      case .html: try StandardOutput.write(try sheet.html())
      }
    }
  }
}
