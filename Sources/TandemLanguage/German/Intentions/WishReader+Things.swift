extension WishReader {
  func fragment(_ index: Int, _ dependents: Range<Int>, _ clauses: [GermanClause]) -> Found? {
    let clause = clauses[index]
    var words = clause.words
    var given = NounPhrase.Case.named
    // "(Werk Nord, 14 Leute)": says where, and asks for nothing.
    if clauses[...index].contains(where: { $0.markBefore == "(" }) { return nil }
    // "ich musste alles selbst herausfinden, Anträge, Praktikum": what was.
    if index > 0, clause.markBefore == ",",
      let told = clauses[..<index].last(where: { $0.verb != nil && $0.order == .verbSecond }),
      let verb = told.verb, told.words[verb].finite?.kind == .past
    {
      return nil
    }
    // "Ich habe viel: Zeit, Wissen": what somebody has is not what they want.
    let colon = clauses[...index].lastIndex { $0.markBefore == ":" } ?? 0
    if colon > 0, let verb = clauses[colon - 1].verb, clauses[colon - 1].order == .verbSecond,
      clauses[colon - 1].words[verb].finite?.kind == .present,
      clauses[colon - 1].words[verb].isFinite(of: ["haben", "sein"])
    {
      return nil
    }
    // "ständig Anweisungen, nie eine Frage": a complaint.
    if let first = words.first, ["nie", "ständig", "immer", "dauernd", "niemals"].contains(first.lower) {
      return nil
    }
    // "meine Leute nicht", "die Kollegen auch": the verb was said before, of others.
    if let last = words.last, last.kind == .negation || ["auch", "schon"].contains(last.lower) { return nil }
    if let first = words.first, first.kind == .preposition {
      switch first.lower {
      case "für": words.removeFirst()
      case "wegen": (words, given) = (Array(words.dropFirst()), .genitive)
      default: return nil
      }
    } else if let drawn = words.firstIndex(where: { Self.drawn.contains($0.lower) }), drawn + 1 < words.count,
      words[drawn + 1].lower == "auf"
    {
      // "Neugier auf andere Lebenswelten": what one is drawn to counts.
      words.removeFirst(drawn + 2)
    }
    if clause.order == .fragment, let asked = asked(index, clauses) { return asked }
    var wishes: [Wish] = []
    let parts = conjuncts(words)
    for (place, part) in parts.enumerated() {
      let isLast = place + 1 == parts.count
      let full = PhraseCleaner.objectWords(part) + (isLast ? relatives(dependents, clauses) : [])
      // "Werkstatt mit 6 Mann": who speaks has one already.
      let isTheirs =
        NounPhrase(full).map { thing in
          things.companion(of: thing) == "eröffnen" && !thing.hasDeterminer
            && !thing.words[..<thing.head].contains { $0.lower.hasPrefix("eigen") }
        } ?? false
      guard !isTheirs, let phrase = things.phrase(for: full, from: given) else { continue }
      wishes.append(Wish(words: phrase, clauses: [clause], strength: .named))
    }
    return wishes.isEmpty ? nil : Found(wishes: wishes, next: dependents.upperBound)
  }

  static let drawn: WordSet = [
    "neugier", "neugierig", "lust", "gespannt", "offenheit", "bock", "neugierde",
  ]

  /// Dependent clauses that a noun may take with it.
  func relatives(_ range: Range<Int>, _ clauses: [GermanClause]) -> [GermanWord] {
    range.isEmpty ? [] : tail(range, clauses) + [.comma]
  }

  /// The parts of a list of noun phrases.
  func conjuncts(_ words: [GermanWord]) -> [[GermanWord]] {
    var parts: [[GermanWord]] = [[]]
    for index in words.indices {
      let word = words[index]
      let isBorder =
        word.isMark(",") || word.kind == .coordinator && ["und", "sowie", "oder"].contains(word.lower)
      let rest = Array(words[(index + 1)...])
      if isBorder, !opensRelative(rest), let left = parts.last, left.contains(where: { $0.kind == .noun }),
        let right = NounPhrase(rest), startsAnew(right, after: left)
      {
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// ", die noch Fragen haben": a clause about the thing before it.
  func opensRelative(_ words: [GermanWord]) -> Bool {
    guard let first = words.first, GermanClause.relatives.contains(first.lower) else { return false }
    let clause = words.prefix { $0.kind != .mark }
    return clause.last?.finite != nil && clause.count > 2
  }

  /// Whether the right side is a thing of its own and not another object of a preposition on the left.
  func startsAnew(_ right: NounPhrase, after left: [GermanWord]) -> Bool {
    guard let first = right.words.first else { return false }
    if first.kind == .determiner {
      return !["den", "dem", "der", "meinen", "meinem", "einem", "einer"].contains(first.lower)
    }
    guard left.contains(where: { $0.kind == .preposition }) else { return true }
    if first.kind == .adjective { return !first.lower.hasSuffix("en") }
    return first.kind == .quantifier || lexicon.companions[right.noun.text] != nil
      || lexicon.nominalisations[right.noun.text] != nil
  }
}
