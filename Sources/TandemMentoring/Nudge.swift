/// Why somebody may want a reminder. Raw values are keys of the texts for them.
public enum Nudge: String, Sendable, Hashable, Codable, CaseIterable {
  /// Hasn't opened the conversation.
  case begin
  /// Is in the middle of it.
  case finish
  /// Has a statement and hasn't released it.
  case release
  /// Has released the statement and neither named a wish nor shown what they came to learn.
  case wish

  /// What somebody with this seat needs; nil where nothing is missing or they have ended it.
  public init?(for seat: Brief.Seat) {
    guard seat.participant != nil else { return nil }
    switch seat.released.readiness {
    case .invited: self = .begin
    case .talking: self = .finish
    case .sentenceReady: self = .release
    case .released where !seat.gains: self = .wish
    case .released, .kept, .ended: return nil
    }
  }
}
