/// Reads noun phrases and what describes them, from left to right and without going back.
struct EnglishPhrases {
  let words: [EnglishWord]
  let lexicon: EnglishLexicon
  let tags: [EnglishTag]

  /// What is longer is read only so far; nobody says such a phrase aloud.
  static let wordsMax = 90

  init(_ words: [EnglishWord], lexicon: EnglishLexicon) {
    self.words = Array(words.prefix(Self.wordsMax))
    self.lexicon = lexicon
    tags = self.words.map { lexicon.tags(of: $0) }
  }

  /// The tags at a place; empty beyond the end.
  func tag(_ index: Int) -> EnglishTag { tags.indices.contains(index) ? tags[index] : [] }

  /// The word at a place; empty beyond the end.
  func lower(_ index: Int) -> String { words.indices.contains(index) ? words[index].lower : "" }

  // MARK: Noun phrases

  /// The noun phrase that begins here; nil where none does.
  func group(at start: Int) -> EnglishNounGroup? {
    var index = start
    if isMeasure(index) { index += 2 }
    // "half as many emails"
    if ["half", "twice"].contains(lower(index)), lower(index + 1) == "as" { index += 2 }
    guard index < words.count else { return nil }
    if tag(index).contains(.subject) || isObjectOnly(index) { return pronoun(at: index, from: start) }
    return nouns(at: index, from: start)
  }

  /// "at least", "more than" before a number.
  private func isMeasure(_ index: Int) -> Bool {
    return Self.measures[lower(index)]?.contains(lower(index + 1)) ?? false
  }

  private static let measures: WordTable<WordSet> = [
    "at": ["least", "most"], "more": ["than"], "less": ["than"], "fewer": ["than"], "up": ["to"],
  ]

  private func isObjectOnly(_ index: Int) -> Bool {
    tag(index).contains(.object) && !(lower(index) == "her" && startsNoun(index + 1))
  }

  func startsNoun(_ index: Int) -> Bool {
    index < words.count
      && !tag(index).isAny([.preposition, .mark, .conjunction, .modal, .auxiliary, .infinitiveMark, .adverb])
  }

  private func pronoun(at index: Int, from start: Int) -> EnglishNounGroup {
    var end = index + 1
    if EnglishClosed.indefinites.contains(lower(index)), tag(end).contains(.adjective) { end += 1 }
    if ["both", "all", "else"].contains(lower(end)) { end += 1 }
    let isPlural = ["we", "they", "you", "us", "them", "we're", "they're"].contains(lower(index))
    return EnglishNounGroup(
      start: start, head: index, coreEnd: end, isPlural: isPlural, isPronoun: true, hasDeterminer: true)
  }

  private func nouns(at first: Int, from start: Int) -> EnglishNounGroup? {
    var index = first
    var noun: Int?
    var (adjective, determiner) = (Int?.none, Int?.none)
    scan: while index < words.count {
      let tag = tags[index]
      if isEnd(index, noun: noun, at: first) { break }
      if tag.contains(.possessor) {
        (noun, adjective, determiner) = (nil, nil, index)
      } else if tag.isAny([.determiner, .number]), !isNounLike(index, first) {
        if let before = determiner, before + 1 == index, !Self.predeterminers.contains(lower(before)),
          EnglishClosed.possessives.contains(lower(index)) || EnglishClosed.articles.contains(lower(index))
        {
          // "that my experience helps": a clause, no phrase.
          return nil
        }
        if noun == nil { determiner = index } else if !tag.contains(.number) { break scan }
      } else if noun == nil, determiner == nil, Self.places.contains(lower(index)) {
        // "still here next year"
        return nil
      } else if noun == nil, tag.contains(.adverb), !tag.isAny([.adjective, .base]) {
        // "the really good ones"
      } else if noun == nil, isVerbBehindDeterminer(index, determiner) {
        break
      } else if let known = noun {
        guard joins(index, to: known, determiner) else { break scan }
        noun = index
      } else if tag.isAny([.base, .third, .preterite]), !tag.isAny([.nounToo, .adjective, .participle]),
        determiner == nil, adjective == nil, !isDoer(index)
      {
        return nil
      } else if tag.isAny([.adjective, .participle]), !tag.contains(.nounToo),
        lexicon.nouns[lower(index)] == nil
      {
        adjective = index
      } else {
        noun = index
      }
      index += 1
    }
    guard let head = noun ?? (determiner == nil ? nil : adjective) ?? determiner, index > first else {
      return nil
    }
    // A possessive or an article by itself is no phrase: "my".
    if noun == nil, adjective == nil, !Self.pronouns.contains(lower(head)), !tag(head).contains(.number) {
      return nil
    }
    let isCounted = determiner.map { isSeveral($0) } ?? false
    return EnglishNounGroup(
      start: start, head: head, coreEnd: index,
      isPlural: isCounted || lexicon.isPlural(lower(head)) && !isOne(determiner),
      isPronoun: noun == nil && adjective == nil,
      hasDeterminer: determiner != nil || tag(first).contains(.determiner),
      isSingle: isSingle(determiner) && !tag(head).contains(.plural))
  }

  /// "a yes", "another news": the article says that it is one, whatever the noun looks like.
  private func isOne(_ determiner: Int?) -> Bool {
    determiner.map { ["a", "an", "another", "each", "every"].contains(lower($0)) } ?? false
  }

  private func isSingle(_ determiner: Int?) -> Bool {
    guard let determiner else { return false }
    return ["one", "a", "an", "each", "every", "another"].contains(lower(determiner))
  }

  /// "both pass", "this helps": a noun would have the other number.
  private func isVerbBehindDeterminer(_ index: Int, _ determiner: Int?) -> Bool {
    // "a junior says": an adjective that is somebody, too.
    if determiner != nil, tag(index - 1).contains(.person), tag(index - 1).contains(.adjective),
      tags[index].contains(.third), !tags[index].isAny([.base, .nounToo])
    {
      return true
    }
    guard let determiner, determiner + 1 == index else { return false }
    // "both have signed"
    if ["have", "do"].contains(lower(index)), isSeveral(determiner) { return true }
    let tag = tags[index]
    if tag.isAny([.third, .preterite]), !tag.isAny([.base, .participle]) {
      return ["this", "that", "each", "one", "another"].contains(lower(determiner))
    }
    // "both come back"
    let isSure = lower(determiner) == "both" && !tag.contains(.nounToo)
    return tag.contains(.base) && !tag.isAny([.plural, .adjective]) && isSeveral(determiner)
      && (isSure || !startsNoun(index + 1))
  }

  /// Where or when, and never part of a noun phrase.
  private static let places: WordSet = ["here", "ago", "afterwards", "later", "today", "tomorrow"]

  /// What can stand before another determiner: "all my colleagues".
  private static let predeterminers: WordSet = ["all", "both", "half", "such", "what", "many", "twice"]

  /// Determiners that can stand for a noun.
  private static let pronouns: WordSet = [
    "this", "that", "these", "those", "some", "any", "each", "another", "all", "both", "many", "much", "more",
    "most", "several", "few", "enough", "less", "fewer", "half", "either", "neither", "such",
  ]

  private func isSeveral(_ index: Int) -> Bool {
    if lower(index) == "one" { return false }
    if let number = Int(lower(index)) { return number != 1 }
    return EnglishClosed.numbers.contains(lower(index))
      || ["both", "many", "several", "few", "these", "those", "all", "fewer"].contains(lower(index))
  }

  /// A determiner that is the noun here: "both pass", "the other".
  private func isNounLike(_ index: Int, _ first: Int) -> Bool {
    lower(index) == "others" || lower(index) == "half" && index > first
  }

  private func isEnd(_ index: Int, noun: Int?, at first: Int) -> Bool {
    let tag = tags[index]
    if tag.isAny([.mark, .infinitiveMark, .negation, .modal, .auxiliary, .subject]) { return true }
    if tag.contains(.subordinator), !tag.isAny([.determiner, .relative, .question]) { return true }
    if tag.isAny([.relative, .question]) {
      // "which school", "that project"
      return noun != nil || index > first || !tag.contains(.determiner) || !startsNoun(index + 1)
    }
    if tag.contains(.conjunction) {
      // "honest and direct feedback", "two or three people"
      let isPair = [EnglishTag.adjective, .number].contains {
        self.tag(index - 1).contains($0) && self.tag(index + 1).contains($0)
      }
      return !(index > first && noun == nil && isPair)
    }
    if tag.contains(.preposition) { return true }
    return noun != nil && tag.contains(.adverb) && !tag.isAny([.adjective])
  }

  /// Whether a word still belongs to the nouns before it.
  private func joins(_ index: Int, to noun: Int, _ determiner: Int?) -> Bool {
    let tag = tags[index]
    // "in my talks people …": two plurals are no compound.
    if tag.contains(.plural), self.tag(noun).contains(.plural),
      !lexicon.people.isCollective(lower(noun))
    {
      return false
    }
    let group = EnglishNounGroup(
      start: noun, head: noun, coreEnd: index, isPlural: lexicon.isPlural(lower(noun)), isPronoun: false,
      hasDeterminer: determiner != nil || !Self.occasions.contains(lower(index)),
      isSingle: isSingle(determiner) && !self.tag(noun).contains(.plural))
    if isFinite(index, behind: group) { return false }
    if tag.isAny([.participle, .preterite]), !tag.isAny([.base, .third, .nounToo]) { return false }
    if tag.contains(.gerund) {
      let isLast = index + 1 == words.count || self.tag(index + 1).isAny([.preposition, .mark, .conjunction])
      // "team meeting", but not "young people working"
      return isLast && (!self.tag(noun).contains(.person) || lexicon.isCounted(lower(index)))
    }
    if tag.contains(.adjective), !tag.contains(.nounToo) {
      return self.tag(index + 1).isEmpty && index + 1 < words.count
    }
    return !tag.isAny([.base, .third]) || tag.contains(.nounToo)
  }
}
