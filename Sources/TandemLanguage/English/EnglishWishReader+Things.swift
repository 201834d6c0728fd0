// Wishes that name somebody or something instead of a doing.
extension EnglishWishReader {
  /// "someone young to teach me", "my mentee to grow", "us to have a say".
  func someone(_ words: [EnglishWord]) -> EnglishWish? {
    if ["that", "if", "when"].contains(words.first?.lower ?? "") { return wanted(Array(words.dropFirst())) }
    guard let to = words.firstIndex(where: { $0.lower == "to" }), to > 0, to <= 8, to + 1 < words.count,
      lexicon.isBaseVerb(words[to + 1].lower)
    else { return nil }
    let subject = Array(words[..<to])
    let isPerson =
      subject.contains {
        lexicon.isPerson($0.lower) || ["us", "them", "him", "her"].contains($0.lower)
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
      // "someone to tell me to calm down": an order is nothing to learn.
      if verb == "tell", object.first?.lower == "to", object.count > 1 {
        return EnglishWish([EnglishWord(isFound ? "find" : "get")] + words)
      }
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
    guard !core.contains(where: { lexicon.isPerson($0.lower) }) else { return nil }
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
    // "someone to show me how to work the tablet so that I can …": who shows it stands before what is long.
    if what.count > 6 { return EnglishWish([EnglishWord]("learn from") + subject + what) }
    return EnglishWish([EnglishWord("learn")] + what + [EnglishWord("from")] + subject)
  }

  private static let myself: WordSet = ["me", "my", "us", "our", "myself", "i"]

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
  private static let heard: WordSet = [
    "hear", "listen", "see", "try", "understand", "notice", "read", "think", "know", "ask",
  ]

  private static let states: WordSet = [
    "be", "count", "become", "grow", "work", "matter", "get", "go", "last", "survive", "succeed",
    "stick", "match", "fit", "end", "change", "stay", "happen", "improve", "continue", "feel", "run",
  ]

  /// A noun phrase with the verb that goes with it.
  func thing(_ words: [EnglishWord]) -> EnglishWish? {
    guard !["that", "if", "when"].contains(words.first?.lower ?? "") || words.count < 4 else { return nil }
    // "a frank view from below, once a month"
    if let comma = EnglishFrequency.comma(in: words), let wish = thing(Array(words[..<comma])) {
      let often = words[(comma + 1)...]
      return EnglishWish(wish.phrase + often, thing: wish.thing.map { $0 + often })
    }
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

  private static let ranks: WordSet = [
    "senior", "junior", "head", "chief", "lead", "deputy", "principal", "certified", "qualified", "licensed",
    "full", "professional", "good", "better", "great",
  ]

  /// What people name because they suffer from it.
  private static let troubles: WordSet = [
    "syndrome", "anxiety", "stress", "fear", "fears", "problem", "problems", "trouble", "burnout", "boredom",
    "conflict", "conflicts", "lack", "loneliness", "nerves", "doubt", "doubts", "pressure", "overload",
    "chaos",
    "fright", "frustration", "mess", "crisis", "insecurity", "bullying", "discrimination",
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
    // "Violinist.", "Help."
    if words.count == 1, lexicon.tags(of: words[0]).contains(.person) || words[0].lower == "help" {
      return nil
    }
    // "Help, I'm starting in January", without its comma
    if words.count > 1, lexicon.tags(of: words[1]).contains(.subject),
      !lexicon.tags(of: words[0]).contains(.determiner)
    {
      return nil
    }
    // "Grandfather, father, me": a family, and no wish.
    let isFamily = zip(words, words.dropFirst()).contains { before, word in
      word.lower == "me" && (before.isComma || before.lower == "and")
    }
    if isFamily { return nil }
    let phrase = EnglishNounPhrase(words, lexicon: lexicon)
    // "Burnt out teacher": how somebody is.
    if phrase.isRole, lexicon.tags(of: words[0]).isAny([.participle, .adjective]),
      !Self.ranks.contains(words[0].lower)
    {
      return nil
    }
    // "Second-year vet student": who somebody is.
    let last = words.last?.lower ?? ""
    if lexicon.people.isOne(last, of: .learner), words.count < 5 { return nil }
    guard phrase.isWhole, phrase.isKnown || isSure && phrase.isPlain,
      !words.contains(where: { Self.troubles.contains($0.lower) })
    else { return nil }
    return thing(words)
  }
}
