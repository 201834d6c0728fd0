/// An answer of any shape, and what can be built with it.
struct EnglishAnswer {
  /// What was asked: "if I stay" is a question in answer to "what exactly?", a clause in answer to the sign.
  enum Question: Sendable, Hashable {
    case specific, sign, step, exchange
  }

  /// What the words are, grammatically.
  enum Shape: Sendable, Hashable {
    /// Nothing that says anything.
    case nothing
    /// "talk to them in person": a bare verb first.
    case action([EnglishWord])
    /// "not interrupting people any more": what is to end, as a bare verb.
    case avoided([EnglishWord])
    /// "I hand over the rota": the person as subject.
    case own([EnglishWord])
    /// "my mentee takes on a project": somebody or something else as subject, its verb at that place.
    case clause([EnglishWord], verb: Int)
    /// "passes the first exams": the subject is understood.
    case thirdVerb([EnglishWord])
    /// "talked to five people": done, by the person.
    case past([EnglishWord])
    /// "more confident in meetings", "shortlisted": what "am" can stand before.
    case quality([EnglishWord])
    /// "paper accepted": a thing and, at that place, what was done with it.
    case done([EnglishWord], participle: Int)
    /// "a second opinion".
    case thing([EnglishWord])
    /// "what marketing is working on".
    case question([EnglishWord])
    /// Words whose grammar isn't certain: only quoted.
    case unclear
  }

  let shape: Shape
  /// The person's words, ready to stand between quotation marks.
  let quote: String
  let lexicon: EnglishLexicon

  init(_ text: ReadText, to question: Question = .specific, lexicon: EnglishLexicon) {
    self.lexicon = lexicon
    let reading = text.reading
    let cleaning = EnglishCleaning(reading, lexicon: lexicon)
    var shapes: [Shape] = []
    var hasNumber: [Bool] = []
    for sentence in reading.sentences.prefix(3) {
      for part in EnglishAnswer.parts(of: sentence, reading).prefix(2) {
        let cleaned = cleaning.words(part, opens: true)
        let stripped = EnglishLead.stripped(cleaned, question)
        let ordered = EnglishAnswer.ordered(EnglishAnswer.spelledOut(stripped, lexicon))
        let spelled = EnglishCorrections.counted(
          lexicon.collocations.corrected(ordered, lexicon: lexicon), lexicon)
        // "he turns up. every day."
        if let last = shapes.last, EnglishFrequency.isOne(spelled.map(\.lower)) {
          shapes[shapes.count - 1] = EnglishAnswer.oftener(last, spelled)
          continue
        }
        let lead = cleaned.dropLast(stripped.count).last?.lower
        let (shape, words) = EnglishAnswer.read(spelled, behind: lead, question, lexicon)
        guard shape != .nothing else { continue }
        let isOpen = sentence.ending == .question && EnglishAnswer.isChoice(shape, words)
        shapes.append(isOpen || EnglishAnswer.isJudged(shape, question) ? .unclear : shape)
        hasNumber.append(words.contains { lexicon.tags(of: $0).contains(.number) })
      }
    }
    // "my flatmate counts. under 5 a day": what is counted would be lost.
    let isCounted = question == .sign && hasNumber.first == false && hasNumber.contains(true)
    let isQuoted = isCounted || !shapes.isEmpty && EnglishAnswer.isNoSentence(reading, question)
    shape = isQuoted ? .unclear : EnglishAnswer.joined(shapes, question)
    quote = EnglishAnswer.quotable(reading)
  }

  /// The shape of a part, and its words without how often it is to be.
  private static func read(
    _ spelled: [EnglishWord], behind lead: String?, _ question: Question, _ lexicon: EnglishLexicon
  ) -> (shape: Shape, words: [EnglishWord]) {
    // "a day on the floor, once a month": how often it is to be belongs to the thing.
    let often = question == .specific ? EnglishFrequency.comma(in: spelled) : nil
    let words = often.map { Array(spelled[..<$0]) } ?? spelled
    let shape =
      marked(words, behind: lead, question, lexicon)
      ?? EnglishShapes(words, lexicon: lexicon, question: question).shape
    return (often.map { self.shape(shape, with: Array(spelled[($0 + 1)...])) } ?? shape, words)
  }

  /// "views > 20", which is not read aloud, and what somebody says: "'when can you start?'"
  private static func isNoSentence(_ reading: Reading, _ question: Question) -> Bool {
    if reading.tokens.contains(where: { [">", "<", "="].contains($0.text) }) { return true }
    return question == .sign && ["'", "‘", "’", "\"", "“"].contains(reading.tokens.first?.text ?? "")
      && !(reading.tokens.last?.isMark(".") ?? false)
  }

  /// The shape with how often it is to be behind its words.
  private static func shape(_ shape: Shape, with often: [EnglishWord]) -> Shape {
    let often = EnglishFrequency.isLength(often.map(\.lower)) ? [EnglishWord("for")] + often : often
    return switch shape {
    case .thing(let words): .thing(words + often)
    case .action(let words): .action(words + [EnglishWord(",")] + often)
    case .own(let words): .own(words + [EnglishWord(",")] + often)
    case .quality(let words): .quality(words + often)
    default: shape
    }
  }

  /// What its frame makes certain, whatever the lists say of its words; nil where there is no such frame.
  private static func marked(
    _ words: [EnglishWord], behind lead: String?, _ question: Question, _ lexicon: EnglishLexicon
  ) -> Shape? {
    guard let first = words.first, words.count > 1 else { return nil }
    // "Chairing: shorter meetings": a heading.
    if words[1].text == ":", lexicon.baseOfGerund(first.lower) != nil { return .unclear }
    if lead == "that", let shape = clause(words, lexicon) { return shape }
    if question == .sign, let shape = saying(words, lexicon) { return shape }
    if question == .specific, lead != "to", let shape = bare(words, lexicon) { return shape }
    if question == .sign, let shape = firstTime(words, lexicon) ?? pronounDoing(words, lexicon) {
      return shape
    }
    // "to notice sooner when …": behind "to" stands a verb.
    if question != .sign, lead == "to", lexicon.tags(of: first).contains(.base) {
      return .action(EnglishAction(words, lexicon: lexicon).written)
    }
    // "Getting invited would already tell me a lot": the doing is the sign.
    let isDoing = lexicon.baseOfGerund(first.lower) != nil
    let modal = words.indices.dropFirst(2).first { ["would", "will", "could"].contains(words[$0].lower) }
    if question == .sign, isDoing, let modal,
      !words[..<modal].contains(where: {
        ["who", "that", "which", "what", "i", "he", "she", "they"].contains($0.lower)
      })
    {
      let doing = EnglishShapes(Array(words[..<modal]), lexicon: lexicon, question: question)
      return doing.isAction && isWelcome(words[modal...]) ? doing.shape : .unclear
    }
    return nil
  }

  /// "would be a good beginning", "would already tell me a lot"
  private static func isWelcome(_ judgement: ArraySlice<EnglishWord>) -> Bool {
    let words = judgement.map(\.lower)
    return words.contains(where: welcome.contains)
      && !words.contains { ["not", "too", "but", "if", "never", "only"].contains($0) }
  }

  private static let welcome: WordSet = judgements.union([
    "good", "beginning", "start", "sign", "tell", "show", "help", "do", "lot", "progress", "proof",
  ])

  /// "part-time in my old job or something of my own?": a choice that is still open.
  private static func isChoice(_ shape: Shape, _ words: [EnglishWord]) -> Bool {
    if case .question = shape { return false }
    return words.contains { $0.lower == "or" }
  }

  /// "him waving the paper" → "he is waving the paper"
  private static func pronounDoing(_ words: [EnglishWord], _ lexicon: EnglishLexicon) -> Shape? {
    let subjects = ["him": "he", "her": "she", "them": "they"]
    guard words.count > 2, let subject = subjects[words[0].lower],
      lexicon.baseOfGerund(words[1].lower) != nil, lexicon.nouns[words[1].lower] == nil
    else { return nil }
    let verb = EnglishWord(subject == "they" ? "are" : "is")
    return .clause([EnglishWord(subject), verb] + words.dropFirst(), verb: 1)
  }

  private static let judgements: WordSet = [
    "nothing", "something", "enough", "great", "nice", "fine", "perfect", "plenty", "lovely", "brilliant",
  ]

  /// "ten cards is nothing, but two calls would be something": what somebody thinks of a sign is none.
  private static func isJudged(_ shape: Shape, _ question: Question) -> Bool {
    guard question == .sign, case .clause(let words, let verb) = shape else { return false }
    if words[verb].lower == "would", ["do", "suffice"].contains(words.last?.lower ?? "") { return true }
    return ["is", "are", "would"].contains(words[verb].lower)
      && words[verb...].contains { Self.judgements.contains($0.lower) }
      && (words.last.map { Self.judgements.contains($0.lower) } ?? false)
  }

  /// "First time a junior says no" → "(when), for the first time, a junior says no".
  private static func firstTime(_ words: [EnglishWord], _ lexicon: EnglishLexicon) -> Shape? {
    let start = words.first?.lower == "the" ? 1 : 0
    guard words.count > start + 4, words[start].lower == "first", words[start + 1].lower == "time" else {
      return nil
    }
    let opening = [EnglishWord](", for the first time ,")
    switch EnglishShapes(Array(words[(start + 2)...]), lexicon: lexicon, question: .sign).shape {
    case .own(let rest) where rest[0].lower == "i": return .clause(opening + rest, verb: opening.count + 1)
    case .clause(let rest, let verb):
      let subject = EnglishSubject(rest, lexicon: lexicon)
      let present = EnglishTense(subject.determined, lexicon: lexicon).present(verb: verb + subject.added)
      return .clause(opening + present, verb: opening.count + verb + subject.added)
    default: return .unclear
    }
  }

  /// Behind "that" stands a clause, though a noun before its verb may look like one more noun: "(that) my comments
  /// on the library end up in the plans". Nil where it reads as one anyway or opens with no noun.
  private static func clause(_ words: [EnglishWord], _ lexicon: EnglishLexicon) -> Shape? {
    let clause = EnglishClause(words, lexicon: lexicon)
    guard clause.finiteVerb == nil, let subject = clause.subject, !subject.isPronoun, subject.start == 0
    else {
      return nil
    }
    let verb = words.indices.dropFirst(subject.head + 1).first { index in
      let tags = lexicon.tags(of: words[index])
      let follows = words.indices.contains(index + 1) ? lexicon.tags(of: words[index + 1]) : []
      return tags.contains(subject.isPlural ? .base : .third)
        && follows.isAny([.preposition, .determiner, .object, .adverb, .possessor])
    }
    return verb.map { .clause(words, verb: $0) } ?? .unclear
  }

  /// "everyone's back" → "everyone is back", but "everyone's opinion"; "my name's on it" → "my name is on it".
  private static func spelledOut(_ words: [EnglishWord], _ lexicon: EnglishLexicon) -> [EnglishWord] {
    if let place = words.indices.prefix(4).first(where: { isShortened($0, in: words, lexicon) }) {
      let noun = EnglishWord(String(words[place].text.dropLast(2)))
      return Array(words[..<place]) + [noun, EnglishWord("is")] + words[(place + 1)...]
    }
    // "without prepare everything"
    if let place = words.indices.dropLast().first(where: { words[$0].lower == "without" }),
      lexicon.tags(of: words[place + 1]).subtracting([.preterite, .participle]) == .base,
      place + 2 < words.count, !lexicon.tags(of: words[place + 2]).isAny([.preposition, .mark, .conjunction])
    {
      var words = words
      words[place + 1] = EnglishWord(lexicon.gerund(of: words[place + 1].lower))
      return words
    }
    guard words.count > 1, let first = words.first, first.lower.hasSuffix("'s"),
      ["one", "body"].contains(where: { first.lower.dropLast(2).hasSuffix($0) }),
      words[1].lower == "back"
        || lexicon.tags(of: words[1]).isAny([
          .adjective, .gerund, .participle, .preposition, .adverb, .determiner,
        ])
    else { return words }
    return [EnglishWord(String(first.text.dropLast(2))), EnglishWord("is")] + words.dropFirst()
  }

  /// A noun and "is" in one: nothing that belongs to it could follow.
  private static func isShortened(_ index: Int, in words: [EnglishWord], _ lexicon: EnglishLexicon) -> Bool {
    guard words[index].lower.hasSuffix("'s"), index + 1 < words.count,
      lexicon.tags(of: words[index]).isSubset(of: [.possessor, .plural])
    else { return false }
    let next = lexicon.tags(of: words[index + 1])
    // "the pain's gone"
    if index + 2 == words.count, next.contains(.participle), !next.contains(.nounToo) { return true }
    return next.isAny([.preposition, .determiner, .negation])
      && !next.isAny([.number, .adjective])
      && !["own", "most", "other", "many"].contains(words[index + 1].lower)
  }

  /// A semicolon or an arrow parts what a full stop could part.
  private static func parts(of sentence: Sentence, _ reading: Reading) -> [Range<Int>] {
    let range = sentence.tokens.prefix(EnglishPhrases.wordsMax)
    let cuts = range.filter { reading.tokens[$0].isMark(";") || reading.tokens[$0].text == "→" }
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for cut in cuts {
      if cut > start { parts.append(start..<cut) }
      start = cut + 1
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  /// Two short sentences of the same shape become one; otherwise the first stands.
  private static func joined(_ shapes: [Shape], _ question: Question) -> Shape {
    guard let first = shapes.first, shapes.count > 1 else { return shapes.first ?? .nothing }
    switch (first, shapes[1]) {
    case (.action(let one), .action(let two)) where one.count + two.count <= 16:
      return .action(one + [EnglishWord("and")] + two)
    case (.own(let one), .own(let two)) where one.count + two.count <= 16:
      return .own(one + [EnglishWord("and")] + two)
    case (.clause(let one, let verb), .clause(let two, _))
    where question == .sign && one.count + two.count <= 16 && two.count > 2
      && EnglishClosed.subjects.contains(two[0].lower) && !one.contains { $0.lower == "and" }:
      return .clause(one + [EnglishWord("and")] + two, verb: verb)
    case (.clause(let one, let verb), .own(let two))
    where question == .sign && (8...22).contains(one.count + two.count) && two.count > 3:
      return .clause(one + [EnglishWord("and")] + two, verb: verb)
    // "two invitations; being asked onto a panel": two signs, and neither is a heading.
    case (.thing, .action) where question == .sign: return .unclear
    case (.thing, .thing(let two)) where question == .sign && (two.first?.lower.hasSuffix("ing") ?? false):
      return .unclear
    // "1 thing. one!!" says it once more; "a nurse in the meeting. me preferably" says who.
    case (.thing, .thing(let two)) where two.count == 1 && EnglishClosed.numbers.contains(two[0].lower):
      return .unclear
    case (.thing, .thing(let two)) where ["preferably", "ideally"].contains(two.last?.lower ?? ""):
      return first
    case (.thing(let one), .thing(let two)) where one.count + two.count <= 12:
      return .thing(one + [EnglishWord("and")] + two)
    // "Start-ups. Find out how they work.": a heading before what is meant.
    case (.thing, .action), (.unclear, .action), (.unclear, .own), (.unclear, .clause): return shapes[1]
    default: return first
    }
  }
}
