/// Makes a wish of the words behind "I want", "interested in" and the like, or of words that stand alone.
struct EnglishWishReader {
  let lexicon: EnglishLexicon
  let role: Role?

  // MARK: Doing

  /// "to lead better", "improve my writing", "really understand them".
  func action(_ words: [EnglishWord], isFragment: Bool = false) -> EnglishWish? {
    var words = words
    var hasMark = false
    if words.first?.lower == "to" || words.first?.lower == "2" {
      words.removeFirst()
      hasMark = true
    }
    var adverbs: [EnglishWord] = []
    while let first = words.first, EnglishClosed.adverbs.contains(first.lower), words.count > 1 {
      if !Self.emptyAdverbs.contains(first.lower) { adverbs.append(first) }
      words.removeFirst()
    }
    // "I want back into work", "I want out of retail"
    if !hasMark, words.count > 2,
      words[0].lower == "back" && ["in", "into", "to", "on"].contains(words[1].lower)
        || words[0].lower == "out" && words[1].lower == "of"
    {
      return EnglishWish([EnglishWord("get")] + words)
    }
    guard let first = words.first, lexicon.isBaseVerb(first.lower), !Self.wanting.contains(first.lower) else {
      return nil
    }
    let shapes = EnglishShapes(words, lexicon: lexicon, question: .specific)
    guard hasMark || shapes.isVerb(at: 0), !isState(words, isFragment) else { return nil }
    if let asked = request(words) { return asked }
    if isFragment, let or = words.lastIndex(where: { $0.lower == "or" }), or == words.count - 2,
      lexicon.isBaseVerb(words[or + 1].lower) || lexicon.tags(of: words[or + 1]).isEmpty
    {
      // "Stay current or fossilise": the second is what happens otherwise.
      words = Array(words[..<or])
    }
    return EnglishWish(adverbs + words)
  }

  /// "(I like to) think I'm a decent boss", "know nobody outside", "like seeing people grow": how somebody is.
  private func isState(_ words: [EnglishWord], _ isFragment: Bool) -> Bool {
    guard words.count > 1, let first = words.first?.lower else { return false }
    let next = lexicon.tags(of: words[1])
    if ["think", "believe"].contains(first) { return next.contains(.subject) || words[1].lower == "that" }
    guard isFragment else { return false }
    if first == "know" {
      return ["nobody", "no", "no-one", "few", "hardly", "very"].contains(words[1].lower)
    }
    return ["like", "love", "enjoy", "hate", "miss", "have"].contains(first) && next.contains(.gerund)
  }

  /// "(what I want to) learn is SQL", "(what I'd like to) do is meet people".
  func named(_ words: [EnglishWord]) -> EnglishWish? {
    guard let verb = words.firstIndex(where: { $0.lower == "is" }), (1...4).contains(verb),
      verb + 1 < words.count
    else { return nil }
    let rest = Array(words[(verb + 1)...])
    if let wish = action(rest) { return wish }
    return action([EnglishWord("to")] + words[..<verb] + rest)
  }

  private static let emptyAdverbs: Set<String> = [
    "really", "just", "simply", "actually", "also", "maybe", "perhaps", "first", "honestly",
  ]
  private static let wanting: Set<String> = ["need", "want", "wish", "know?"]

  /// "Help me find my way", "teach me how to code": what the partner is asked for, as one's own doing.
  private func request(_ words: [EnglishWord]) -> EnglishWish? {
    guard words.count > 2, words[1].lower == "me" else { return nil }
    var rest = Array(words[2...])
    switch words[0].lower {
    case "help":
      if rest.first?.lower == "to" { rest.removeFirst() }
      guard let first = rest.first, lexicon.isBaseVerb(first.lower) else { return nil }
      return EnglishWish(rest)
    case "teach", "show": return EnglishWish([EnglishWord("learn")] + rest)
    case "tell": return EnglishWish([EnglishWord("hear")] + rest)
    case "give": return EnglishWish([EnglishWord("get")] + rest)
    default: return nil
    }
  }

  /// "learning to delegate", "meeting people" with all coordinated forms turned.
  func doing(_ words: [EnglishWord]) -> EnglishWish? {
    guard let first = words.first else { return nil }
    var start = 0
    if EnglishClosed.adverbs.contains(first.lower), words.count > 1 { start = 1 }
    guard let base = lexicon.baseOfGerund(words[start].lower) else { return nil }
    // "backing after two rejections": what one gets, and nothing one does.
    let next = words.count > start + 1 ? lexicon.tags(of: words[start + 1]) : .preposition
    if Self.received.contains(words[start].lower), next.contains(.preposition) { return nil }
    // "having to explain" is what comes with it, not what is wanted.
    if base == "have", words.count > start + 1, words[start + 1].lower == "to" { return nil }
    if words.count > start + 1, lexicon.nouns[words[start + 1].lower] != nil,
      case .thing = EnglishShapes(words, lexicon: lexicon, question: .specific).shape
    {
      return nil
    }
    // "better writing" → "get better at writing"
    if start == 1, first.lower == "better" {
      return EnglishWish([EnglishWord]("get better at") + words[1...])
    }
    return EnglishWish(EnglishGerunds.turned(words, at: start, base: base, lexicon: lexicon))
  }

  private static let received: Set<String> = [
    "backing", "training", "coaching", "funding", "schooling", "counselling", "mentoring",
  ]

  /// "more confident in meetings", "better at presenting".
  func quality(_ words: [EnglishWord]) -> EnglishWish? {
    guard case .quality(let words) = EnglishShapes(words, lexicon: lexicon, question: .specific).shape,
      let first = words.first, lexicon.nouns[first.lower] == nil,
      !["in", "on", "at", "off", "out", "back", "too", "so", "very"].contains(first.lower),
      !lexicon.tags(of: first).contains(.participle),
      // "Sober since January" tells how somebody is; only more of something is a wish.
      first.lower == "more" || first.lower == "less" || first.lower == "better" || isComparative(first.lower)
    else { return nil }
    let isSkill = first.lower == "better" && words.count > 1 && ["at", "in", "with"].contains(words[1].lower)
    return EnglishWish([EnglishWord(isSkill ? "get" : "be")] + words)
  }

  /// "calmer", "braver", "happier".
  private func isComparative(_ word: String) -> Bool {
    guard word.hasSuffix("er") else { return false }
    return [word.dropLast(2), word.dropLast(1), word.dropLast(3) + "y"].contains {
      lexicon.tags(of: EnglishWord(String($0))).contains(.adjective)
    }
  }

  /// "how young people think", "what comes next": something to find out.
  func question(_ words: [EnglishWord]) -> EnglishWish? {
    guard let first = words.first?.lower else { return nil }
    let isQuestion = EnglishClosed.questions.contains(first) && first != "when" || first == "whether"
    // "What I'd get out of it is …" only leads to what is wanted.
    let isLead = first == "what" && words.count > 1 && ["i", "i'd", "i'm", "i'll"].contains(words[1].lower)
    guard isQuestion, !isLead, words.count > 2 else { return nil }
    let indirect = EnglishQuestion(words, lexicon: lexicon).indirect
    // "what do other people write" asks those who read it; only what somebody asks of themselves is a wish.
    guard indirect == words || words.contains(where: { $0.lower == "i" }) else { return nil }
    return EnglishWish(EnglishQuestion(indirect, lexicon: lexicon).known)
  }

  // MARK: People and things

  /// "someone young to teach me", "my mentee to grow", "us to have a say".
  func someone(_ words: [EnglishWord]) -> EnglishWish? {
    if ["that", "if", "when"].contains(words.first?.lower ?? "") { return wanted(Array(words.dropFirst())) }
    guard let to = words.firstIndex(where: { $0.lower == "to" }), to > 0, to <= 8, to + 1 < words.count,
      lexicon.isBaseVerb(words[to + 1].lower)
    else { return nil }
    let subject = Array(words[..<to])
    let isPerson =
      subject.contains {
        EnglishClosed.persons.contains($0.lower) || ["us", "them", "him", "her"].contains($0.lower)
      } || subject.count > 2 && ["a", "an"].contains(subject[0].lower) && subject.last?.lower == "one"
    if let wish = thing(words, to: to) { return wish }
    guard isPerson, !subject.contains(where: { EnglishClosed.prepositions.contains($0.lower) }) else {
      return nil
    }
    let verb = words[to + 1].lower
    let rest = Array(words[(to + 2)...])
    let isFound = ["someone", "somebody", "a", "an", "people"].contains(subject[0].lower)
    if ["teach", "show", "explain", "tell"].contains(verb),
      let me = rest.firstIndex(where: { $0.lower == "me" }), me <= 1
    {
      let object = Array(rest.dropFirst(me + 1)).trimmed
      let what = object.isEmpty || object[0].lower == "to" ? [] : object
      // "someone to tell me I'm not mad": a clause is nothing to learn.
      if let opening = what.first, lexicon.tags(of: opening).contains(.subject) {
        return EnglishWish([EnglishWord(isFound ? "find" : "get")] + words)
      }
      return told(what, by: subject, verb)
    }
    if rest.contains(where: { Self.myself.contains($0.lower) }) {
      // "someone to explain their world to me", "my mentee to challenge me"
      return EnglishWish([EnglishWord(isFound ? "find" : "get")] + words)
    }
    if isFound, rest.first?.lower == "to" || ["talk", "turn", "listen"].contains(verb) || role != .mentor {
      return EnglishWish([EnglishWord("find")] + words)
    }
    if subject.count == 1, subject[0].lower == "us" {
      let verb = words[to + 1].lower == "be" ? EnglishWord("are") : words[to + 1]
      return EnglishWish([EnglishWord]("make sure that we") + [verb] + words[(to + 2)...])
    }
    return EnglishWish(
      [EnglishWord(role == .mentor ? "help" : "get")] + subject
        + (role == .mentor ? [] : [EnglishWord("to")]) + Array(words[(to + 1)...]))
  }

  /// "my view to count", "my ideas to be heard": what a thing is to do, and nobody to help with it.
  private func thing(_ words: [EnglishWord], to: Int) -> EnglishWish? {
    let subject = Array(words[..<to])
    let opening = subject[0].lower
    let core = subject.prefix { !EnglishClosed.prepositions.contains($0.lower) }
    guard !core.contains(where: { EnglishClosed.persons.contains($0.lower) }) else { return nil }
    let isOwned = EnglishClosed.possessives.contains(opening)
    // "our choir to hear from the young": several people under one name.
    if isOwned, opening != "your", core.count == subject.count,
      lexicon.tags(of: words[to + 1]).contains(.base), Self.heard.contains(words[to + 1].lower)
    {
      return EnglishWish([EnglishWord("get")] + words)
    }
    guard isOwned || ["the", "this", "these", "that", "it"].contains(opening),
      Self.states.contains(words[to + 1].lower)
    else { return nil }
    // "my ideas to be heard" → "get my ideas heard"
    if words[to + 1].lower == "be", to + 2 < words.count,
      lexicon.tags(of: words[to + 2]).contains(.participle)
    {
      return EnglishWish([EnglishWord("get")] + subject + words[(to + 2)...])
    }
    return EnglishWish([EnglishWord("get")] + words)
  }

  /// "someone to tell me whether it works" → "hear from someone whether it works"
  private func told(_ what: [EnglishWord], by subject: [EnglishWord], _ verb: String) -> EnglishWish? {
    if let opening = what.first, verb == "tell" || opening.lower != "how",
      lexicon.tags(of: opening).contains(.question) || opening.lower == "whether"
    {
      return EnglishWish([EnglishWord](verb == "tell" ? "hear from" : "learn from") + subject + what)
    }
    return EnglishWish([EnglishWord("learn")] + what + [EnglishWord("from")] + subject)
  }

  private static let myself: Set<String> = ["me", "my", "us", "our", "myself", "i"]

  /// "(I want) that my mentor helps me", as it is said in other languages; "(happy) if somebody showed me how …".
  private func wanted(_ clause: [EnglishWord]) -> EnglishWish? {
    guard let verb = EnglishClause(clause, lexicon: lexicon).finiteVerb, verb > 0, verb < clause.count,
      let known = lexicon.verb(clause[verb].lower), known.isBase || known.isThird || known.isPreterite
    else { return nil }
    var subject = Array(clause[..<verb])
    let objects = ["they": "them", "he": "him", "she": "her", "we": "us"]
    if let object = objects[subject[0].lower] { subject[0] = EnglishWord(object) }
    let wish = someone(subject + [EnglishWord("to"), EnglishWord(known.base)] + clause[(verb + 1)...])
    guard let wish, wish.phrase.first?.lower == "find" else { return wish }
    return EnglishWish([EnglishWord("get")] + wish.phrase.dropFirst())
  }

  /// What only those who are several can do.
  private static let heard: Set<String> = [
    "hear", "listen", "see", "try", "understand", "notice", "read", "think", "know", "ask",
  ]

  private static let states: Set<String> = [
    "be", "count", "become", "grow", "work", "matter", "get", "go", "last", "survive", "succeed",
    "stick", "match", "fit", "end", "change", "stay", "happen", "improve", "continue", "feel", "run",
  ]

  /// A noun phrase with the verb that goes with it.
  func thing(_ words: [EnglishWord]) -> EnglishWish? {
    guard !["that", "if", "when"].contains(words.first?.lower ?? "") || words.count < 4 else { return nil }
    // "I miss having someone to talk to"
    if words.first?.lower == "having", words.count > 1 {
      return EnglishWish([EnglishWord("have")] + words.dropFirst())
    }
    let phrase = EnglishNounPhrase(words, lexicon: lexicon)
    guard var wish = phrase.wish, let spoken = phrase.spoken else { return nil }
    // "our choir to hear from the young": somebody's doing, and nothing to focus on.
    let hasDoing = words.indices.dropFirst().contains { index in
      let tags = lexicon.tags(of: words[index])
      let next = words.indices.contains(index + 1) ? lexicon.tags(of: words[index + 1]) : []
      return words[index - 1].lower == "to" && tags.contains(.base)
        && (!tags.contains(.nounToo) || next.isAny([.preposition, .determiner, .object]))
    }
    if wish.first?.lower == "focus", hasDoing { return nil }
    // A mentor wants to be a sounding board, a mentee to find one.
    if wish.first?.lower == "be", role != .mentor { wish[0] = EnglishWord("find") }
    // "more of that" says nothing by itself.
    let isPointing = ["that", "this", "it", "them"].contains(words.last?.lower ?? "") && words.count <= 4
    guard !isPointing else { return nil }
    return EnglishWish(wish, thing: phrase.isRole ? nil : words.count == 1 ? words : spoken)
  }

  /// What people name because they suffer from it.
  private static let troubles: Set<String> = [
    "syndrome", "anxiety", "stress", "fear", "fears", "problem", "problems", "trouble", "burnout", "boredom",
    "conflict", "conflicts", "lack", "loneliness", "nerves", "doubt", "doubts", "pressure", "overload",
    "chaos",
    "frustration", "mess", "crisis", "insecurity", "bullying", "discrimination",
  ]

  /// A noun phrase by itself: known, or one that is nothing else.
  ///
  /// - Parameter isSure: Whether the text is nothing but notes; unknown nouns may be wishes then.
  func note(_ words: [EnglishWord], isSure: Bool) -> EnglishWish? {
    // "Role model wanted"
    if let last = words.last, ["wanted", "needed", "sought"].contains(last.lower), words.count > 1 {
      return note(words.dropLast(), isSure: isSure)
    }
    // "free most mornings" says when somebody is there.
    if ["free", "available"].contains(words.first?.lower ?? "") { return nil }
    let phrase = EnglishNounPhrase(words, lexicon: lexicon)
    // "Second-year vet student": who somebody is.
    let last = words.last?.lower ?? ""
    if ["student", "pupil", "trainee", "apprentice", "intern"].contains(last), words.count < 5 { return nil }
    guard phrase.isWhole, phrase.isKnown || isSure && phrase.isPlain,
      !words.contains(where: { Self.troubles.contains($0.lower) })
    else { return nil }
    return thing(words)
  }
}
