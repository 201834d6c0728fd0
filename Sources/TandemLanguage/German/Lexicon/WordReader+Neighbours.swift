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
    spellOutArticle(&words)
    for index in words.indices {
      let previous = index > 0 ? words[index - 1] : nil
      let next = index + 1 < words.count ? words[index + 1] : nil
      let isAfterDeterminer = previous.map { opensNounPhrase($0) } ?? false
      switch words[index].kind {
      case .verb where isCounted(words[index], previous) || isCompounded(index, previous, next):
        words[index].noun = words[index].noun ?? lexicon.nouns[words[index].lower]
        becomeNoun(index, &words)
      case .verb: settleVerb(index, previous, next, isAfterDeterminer, &words)
      case .determiner where words[index].lower == "sein": settleBeing(index, next, &words)
      case .determiner
      where words[index].lower == "des" && ([.verb, .pronoun].contains(next?.kind) || next == nil):
        // "des will i besser können": the "das" of the south.
        words[index] = words[index].with("das")
      case .determiner where words[index].lower == "das" && opensContent(index, next, words):
        // "das du mit mir übst": the second "s" was forgotten.
        (words[index].text, words[index].lower, words[index].kind) = ("dass", "dass", .subordinator)
      case .determiner where words[index].lower == "meine": settleMeaning(index, next, &words)
      case .adjective where words[index].noun != nil && isAfterDeterminer && !opensNoun(next):
        becomeNoun(index, &words)
      case .adjective: settleAdjective(index, previous, next, &words)
      case .noun
      where index > 0 && (previous?.lower == "ich" || endsOwnClause(index, next, words))
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
    noteDoubts(&words)
  }

  /// In a text without capitals a small word in no list may be a noun; elsewhere small nouns are rare.
  private func noteDoubts(_ words: inout [GermanWord]) {
    guard isLowercase else { return }
    var isQuoted = false
    for index in words.indices {
      let word = words[index]
      // What stands in quotation marks is the person's own.
      if word.opensQuote { isQuoted = true }
      if isQuoted {
        isQuoted = !word.closesQuote
        continue
      }
      guard word.kind == .adjective, word.forms.isEmpty else { continue }
      guard word.token >= 0, word.lower.utf8.count > 1, !lexicon.adjectives.contains(word.lower),
        !word.lower.utf8.contains(where: { $0 < 58 && $0 > 47 })
      else {
        continue
      }
      let next = index + 1 < words.count ? words[index + 1] : nil
      let describes =
        next.map { opensNoun($0) || [.adjective, .number, .quantifier].contains($0.kind) } ?? false
      // "…, wenn es klemmt": the end of a clause is the verb's place.
      if next == nil || next?.kind == .mark, word.lower.hasSuffix("t"),
        words[..<index].contains(where: {
          $0.kind == .subordinator || $0.kind == .question
        })
      {
        continue
      }
      let isInflected = ["e", "en", "er", "es", "em"].contains { word.lower.hasSuffix($0) }
      if isInflected, describes || lexicon.isInflectedAdjective(word.lower) { continue }
      words[index].isDoubtful = !Self.adjectiveEndings.contains { word.lower.hasSuffix($0) }
    }
  }

  private static let adjectiveEndings = [
    "ig", "lich", "isch", "ell", "iv", "al", "ant", "ent", "är", "os", "iell", "sam", "bar", "haft", "los",
    "voll", "end", "iert", "frei", "reich", "mäßig",
    "weise",
    "wärts", "mal", "fach", "fähig", "wert", "arm", "iger", "licher",
  ]

  /// "in code reviews": a noun before another one, both typed small.
  private func isCompounded(_ index: Int, _ previous: GermanWord?, _ next: GermanWord?) -> Bool {
    guard isLowercase, previous?.kind == .preposition, let next, next.noun != nil, next.forms.isEmpty,
      next.token > 0
    else { return false }
    return lexicon.nouns[reading.tokens[next.token - 1].lower] != nil
  }

  /// "drei fragen pro woche": what is counted is a noun.
  private func isCounted(_ word: GermanWord, _ previous: GermanWord?) -> Bool {
    guard let previous, word.noun?.isPlural == true, lexicon.nouns[word.lower] != nil else { return false }
    return previous.kind == .number && previous.lower.first?.isLetter == true
      || ["mehrere", "einige", "viele", "keine", "neue", "offene"].contains(previous.lower)
  }

  /// "a eigene werkstatt" – "eine eigene Werkstatt"; where no gender tells, the southern "a" is left out.
  private func spellOutArticle(_ words: inout [GermanWord]) {
    for index in words.indices.dropLast() where reading.tokens[words[index].token].lower == "an" {
      let next = words[index + 1]
      guard next.noun?.gender == .masculine, next.noun?.isCountable == true,
        NounPhrase([next]).map(ThingReader.isPerson) == true || next.lower.hasSuffix("ling")
      else { continue }
      words[index] = GermanWord(text: "einen", lower: "einen", kind: .determiner, token: words[index].token)
    }
    for index in words.indices.reversed() where reading.tokens[words[index].token].text == "a" {
      if index + 1 < words.count, ["bisschen", "paar"].contains(words[index + 1].lower) {
        words[index] = GermanWord(text: "ein", lower: "ein", kind: .determiner, token: words[index].token)
        continue
      }
      let after = words[(index + 1)...].prefix(2)
      let noun = after.first { $0.noun != nil }?.noun
      guard let gender = noun?.gender, noun?.isPlural == false else {
        words.remove(at: index)
        continue
      }
      let article = gender == .feminine ? "eine" : gender == .masculine ? "einen" : "ein"
      words[index] = GermanWord(text: article, lower: article, kind: .determiner, token: words[index].token)
    }
  }

  /// "kennen lernen", "voran kommen": one word, typed as two.
  private func joinSplitVerbs(_ words: inout [GermanWord]) {
    var index = 0
    while index + 1 < words.count {
      let (first, second) = (words[index], words[index + 1])
      if Self.joinable.contains(first.lower), second.kind == .verb || second.noun != nil,
        !lexicon.verbForms(of: second.lower).allSatisfy({ $0.isFinite }),
        lexicon.verbs[first.lower + (second.forms.first?.verb.infinitive ?? second.lower)] != nil
      {
        var whole = second
        whole.lower = first.lower + second.lower
        whole.text = whole.lower
        whole.kind = .verb
        whole.noun = nil
        whole.forms = lexicon.verbForms(of: whole.lower)
        words.replaceSubrange(index...(index + 1), with: [whole])
      }
      index += 1
    }
  }

  private static let joinable: Set<String> = [
    "kennen", "voran", "zurück", "zusammen", "heraus", "raus", "rein", "vorwärts", "weiter",
  ]

  /// "sein" at the end of a clause or before a modal is the verb, not "his".
  private func settleBeing(_ index: Int, _ next: GermanWord?, _ words: inout [GermanWord]) {
    let isRelativeNext =
      ["der", "die", "das"].contains(next?.lower ?? "")
      && words[..<index].contains { $0.isFinite(of: ClauseReader.modals) }
    let endsClause = next == nil || next?.kind == .mark || next?.kind == .coordinator || isRelativeNext
    guard
      endsClause || next?.isFinite(of: ["können", "wollen", "möchten", "mögen", "sollen", "müssen"]) == true
    else { return }
    words[index].kind = .verb
    words[index].forms = lexicon.verbForms(of: "sein")
  }

  /// Whether "das" stands where only "dass" can: before a subject, with no noun that it could be about.
  private func opensContent(_ index: Int, _ next: GermanWord?, _ words: [GermanWord]) -> Bool {
    // "das mir mein Mentee zeigt, …"
    if index == 0, let next, ["mir", "mich"].contains(next.lower), words.count > 3,
      words[2].kind == .determiner || words[2].kind == .pronoun
    {
      return true
    }
    if let next, next.kind == .determiner, next.lower.hasPrefix("mein") || next.lower.hasPrefix("unser"),
      index > 0, words[index - 1].isFinite(of: ["wollen", "mögen", "wünschen", "hoffen"]),
      words.last?.finite != nil
    {
      // "ich will das meine Arbeit gesehen wird"
      return true
    }
    guard let next, ["ich", "du", "er", "wir", "man", "jemand", "niemand"].contains(next.lower),
      words[(index + 2)...].contains(where: { $0.finite != nil })
    else { return false }
    return index == 0
      || index > 1 && words[index - 1].isMark(",") && words[index - 2].kind == .verb
        && (words[index - 2].finite != nil || words[index - 2].participle == nil)
  }

  /// "was ich meine": the verb, not "my".
  private func settleMeaning(_ index: Int, _ next: GermanWord?, _ words: inout [GermanWord]) {
    let endsClause = next == nil || next?.kind == .mark
    guard endsClause, index > 0, words[index - 1].lower == "ich" else { return }
    words[index].kind = .verb
    words[index].forms = lexicon.verbForms(of: "meine")
  }

  private func settleAdjective(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: inout [GermanWord]
  ) {
    if words[index].lower.hasSuffix("es"), next?.kind != .noun, next?.kind != .adjective,
      isNominalised(previous, next)
    {
      // "etwas Neues", "Gutes tun"
      words[index].kind = .noun
      words[index].text = words[index].lower.capitalisedFirst
      words[index].noun = GermanNoun(text: words[index].text, gender: .neuter, isPlural: false, isWeak: false)
    } else if isNamedByQuality(index, previous, next, words) {
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

  /// "er steht da und strahlt": behind "und" a word in -t ends the clause as the verb before it does.
  private func guessedFinite(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: [GermanWord]
  ) -> VerbForm? {
    let lower = words[index].lower
    guard words[index].noun == nil, lower.hasSuffix("t"), lower.utf8.count > 4,
      !lexicon.adjectives.contains(lower),
      previous?.lower == "und", next == nil || next?.kind == .mark || next?.kind == .preposition,
      words[..<index].contains(where: { $0.finite?.persons.contains(.third) == true && $0.infinitive == nil })
    else { return nil }
    let verb = GermanVerb(prefix: "", base: lower.dropLast() + "en", strong: nil)
    return VerbForm(verb: verb, kind: .present, persons: .third)
  }

  /// "das gleiche für jemanden": behind "das" and with no noun the adjective is one.
  private func isNamedByQuality(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: [GermanWord]
  ) -> Bool {
    guard previous?.lower == "das", words[index].noun == nil, Self.qualities.contains(words[index].lower)
    else {
      return false
    }
    return next == nil || next?.kind == .preposition || next?.kind == .mark
  }

  private static let qualities: Set<String> = [
    "gleiche", "beste", "richtige", "wichtigste", "schönste", "schlimmste", "gute", "neue", "ganze",
  ]

  /// In a text without capitals an unknown word after "im" or "die" with nothing to describe is a noun.
  private func isGuessedNoun(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: [GermanWord]
  ) -> Bool {
    guard isLowercase, let previous, words[index].forms.isEmpty, words[index].lower.utf8.count > 3 else {
      return false
    }
    let isOpened =
      previous.kind == .determiner || isContraction(previous.lower)
      || previous.kind == .preposition
        && ["mit", "von", "für", "in", "bei", "aus", "ohne", "über"].contains(previous.lower)
    guard isOpened, !isAdjectiveLike(words[index].lower) else {
      return false
    }
    guard let next else { return true }
    return [.mark, .preposition, .coordinator, .verb, .adverb, .pronoun, .subordinator].contains(next.kind)
  }

  /// An unknown word in "-en" at the end of a clause is taken for an infinitive: "challengen".
  private func guessedVerb(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: [GermanWord]
  ) -> GermanVerb? {
    let lower = words[index].lower
    guard next == nil || next?.kind == .mark || next?.kind == .coordinator, lower.utf8.count > 4,
      lower.utf8.count < 24,
      lower.hasSuffix("en") || lower.hasSuffix("eln") || lower.hasSuffix("ern"), let previous
    else { return nil }
    guard [.noun, .adverb, .adjective, .pronoun].contains(previous.kind) || previous.lower == "zu" else {
      return nil
    }
    if previous.kind == .adjective, !isLowercase, words[index].noun != nil { return nil }
    if lower.hasSuffix("sten") || lower.hasSuffix("eren") || lower.hasSuffix("igen")
      || lower.hasSuffix("ichen")
    {
      return nil
    }
    return GermanVerb(prefix: "", base: lower, strong: nil)
  }

  private func isAdjectiveHere(_ index: Int, _ next: GermanWord?, _ words: [GermanWord]) -> Bool {
    let word = words[index]
    guard opensNoun(next), isAdjectiveLike(word.lower) else { return false }
    if index == 0, Self.doubtful.contains(word.lower) { return true }
    let token = reading.tokens[word.token]
    guard lexicon.spoken[token.lower] == nil else { return false }
    if !token.isCapitalised, !isLowercase || lexicon.listedNoun(word.lower) == nil,
      next?.kind == .noun || next?.noun != nil
    {
      return true
    }
    return !token.isCapitalised && lexicon.nouns[word.lower] == nil && lexicon.closed[word.lower] == nil
      && (word.lower.hasSuffix("en") || word.lower.hasSuffix("e"))
      && lexicon.noun(word.lower)?.isPlural == true && word.lower.utf8.count < 8
  }

  private func settleVerb(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ isAfterDeterminer: Bool,
    _ words: inout [GermanWord]
  ) {
    let word = words[index]
    if let previous, ["das", "die", "den", "es"].contains(previous.lower), word.infinitive != nil,
      word.noun == nil,
      next == nil || next?.kind == .mark || joinsInfinitive(index, words), isOnlyVerb(index, words)
    {
      // "möchte das weitergeben": the verb of the modal.
      return
    }
    if word.infinitive != nil, next?.isFinite(of: ClauseReader.modals) == true, let previous,
      previous.lower == "ihr"
        || GermanClause.relatives.contains(previous.lower) && index > 1 && words[index - 2].isMark(",")
    {
      // "…, der entscheiden darf"
      return
    }
    if isAfterDeterminer, opensNoun(next), !word.lower.hasSuffix("t"), word.finite?.kind != .subjunctive {
      words[index].kind = .adjective
    } else if isAfterDeterminer, word.infinitive != nil || word.noun != nil,
      !isBeforeInfinitiveEnd(index, words)
    {
      if word.noun == nil {
        words[index].noun = GermanNoun(
          text: word.lower.capitalisedFirst, gender: .neuter, isPlural: false, isWeak: false)
      }
      becomeNoun(index, &words)
    } else if word.noun != nil, prefersNoun(index, previous, next, words) {
      becomeNoun(index, &words)
    } else if word.infinitive == nil, word.forms.allSatisfy({ $0.kind == .present && $0.persons == .first }),
      !isNearI(index, words), index > 0, ![.coordinator, .mark].contains(words[index - 1].kind)
    {
      words[index].kind = .adjective
    }
  }

  /// "das machen oder promovieren" at the end of a clause.
  private func joinsInfinitive(_ index: Int, _ words: [GermanWord]) -> Bool {
    guard index + 2 < words.count, words[index + 1].kind == .coordinator, words[index + 2].infinitive != nil
    else { return false }
    return index + 3 == words.count || words[index + 3].kind == .mark
      || words[index + 3].isFinite(of: ClauseReader.modals)
  }

  /// Whether a modal waits for this infinitive, or the clause has no other verb: "die das machen".
  private func isOnlyVerb(_ index: Int, _ words: [GermanWord]) -> Bool {
    if words[..<index].contains(where: { $0.isFinite(of: ClauseReader.modals) }) { return true }
    let clause = words[..<index].reversed().prefix { $0.kind != .mark }
    return clause.count > 1 && !clause.contains { $0.finite != nil }
  }

  /// A word that can be a noun or a verb with nothing before it that decides.
  private func prefersNoun(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: [GermanWord]
  ) -> Bool {
    let word = words[index]
    if isNearI(index, words), word.forms.contains(where: { $0.persons.contains(.first) }) { return false }
    if word.infinitive == nil { return !(index == 0 && word.forms.contains { $0.kind == .subjunctive }) }
    // "Regeln für Besprechungen vereinbaren": a capital at the start, and the infinitive comes later.
    if index == 0, reading.tokens[word.token].isCapitalised, word.lower != next?.lower,
      words.dropFirst().prefix(while: { $0.kind != .mark }).last?.infinitive != nil,
      next?.kind == .preposition
    {
      return true
    }
    // "Wissen weitergeben" but "zuhören lernen", "lernen, wie …".
    guard let next, next.kind != .mark, next.kind != .coordinator, next.kind != .question else {
      return false
    }
    return next.infinitive != nil
      && !["lernen", "können", "wollen", "müssen", "lassen", "gehen", "üben", "werden", "dürfen", "sehen"]
        .contains(next.lower)
  }

  /// "zu" or a preposition before an infinitive at the end belongs to the infinitive, not to a noun.
  private func isBeforeInfinitiveEnd(_ index: Int, _ words: [GermanWord]) -> Bool {
    guard index > 0 else { return false }
    return words[index - 1].lower == "zu"
      || words[index - 1].kind == .adjective && words[index].infinitive != nil
        && !hasDeterminer(before: index - 1, words)
  }

  private func hasDeterminer(before index: Int, _ words: [GermanWord]) -> Bool {
    index > 0 && (words[index - 1].kind == .determiner || isContraction(words[index - 1].lower))
  }

  private func becomeNoun(_ index: Int, _ words: inout [GermanWord]) {
    words[index].kind = .noun
    words[index].text = words[index].noun?.text ?? words[index].lower.capitalisedFirst
  }

  private func opensNounPhrase(_ word: GermanWord) -> Bool {
    switch word.kind {
    case .determiner: return !["das", "die", "der"].contains(word.lower) || word.text == word.lower
    case .preposition: return !["zu", "um", "laut"].contains(word.lower)
    case .adjective:
      return word.lower.hasSuffix("e") || word.lower.hasSuffix("es") || word.lower.hasSuffix("en")
    default: return false
    }
  }

  private func isContraction(_ lower: String) -> Bool {
    ["im", "am", "zum", "zur", "beim", "vom", "ins", "ans", "aufs", "fürs"].contains(lower)
  }

  private func opensNoun(_ next: GermanWord?) -> Bool {
    guard let next else { return false }
    return next.kind == .noun || (next.noun != nil && next.forms.isEmpty)
  }

  private func isNearI(_ index: Int, _ words: [GermanWord]) -> Bool {
    // At the end of a clause the subject may stand far before the verb.
    let endsClause = index + 1 == words.count || [.mark, .coordinator].contains(words[index + 1].kind)
    if endsClause,
      words[..<index].reversed().prefix(while: { $0.kind != .mark }).contains(where: { $0.lower == "ich" })
    {
      return true
    }
    return words[max(0, index - 3)..<min(words.count, index + 3)].contains { $0.lower == "ich" }
  }

  private func isNominalised(_ previous: GermanWord?, _ next: GermanWord?) -> Bool {
    if let previous, ["etwas", "was", "nichts", "viel", "wenig"].contains(previous.lower) { return true }
    if previous?.finite != nil || previous?.lower == "ich" || previous?.kind == .coordinator {
      return next == nil || next?.kind == .verb
    }
    guard previous == nil || previous?.kind == .adverb || previous?.kind == .particle else { return false }
    return ["tun", "bewirken", "leisten", "erleben", "lernen"].contains(next?.lower ?? "")
  }

  /// "wenn ich eine Tour plan": the verb of the clause, where nothing else is.
  private func endsOwnClause(_ index: Int, _ next: GermanWord?, _ words: [GermanWord]) -> Bool {
    guard next == nil || next?.kind == .mark else { return false }
    let clause = words[..<index].reversed().prefix { $0.kind != .mark }
    return clause.contains { $0.lower == "ich" } && clause.last?.kind == .subordinator
      && !clause.contains { $0.finite != nil }
  }

  /// "ich schlaf durch": a noun anywhere else.
  private func clippedNoun(_ index: Int, _ words: [GermanWord]) -> VerbForm? {
    guard !reading.tokens[words[index].token].isCapitalised else { return nil }
    return lexicon.clippedForm(of: words[index].lower)
  }

  /// "mach ich", "ich hab": the first person without its ending.
  private func clipped(_ index: Int, _ words: [GermanWord]) -> VerbForm? {
    let isBeside =
      (index > 0 && words[index - 1].lower == "ich")
      || (index + 1 < words.count && words[index + 1].lower == "ich")
      || index == 0 || words[index - 1].kind == .coordinator
      || isNearI(index, words) && (index + 1 == words.count || words[index + 1].kind == .mark)
    return isBeside ? lexicon.clippedForm(of: words[index].lower) : nil
  }
}
