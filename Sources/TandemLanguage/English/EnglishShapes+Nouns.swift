// Words that are verbs or nouns as often: what follows them decides.
extension EnglishShapes {
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
    return bySentence(index) ?? byNext(index)
  }

  /// What more than the next word decides; nil where it is left to that.
  private func bySentence(_ index: Int) -> Bool? {
    let (tag, next) = (phrases.tag(index), phrases.tag(index + 1))
    let (lower, following) = (phrases.lower(index), phrases.lower(index + 1))
    // "email that says yes"
    if following == "that",
      phrases.tag(index + 2).isAny([.third, .modal, .auxiliary])
        || ["don't", "doesn't"].contains(phrases.lower(index + 2))
    {
      return false
    }
    if lower == "present", presents(at: index + 1) { return true }
    // "answer back"
    if following == "back", index + 2 == words.count,
      ["answer", "talk", "fight", "push", "bite"].contains(lower)
    {
      return true
    }
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
    return question == .step && words.count == 1 && !tag.contains(.adjective) ? true : nil
  }

  /// What the next word decides: "lead a team", but "lead time".
  private func byNext(_ index: Int) -> Bool {
    let (tag, next) = (phrases.tag(index), phrases.tag(index + 1))
    let (lower, following) = (phrases.lower(index), phrases.lower(index + 1))
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

  /// "present (once) to the board", "present without notes", "present in front of people".
  private func presents(at index: Int) -> Bool {
    var next = index
    while phrases.tag(next).contains(.adverb), !phrases.tag(next).contains(.preposition) { next += 1 }
    return ["at", "to", "with", "without", "about"].contains(phrases.lower(next))
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
}
