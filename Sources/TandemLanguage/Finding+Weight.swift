extension Finding {
  /// How much a hit weighs in the conversation.
  public enum Weight: Sendable, Hashable {
    /// Mentioned once; the person decides.
    case advises
    /// Asked until answered, at most twice; then the goal may stay as it is with a note.
    case insists
    /// Nothing is released while it holds.
    case blocks
  }

  /// What the code weighs; unknown codes advise.
  public var weight: Weight {
    switch code {
    case "vague", "no-gift": .insists
    case "third-person-private": .blocks
    default: .advises
    }
  }
}
