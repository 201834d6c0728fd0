/// One fact that a turn added to a conversation.
///
/// A conversation is the fold of its changes and of nothing else: neither the flow nor the language
/// engine is needed to rebuild it, so an old log stays readable when both have moved on.
public enum Change: Sendable, Hashable, Codable {
  /// The conversation stands at this state now, and its question is asked for the first time.
  case moved(to: String)
  /// An answer to this state was accepted. Slot changes that follow belong to it until the next one.
  case accepted(state: String)
  /// A slot has this value now.
  case filled(slot: String, value: Value)
  /// A slot is empty again.
  case cleared(slot: String)
  /// The current question was asked once more; `attempt` counts from 1.
  case attempted(attempt: Int, rung: Rung)
  /// The question of a slot is asked again although the conversation had got further;
  /// an empty name ends the detour.
  case detoured(from: String)
  /// This value may be kept while its question is asked again.
  case offered(slot: String, value: Value)
  /// The last accepted answer was taken back.
  case undone
  /// The last undoing was itself undone.
  case redone
  /// What came before can no longer be taken back.
  case barrier
  /// A text was spoken; decides which variant comes next.
  case spoken(text: String)
  /// Language ("de", "en") or register ("sie", "du") of what tandem says.
  case voice(language: String, register: String)
  /// Whether the conversation waits, pauses or has ended.
  case status(Status)
  /// The conversation goes on in this revision of its flow.
  case rebased(revision: String)

  /// Whether the conversation may be at another place of its path afterwards, or the path another one.
  public var movesOn: Bool {
    switch self {
    case .attempted, .offered, .spoken, .status: false
    case .moved, .accepted, .filled, .cleared, .detoured, .undone, .redone, .barrier, .voice, .rebased: true
    }
  }
}

/// Whether a conversation waits for an answer, and if not, why.
public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
  case awaiting
  case complete
  case paused
  /// A person takes over: see the flow's safety texts.
  case handedOff = "handed-off"
}

/// How a question was last put: the ladder for answers that don't fit.
public enum Rung: String, Sendable, Hashable, Codable, CaseIterable {
  case ask
  case again
  case example
  case offer
}
