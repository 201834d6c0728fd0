extension WishReader {
  /// "Wie schaffe ich den Sprung?", "Soll ich bleiben oder gehen?" – asked of life, not of the form.
  func question(_ part: GermanText.Part) -> Wish? {
    guard var clause = part.clauses.first, let verb = clause.verb else { return nil }
    var start = 1
    // "… machen oder gleich verdienen?": the second infinitive belongs to the same "soll".
    while start < part.clauses.count, part.clauses[start].order == .infinitive,
      let coordinator = part.clauses[start].coordinator
    {
      clause.words += [.coordinator(coordinator)] + part.clauses[start].words
      start += 1
    }
    let rest = tail(start..<part.clauses.count, part.clauses)
    if clause.order == .verbFirst, clause.words[verb].isFinite(of: ["sollen"]),
      clause.words.dropFirst().first?.lower == "ich",
      let words = order.final(clause)
    {
      let sentence: [GermanWord] = [.frame("herausfinden", .verb), .comma, .frame("ob", .subordinator)]
      return Wish(words: sentence + words + rest, clauses: part.clauses, strength: .named)
    }
    guard clause.order == .verbSecond, let first = clause.words.first,
      ["wie", "was", "wo", "wohin", "welche", "womit"].contains(first.lower)
    else { return nil }
    guard clause.words.contains(where: { ["ich", "man", "mir", "mich"].contains($0.lower) }) else {
      return nil
    }
    guard let question = order.indirect(clause) else { return nil }
    let sentence: [GermanWord] = [.frame("herausfinden", .verb), .comma]
    return Wish(
      words: sentence + question.asking + question.rest + rest, clauses: part.clauses, strength: .named)
  }
}
