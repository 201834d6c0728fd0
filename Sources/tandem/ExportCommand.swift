import ArgumentParser
import Foundation
import TandemPrompts
import TandemRuntime
import TandemTerminal

/// `tandem export`: everything that is stored of a conversation, for the person it belongs to.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print everything that is stored of a conversation.",
    discussion: """
      As readable text, or with --format json as the whole log, every text unchanged.

      Examples:
        tandem export k3f9-x2mv-7qdb
        tandem export k3f9-x2mv-7qdb --format json > mine.json
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption
  @Argument(help: ArgumentHelp("The conversation's id.", valueName: "id"))
  var conversation: String

  func run() async throws { try await Exit.running { try await export() } }

  private func export() async throws {
    let prompts = try common.prompts()
    let host = try common.host(speaking: prompts, holding: .turn, creating: false)
    switch output.format {
    case .json: try StandardOutput.write(json: try await host.export(conversation))
    case .text:
      let reply = try await host.get(conversation)
      let history = try await host.history(conversation, sinceSeq: 0)
      let texts = try TerminalTexts.complete(
        of: prompts.flow, language: reply.language ?? Locations.ofProcess.language)
      try StandardOutput.write(ReadableLog(of: history, at: reply, texts).text)
    }
  }
}
