/// Builds the goal and its drafts from what was read and answered.
struct EnglishGoal {
  let lexicon: EnglishLexicon
  let material: GoalMaterial
  let specific: EnglishAnswer
  let wishes: [[EnglishWord]]
  let antecedents: EnglishAntecedents
  /// When, with the preposition; empty where no time was said.
  let time: [EnglishWord]
  /// Whether it is somebody who passes on what they know.
  let gives: Bool
  /// The time in small letters as it was read.
  let timeSaid: [String]
  /// What follows "I want"; nil where nothing is wanted for certain.
  private(set) var aim: [EnglishWord]?
  let measure: EnglishAnswer

  init(_ material: GoalMaterial, lexicon: EnglishLexicon) {
    (self.material, self.lexicon) = (material, lexicon)
    specific = EnglishAnswer(material.answers.specific, to: .specific, lexicon: lexicon)
    measure = EnglishAnswer(material.answers.measure, to: .sign, lexicon: lexicon)
    let wishes = material.intentions.filter { $0.direction == .towards }.map {
      [EnglishWord]($0.phrase.spacedCommas())
    }
    self.wishes = wishes
    gives = material.role == .mentor && material.motives.first?.motive.rawValue == "giving-back"
    antecedents = EnglishAntecedents(
      lexicon: lexicon, text: material.text.reading, role: material.role)
    // "by his birthday": whose?
    let phrase = material.date.map { [EnglishWord]($0.phrase.spacedCommas()) } ?? []
    // "By the time she qualifies, I want to sit with a student": who she is follows.
    var said = phrase
    let lead = phrase.prefix { ["by", "the", "time", "until", "before", "after", "when"].contains($0.lower) }
    if gives, !lead.isEmpty {
      said = lead + antecedents.singled(Array(phrase[lead.count...]), behind: specific.words)
    }
    let resolved = EnglishGoal.certain(
      antecedents.resolved(said, behind: specific.words, or: measure.words, isTime: true))
    time = material.role == .mentee ? EnglishGoal.owned(resolved) : resolved
    timeSaid = phrase.map(\.lower)
    aim = makeAim()
  }

  /// The finished goal; nil where neither text nor answers carry one.
  var goal: String? { opening.map { sentences([$0, sign]) } }

  /// The goal, and up to three drafts: the whole, the wish alone, the way there.
  var wording: GoalWording {
    guard let opening else { return GoalWording(goal: nil, drafts: []) }
    let sign = sign
    let goal = sentences([opening, sign])
    return GoalWording(goal: goal, drafts: drafts(from: goal, opening, sign))
  }

  private func drafts(from goal: String, _ opening: String, _ sign: String?) -> [String] {
    var drafts = [goal]
    let distant = wishes.first.flatMap { isDistant($0) ? $0 : nil }
    if let wish = distant ?? joinedWishes(wordsMax: 20) { drafts.append(alone(wish)) }
    if let start = firstStep { drafts.append(sentences([opening, start])) }
    if drafts.count < 3, let aim, !hasTwoTimes(aim) {
      drafts.append(sentences([dated([EnglishWord]("my goal is") + withoutTime(aim), for: aim), sign]))
    }
    var seen: Set<String> = []
    return Array(drafts.filter { seen.insert($0).inserted }.prefix(3))
  }

  /// The wish by itself; one that has its own time, or speaks of later, takes no other.
  private func alone(_ wish: [EnglishWord]) -> String {
    let aim = antecedents.resolved(plain(wish), behind: time, isAnswer: false)
    return isDistant(wish) ? ([EnglishWord]("I want") + aim).written.sentence : wanted(aim)
  }

  // MARK: Sentences

  /// "By Easter, I want to …", or the person's own words where their grammar isn't certain.
  private var opening: String? {
    if isQuoted {
      return dated([EnglishWord]("this is what I want :") + [EnglishWord("“\(specific.quote)”")], for: [])
    }
    return aim.map(wanted)
  }

  private func wanted(_ aim: [EnglishWord]) -> String {
    guard !hasTwoTimes(aim) else { return ([EnglishWord]("I want") + aim).written.sentence }
    if let (event, rest) = held(aim) {
      return "\(event.written), \(([EnglishWord]("I want") + rest).written)".sentence
    }
    return dated([EnglishWord]("I want") + withoutTime(aim), for: aim)
  }

  /// ", so by autumn I want …" has its time already.
  private func hasTwoTimes(_ aim: [EnglishWord]) -> Bool {
    zip(aim, aim.dropFirst()).contains { $0.isComma && $1.lower == "so" }
      && aim.dropFirst().contains { $0.lower == "want" }
  }

  /// With the time in front; what goes on all the while does so "until", not "by".
  private func dated(_ sentence: [EnglishWord], for aim: [EnglishWord]) -> String {
    guard !time.isEmpty, !names(time, in: aim), !endsWithTime(aim) else { return sentence.written.sentence }
    // "Soon, I want to …" would put off the wanting.
    if Self.atOnce.contains(time.written), time.written != "soon",
      aim.contains(where: { ["once", "twice", "every", "each", "daily", "weekly"].contains($0.lower) })
    {
      return "from now on, \(sentence.written)".sentence
    }
    if Self.atOnce.contains(time.written), !sentence.contains(where: \.isMark), aim.wordCount <= 14 {
      return (sentence + time).written.sentence
    }
    // "for a driver … in the first six months on the road": they may be the driver's.
    if material.role == .mentor, time.count > 3, time[0].lower == "within", time[2].lower == "first",
      !sentence.contains(where: \.isMark), aim.wordCount <= 14
    {
      return (sentence + [EnglishWord("in")] + time[1...]).written.sentence
    }
    var phrase = lasting(stretched(timeBeside(aim), for: aim), for: aim).written
    if aim.count > 2, aim[1].lower == "focus", phrase.hasPrefix("by ") {
      phrase = "until " + phrase.dropFirst(phrase.hasPrefix("by the time ") ? 12 : 3)
    }
    return dated(sentence, afterWish: phrase) ?? "\(phrase), \(sentence.written)".sentence
  }

  private static let atOnce: WordSet = [
    "soon", "immediately", "right away", "straight away", "at once", "right now",
  ]

  /// "By the spring show, … sing at the spring show" → "at the spring show" and what is done there; nil where the aim
  /// doesn't end with the event.
  private func held(_ aim: [EnglishWord]) -> (event: [EnglishWord], rest: [EnglishWord])? {
    guard time.count > 2, ["by", "before", "until"].contains(time[0].lower),
      let at = aim.lastIndex(where: { $0.lower == "at" }), at > 1
    else { return nil }
    func name(_ words: ArraySlice<EnglishWord>) -> [String] {
      words.map(\.lower).filter { !EnglishClosed.determiners.contains($0) && $0 != "next" }
    }
    let event = name(time[1...])
    guard !event.isEmpty, name(aim[(at + 1)...]) == event else { return nil }
    return ([EnglishWord("at")] + time[1...], Array(aim[..<at]))
  }

  /// Whether the aim says the day itself: "By Monday, … tell her on Monday".
  private func names(_ time: [EnglishWord], in aim: [EnglishWord]) -> Bool {
    guard let last = time.last, time.count == 2 else { return false }
    let times = TimeWords.english
    let isNamed = times.weekdays[last.lower] != nil || times.months[last.lower] != nil
    return isNamed
      && zip(aim, aim.dropFirst()).contains { ["on", "in"].contains($0.lower) && $1.lower == last.lower }
  }

  /// "By the exam in June, … through the exam": the month will do.
  private func timeBeside(_ aim: [EnglishWord]) -> [EnglishWord] {
    guard let first = time.first?.lower, ["by", "until", "before"].contains(first),
      let joint = time.lastIndex(where: { ["in", "on"].contains($0.lower) }), joint > 1,
      joint + 1 < time.count,
      TimeWords.english.months[time[joint + 1].lower.filter { $0 != "," }] != nil
        || time[joint + 1].lower.hasPrefix("mid-") || Int(time[joint + 1].text.prefix(1)) != nil
    else { return time }
    let event = time[1..<joint].filter { lexicon.tags(of: $0).isDisjoint(with: [.determiner, .preposition]) }
    let content = event.drop { ["time", "end", "start"].contains($0.lower) }
    guard let noun = content.first, !lexicon.tags(of: noun).contains(.subject),
      let place = aim.firstIndex(where: { isSame($0, noun) })
    else { return time }
    // "do the monthly closing", "through the exam": it is then that it is done.
    let isClause = time.count > 2 && time[1].lower == "the" && time[2].lower == "time"
    let isPlain = !isClause && !time[..<joint].contains(where: \.isMark) || aim[place - 1].lower == "when"
    if first == "by", isPlain, isDone(aim, at: place) { return Array(time[joint...]) }
    guard aim[place].lower == noun.lower else { return time }
    return [EnglishWord("by")] + time[(joint + 1)...]
  }

  private var sign: String? {
    let earlier = time + (isQuoted ? quoted : aim ?? [])
    return EnglishSign(measure, other: other) {
      let said = agreeing(antecedents.specified(antecedents.nextOne(withoutEvent($0)), behind: earlier))
      let words = gives ? antecedents.singled(said, behind: earlier) : said
      return EnglishArticles.completed(
        antecedents.resolved(words, behind: earlier, isSign: true), lexicon: lexicon)
    }.sentence
  }

  /// Whether the opening holds the person's own words, since their grammar isn't certain.
  private var isQuoted: Bool { specific.shape == .unclear || isTaught }

  private var quoted: [EnglishWord] { [EnglishWord](specific.quote.spacedCommas()) }

  private var firstStep: String? {
    let answer = EnglishAnswer(material.answers.firstStep, to: .step, lexicon: lexicon)
    switch answer.shape {
    case .nothing, .clause, .thirdVerb, .done, .past, .quality: return nil
    case .unclear: return EnglishAnswer.framed("My first step:", answer.quote, 30)
    case .thing(let words):
      return EnglishNounPhrase(words, lexicon: lexicon).spoken.map {
        "I will start with \($0.written)".sentence
      }
    default: break
    }
    guard var words = answer.infinitive.map(withoutRemark), let first = words.first, words.wordCount <= 20
    else { return nil }
    // "I will start by … first" would say it twice.
    if words.count > 2, words.last?.lower == "first" { words.removeLast() }
    if ["start", "begin"].contains(first.lower) { return "I will \(words.written)".sentence }
    let step = antecedents.resolved(
      EnglishGerunds.formed(words, lexicon: lexicon), behind: time + (aim ?? []))
    return "I will start by \(step.written)".sentence
  }

  /// A step without the sentence behind its comma: "ask her, so far nobody knows".
  private func withoutRemark(_ words: [EnglishWord]) -> [EnglishWord] {
    let cut = words.indices.first { index in
      guard index > 0, words[index].isComma else { return false }
      let rest = Array(words[(index + 1)...])
      return EnglishClause(rest, lexicon: lexicon).finiteVerb != nil && rest.first?.lower != "and"
    }
    return cut.map { Array(words[..<$0]) } ?? words
  }

  private func sentences(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.joined(separator: " ")
  }

  /// Who "passes the exam" where nobody was named: the one the answer spoke of, else the mentee or the thing.
  private var other: [EnglishWord] {
    if case .clause(let words, let verb) = specific.shape, verb <= 4, let first = words.first {
      if ["a", "an", "one"].contains(first.lower) { return [EnglishWord("the")] + words[1..<verb] }
      if EnglishClosed.possessives.contains(first.lower) { return Array(words[..<verb]) }
    }
    return [EnglishWord](material.role == .mentor ? "my mentee" : "it")
  }
}

extension String {
  /// With a capital at the start and a full stop at the end.
  var sentence: String {
    guard let first, let last = utf8.last else { return self }
    let isClosed = ".!?".utf8.contains(last)
    // A quotation brings its own mark along: “Are they asking me?”
    let isQuoteClosed = last == 0x9D && (hasSuffix("?”") || hasSuffix("!”"))
    return first.uppercased() + dropFirst() + (isClosed || isQuoteClosed ? "" : ".")
  }

  /// "a, b" as "a , b", so that marks are words of their own.
  func spacedCommas() -> String {
    func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") }
    guard utf8.contains(where: isMark) else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + 8)
    for byte in utf8 {
      if isMark(byte) { result.append(UInt8(ascii: " ")) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
