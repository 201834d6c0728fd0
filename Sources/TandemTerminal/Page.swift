import Foundation
import TandemDialogue

/// What a person sees of a conversation: paragraphs, numbered choices, a mark of progress.
///
/// Everything passes `SafeText` here, whether a person, a file of texts or an error wrote it.
public struct Page: Sendable {
  /// Lines wider than this are hard to read, however wide the window is.
  static let columnsMax = 80

  private let output: any Output
  private let columns: @Sendable () -> Int?
  let styling: Styling

  /// A page.
  ///
  /// - Parameter columns: Width of the window now, asked again for each paragraph; nil where there is no
  ///   window and lines stay as they are.
  /// - Parameter isStyled: Whether weight and colour are wanted.
  public init(_ output: any Output, columns: @escaping @Sendable () -> Int?, isStyled: Bool) {
    (self.output, self.columns) = (output, columns)
    styling = Styling(isOn: isStyled)
  }

  /// One paragraph and an empty line.
  func say(_ text: String) throws(OutputError) {
    try output.write(lines(of: text).joined(separator: "\n") + "\n\n")
  }

  /// A question or a note of the program around the conversation.
  public func tell(_ text: String) throws(OutputError) { try say(text) }

  /// A heading.
  func title(_ text: String) throws(OutputError) {
    try output.write(lines(of: text).map(styling.strong).joined(separator: "\n") + "\n\n")
  }

  /// Something beside the conversation: a hint, a mark.
  func remark(_ text: String) throws(OutputError) {
    try output.write(lines(of: text).map(styling.quiet).joined(separator: "\n") + "\n\n")
  }

  /// A hint that holds a command: never broken into lines, or it could not be copied.
  func instruct(_ text: String) throws(OutputError) {
    let lines = SafeText(text).text.split(separator: "\n", omittingEmptySubsequences: false)
    try output.write(lines.map { styling.quiet(String($0)) }.joined(separator: "\n") + "\n\n")
  }

  /// What there is to choose, numbered; on one line where the titles are short.
  func offer(_ choices: [Choice]) throws(OutputError) {
    guard !choices.isEmpty else { return }
    let titles = choices.map { SafeText($0.title).line }
    let width = titles.reduce(0) { $0 + DisplayWidth.of($1) + 6 }
    let isCompact = choices.count <= 4 && width <= min(60, columns() ?? 60)
    let shown = titles.enumerated().map { number, title in
      row(number + 1, title, of: choices.count, isCompact: isCompact)
    }
    try output.write(shown.joined(separator: isCompact ? "   " : "\n") + "\n\n")
  }

  /// What a person said, where nothing else shows it: a file of answers.
  func echo(_ text: String) throws(OutputError) {
    let lines = SafeText(text).text.split(separator: "\n", omittingEmptySubsequences: false)
    try output.write(lines.map { "> \($0)\n" }.joined() + "\n")
  }

  /// Ends a line that the person didn't end.
  func breakLine() throws(OutputError) { try output.write("\n") }

  /// A line across the page.
  func rule() throws(OutputError) {
    try output.write(styling.quiet(String(repeating: "─", count: width ?? 60)) + "\n\n")
  }

  /// A label and what it labels, one below the other where the page is narrow.
  func entry(_ label: String, _ text: String, labelColumns: Int) throws(OutputError) {
    let label = SafeText(label).line
    let isNarrow = (width ?? Page.columnsMax) < labelColumns + 24
    let gap = isNarrow ? 2 : labelColumns
    let lines = lines(of: text, indent: gap)
    let padding = String(repeating: " ", count: max(0, gap - DisplayWidth.of(label)))
    let first = isNarrow ? "\n" + String(repeating: " ", count: gap) : padding
    let rest = lines.dropFirst().map { "\n" + String(repeating: " ", count: gap) + $0 }.joined()
    try output.write(styling.strong(label) + first + (lines.first ?? "") + rest + "\n")
  }

  /// The columns that a paragraph may take; nil where lines are not wrapped.
  var width: Int? { columns().map { min($0, Page.columnsMax) } }

  private func lines(of text: String, indent: Int = 0) -> [String] {
    let safe = SafeText(text).text
    guard let width else {
      return safe.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    return Wrapping(columns: width - indent).lines(of: safe)
  }

  private func row(_ number: Int, _ title: String, of count: Int, isCompact: Bool) -> String {
    let mark = String(number)
    let padding = String(repeating: " ", count: isCompact ? 2 : 2 + String(count).count - mark.count)
    guard !isCompact else { return padding + styling.strong(mark) + " " + title }
    let gap = padding.count + mark.count + 2
    let lines = lines(of: title, indent: gap)
    let indent = "\n" + String(repeating: " ", count: gap)
    return padding + styling.strong(mark) + "  " + lines.joined(separator: indent)
  }
}
