/// What a request came to: acts of people, and the answer that the platform gets.
public struct Reception: Sendable, Equatable {
  /// What people did, in order; empty for handshakes, echoes and everything that is refused.
  public var incoming: [Incoming]
  /// The answer once the acts are on disk.
  public var answer: Answer
  /// The answer instead where a button of an earlier question was pressed; nil where it is the same.
  public var staleAnswer: Answer?
  /// Why it was turned away; nil where it wasn't.
  public var refusal: Refusal?

  /// Acts to carry out before the answer goes out.
  public static func accepted(
    _ incoming: [Incoming], _ answer: Answer = .empty(200), whenStale staleAnswer: Answer? = nil
  ) -> Reception {
    Reception(incoming: incoming, answer: answer, staleAnswer: staleAnswer)
  }

  /// Nothing for a conversation: a handshake, an echo of our own, another bot.
  public static func ignored(_ answer: Answer = .empty(200)) -> Reception {
    Reception(incoming: [], answer: answer)
  }

  /// Turned away.
  public static func refused(_ refusal: Refusal, _ answer: Answer? = nil) -> Reception {
    Reception(incoming: [], answer: answer ?? .empty(refusal.status), refusal: refusal)
  }
}
