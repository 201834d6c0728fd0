import Synchronization

/// Replies that a platform reads in the answer to its request, instead of getting them by requests of ours.
///
/// Nothing has to be delivered later then: whoever doesn't get the answer sends the same message again, and
/// reads the recorded reply.
public final class AnswerTray: Sendable, Equatable {
  private let replies = Mutex<[OutgoingReply]>([])

  /// An empty tray.
  public init() {}

  /// The replies in order.
  public var all: [OutgoingReply] { replies.withLock { $0 } }

  func add(_ reply: OutgoingReply) { replies.withLock { $0.append(reply) } }

  /// The same tray.
  public static func == (left: AnswerTray, right: AnswerTray) -> Bool { left === right }
}
