/// A word list of labelled patterns: "label, weight, pattern" or "label, pattern" a line.
struct CueList: Sendable {
  /// What a line says about its pattern.
  struct Cue: Sendable, Hashable {
    let label: String
    let weight: Double
    /// The pattern names something unwelcome ("lose touch"): not wanting it speaks for the same motive.
    let isUnwelcome: Bool
  }

  /// A cue at a place of the text.
  struct Hit: Sendable, Hashable {
    let cue: Cue
    /// Indices into the tokens.
    let tokens: Range<Int>
  }

  private(set) var cues: [Cue] = []
  private var index = PatternIndex()

  /// Reads a list; lines that are none are left out.
  init(_ entries: [[Substring]]) {
    for fields in entries {
      guard fields.count >= 2, let last = fields.last, let pattern = Pattern(last) else { continue }
      var weight = fields.count > 2 ? fields[1] : "1"
      let isUnwelcome = weight.hasSuffix("-")
      if isUnwelcome { weight.removeLast() }
      cues.append(Cue(label: String(fields[0]), weight: Double(weight) ?? 1, isUnwelcome: isUnwelcome))
      index.add(pattern)
    }
  }

  /// Every hit within the range of tokens.
  func hits(in keys: [String], range: Range<Int>) -> [Hit] {
    index.matches(in: keys, range: range).map { Hit(cue: cues[$0.pattern], tokens: $0.tokens) }
  }
}
