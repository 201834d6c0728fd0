/// One hit of the goal checks: what was noticed, in whose words, and the one question to ask.
public struct Finding: Sendable, Hashable, Codable {
  /// Stable name of the check ("avoidance", "no-sign", "vague" …); docs/language.md lists them.
  public let code: String
  /// The words it is about, letter for letter; empty where something is missing.
  public let quote: String
  /// The one question, in the person's language and register.
  public let ask: String

  /// A hit as found by a check.
  public init(code: String, quote: String, ask: String) {
    (self.code, self.quote, self.ask) = (code, quote, ask)
  }
}
