/// Breaks the lines of a plain text at a width, with further lines indented under the first.
func wrapped(_ text: String, width: Int = 78) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { wrappedLine($0, width) }
    .joined(separator: "\n")
}

private func wrappedLine(_ line: Substring, _ width: Int) -> String {
  guard line.count > width else { return String(line) }
  let indent = line.prefix { $0 == " " }
  let hang = String(indent) + (line.dropFirst(indent.count).hasPrefix("- ") ? "  " : "")
  var lines: [String] = []
  var current = String(indent)
  var isFresh = true
  for word in line.dropFirst(indent.count).split(separator: " ") {
    if !isFresh, current.count + 1 + word.count > width {
      lines.append(current)
      (current, isFresh) = (hang, true)
    }
    current += isFresh ? String(word) : " \(word)"
    isFresh = false
  }
  return (lines + [current]).joined(separator: "\n")
}
