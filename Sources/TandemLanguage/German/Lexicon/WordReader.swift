/// Turns the tokens of a German text into correctly written words with the parts they play.
struct WordReader {
  private let reading: Reading
  private let lexicon: GermanLexicon
  /// Whether the person types no capitals, so that nouns can't be told by them.
  private let isLowercase: Bool

  init(_ reading: Reading, _ lexicon: GermanLexicon) {
    (self.reading, self.lexicon) = (reading, lexicon)
    var (capitals, longWords) = (0, 0)
    for sentence in reading.sentences {
      for index in sentence.tokens.dropFirst() where reading.tokens[index].kind == .word {
        let token = reading.tokens[index]
        guard token.text.utf8.count > 3 else { continue }
        longWords += 1
        if token.isCapitalised { capitals += 1 }
      }
    }
    isLowercase = capitals * 12 <= longWords
  }

  /// The words of a sentence in order.
  func words(of sentence: Sentence) -> [GermanWord] {
    var words: [GermanWord] = []
    words.reserveCapacity(sentence.tokens.count)
    for index in sentence.tokens {
      let token = reading.tokens[index]
      switch token.kind {
      case .symbol: continue
      case .number: words.append(GermanWord(text: token.text, lower: token.text, kind: .number, token: index))
      case .mark: mark(token, index, &words)
      case .word: word(token, index, isFirst: index == sentence.tokens.lowerBound, &words)
      }
    }
    settle(&words)
    return words
  }

  private func mark(_ token: Token, _ index: Int, _ words: inout [GermanWord]) {
    switch token.text {
    case "&", "+": words.append(GermanWord(text: "und", lower: "und", kind: .coordinator, token: index))
    case "%", "€", "$", "°", "§":
      words.append(GermanWord(text: token.text, lower: token.text, kind: .noun, token: index))
    case ",", ";", ":", "(", ")", "–", "—", "…", "/", "-":
      let text = token.text == "-" || token.text == "—" ? "–" : token.text
      words.append(GermanWord(text: text, lower: text, kind: .mark, token: index, isGlued: !token.isSpaced))
    default: break
    }
  }

  private func word(_ token: Token, _ index: Int, isFirst: Bool, _ words: inout [GermanWord]) {
    if !token.isCapitalised || isFirst || isLowercase, let written = lexicon.spoken[token.lower],
      token.text.utf8.count < 2 || !isAllCapitals(token.text)
    {
      for part in written.split(separator: " ") {
        let text = String(part)
        words.append(known(text, text.lowercased(), index) ?? open(text, text.lowercased(), index, true))
      }
      return
    }
    let lower = lexicon.respelled(token.lower)
    let text = lower == token.lower ? token.text : token.isCapitalised ? lower.capitalisedFirst : lower
    if token.isCapitalised, !isFirst, !isLowercase || isAllCapitals(text) {
      return words.append(capitalised(text, lower, index))
    }
    if isAllCapitals(text), text.utf8.count > 1, lexicon.closed[lower] == nil {
      return words.append(noun(text, lower, index))
    }
    if let word = known(text, lower, index) { return words.append(word) }
    words.append(open(text, lower, index, token.isCapitalised))
  }

  /// A capital inside a sentence: a noun, a name, or the polite "Sie".
  private func capitalised(_ text: String, _ lower: String, _ index: Int) -> GermanWord {
    if ["sie", "ihnen"].contains(lower) {
      return GermanWord(text: text, lower: lower, kind: .pronoun, token: index)
    }
    if lexicon.closed[lower]?.first == .determiner || lower == "ich" {
      return GermanWord(
        text: lower, lower: lower, kind: lexicon.closed[lower]?.first ?? .pronoun, token: index)
    }
    return noun(text, lower, index)
  }

  private func noun(_ text: String, _ lower: String, _ index: Int) -> GermanWord {
    var word = GermanWord(text: text, lower: lower, kind: .noun, token: index)
    word.noun = lexicon.noun(lower)
    return word
  }

  private func known(_ text: String, _ lower: String, _ index: Int) -> GermanWord? {
    guard let kind = lexicon.closed[lower]?.first else { return nil }
    return GermanWord(text: lower, lower: lower, kind: kind, token: index)
  }

  /// A word of an open class: noun, verb or adjective; neighbours decide later.
  private func open(_ text: String, _ lower: String, _ index: Int, _ hasCapital: Bool) -> GermanWord {
    var word = GermanWord(text: lower, lower: lower, kind: .adjective, token: index)
    word.forms = lexicon.verbForms(of: lower)
    let isGuessing = isLowercase || hasCapital
    word.noun = isGuessing ? lexicon.noun(lower) : word.forms.isEmpty ? lexicon.listedNoun(lower) : nil
    if word.noun != nil, word.forms.isEmpty, hasCapital || !Self.doubtful.contains(lower) {
      word.kind = .noun
      word.text = isAllCapitals(text) ? text : word.noun?.text ?? text
    } else if !word.forms.isEmpty {
      word.kind = .verb
    } else if hasCapital, !isAdjectiveLike(lower) {
      word.kind = .noun
      word.text = text
    }
    return word
  }

  private func isAllCapitals(_ text: String) -> Bool {
    text.utf8.count > 1 && text.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
  }

  private func isAdjectiveLike(_ lower: String) -> Bool {
    ["e", "en", "er", "es", "em", "ig", "lich", "isch", "sam", "bar", "haft", "los"].contains {
      lower.hasSuffix($0)
    }
  }

  /// Words that are nouns only where a determiner says so.
  private static let doubtful: Set<String> = [
    "recht", "ernst", "super", "früher", "morgen", "fest", "mal", "junge", "jungen", "halt", "dank", "wert",
    "stolz",
    "klasse", "schuld", "weise", "gut", "bekannter", "älterer", "älteren", "jüngere", "jüngeren", "leid",
    "neue",
    "gene", "gen", "mittel", "super", "erwachsene", "jugendliche", "jugendlichen", "ältere", "art",
  ]

  // MARK: Neighbours

  /// Second thoughts about words that can be several things, from left to right.
  private func settle(_ words: inout [GermanWord]) {
    for index in words.indices {
      let previous = index > 0 ? words[index - 1] : nil
      let next = index + 1 < words.count ? words[index + 1] : nil
      let isAfterDeterminer = previous.map { opensNounPhrase($0) } ?? false
      if words[index].kind == .verb {
        settleVerb(index, previous, next, isAfterDeterminer, &words)
      } else if words[index].kind == .adjective, words[index].noun != nil, isAfterDeterminer, !opensNoun(next)
      {
        becomeNoun(index, &words)
      } else if words[index].kind == .adjective || words[index].kind == .adverb,
        let form = clipped(index, words)
      {
        words[index].forms = [form]
        words[index].kind = .verb
        words[index].text = form.verb.present(.first)
      } else if words[index].kind == .noun, index == 0, opensNoun(next),
        isAdjectiveLike(words[index].lower), Self.doubtful.contains(words[index].lower)
      {
        words[index].kind = .adjective
        words[index].text = words[index].lower
      }
    }
  }

  private func settleVerb(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ isAfterDeterminer: Bool,
    _ words: inout [GermanWord]
  ) {
    let word = words[index]
    if isAfterDeterminer, opensNoun(next), !word.lower.hasSuffix("t") {
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
      !isNearI(index, words), index > 0
    {
      words[index].kind = .adjective
    }
  }

  /// A word that can be a noun or a verb with nothing before it that decides.
  private func prefersNoun(
    _ index: Int, _ previous: GermanWord?, _ next: GermanWord?, _ words: [GermanWord]
  ) -> Bool {
    let word = words[index]
    if isNearI(index, words), word.forms.contains(where: { $0.persons.contains(.first) }) { return false }
    if word.infinitive == nil { return !(index == 0 && word.forms.contains { $0.kind == .subjunctive }) }
    // "Wissen weitergeben" but "zuhören lernen", "lernen, wie …".
    guard let next, next.kind != .mark, next.kind != .coordinator, next.kind != .question else {
      return false
    }
    return next.infinitive != nil
      && !["lernen", "können", "wollen", "müssen", "lassen", "gehen", "üben", "werden", "dürfen"].contains(
        next.lower)
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
    case .determiner: return true
    case .preposition: return word.lower != "zu" && word.lower != "um"
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
    words[max(0, index - 3)..<min(words.count, index + 3)].contains { $0.lower == "ich" }
  }

  /// "mach ich", "ich hab": the first person without its ending.
  private func clipped(_ index: Int, _ words: [GermanWord]) -> VerbForm? {
    let isBeside =
      (index > 0 && words[index - 1].lower == "ich")
      || (index + 1 < words.count && words[index + 1].lower == "ich")
      || index == 0 || isNearI(index, words) && index + 1 == words.count
    return isBeside ? lexicon.clippedForm(of: words[index].lower) : nil
  }
}
