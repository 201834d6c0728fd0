/// What somebody does, without saying who: the part of a sentence between subject and full stop, taken
/// apart so that it can be put back in any order.
struct VerbPhrase: Sendable, Hashable {
  /// One verb of the bracket.
  struct Link: Sendable, Hashable {
    let verb: GermanVerb
    /// Infinitive or participle; what it is as a finite verb is decided when it is rendered.
    let kind: VerbForm.Kind

    var text: String { kind == .participle ? verb.participle : verb.infinitive }
  }

  /// Objects and adverbials as they stand before the verbs, a reflexive pronoun first.
  var middle: [GermanWord]
  /// The verbs in the order of a subordinate clause; the last one governs ("befördert werden"). Never empty.
  var chain: [Link]
  /// What follows the bracket within the clause, and the clauses that depend on it, with their commas.
  var tail: [GermanWord] = []
  /// What is done instead: "…, sondern fragen", "entweder schweigen oder fragen".
  var others: [Other] = []

  /// One of two between which something decides.
  struct Other: Sendable, Hashable {
    /// "sondern" or "oder".
    let link: String
    let phrase: VerbPhrase
  }

  /// The governing verb.
  var head: GermanVerb { chain[chain.count - 1].verb }

  /// Whether it is nothing but a verb.
  var isBare: Bool { middle.isEmpty && tail.isEmpty && chain.count == 1 }

  /// "mein Wissen weitergeben"
  var infinitive: [GermanWord] {
    if let learnt { return [.frame(head.infinitive, .verb), .comma] + learnt + contrasted(\.infinitive) }
    return middle + chain.map { .frame($0.text, .verb) } + tail + contrasted(\.infinitive)
  }

  private func contrasted(_ words: (VerbPhrase) -> [GermanWord]) -> [GermanWord] {
    others.flatMap { ($0.link == "sondern" ? [.comma] : []) + [.coordinator($0.link)] + words($0.phrase) }
  }

  /// "mein Wissen weiterzugeben"
  var zuInfinitive: [GermanWord] {
    if let learnt { return [.frame(head.zuInfinitive, .verb), .comma] + learnt + contrasted(\.zuInfinitive) }
    return middle + chain.dropLast().map { .frame($0.text, .verb) }
      + [.frame(head.zuInfinitive, .verb)] + tail + contrasted(\.zuInfinitive)
  }

  /// "gebe ich mein Wissen weiter": what follows a first constituent.
  var firstPerson: [GermanWord] { secondOrder(subject: [.frame("ich", .pronoun)]) }

  /// "gebe mein Wissen weiter": what follows "und" where "ich" was already said.
  var firstPersonWithoutSubject: [GermanWord] { secondOrder(subject: []) }

  /// "mein Wissen weitergebe": what follows "dass ich".
  var finalOrder: [GermanWord] {
    if let learnt {
      return [.frame(head.prefix + head.present(.first), .verb), .comma] + learnt + contrasted(\.finalOrder)
    }
    return middle + chain.dropLast().map { .frame($0.text, .verb) }
      + [.frame(head.prefix + head.present(.first), .verb)] + tail + contrasted(\.finalOrder)
  }

  /// "möchte ich mein Wissen weitergeben"
  func wish(_ modal: String) -> [GermanWord] {
    [.frame(modal, .verb), .frame("ich", .pronoun)] + infinitive
  }

  /// "dass mir jemand zeigt, …" where somebody hopes to live to see it: nobody says that they want to.
  var hoped: [GermanWord]? {
    guard middle.isEmpty, chain.count == 1, head.infinitive == "erleben", tail.count > 2, tail[0].isMark(","),
      tail[1].lower == "dass", others.isEmpty
    else { return nil }
    return Array(tail.dropFirst())
  }

  /// What follows "ich möchte".
  var wanted: [GermanWord] { hoped.map { [.comma] + $0 } ?? infinitive }

  private func secondOrder(subject: [GermanWord]) -> [GermanWord] {
    if let learnt { return [.frame(head.present(.first), .verb)] + subject + [.comma] + learnt }
    var words = [GermanWord.frame(head.present(.first), .verb)] + subject + middle
    words += chain.dropLast().map { .frame($0.text, .verb) }
    if !head.prefix.isEmpty { words.append(.frame(head.prefix)) }
    return words + tail + contrasted(\.firstPersonWithoutSubject)
  }

  /// "lerne ich, Angebote zu schreiben": an infinitive with an object of its own stands behind with "zu".
  private var learnt: [GermanWord]? {
    // "Mails schreiben, die …": what describes the object goes with it.
    let describes = tail.count > 2 && tail[0].isMark(",") && GermanClause.relatives.contains(tail[1].lower)
    guard head.infinitive == "lernen", chain.count == 2, chain[0].kind == .infinitive,
      tail.isEmpty || describes, middle.contains(where: { $0.kind == .noun })
    else { return nil }
    return VerbPhrase(middle: middle, chain: Array(chain.dropLast()), tail: tail).zuInfinitive
  }

  /// "zu lernen, … zu sagen": whether a second "zu" would stand before the one that hangs on it.
  var nestsZu: Bool {
    guard head.infinitive == "lernen" else { return false }
    let hanging = learnt ?? tail
    return hanging.contains { $0.zuInfinitive != nil || $0.text.hasPrefix("zu ") }
      || zip(hanging, hanging.dropFirst()).contains { $0.lower == "zu" && $1.infinitive != nil }
  }

  /// "ja sagen", and nothing that it is said to.
  var isBareYes: Bool {
    chain.count == 1 && head.infinitive == "sagen" && tail.isEmpty && middle.count == 1
      && middle[0].lower == "ja"
  }

  /// Whether something that is set apart ends it, so that an aim behind it would seem to belong there.
  var endsApart: Bool { tail.contains { $0.isMark(",") || $0.isMark(":") } }

  /// With more words behind it.
  func adding(_ words: [GermanWord]) -> VerbPhrase {
    var longer = self
    longer.tail += words
    return longer
  }

  /// Without the words of a time that is said elsewhere in the sentence, all of them or its month.
  func removing(_ time: String?) -> VerbPhrase {
    guard let time, !time.isEmpty else { return self }
    let wanted = time.lowercased().split(separator: " ").map(String.init)
    var shorter = self
    if middle.count >= wanted.count,
      let start = (0...(middle.count - wanted.count)).first(where: { start in
        zip(middle[start...], wanted).allSatisfy { $0.lower == $1 }
      })
    {
      shorter.middle.removeSubrange(start..<(start + wanted.count))
      return shorter
    }
    // "die Teamleitung ab Januar", by "Januar 2028"
    if let last = middle.last, middle.count > 2, TimeWords.german.months[last.lower] != nil,
      wanted.contains(last.lower), ["ab", "im", "bis"].contains(middle[middle.count - 2].lower)
    {
      shorter.middle.removeLast(2)
    }
    return shorter
  }

  /// Without a term of its own: "in zwei Jahren selbstständig sein", "nächstes Jahr Teamleiterin werden".
  var removingTerm: VerbPhrase {
    for start in middle.indices {
      guard let end = termEnd(from: start) else { continue }
      var shorter = self
      shorter.middle.removeSubrange(start...end)
      return shorter
    }
    return self
  }

  /// Whether it says by when itself: "bis Ende Mai", "in zwei Jahren".
  var namesTime: Bool {
    (middle + tail).contains { $0.lower == "bis" } || middle.indices.contains { termEnd(from: $0) != nil }
  }

  /// Where a term that begins at an index ends; nil where none does.
  private func termEnd(from start: Int) -> Int? {
    if ["nächstes", "nächste", "nächsten", "dieses", "diese", "kommendes", "kommende"].contains(
      middle[start].lower),
      start + 1 < middle.count, Self.units.contains(middle[start + 1].lower),
      start == 0 || middle[start - 1].kind != .determiner && middle[start - 1].kind != .preposition
    {
      return start + 1
    }
    guard ["in", "innerhalb"].contains(middle[start].lower) else { return nil }
    var end = start + 1
    while end < middle.count,
      [.number, .quantifier, .determiner, .adjective].contains(middle[end].kind)
        || ["den", "von"].contains(middle[end].lower)
    { end += 1 }
    return end > start + 1 && end < middle.count && Self.units.contains(middle[end].lower) ? end : nil
  }

  private static let units: WordSet = [
    "tagen", "woche", "wochen", "monat", "monaten", "monate", "jahr", "jahren", "jahre", "jahres", "quartal",
  ]
}
