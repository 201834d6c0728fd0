/// Breaks text into lines that fit a width.
///
/// Line breaks and indentation of the text stay. A broken line goes on below its own beginning; in
/// "  /back    one answer back" below the word after the gap. A word that fits no line is cut.
struct Wrapping {
  /// Columns there are; at least one.
  let columns: Int

  init(columns: Int) { self.columns = max(1, columns) }

  /// The lines of a text, without line breaks.
  func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapped(Words(line: $0)) }
  }

  private func wrapped(_ words: Words) -> [String] {
    let indent = words.hangingIndent <= columns / 2 ? words.hangingIndent : 0
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in words.all {
      let wordWidth = DisplayWidth.of(word.text)
      if width + word.spaces + wordWidth <= columns {
        line += String(repeating: " ", count: word.spaces) + word.text
        width += word.spaces + wordWidth
        continue
      }
      let isFirst = width == 0
      if !isFirst { lines.append(line) }
      let start = isFirst ? min(word.spaces, columns - 1) : indent
      (line, width) = (String(repeating: " ", count: start) + word.text, start + wordWidth)
      cut(&line, &width, indent: indent, into: &lines)
    }
    return lines + [line]
  }

  /// Cuts a word that is wider than a line, between two characters.
  private func cut(_ line: inout String, _ width: inout Int, indent: Int, into lines: inout [String]) {
    while width > columns {
      var head = ""
      var headWidth = 0
      var rest = line[...]
      while let next = rest.first {
        let nextWidth = DisplayWidth.of(next)
        // One character always goes along, or a narrow window would never end this.
        guard headWidth + nextWidth <= columns || headWidth <= indent else { break }
        head.append(next)
        headWidth += nextWidth
        rest.removeFirst()
      }
      guard !rest.isEmpty else { return }
      lines.append(head)
      line = String(repeating: " ", count: indent) + rest
      width = indent + DisplayWidth.of(rest)
    }
  }
}

/// The words of one line, each with the spaces before it.
private struct Words {
  private(set) var all: [(spaces: Int, text: String)] = []

  init(line: Substring) {
    var spaces = 0
    var word = ""
    for character in line {
      if character == " " {
        if !word.isEmpty {
          all.append((spaces, word))
          (spaces, word) = (0, "")
        }
        spaces += 1
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { all.append((spaces, word)) }
  }

  /// Where a continued line starts: below the text after a gap, or below the beginning.
  var hangingIndent: Int {
    var column = 0
    for (number, word) in all.enumerated() {
      if number > 0, word.spaces >= 2 { return column + word.spaces }
      column += word.spaces + DisplayWidth.of(word.text)
    }
    return all.first?.spaces ?? 0
  }
}
