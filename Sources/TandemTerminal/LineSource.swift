/// Where a person's utterances come from, one after the other.
public protocol LineSource: Sendable {
  /// Waits for the next one; never blocks the threads that others share.
  mutating func next() async -> Heard
}

/// What came in.
public enum Heard: Sendable, Equatable {
  /// An utterance, without its line break.
  case line(String)
  /// Bytes that are no UTF-8, on this line counted from 1. They are not repaired: who knows what was meant.
  case unreadable(line: Int)
  /// Nothing will follow.
  case end
  /// The person, or the system, wants to stop: Ctrl-C, a closed window.
  case interrupted
}
