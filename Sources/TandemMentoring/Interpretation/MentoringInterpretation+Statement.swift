internal import TandemDialogue
internal import TandemLanguage

// The sentence for the kickoff, and what others will see of it.
extension MentoringInterpretation {
  /// Longest sentence that can be said in one breath, in words.
  static let statementWordsMax = 45
  /// Fewer words are no sentence.
  static let statementWordsMin = 4

  /// One of the versions, or the person's own; a longer one is asked to be shortened, once.
  func statement(_ text: String, _ inquiry: Inquiry) -> Reading {
    guard let slot = inquiry.question?.slot else { return .miss(.invalid) }
    if let choice = PlainReading.choice(in: text, inquiry) { return .answer([slot: .text(choice.title)]) }
    if isNoAnswer(text, inquiry) {
      let isOnly = inquiry.choices.count == 1 && inquiry.vocabulary.yes.contains(folded(text))
      return isOnly ? .answer([slot: .text(inquiry.choices[0].title)]) : .miss(.invalid)
    }
    let words = PlainReading.trimmed(text)
    let count = words.split(whereSeparator: \.isWhitespace).count
    guard count >= Self.statementWordsMin else { return .miss(.invalid) }
    let isLong = count > Self.statementWordsMax
    return isLong && inquiry.attempt == 1 ? .miss(.tooLong) : .answer([slot: .text(words)])
  }

  /// The short, the warm and the exact version, each once.
  func statements(_ inquiry: Inquiry) -> [String: Value] {
    let told = Told(inquiry)
    let grammar = engine.grammar(for: told.language)
    let goal = goalNow(inquiry)
    let spoken = spokenGoal(goal, inquiry)
    let hasDate = engine.firstDate(in: read(goal, inquiry), language: told.language, today: told.today) != nil
    let motive = inOwnLanguage(told.motiveText, told, inquiry)
    let why = intentions(in: motive, told, inquiry).first { $0.direction == .towards }?.phrase
    let material = StatementMaterial(
      motive: why ?? motive, goal: spoken, sign: told[Slot.sign], date: hasDate ? nil : told.date,
      wish: told[Slot.wish], gift: told[Slot.gift], role: told.role ?? .mentee, register: told.register)
    var choices: [Value] = []
    var seen: Set<String> = []
    for style in StatementStyle.allCases {
      let statement = grammar.statement(of: material, style: style)
      // Rather the goal as it stands than a sentence that lost the half of it.
      let text = keeps(statement, of: spoken) ? statement : goal
      guard !text.isEmpty, seen.insert(text).inserted else { continue }
      choices.append(.record(["id": .text(style.rawValue), "title": .text(text)]))
    }
    return ["statements": choices.isEmpty ? .null : .list(choices), Slot.goalNow: .text(goal)]
  }

  /// The goal without the sentence that a draft puts before it: "Mir ist wichtig, … Deshalb …".
  private func spokenGoal(_ goal: String, _ inquiry: Inquiry) -> String {
    let isDraft = inquiry.slots["drafts"]?.list?.contains(.text(goal)) ?? false
    let sentences = goal.split(separator: ". ")
    guard isDraft, sentences.count > 1, let last = sentences.last else { return goal }
    return String(last)
  }

  /// The motives with their tenths, as the sheet for the first meeting pictures them; one alone is all of it.
  private func sharesShown(_ inquiry: Inquiry) -> String {
    let language = Told(inquiry).language
    let shares = Released.mix(of: inquiry.slots[Slot.motives]?.list ?? [], catalog)
    return shares.compactMap { share in
      catalog[share.motive]?.wording[language].map { wording in
        guard shares.count > 1 else { return wording }
        return phrase("preview-share", inquiry, ["first": .text(wording), "second": .number(share.tenths)])
      }
    }.joined(separator: ", ")
  }

  /// The lines that partner and coordinator will see.
  func preview(_ inquiry: Inquiry) -> [String: Value] {
    let told = Told(inquiry)
    var lines: [String] = []
    if told[Slot.releaseStatement] == "share" { lines.append(phrase("preview-statement", inquiry, [:])) }
    if told[Slot.releaseMotives] == "share" {
      lines.append(phrase("preview-motives", inquiry, ["first": .text(sharesShown(inquiry))]))
    }
    if told[Slot.releaseExchange] == "share" { lines.append(phrase("preview-exchange", inquiry, [:])) }
    if lines.isEmpty { lines = [phrase("preview-nothing", inquiry, [:])] }
    let text = lines.map { line in
      var line = Substring(line)
      while line.last?.isNewline == true { line.removeLast() }
      return line
    }.joined(separator: "\n")
    return ["preview": .text(text)]
  }
}
