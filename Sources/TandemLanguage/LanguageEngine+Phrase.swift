extension LanguageEngine {
  /// Everything the engine has to say about one statement.
  ///
  /// A goal is made where a motive speaks, from the text or from what was answered to "what exactly?";
  /// without one there is only the next question.
  public func phrase(_ request: PhraseRequest) -> PhraseResult {
    let language = request.language ?? detect(request.text)
    var request = request
    request.answers = meant(request.answers, language)
    var reading = read(request.text, language: language, role: request.role)
    let kind = reading.motives.isEmpty ? nonAnswer(request.text, language: language) : nil
    if reading.motives.isEmpty, !request.answers.specific.isEmpty {
      // The answers may carry what the text leaves open; signs and first steps only where nothing else does.
      let answers = request.answers
      var second = read(answers.specific, language: language, role: request.role)
      if second.motives.isEmpty, kind == nil {
        let all = [answers.specific, answers.measure, answers.firstStep].map(\.source)
        second = read(all.joined(separator: "\n"), language: language, role: request.role)
      }
      reading = MotiveReading(motives: second.motives, isDuty: reading.isDuty || second.isDuty)
    }
    var result = PhraseResult(
      language: language, role: request.role, isClear: !reading.motives.isEmpty, motives: reading.motives,
      isDuty: reading.isDuty, intentions: [], findings: [], drafts: [], goal: nil, by: nil, ask: nil)
    if result.isClear {
      complete(&result, request)
    } else {
      let name = kind.map { $0 == .junk ? "unclear" : $0.rawValue } ?? (reading.isDuty ? "duty" : "unclear")
      result.ask = checks(of: language).question(name, request.register)
    }
    return result
  }

  private func complete(_ result: inout PhraseResult, _ request: PhraseRequest) {
    let grammar = grammar(for: result.language)
    let intentions = grammar.intentions(in: request.text, role: request.role)
    let date =
      request.answers.by.isEmpty
      ? firstDate(in: request.text, language: result.language, today: request.today)
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
