/// Finds what introduces a wish: "I'd like to", "interested in".
struct EnglishMarkers {
  let reading: Reading
  let lexicon: EnglishLexicon

  /// Markers from left to right, the longest where two begin together; they don't overlap.
  func found(in range: Range<Int>) -> [CueList.Hit] {
    let hits = lexicon.wishes.hits(in: reading.keys, range: range).sorted {
      ($0.tokens.lowerBound, $1.tokens.count) < ($1.tokens.lowerBound, $0.tokens.count)
    }
    var chosen: [CueList.Hit] = []
    var asked = range.lowerBound
    for hit in hits where hit.tokens.lowerBound >= max(chosen.last?.tokens.upperBound ?? 0, asked) {
      // Inside a wish only a new clause opens another one: not "how Gen Z wants to", "what I want".
      if !chosen.isEmpty, !opensClause(hit.tokens.lowerBound) { continue }
      // "not sure if I want to stay" asks; it doesn't wish.
      if hit.tokens.lowerBound > range.lowerBound,
        ["if", "whether"].contains(reading.tokens[hit.tokens.lowerBound - 1].lower)
      {
        asked = hit.tokens.upperBound
        continue
      }
      if isDenied(hit, range) || isReported(hit.tokens.lowerBound, range) || isOthers(hit.tokens, range) {
        continue
      }
      chosen.append(hit)
    }
    return chosen
  }

  /// "not here to lecture anybody", "don't need another course": what somebody doesn't want.
  private func isDenied(_ hit: CueList.Hit, _ range: Range<Int>) -> Bool {
    guard hit.cue.label != "away", hit.tokens.lowerBound > range.lowerBound else { return false }
    let before = reading.tokens[hit.tokens.lowerBound - 1].lower
    return ["not", "don't", "don’t", "dont", "never"].contains(before)
  }

  private func opensClause(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = reading.tokens[index - 1]
    return before.kind == .mark
      || ["and", "but", "because", "so", "or", "then", "also", "instead", "rather", "just"].contains(
        before.lower)
  }

  /// "My team lead says I should work on …": somebody else's wish, up to the next comma.
  func isReported(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index > range.lowerBound + 1 else { return false }
    for at in stride(from: index - 1, through: range.lowerBound + 1, by: -1) {
      let token = reading.tokens[at]
      if token.kind == .mark || token.lower == "but" { break }
      if Self.reporting.contains(token.lower), !["i", "i've", "we"].contains(reading.tokens[at - 1].lower) {
        return true
      }
    }
    return false
  }

  private static let reporting: Set<String> = [
    "says", "said", "thinks", "thought", "believes", "suggests", "suggested", "told", "insists",
    "recommended", "claims", "think", "say", "believe",
  ]

  /// Whether somebody else is the subject: "the girls I hire now want", "my boss is interested in".
  private func isOthers(_ hit: Range<Int>, _ range: Range<Int>) -> Bool {
    guard Self.wanting.contains(reading.tokens[hit.lowerBound].lower) else { return false }
    var index = hit.lowerBound - 1
    while index >= range.lowerBound, Self.between.contains(reading.tokens[index].lower) { index -= 1 }
    guard index >= range.lowerBound, reading.tokens[index].kind == .word else { return false }
    return !Self.own.contains(reading.tokens[index].lower)
  }

  /// Words with which a marker begins where its subject stands before it.
  private static let wanting: Set<String> = [
    "want", "need", "hope", "wish", "love", "enjoy", "like", "look", "looking", "hoping", "wanting", "trying",
    "planning", "aiming", "keen", "eager", "happy", "glad", "excited", "ready", "curious", "determined",
    "motivated", "willing", "interested", "inspired", "driven", "fascinated", "passionate", "enthusiastic",
    "serious", "would", "could", "should", "wanna", "gonna", "longing", "dying", "searching", "wishing",
    "tired", "sick", "fed", "bored", "stop", "stopping", "quit", "avoid", "avoiding", "here", "joined",
    "working", "work", "better", "confident", "comfortable", "get", "getting",
  ]

  /// What can stand between a subject and such a word.
  private static let between: Set<String> = [
    "really", "just", "also", "simply", "mainly", "only", "always", "still", "now", "very", "so", "truly",
    "am", "is", "are", "was", "be", "been", "being", "would", "do", "did", "don't", "dont", "not", "quite",
    "most", "actually", "currently", "genuinely", "mostly", "have", "had", "feel", "more", "get", "getting",
    "become", "to", "been",
  ]

  static let own: Set<String> = [
    "i", "i'm", "im", "i’m", "i'd", "i’d", "we", "we're", "we’re", "i've", "i’ve", "me", "and", "but", "or",
    "because", "then", "if", "when", "what", "all", "that's", "it's", "it’s", "that’s", "it", "that", "this",
    "where", "reason", "goal", "aim", "plan", "dream", "idea", "rather", "instead", "myself", "why", "maybe",
    "perhaps", "honestly", "by", "as", "for", "in", "of", "at", "yes", "well", "now", "for", "want", "like",
    "help", "support", "need", "start", "stop", "hope", "try", "love", "learn",
  ]
}
