/// Replies that a chat platform still has to get: recorded with their line, settled by a later one.
///
/// A reply is recorded in the same line as the turn it answers (`Delivery.replyTo`), so it exists exactly
/// when the turn does. Settling appends to the conversation's file, doesn't count in `seq` and need not
/// reach the disk at once: a settlement that is lost means one more delivery with the same id.
public protocol Delivering: Sendable {
  /// Every reply that isn't settled, dead letters included, in the order of the lines of a conversation.
  func undelivered() async throws(RuntimeError) -> [PendingReply]
  /// The replies of one conversation that aren't settled, in the order of its lines.
  func undelivered(in conversation: String) async throws(RuntimeError) -> [PendingReply]
  /// Records how far the delivery of a reply came.
  func settle(_ conversation: String, delivery: String, _ settlement: Settlement) async throws(RuntimeError)
  /// Records that the latest reply of a conversation goes to this place too, as after a resume.
  func deliverAgain(_ conversation: String, to replyTo: String) async throws(RuntimeError) -> PendingReply
}

/// A recorded reply and where it has to go.
public struct PendingReply: Sendable, Equatable {
  /// Unique within the conversation and the same after a restart; platforms get it as idempotency key.
  public var delivery: String
  /// Where it has to go, in the channel's own words.
  public var replyTo: String
  /// How far its delivery came; nil before the first attempt.
  public var settlement: Settlement?
  /// The turn as it was recorded: conversation, seq, messages and prompt.
  public var reply: TurnReply

  /// A reply to deliver.
  public init(delivery: String, replyTo: String, settlement: Settlement?, reply: TurnReply) {
    (self.delivery, self.replyTo, self.settlement, self.reply) = (delivery, replyTo, settlement, reply)
  }
}

/// How far a delivery came.
public struct Settlement: Sendable, Equatable, Codable {
  /// What became of it.
  public enum Outcome: String, Sendable, Codable, CaseIterable {
    /// Some parts are out, more have to follow.
    case partial
    /// All parts are out.
    case delivered
    /// Given up; somebody has to look at it.
    case dead
    /// Taken from the dead letters and thrown away.
    case dropped
    /// Taken from the dead letters and tried again.
    case retried
  }

  /// What became of it.
  public var outcome: Outcome
  /// How many of its parts the platform has taken.
  public var parts: Int
  /// Where it goes from now on, if the platform said so; nil where nothing changed.
  public var replyTo: String?
  /// A word for the reason ("forbidden"), never anything that a person wrote.
  public var reason: String?

  /// A settlement.
  public init(_ outcome: Outcome, parts: Int = 0, replyTo: String? = nil, reason: String? = nil) {
    (self.outcome, self.parts, self.replyTo, self.reason) = (outcome, parts, replyTo, reason)
  }
}
