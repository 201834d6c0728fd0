/// What a person wants, in their own words, as a phrase other sentences can be built around.
public struct Intention: Sendable, Hashable {
  /// German: an infinitive phrase without "zu" ("mein Wissen weitergeben"). English: a bare
  /// infinitive ("pass on what I know"). Possessives stay in the first person.
  public let phrase: String
  /// The stretch of the person's text it came from, letter for letter.
  public let quote: String
  /// The thing itself where they named one ("new ideas"), so that it can be said back without a verb.
  public let thing: String?
  /// Whether the person wants to get somewhere or to get away from something.
  public let direction: Direction

  /// Approach and avoidance goals fare differently; avoidance is asked about, never silently turned.
  public enum Direction: Sendable, Hashable {
    case towards
    case away
  }

  /// An intention read from a text.
  public init(phrase: String, quote: String, direction: Direction = .towards, thing: String? = nil) {
    (self.phrase, self.quote, self.direction, self.thing) = (phrase, quote, direction, thing)
  }
}
