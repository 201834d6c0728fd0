/// A text of which some passages are emphasised; every adapter writes it in its platform's markup.
///
/// The text itself is never changed by that: what a person wrote stays what it is.
struct StyledText: Sendable, Equatable {
  /// The words.
  let text: Substring
  /// Ranges of the text that are emphasised, in order, none empty, none overlapping.
  private let strong: [Range<String.Index>]

  private init(_ text: Substring, _ strong: [Range<String.Index>]) {
    self.text = text
    self.strong = strong.compactMap { range in
      let range = range.clamped(to: text.startIndex..<text.endIndex)
      return range.isEmpty ? nil : range
    }
  }

  /// A text in which every occurrence of a passage is emphasised.
  init(_ text: String, emphasising passage: String? = nil) {
    guard let passage, !passage.isEmpty else {
      self.init(text[...], [])
      return
    }
    self.init(text[...], text.ranges(of: passage))
  }

  /// Whether nothing is emphasised.
  var isPlain: Bool { strong.isEmpty }

  /// The passages in order, emphasised or not.
  var runs: [(text: Substring, isStrong: Bool)] {
    var runs: [(text: Substring, isStrong: Bool)] = []
    var index = text.startIndex
    for range in strong {
      if index < range.lowerBound { runs.append((text[index..<range.lowerBound], false)) }
      runs.append((text[range], true))
      index = range.upperBound
    }
    if index < text.endIndex { runs.append((text[index...], false)) }
    return runs
  }

  /// A part of it.
  func part(_ range: Range<String.Index>) -> StyledText { StyledText(text[range], strong) }

  /// Each run in markup: `escape` makes the words harmless, `mark` puts signs around an emphasised line.
  ///
  /// Signs never stand next to white space or across the end of a line, where markup isn't seen as such.
  func rendered(mark: (String) -> String, escape: (String) -> String) -> String {
    runs.map { run in
      guard run.isStrong else { return escape(String(run.text)) }
      return run.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let head = line.prefix(while: \.isWhitespace)
        var words = line.dropFirst(head.count)
        let tail = words.reversed().prefix(while: \.isWhitespace).count
        words = words.dropLast(tail)
        return words.isEmpty ? String(line) : head + mark(escape(String(words))) + line.suffix(tail)
      }.joined(separator: "\n")
    }.joined()
  }
}
