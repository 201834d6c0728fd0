internal import TandemDialogue
internal import TandemLanguage

// From the motive to a goal that stands.
extension MentoringInterpretation {
  /// A goal: a draft, an example, or the person's own words made a sentence.
  func goal(_ text: String, _ inquiry: Inquiry) -> Reading {
    guard let slot = inquiry.question?.slot else { return .miss(.invalid) }
    if let choice = PlainReading.choice(in: text, inquiry) {
      return .answer([slot: .text(choice.title)].merging(asides(in: choice.title, inquiry)) { $1 })
    }
    if inquiry.vocabulary.no.contains(folded(text)), slot != Slot.goal {
      // "No" to a hint leaves the goal as it is.
      return .answer([slot: .null])
    }
    if isNoAnswer(text, inquiry) {
      let isYes = inquiry.vocabulary.yes.contains(folded(text))
      guard isYes, inquiry.choices.count == 1 else { return .miss(.invalid) }
      return .answer([slot: .text(inquiry.choices[0].title)])
    }
    let words = PlainReading.trimmed(text)
    guard slot == Slot.goal || slot == "smaller" else {
      return .answer([slot: .text(words)].merging(repairFills(words, slot, inquiry)) { $1 })
    }
    // "End of March would be great": when, but not what.
    if isOnlyTime(words, inquiry) || isStory(words, inquiry) { return .miss(.invalid) }
    return .answer([slot: .text(asGoal(words, inquiry))].merging(asides(in: words, inquiry)) { $1 })
  }

  /// Whether a text names a time and nothing that could be done by then.
  private func isOnlyTime(_ words: String, _ inquiry: Inquiry) -> Bool {
    let told = Told(inquiry)
    let text = read(words, inquiry)
    guard let date = engine.firstDate(in: text, language: told.language, today: told.today), date.day != nil,
      intentions(in: words, told, inquiry).isEmpty
    else { return false }
    let left = contentWords(words).subtracting(contentWords(date.phrase))
    return left.allSatisfy { inquiry.vocabulary.fillers.contains($0) }
  }

  /// Whether a sentence tells how it was: neither a wish nor a deed can be found in it.
  private func isStory(_ words: String, _ inquiry: Inquiry) -> Bool {
    let told = Told(inquiry)
    guard isOwnSentence(words), intentions(in: words, told, inquiry).isEmpty else { return false }
    let material = GoalMaterial(
      text: "", intentions: [], motives: [], role: told.role, register: told.register,
      answers: GoalAnswers(specific: read(words, inquiry)), date: nil)
    return engine.grammar(for: told.language).goal(of: material) == nil
  }

  /// A repair that asked for sign or time has answered the question for it.
  private func repairFills(_ words: String, _ slot: String, _ inquiry: Inquiry) -> [String: Value] {
    let number = slot.suffix(1)
    switch Hit(code: inquiry.slots["finding-\(number)"]?["code"]?.text) {
    case .sign: return [Slot.sign: .text(words)]
    case .date:
      let told = Told(inquiry)
      let date = engine.date(in: read(words, inquiry), language: told.language, today: told.today)
      return date.map(dateFills) ?? [:]
    case .goal: return [:]
    }
  }

  /// What a hit of the goal checks is about, and so what its repair changes.
  private enum Hit {
    case goal, sign, date

    init(code: String?) {
      switch code {
      case "no-sign", "sign-inner": self = .sign
      case "no-date", "date-outside": self = .date
      default: self = .goal
      }
    }
  }

  /// A sentence of the person's own stays as it is; a fragment becomes one.
  private func asGoal(_ words: String, _ inquiry: Inquiry) -> String {
    guard !isOwnSentence(words) else { return words }
    let told = Told(inquiry)
    let grammar = engine.grammar(for: told.language)
    let intentions = intentions(in: words, told, inquiry)
    let text = read(words, inquiry)
    let material = GoalMaterial(
      text: intentions.isEmpty ? ReadText("") : text, intentions: intentions, motives: [], role: told.role,
      register: told.register, answers: GoalAnswers(specific: intentions.isEmpty ? text : ""), date: nil)
    guard let goal = grammar.goal(of: material), keeps(goal, of: words) else { return words }
    return goal
  }

  /// Whether a text begins as somebody speaks of themselves.
  private func isOwnSentence(_ words: String) -> Bool {
    ["ich", "i", "i'd", "i’d", "i've", "i’ve"].contains(folded(words.prefix { !$0.isWhitespace }))
  }

  /// Whether most of what was said is still there; a goal that lost the half of it is no longer theirs.
  func keeps(_ goal: String, of words: String) -> Bool {
    // Four letters, so that a verb is the same in every form.
    let said = Set(contentWords(words).map { $0.prefix(4) })
    let there = Set(contentWords(goal).map { $0.prefix(4) })
    return said.count { there.contains($0) } * 10 >= said.count * 6
  }

  func material(_ inquiry: Inquiry) -> GoalMaterial {
    let told = Told(inquiry)
    let text = inOwnLanguage(told.goalText, told, inquiry)
    return GoalMaterial(
      text: read(text, inquiry), intentions: intentions(in: text, told, inquiry), motives: told.motives,
      role: told.role, register: told.register,
      answers: GoalAnswers(specific: told[Slot.specific]), date: nil)
  }

  /// The text, unless the conversation has gone on in another language since it was written.
  func inOwnLanguage(_ text: String, _ told: Told, _ inquiry: Inquiry) -> String {
    let isShort = text.utf8.split(separator: UInt8(ascii: " "), maxSplits: 3).count < 3
    return isShort || engine.detect(read(text, inquiry)) == told.language ? text : ""
  }

  /// Whether the motive alone names nothing that one could set out to do.
  func vagueness(_ inquiry: Inquiry) -> [String: Value] {
    let told = Told(inquiry)
    var material = material(inquiry)
    material.answers = GoalAnswers()
    let isThin = material.intentions.allSatisfy { contentWords($0.phrase).count <= 2 }
    guard !isThin, let goal = engine.grammar(for: told.language).goal(of: material) else {
      return ["vague": true]
    }
    let findings = engine.findings(
      for: CheckMaterial(goal: read(goal, inquiry), role: told.role, register: told.register),
      language: told.language)
    return ["vague": findings.contains { $0.code == "vague" } ? true : .null]
  }

  /// Two or three goals made of their words.
  func drafts(_ inquiry: Inquiry) -> [String: Value] {
    let material = material(inquiry)
    let isEmpty = material.text.isEmpty && material.answers.specific.isEmpty
    let drafts = isEmpty ? [] : engine.grammar(for: Told(inquiry).language).drafts(of: material)
    return ["drafts": drafts.isEmpty ? .null : .list(drafts.prefix(3).map(Value.text))]
  }

  /// Goals of others with the same motives, for somebody who is stuck.
  func examples(_ inquiry: Inquiry) -> [String: Value] {
    let told = Told(inquiry)
    let known = told.motives.compactMap { catalog[$0.motive] }
    let entries = known.isEmpty ? catalog.entries(for: told.role) : known
    func examples(_ entry: MotiveCatalog.Entry) -> [String] {
      let roles = told.role.map { [$0] } ?? entry.roles
      return roles.flatMap { entry.examples[$0]?[told.language] ?? [] }
    }
    let all = entries.count == 1 ? examples(entries[0]) : entries.compactMap { examples($0).first }
    return ["examples": all.isEmpty ? .null : .list(all.prefix(3).map(Value.text))]
  }

  /// At most three hits of the goal checks. A hit that has been answered keeps its place.
  func checks(_ inquiry: Inquiry) -> [String: Value] {
    let told = Told(inquiry)
    var slots: [String: Value] = [Slot.goalNow: .text(goalNow(inquiry))]
    var kept: Set<String> = []
    for number in 1...3 where told.isAsked("repaired-\(number)") {
      guard let code = inquiry.slots["finding-\(number)"]?["code"]?.text else { continue }
      kept.insert(code)
    }
    var fresh = findings(told, inquiry)[...]
    for number in 1...3 where !told.isAsked("repaired-\(number)") {
      fresh = fresh.drop { kept.contains($0.code) }
      slots["finding-\(number)"] =
        fresh.popFirst().map {
          .record(["code": .text($0.code), "quote": .text($0.quote), "ask": .text($0.ask)])
        } ?? .null
    }
    return slots
  }

  private func findings(_ told: Told, _ inquiry: Inquiry) -> [Finding] {
    var material = CheckMaterial(
      goal: read(told[Slot.goal], inquiry), role: told.role, register: told.register)
    if told.isAsked(Slot.sign), !told[Slot.sign].isEmpty { material.sign = read(told[Slot.sign], inquiry) }
    material.date = told.date
    material.isDateAsked = told.date != nil
    return engine.findings(for: material, language: told.language)
  }

  /// The goal after repairs and after making it smaller.
  func goalNow(_ inquiry: Inquiry) -> String {
    let told = Told(inquiry)
    if !told["smaller"].isEmpty { return told["smaller"] }
    var goal = told[Slot.goal]
    for number in 1...3 {
      let repair = told["repaired-\(number)"]
      let code = inquiry.slots["finding-\(number)"]?["code"]?.text
      guard !repair.isEmpty, Hit(code: code) == .goal else { continue }
      goal = repaired(goal, by: repair, inquiry)
    }
    return goal
  }

  /// The answer to a hint, as the goal that it stands for.
  private func repaired(_ goal: String, by repair: String, _ inquiry: Inquiry) -> String {
    let told = Told(inquiry)
    let grammar = engine.grammar(for: told.language)
    guard intentions(in: repair, told, inquiry).isEmpty else { return asGoal(repair, inquiry) }
    let material = GoalMaterial(
      text: read(goal, inquiry), intentions: intentions(in: goal, told, inquiry), motives: told.motives,
      role: told.role, register: told.register, answers: GoalAnswers(specific: read(repair, inquiry)),
      date: nil)
    return grammar.goal(of: material) ?? goal
  }
}
