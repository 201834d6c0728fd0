/// Tells the shape of an answer by its grammar.
struct EnglishShapes {
  let words: [EnglishWord]
  let lexicon: EnglishLexicon
  let question: EnglishAnswer.Question
  let phrases: EnglishPhrases

  init(_ words: [EnglishWord], lexicon: EnglishLexicon, question: EnglishAnswer.Question) {
    self.words = EnglishShapes.withoutAfterthought(words)
    self.lexicon = lexicon
    self.question = question
    phrases = EnglishPhrases(self.words, lexicon: lexicon)
  }

  /// The shape; unclear where two readings are as likely or a part fits none.
  var shape: EnglishAnswer.Shape {
    guard let first = words.first, !isNothing else { return .nothing }
    if let shape = byFirstWord(first) { return shape }
    if let verb = verbFirst(after: adverbsBefore) { return verb }
    if phrases.tag(0).contains(.auxiliary) { return .thirdVerb(words) }
    if isQuality { return .quality(words) }
    return clause ?? thing ?? .unclear
  }

  /// Whether a bare verb or an -ing form opens it.
  var isAction: Bool {
    if case .action = shape { return true }
    return false
  }

  // MARK: By the first word

  private func byFirstWord(_ first: EnglishWord) -> EnglishAnswer.Shape? {
    let tag = phrases.tag(0)
    let lower = first.lower
    if lower == "i" || lower.hasPrefix("i'") { return words.count > 1 ? .own(words) : .nothing }
    if let avoided { return .avoided(avoided) }
    if tag.contains(.modal) {
      return phrases.tag(1).contains(.subject)
        ? .question(EnglishQuestion(words, lexicon: lexicon).indirect) : .own([EnglishWord("I")] + words)
    }
    // "did it, didn't fall over" tells; it doesn't ask.
    if ["did", "does"].contains(lower), phrases.tag(1).contains(.object),
      !phrases.tag(2).isAny([.base, .adverb])
    {
      return .unclear
    }
    let isYesNo =
      ["do", "does", "did", "is", "are", "am"].contains(lower) && phrases.tag(1).contains(.subject)
      && lower != "do" || lower == "do" && phrases.lower(1) == "i"
    if isYesNo { return .question(EnglishQuestion(words, lexicon: lexicon).indirect) }
    let isQuestion = tag.contains(.question) && !(lower == "what" && phrases.lower(1) == "a")
    if words.count > 1, isQuestion || ["whether", "if"].contains(lower) {
      return .question(EnglishQuestion(asked, lexicon: lexicon).indirect)
    }
    return nil
  }

  /// A question without the order that follows its comma: "what they have in common, ask my mentee".
  private var asked: [EnglishWord] {
    guard let comma = words.lastIndex(where: \.isComma), comma > 2, phrases.tag(comma + 1).contains(.base),
      isVerb(at: comma + 1)
    else { return words }
    return Array(words[..<comma])
  }

  /// How many adverbs stand before a verb: "finally finish".
  private var adverbsBefore: Int {
    var start = 0
    while start < words.count - 1,
      EnglishClosed.adverbs.contains(words[start].lower)
        || phrases.tag(start) == .adverb
    {
      start += 1
    }
    return start
  }

  /// What is to end: "not interrupting people any more", "no longer work at weekends".
  private var avoided: [EnglishWord]? {
    var rest = words[...]
    let openings = [["no", "longer"], ["not"], ["never"], ["don't"], ["avoiding"], ["stopping"]]
    guard
      let opening = openings.first(where: { opening in
        words.count > opening.count && zip(words, opening).allSatisfy { $0.lower == $1 }
      })
    else { return nil }
    rest = rest.dropFirst(opening.count)
    while let next = rest.first, ["to", "always", "ever", "just", "again", "be", "so"].contains(next.lower),
      rest.count > 1, next.lower != "be" || lexicon.baseOfGerund(rest.dropFirst().first?.lower ?? "") != nil
    {
      rest = rest.dropFirst()
    }
    guard var first = rest.first else { return nil }
    if let base = lexicon.baseOfGerund(first.lower) {
      first = EnglishWord(base)
    } else if !lexicon.isBaseVerb(first.lower) {
      return nil
    }
    return EnglishAvoidance.withoutEnd([first] + rest.dropFirst())
  }

  // MARK: Verbs

  private func verbFirst(after start: Int) -> EnglishAnswer.Shape? {
    guard start < words.count else { return nil }
    let tag = phrases.tag(start)
    if let action = gerund(at: start) { return .action(action) }
    if question != .sign, acts(at: start) ?? acts(at: 0) ?? false { return .action(words) }
    if tag.contains(.base), isVerb(at: start) { return .action(words) }
    if tag.contains(.third), !tag.contains(.base), question != .specific || start == 0,
      !tag.contains(.nounToo) || phrases.isBeforeObject(start), !phrases.isDoer(start)
    {
      return .thirdVerb(words)
    }
    if tag.isAny([.preterite, .participle]), !tag.isAny([.base, .adjective]) { return past(at: start) }
    return nil
  }

  /// Whether what follows a word makes a verb of it, whatever the lists say: "perfect my pitch", "further my
  /// career", "calm down in meetings". Nil where that isn't certain.
  private func acts(at index: Int) -> Bool? {
    let tag = phrases.tag(index)
    let isOpen =
      tag.isSubset(of: [.base, .adjective, .nounToo, .person])
      || ["further", "better"].contains(phrases.lower(index))
    guard isOpen, index + 1 < words.count, words[index].text.first?.isUppercase != true || index == 0 else {
      return nil
    }
    let next = phrases.lower(index + 1)
    if EnglishClosed.possessives.contains(next) || EnglishShapes.objects.contains(next) {
      return isLastVerb(index) ? true : nil
    }
    let isKnown = tag.isAny([.base, .adjective])
    if EnglishClosed.articles.contains(next), isKnown || next != "the" {
      return isLastVerb(index) ? true : nil
    }
    if isKnown, ["down", "up"].contains(next),
      !phrases.tag(index + 2).isAny([.number, .preposition]) || index + 2 >= words.count
        || phrases.lower(index + 2) == "in"
    {
      return true
    }
    return nil
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

  private static let objects: Set<String> = ["me", "him", "us", "them", "myself"]

  /// "learning to delegate and presenting results" → "learn to delegate and present results".
  private func gerund(at start: Int) -> [EnglishWord]? {
    guard let base = lexicon.baseOfGerund(words[start].lower) else { return nil }
    if words.count == start + 1 {
      guard phrases.tag(start).contains(.gerund), lexicon.nouns[words[start].lower] == nil else { return nil }
    } else if question == .sign, isNoun(at: start + 1, behind: start),
      lexicon.verb(words[start + 1].lower) == nil
    {
      // "landing card": as likely a kind of card.
      return nil
    } else if EnglishShapes.activities.contains(words[start].lower), isNoun(at: start + 1, behind: start) {
      return nil
    }
    return EnglishGerunds.turned(words, at: start, base: base, lexicon: lexicon)
  }

  /// -ing forms that stand before another noun as often: "training plan".
  private static let activities: Set<String> = [
    "training", "meeting", "speaking", "planning", "coaching", "working", "mentoring", "networking",
    "reading",
    "writing", "learning", "driving", "parking", "teaching", "nursing", "marketing", "testing", "programming",
    "engineering", "accounting", "publishing", "swimming", "cooking",
  ]

  /// -ing forms whose plural behind them is no object: "networking events".
  private static let trades: Set<String> = [
    "networking", "training", "speaking", "working", "parking", "marketing", "engineering", "publishing",
    "accounting", "nursing",
  ]

  private func isNoun(at index: Int, behind activity: Int) -> Bool {
    guard index < words.count else { return false }
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
    if next.isEmpty, index + 1 >= words.count { return false }
    if next.isAny([.mark]) { return false }
    if EnglishShapes.leaningAdjectives.contains(lower), next.contains(.plural) || lexicon.isMass(following) {
      return true
    }
    if tag.contains(.adjective), !next.isAny([.determiner, .object, .number, .question, .possessor]),
      following != "up", !(lower == "present" && ["at", "to"].contains(following))
    {
      return false
    }
    if next.isAny([.object, .possessor, .question, .number, .subject]) { return true }
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
      if lower == "help" { return question != .specific }
      return lexicon.nouns[lower] == nil && !EnglishShapes.things.contains(lower)
    }
    if next.contains(.gerund) { return lower != "help" }
    if next.contains(.adverb) { return true }
    if next.contains(.person), !next.contains(.plural) {
      // "shift supervisor": one person as an object would have an article.
      return false
    }
    if EnglishShapes.modifying.contains(lower), !next.contains(.adjective) { return false }
    return next.isAny([.plural, .person, .adjective]) || lexicon.isMass(following)
      || EnglishShapes.leaning.contains(lower) || phrases.words[index + 1].text.first?.isUppercase ?? false
  }

  /// Verbs that "of" can follow.
  private static let ofVerbs: Set<String> = [
    "think", "dream", "hear", "speak", "know", "learn", "tell", "get",
  ]

  /// Forms that are verbs more often than nouns at the start of an answer.
  private static let leaning: Set<String> = [
    "work", "talk", "look", "lead", "start", "focus", "return", "switch", "move", "live", "stand",
    "step", "sit", "check", "turn", "sign", "travel", "reach", "study", "wait", "worry", "care", "network",
    "stop", "park", "stick", "act", "run", "train", "get", "finish", "show", "find", "play",
    "touch", "reflect", "share", "stay", "walk", "hand", "email", "stretch", "map", "shadow",
    "cut", "read", "need", "build", "own", "book", "join", "put", "set", "mentor", "welcome", "pitch", "ask",
    "let", "pass", "love", "like", "wish", "begin", "shift", "reward", "schedule", "win", "present",
  ]

  /// Adjectives that are verbs more often before what one can do that to: "open doors", "secure funding".
  private static let leaningAdjectives: Set<String> = ["open", "double", "triple", "secure"]

  /// Forms that are nouns more often where a preposition follows: "seat at the table".
  private static let things: Set<String> = [
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
  private static let modifying: Set<String> = [
    "practice", "project", "team", "trade", "market", "design", "time", "research", "head", "point", "form",
    "model", "case", "business", "board", "exit", "interest", "job", "group", "fund", "house", "hand",
    "network", "process", "product", "program", "sales", "supply", "water", "sound", "brief", "study",
    "date", "page", "ring", "signal", "sponsor", "step", "style", "voice", "value", "stage", "exchange",
    "experience", "travel", "phone", "sample", "support", "contact", "budget", "control", "trial", "change",
  ]

  /// Done, by the person ("talked to five people") or to them ("invited to a meeting").
  private func past(at start: Int) -> EnglishAnswer.Shape? {
    let next = phrases.tag(start + 1)
    guard let verb = lexicon.verb(words[start].lower) else {
      return words.count == start + 1 || next.isAny([.preposition, .mark]) ? .quality(words) : nil
    }
    if next.isAny([.determiner, .object, .number, .possessor, .question]) { return .past(words) }
    // "signed by both", "decided and calm": how it or somebody is then.
    let isState =
      phrases.lower(start + 1) == "by" && phrases.tag(start + 2).isAny([.determiner, .object, .person])
      || phrases.lower(start + 1) == "and" && phrases.tag(start + 2).contains(.adjective)
    if isState, verb.isParticiple { return .quality(words) }
    let isAlone = start + 1 == words.count || next.isAny([.preposition, .mark, .conjunction, .subordinator])
    if EnglishPhrases.intransitive.contains(verb.base) || verb.isPreterite && !verb.isParticiple {
      return isAlone || next.isAny([.adverb, .infinitiveMark]) ? .past(words) : nil
    }
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
  private static let phrasal: Set<String> = [
    "hand", "take", "turn", "bring", "send", "put", "fill", "try", "switch", "check", "pass", "carry", "move",
  ]

  // MARK: Qualities, clauses, things

  /// "more confident in meetings", "calm", "in the room": what can stand behind "be".
  private var isQuality: Bool {
    var index = 0
    while ["more", "less", "much", "very", "a", "bit", "little", "so", "too", "most", "far"].contains(
      phrases.lower(index)) || phrases.tag(index) == .adverb
    {
      index += 1
    }
    if index == 0, ["in", "on", "at", "off", "out"].contains(phrases.lower(0)), phrases.lower(1) != "least" {
      guard let group = phrases.group(at: phrases.lower(1) == "of" ? 2 : 1) else { return false }
      return phrases.end(of: group) == words.count
    }
    let tag = phrases.tag(index)
    if tag.contains(.determiner) { return false }
    guard tag.contains(.adjective) || index > 0 && tag == [.preterite, .participle] else { return false }
    if ["a", "bit", "little"].contains(phrases.lower(0)), index < 3 { return false }
    let next = phrases.tag(index + 1)
    if index + 1 == words.count { return true }
    if next.contains(.conjunction) {
      let second = phrases.tag(index + 2).contains(.adverb) ? index + 3 : index + 2
      return phrases.tag(second).contains(.adjective) || ["more", "less"].contains(phrases.lower(index + 2))
    }
    if phrases.lower(index + 1) == "than" { return false }
    return next.isAny([.preposition, .infinitiveMark, .subordinator, .mark])
      || phrases.lower(index + 1) == "enough"
  }

  private var clause: EnglishAnswer.Shape? {
    let clause = EnglishClause(phrases, of: words)
    if let verb = clause.finiteVerb { return .clause(words, verb: verb) }
    if let verb = disagreeing {
      var words = words
      words[verb] = EnglishWord(EnglishInflection.third(words[verb].lower))
      return .clause(words, verb: verb)
    }
    guard let subject = clause.subject else { return nil }
    let participle = subject.coreEnd
    if phrases.tag(participle).contains(.participle), !subject.isPronoun || subject.hasDeterminer,
      !phrases.tag(participle).isAny([.base, .third])
    {
      // "a plan written by me", "one paper accepted"
      let isRow = phrases.tags[participle...].allSatisfy { $0.isAny([.participle, .mark, .conjunction]) }
      return isRow
        || phrases.lower(participle + 1) != "by" && phrases.rest(from: participle + 1) == words.count
        ? .done(words, participle: participle) : nil
    }
    return nil
  }

  /// A noun phrase, or a list of them, with nothing left over.
  private var thing: EnglishAnswer.Shape? {
    guard EnglishNounPhrase(words, lexicon: lexicon).isWhole else { return nil }
    return question == .sign ? state ?? .thing(words) : .thing(words)
  }

  /// What a thing is, without its verb: "two fixed", "report in".
  private var state: EnglishAnswer.Shape? {
    guard words.count == 2 || words.count == 3, let last = words.indices.last else { return nil }
    if words.count == 2, phrases.tag(0).contains(.number), phrases.tag(1).contains(.participle) {
      return .done(words, participle: 1)
    }
    guard ["in", "out", "up", "over", "off", "on"].contains(words[last].lower),
      let group = phrases.group(at: 0), group.coreEnd == last
    else { return nil }
    let verb = EnglishWord(group.isPlural ? "are" : "is")
    return .clause(Array(words[..<last]) + [verb] + words[last...], verb: last)
  }

  /// "one student arrive better": a single person with the bare verb.
  private var disagreeing: Int? {
    guard let first = words.first, EnglishClosed.determiners.contains(first.lower) else { return nil }
    return words.indices.dropFirst(2).prefix(3).first { index in
      guard phrases.tag(index).contains(.base), !phrases.tag(index).isAny([.nounToo, .adjective]) else {
        return false
      }
      return phrases.tag(index - 1).contains(.person) && !phrases.tag(index - 1).contains(.plural)
    }
  }

  // MARK: Nothing and afterthoughts

  private static let empty: Set<String> = [
    "no", "none", "nothing", "dunno", "idk", "n", "na", "n/a", "yes", "idea", "not", "sure", "yet", "know",
    "don't", "i", "really", "no-idea", "tbd", "ok", "?", "same", "see", "above", "any", "well", "whatever",
    ",", "-", "a", "clue", "haven't", "have", "open", "later", "tell", "me", "you",
  ]

  /// Where a form is referred to: "see programme description".
  private static let elsewhere: Set<String> = [
    "above", "below", "attached", "website", "form", "description", "attachment", "profile", "cv", "guidance",
  ]

  private var isNothing: Bool {
    if words.allSatisfy({ Self.empty.contains($0.lower) }) { return true }
    if question == .sign, words.count > 2,
      ["say", "tell", "know", "measure", "describe"].contains(words[2].lower),
      words[1].lower == "to", ["hard", "difficult", "tough", "impossible", "tricky"].contains(words[0].lower)
    {
      return true
    }
    // "No idea, ask her": what follows is no answer either.
    let opening = words.prefix(2).map(\.lower)
    if opening.first == "see",
      Self.elsewhere.contains(words.dropFirst().prefix(3).last?.lower ?? "")
        || Self.elsewhere.contains(words.dropFirst().first?.lower ?? "")
    {
      return true
    }
    return [["no", "idea"], ["no", "clue"], ["not", "sure"], ["don't", "know"], ["as", "per"]].contains(
      opening)
  }

  /// "…, myself" and the like stay; "…, I hope" and "…, lol" go.
  private static func withoutAfterthought(_ words: [EnglishWord]) -> [EnglishWord] {
    let words = words.trimmed
    guard let comma = words.lastIndex(where: \.isComma), words.count - comma <= 4 else { return words }
    let rest = words[(comma + 1)...].map(\.lower)
    let isEmpty = rest.allSatisfy {
      [
        "i", "hope", "guess", "think", "lol", "haha", "ha", "maybe", "hopefully", "ideally", "please", "too",
        "i'd",
        "say", "really", "probably", "obviously", "of", "course", "if", "possible", "that's", "all", "simple",
      ].contains($0)
    }
    return isEmpty ? Array(words[..<comma]).trimmed : words
  }
}
