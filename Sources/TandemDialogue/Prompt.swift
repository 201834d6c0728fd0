/// The open question as a channel shows it.
public struct Prompt: Sendable, Hashable, Codable {
  /// The slot that the answer will fill.
  public let slot: String
  /// What kind of answer fits.
  public let type: AnswerType
  /// What there is to choose; empty where any words will do.
  public let choices: [Choice]
  /// Whether it may be left open.
  public let isSkippable: Bool
  /// How often it has been put, from 1.
  public let attempt: Int

  /// A question of given parts.
  public init(
    slot: String, type: AnswerType, choices: [Choice] = [], isSkippable: Bool = true, attempt: Int = 1
  ) {
    (self.slot, self.type, self.choices) = (slot, type, choices)
    (self.isSkippable, self.attempt) = (isSkippable, attempt)
  }

  private enum CodingKeys: String, CodingKey {
    case slot, type, choices, attempt
    case isSkippable = "skippable"
  }
}

/// "4 of 14".
public struct Progress: Sendable, Hashable, Codable {
  /// Counted questions that have an answer or were left open.
  public let answered: Int
  /// Counted questions on the path as far as it is known.
  public let total: Int

  /// So many of so many.
  public init(answered: Int, total: Int) { (self.answered, self.total) = (answered, total) }
}

extension Flow {
  /// The open question; nil when the conversation has ended.
  public func prompt(of conversation: Conversation) -> Prompt? {
    guard conversation.status != .complete, let state = state(named: conversation.state) else { return nil }
    guard let question = state.question else { return nil }
    return Prompt(
      slot: question.slot, type: question.type, choices: choices(at: state, in: conversation),
      isSkippable: question.isSkippable, attempt: conversation.attempt)
  }

  /// How far the conversation has come; the total shrinks and grows with the path.
  public func progress(of conversation: Conversation) -> Progress {
    let facts = conversation.facts
    let passed = passed(facts)
    let open = index(of: conversation.state)
    var (answered, total) = (0, 0)
    for (index, slot) in counted where passed[index] {
      total += 1
      if index != open, facts[slot] != nil { answered += 1 }
    }
    return Progress(answered: answered, total: total)
  }

  /// The choices of a state's question as the person sees them now.
  func choices(at state: State, in conversation: Conversation) -> [Choice] {
    guard let question = state.question else { return [] }
    let shown = resolve(question.choices, at: state, in: conversation)
    let isStuck = conversation.state == state.name && [.example, .offer].contains(conversation.rung)
    if isStuck { return shown + resolve(question.rescue, at: state, in: conversation, from: shown.count) }
    guard shown.isEmpty, question.type == .yesNo else { return shown }
    return resolve(.fixed(["yes", "no"]), at: State(name: "yes-no"), in: conversation)
  }

  private func resolve(
    _ choices: Choices, at state: State, in conversation: Conversation, from offset: Int = 0
  ) -> [Choice] {
    switch choices {
    case .none: return []
    case .fixed(let ids):
      return ids.map { id in
        let title = phrasebook.variants(
          of: "choice.\(state.name).\(id)", language: conversation.language, register: conversation.register)
        return Choice(id: id, title: title?.first?.rendered { conversation.slots[$0] } ?? id)
      }
    case .slot(let slot):
      return (conversation.slots[slot]?.list ?? []).enumerated().map { number, value in
        let title = value["title"]?.text ?? value.shown
        return Choice(id: value["id"]?.text ?? String(offset + number + 1), title: title)
      }
    }
  }
}
