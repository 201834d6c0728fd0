import ArgumentParser
import Foundation
import TandemDialogue
import TandemPrompts

/// `tandem flow check`: all problems of the texts, as compilers print them.
struct FlowCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List every problem of the flow and its texts.",
    discussion: "Ends with 65 where something must be put right. Warnings alone end with 0.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  /// A problem as a program reads it.
  private struct Problem: Encodable {
    let severity, file, message, hint: String
    let line, column: Int
  }

  func run() async throws {
    try await Exit.running {
      let source = try common.source()
      let diagnostics = Prompts.check(source)
      switch output.format {
      case .json: try StandardOutput.write(json: diagnostics.map(Self.problem))
      case .text where diagnostics.isEmpty: try StandardOutput.write(try Self.summary(of: source) + "\n")
      case .text: try StandardOutput.write(diagnostics.map { "\($0)\n" }.joined())
      }
      if diagnostics.contains(where: { $0.severity == .error }) { throw Failure(.badInput, "") }
    }
  }

  private static func problem(_ diagnostic: Diagnostic) -> Problem {
    Problem(
      severity: diagnostic.severity.rawValue, file: diagnostic.location.file, message: diagnostic.message,
      hint: diagnostic.hint, line: diagnostic.location.line, column: diagnostic.location.column)
  }

  private static func summary(of source: PromptsSource) throws -> String {
    let flow = try Prompts.load(from: source).flow
    let languages = flow.phrasebook.languages.joined(separator: " and ")
    return "No problem. The flow '\(flow.id)' has \(flow.states.count) states and speaks \(languages); "
      + "revision \(flow.revision)."
  }
}
