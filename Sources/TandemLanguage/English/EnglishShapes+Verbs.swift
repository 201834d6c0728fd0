/// Answers that begin with a verb, or with a word that may be one.
extension EnglishShapes {
  /// The shape that the verb at a place gives the answer; nil where there is none.
  func verbFirst(after start: Int) -> EnglishAnswer.Shape? {
    guard start < words.count else { return nil }
    let tag = phrases.tag(start)
    // "voice steady": how something is.
    if question == .sign, start == 0, words.count == 2, tag.contains(.nounToo),
      phrases.tag(1).contains(.adjective), !phrases.tag(1).isAny([.plural, .nounToo, .determiner])
    {
      return .clause([words[0], EnglishWord("is"), words[1]], verb: 1)
    }
    // "first order from outside": a thing, as a sign.
    if question == .sign, start == 1, phrases.lower(0) == "first", tag.contains(.nounToo),
      phrases.tag(2).contains(.preposition)
    {
      return nil
    }
    if let action = gerund(at: start) { return .action(action) }
    if question != .sign, acts(at: start) || acts(at: 0) { return .action(words) }
    if tag.contains(.base), isVerb(at: start) { return isCompound(start) ? .unclear : .action(words) }
    if tag.contains(.third), !tag.contains(.base), question != .specific || start == 0,
      !tag.contains(.nounToo) || phrases.isBeforeObject(start), !phrases.isDoer(start), words.count > 1,
      !phrases.tag(start + 1).contains(.conjunction) || phrases.tag(start + 2).contains(.third),
      // "joins, group by": a row of things.
      !phrases.tag(start + 1).contains(.mark)
    {
      return .thirdVerb(words)
    }
    if tag.isAny([.preterite, .participle]), !tag.isAny([.base, .adjective]) { return past(at: start) }
    return nil
  }

  /// "pass slip": a verb without the article of its object, or a kind of slip; nobody can tell.
  private func isCompound(_ index: Int) -> Bool {
    guard phrases.tag(index).contains(.nounToo), index + 2 == words.count, index == 0,
      phrases.tag(index + 1).isSubset(of: [.nounToo, .base]),
      words[index + 1].text.first?.isLowercase ?? false
    else { return false }
    let object = words[index + 1].lower
    return object != "back" && !lexicon.isMass(object) && !lexicon.isCounted(object)
      && !EnglishEvent.nouns.contains(object)
      && lexicon.names[object] == nil && !object.hasSuffix("s")
  }

  /// Whether what follows a word makes a verb of it, whatever the lists say: "perfect my pitch", "further my
  /// career", "calm down in meetings".
  private func acts(at index: Int) -> Bool {
    let tag = phrases.tag(index)
    let isOpen =
      tag.isSubset(of: [.base, .adjective, .nounToo, .person])
      || ["further", "better"].contains(phrases.lower(index))
    guard isOpen, index + 1 < words.count, words[index].text.first?.isUppercase != true || index == 0 else {
      return false
    }
    let isKnown = tag.isAny([.base, .adjective])
    let next = phrases.lower(index + 1)
    if EnglishClosed.possessives.contains(next) || EnglishShapes.objects.contains(next)
      || EnglishClosed.articles.contains(next) && (isKnown || next != "the")
    {
      return isLastVerb(index)
    }
    // "dust off my CV"
    if tag.isEmpty, ["off", "up", "out", "down", "over"].contains(next),
      phrases.tag(index + 2).contains(.determiner), !phrases.tag(index + 2).contains(.number)
    {
      return isLastVerb(index)
    }
    // "down by ten percent" tells how something is.
    return isKnown && ["down", "up"].contains(next)
      && (phrases.lower(index + 2) == "in" || !phrases.tag(index + 2).isAny([.number, .preposition]))
  }

  /// Whether no finite verb follows, of which the word could be the object: "advice my boss would give".
  private func isLastVerb(_ index: Int) -> Bool {
    let end = words.indices.dropFirst(index + 1).first {
      phrases.tag($0).isAny([.mark, .relative, .subordinator, .question])
    }
    return !words.indices[(index + 1)..<(end ?? words.count)].contains {
      phrases.tag($0).isAny([.modal, .auxiliary, .third]) && !phrases.tag($0).isAny([.nounToo, .plural])
    }
  }

  private static let objects: WordSet = ["me", "him", "us", "them", "myself"]

  /// "learning to delegate and presenting results" → "learn to delegate and present results".
  private func gerund(at start: Int) -> [EnglishWord]? {
    guard let base = lexicon.baseOfGerund(words[start].lower) else { return nil }
    if words.count == start + 1 {
      guard phrases.tag(start).contains(.gerund), lexicon.nouns[words[start].lower] == nil else { return nil }
    } else if question == .sign, !["be", "have", "get", "become"].contains(base),
      isNoun(at: start + 1, behind: start),
      lexicon.verb(words[start + 1].lower) == nil
    {
      // "landing card": as likely a kind of card.
      return nil
    } else if question == .specific, isMixed(behind: start) {
      // "lambing, feet, and reading a ewe": a row of things, of which some are doings.
      return nil
    } else if EnglishShapes.activities.contains(words[start].lower), isNoun(at: start + 1, behind: start) {
      return nil
    }
    return EnglishGerunds.turned(words, at: start, base: base, lexicon: lexicon)
  }

  /// Whether a comma behind an -ing form leads to a noun, or to none but further ones.
  private func isMixed(behind start: Int) -> Bool {
    // "marketing or sales"
    if phrases.lower(start + 1) == "or", start + 3 == words.count,
      lexicon.baseOfGerund(phrases.lower(start + 2)) == nil
    {
      return true
    }
    guard phrases.tag(start + 1).contains(.mark) else { return false }
    return words.indices.dropFirst(start + 2).contains { index in
      let tag = phrases.tag(index)
      return phrases.tag(index - 1).contains(.mark) && tag.isSubset(of: [.plural, .nounToo, .person])
        && (phrases.tag(index + 1).contains(.mark) || index + 1 == words.count)
    }
  }

  /// -ing forms that stand before another noun as often: "training plan".
  private static let activities: WordSet = [
    "training", "meeting", "speaking", "planning", "coaching", "working", "mentoring", "networking",
    "reading",
    "writing", "learning", "driving", "parking", "teaching", "nursing", "marketing", "testing", "programming",
    "engineering", "accounting", "publishing", "swimming", "cooking",
  ]

  /// -ing forms whose plural behind them is no object: "networking events".
  private static let trades: WordSet = [
    "networking", "training", "speaking", "working", "parking", "marketing", "engineering", "publishing",
    "accounting", "nursing",
  ]

  private func isNoun(at index: Int, behind activity: Int) -> Bool {
    guard index < words.count, !phrases.lower(index).hasSuffix("ever") else { return false }
    let tag = phrases.tag(index)
    let isOpen = tag.isEmpty || tag.isSubset(of: [.nounToo, .base, .plural, .person, .third])
    if tag.contains(.plural) {
      return isOpen && !tag.contains(.person) && EnglishShapes.trades.contains(words[activity].lower)
    }
    return isOpen && !lexicon.isMass(words[index].lower)
      && words[index].text.first?.isUppercase != true
  }

  /// Done, by the person ("talked to five people") or to them ("invited to a meeting").
  private func past(at start: Int) -> EnglishAnswer.Shape? {
    let next = phrases.tag(start + 1)
    guard let verb = lexicon.verb(words[start].lower) else {
      return words.count == start + 1 || next.isAny([.preposition, .mark]) ? .quality(words) : nil
    }
    // "found a network": no aim lies in the past.
    if question == .specific, words[start].lower == "found", next.contains(.determiner) {
      return .action(words)
    }
    if next.isAny([.determiner, .object, .number, .possessor, .question]) { return .past(words) }
    // "stopped doing one thing"
    if next.contains(.gerund),
      ["stop", "start", "begin", "finish", "quit", "keep", "try", "avoid"].contains(verb.base)
    {
      return .past(words)
    }
    // "signed by both", "decided and calm": how it or somebody is then.
    let isState =
      phrases.lower(start + 1) == "by" && phrases.tag(start + 2).isAny([.determiner, .object, .person])
      || phrases.lower(start + 1) == "and" && phrases.tag(start + 2).contains(.adjective)
    if isState, verb.isParticiple { return .quality(words) }
    let isAlone = start + 1 == words.count || next.isAny([.preposition, .mark, .conjunction, .subordinator])
    if EnglishPhrases.intransitive.contains(verb.base) || verb.isPreterite && !verb.isParticiple {
      return isAlone || next.isAny([.adverb, .infinitiveMark]) ? .past(words) : nil
    }
    if next.contains(.mark), verb.isParticiple, !staysQuality(behind: start + 1) { return nil }
    if isAlone, verb.isParticiple {
      // "handed in the thesis"
      let isPhrasal =
        ["in", "on", "up", "out", "off", "over", "down"].contains(phrases.lower(start + 1))
        && phrases.tag(start + 2).isAny([.determiner, .possessor])
        && (!["in", "on"].contains(phrases.lower(start + 1)) || Self.phrasal.contains(verb.base))
      return isPhrasal
        ? .past(words) : .quality(words)
    }
    if next.isAny([.adverb, .infinitiveMark]) {
      return next.contains(.infinitiveMark) && verb.isParticiple
        && ["ask", "invite", "allow", "choose", "select"].contains(verb.base) ? .quality(words) : .past(words)
    }
    return nil
  }

  /// Verbs that take "in" or "on" along: "handed in the thesis", but "named on the poster".
  private static let phrasal: WordSet = [
    "hand", "take", "turn", "bring", "send", "put", "fill", "try", "switch", "check", "pass", "carry", "move",
  ]
}
