extension GoalBuilder {
  /// The date as the first constituent; nil where there is none or the words name it already.
  func opening(avoiding doing: [VerbPhrase]) -> String? {
    guard let date = material.date, !date.phrase.isEmpty else { return nil }
    let phrase = date.phrase.lowercased()
    guard !doing.contains(where: { $0.infinitive.text.lowercased().holds(phrase) }) else { return nil }
    if let day = dayAlone(date.phrase, doing) { return day }
    return isClause(phrase) ? named(date.phrase) + "," : date.phrase
  }

  /// "bis sie ihr Referendariat beginnt": the time stands first, so nobody can know a mentor's mentee from it.
  private func named(_ time: String) -> String {
    var words = time.split(separator: " ").map(String.init)
    guard material.role == .mentor, words.count > 2, ["er", "sie"].contains(words[1]),
      words[1] == "er" || words.last?.hasSuffix("n") == false,
      !doing.contains(where: { $0.middle.contains { $0.kind == .noun && Referents.isPerson($0.lower) } })
    else { return time }
    words[1] = words[1] == "er" ? "mein Mentee" : "meine Mentee"
    return words.joined(separator: " ")
  }

  /// "bis zur Weihnachtsfeier am 18.12.", where the celebration is what is done: "am 18.12.".
  private func dayAlone(_ time: String, _ doing: [VerbPhrase]) -> String? {
    let words = time.split(separator: " ").map(String.init)
    guard words.count > 3, words[0] == "bis", ["zum", "zur"].contains(words[1]),
      let start = words.indices.dropFirst(3).first(where: { ["am", "im"].contains(words[$0]) })
    else { return nil }
    let event = words[start - 1].lowercased()
    let isDone = doing.contains { phrase in
      let said = phrase.middle + phrase.tail
      guard let place = said.firstIndex(where: { $0.kind == .noun && $0.lower == event }) else {
        return false
      }
      // "das Budget für die Messe planen", "auf die Prüfung vorbereiten": that comes before it.
      let before = said[..<place].suffix(3)
      guard let governor = before.last(where: { $0.kind == .preposition })?.lower else { return true }
      let isAt = before.contains { ["der", "dem", "einer", "einem"].contains($0.lower) }
      return ["in", "im", "bei", "beim"].contains(governor) || ["auf", "an"].contains(governor) && isAt
    }
    return isDone ? words[start...].joined(separator: " ") : nil
  }

  func isClause(_ time: String) -> Bool {
    let words = time.split(separator: " ").prefix(2).map(String.init)
    guard let first = words.first else { return false }
    return GermanTimeText.clauseOpeners.contains(first)
      || first == "bis" && words.count > 1 && (Self.subjects.contains(words[1]) || endsFinite(time))
      || time.holds(", ")
  }

  /// "bis Anträge gestellt sind": ends with its verb, and no "zu" makes a noun phrase of it.
  private func endsFinite(_ time: String) -> Bool {
    let words = time.split(separator: " ")
    guard words.count > 3, !words[1].hasPrefix("zu"), let last = words.last else { return false }
    return phrases.lexicon.verbForms(of: String(last).lowercased()).contains { $0.isFinite }
  }

  /// Behind "bis" these open a clause; a noun phrase would have "zu".
  private static let subjects: WordSet = [
    "ich", "er", "sie", "es", "wir", "man", "der", "die", "das", "mein", "meine", "unser", "unsere", "alle",
    "alles", "jemand", "ihr", "ihre", "sein", "seine", "ein", "eine",
  ]
}
