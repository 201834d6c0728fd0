/// Finds what introduces a wish: "I'd like to", "interested in".
struct EnglishMarkers {
  let reading: Reading
  let lexicon: EnglishLexicon
  private let text: NumberedText

  init(reading: Reading, lexicon: EnglishLexicon) {
    (self.reading, self.lexicon) = (reading, lexicon)
    text = lexicon.wishes.numbered(reading.keys)
  }

  /// Markers from left to right, the longest where two begin together; they don't overlap.
  func found(in range: Range<Int>) -> [CueList.Hit] {
    let hits = lexicon.wishes.hits(in: text, range: range).sorted {
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
      // "how people shop and quit these days"
      if hit.cue.label == "away", let last = chosen.last,
        reading.tokens[last.tokens.upperBound..<hit.tokens.lowerBound].contains(where: { $0.lower == "how" })
      {
        continue
      }
      if isDenied(hit, range) || isReported(hit.tokens.lowerBound, range) || isOthers(hit.tokens, range) {
        continue
      }
      if isEmbedded(hit.tokens, range) || isHad(hit.tokens, range) {
        asked = hit.tokens.upperBound
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
    // "wouldn't let me leave it empty"
    return before == "not" || before == "never" || before == "dont" || before.hasSuffix("n't")
      || before.hasSuffix("n’t")
  }

  /// "I have a better way to do it": a way that somebody has is none they look for.
  private func isHad(_ hit: Range<Int>, _ range: Range<Int>) -> Bool {
    guard reading.tokens[hit.lowerBound].lower == "way" else { return false }
    let before = reading.tokens[max(range.lowerBound, hit.lowerBound - 4)..<hit.lowerBound]
    return before.contains { ["have", "has", "know", "knows", "found", "see"].contains($0.lower) }
  }

  /// "nobody I could ask", "where do I want to be", "which job I want to do": a wish inside another clause says
  /// what that clause is about, not what is wanted.
  private func isEmbedded(_ hit: Range<Int>, _ range: Range<Int>) -> Bool {
    guard hit.lowerBound > range.lowerBound else { return false }
    // "some mornings I want to stay": and on others they don't.
    let start = reading.tokens[range.prefix(2)].map(\.lower)
    if start.count == 2, ["some", "most"].contains(start[0]), Self.days.contains(start[1]) { return true }
    // "the way I'd want to be managed"
    let opening = reading.tokens[max(range.lowerBound, hit.lowerBound - 2)...hit.lowerBound].map(\.lower)
    if zip(opening, opening.dropFirst()).contains(where: {
      ["way", "ways"].contains($0) && ["i", "i'd", "i’d", "id", "we"].contains($1)
    }) {
      return true
    }
    // "not sure what it's about"
    if ["it", "its", "it's", "it’s"].contains(reading.tokens[hit.lowerBound].lower) {
      return reading.tokens[hit.lowerBound - 1].lower == "what"
    }
    guard ["i", "i'd", "i’d", "id", "we", "i'm", "i’m"].contains(reading.tokens[hit.lowerBound].lower) else {
      return false
    }
    let before = EnglishWord(reading.tokens[hit.lowerBound - 1].lower)
    guard reading.tokens[hit.lowerBound - 1].kind == .word else { return false }
    if EnglishClosed.questions.contains(before.lower), !["when", "who"].contains(before.lower) {
      // "That's why I want to …" only leads to it.
      let led = hit.lowerBound - 2
      let isLed =
        led >= range.lowerBound
        && ["that's", "that’s", "thats", "is", "it's"].contains(reading.tokens[led].lower)
      return !(isLed && ["why", "where"].contains(before.lower))
    }
    let isAsked = ["do", "should", "would", "could", "can", "did", "will"].contains(before.lower)
    if isAsked || EnglishClosed.indefinites.contains(before.lower) { return true }
    // "there's stuff I could show them"
    let first = reading.tokens[range.lowerBound].lower
    if ["there", "there's", "there’s", "theres"].contains(first),
      lexicon.tags(of: before).isDisjoint(with: [.preposition, .subordinator, .conjunction, .relative])
    {
      return true
    }
    return describes(hit.lowerBound, range)
  }

  private static let days: WordSet = [
    "days", "mornings", "evenings", "nights", "weeks", "mondays", "sundays",
  ]

  /// Whether the clause that begins here describes the noun before it: the sentence goes on with a verb of
  /// that noun ("the people I would like to meet are …"), asks for it ("which job I want to do"), or leaves the place
  /// of its object empty ("somebody at work I could talk to").
  private func describes(_ start: Int, _ range: Range<Int>) -> Bool {
    let words = reading.tokens[range.prefix(EnglishPhrases.wordsMax)].map { EnglishWord($0.text) }
    let place = start - range.lowerBound
    guard place < words.count else { return false }
    let tags = lexicon.tags(of: words[place - 1])
    guard !tags.isAny([.preposition, .subordinator, .conjunction, .adverb, .relative]) else { return false }
    // Back over the noun phrase to what opens it.
    let opens = words[..<place].lastIndex { word in
      lexicon.tags(of: word).isAny([.determiner, .question])
    }
    if let opens, place - opens <= 4, ["which", "what", "whose"].contains(words[opens].lower) { return true }
    let clause = EnglishClause(words, lexicon: lexicon)
    if let subject = clause.subject, subject.coreEnd <= place, let verb = clause.finiteVerb, verb > place {
      return true
    }
    guard let last = words.last(where: { !$0.isMark })?.lower else { return false }
    let isOpen = EnglishClosed.prepositions.contains(last) || last == "to"
    let isIndefinite = words[..<place].suffix(5).contains { EnglishClosed.indefinites.contains($0.lower) }
    return isOpen || isIndefinite && clause.finiteVerb.map { $0 < place } ?? false
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
    // "My daughter said: dad, you have no idea …"
    let isQuoted = (range.lowerBound + 1..<index).contains { at in
      reading.tokens[at].isMark(":") && Self.reporting.contains(reading.tokens[at - 1].lower)
        && !["i", "we"].contains(reading.tokens[range.lowerBound].lower)
    }
    if isQuoted { return true }
    for at in stride(from: index - 1, through: range.lowerBound + 1, by: -1) {
      let token = reading.tokens[at]
      if token.kind == .mark || token.lower == "but" { break }
      if Self.reporting.contains(token.lower), !["i", "i've", "we"].contains(reading.tokens[at - 1].lower) {
        return true
      }
    }
    return false
  }

  private static let reporting: WordSet = [
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
  private static let wanting: WordSet = [
    "want", "need", "hope", "wish", "love", "enjoy", "like", "look", "looking", "hoping", "wanting", "trying",
    "planning", "aiming", "keen", "eager", "happy", "glad", "excited", "ready", "curious", "determined",
    "motivated", "willing", "interested", "inspired", "driven", "fascinated", "passionate", "enthusiastic",
    "serious", "would", "could", "should", "wanna", "gonna", "longing", "dying", "searching", "wishing",
    "tired", "sick", "fed", "bored", "stop", "stopping", "quit", "avoid", "avoiding", "here", "joined",
    "working", "work", "better", "confident", "comfortable", "get", "getting",
  ]

  /// What can stand between a subject and such a word.
  private static let between: WordSet = [
    "really", "just", "also", "simply", "mainly", "only", "always", "still", "now", "very", "so", "truly",
    "am", "is", "are", "was", "be", "been", "being", "would", "do", "did", "don't", "dont", "not", "quite",
    "most", "actually", "currently", "genuinely", "mostly", "have", "had", "feel", "more", "get", "getting",
    "become", "to", "been",
  ]

  static let own: WordSet = [
    "i", "i'm", "im", "i’m", "i'd", "i’d", "we", "we're", "we’re", "i've", "i’ve", "me", "and", "but", "or",
    "because", "then", "if", "when", "what", "all", "that's", "it's", "it’s", "that’s", "it", "that", "this",
    "where", "reason", "goal", "aim", "plan", "dream", "idea", "rather", "instead", "myself", "why", "maybe",
    "perhaps", "honestly", "by", "as", "for", "in", "of", "at", "yes", "well", "now", "for", "want", "like",
    "help", "support", "need", "start", "stop", "hope", "try", "love", "learn",
  ]
}
