import TandemDialogue
import TandemStore

extension TurnReply {
  /// The turn after a record's last line.
  ///
  /// - Parameter conversation: The conversation where it is more than the record: adopted by a newer flow.
  /// - Parameter messages: What is said where that isn't what was recorded: a question put again.
  /// - Parameter progress: How far the conversation has come, where that is known already.
  init(
    _ record: Record, in flow: Flow, as conversation: Conversation? = nil, saying messages: [Message]? = nil,
    progress: Progress? = nil
  ) {
    let conversation = conversation ?? record.conversation
    self.init(
      conversation: record.id, seq: record.seq, flow: FlowReference(id: flow.id, revision: flow.revision),
      step: conversation.state, status: conversation.status,
      messages: messages ?? record.last?.outputs ?? [], prompt: flow.prompt(of: conversation),
      progress: progress ?? flow.progress(of: conversation), slots: flow.known(in: conversation),
      statement: conversation.slots["statement"]?.text, language: conversation.language)
  }
}
