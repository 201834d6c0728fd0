/// A text cut into tokens and sentences: the first stage in both languages.
///
/// Cut once, in linear time, without regard to language; nothing is corrected here, so that every
/// later stage can quote the person letter for letter. A class, since every stage keeps hold of it.
final class Reading: Sendable {
  let source: String
  let tokens: [Token]
  let sentences: [Sentence]
  /// What word lists are compared with, by token; marks and symbols have an empty one.
  let keys: [String]

  /// Reads any text; an empty one has no sentences.
  init(_ source: String) {
    var source = source
    source.makeContiguousUTF8()
    var tokenizer = Tokenizer(source)
    let cut = tokenizer.run()
    self.source = source
    tokens = cut.tokens
    sentences = SentenceCutter(cut.tokens, lineStarts: cut.lineStarts).run()
    keys = cut.tokens.map { $0.kind == .word || $0.kind == .number ? WordKey.key($0.lower) : "" }
  }

  /// The stretch of the text from the first to the last of these tokens, letter for letter.
  func quote(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let (from, to) = (
      tokens[range.lowerBound].range.lowerBound, tokens[range.upperBound - 1].range.upperBound
    )
    let utf8 = source.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: from)
    return String(source[start..<utf8.index(start, offsetBy: to - from)])
  }

  /// The parts of a sentence between commas, semicolons, colons, dashes and brackets; none is empty.
  func segments(of sentence: Sentence) -> [Segment] {
    var segments: [Segment] = []
    var start = sentence.tokens.lowerBound
    var before: String?
    for index in sentence.tokens where isSeparator(index, in: sentence) {
      if index > start { segments.append(Segment(tokens: start..<index, markBefore: before)) }
      // Two marks in a row ("…), aber") count as the last one.
      before = tokens[index].text
      start = index + 1
    }
    if start < sentence.tokens.upperBound {
      segments.append(Segment(tokens: start..<sentence.tokens.upperBound, markBefore: before))
    }
    return segments
  }

  private func isSeparator(_ index: Int, in sentence: Sentence) -> Bool {
    let token = tokens[index]
    guard token.kind == .mark else { return false }
    switch token.text {
    case ",", ";", ":", "(", ")", "[", "]", "–", "—", "…": return true
    // A hyphen is a dash only where it stands free.
    case "-": return token.isSpaced && (index + 1 == tokens.count || tokens[index + 1].isSpaced)
    default: return false
    }
  }
}

/// A stretch of a sentence between two separating marks.
struct Segment: Sendable, Hashable {
  /// Indices into `Reading.tokens`, without the marks.
  let tokens: Range<Int>
  /// The mark before it (", ; : ( –"); nil at the start of the sentence.
  let markBefore: String?
}
