/// What one utterance led to: the next conversation, what changed, and what has to be done.
public struct Step: Sendable, Equatable {
  /// The conversation after the utterance; always `before.applying(changes)`.
  public let conversation: Conversation
  /// What the turn added, in order; this is what a journal keeps.
  public let changes: [Change]
  /// What the channel has to do, in order, once the changes are safe.
  public let effects: [Effect]

  /// A step of given parts; `conversation` must be the fold of `changes`.
  public init(conversation: Conversation, changes: [Change], effects: [Effect]) {
    (self.conversation, self.changes, self.effects) = (conversation, changes, effects)
  }

  /// The spoken texts among the effects.
  public var messages: [Message] {
    effects.compactMap { if case .say(let message) = $0 { message } else { nil } }
  }
}

/// Something outside the conversation that a turn asks for.
public enum Effect: Sendable, Hashable {
  /// Speak this.
  case say(Message)
  /// Hand out everything that is stored.
  case export
  /// Remove everything that is stored; the person has confirmed it.
  case erase
  /// The conversation reached an end of its flow.
  case finish(Status)
}
