import ArgumentParser
import TandemKickoff
import TandemLanguage
import TandemPrompts

/// `tandem call`: a senior looks for a partner.
struct CallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "The call of a mentor who looks for a partner.",
    discussion: """
      It says what the mentor has released, as an invitation to somebody at the start of their career.

      Example:
        tandem call T12 > call.txt
      """)

  @OptionGroup var kickoff: KickoffOptions
  @Argument(help: ArgumentHelp("The mentor's tandem.", valueName: "tandem"))
  var tandem: String

  func run() async throws {
    try await Exit.running {
      let desk = try await kickoff.desk()
      let making = BriefMaking(try await desk.attendance(), in: desk.programme, catalog: desk.prompts.catalog)
      for seats in try desk.tandems([tandem]) {
        let brief = try await making.brief(of: seats)
        let call = try PartnerCall(of: brief, in: desk.programme, files: desk.files) { material, language in
          desk.prompts.engine.grammar(for: language).call(of: material)
        }
        try StandardOutput.write(call.text)
      }
    }
  }
}
