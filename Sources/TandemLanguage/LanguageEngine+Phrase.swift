extension LanguageEngine {
  /// Everything the engine has to say about one statement.
  ///
  /// A goal is made where a motive speaks, from the text or from what was answered to "what exactly?", where
  /// a wish is said whose motive no list knows, and where that answer says what somebody will do; without any
  /// of these there is only the next question.
  public func phrase(_ request: PhraseRequest) -> PhraseResult {
    let language = request.language ?? detect(request.text)
    var request = request
    request.answers = meant(request.answers, language)
    let (reading, kind) = motives(of: request, language)
    let isMeant =
      !reading.motives.isEmpty
      || kind == nil && (!reading.isDuty || !request.answers.specific.isEmpty) && saysWish(request, language)
    let empty = PhraseResult(
      language: language, role: request.role, isClear: false, motives: reading.motives,
      isDuty: reading.isDuty, intentions: [], findings: [], drafts: [], goal: nil, by: nil, ask: nil)
    var result = empty
    result.isClear = isMeant || saysDeed(request, language)
    if result.isClear { complete(&result, request) }
    // A deed that makes no goal says nothing.
    if !isMeant, result.goal == nil { result = empty }
    if !result.isClear {
      let name = kind.map { $0 == .junk ? "unclear" : $0.rawValue } ?? (reading.isDuty ? "duty" : "unclear")
      result.ask = checks(of: language).question(name, request.register)
    }
    return result
  }

  /// A text that says nothing at all has hardly more words.
  private static let nonAnswerTokensMax = 16

  /// What speaks from the text and its answers, and what kind of non-answer a text is that says nothing.
  private func motives(of request: PhraseRequest, _ language: Language) -> (MotiveReading, NonAnswer?) {
    let lexicon = motives(of: language)
    let answers = request.answers
    func read(_ parts: [(ReadText, Double)]) -> MotiveReading {
      let sources = parts.filter { !$0.0.isEmpty }.map { MotiveSource(reading: $0.0.reading, part: $0.1) }
      return lexicon.read(sources, role: request.role)
    }
    // Only what is short can be a non-answer whatever its words.
    let isShort = request.text.reading.tokens.count <= Self.nonAnswerTokensMax
    var kind = isShort ? nonAnswer(request.text, language: language) : nil
    // What exactly somebody will do says what they mean, but not always why.
    let first = read([(request.text, kind == nil ? 1 : 0), (answers.specific, 0.4)])
    guard first.motives.isEmpty else { return (first, kind) }
    if !isShort { kind = nonAnswer(request.text, language: language) }
    guard !answers.specific.isEmpty else { return (first, kind) }
    // The answers may carry what the text leaves open; signs and first steps only where nothing else does.
    var second = read([(answers.specific, 1)])
    if second.motives.isEmpty, kind == nil {
      second = read([(answers.specific, 1), (answers.measure, 1), (answers.firstStep, 1)])
    }
    return (MotiveReading(motives: second.motives, isDuty: first.isDuty || second.isDuty), kind)
  }

  /// Whether the text says what somebody wants, whatever moves them.
  private func saysWish(_ request: PhraseRequest, _ language: Language) -> Bool {
    motives(of: language).saysWish(request.text.reading)
      && grammar(for: language).intentions(in: request.text, role: request.role)
        .contains { $0.direction == .towards }
  }

  /// The time that a wish names. One that the text names elsewhere is somebody else's: "my boss leaves in June".
  private func wishedDate(
    in text: ReadText, _ intentions: [Intention], _ language: Language, today: CalendarDay?
  ) -> DatePhrase? {
    guard let date = firstDate(in: text, language: language, today: today) else { return nil }
    let isWished =
      intentions.isEmpty || opensSentence(date, text)
      || intentions.contains { firstDate(in: ReadText($0.quote), language: language, today: today) == date }
    return isWished ? date : nil
  }

  /// "By June I want to …": what a sentence begins with belongs to all of it.
  private func opensSentence(_ date: DatePhrase, _ text: ReadText) -> Bool {
    let words = date.phrase.split(separator: " ").map { $0.lowercased() }
    return text.reading.sentences.contains { sentence in
      words.elementsEqual(text.reading.tokens[sentence.tokens].prefix(words.count).map(\.lower))
    }
  }

  /// Whether the answer to "what exactly?" says what somebody will do; then it carries the goal by itself.
  private func saysDeed(_ request: PhraseRequest, _ language: Language) -> Bool {
    let specific = request.answers.specific
    return !specific.isEmpty && nonAnswer(specific, language: language) == nil
      && grammar(for: language).saysDeed(specific)
  }

  private func complete(_ result: inout PhraseResult, _ request: PhraseRequest) {
    let grammar = grammar(for: result.language)
    let intentions = grammar.intentions(in: request.text, role: request.role)
    let date =
      request.answers.by.isEmpty
      ? wishedDate(in: request.text, intentions, result.language, today: request.today)
      : date(in: request.answers.by, language: result.language, today: request.today)
    let material = GoalMaterial(
      text: request.text, intentions: intentions, motives: result.motives, role: request.role,
      register: request.register, answers: request.answers, date: date)
    let wording = grammar.wording(of: material)
    result.intentions = intentions
    (result.drafts, result.goal) = (wording.drafts, wording.goal)
    result.by = date?.day
    result.findings = findings(for: checked(request, date), language: result.language)
    if result.goal == nil {
      let isAway = !intentions.isEmpty && intentions.allSatisfy { $0.direction == .away }
      result.ask = checks(of: result.language).question(isAway ? "away" : "goal-missing", request.register)
    }
  }

  /// What the checks look at: the person's own words, so that every quote is theirs.
  private func checked(_ request: PhraseRequest, _ date: DatePhrase?) -> CheckMaterial {
    let answers = request.answers
    let isBare = answers == GoalAnswers()
    let goal = answers.specific.isEmpty ? request.text : answers.specific
    var material = CheckMaterial(goal: goal, role: request.role, register: request.register)
    material.sign = isBare ? nil : answers.measure
    material.isDateAsked = !isBare
    material.date = date
    return material
  }

  /// The answers without those that say nothing: "no", "don't know", "-".
  private func meant(_ answers: GoalAnswers, _ language: Language) -> GoalAnswers {
    func meant(_ text: ReadText) -> ReadText {
      guard !text.isEmpty else { return "" }
      let kind = nonAnswer(text, language: language)
      return kind == .dontKnow || kind == .junk || kind == .smallTalk ? "" : text
    }
    return GoalAnswers(
      specific: meant(answers.specific), measure: meant(answers.measure), by: answers.by,
      firstStep: meant(answers.firstStep))
  }
}
