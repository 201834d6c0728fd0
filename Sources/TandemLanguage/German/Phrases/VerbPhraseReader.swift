/// Takes clauses whose subject is the person apart into verb phrases.
struct VerbPhraseReader {
  let lexicon: GermanLexicon

  /// A clause with "ich" as its subject, taken apart.
  struct FirstPerson {
    /// Everything but subject and finite verb; where the finite verb was the only one it is the chain.
    let phrase: VerbPhrase
    /// The finite verb where it governs others ("möchte", "habe"); nil where it is the chain itself.
    let auxiliary: VerbForm?
    /// Whether the person typed "ich" and not just the verb.
    let hasSubject: Bool
  }

  /// The verb phrase of an infinitive, with or without "zu"; nil where there is none.
  func infinitive(_ clause: GermanClause) -> VerbPhrase? {
    guard clause.order == .infinitive || clause.order == .zuInfinitive, let verb = clause.verb else {
      return nil
    }
    var words = clause.words
    let end = verb
    var start = verb
    if verb > 0, words[verb - 1].lower == "zu" { start = verb - 1 }
    let governing = words[end]
    guard let form = governing.zuInfinitive ?? governing.infinitive else { return nil }
    guard !Self.undone.contains(form.verb.infinitive) else { return nil }
    var chain = [VerbPhrase.Link(verb: form.verb, kind: .infinitive)]
    start = collect(&chain, before: start, words)
    let middle = Array(words[clause.start..<max(start, clause.start)])
    let tail = Array(words[(end + 1)...])
    words = middle
    return ordered(VerbPhrase(middle: words, chain: chain, tail: tail))
  }

  /// What nobody sets out to do; the words are others then: "durch die Prüfung gefallen", "cloud kosten".
  private static let undone: WordSet = ["gefallen", "kosten"]

  /// A phrase that the grammar put together itself: its verb is the last word that nobody typed.
  func made(_ words: [GermanWord]) -> VerbPhrase? {
    guard let end = words.lastIndex(where: { $0.token < 0 && $0.kind == .verb }),
      let verb = lexicon.verb(words[end].lower)
    else { return nil }
    var start = end
    var chain = [VerbPhrase.Link(verb: verb, kind: .infinitive)]
    if start > 0, words[start - 1].token < 0, takesParticiple(verb) || takesInfinitive(verb) {
      let forms = lexicon.verbForms(of: words[start - 1].lower)
      if takesParticiple(verb), let inner = forms.first(where: { $0.kind == .participle }) {
        chain.insert(VerbPhrase.Link(verb: inner.verb, kind: .participle), at: 0)
        start -= 1
      } else if takesInfinitive(verb), let inner = forms.first(where: { $0.kind == .infinitive }) {
        chain.insert(VerbPhrase.Link(verb: inner.verb, kind: .infinitive), at: 0)
        start -= 1
      }
    }
    var tail = Array(words[(end + 1)...])
    if tail.last?.isMark(",") == true { tail.removeLast() }
    return ordered(VerbPhrase(middle: Array(words[..<start]), chain: chain, tail: tail))
  }

  /// Infinitives and participles directly before an index belong to the bracket; returns where it begins.
  private func collect(_ chain: inout [VerbPhrase.Link], before index: Int, _ words: [GermanWord]) -> Int {
    var start = index
    while start > 0, let head = chain.first {
      let word = words[start - 1]
      guard word.kind == .verb else { break }
      if let participle = word.participle, takesParticiple(head.verb), chain.count < 3 {
        chain.insert(VerbPhrase.Link(verb: participle.verb, kind: .participle), at: 0)
      } else if let infinitive = word.infinitive, takesInfinitive(head.verb), chain.count < 3 {
        chain.insert(VerbPhrase.Link(verb: infinitive.verb, kind: .infinitive), at: 0)
      } else {
        break
      }
      start -= 1
    }
    return start
  }

  private func takesParticiple(_ verb: GermanVerb) -> Bool {
    ["werden", "sein", "haben", "bekommen", "bleiben"].contains(verb.infinitive)
  }

  private func takesInfinitive(_ verb: GermanVerb) -> Bool {
    [
      "können", "müssen", "dürfen", "sollen", "wollen", "mögen", "lassen", "lernen", "gehen", "sehen",
      "hören",
      "helfen", "üben", "kommen", "bleiben", "lehren", "werden",
    ].contains(verb.infinitive)
  }

  /// The clause taken apart, if the person is its subject.
  func firstPerson(_ clause: GermanClause) -> FirstPerson? {
    guard let verb = clause.verb, let form = finite(clause.words[verb]) else { return nil }
    switch clause.order {
    case .verbSecond, .verbFirst: return second(clause, verb, form)
    case .verbFinal: return final(clause, verb, form)
    default: return nil
    }
  }

  /// The reading of a finite verb that fits "ich".
  private func finite(_ word: GermanWord) -> VerbForm? {
    word.forms.first { $0.isFinite && $0.persons.contains(.first) }
  }

  private func second(_ clause: GermanClause, _ verb: Int, _ form: VerbForm) -> FirstPerson? {
    var before = Array(clause.words[clause.start..<verb])
    var after = Array(clause.words[(verb + 1)...])
    var hasSubject = true
    if let index = before.firstIndex(where: { $0.lower == "ich" }) {
      guard index == before.count - 1 || index == 0 else { return nil }
      before.remove(at: index)
    } else if let index = after.prefix(3).firstIndex(where: { $0.lower == "ich" }) {
      after.remove(at: index)
    } else {
      // "möchte …", "suche …", "und gebe …": the subject was left out. "will" and "kann" are third person too.
      hasSubject = false
      guard before.allSatisfy({ [.adverb, .particle, .preposition, .noun, .determiner].contains($0.kind) })
      else {
        return nil
      }
      guard clause.order == .verbFirst || !form.persons.contains(.third) else { return nil }
      guard !after.prefix(2).contains(where: { isOtherSubject($0) }) else { return nil }
    }
    return takeApart(form, before: before, after: after, hasSubject)
  }

  private func isOtherSubject(_ word: GermanWord) -> Bool {
    ["er", "es", "man", "jemand", "niemand", "wir", "sie", "du", "ihr"].contains(word.lower)
  }

  private func takeApart(
    _ form: VerbForm, before typed: [GermanWord], after: [GermanWord], _ hasSubject: Bool
  ) -> FirstPerson? {
    var before = typed
    let edge = rightBracket(after, of: form)
    var chain: [VerbPhrase.Link] = []
    var middle = Array(after[..<edge.start])
    let tail = Array(after[edge.end...])
    var auxiliary: VerbForm?
    if let prefix = edge.prefix {
      chain = [VerbPhrase.Link(verb: prefix, kind: .infinitive)]
    } else if edge.start < edge.end {
      chain = links(Array(after[edge.start..<edge.end]))
      auxiliary = form
    } else {
      chain = [VerbPhrase.Link(verb: form.verb, kind: .infinitive)]
    }
    guard !chain.isEmpty else { return nil }
    // "von den Jungen lerne ich auch": what the adverb is about stood before the verb.
    if let first = middle.first, ["auch", "nur"].contains(first.lower), before.first?.kind == .preposition {
      before.insert(first, at: 0)
      middle.removeFirst()
    }
    let reflexives = middle.prefix { ["mich", "mir", "sich"].contains($0.lower) }
    middle.removeFirst(reflexives.count)
    let phrase = VerbPhrase(middle: reflexives + before + middle, chain: chain, tail: tail)
    return FirstPerson(phrase: ordered(phrase), auxiliary: auxiliary, hasSubject: hasSubject)
  }

  private func links(_ words: [GermanWord]) -> [VerbPhrase.Link] {
    words.compactMap { word in
      if let form = word.infinitive ?? word.zuInfinitive {
        return VerbPhrase.Link(verb: form.verb, kind: .infinitive)
      }
      return word.participle.map { VerbPhrase.Link(verb: $0.verb, kind: .participle) }
    }
  }

  /// Where the second half of the verb bracket stands behind the finite verb.
  struct RightBracket {
    let start: Int
    let end: Int
    /// The whole verb where the bracket is a prefix that was split off.
    var prefix: GermanVerb?
  }

  /// "von sich aus", "von hier aus": the end of saying where something comes from, no half of a verb.
  private func closesOrigin(_ index: Int, _ words: [GermanWord]) -> Bool {
    // "um den Dienst herum"
    if words[index].lower == "herum", words[..<index].suffix(5).contains(where: { $0.lower == "um" }) {
      return true
    }
    return index > 1 && words[index].lower == "aus" && words[index - 2].lower == "von"
      && ["sich", "mir", "dir", "uns", "euch", "selbst", "hier", "da"].contains(words[index - 1].lower)
  }

  /// Finds the second half of the bracket: infinitives, participles, or a prefix that was split off.
  func rightBracket(_ after: [GermanWord], of form: VerbForm) -> RightBracket {
    let none = RightBracket(start: after.count, end: after.count)
    let governs = Self.governing.contains(form.verb.infinitive)
    let compared = after.comparison ?? after.count
    for index in after.indices.reversed() where index < compared {
      let word = after[index]
      if form.verb.prefix.isEmpty, form.verb.base != "sein", lexicon.prefixSet.contains(word.lower),
        word.kind != .noun, !closesOrigin(index, after),
        index + 1 == after.count || after[index + 1].kind == .mark || after[index + 1].kind == .coordinator
          || ["als", "wie", "statt", "anstatt"].contains(after[index + 1].lower)
          || after.count - index == 2 && after[index + 1].kind == .adverb
          // Of two in a row ("läuft durch ohne Fehler") the first can only belong to the verb.
          || index + 2 < after.count && after[index + 1].kind == .preposition,
        let verb = parted(word, form) ?? splitOff(index, after, form)
      {
        return RightBracket(start: index, end: index + 1, prefix: verb)
      }
      let isNonFinite =
        word.kind == .verb
        && (word.infinitive != nil || word.zuInfinitive != nil || word.participle != nil)
      guard governs || word.participle != nil && form.verb.base == "bekommen", isNonFinite else { continue }
      // "doppelt so viel zuhören wie reden": only compared with.
      if index > 1, ["wie", "als"].contains(after[index - 1].lower) { continue }
      var start = index
      while start > 0, after[start - 1].kind == .verb,
        after[start - 1].infinitive != nil || after[start - 1].participle != nil
      {
        start -= 1
      }
      return RightBracket(start: start, end: index + 1)
    }
    return none
  }

  /// The listed verb of a prefix and a form; one that doesn't part, like "durchlaufen", was parted by the person.
  private func parted(_ prefix: GermanWord, _ form: VerbForm) -> GermanVerb? {
    lexicon.verbs[prefix.lower + form.verb.base].map {
      $0.prefix.isEmpty ? form.verb.with(prefix: prefix.lower) : $0
    }
  }

  /// A preposition that ends the clause can only belong to the verb, listed or not: "liegt vor".
  private func splitOff(_ index: Int, _ after: [GermanWord], _ form: VerbForm) -> GermanVerb? {
    guard index + 1 == after.count, form.verb.base != "sein",
      after[index].kind == .preposition || Self.directions.contains(after[index].lower)
    else {
      return nil
    }
    return form.verb.with(prefix: after[index].lower)
  }

  private static let directions: WordSet = [
    "raus", "rein", "runter", "rüber", "hinaus", "hinein", "heraus", "herein", "zurück", "voran", "vorbei",
    "weg", "los", "voraus", "dazwischen", "auseinander", "entgegen", "hinzu", "umher", "herum", "weiter",
    "fort", "nieder",
    "teil", "durch",
  ]

  /// Verbs whose bracket is closed by another verb.
  private static let governing: WordSet = [
    "können", "müssen", "dürfen", "sollen", "wollen", "mögen", "werden", "haben", "sein", "lassen", "lernen",
    "gehen",
    "helfen", "bleiben", "sehen", "hören", "kommen", "lehren",
  ]

  private func final(_ clause: GermanClause, _ verb: Int, _ form: VerbForm) -> FirstPerson? {
    var words = Array(clause.words[clause.start..<verb])
    var hasSubject = false
    if let index = words.prefix(4).firstIndex(where: { $0.lower == "ich" }) {
      words.remove(at: index)
      hasSubject = true
    } else if clause.start > 0 || form.persons.contains(.third) {
      guard clause.start == 0 else { return nil }
    }
    var chain = [VerbPhrase.Link(verb: form.verb, kind: .infinitive)]
    var isAuxiliary = false
    let start: Int
    if Self.governing.contains(form.verb.infinitive), let last = words.last,
      last.infinitive != nil || last.participle != nil || last.zuInfinitive != nil
    {
      var index = words.count
      while index > 0, words[index - 1].kind == .verb, !links([words[index - 1]]).isEmpty { index -= 1 }
      chain = links(Array(words[index...]))
      (start, isAuxiliary) = (index, true)
      if index > 0, words[index - 1].lower == "zu" { words.remove(at: index - 1) }
      let cut = min(start, words.count - chain.count)
      words.removeSubrange(cut...)
    }
    let tail = Array(clause.words[(verb + 1)...])
    let phrase = VerbPhrase(middle: words, chain: chain, tail: tail)
    return FirstPerson(phrase: ordered(phrase), auxiliary: isAuxiliary ? form : nil, hasSubject: hasSubject)
  }
}
