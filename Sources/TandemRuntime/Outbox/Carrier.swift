/// Takes replies to their platforms.
public protocol Carrier: Sendable {
  /// What fails together: an installation of a platform.
  func destination(of reply: PendingReply) -> String
  /// Takes a reply as far as it gets now.
  ///
  /// - Parameter parts: How many of its parts the platform has already taken.
  func carry(_ reply: PendingReply, after parts: Int) async -> Carriage
}

/// How far a reply came.
public struct Carriage: Sendable, Equatable {
  /// What is to be done next.
  public enum End: Sendable, Equatable {
    /// The platform has all of it.
    case arrived
    /// Again later; after so many seconds, if the platform said when.
    case later(afterSeconds: Int?, Trouble)
    /// Never, for this reason in one word.
    case never(String)
  }

  /// Whose trouble it is.
  public enum Trouble: Sendable, Equatable {
    /// This conversation's; others may go on.
    case conversation
    /// Perhaps everybody's: the platform doesn't answer, or answers that it can't.
    case perhapsAll
    /// Everybody's: the platform said so.
    case all
  }

  /// What is to be done next.
  public var end: End
  /// How many parts the platform has taken so far.
  public var parts: Int
  /// Where it goes from now on; nil where that hasn't changed.
  public var replyTo: String?

  /// How far it came.
  public init(_ end: End, parts: Int = 0, replyTo: String? = nil) {
    (self.end, self.parts, self.replyTo) = (end, parts, replyTo)
  }
}
