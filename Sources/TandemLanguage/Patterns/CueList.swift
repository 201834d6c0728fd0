/// A word list of labelled patterns: "label, weight, pattern" or "label, pattern" a line.
///
/// A line whose label begins with "@" names a group of words for the lines below it. A class, since a copy would
/// count a dozen references.
final class CueList: Sendable {
  /// What a line says about its pattern.
  struct Cue: Sendable, Hashable {
    let label: String
    let weight: Double
    /// The pattern names something unwelcome ("lose touch"): not wanting it speaks for the same motive.
    let isUnwelcome: Bool
    /// The pattern counts in questions only; its label ends with "?" in the list.
    var isForQuestions = false
  }

  /// A cue at a place of the text.
  struct Hit: Sendable, Hashable {
    let cue: Cue
    /// Indices into the tokens.
    let tokens: Range<Int>
  }

  let cues: [Cue]
  private let index: PatternIndex

  /// Reads a list; lines that are none are left out.
  init(_ entries: [[Substring]]) {
    var cues: [Cue] = []
    var index = PatternIndex()
    for fields in entries {
      guard fields.count >= 2, let last = fields.last, let pattern = Pattern(last) else { continue }
      if fields[0].utf8.first == UInt8(ascii: "@") {
        index.define(group: WordKey.key(fields[0].utf8), pattern.places.flatMap(\.forms))
        continue
      }
      var weight = fields.count > 2 ? fields[1] : "1"
      let isUnwelcome = weight.hasSuffix("-")
      if isUnwelcome { weight.removeLast() }
      let isForQuestions = fields[0].utf8.last == UInt8(ascii: "?")
      let label = isForQuestions ? fields[0].dropLast() : fields[0]
      cues.append(
        Cue(
          label: String(label), weight: Double(weight) ?? 1, isUnwelcome: isUnwelcome,
          isForQuestions: isForQuestions))
      index.add(pattern, or: Pattern.split(last))
    }
    (self.cues, self.index) = (cues, index)
  }

  /// The words and parts of words that the patterns are made of.
  var keys: [String] { index.keys }

  /// A text as the list sees it, by the keys of its tokens.
  func numbered(_ keys: [String]) -> NumberedText { index.numbered(keys) }

  /// Appends a token to a text; whether any pattern has a place for it.
  @discardableResult func append(_ key: String, to text: inout NumberedText) -> Bool {
    index.append(key, to: &text)
  }

  /// Puts another word where the last token of a text stands.
  func replaceLast(in text: inout NumberedText, by key: String) {
    text.removeLast()
    index.append(key, to: &text)
  }

  /// Every hit within the range of tokens.
  func hits(in text: NumberedText, range: Range<Int>) -> [Hit] {
    index.matches(in: text, range: range).map { Hit(cue: cues[$0.pattern], tokens: $0.tokens) }
  }
}
