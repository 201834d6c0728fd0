/// What a verb of an answer leaves to what was said before: "zweimal vorgestellt" – "zweimal ein Thema vorgestellt".
///
/// The answers are given in a conversation, the goal is said alone. The object is taken from where the same
/// verb has one, or from the one thing that is wanted; where neither tells, nothing is put in.
struct Complements {
  let text: GermanText
  let lexicon: GermanLexicon

  /// Whether a verb says nothing without an object; its prefix counts.
  private func needsObject(_ verb: GermanVerb) -> Bool {
    lexicon.verbs[verb.infinitive]?.marks.contains(.transitive) == true
  }

  // MARK: What is done

  /// What is done, each with its object; nil where one is missing and nothing tells which.
  func completed(_ doing: [VerbPhrase], wanted: [VerbPhrase]) -> [VerbPhrase]? {
    var completed: [VerbPhrase] = []
    for phrase in doing {
      guard lacksObject(phrase), !completed.contains(where: { $0.middle.hasFreeThing }) else {
        completed.append(phrase)
        continue
      }
      guard let object = object(of: phrase.head.infinitive) ?? thing(of: wanted) else { return nil }
      var whole = phrase
      whole.middle.insert(contentsOf: object, at: whole.middle.place(of: object))
      completed.append(whole)
    }
    return completed
  }

  /// "durchziehen", but not "durchziehen, was ich anfange" and not "mich vorstellen".
  private func lacksObject(_ phrase: VerbPhrase) -> Bool {
    guard phrase.chain.count == 1, phrase.others.isEmpty, needsObject(phrase.head),
      !phrase.middle.hasFreeThing, !phrase.middle.contains(where: \.isObjectPronoun),
      !phrase.middle.endsInAmount
    else { return false }
    return phrase.tail.isEmpty || phrase.tail[0].kind != .mark
      || ["ohne", "um", "statt", "auch", "wenn", "bis", "obwohl"].contains(
        phrase.tail.dropFirst().first?.lower ?? "")
  }

  /// The one thing that is wanted, where it has an article that says which.
  private func thing(of wanted: [VerbPhrase]) -> [GermanWord]? {
    guard wanted.count == 1, wanted[0].chain.count == 1, wanted[0].tail.isEmpty else { return nil }
    let middle = wanted[0].middle
    let things = middle.freeNouns
    guard things.count == 1, let article = middle[things[0]].first, article.kind == .determiner,
      !article.lower.hasPrefix("ein"), !article.lower.hasPrefix("kein")
    else { return nil }
    return Array(middle[things[0]])
  }

  /// What the text does with this verb: "die Ausbildung machen"; nil where it has no object or several.
  func object(of verb: String) -> [GermanWord]? {
    var found: [GermanWord]?
    for clause in text.parts.lazy.flatMap(\.clauses) {
      guard let place = clause.words.firstIndex(where: { $0.isForm(of: verb) }) else { continue }
      let hasSubject = clause.words.contains { Self.subjects.contains($0.lower) && $0.kind != .determiner }
      guard hasSubject || clause.order == .infinitive || clause.order == .zuInfinitive else { continue }
      let isBefore = clause.order != .verbSecond && clause.order != .verbFirst
      let words = isBefore ? Array(clause.words[..<place]) : clause.words
      let nouns = words.freeNouns
      guard nouns.count == 1 else { continue }
      let object = Array(words[nouns[0]])
      if let found, found.map(\.lower) != object.map(\.lower) { return nil }
      found = object
    }
    return found
  }

  private static let subjects: WordSet = [
    "ich", "man", "wir", "er", "sie", "es", "jemand", "keiner", "niemand", "du",
  ]

  // MARK: "das"

  /// "mit Leuten reden, die das gemacht haben": what they did, where the text says it with the same verb.
  ///
  /// - Parameter said: What is said in front of it.
  func named(_ phrase: VerbPhrase, behind said: [GermanWord]) -> VerbPhrase {
    guard
      let place = phrase.tail.indices.dropFirst().first(where: {
        phrase.tail[$0].standsAsThat(phrase.tail, at: $0)
      }),
      !(said + phrase.middle + phrase.tail[..<place]).contains(where: isThing)
    else { return phrase }
    let end = phrase.tail[place...].firstIndex { $0.kind == .mark } ?? phrase.tail.count
    guard let verb = Array(phrase.tail[place..<end]).mainVerb(lexicon),
      let object = object(of: verb.infinitive)
    else {
      return phrase
    }
    var named = phrase
    named.tail.replaceSubrange(place...place, with: object)
    return named
  }

  /// "klären, ob sich das rechnet": whether "das" has nothing in front of it that it could be.
  func pointsNowhere(_ phrase: VerbPhrase) -> Bool {
    guard !phrase.middle.contains(where: { $0.kind == .noun }) else { return false }
    let end = phrase.tail.dropFirst().firstIndex { $0.isMark(",") } ?? phrase.tail.count
    return phrase.tail[..<end].indices.dropFirst().contains { index in
      phrase.tail[index].standsAsThat(phrase.tail, at: index)
        && !phrase.tail[..<index].contains { $0.kind == .noun }
    }
  }

  private func isThing(_ word: GermanWord) -> Bool {
    word.kind == .noun && word.noun?.isWeak != true && !lexicon.people.names(word)
      && !lexicon.people.nameKind(word.lower)
      && !word.isUnitOfTime
  }

  // MARK: The sign

  /// Whether one of the words is a verb that says nothing without an object.
  static func mayLackObject(_ words: [GermanWord], _ lexicon: GermanLexicon) -> Bool {
    func needs(_ form: VerbForm) -> Bool {
      lexicon.verbs[form.verb.infinitive]?.marks.contains(.transitive) == true
    }
    let end = words.firstIndex { $0.kind == .mark } ?? words.count
    let verbs = words[..<end].suffix(2)
    if verbs.contains(where: { $0.kind == .verb && $0.forms.contains(where: needs) }) { return true }
    // "sie schlagen vor": the prefix came back to the verb behind all others.
    guard let last = words[..<end].last, let base = last.finite?.verb, base.prefix.isEmpty,
      !last.lower.hasPrefix(base.base.prefix(2))
    else { return false }
    return lexicon.verbForms(of: last.lower).contains(where: needs)
  }

  /// The words of a sign with the object that its verb lacks; nil where nothing tells which.
  func completed(_ sign: [GermanWord], deeds: [VerbPhrase]) -> [GermanWord]? {
    let end = sign.firstIndex { $0.kind == .mark } ?? sign.count
    let clause = Array(sign[..<end])
    guard let verb = clause.mainVerb(lexicon), needsObject(verb), let last = clause.last, !clause.isPassive,
      !clause.hasCountedThing
    else { return sign }
    let subject = clause.first.map { $0.kind == .noun || $0.kind == .determiner } == true
    let start = subject ? (clause.freeNouns.first?.upperBound ?? 1) : 1
    let isLet = last.isFinite(of: ["lassen"])
    let rest = Array(clause[start...])
    guard !rest.hasFreeThing, !Array(rest.prefix { $0.kind != .verb }).endsInAmount,
      !rest.contains(where: { $0.isObjectPronoun && !(isLet && ["mich", "uns"].contains($0.lower)) })
    else { return sign }
    let own = deeds.first { $0.head.infinitive == verb.infinitive }?.middle
    let deed = own.flatMap { words -> [GermanWord]? in
      let things = words.freeNouns
      return things.count == 1 ? Array(words[things[0]]) : nil
    }
    guard let object = deed ?? object(of: verb.infinitive) else { return nil }
    let bracket = clause.lastIndex { $0.kind != .verb }.map { $0 + 1 } ?? clause.count
    return sign[..<bracket] + object + sign[bracket...]
  }
}

extension GermanWord {
  /// A word that can be the object of what somebody does.
  fileprivate var isObjectPronoun: Bool {
    kind != .noun
      && [
        "es", "ihn", "sie", "das", "dies", "etwas", "was", "nichts", "alles", "vieles", "jemanden", "einen",
        "eins",
        "beides", "mich", "uns", "sich", "welche",
      ].contains(lower)
  }

  /// "das" that stands for something, and is no article and opens no clause.
  fileprivate func standsAsThat(_ words: [GermanWord], at index: Int) -> Bool {
    guard lower == "das", token >= 0, index > 0, !words[index - 1].isMark(","), index + 1 < words.count else {
      return false
    }
    // "das finanziell ausgeht", but not "das finanzielle Risiko"
    let next = words[(index + 1)...].first { ![.adjective, .number, .quantifier].contains($0.kind) }
    return next?.kind != .noun
  }

  fileprivate func isForm(of verb: String) -> Bool {
    kind == .verb && forms.contains { $0.verb.infinitive == verb }
  }

  var isUnitOfTime: Bool {
    TimeWords.german.units[lower] != nil || ["minute", "minuten", "stunde", "stunden"].contains(lower)
  }
}

extension Array where Element == GermanWord {
  /// Whether a thing stands in it that no preposition governs and that is nobody to whom something is done.
  fileprivate var hasFreeThing: Bool { !freeNouns.isEmpty }

  /// Where nouns stand with their articles that no preposition governs; times and datives are left out.
  var freeNouns: [Range<Int>] {
    var found: [Range<Int>] = []
    var (start, isGoverned, wasGoverned): (Int?, Bool, Bool) = (nil, false, false)
    for index in indices {
      switch self[index].kind {
      case .determiner, .adjective, .number, .quantifier:
        if start == nil { start = index }
      case .noun:
        let first = start ?? index
        let isOf =
          first < index && index > 0 && first > 0 && self[first - 1].kind == .noun && isOblique(first, index)
        if !isGoverned, !isOf, !isOblique(first, index), !self[index].isUnitOfTime {
          found.append(first..<(index + 1))
        }
        (wasGoverned, isGoverned, start) = (isGoverned, false, nil)
      case .coordinator:
        (isGoverned, start) = (wasGoverned, nil)
      case .adverb, .particle: break
      default:
        isGoverned = self[index].kind == .preposition || ["als", "wie"].contains(self[index].lower)
        start = nil
      }
    }
    return found
  }

  /// "meinem Chef", "der Chefin": a dative or a genitive.
  private func isOblique(_ first: Int, _ noun: Int) -> Bool {
    let article = self[first]
    guard article.kind == .determiner else { return false }
    if article.lower == "der" {
      let kind = self[noun].noun
      return kind?.gender != .masculine || kind?.isPlural == true && kind?.isUnchanging == false
    }
    return ["em", "es", "er"].contains { article.lower.hasSuffix($0) } && article.lower.utf8.count > 2
      && article.lower != "unser"
  }

  /// Where an object goes among adverbs: behind pronouns where it is known, at the end where it isn't.
  fileprivate func place(of object: [GermanWord]) -> Int {
    guard let first = object.first, first.kind == .determiner, !first.lower.hasPrefix("ein") else {
      return count
    }
    return prefix { $0.kind == .pronoun }.count
  }

  /// The verb that says what happens in a subordinate clause, without those that only help.
  fileprivate func mainVerb(_ lexicon: GermanLexicon) -> GermanVerb? {
    guard let last, let finite = last.finite else { return nil }
    let verbs = ["haben", "sein", "werden", "lassen", "können", "müssen", "dürfen", "sollen", "wollen"]
    guard verbs.contains(finite.verb.infinitive), count > 1,
      let inner = (self[count - 2].participle ?? self[count - 2].infinitive)?.verb
    else {
      // "zurücknehme": its prefix came from the end of the sentence.
      return lexicon.verbForms(of: last.lower).first?.verb ?? finite.verb
    }
    return inner
  }

  /// "mehr ausprobieren", "frei nehmen": how much, or what it becomes with the verb.
  fileprivate var endsInAmount: Bool {
    last.map { ["mehr", "viel", "weniger", "wenig", "frei"].contains($0.lower) } == true
  }

  /// "zwei davon": so many of what was spoken of are the object.
  fileprivate var hasCountedThing: Bool {
    indices.dropFirst().contains { index in
      self[index].kind == .number && index + 1 < count && self[index + 1].kind != .noun
    }
  }

  /// "vorgestellt wird": of what is done to it.
  fileprivate var isPassive: Bool {
    count > 1 && self[count - 2].participle != nil && self[count - 1].isFinite(of: ["werden", "sein"])
  }
}
