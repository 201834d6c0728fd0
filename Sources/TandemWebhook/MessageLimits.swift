import TandemDialogue

/// What a platform takes; one table per adapter, the only place where its numbers stand.
public struct MessageLimits: Sendable, Equatable {
  /// How a platform counts.
  public enum Unit: Sendable, Equatable {
    case utf8
    case utf16
    case scalars
  }

  /// The longest text of one message, in `unit`.
  public var textMax: Int
  /// What is counted.
  public var unit: Unit
  /// The most buttons under one message; 0 where there are none.
  public var buttonsMax: Int
  /// The longest label of a button, in UTF-16 units.
  public var labelMax: Int
  /// The largest request that the platform sends, in bytes.
  public var inboundBytesMax: Int
  /// Whether a "too many requests" holds for the whole installation, not for one chat.
  public var isThrottledAsWhole: Bool

  /// A table.
  public init(
    textMax: Int, unit: Unit, buttonsMax: Int, labelMax: Int, inboundBytesMax: Int = 262_144,
    isThrottledAsWhole: Bool = false
  ) {
    (self.textMax, self.unit, self.buttonsMax, self.labelMax) = (textMax, unit, buttonsMax, labelMax)
    (self.inboundBytesMax, self.isThrottledAsWhole) = (inboundBytesMax, isThrottledAsWhole)
  }

  /// Length in the platform's unit.
  public func length(_ text: Substring) -> Int {
    switch unit {
    case .utf8: text.utf8.count
    case .utf16: text.utf16.count
    case .scalars: text.unicodeScalars.count
    }
  }

  /// Whether the choices can be shown as buttons.
  func fitsButtons(_ reply: OutgoingReply) -> Bool {
    !reply.choices.isEmpty && reply.choices.count <= buttonsMax
      && reply.choices.allSatisfy { $0.title.utf16.count <= labelMax && !$0.title.isEmpty }
  }
}
