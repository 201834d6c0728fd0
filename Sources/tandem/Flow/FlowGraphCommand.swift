import ArgumentParser
import TandemPrompts

/// `tandem flow graph`: a picture of the flow.
struct FlowGraphCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Draw the flow as Mermaid or DOT.",
    discussion: """
      Examples:
        tandem flow graph > flow.mmd
        tandem flow graph --format dot | dot -Tsvg > flow.svg
      """)

  /// How a picture is written down.
  enum Notation: String, ExpressibleByArgument, CaseIterable { case mermaid, dot }

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp("mermaid or dot.", valueName: "format")) var format = Notation.mermaid

  func run() async throws {
    try await Exit.running {
      let graph = FlowGraph(of: try common.prompts().flow)
      try StandardOutput.write(format == .dot ? graph.dot : graph.mermaid)
    }
  }
}
