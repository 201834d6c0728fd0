/// A secret from the environment or a file; prints as dots wherever it ends up.
public struct Secret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The secret itself: for signatures and header fields only.
  let revealed: String

  /// Keeps a secret.
  public init(_ revealed: String) { self.revealed = revealed }

  /// Dots.
  public var description: String { "•••" }
  /// Dots.
  public var debugDescription: String { "•••" }
  /// Nothing to look into.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
