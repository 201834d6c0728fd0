/// Why a call was refused. Never holds anything that a person wrote.
public struct RuntimeError: Error, Sendable, Equatable {
  /// What kind of refusal; `rawValue` is the protocol's error code.
  public enum Code: Int, Sendable, Equatable, CaseIterable {
    case unknownConversation = 1001
    case unknownFlow = 1002
    case conflict = 1003
    case messageReused = 1004
    case busy = 1005
    case nothingToUndo = 1006
    case undoBarrier = 1007
    case migrationNeeded = 1008
    case unsupportedProtocol = 1009
    case tooLong = 1010
    case notCommitted = 1011
    case erased = 1012
    case locked = 1013
    case invalidParameter = -32602
    case inside = -32603
  }

  /// What kind of refusal.
  public let code: Code
  /// What is wrong, in one sentence.
  public let message: String
  /// What to do next.
  public let hint: String
  /// The current turn, with a conflict.
  public let current: TurnReply?
  /// How long to wait before trying again, with `busy`.
  public let retryAfterMilliseconds: Int?

  /// A refusal.
  public init(
    _ code: Code, _ message: String, hint: String, current: TurnReply? = nil,
    retryAfterMilliseconds: Int? = nil
  ) {
    (self.code, self.message, self.hint) = (code, message, hint)
    (self.current, self.retryAfterMilliseconds) = (current, retryAfterMilliseconds)
  }
}
