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
  @Option(help: ArgumentHelp("For people or for programs.", valueName: "format"))
  var format = OutputFormat.text
}

/// stdout: results and nothing else. Throws `OutputError`, so that a full disk isn't taken for success.
enum StandardOutput {
  static func write(_ text: String) throws(OutputError) { try DescriptorOutput(STDOUT_FILENO).write(text) }

  /// One value as JSON: sorted keys, so that equal values are equal bytes.
  static func write(json value: some Encodable) throws { try write(try json(value) + "\n") }

  /// The JSON of a value; scalars that could harm a terminal are escaped, which leaves the value as it is.
  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(value), as: UTF8.self)
    // Outside of strings JSON has nothing but ASCII, so every such scalar stands in a string.
    guard text.unicodeScalars.contains(where: isEscaped) else { return text }
    return text.unicodeScalars.reduce(into: "") { escaped, scalar in
      guard isEscaped(scalar) else { return escaped.unicodeScalars.append(scalar) }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x7F && SafeText(String(scalar)).text.unicodeScalars.first != scalar
  }
}

/// stderr: everything that is no result.
enum StandardError {
  static func write(_ text: String) throws(OutputError) { try DescriptorOutput(STDERR_FILENO).write(text) }
}
