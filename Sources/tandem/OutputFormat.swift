import ArgumentParser
import Foundation
import TandemTerminal

/// How a list is printed: for people or for programs.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// `--format`, for every command that prints a list.
struct FormatOption: ParsableArguments {
  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format = OutputFormat.text
}

/// stdout: results and nothing else. Throws `OutputError`, so that a full disk isn't taken for success.
enum StandardOutput {
  static func write(_ text: String) throws(OutputError) { try DescriptorOutput(STDOUT_FILENO).write(text) }

  /// One value as JSON: sorted keys, so that equal values are equal bytes.
  static func write(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try write(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
  }
}

/// stderr: everything that is no result.
enum StandardError {
  static func write(_ text: String) throws(OutputError) { try DescriptorOutput(STDERR_FILENO).write(text) }
}
