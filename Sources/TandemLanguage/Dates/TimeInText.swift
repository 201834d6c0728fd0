/// The first time that a longer text names as one to come, with the words that introduce it.
///
/// Stricter than the reading of an answer: "what I learned in 30 years" and "since May" are no deadlines.
struct TimeInText {
  let finder: TimeFinder
  let language: Language

  /// The tokens of the time with its preposition; nil where there is none.
  func range(in reading: Reading) -> Range<Int>? {
    for sentence in reading.sentences {
      for atom in finder.atoms(in: reading.tokens, range: sentence.tokens) {
        if let start = start(of: atom, reading.tokens, from: sentence.tokens.lowerBound) {
          var end = atom.tokens.upperBound
          if end < sentence.tokens.upperBound, Self.events.contains(reading.tokens[end].lower) { end += 1 }
          return start..<end
        }
      }
    }
    return nil
  }

  private func start(of atom: TimeAtom, _ tokens: [Token], from: Int) -> Int? {
    let first = tokens[atom.tokens.lowerBound].lower
    var index = atom.tokens.lowerBound - 1
    while index >= from, links.contains(tokens[index].lower) { index -= 1 }
    let word = index >= from ? tokens[index].lower : ""
    if language == .german, word == "bis" || word == "spätestens" { return index }
    if language == .german, word == "zum" || word == "vor", !atom.isDuration, atom.grain >= .week {
      return index
    }
    if language == .english, ["by", "before", "until", "till"].contains(word) { return index }
    if ["within", "innerhalb", "binnen"].contains(word), atom.isDuration { return index }
    if atom.grain == .none { return nil }
    let isRelative =
      finder.words.next.contains(first) || ["this", "dieses", "diesem", "diesen"].contains(first)
    guard isRelative, atom.grain != .day || atom.isDuration else { return nil }
    return ["in", "im", "noch"].contains(word)
      ? index : index == atom.tokens.lowerBound - 1 ? atom.tokens.lowerBound : nil
  }

  /// What a season or a quarter can stand before: "until the summer holidays".
  private static let events: WordSet = [
    "holidays", "holiday", "break", "term", "season", "semester", "budget", "review", "party", "festival",
    "conference",
    "exams", "exam", "round", "sale",
  ]

  private var links: WordSet { language == .german ? Self.germanLinks : Self.englishLinks }

  private static let germanLinks: WordSet = [
    "zum", "zur", "zu", "den", "dem", "der", "von", "einem", "einer",
  ]
  private static let englishLinks: WordSet = ["the", "of"]
}
