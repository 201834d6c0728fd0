// Which words are the verb of a clause: the question that English leaves to its neighbours.
extension EnglishPhrases {
  /// Whether the word here is a finite verb of this subject.
  func isFinite(_ index: Int, behind subject: EnglishNounGroup) -> Bool {
    guard index < words.count else { return false }
    let tag = tags[index]
    if tag.isAny(.finiteMark) { return true }
    let takesPlural = subject.isPlural || ["i", "you"].contains(lower(subject.head))
    let isCollective = lexicon.people.isCollective(lower(subject.head))
    if tag.contains(.third), !tag.contains(.base) {
      guard !subject.isPlural || isCollective else { return false }
      let isSure = !tag.contains(.nounToo) || subject.isPronoun || subject.isSingle && !startsNoun(index + 1)
      return isSure || isLikelyVerb(index, subject)
    }
    if tag.contains(.preterite), !tag.contains(.base) {
      return !tag.contains(.participle) || subject.isPronoun || isLikelyPast(index, subject)
    }
    if tag.contains(.base) {
      // "no more Mondays like that"
      if tag.contains(.preposition), !subject.isPronoun { return false }
      guard takesPlural || isCollective && self.tag(subject.head).contains(.plural) else {
        return tag.contains(.preterite) && isBeforeObject(index)
      }
      if subject.isPronoun, !["one", "more"].contains(lower(subject.head)) { return true }
      return !tag.isAny([.nounToo, .adjective]) || isLikelyVerb(index, subject)
    }
    // "they grumble": behind a pronoun an unknown word is what they do.
    if tag.isEmpty || tag == .plural, self.tag(subject.head).contains(.subject), subject.isPronoun {
      if ["we", "they", "i", "you"].contains(lower(subject.head)) { return tag.isEmpty }
      return tag == .plural
        && (["he", "she", "it"].contains(lower(subject.head)) || self.tag(subject.head).contains(.person))
    }
    // "young people thrill me": before "me" an unknown word behind people is what they do.
    if tag.isEmpty, subject.isPlural, self.tag(subject.head).contains(.person) {
      return self.tag(index + 1).contains(.object)
    }
    // "my mentor merges it": behind a person an unknown word on -s is what they do.
    return tag == .plural && !subject.isPlural && self.tag(subject.head).contains(.person)
      && isBeforeObject(index)
  }

  /// "volunteers stay", "helpers can": a form on -s that is those who do what follows.
  func isDoer(_ index: Int) -> Bool {
    let next = tag(index + 1)
    return tag(index).contains(.third) && tag(index).contains(.plural) && next.isAny([.base, .modal])
      && !next.isAny([.nounToo, .adjective, .preposition, .determiner, .adverb])
      && !["help", "make", "let", "dare"].contains(lexicon.verb(lower(index))?.base ?? "")
  }

  /// What can follow a verb but not a noun.
  func isBeforeObject(_ index: Int) -> Bool {
    let next = tag(index + 1)
    if next.isAny([.object, .possessor]) { return true }
    // "two code reviews a month"
    if ["a", "per"].contains(lower(index + 1)), isTime(index + 1) { return false }
    if next.contains(.determiner) { return !Self.timeDeterminers.contains(lower(index + 1)) }
    return ["yes", "no", "nothing", "something", "thanks", "hello", "someone", "anything", "everyone"]
      .contains(lower(index + 1))
  }

  private static let timeDeterminers: WordSet = [
    "every", "each", "this", "next", "last", "that", "twice",
  ]

  /// A form that is a noun as often: its neighbours decide.
  private func isLikelyVerb(_ index: Int, _ subject: EnglishNounGroup) -> Bool {
    if isBeforeObject(index) { return true }
    let isPerson = tag(subject.head).contains(.person)
    let next = tag(index + 1)
    // "things stop getting in their way"
    let isPhase = ["stop", "start", "begin", "keep"].contains(lexicon.verb(lower(index))?.base ?? "")
    if next.contains(.gerund), isPhase { return true }
    if index + 1 == words.count || next.contains(.mark) {
      // "short stairway talks, daily" has no article, and no verb.
      // "phone calls", "site visits"
      let isRanked =
        Self.ranks.contains(lower(subject.start)) || Self.ranks.contains(lower(subject.start - 1))
      // "first clock runs": one clock.
      if isRanked, tag(index).contains(.third), self.tag(subject.head).isDisjoint(with: .plural) {
        return true
      }
      if tag(index).contains(.third), !isPerson, !subject.hasDeterminer,
        Self.occasions.contains(lower(index))
      {
        return false
      }
      let isSure = !tag(index).contains(.third) || subject.hasDeterminer || index - subject.start < 2
      return isPerson || isSure && isIntransitive(index)
    }
    if Self.timeDeterminers.contains(lower(index + 1)) { return isPerson || isIntransitive(index) }
    // "contacts I like": a clause about the noun.
    if next.contains(.subject) { return isPerson && lower(index + 1) != "i" }
    if next.contains(.adverb) { return true }
    if next.isAny([.preposition, .infinitiveMark, .question, .subordinator]) {
      return isPerson || subject.hasDeterminer && isIntransitive(index)
    }
    return isPerson
  }

  private static let ranks: WordSet = ["first", "last", "next"]

  /// What a noun before it makes a kind of: "phone calls".
  static let occasions: WordSet = [
    "calls", "visits", "talks", "votes", "looks", "signs", "changes", "moves", "returns", "runs",
  ]

  private func isIntransitive(_ index: Int) -> Bool {
    Self.intransitive.contains(lexicon.verb(lower(index))?.base ?? "")
  }

  /// Verbs that need no object, so that a form behind a noun is what the noun does.
  static let intransitive: WordSet = [
    "run", "count", "work", "stop", "start", "end", "change", "rise", "drop", "fall", "grow", "improve",
    "return", "move", "stand", "pay", "apply", "talk", "disagree", "agree", "reply", "respond", "come",
    "arrive", "stay", "leave", "listen", "happen", "react", "join", "laugh", "smile", "nod", "volunteer",
    "succeed", "participate", "graduate", "pass", "increase", "decrease", "decline", "disappear", "appear",
    "call", "visit", "cooperate", "contribute", "decide", "finish", "speak", "go", "thank", "complain",
    "retire", "resign", "shrink", "look", "sign", "continue", "register", "care", "last", "hold", "land",
    "sleep", "travel", "vote", "argue", "wait", "open", "close", "quit", "turn",
    "ring", "sing", "burn", "bloom", "sound", "shine", "spin", "boil", "rest", "click", "fit", "fail",
    "survive",
    "heal", "fly", "matter",
  ]

  /// A form that is past or participle: "my mentee disagreed with me", "one paper accepted".
  private func isLikelyPast(_ index: Int, _ subject: EnglishNounGroup) -> Bool {
    if lower(index + 1) == "by" { return false }
    if isBeforeObject(index) { return true }
    let base = lexicon.verb(lower(index))?.base ?? ""
    if tag(index + 1).isAny([.question, .subordinator]), Self.reporting.contains(base) { return true }
    return Self.intransitive.contains(base)
      && (tag(subject.head).contains(.person) || subject.isPronoun)
  }

  private static let reporting: WordSet = [
    "ask", "say", "tell", "notice", "admit", "agree", "think", "decide", "explain", "realise", "mention",
    "confirm", "hope", "wonder", "promise", "suggest", "write",
  ]
}
