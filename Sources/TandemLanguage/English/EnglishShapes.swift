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
    if let verb = verbFirst(after: adverbsBefore) {
      if case .quality(let quality) = verb, goesOn(quality) { return .unclear }
      guard case .action(let action) = verb else { return verb }
      if question == .specific, EnglishAction(action, lexicon: lexicon).lacksArticle { return .unclear }
      return .action(EnglishAction(action, lexicon: lexicon).written)
    }
    if phrases.tag(0).contains(.auxiliary) { return .thirdVerb(words) }
    if isQuality { return goesOn(words) ? .unclear : .quality(words) }
    return clause ?? thing ?? .unclear
  }

  /// "accepted or not, I've pressed send": a sentence of its own behind how something is.
  private func goesOn(_ words: [EnglishWord]) -> Bool {
    zip(words, words.dropFirst()).contains { mark, next in
      mark.isComma && ["i", "i've", "i'm", "we", "we've", "it's", "they"].contains(next.lower)
    }
  }

  /// Whether the words begin with a bare verb, a lone one included.
  static func isVerb(_ words: [EnglishWord], lexicon: EnglishLexicon) -> Bool {
    let shapes = EnglishShapes(words, lexicon: lexicon, question: .specific)
    return shapes.isVerb(at: 0) || words.count == 1 && !shapes.phrases.tag(0).isAny([.nounToo, .adjective])
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
    if lower == "i" {
      return words.count > 1
        ? .own([first] + EnglishAction(Array(words.dropFirst()), lexicon: lexicon).determined) : .nothing
    }
    if lower.hasPrefix("i'") { return words.count > 1 ? .own(words) : .nothing }
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
    // "when I lead a team of three", for an aim: what is to be so then.
    if lower == "when", question == .specific, words.count > 2, !phrases.tag(1).contains(.infinitiveMark) {
      let rest = EnglishShapes(Array(words.dropFirst()), lexicon: lexicon, question: question).shape
      switch rest {
      case .own, .clause: return rest
      default: break
      }
    }
    // "what a mess", but "what a newcomer would do".
    let isExclaimed =
      lower == "what" && phrases.lower(1) == "a"
      && EnglishClause(Array(words.dropFirst()), lexicon: lexicon).finiteVerb == nil
    let isQuestion = tag.contains(.question) && !isExclaimed
    // "why come, why stay": who does it was left out.
    if ["why", "how", "when", "where"].contains(lower), words.count > 1,
      phrases.lower(1) != "do" && phrases.tag(1).contains(.base)
        && !phrases.tag(1).isAny([.nounToo, .adjective, .auxiliary])
        || phrases.lower(1) == "don't"
    {
      return .unclear
    }
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
      // "not faint when it's busy": a verb that no list has.
      let next = rest.dropFirst().first?.lower ?? ""
      guard opening == ["not"], question == .specific, lexicon.tags(of: first).isEmpty,
        !lexicon.isListed(first.lower), ["when", "if", "while", "before"].contains(next)
      else { return nil }
      return [first] + rest.dropFirst()
    }
    return EnglishAvoidance.withoutEnd([first] + rest.dropFirst())
  }

  // MARK: Qualities, clauses, things

  /// "more confident in meetings", "calm", "in the room": what can stand behind "be".
  private var isQuality: Bool {
    var index = 0
    // "home for dinner"
    if question == .sign, ["home", "back"].contains(phrases.lower(0)), phrases.tag(1).contains(.preposition) {
      return true
    }
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
    if next.contains(.mark) { return staysQuality(behind: index + 1) }
    return next.isAny([.preposition, .infinitiveMark, .subordinator, .mark])
      || phrases.lower(index + 1) == "enough"
  }

  /// "calm, even when shouted at", but not "promoted, or at least a date".
  func staysQuality(behind mark: Int) -> Bool {
    var index = mark + 1
    while phrases.tag(index).isAny([.conjunction, .adverb, .negation]),
      !phrases.tag(index).contains(.adjective)
    {
      index += 1
    }
    if phrases.lower(index) == "at", ["least", "most"].contains(phrases.lower(index + 1)) { index += 2 }
    return phrases.tag(index).isAny([.adjective, .participle, .preposition, .subordinator])
      && !phrases.tag(index).contains(.determiner)
  }

  private var clause: EnglishAnswer.Shape? {
    let clause = EnglishClause(phrases, of: words)
    if let verb = clause.finiteVerb {
      guard words[verb].lower == "don't", let subject = clause.subject, !subject.isPlural,
        !["i", "you"].contains(words[subject.head].lower)
      else { return .clause(words, verb: verb) }
      // "the treasurer don't find it"
      var words = words
      words[verb] = EnglishWord("doesn't")
      return .clause(words, verb: verb)
    }
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
      // "level 3 finished and my own route": two things, of which one is done.
      if phrases.tag(participle + 1).contains(.conjunction), !isRow,
        phrases.tag(participle + 2).isAny([.determiner, .possessor, .number])
      {
        return .unclear
      }
      return isRow
        || phrases.lower(participle + 1) != "by" && phrases.rest(from: participle + 1) == words.count
        ? .done(words, participle: participle) : nil
    }
    return nil
  }

  /// A noun phrase, or a list of them, with nothing left over.
  private var thing: EnglishAnswer.Shape? {
    let phrase = EnglishNounPhrase(words, lexicon: lexicon)
    guard phrase.isWhole, !hidesVerb else { return nil }
    // "not panic": what isn't to be is no thing that is wanted.
    if question == .specific, words[0].lower == "not" { return .unclear }
    if question == .specific, phrase.isUnheardOf { return .unclear }
    if phrase.isMuddled { return .unclear }
    guard question == .sign else {
      return question == .specific && (phrase.isOpenChoice || phrase.isMixed || phrase.isBareDefinite)
        ? .unclear : .thing(words)
    }
    // "no more Mondays like that": like what?
    let isLikeThat =
      words.count > 2 && words[words.count - 2].lower == "like"
      && ["that", "this", "those", "these"].contains(words[words.count - 1].lower)
    if phrase.isRankedPair || isLikeThat { return .unclear }
    // "trainer on my badge": written there, and nothing that one is there.
    let isWritten = zip(words, words.dropFirst()).contains {
      $0.lower == "on" && EnglishClosed.possessives.contains($1.lower)
    }
    if phrase.isRole, isWritten { return .unclear }
    // "10 seconds", "350": how much, but of what?
    let isMeasure =
      words.count == 1 && phrases.tag(0).contains(.number)
      || words.count == 2 && phrases.tag(0).contains(.number)
        && TimeWords.english.units[words[1].lower] != nil
    // "followers up, stress down"
    let isTrend = words.contains(where: \.isComma) && ["up", "down"].contains(words.last?.lower ?? "")
    return isMeasure || isTrend ? .unclear : state ?? .thing(words)
  }

  /// "tig welding alu": an -ing form between nouns that no list has is as likely what is done.
  private var hidesVerb: Bool {
    guard let place = words.indices.dropFirst().first(where: { phrases.tag($0) == .gerund }),
      place + 1 < words.count, !phrases.tag(0).isAny([.determiner, .number, .possessor])
    else { return false }
    return phrases.tag(place + 1).isEmpty && !lexicon.isListed(words[place + 1].lower)
      && phrases.tag(place - 1).isEmpty
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
}
