public import TandemDialogue

/// What every call that touches a conversation returns: the turn as the protocol writes it.
public struct TurnReply: Sendable, Equatable, Codable {
  /// The conversation's id.
  public var conversation: String
  /// Number of the conversation's last line, from 1.
  public var seq: Int
  /// The flow and the revision it runs in.
  public var flow: FlowReference
  /// Name of the state whose question is open.
  public var step: String
  /// Whether an answer is awaited.
  public var status: Status
  /// What tandem said in this turn.
  public var messages: [Message]
  /// The open question; nil when the conversation has ended.
  public var prompt: Prompt?
  /// "4 of 14".
  public var progress: Progress
  /// What is known, by slot.
  public var slots: [String: Value]
  /// The spoken statement, once there is one.
  public var statement: String?
  /// True where the reply was read from the record, since the message had been received before.
  public var replayed: Bool?
  /// "de" or "en", for channels that speak texts of their own; no part of the protocol's result.
  public var language: String?

  private enum CodingKeys: CodingKey {
    case conversation, seq, flow, step, status, messages, prompt, progress, slots, statement, replayed
  }

  /// A flow by name and revision.
  public struct FlowReference: Sendable, Equatable, Codable {
    /// Name of the flow.
    public var id: String
    /// Hash of structure and texts.
    public var revision: String

    /// A reference.
    public init(id: String, revision: String) { (self.id, self.revision) = (id, revision) }
  }

  /// A reply of given parts.
  public init(
    conversation: String, seq: Int, flow: FlowReference, step: String, status: Status, messages: [Message],
    prompt: Prompt?, progress: Progress, slots: [String: Value], statement: String?, replayed: Bool? = nil,
    language: String? = nil
  ) {
    (self.conversation, self.seq, self.flow, self.step) = (conversation, seq, flow, step)
    (self.status, self.messages, self.prompt, self.progress) = (status, messages, prompt, progress)
    (self.slots, self.statement, self.replayed) = (slots, statement, replayed)
    self.language = language
  }
}
