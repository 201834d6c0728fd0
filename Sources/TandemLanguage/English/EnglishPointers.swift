/// Words of an answer that point at something which the answer doesn't name.
struct EnglishPointers {
  /// What has to be named before, so that the answer is understood.
  enum Need: Hashable {
    case nothing, thing, people, several, matter
  }

  private let words: [EnglishWord]
  private let lexicon: EnglishLexicon
  /// Made when it is asked for: most answers point at nothing.
  private var phrases: EnglishPhrases { EnglishPhrases(words, lexicon: lexicon) }

  init(_ words: [EnglishWord], lexicon: EnglishLexicon) {
    (self.words, self.lexicon) = (words, lexicon)
  }

  /// What an aim needs before it.
  var need: Need {
    guard words.contains(where: { Self.hints.contains($0.lower) }) else { return .nothing }
    if openThing != nil { return .thing }
    if isTogether || isOnePerson { return .people }
    if isOpenOne { return .several }
    return hasOpenNoun || isOpenChoice || hasOpenPart || isForAll || isOpenPair ? .matter : .nothing
  }

  /// What a sign needs that its aim doesn't name.
  ///
  /// - Parameter aim: What is said before it.
  func need(behind aim: [EnglishWord]) -> Need {
    guard words.contains(where: { Self.signHints.contains($0.lower) }) else { return .nothing }
    let isDecided = aim.contains { Self.deciding.contains($0.lower) }
    if isDecided { return .nothing }
    let isNamed = words.last.map { last in aim.contains { $0.lower == last.lower } } ?? false
    if isOpenChoice || hasOpenNoun && !isNamed { return .matter }
    let isAsked = zip(aim, aim.dropFirst()).contains { before, word in
      EnglishClosed.questions.contains(word.lower) && lexicon.tags(of: before).isAny(.verb)
    }
    return !isAsked && (isExplained || isTelling) ? .matter : .nothing
  }

  private static let deciding: WordSet = ["decide", "decision", "yes", "no", "choose", "whether", "if"]

  private static let signHints = referring.union([
    "it", "yes", "tell", "tells", "told",
  ])

  /// One of these is in every answer that points.
  private static let hints = referring.union(parts).union([
    "it", "together", "yes", "everybody", "everyone", "elected", "rather", "person", "one", "two", "three",
  ])

  // MARK: It

  /// The place of an "it" that a verb or a preposition takes, with no thing before it that it could be.
  var openThing: Int? {
    guard let it = words.firstIndex(where: { $0.lower == "it" }), it > 1, isTaken(it), !namesThing(before: it)
    else { return nil }
    return it
  }

  private func isTaken(_ it: Int) -> Bool {
    let phrases = phrases
    let before = phrases.tag(it - 1)
    guard before.isAny(.verb) || before.contains(.preposition), !before.isAny(.finiteMark),
      !isAsked(before: it),
      !Self.idle.contains(lexicon.verb(words[it - 1].lower)?.base ?? words[it - 1].lower)
    else { return false }
    // "find it hard", "like it when they ask"
    let next = phrases.tag(it + 1)
    return it + 1 == words.count
      || next.isAny([.preposition, .adverb, .mark, .conjunction]) && !next.contains(.adjective)
      || words[it + 1].lower.hasSuffix("self")
  }

  /// "say what I saw instead of what I think of it": what was asked first is what it is.
  private func isAsked(before it: Int) -> Bool {
    let asked = words.indices.prefix(it).filter {
      EnglishClosed.questions.contains(words[$0].lower) && words[$0].lower != "who"
    }
    guard let last = asked.last else { return false }
    return asked.count > 1 || words[last..<it].contains { $0.isMark || ["and", "or"].contains($0.lower) }
  }

  /// Verbs whose "it" is what happens, or nothing at all.
  private static let idle: WordSet = [
    "make", "get", "do", "say", "mean", "take", "be", "have", "like", "as", "hate", "love", "feel", "let",
    "call", "run", "fake", "keep", "than", "risk", "try", "of", "narrow",
  ]

  private func namesThing(before it: Int) -> Bool {
    // "write one and hand it in"
    let phrases = phrases
    let isSaid = words.indices.prefix(it).contains { index in
      ["something", "everything", "that", "this"].contains(words[index].lower) || isLoneOne(index)
    }
    if isSaid { return true }
    var index = 2
    while index < it {
      guard let group = phrases.group(at: index), group.start == index else {
        index += 1
        continue
      }
      // "use | it", and "the title for it", which is no title itself
      let isClose =
        group.coreEnd >= it - 1 && phrases.tag(it - 1).contains(.preposition) || group.coreEnd == it
      let isOne = !group.isPlural || ["a", "an"].contains(phrases.lower(group.start))
      if !isClose, !group.isPronoun, isOne,
        !phrases.tag(group.head).isAny([.person, .subject, .object])
      {
        return true
      }
      index = max(group.coreEnd, index + 1)
    }
    return false
  }

  // MARK: Nouns, choices, company

  /// "fill in the forms together": with whom?
  private var isTogether: Bool {
    guard let together = words.lastIndex(where: { $0.lower == "together" }), together > 2,
      together + 1 == words.count || words[together + 1].isMark,
      !["bring", "put", "get", "pull", "come", "hold"].contains(words[1].lower)
    else { return false }
    return !words.contains { lexicon.isPerson($0.lower) || lexicon.tags(of: $0).isAny([.object, .subject]) }
  }

  /// "talk to one person a month": of whom?
  private var isOnePerson: Bool {
    guard let person = words.indices.dropFirst().first(where: { words[$0].lower == "person" }),
      ["one", "another"].contains(words[person - 1].lower)
    else { return false }
    return person + 1 == words.count || ["a", "per", "every", "each"].contains(words[person + 1].lower)
  }

  /// "apply for two", "show one to my mentor": of what?
  private var isOpenOne: Bool {
    guard let one = words.indices.dropFirst(2).first(where: { isLoneOne($0) }) else { return false }
    let before = lexicon.tags(of: words[one - 1])
    return before.isAny([.base, .preposition])
      && !words[1..<one].contains { lexicon.tags(of: $0).isAny([.plural, .person, .determiner]) }
  }

  /// A number with no noun behind it: "one to my mentor", but "one video", "one of them".
  private func isLoneOne(_ index: Int) -> Bool {
    guard ["one", "two", "three"].contains(words[index].lower) else { return false }
    guard index + 1 < words.count else { return true }
    let next = lexicon.tags(of: words[index + 1])
    return words[index + 1].lower != "of" && words[index + 1].lower != "or"
      && (next.isAny([.preposition, .mark, .infinitiveMark])
        || ["and", "every", "each", "a", "per", "together"].contains(words[index + 1].lower))
  }

  /// "the switch", "the application", "both offers": of which the text spoke before.
  private var hasOpenNoun: Bool {
    words.indices.dropFirst(2).contains { index in
      let before = words[index - 1].lower
      let isReason =
        words[index].lower == "reasons" && lexicon.tags(of: words[index - 1]).contains(.possessor)
      guard ["the", "both"].contains(before) || isReason, Self.referring.contains(words[index].lower) else {
        return false
      }
      // "counts my interruptions and the number drops" says which.
      guard index < 3 || words[index - 2].lower != "and" else { return false }
      let next = index + 1 == words.count ? "" : words[index + 1].lower
      let tag = index + 1 == words.count ? [] : lexicon.tags(of: words[index + 1])
      return !["of", "to", "for", "from", "into", "between"].contains(next)
        && !tag.isAny([.relative, .subject, .possessor]) && !lexicon.isThing(next)
        && !words[..<(index - 1)].contains { $0.lower == words[index].lower }
    }
  }

  /// Nouns that name a change, a paper or a choice of somebody's: which one, only what was said before tells.
  private static let referring: WordSet = [
    "switch", "step", "jump", "move", "leap", "transition", "application", "number", "forms", "licence",
    "license", "decision", "offers", "change", "reasons",
  ]

  /// "a yes or no": to what?
  private var isOpenChoice: Bool {
    guard let yes = words.firstIndex(where: { $0.lower == "yes" }), yes + 2 < words.count,
      words[yes + 1].lower == "or", yes == 0 || !lexicon.tags(of: words[yes - 1]).isEmpty,
      let no = words[(yes + 2)...].prefix(2).firstIndex(where: { $0.lower == "no" })
    else { return false }
    return !words[(no + 1)...].contains { ["to", "on", "about", "for"].contains($0.lower) }
  }

  /// "hold a one-to-one with everybody", "get elected": who all are, and to what?
  private var isForAll: Bool {
    guard words.count > 2, let last = words.last?.lower else { return false }
    let before = lexicon.tags(of: words[words.count - 2])
    return ["everybody", "everyone"].contains(last) && before.contains(.preposition) || last == "elected"
  }

  /// "understand rather than approve": whom or what?
  private var isOpenPair: Bool {
    guard let rather = words.lastIndex(where: { $0.lower == "rather" }), rather + 3 == words.count,
      words[rather + 1].lower == "than"
    else { return false }
    return words.allSatisfy { word in
      word.isComma || ["to", "rather", "than"].contains(word.lower) || lexicon.isBaseVerb(word.lower)
    }
  }

  /// "feedback on chapter two": of what?
  private var hasOpenPart: Bool {
    zip(words, words.dropFirst()).enumerated().contains { index, pair in
      Self.parts.contains(pair.0.lower) && lexicon.tags(of: pair.1).contains(.number)
        && !(index + 2 < words.count && words[index + 2].lower == "of")
    }
  }

  private static let parts: WordSet = [
    "chapter", "chapters", "module", "modules", "phase", "section", "volume",
  ]

  // MARK: Telling

  /// "I can explain it to my board": what?
  private var isExplained: Bool {
    guard let it = words.firstIndex(where: { $0.lower == "it" }), it > 0 else { return false }
    return ["explain", "describe"].contains(lexicon.verb(words[it - 1].lower)?.base ?? "")
  }

  /// "I can tell my parents without shouting": what?
  private var isTelling: Bool {
    guard words.first?.lower.first == "i",
      let tell = words.firstIndex(where: { lexicon.verb($0.lower)?.base == "tell" }), tell > 0
    else {
      return false
    }
    let phrases = phrases
    guard let whom = phrases.group(at: tell + 1), phrases.tag(whom.head).isAny([.person, .object])
    else { return false }
    return whom.coreEnd == words.count
      || ["without", "with", "calmly", "straight", ","].contains(phrases.lower(whom.coreEnd))
  }
}
