/// Cuts a text into messages that a platform takes.
///
/// A cut goes where it hurts least: between paragraphs, lines, sentences, words, and only then inside a
/// word, never inside a character. What is rendered is measured, not the text, since that is what is counted.
struct Splitting {
  private let limits: MessageLimits
  private let render: (StyledText) -> String

  init(_ limits: MessageLimits, render: @escaping (StyledText) -> String = { String($0.text) }) {
    (self.limits, self.render) = (limits, render)
  }

  /// The parts in order; none of them empty, none longer than the limit once it is rendered.
  func parts(of styled: StyledText) -> [StyledText] {
    var parts: [StyledText] = []
    var rest = trimmed(styled.text)
    while !rest.isEmpty {
      let end = fits(rest, of: styled) ? rest.endIndex : cut(rest, of: styled)
      let part = trimmed(rest[..<end])
      if !part.isEmpty { parts.append(styled.part(part.startIndex..<part.endIndex)) }
      rest = trimmed(rest[end...])
    }
    return parts
  }

  /// The rendered parts of a text in which nothing is emphasised.
  func parts(of text: String) -> [String] { parts(of: StyledText(text)).map(render) }

  private func fits(_ text: Substring, of styled: StyledText) -> Bool {
    limits.length(render(styled.part(text.startIndex..<text.endIndex))[...]) <= limits.textMax
  }

  /// The end of the longest start that fits, moved back to the best boundary in its second half.
  private func cut(_ text: Substring, of styled: StyledText) -> Substring.Index {
    let end = longestFit(text, of: styled)
    let start = text[..<end]
    let half = text.index(text.startIndex, offsetBy: start.count / 2)
    for boundary in [isParagraph, isLine, isSentence, isWord] {
      if let index = lastIndex(of: start, from: half, where: boundary) { return index }
    }
    return end
  }

  /// By halving: the end of the longest start that fits, at least one character.
  private func longestFit(_ text: Substring, of styled: StyledText) -> Substring.Index {
    var (low, high) = (1, min(text.count, limits.textMax))
    while low < high {
      let middle = (low + high + 1) / 2
      if fits(text.prefix(middle), of: styled) { low = middle } else { high = middle - 1 }
    }
    return text.index(text.startIndex, offsetBy: low)
  }

  private func lastIndex(
    of text: Substring, from half: Substring.Index, where isBoundary: (Substring, Substring.Index) -> Bool
  ) -> Substring.Index? {
    var index = text.endIndex
    while index > half {
      index = text.index(before: index)
      if isBoundary(text, index) { return text.index(after: index) }
    }
    return nil
  }

  private func isParagraph(_ text: Substring, _ index: Substring.Index) -> Bool {
    text[index] == "\n" && index > text.startIndex && text[text.index(before: index)] == "\n"
  }

  private func isLine(_ text: Substring, _ index: Substring.Index) -> Bool { text[index] == "\n" }

  private func isSentence(_ text: Substring, _ index: Substring.Index) -> Bool {
    guard text[index] == " ", index > text.startIndex else { return false }
    return ".!?…".contains(text[text.index(before: index)])
  }

  private func isWord(_ text: Substring, _ index: Substring.Index) -> Bool { text[index].isWhitespace }

  private func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
