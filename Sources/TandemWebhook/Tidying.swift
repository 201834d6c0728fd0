/// What happens to the buttons of a message once one of them was pressed.
///
/// Never worth waiting for: a turn counts whether or not its buttons disappear.
public struct Tidying: Sendable, Equatable {
  /// Takes the buttons away and shows what was chosen.
  public var whenCounted: [OutboundRequest]
  /// Takes the buttons away: their question was answered before.
  public var whenStale: [OutboundRequest]

  /// The requests for both cases.
  public init(whenCounted: [OutboundRequest], whenStale: [OutboundRequest]) {
    (self.whenCounted, self.whenStale) = (whenCounted, whenStale)
  }

  /// What is said about a choice below the message it was made under.
  static func note(_ label: String) -> String { "✓ " + label }
}
