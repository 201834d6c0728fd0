extension WordReader {
  /// Second thoughts about words that can be several things, from left to right.
  func settle(_ words: inout [GermanWord]) {
    if words.count == 1, words[0].kind == .adjective, reading.tokens[words[0].token].isCapitalised,
      !lexicon.adjectives.contains(words[0].lower)
    {
      // "Programmende": a single word with a capital names something.
      (words[0].kind, words[0].text) = (.noun, words[0].lower.capitalisedFirst)
    }
    joinSplitVerbs(&words)
    joinTimes(&words)
    joinSplitNouns(&words)
    spellOutArticle(&words)
    for index in words.indices {
      let previous = index > 0 ? words[index - 1] : nil
      let next = index + 1 < words.count ? words[index + 1] : nil
      let isAfterDeterminer = previous.map { opensNounPhrase($0) } ?? false
      switch words[index].kind {
      case .verb where namesThing(index, previous, next, words):
        words[index].noun = words[index].noun ?? lexicon.nouns[words[index].lower]
        becomeNoun(index, &words)
      case .verb where isNamedByQuality(index, previous, next, words):
        // "das gleiche für jemanden tun"
        words[index].forms = []
        becomeNoun(index, &words)
      case .verb: settleVerb(index, previous, next, isAfterDeterminer, &words)
      case .determiner: settleDeterminer(index, next, &words)
      case .particle where words[index].lower == "ja" && next?.forms.first?.verb.base == "sagen":
        // "sofort ja sagen": what is said.
        (words[index].text, words[index].kind) = ("Ja", .noun)
        words[index].noun = GermanNoun(text: "Ja", gender: .neuter, isPlural: false, isWeak: false)
      case .preposition
      where words[index].lower == "laut"
        && next.map({ [.verb, .mark, .coordinator].contains($0.kind) }) ?? true:
        // "nicht mehr laut werden": loud, and not "according to".
        words[index].kind = .adjective
      case .adjective where isPeople(index, previous, next, words): namePeople(index, &words)
      case .adjective where words[index].noun != nil && isAfterDeterminer && !opensNoun(next):
        becomeNoun(index, &words)
      case .adjective: settleAdjective(index, previous, next, &words)
      case .noun
      where index > 0
        && (previous?.lower == "ich" || endsOwnClause(index, next, words)
          || goesOnAsI(index, next, words))
        && clippedNoun(index, words) != nil:
        if let form = clippedNoun(index, words) {
          words[index].forms = [form]
          words[index].kind = .verb
          words[index].text = form.verb.present(.first)
        }
      case .noun where isAdjectiveHere(index, next, words):
        words[index].kind = .adjective
        words[index].text = words[index].lower
      default: break
      }
    }
    spellOutAdjectives(&words)
    decline(&words)
    declineOne(&words)
    noteDoubts(&words)
  }

  /// Whether what looks like a verb is a thing.
  private func namesThing(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: [GermanWord]
  ) -> Bool {
    isCounted(words[index], previous) || isCompounded(index, previous, next)
      || isKnownThing(index, previous, next, words)
  }

  /// "dass ich zahlen kann" in small letters: numbers, since what is paid isn't said.
  private func isKnownThing(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: [GermanWord]
  ) -> Bool {
    isLowercase && words[index].infinitive?.verb.marks.contains(.noun) == true
      && next?.isFinite(of: ["können", "verstehen", "beherrschen"]) == true && previous?.lower == "ich"
      && lexicon.nouns[words[index].lower]?.isPlural == true
  }

  private static let datives: WordSet = ["mit", "von", "zu", "bei", "nach", "aus", "seit", "gegenüber"]

  /// What stands behind "ihr" where it is a person, and no article of a thing of hers.
  private static let behindHer: Set<WordClass> = [
    .mark, .question, .subordinator, .determiner, .adverb, .negation, .preposition,
  ]

  /// What looks like an article and is something else, or is short for another one.
  private func settleDeterminer(_ index: Int, _ next: GermanWord?, _ words: inout [GermanWord]) {
    switch words[index].kind {
    case _ where words[index].lower == "sein": settleBeing(index, next, &words)
    case _
    where words[index].lower == "des" && ([.verb, .pronoun].contains(next?.kind) || next == nil):
      // "des will i besser können": the "das" of the south.
      words[index] = words[index].with("das")
    case _ where words[index].lower == "das" && opensContent(index, next, words):
      // "das du mit mir übst": the second "s" was forgotten.
      (words[index].text, words[index].lower, words[index].kind) = ("dass", "dass", .subordinator)
    case _
    where words[index].lower == "ihr"
      && (next == nil || Self.behindHer.contains(next?.kind ?? .mark)):
      // "ich zeige ihr, wie …": her, not hers.
      words[index].kind = .pronoun
    case _
    where words[index].lower == "ihr" && next?.kind == .adjective && index + 2 < words.count
      && words[index + 2].isFinite(of: ["sein", "werden"]):
      // "was ihr wichtig ist"
      words[index].kind = .pronoun
    case _ where words[index].lower == "ihr" && isDoneForHer(index, next, words):
      words[index].kind = .pronoun
    case _
    where words[index].lower == "ihr" && index > 0 && Self.datives.contains(words[index - 1].lower):
      // "mit ihr reden": hers would be "mit ihrem Reden".
      words[index].kind = .pronoun
    case _
    where words[index].lower == "einen" && next?.kind == .adjective && next?.lower.hasSuffix("er") == true
      && index + 2 < words.count && words[index + 2].noun?.gender == .masculine:
      // "nen besserer Chef": short for "ein" as often as for "einen".
      words[index] = words[index].with("ein")
    case _ where asksKind(index, words):
      words[index] = words[index].with(isKindOfSubject(index, words) ? "ein" : "einen")
    case _ where words[index].lower == "meine": settleMeaning(index, next, &words)
    default: break
    }
  }

  func settleAdjective(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: inout [GermanWord]
  ) {
    // "etwas Neues", "Gutes tun"
    let isNominal =
      words[index].lower.hasSuffix("es") && next?.kind != .noun && next?.kind != .adjective
      && isNominalised(previous, next)
    if isNominal || isNamedByQuality(index, previous, next, words) {
      words[index].kind = .noun
      words[index].text = words[index].lower.capitalisedFirst
      words[index].noun = GermanNoun(text: words[index].text, gender: .neuter, isPlural: false, isWeak: false)
    } else if let form = clipped(index, words) {
      words[index].forms = [form]
      words[index].kind = .verb
      words[index].text = form.verb.prefix + form.verb.present(.first)
    } else if let form = guessedFinite(index, previous, next, words) {
      words[index].forms = [form]
      words[index].kind = .verb
    } else if isGuessedNoun(index, previous, next, words) {
      words[index].noun = nil
      becomeNoun(index, &words)
    } else if index == 1, previous?.lower == "ich", next != nil, words[1].noun == nil {
      // "ich verdreh die Augen": nothing but a verb stands behind "ich".
      let base = words[1].lower.hasSuffix("e") ? words[1].lower + "n" : words[1].lower + "en"
      let verb = GermanVerb(prefix: "", base: base, strong: nil)
      words[1].forms = [VerbForm(verb: verb, kind: .present, persons: .first)]
      (words[1].kind, words[1].text) = (.verb, verb.present(.first))
    } else if index == 1, let previous, ["sie", "wir"].contains(previous.lower),
      words[1].lower.hasSuffix("en"),
      next?.kind != .noun
    {
      // "sie frühstücken wieder zusammen"
      let verb = GermanVerb(prefix: "", base: words[1].lower, strong: nil)
      words[1].forms = [VerbForm(verb: verb, kind: .present, persons: .plural)]
      (words[1].kind, words[1].text) = (.verb, words[1].lower)
    } else if let verb = guessedVerb(index, previous, next, words) {
      words[index].forms = [
        VerbForm(verb: verb, kind: .infinitive, persons: []),
        VerbForm(verb: verb, kind: .present, persons: .plural),
      ]
      words[index].kind = .verb
    }
  }

  /// "was fürn Chef ich bin": "ein" and not "den".
  private func asksKind(_ index: Int, _ words: [GermanWord]) -> Bool {
    index > 1 && words[index].lower == "den" && reading.tokens[words[index].token].lower == "fürn"
      && words[index - 2].lower == "was"
  }

  private func isKindOfSubject(_ index: Int, _ words: [GermanWord]) -> Bool {
    let clause = words[(index + 1)...].prefix { $0.kind != .mark && $0.kind != .coordinator }
    return clause.first?.noun?.gender == .neuter
      || clause.last?.isFinite(of: ["sein", "werden", "bleiben"]) == true
  }
}
