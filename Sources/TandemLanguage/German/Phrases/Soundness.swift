extension VerbPhrase {
  /// Whether the words can be put around a verb without saying something wrong.
  ///
  /// What was taken apart wrongly shows: a finite verb or a subject among the objects, an article without
  /// its noun, a word that opens a clause and none that ends it.
  var isSound: Bool { isWhole && !middle.hasDoubtfulWord && !tail.hasDoubtfulWord }

  /// Whether nothing in it shows that it was taken apart wrongly, whatever its words are.
  var isWhole: Bool {
    let inner = Array(middle.prefix { !$0.isMark(",") })
    // "oder noch studieren": the second half of something.
    if inner.first?.kind == .coordinator { return false }
    guard !inner.contains(where: { $0.kind == .subordinator && $0.lower != "als" && !$0.isDirection }) else {
      return false
    }
    guard !inner.contains(where: { ["ich", "wir", "du"].contains($0.lower) && $0.kind == .pronoun }) else {
      return false
    }
    guard !inner.contains(where: { $0.finite != nil && $0.infinitive == nil && $0.participle == nil }) else {
      return false
    }
    guard !inner.contains(where: { ["denen", "dessen", "deren"].contains($0.lower) }) else { return false }
    // "offene Haltung statt gleich Lösungen vorgeben": the verb is only that of the second half.
    if let stead = inner.firstIndex(where: { ["statt", "anstatt"].contains($0.lower) }),
      inner[..<stead].contains(where: { $0.kind == .noun }), stead + 1 < inner.count,
      inner[stead + 1].kind == .adverb
    {
      return false
    }
    // "verbeamten lassen oder in die Wirtschaft": half of a choice.
    if let first = tail.first, first.kind == .coordinator, !tail.contains(where: { $0.kind == .verb }),
      tail.dropFirst().first?.kind != .negation
    {
      return false
    }
    if let last = middle.last, [.coordinator, .subordinator, .preposition].contains(last.kind) {
      return Self.directions.contains(last.lower)
    }
    return middle.hasWholeNounPhrases
  }

  private static let directions: WordSet = ["damit", "da", "an", "vor", "auf", "zu", "aus", "mit"]
}

extension NounPhrase {
  /// Whether the words name a thing as they stand.
  static func isSound(_ words: [GermanWord]) -> Bool {
    let head = Array(words.prefix { !$0.isMark(",") })
    guard let first = head.first, ![.subordinator, .question].contains(first.kind) else { return false }
    guard !head.contains(where: { $0.finite != nil && $0.infinitive == nil && $0.participle == nil }) else {
      return false
    }
    return head.hasWholeNounPhrases && !words.hasDoubtfulWord
  }
}

extension Array where Element == GermanWord {
  /// Whether every article and every possessive is followed by what it belongs to.
  var hasWholeNounPhrases: Bool {
    for index in indices where self[index].kind == .determiner {
      guard Self.articles.contains(self[index].lower) else { continue }
      guard index + 1 < count else { return false }
      let next = self[index + 1]
      // "eine von beiden"
      if next.lower == "von", ["ein", "eine"].contains(self[index].lower) { continue }
      if [.preposition, .subordinator, .coordinator].contains(next.kind), !next.isDirection { return false }
    }
    return true
  }

  private static let articles: WordSet = [
    "ein", "eine", "mein", "meine", "meinem", "unser", "unsere", "ihr", "ihre", "sein", "seine",
  ]

  /// Whether every stretch between commas and "und" has the verbs of one subordinate clause, and has them at its end.
  ///
  /// - Parameter prefixes: What separable verbs begin with.
  func hasOneVerbEach(prefixes: WordSet) -> Bool {
    let borders = indices.filter { self[$0].kind == .mark || self[$0].kind == .coordinator }
    var start = 0
    for border in borders + [count] {
      let part = self[start..<border]
      defer { start = border + 1 }
      guard let first = part.first, !part.contains(where: { $0.opensQuote || $0.closesQuote }) else {
        continue
      }
      // "sagt, dass er kommt gehört wird": two finite verbs, and nothing that joins them.
      let finite = part.filter { $0.finite != nil && $0.infinitive == nil && $0.participle == nil }
      if finite.count > 1 { return false }
      // "und sei es im Kleinen"
      if ["sei", "wäre", "seien"].contains(first.lower) { continue }
      // "zwei von ihnen schicken Patienten": behind the verb stands nothing that it governs.
      if let verb = part.lastIndex(where: { $0.kind == .verb }), verb + 1 < border,
        [.noun, .determiner, .pronoun, .number].contains(self[verb + 1].kind),
        !["selbst", "selber"].contains(self[verb + 1].lower)
      {
        return false
      }
      let isJoined = start > 0 && self[start - 1].kind == .coordinator
      // "und kommen trotzdem noch zum Grillen halten": a sentence of its own in the order of one.
      if isJoined, part.count > 2, first.finite != nil, first.participle == nil,
        part[start + 1].kind != .verb
      {
        return false
      }
      // "da rein und lauf …": a prefix whose verb stands elsewhere.
      if border < count, self[border].kind == .coordinator, let last = part.last, part.count > 1,
        [.adverb, .preposition].contains(last.kind), prefixes.contains(last.lower),
        !["da", "dabei", "mit", "auf"].contains(last.lower), !part.contains(where: { $0.kind == .verb })
      {
        return false
      }
    }
    return true
  }

  /// Without "haha" and the like at the end.
  var droppingRemarks: [GermanWord] {
    var words = self
    while let last = words.last, last.kind == .particle || last.kind == .mark, words.count > 1 {
      words.removeLast()
    }
    return words
  }

  /// Whether a word typed small could be a noun that no list knows; it is quoted rather than written wrongly.
  var hasDoubtfulWord: Bool { contains(where: \.isDoubtful) }
}

extension GermanWord {
  /// "damit", "da" as adverbs, though they open clauses elsewhere.
  var isDirection: Bool { ["damit", "da", "bis", "seit", "während"].contains(lower) }
}
