public import TandemDialogue

/// One line of a conversation's log.
public enum Line: Sendable, Equatable {
  /// One message and what came of it.
  case turn(TurnEntry)
  /// Deliveries that came to an end; not a turn, so `seq` doesn't grow.
  case settlement(Settlement)
  /// What is left of a conversation whose raw text was removed; always the first line of its log.
  case remainder(Remainder)
}

extension Line {
  /// Whether somebody is told of the line, so that a loss of power must not take it away.
  var mustSurvive: Bool { if case .settlement = self { false } else { true } }
}

/// A turn as it is kept: the message, the facts it added, and what was said.
public struct TurnEntry: Sendable, Equatable {
  /// Counts the turns of a conversation from 1 without a gap.
  public var seq: Int
  /// When, ISO 8601 in UTC.
  public var at: String
  /// What the person did.
  public var input: Utterance
  /// The message's id, where the channel gave one.
  public var delivery: String?
  /// Name and revision of the flow in which the turn was computed.
  public var flow, revision: String
  /// Name of the state before and after.
  public var from, to: String
  /// Whether an answer is awaited after the turn.
  public var status: Status
  /// "de" or "en", after the turn.
  public var language: String
  /// What the slot "role" holds after the turn, so that a list needs no more than the last line.
  public var role: String?
  /// What the slot "tandem" holds after the turn, for the same reason.
  public var tandem: String?
  /// Whether the statement is shown to others, once the person has confirmed what is.
  public var isShared: Bool?
  /// What the turn added; the conversation is the fold of these and of nothing else.
  public var changes: [Change]
  /// What was said.
  public var outputs: [Message]
  /// What has yet to reach a platform.
  public var deliveries: [PendingDelivery]

  /// The entry for a step that follows a record.
  public init(
    after record: Record, input: Utterance, step: Step, flow: String, at: String, delivery: String? = nil,
    deliveries: [PendingDelivery] = []
  ) {
    let conversation = step.conversation
    (seq, self.at, self.input, self.delivery) = (record.seq + 1, at, input, delivery)
    (self.flow, revision) = (flow, conversation.revision)
    (from, to, status) = (record.conversation.state, conversation.state, conversation.status)
    (language, role) = (conversation.language, conversation.slots["role"]?.text)
    (tandem, isShared) = (conversation.slots["tandem"]?.text, conversation.isShared)
    (changes, outputs, self.deliveries) = (step.changes, step.messages, deliveries)
  }

  init(seq: Int, at: String) {
    (self.seq, self.at, input, delivery) = (seq, at, .pause, nil)
    (flow, revision, from, to, status) = ("", "", "", "", .awaiting)
    (language, role, tandem, isShared) = ("", nil, nil, nil)
    (changes, outputs, deliveries) = ([], [], [])
  }
}

/// Something that has to reach a platform, written with the turn that caused it.
public struct PendingDelivery: Sendable, Equatable {
  /// Stable, so that a platform can drop a repetition.
  public var id: String
  /// Which adapter sends it.
  public var channel: String
  /// What the adapter needs: address, thread, the request itself.
  public var body: Value

  /// A delivery that is due.
  public init(id: String, channel: String, body: Value) {
    (self.id, self.channel, self.body) = (id, channel, body)
  }
}

/// How deliveries ended.
public struct Settlement: Sendable, Equatable {
  /// When, ISO 8601 in UTC.
  public var at: String
  /// The deliveries, in any order.
  public var ended: [Ending]

  /// The end of one delivery.
  public struct Ending: Sendable, Equatable {
    /// The delivery.
    public var id: String
    /// What became of it.
    public var outcome: Outcome
    /// Why, as a short code ("403", "limit"); never a text.
    public var reason: String?

    /// An end.
    public init(id: String, outcome: Outcome, reason: String? = nil) {
      (self.id, self.outcome, self.reason) = (id, outcome, reason)
    }
  }

  /// What became of a delivery.
  public enum Outcome: String, Sendable, Equatable, CaseIterable {
    case delivered
    /// Given up; kept for a person to look at.
    case dead
    /// A dead one that was thrown away.
    case dropped
    /// A dead one that is due again.
    case retried
  }

  /// A settlement.
  public init(at: String, ended: [Ending]) { (self.at, self.ended) = (at, ended) }
}

/// What stays when the raw text of a conversation is removed.
public struct Remainder: Sendable, Equatable {
  /// Number of the conversation's last turn.
  public var seq: Int
  /// When that turn was written, and when the text was removed; ISO 8601 in UTC.
  public var at, purged: String
  /// Name and revision of the flow.
  public var flow, revision: String
  /// Changes that rebuild what is kept.
  public var changes: [Change]

  /// A remainder of given parts.
  public init(seq: Int, at: String, purged: String, flow: String, revision: String, changes: [Change]) {
    (self.seq, self.at, self.purged) = (seq, at, purged)
    (self.flow, self.revision, self.changes) = (flow, revision, changes)
  }
}

extension Conversation {
  /// Whether the statement is shown to others; nil before the person has confirmed what is.
  var isShared: Bool? { slots["released"] == true ? slots["release-statement"] == "share" : nil }
}
