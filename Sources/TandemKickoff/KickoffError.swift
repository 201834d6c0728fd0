/// Why a brief, a report or a list can't be made. Never holds anything that a participant wrote.
public struct KickoffError: Error, Sendable, Equatable {
  /// What kind of failure.
  public enum Code: Sendable, Equatable {
    /// A template or a text under prompts/briefs is broken or missing.
    case templates
    /// The roster or the programme file can't be used.
    case badInput
    /// There is no such tandem or participant.
    case notFound
  }

  /// What kind of failure.
  public let code: Code
  /// What is wrong, in one sentence.
  public let message: String
  /// What to do next.
  public let hint: String

  /// A failure.
  public init(_ code: Code, _ message: String, hint: String) {
    (self.code, self.message, self.hint) = (code, message, hint)
  }
}
