/// Replies that a chat platform still has to get: recorded with their line, settled by a later one.
///
/// A reply is recorded in the same line as the turn it answers (`Delivery.replyTo`), so it exists exactly
/// when the turn does. Settling appends to the conversation's file, doesn't count in `seq` and need not
/// reach the disk at once: a settlement that is lost means one more delivery with the same id.
public protocol Delivering: Sendable {
  /// Hands over every reply that isn't settled, conversation by conversation, each in the order of its lines.
  ///
  /// Reads every log, so this is for the start of a program and for commands.
  func undelivered(_ receive: @escaping @Sendable ([PendingReply]) -> Void) async throws(RuntimeError)
  /// Records what became of a reply.
  ///
  /// Without effect on one that is settled already; the conversation's `seq` stays.
  func settle(_ conversation: String, delivery: String, _ outcome: DeliveryOutcome) async throws(RuntimeError)
}

/// A recorded reply and where it has to go.
public struct PendingReply: Sendable, Equatable {
  /// Unique among all conversations and the same after a restart; platforms get it as idempotency key.
  public var delivery: String
  /// Where it has to go, in the channel's own words.
  public var replyTo: String
  /// Whether it was given up, and waits for somebody to look at it.
  public var isDead: Bool
  /// The turn as it was recorded: conversation, seq, messages and prompt.
  public var reply: TurnReply

  /// A reply to deliver.
  public init(delivery: String, replyTo: String, isDead: Bool = false, reply: TurnReply) {
    (self.delivery, self.replyTo, self.isDead, self.reply) = (delivery, replyTo, isDead, reply)
  }

  /// What names the delivery of a turn's reply.
  public static func id(_ conversation: String, seq: Int) -> String { "\(conversation):\(seq)" }
}

/// What became of a reply.
public enum DeliveryOutcome: Sendable, Equatable {
  /// The platform has it.
  case delivered
  /// Given up for this reason, a word that holds nothing that a person wrote; somebody has to look at it.
  case dead(reason: String)
  /// Taken from what was given up and thrown away.
  case dropped
  /// Taken from what was given up and due again.
  case retried
}
