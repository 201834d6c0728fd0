// What describes a noun: prepositions, clauses and doings behind it.
extension EnglishPhrases {
  /// One past everything that describes the phrase: "people | I don't know", "a look | at our processes".
  func end(of group: EnglishNounGroup) -> Int {
    var index = group.coreEnd
    var isRelated = false
    while index < words.count {
      let before = index
      let tag = tags[index]
      if isRelated {
        let joint = self.tag(index - 1).contains(.conjunction) ? index - 1 : index
        if self.tag(joint).contains(.conjunction), let verb = sharedVerb(behind: joint) {
          index = rest(from: verb + 1)
          continue
        }
      }
      if isFinite(index, behind: group) { break }
      if tag.isAny([.relative, .subject, .question]) {
        isRelated = isRelated || ["who", "which", "that", "who's"].contains(lower(index))
        index = embedded(at: index)
      } else if tag.contains(.infinitiveMark), self.tag(index + 1).contains(.base) {
        index = rest(from: index + 2)
      } else if tag.contains(.preposition) {
        index = prepositional(at: index)
      } else if tag.isAny([.gerund, .participle]) {
        index = rest(from: index + 1)
      } else if tag.contains(.conjunction), lower(index) != "but" {
        if lower(index + 1) == "no", lower(index - 1) == "yes" {
          index += 2
          continue
        }
        guard let next = self.group(at: index + 1), !next.isPronoun || next.coreEnd == words.count else {
          break
        }
        index = max(next.coreEnd, index + 1)
      } else if let verb = ownersVerb(at: index, describing: group) {
        index = rest(from: verb + 1)
      } else if tag.isAny([.adverb, .adjective, .number]) {
        index += 1
      } else if isTime(index) {
        index += ["other", "second", "third", "two", "three", "few"].contains(lower(index + 1)) ? 3 : 2
      } else if tag.contains(.negation), self.tag(index + 1).isAny([.determiner, .adverb]) {
        index += 1
      } else {
        break
      }
      if index == before { break }
    }
    return min(index, words.count)
  }

  /// "a plan | my husband agrees with": the verb of a clause about the noun, whose subject is somebody's.
  private func ownersVerb(at index: Int, describing noun: EnglishNounGroup) -> Int? {
    guard EnglishClosed.possessives.contains(lower(index)), index == noun.coreEnd, !noun.isPronoun,
      TimeWords.english.units[lower(noun.head)] == nil, tag(noun.head).isDisjoint(with: [.subject, .person]),
      let owner = group(at: index), owner.coreEnd > index + 1
    else { return nil }
    var verb = owner.coreEnd
    while tag(verb).isAny([.adverb, .negation]), !tag(verb).isAny(.verb) { verb += 1 }
    guard isFinite(verb, behind: owner) else { return nil }
    return tag(verb).isAny(.finiteMark) && tag(verb + 1).isAny(.verb) ? verb + 1 : verb
  }

  /// "who has done it | and can tell me": the next verb of a clause that began with "who".
  private func sharedVerb(behind joint: Int) -> Int? {
    var verb = joint + 1
    while tag(verb).isAny([.adverb, .negation]), !tag(verb).isAny(.verb) { verb += 1 }
    guard tag(verb).isAny(.finiteMark) else {
      let isVerb = tag(verb).contains(.third) && (!tag(verb).contains(.nounToo) || isBeforeObject(verb))
      return isVerb ? verb : nil
    }
    while tag(verb).isAny([.adverb, .negation, .finiteMark]) { verb += 1 }
    return tag(verb).isAny(.verb) ? verb : verb - 1
  }

  /// "every week", "a month", "next year".
  func isTime(_ index: Int) -> Bool {
    guard
      ["every", "each", "a", "per", "this", "next", "last", "the", "one", "most"].contains(lower(index))
    else { return false }
    if lower(index) == "most" {
      return ["days", "mornings", "evenings", "afternoons", "weeks", "nights", "weekends"]
        .contains(lower(index + 1))
    }
    // "every other week"
    if ["every", "each"].contains(lower(index)),
      ["other", "second", "third", "two", "three", "few"].contains(lower(index + 1))
    {
      return TimeWords.english.units[lower(index + 2)] != nil
        || TimeWords.english.weekdays[lower(index + 2)] != nil
    }
    return TimeWords.english.units[lower(index + 1)] != nil
      || [
        "time", "day", "night", "evening", "morning", "fortnight", "term", "meeting", "shift", "session",
        "side",
      ].contains(lower(index + 1))
      || TimeWords.english.weekdays[lower(index + 1)] != nil
  }

  /// One past what describes a noun behind a comma: "one application, | written by me"; nil where nothing does.
  func addition(at comma: Int) -> Int? {
    guard comma < words.count, words[comma].isComma else { return nil }
    let tag = self.tag(comma + 1)
    let end: Int
    if tag.isAny([.preposition]), !tag.isAny([.adverb, .adjective, .determiner]) {
      end = prepositional(at: comma + 1)
    } else if tag.contains(.participle), !tag.isAny([.base, .adjective, .nounToo]) {
      end = rest(from: comma + 2)
    } else {
      return nil
    }
    return end > comma + 3 ? end : nil
  }

  /// One past a preposition and what it takes.
  private func prepositional(at index: Int) -> Int {
    var next = index + 1
    while tag(next).isAny([.preposition, .adverb]), !tag(next).isAny([.determiner, .subject]) { next += 1 }
    if tag(next).contains(.gerund) { return rest(from: next + 1) }
    if tag(next).isAny([.question, .relative]),
      !tag(next).contains(.determiner) || tag(next + 1).isAny([.subject]) || opensClause(at: next)
    {
      return embedded(at: next)
    }
    if let group = group(at: next) { return end(of: group) }
    return tag(next).contains(.adjective) ? next + 1 : next
  }

  /// "(of) what young people think", but "(of) which school".
  private func opensClause(at index: Int) -> Bool {
    guard ["what", "which", "whose"].contains(lower(index)), let subject = group(at: index + 1) else {
      return false
    }
    var verb = subject.coreEnd
    while tag(verb).contains(.adverb), !tag(verb).isAny(.verb) { verb += 1 }
    return isFinite(verb, behind: subject) || tag(verb).isAny(.finiteMark)
  }

  /// One past a clause inside a phrase: "who has done it", "I don't know", "how they decide".
  private func embedded(at index: Int) -> Int {
    var next = index
    if tag(next).contains(.subordinator), !tag(next).isAny([.relative, .question]) { next += 1 }
    if tag(next).isAny([.relative, .question]) {
      let isContracted = tag(next).contains(.contracted)
      next += 1
      if isContracted { return rest(from: tag(next).isAny(.verb) ? next + 1 : next) }
      if tag(next).contains(.infinitiveMark) { return rest(from: next + 2) }
      if ["much", "many", "often", "long", "far", "well"].contains(lower(next)) { next += 1 }
    }
    while tag(next).contains(.adverb), !tag(next).contains(.subject) { next += 1 }
    let isDoer = ["who", "which"].contains(lower(next - 1)) && tag(next).isAny([.base, .third, .preterite])
    if !isDoer, !tag(next).isAny([.modal, .auxiliary, .third, .preterite]) || tag(next).contains(.nounToo) {
      if let subject = group(at: next) {
        next = subject.coreEnd
        if tag(subject.head).contains(.contracted) { return contracted(from: next) }
        // "how a start-up or an artist works": two who do it.
        if tag(next).contains(.conjunction), let second = group(at: next + 1),
          isFinite(second.coreEnd, behind: second)
        {
          next = second.coreEnd
        }
      }
    }
    while tag(next).isAny([.adverb, .negation]) { next += 1 }
    if tag(next).isAny(.finiteMark) {
      next += 1
      while tag(next).isAny([.adverb, .negation, .finiteMark]) { next += 1 }
    }
    if tag(next).isAny(.verb) { next += 1 }
    // Always a step further, so that no clause contains itself.
    return rest(from: max(next, index + 1))
  }

  /// "someone I've never met | emails me": the verb of the one whom the clause describes.
  private func contracted(from start: Int) -> Int {
    var verb = start
    while tag(verb).isAny([.adverb, .negation]) || tag(verb).isAny(.finiteMark) { verb += 1 }
    guard tag(verb).isAny(.verb) else { return rest(from: verb) }
    let isOuter = tag(verb + 1).contains(.third) && isBeforeObject(verb + 1)
    return isOuter ? verb + 1 : rest(from: verb + 1)
  }

  private static let sharing: WordSet = ["see", "watch", "hear", "help", "let", "make", "have"]

  /// One past what belongs to a verb: objects, adverbs, prepositions, up to the next verb or mark.
  func rest(from start: Int) -> Int {
    var index = start
    // "see young nurses grow", "help refugees find work": the verb of those who are seen or helped.
    var isShared = Self.sharing.contains(lexicon.verb(lower(start - 1))?.base ?? "")
    while index < words.count {
      let before = index
      let tag = tags[index]
      if tag.contains(.mark) || tag.isAny(.finiteMark) { break }
      if tag.isAny([.relative, .question, .subordinator]), !tag.isAny([.determiner, .preposition]) {
        index = embedded(at: index)
      } else if tag.isAny([.infinitiveMark]), self.tag(index + 1).contains(.base) {
        index += 2
      } else if tag.isAny([.base]), tag.contains(.participle), !tag.isAny([.adjective, .nounToo]),
        !["by", "in", "on", "at"].contains(lower(index + 1)), !self.tag(index - 1).contains(.conjunction),
        index > start
      {
        // "(three things I do on the ward) come from her"
        break
      } else if tag.isAny([.preposition, .adverb, .negation, .adjective, .participle, .gerund]) {
        index += 1
      } else if tag.contains(.conjunction) {
        if self.tag(index + 1).contains(.subject), !self.tag(index + 1).contains(.object) { break }
        index += 1
      } else if let group = group(at: index) {
        index = max(group.coreEnd, index + 1)
      } else if self.tag(index - 1).contains(.conjunction), tag.isAny(.verb) {
        index += 1
      } else if isShared, tag.contains(.base) {
        isShared = false
        index += 1
      } else {
        break
      }
      if index == before { break }
    }
    return min(index, words.count)
  }
}
