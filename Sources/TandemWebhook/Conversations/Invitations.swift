public import TandemRuntime

/// What an invitation code of the roster opens.
public protocol Invitations: Sendable {
  /// The conversation of the code, with all that the roster knows; nil for a code that isn't known.
  func invitation(_ code: String) async -> OpenRequest?
}

/// Without a roster no code is known.
public struct NoInvitations: Invitations {
  /// Nothing.
  public init() {}
  /// Nothing.
  public func invitation(_ code: String) async -> OpenRequest? { nil }
}
