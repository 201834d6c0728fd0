/// A text under the goal checks, with the hits of the list "checks".
struct Passage {
  private let reading: Reading
  private let hits: [CueList.Hit]

  init(_ text: ReadText, cues: CueList) {
    reading = text.reading
    let text = cues.numbered(reading.keys)
    var hits: [CueList.Hit] = []
    for sentence in reading.sentences { hits += cues.hits(in: text, range: sentence.tokens) }
    self.hits = hits
  }

  /// Words in lower case.
  var words: [String] { reading.tokens.filter { $0.kind == .word }.map(\.lower) }

  /// How many words and numbers there are.
  var wordCount: Int { reading.tokens.count { $0.kind == .word || $0.kind == .number } }

  /// Whether it is put as a sentence and not as a note.
  var isSentence: Bool { reading.sentences.first.map { $0.ending == .stop } ?? false }

  /// Its first words.
  var opening: String { reading.quote(0..<min(5, reading.tokens.count)) }

  /// The quote of the first hit of a check, the longest where several begin together; what is fine is no hit.
  func first(_ check: String) -> String? {
    let fine = hits.filter { $0.cue.label == "fine" }
    let best = hits.filter { hit in
      hit.cue.label == check && !fine.contains { $0.tokens.overlaps(hit.tokens) }
    }.min { ($0.tokens.lowerBound, $1.tokens.count) < ($1.tokens.lowerBound, $0.tokens.count) }
    return best.map { reading.quote($0.tokens) }
  }

  /// What is in brackets, with them.
  var bracket: String? {
    guard let open = reading.tokens.firstIndex(where: { $0.isMark("(") || $0.isMark("[") }),
      let close = reading.tokens[open...].firstIndex(where: { $0.isMark(")") || $0.isMark("]") })
    else { return nil }
    return reading.quote(open..<(close + 1))
  }

  /// A private matter close to another person: health, beliefs, money, love.
  var privateMatter: String? {
    let persons = hits.filter { $0.cue.label == "person" }
    for matter in hits where matter.cue.label == "private" {
      let at = matter.tokens.lowerBound
      guard let person = persons.last(where: { abs($0.tokens.lowerBound - at) <= 6 }) else { continue }
      let range = min(person.tokens.lowerBound, at)..<max(person.tokens.upperBound, matter.tokens.upperBound)
      // "I was ill and my boss …": the matter is one's own.
      let mine = ["i", "ich", "my", "meine", "mein", "im", "i'm", "meiner"]
      let before = at > 0 ? reading.tokens[at - 1].lower : ""
      if mine.contains(before), matter.tokens.lowerBound < person.tokens.lowerBound { continue }
      return reading.quote(range)
    }
    return nil
  }
}
