import TandemDialogue
import TandemStore

extension TurnReply {
  /// The turn after a record's last line.
  ///
  /// - Parameter conversation: The conversation where it is more than the record: adopted by a newer flow.
  /// - Parameter messages: What is said where that isn't what was recorded: a question put again.
  init(
    _ record: Record, in flow: Flow, as conversation: Conversation? = nil, saying messages: [Message]? = nil
  ) {
    let conversation = conversation ?? record.conversation
    self.init(
      conversation: record.id, seq: record.seq, flow: FlowReference(id: flow.id, revision: flow.revision),
      step: conversation.state, status: conversation.status,
      messages: messages ?? record.last?.outputs ?? [], prompt: flow.prompt(of: conversation),
      progress: flow.progress(of: conversation), slots: flow.known(in: conversation),
      statement: conversation.slots["statement"]?.text, language: conversation.language)
  }
}

extension Flow {
  /// The slots of a conversation without those that only hold choices: these are in the prompt.
  fileprivate func known(in conversation: Conversation) -> [String: Value] {
    var slots = conversation.slots
    for question in states.lazy.compactMap(\.question) {
      for case .slot(let slot) in [question.choices, question.rescue] { slots[slot] = nil }
    }
    return slots
  }
}
