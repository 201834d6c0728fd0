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
    return !lexicon.isMass(object) && !lexicon.isCounted(object) && !EnglishEvent.nouns.contains(object)
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

  /// A base form that is a noun or an adjective as often: what follows decides.
  func isVerb(at index: Int) -> Bool {
    let (tag, next) = (phrases.tag(index), phrases.tag(index + 1))
    let lower = phrases.lower(index)
    let following = phrases.lower(index + 1)
    // "talk has happened", "shortlist of three"
    if next.isAny(.finiteMark), !next.isAny([.base, .nounToo]) { return false }
    // "mentor tells me who decides"
    if tag.contains(.person), next.contains(.third), !next.contains(.base) { return false }
    if following == "of", !Self.ofVerbs.contains(lower) { return false }
    guard tag.isAny([.nounToo, .adjective]) else { return true }
    // "email that says yes"
    if following == "that", phrases.tag(index + 2).isAny([.third, .modal, .auxiliary]) { return false }
    if lower == "present", presents(at: index + 1) { return true }
    // "plan B"
    if words.indices.contains(index + 1), words[index + 1].text.count == 1, words[index + 1].isCapitalised,
      following != "i"
    {
      return false
    }
    // "answer in the moment instead of emailing later": what is done instead is a doing.
    let instead = words.indices.dropFirst(index + 1).first { words[$0].lower == "instead" }
    if let instead, phrases.lower(instead + 1) == "of", phrases.tag(instead + 2).contains(.gerund) {
      return true
    }
    // "help without taking over"
    if following == "without", phrases.tag(index + 2).contains(.gerund), !Self.things.contains(lower) {
      return true
    }
    // "praise before I correct"
    if next.contains(.subordinator), phrases.tag(index + 2).contains(.subject), !tag.contains(.person),
      ["before", "when", "while", "after"].contains(following)
    {
      return true
    }
    if question == .step, words.count == 1, !tag.contains(.adjective) { return true }
    if next.isEmpty, index + 1 >= words.count { return false }
    if next.isAny([.mark]) { return false }
    if EnglishShapes.leaningAdjectives.contains(lower), next.contains(.plural) || lexicon.isMass(following) {
      return true
    }
    // "live in a flat"
    if lower == "live", next.contains(.preposition) { return true }
    if tag.contains(.adjective), !next.isAny([.determiner, .object, .number, .question, .possessor]),
      following != "up"
    {
      return false
    }
    if next.isAny([.object, .possessor, .question, .number, .subject]) { return true }
    // "free most mornings", "open this week"
    if next.contains(.determiner), tag.contains(.adjective), phrases.isTime(index + 1) { return false }
    if next.contains(.determiner) { return true }
    if next.contains(.conjunction) {
      // "plan and lead a project"
      let second = phrases.tag(index + 2)
      return second.contains(.base) && isVerb(at: index + 2)
        || second.isEmpty && phrases.tag(index + 3).isAny([.determiner, .possessor])
    }
    if next.isAny([.preposition, .infinitiveMark]) {
      if EnglishShapes.leaning.contains(lower) { return true }
      if ["up", "out", "off", "down", "over", "through", "into", "back"].contains(following) { return true }
      if lower == "answer", following == "with" { return true }
      if lower == "help" { return question != .specific }
      // "pilot on one form", as a sign
      if question == .sign, EnglishShapes.modifying.contains(lower) { return false }
      return lexicon.nouns[lower] == nil && !EnglishShapes.things.contains(lower)
    }
    if next.contains(.gerund) { return lower != "help" }
    if next.contains(.adverb) { return true }
    if next.contains(.person), !next.contains(.plural) {
      // "shift supervisor": one person as an object would have an article; "lead team" is short for "lead a team".
      guard ["lead", "build", "join", "run"].contains(lower), lexicon.people.isCollective(following) else {
        return false
      }
      // "lead team", "lead team meeting"
      let object = phrases.group(at: index + 1)
      return object.map { $0.coreEnd == words.count && !$0.isPlural } ?? false
    }
    // "exchange calendars", as a step, is done.
    if question == .step, index == 0, next.contains(.plural), !tag.isAny([.adjective, .person]) {
      return true
    }
    if EnglishShapes.modifying.contains(lower), !next.contains(.adjective) { return false }
    return next.isAny([.plural, .person, .adjective]) || lexicon.isMass(following)
      || EnglishShapes.leaning.contains(lower) || phrases.words[index + 1].text.first?.isUppercase ?? false
  }

  /// "present (once) to the board", "present in front of people".
  private func presents(at index: Int) -> Bool {
    var next = index
    while phrases.tag(next).contains(.adverb), !phrases.tag(next).contains(.preposition) { next += 1 }
    return ["at", "to"].contains(phrases.lower(next))
      || phrases.lower(next) == "in"
        && (phrases.lower(next + 1) == "front"
          || words.indices.contains(next + 1)
            && words[next + 1].text.first?.isUppercase ?? false)
  }

  /// Verbs that "of" can follow.
  private static let ofVerbs: WordSet = [
    "think", "dream", "hear", "speak", "know", "learn", "tell", "get",
  ]

  /// Forms that are verbs more often than nouns at the start of an answer.
  private static let leaning: WordSet = [
    "work", "talk", "look", "lead", "start", "focus", "return", "switch", "move", "live", "stand",
    "step", "sit", "check", "turn", "sign", "travel", "reach", "study", "wait", "worry", "care", "network",
    "stop", "park", "stick", "act", "run", "train", "get", "finish", "show", "find", "play",
    "touch", "reflect", "share", "stay", "walk", "hand", "email", "stretch", "map", "shadow",
    "cut", "read", "need", "build", "own", "book", "join", "put", "set", "welcome", "pitch", "ask",
    "let", "pass", "love", "like", "wish", "begin", "shift", "reward", "schedule", "win", "present",
  ]

  /// Adjectives that are verbs more often before what one can do that to: "open doors", "secure funding".
  private static let leaningAdjectives: WordSet = ["open", "double", "triple", "secure"]

  /// Forms that are nouns more often where a preposition follows: "seat at the table".
  private static let things: WordSet = [
    "interview", "trip", "date", "seat", "spot", "place", "slot", "deal", "match", "end", "call", "visit",
    "debate",
    "lecture", "exchange", "access", "contact", "exercise", "report", "review", "test", "score", "page",
    "team",
    "group", "fund", "request", "offer", "reward", "praise", "respect", "progress", "research", "process",
    "impact", "influence", "interest", "experience", "practice", "hope", "trust", "doubt", "value", "risk",
    "use", "back", "control", "demand", "desire", "need", "increase", "change", "transfer", "benefit",
    "appeal",
    "name", "voice", "budget", "market", "model", "programme", "program", "project", "sponsor", "tutor",
    "coach",
  ]

  /// Forms that stand before another noun more often than before an object: "practice cases".
  private static let modifying: WordSet = [
    "practice", "project", "team", "trade", "market", "design", "time", "research", "head", "point", "form",
    "model", "case", "business", "board", "exit", "interest", "job", "group", "fund", "house", "hand",
    "network", "process", "product", "program", "sales", "supply", "water", "sound", "brief", "study",
    "date", "page", "ring", "signal", "sponsor", "step", "style", "voice", "value", "stage", "exchange",
    "experience", "travel", "phone", "sample", "support", "contact", "budget", "control", "trial", "change",
    "pivot", "stock", "cost", "risk", "crash", "film", "credit", "pilot", "stress", "target", "transport",
    "peak",
    "profit", "text", "tour", "trust", "camp", "wind", "freelance",
  ]

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
