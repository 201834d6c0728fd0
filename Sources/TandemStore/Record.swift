public import TandemDialogue

/// A conversation as its log tells it: the fold of its lines, and what a writer has to know besides.
public struct Record: Sendable, Equatable {
  /// The conversation's id.
  public let id: String
  /// The state machine's value.
  public private(set) var conversation = Conversation()
  /// Number of the last turn; 0 before the first.
  public private(set) var seq = 0
  /// When the last turn was written; empty before the first.
  public private(set) var updated = ""
  /// The last turn, with what was said; nil before the first and in a purged conversation.
  public private(set) var last: TurnEntry?
  /// Name of the flow; empty before the first turn.
  public private(set) var flow = ""
  /// The turn that each message id belongs to. The same id with other words is an error of the sender:
  /// compare with the `input` of `load(_:upTo:)`.
  public private(set) var messages: [String: Int] = [:]
  /// Deliveries that have not come to an end, oldest first.
  public private(set) var pending: [PendingDelivery] = []
  /// Deliveries that were given up.
  public private(set) var dead: [PendingDelivery] = []
  /// True where the raw text was removed.
  public private(set) var isPurged = false
  /// Whether the log can be written.
  public internal(set) var condition = Condition.sound
  /// Where the log ends.
  public internal(set) var position = Position()

  /// What reading the log found.
  public enum Condition: Sendable, Equatable {
    case sound
    /// The last line had not been written whole, so nobody was told of it; it is cut off, or passed over.
    case torn(bytes: Int)
    /// This line, counted from 1, is not what was written. Readable up to it; not writable.
    case damaged(line: Int)
  }

  /// A conversation without a line.
  public init(id: String) { self.id = id }

  /// Adds a line, where the log ended after it.
  public mutating func apply(_ line: Line, at position: Position) {
    self.position = position
    switch line {
    case .turn(let entry): apply(entry)
    case .settlement(let settlement): apply(settlement)
    case .remainder(let remainder): apply(remainder)
    }
  }

  private mutating func apply(_ entry: TurnEntry) {
    for change in entry.changes { conversation.apply(change) }
    (seq, updated, last, flow) = (entry.seq, entry.at, entry, entry.flow)
    if let delivery = entry.delivery { messages[delivery] = entry.seq }
    pending += entry.deliveries
  }

  private mutating func apply(_ settlement: Settlement) {
    for ending in settlement.ended {
      switch ending.outcome {
      case .delivered: pending.removeAll { $0.id == ending.id }
      case .dropped: dead.removeAll { $0.id == ending.id }
      case .dead:
        dead += pending.filter { $0.id == ending.id }
        pending.removeAll { $0.id == ending.id }
      case .retried:
        pending += dead.filter { $0.id == ending.id }
        dead.removeAll { $0.id == ending.id }
      }
    }
  }

  private mutating func apply(_ remainder: Remainder) {
    conversation = Conversation().applying(remainder.changes)
    (seq, updated, flow, isPurged) = (remainder.seq, remainder.at, remainder.flow, true)
  }

  /// Puts the last turn in whole, where the fold was read without texts.
  mutating func restore(last entry: TurnEntry) { last = entry }
}

/// Where a log ends: needed to go on reading there and to tie the next line to it.
public struct Position: Sendable, Hashable {
  /// Length of the log in bytes.
  public var bytes = 0
  /// Number of lines.
  public var lines = 0
  /// Checksum of the last line; 0 before the first.
  public var sum: UInt32 = 0
  /// Which file it was; another file under the same name is read from its start.
  public var file: UInt64 = 0

  /// The start of a log.
  public init() {}
}
