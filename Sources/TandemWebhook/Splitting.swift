/// Cuts a text into messages that a platform takes.
///
/// A cut goes where it hurts least: between paragraphs, lines, sentences, words, and only then inside a
/// word, never inside a character. `escape` is measured, not the text, since that is what is counted.
struct Splitting {
  private let limits: MessageLimits
  private let escape: (String) -> String

  init(_ limits: MessageLimits, escape: @escaping (String) -> String = { $0 }) {
    (self.limits, self.escape) = (limits, escape)
  }

  /// The escaped parts in order; none of them empty, none longer than the limit.
  func parts(of text: String) -> [String] {
    var parts: [String] = []
    var rest = trimmed(text[...])
    while !rest.isEmpty {
      let end = fits(rest) ? rest.endIndex : cut(rest)
      let part = trimmed(rest[..<end])
      if !part.isEmpty { parts.append(escape(String(part))) }
      rest = trimmed(rest[end...])
    }
    return parts
  }

  private func fits(_ text: Substring) -> Bool { limits.length(escape(String(text))[...]) <= limits.textMax }

  /// The end of the longest start that fits, moved back to the best boundary in its second half.
  private func cut(_ text: Substring) -> Substring.Index {
    let end = longestFit(text)
    let start = text[..<end]
    let half = text.index(text.startIndex, offsetBy: start.count / 2)
    for boundary in [isParagraph, isLine, isSentence, isWord] {
      if let index = lastIndex(of: start, from: half, where: boundary) { return index }
    }
    return end
  }

  /// By halving: the end of the longest start that fits, at least one character.
  private func longestFit(_ text: Substring) -> Substring.Index {
    var (low, high) = (1, min(text.count, limits.textMax))
    while low < high {
      let middle = (low + high + 1) / 2
      if fits(text.prefix(middle)) { low = middle } else { high = middle - 1 }
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
