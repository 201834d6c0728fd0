/// An answer of any shape, and what can be built with it.
struct EnglishAnswer {
  /// What the words are, grammatically.
  enum Shape: Sendable, Hashable {
    /// Nothing that says anything.
    case nothing
    /// "talk to them in person": a bare verb first.
    case action([EnglishWord])
    /// "I hand over the rota": the person as subject.
    case own([EnglishWord])
    /// "my mentee takes on a project": somebody or something else as subject, its verb at that place.
    case clause([EnglishWord], verb: Int)
    /// "passes the first exams": the subject is understood.
    case thirdVerb([EnglishWord])
    /// "talked to five people": done, by the person.
    case past([EnglishWord])
    /// "a second opinion".
    case thing([EnglishWord])
    /// "what marketing is working on".
    case question([EnglishWord])
  }

  let shape: Shape
  let lexicon: EnglishLexicon

  init(_ text: ReadText, lexicon: EnglishLexicon) {
    self.lexicon = lexicon
    let reading = text.reading
    let cleaning = EnglishCleaning(reading, lexicon: lexicon)
    var shapes: [Shape] = []
    for sentence in reading.sentences.prefix(3) {
      let words = EnglishAnswer.stripped(cleaning.words(sentence.tokens, opens: true))
      let shape = EnglishAnswer.shape(words, lexicon)
      if shape != .nothing { shapes.append(shape) }
    }
    shape = EnglishAnswer.joined(shapes)
  }

  /// Two short sentences of the same shape become one; otherwise the first stands.
  private static func joined(_ shapes: [Shape]) -> Shape {
    guard let first = shapes.first, shapes.count > 1 else { return shapes.first ?? .nothing }
    switch (first, shapes[1]) {
    case (.action(let one), .action(let two)) where one.count + two.count <= 16:
      return .action(one + [EnglishWord("and")] + two)
    case (.own(let one), .own(let two)) where one.count + two.count <= 16:
      return .own(one + [EnglishWord("and")] + two)
    case (.thing(let one), .thing(let two)) where one.count + two.count <= 12:
      return .thing(one + [EnglishWord("and")] + two)
    default: return first
    }
  }

  // MARK: Leading words

  private static let leads: [[String]] = [
    "i want to", "i would like to", "i'd like to", "i'd love to", "i would love to", "i hope to", "i need to",
    "my goal is to", "the goal is to", "i plan to",
    "i will notice it when", "i will notice when", "i notice it when", "i'll know when", "i know when",
    "i'll notice when", "i see it when", "i will see it when",
    "it would be great if", "it would be nice if", "it would be good if", "i would like it if",
    "the sign is that", "the sign would be that", "a sign would be that", "i guess when", "not sure but",
    "to be able to", "being able to", "in order to", "so that", "i think", "i guess", "i suppose", "i hope",
    "i mean", "for example", "in concrete terms", "to be honest",
    "dunno", "idk", "maybe", "perhaps", "probably", "well", "um", "hopefully", "ideally", "when", "if",
    "once", "that", "because", "by", "to", "like", "then", "and", "also",
    "simply", "just", "actually", "honestly", "mainly", "basically", "definitely", "e.g.", "yes", "ok", "so",
    "hmm", "specifically", "concretely",
  ].map { $0.split(separator: " ").map(String.init) }

  private static func stripped(_ words: [EnglishWord]) -> [EnglishWord] {
    var words = words[...]
    var isMoving = true
    while isMoving {
      isMoving = false
      while words.first?.isComma ?? false { words.removeFirst() }
      for lead in leads where words.count > lead.count && zip(words, lead).allSatisfy({ $0.lower == $1 }) {
        // "to be able to" keeps the ability, "like" may be a verb, "if I stay or go" is a question.
        if lead.count > 2, lead[0] == "to" || lead[0] == "being" {
          return [EnglishWord]("be able to") + words.dropFirst(lead.count)
        }
        words = words.dropFirst(lead.count)
        isMoving = true
        break
      }
    }
    return Array(words)
  }

  // MARK: Shape

  private static func shape(_ words: [EnglishWord], _ lexicon: EnglishLexicon) -> Shape {
    var words = withoutAfterthought(words)
    guard let first = words.first, !isNothing(words) else { return .nothing }
    if ["i", "i'm", "i've", "i'd", "i'll"].contains(first.lower), words.count > 1 { return .own(words) }
    if EnglishClosed.questions.contains(first.lower) || first.lower == "whether", words.count > 1 {
      return .question(words)
    }
    if EnglishClosed.modals.contains(first.lower) { return .own([EnglishWord("I")] + words) }
    if let base = lexicon.baseOfGerund(first.lower), words.count > 1 {
      words[0] = EnglishWord(base)
      return .action(words)
    }
    var start = 0
    while start < words.count - 1, EnglishClosed.adverbs.contains(words[start].lower) { start += 1 }
    if let verb = lexicon.verb(words[start].lower) {
      let next = words.indices.contains(start + 1) ? words[start + 1].lower : ""
      let third = words.indices.contains(start + 2) ? words[start + 2].lower : ""
      let isPhrasal =
        ["hand", "turn", "step", "sit", "sign", "check", "dive"].contains(verb.base) && next == "in"
        && EnglishClosed.determiners.contains(third)
      if verb.isBase, !verb.isNounToo || isPhrasal || isObject(next, lexicon) { return .action(words) }
      if verb.isThird, !verb.isBase, isObject(next, lexicon) || !verb.isNounToo { return .thirdVerb(words) }
      if verb.isPast, !verb.isBase, words.count > 1, lexicon.nouns[next] == nil || verb.base == "talk" {
        return .past(words)
      }
    }
    if EnglishClosed.auxiliaries.contains(first.lower) { return .thirdVerb(words) }
    let clause = EnglishClause(words, lexicon: lexicon)
    if let verb = clause.finiteVerb { return .clause(words, verb: verb) }
    if let verb = disagreeing(words, lexicon) {
      words[verb] = EnglishWord(EnglishInflection.third(words[verb].lower))
      return .clause(words, verb: verb)
    }
    return .thing(words)
  }

  /// What can stand behind a verb but not behind a noun.
  private static func isObject(_ next: String, _ lexicon: EnglishLexicon) -> Bool {
    if next.isEmpty || next == "," { return false }
    if EnglishClosed.determiners.contains(next) || EnglishClosed.questions.contains(next) { return true }
    if [
      "me", "them", "it", "him", "her", "us", "myself", "you", "others", "people", "someone", "up", "out",
      "off", "over", "back", "down", "better", "more", "less", "without", "through",
    ].contains(next) {
      return true
    }
    if lexicon.baseOfGerund(next) != nil { return true }
    return Int(next) != nil || EnglishClosed.adverbs.contains(next)
      || ["on", "with", "into", "about", "at", "to"].contains(next)
  }

  /// "one student arrive better": a single person with the bare verb.
  private static func disagreeing(_ words: [EnglishWord], _ lexicon: EnglishLexicon) -> Int? {
    guard let first = words.first, EnglishClosed.determiners.contains(first.lower) else { return nil }
    return words.indices.dropFirst(2).prefix(3).first { index in
      guard let verb = lexicon.verb(words[index].lower), verb.isBase, !verb.isNounToo else { return false }
      let before = words[index - 1].lower
      return persons.contains(before) && !lexicon.isPlural(before)
    }
  }

  static let persons: Set<String> = [
    "mentee", "student", "colleague", "boss", "manager", "person", "partner", "apprentice", "team", "officer",
    "teacher",
    "head", "director", "trainee", "junior", "pupil", "child", "nurse", "captain", "engineer", "client",
    "customer", "mentor",
    "woman", "man", "girl", "boy", "intern", "graduate", "newcomer", "beginner", "chef", "someone",
    "somebody",
    "mentees", "students", "colleagues", "people", "women", "men", "girls", "boys", "juniors", "apprentices",
    "trainees",
    "pupils", "children", "nurses", "engineers", "clients", "customers", "graduates", "newcomers",
    "beginners", "others", "they",
    "he", "she", "everyone", "everybody",
  ]

  private static func isNothing(_ words: [EnglishWord]) -> Bool {
    let empty: Set<String> = [
      "no", "none", "nothing", "dunno", "idk", "n", "na", "n/a", "yes", "idea", "not", "sure", "yet", "know",
      "don't", "i",
      "really", "no-idea", "tbd", "ok", "?", "same", "see", "above", "any", "well", "whatever", ",", "-", "a",
    ]
    return words.allSatisfy { empty.contains($0.lower) }
  }

  /// "…, myself" and the like stay; "…, I hope" and "…, lol" go.
  private static func withoutAfterthought(_ words: [EnglishWord]) -> [EnglishWord] {
    let words = words.trimmed
    guard let comma = words.lastIndex(where: \.isComma), words.count - comma <= 3 else { return words }
    let rest = words[(comma + 1)...].map(\.lower)
    let isEmpty = rest.allSatisfy {
      [
        "i", "hope", "guess", "think", "lol", "haha", "maybe", "hopefully", "ideally", "please", "too", "i'd",
        "say", "really", "probably",
      ].contains($0)
    }
    return isEmpty ? Array(words[..<comma]).trimmed : words
  }
}
