/// The goal checks: each looks for one thing, quotes the words and asks one question.
struct GoalChecks: Sendable {
  private let cues: CueList
  private let asks: AskList
  private let selves: WordSet

  init(words: WordLists, language: Language) {
    cues = CueList(words.entries(of: "\(language.rawValue)/checks"))
    asks = AskList(words: words, language: language)
    selves =
      language == .german
      ? ["ich", "mich", "mir", "mein", "meine", "meinen", "meinem", "meiner", "i", "wir", "uns"]
      : ["i", "me", "my", "i'd", "i'm", "i'll", "i've", "myself", "we", "im", "id"]
  }

  /// The question of a name in a register.
  func question(_ name: String, _ register: Register) -> String { asks.question(name, register) }

  /// All hits: what blocks, then what insists, then what advises.
  func findings(for material: CheckMaterial) -> [Finding] {
    let goal = Passage(material.goal, cues: cues)
    var found: [Finding] = []
    func add(_ code: String, _ quote: String?) {
      guard let quote else { return }
      found.append(Finding(code: code, quote: quote, ask: asks.question(code, material.register)))
    }
    func passage(_ text: ReadText?) -> Passage? { text.map { Passage($0, cues: cues) } }
    let (sign, wish, plan) = (passage(material.sign), passage(material.wish), passage(material.plan))
    let passages = [goal, sign, wish, plan, passage(material.gift)].lazy.compactMap { $0 }
    add("third-person-private", passages.compactMap(\.privateMatter).first)
    add("vague", vague(goal))
    add("no-gift", material.gift.flatMap { isEmpty($0) ? "" : nil })
    add("avoidance", goal.first("avoidance"))
    add("not-in-own-hands", goal.first("hands"))
    add("not-first-person", notFirstPerson(goal))
    add("no-sign", material.sign.flatMap { isEmpty($0) ? "" : nil })
    add("sign-inner", sign?.first("inner"))
    found += dates(material) + numbers(material, goal)
    add(
      "plan-without-trigger",
      material.plan.flatMap { isEmpty($0) || plan?.first("trigger") != nil ? nil : $0.source })
    add("wish-not-theirs", wish?.first("wish"))
    add("no-cost", material.cost.flatMap { isEmpty($0) ? "" : nil })
    add("too-long", goal.wordCount > 45 ? "" : nil)
    add("not-speakable", goal.bracket ?? goal.first("jargon"))
    return found
  }

  private func isEmpty(_ text: ReadText) -> Bool {
    !text.reading.tokens.contains { $0.kind == .word || $0.kind == .number }
  }

  /// "better" in a long goal has something beside it that says at what; in a short one it stands alone.
  private func vague(_ goal: Passage) -> String? {
    goal.first("vague") ?? (goal.wordCount <= 6 ? goal.first("vague-short") : nil)
  }

  private func notFirstPerson(_ goal: Passage) -> String? {
    if let quote = goal.first("others") { return quote }
    guard goal.wordCount > 3, goal.isSentence, !goal.words.contains(where: { selves.contains($0) }) else {
      return nil
    }
    return goal.opening
  }

  private func dates(_ material: CheckMaterial) -> [Finding] {
    func finding(_ code: String, _ quote: String) -> [Finding] {
      [Finding(code: code, quote: quote, ask: asks.question(code, material.register))]
    }
    guard let date = material.date else { return material.isDateAsked ? finding("no-date", "") : [] }
    if let day = date.day, let end = material.programmeEnd, day > end {
      return finding("date-outside", date.quote)
    }
    return []
  }

  private func numbers(_ material: CheckMaterial, _ goal: Passage) -> [Finding] {
    var codes: [(String, String)] = []
    if let familiarity = material.familiarity, familiarity <= 4, let quote = goal.first("performance") {
      codes.append(("learning-first", quote))
    }
    if let confidence = material.confidence {
      if confidence < 5 { codes.append(("confidence-low", "")) }
      if confidence == 10 { codes.append(("confidence-high", "")) }
    }
    if let importance = material.importance, importance < 7 { codes.append(("importance-low", "")) }
    return codes.map { Finding(code: $0.0, quote: $0.1, ask: asks.question($0.0, material.register)) }
  }
}
