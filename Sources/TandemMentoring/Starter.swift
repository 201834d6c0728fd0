/// The five questions that open the talk. Raw values are keys of the brief's texts.
public enum Starter: String, Sendable, Hashable, Codable, CaseIterable {
  /// What should be different at the end?
  case difference
  /// What do I not know about your world?
  case world
  /// When would I be too blunt?
  case blunt
  /// What is in it for you?
  case benefit
  /// How will we notice early that it is stuck?
  case stuck

  /// All five; the one that this constellation needs most comes first.
  public static func ordered(for constellation: Constellation) -> [Starter] {
    let first: Starter =
      switch constellation {
      case .classic: .benefit
      case .reverseOne, .reverseTwo: .world
      case .reciprocal, .open: .difference
      }
    return [first] + allCases.filter { $0 != first }
  }
}
