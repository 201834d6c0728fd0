import ArgumentParser
import TandemStore

/// `tandem store check`: reads every line and says what isn't as it was written.
struct StoreCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read every line of every conversation and say what is wrong.",
    discussion: """
      Ends with exit code 65 where a conversation is damaged; what a crash leaves behind is only told.

      Examples:
        tandem store check --store /srv/tandem
        tandem store check --replay --format json
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var format: FormatOption
  @Flag(help: "Also replay each conversation and compare where every turn left it.")
  var replay = false

  func run() async throws {
    try await Exit.running {
      let folder = try common.existingStore()
      let report = try await StoreReport.made(of: folder, replay ? .replay : [])
      try report.print(as: format.format, verb: "Checked")
      if report.findings.contains(where: \.isSerious) { throw ExitCode(Exit.badInput.rawValue) }
    }
  }
}
