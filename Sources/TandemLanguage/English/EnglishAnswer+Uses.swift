extension EnglishAnswer {
  /// The words, whatever they are; none where they are only quoted.
  var words: [EnglishWord] {
    switch shape {
    case .nothing, .unclear: []
    case .action(let words), .avoided(let words), .own(let words), .thirdVerb(let words), .past(let words),
      .quality(let words), .thing(let words), .question(let words), .clause(let words, _),
      .done(let words, _):
      words
    }
  }

  /// The answer behind "I want to"; nil where it speaks of somebody else, is a thing, or isn't certain.
  var infinitive: [EnglishWord]? {
    switch shape {
    case .action(let words): words
    case .avoided(let words): EnglishAvoidance(words, lexicon: lexicon).wish
    case .own(let words): ownInfinitive(words)
    case .question(let words): EnglishQuestion(words, lexicon: lexicon).known
    case .past(let words): [EnglishWord("have")] + words
    case .quality(let words): [EnglishWord("be")] + words
    case .nothing, .clause, .thirdVerb, .thing, .done, .unclear: nil
    }
  }

  /// "was a courier before", "used to lead a team", "have been here for ten years": how it was, and no aim.
  private func isStory(_ words: [String]) -> Bool {
    if words[0] == "was" || words[0] == "were" { return true }
    if words[0] == "used" { return words.dropFirst().first == "to" }
    return words[0] == "have" && words.dropFirst().prefix(3).contains("been")
      && words.contains { $0 == "for" || $0 == "since" }
  }

  /// "I hand over the rota" → "hand over the rota", "I can …" → "be able to …".
  private func ownInfinitive(_ words: [EnglishWord]) -> [EnglishWord]? {
    var words = linked(words)
    let first = words.removeFirst()
    switch first.lower {
    case "i'm": words.insert(EnglishWord("be"), at: 0)
    case "i've": words.insert(EnglishWord("have"), at: 0)
    default: break
    }
    var start = 0
    while start < words.count - 1, EnglishClosed.adverbs.contains(words[start].lower) { start += 1 }
    guard start < words.count, !isStory(words[start...].map(\.lower)) else { return nil }
    switch words[start].lower {
    case "am": words[start] = EnglishWord("be")
    case "can", "could": words.replaceSubrange(start...start, with: [EnglishWord]("be able to"))
    case "will", "would", "should", "must", "may", "might": words.remove(at: start)
    case "don't", "can't", "didn't", "won't", "couldn't", "wasn't", "had", "did", "never", "no":
      return [EnglishWord]("get to the point where I") + words
    default:
      let tags = lexicon.tags(of: words[start])
      if tags.contains(.base) { break }
      guard tags.isAny([.preterite, .participle]), let base = lexicon.verb(words[start].lower)?.base else {
        return nil
      }
      words[start] = EnglishWord(lexicon.participle(of: base))
      return [EnglishWord("have")] + words
    }
    return words.isEmpty ? nil : words
  }

  /// "…, and I ask" shares its subject with the first verb; "so they can" is "so that they can".
  private func linked(_ words: [EnglishWord]) -> [EnglishWord] {
    var linked: [EnglishWord] = []
    for (index, word) in words.enumerated() {
      if index > 0, word.lower == "i", ["and", "or"].contains(words[index - 1].lower) { continue }
      if word.lower == "but", index + 1 < words.count, words[index + 1].lower == "so" {
        linked.append(EnglishWord(","))
      }
      linked.append(word)
      if word.lower == "so", index + 1 < words.count, index > 0,
        EnglishClosed.subjects.contains(words[index + 1].lower)
      {
        linked.append(EnglishWord("that"))
      }
    }
    return linked
  }

  /// The answer as a clause behind "when"; `other` is who is meant where no subject was said.
  ///
  /// - Returns: nil where no clause can be made of it with certainty.
  func clause(other: [EnglishWord]) -> [EnglishWord]? {
    switch shape {
    case .nothing, .question, .unclear: return nil
    case .avoided(let words): return [EnglishWord]("I no longer") + words
    case .own(let words):
      let verb = words.first?.lower == "i" ? 1 : 0
      let skipped = words.dropFirst(verb).prefix { EnglishClosed.adverbs.contains($0.lower) }.count
      return EnglishTense(linked(words), lexicon: lexicon).present(verb: verb == 0 ? 0 : verb + skipped)
    case .clause(let words, let verb):
      let subject = EnglishSubject(words, lexicon: lexicon)
      return EnglishAnswer.conditioned(
        coordinated(
          agreeing(
            EnglishTense(subject.determined, lexicon: lexicon).present(verb: verb + subject.added),
            verb: verb + subject.added)), lexicon)
    case .thirdVerb(let words):
      // Only somebody can ask or say; nobody was named.
      let isPerson = Self.personal.contains(lexicon.verb(words.first?.lower ?? "")?.base ?? "")
      return (isPerson && other.map(\.lower) == ["it"] ? [EnglishWord("somebody")] : other) + words
    case .past(let words): return [EnglishWord]("I have") + participles(enumerated(words))
    case .quality(let words):
      let words = closedRow(words)
      let isThing = [
        "approved", "published", "merged", "signed", "sent", "submitted", "delivered", "printed", "written",
        "typed",
        "finished", "completed", "booked", "installed", "launched", "shipped", "filed", "drafted", "paid",
        "agreed", "planned", "built", "tested", "declared", "registered", "decided",
      ]
      .contains(words.first?.lower ?? "")
      return [EnglishWord](isThing ? "it is" : "I am") + words
    case .action(let words) where isOthers(words): return othersDoing(words, other)
    case .action(var words):
      if words.first?.lower == "be" { words[0] = EnglishWord("am") }
      return [EnglishWord("I")] + words
    case .done(let words, let participle): return passive(words, participle)
    case .thing(let words): return presence(of: words, isOwn: other.map(\.lower) == ["it"])
    }
  }

  /// "typed up, printed and I still believe in it" → "typed up and printed, and I still believe in it"
  private func closedRow(_ words: [EnglishWord]) -> [EnglishWord] {
    guard let joint = words.lastIndex(where: { $0.lower == "and" }), joint + 2 < words.count,
      EnglishClosed.subjects.contains(words[joint + 1].lower),
      let comma = words[..<joint].lastIndex(where: \.isComma)
    else { return words }
    var words = words
    words.insert(EnglishWord(","), at: joint)
    words[comma] = EnglishWord("and")
    return words
  }

  /// "forging a hook without me saying a word": with "me" in it, somebody else does it.
  private func isOthers(_ words: [EnglishWord]) -> Bool {
    words.contains { $0.lower == "me" } && !words.contains { ["i", "my", "and", "or"].contains($0.lower) }
  }

  private func othersDoing(_ words: [EnglishWord], _ other: [EnglishWord]) -> [EnglishWord] {
    let subject = other.map(\.lower) == ["it"] ? [EnglishWord("somebody")] : other
    let verb = words[0].lower == "be" ? "is" : EnglishInflection.third(words[0].lower)
    return subject + [EnglishWord(verb)] + words.dropFirst()
  }

  /// "the guest thanks me and understand all" → "… and understands all": one person's verbs all have their -s.
  private func agreeing(_ words: [EnglishWord], verb: Int) -> [EnglishWord] {
    guard words.indices.contains(verb), lexicon.tags(of: words[verb]).contains(.third),
      let base = lexicon.verb(words[verb].lower)?.base,
      !["let", "make", "help", "see", "watch", "hear", "have", "do"].contains(base),
      let joint = words.indices.dropFirst(verb + 1).first(where: { words[$0].lower == "and" }),
      joint + 2 < words.count, lexicon.tags(of: words[joint + 1]).contains(.base),
      lexicon.tags(of: words[joint + 1]).isSubset(of: [.base, .preterite, .participle]),
      !words[(verb + 1)..<joint].contains(where: {
        lexicon.tags(of: $0).isAny([.base, .modal, .infinitiveMark, .plural, .mark, .question, .gerund])
      })
    else { return words }
    var words = words
    words[joint + 1] = EnglishWord(EnglishInflection.third(words[joint + 1].lower))
    return words
  }

  /// "everybody has spoken, nobody has shouted" → "everybody has spoken and nobody has shouted"
  private func coordinated(_ words: [EnglishWord]) -> [EnglishWord] {
    guard let comma = words.lastIndex(where: \.isComma), comma > 1, comma + 2 < words.count,
      !words[0].isComma,
      !words.contains(where: { ["and", "or", "but", "when", "if"].contains($0.lower) }),
      lexicon.tags(of: words[comma + 1]).isAny([.subject, .determiner, .nounToo])
        || lexicon.tags(of: words[comma + 1]).isEmpty,
      !["that", "which"].contains(words[comma + 1].lower),
      let verb = EnglishClause(Array(words[(comma + 1)...]), lexicon: lexicon).finiteVerb, verb > 0
    else { return words }
    var words = words
    words[comma] = EnglishWord("and")
    return words
  }

  /// "wrote to five people" → "(have) written to five people".
  private func participles(_ words: [EnglishWord]) -> [EnglishWord] {
    var words = words
    for index in words.indices where index == 0 || ["and", "or"].contains(words[index - 1].lower) {
      guard let verb = lexicon.verb(words[index].lower), verb.isPreterite, !verb.isBase else { continue }
      words[index] = EnglishWord(lexicon.participle(of: verb.base))
    }
    return words
  }

  /// "talked to 5 people, applied to 2 roles" → "talked to 5 people and applied to 2 roles".
  private func enumerated(_ words: [EnglishWord]) -> [EnglishWord] {
    guard let comma = words.lastIndex(where: \.isComma), comma + 1 < words.count,
      let verb = lexicon.verb(words[comma + 1].lower), verb.isPast
    else { return words }
    var words = words
    words[comma] = EnglishWord("and")
    return words
  }

  /// "paper accepted" → "the paper is accepted".
  private func passive(_ words: [EnglishWord], _ participle: Int) -> [EnglishWord] {
    let subject = EnglishSubject(words, lexicon: lexicon)
    let place = participle + subject.added
    let doing = subject.determined
    let verb = lexicon.verb(words[participle].lower)?.base ?? ""
    let isActive =
      [
        "grow", "fall", "rise", "become", "go", "drop", "leave", "come", "arrive", "happen", "disappear",
        "appear",
      ]
      .contains(verb)
    let form = isActive ? (subject.isPlural ? "have" : "has") : subject.isPlural ? "are" : "is"
    return Array(doing[..<place]) + [EnglishWord(form)] + joinedByAnd(Array(doing[place...]))
  }

  /// "wired, tested, signed" → "wired, tested and signed".
  private func joinedByAnd(_ words: [EnglishWord]) -> [EnglishWord] {
    guard let comma = words.lastIndex(where: \.isComma), comma == words.count - 2,
      !words.contains(where: { $0.lower == "and" })
    else { return words }
    var words = words
    words[comma] = EnglishWord("and")
    return words
  }

  /// A thing as a clause: "there is a project with my name on it", and of a mentee's own "I have the offer"; nil where a
  /// thing that is known can't be there.
  private func presence(of words: [EnglishWord], isOwn: Bool) -> [EnglishWord]? {
    let phrase = EnglishNounPhrase(words, lexicon: lexicon)
    guard phrase.isWhole, let head = phrase.head, let spoken = phrase.spoken else { return nil }
    // "two offers and being asked back": what happens to somebody isn't there as a thing is.
    guard
      !words.indices.dropFirst().contains(where: {
        words[$0].lower == "being" && words[$0 - 1].lower == "and"
      })
    else { return nil }
    if let place = words.indices.dropFirst().first(where: {
      Self.levels.contains(words[$0].lower) && $0 + 1 < words.count && $0 > head
        && Int(words[$0 + 1].text) != nil && ($0 == head + 1 || words[$0].lower != "at")
        && !lexicon.tags(of: words[$0 - 1]).isAny([.preposition, .participle, .auxiliary])
    }) {
      let verb = phrase.isPlural ? "are" : "is"
      return Array(words[..<place]) + [EnglishWord(verb)] + words[place...]
    }
    if phrase.isRole { return [EnglishWord]("I am") + spoken }
    // "spreadsheets without help": they are there anyway.
    if phrase.isPlural, head + 1 < words.count, words[head + 1].lower == "without",
      !EnglishClosed.determiners.contains(spoken[0].lower)
    {
      return nil
    }
    guard let first = spoken.first, !Self.known.contains(first.lower), !first.lower.hasSuffix("'s"),
      words[head].text.first?.isUppercase != true, !words.contains(where: { $0.text == "%" })
    else { return nil }
    let isHad = isOwn && Self.had.contains(words[head].lower) && first.lower != "no"
    // "ten more"
    let isSeveral = phrase.opensPlural || isNumber(first)
    return [EnglishWord](isHad ? "I have" : isSeveral ? "there are" : "there is") + spoken
  }

  private func isNumber(_ word: EnglishWord) -> Bool {
    Int(word.text).map { $0 > 1 } ?? (EnglishClosed.numbers.contains(word.lower) && word.lower != "one")
  }

  /// What is nothing by itself before somebody has it.
  private static let had: WordSet = [
    "key", "keys", "contract", "offer", "offers", "contact", "contacts", "badge", "certificate", "licence",
    "license", "diploma", "degree", "invitation", "invitations", "job", "interview", "interviews",
    "qualification",
    "permit", "contracts", "appointment", "appointments",
  ]

  /// Openings of what is known already, which isn't said to be there.
  private static let known = EnglishClosed.possessives.union([
    "the", "this", "that", "these", "those", "both",
  ])

  /// What nobody but a person does.
  private static let personal: WordSet = [
    "ask", "say", "tell", "thank", "reply", "respond", "answer", "agree", "praise", "notice", "invite",
    "congratulate", "listen", "trust", "remember", "recommend", "write", "call", "phone", "email", "offer",
    "laugh", "smile", "nod", "believe", "know", "think", "want", "hire", "promote", "introduce", "greet",
  ]

  private static let levels: WordSet = ["below", "above", "under", "over", "at", "down", "up"]
}
