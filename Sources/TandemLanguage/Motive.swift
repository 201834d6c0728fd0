/// The name of a motive as in prompts/motives.yaml ("giving-back").
///
/// A wrapped name and no enum: a programme adds motives in its word lists, without Swift.
public struct Motive: RawRepresentable, Sendable, Hashable, Codable {
  /// The name in files and protocol.
  public let rawValue: String

  /// A motive of that name; whether lists for it exist is the lexicon's business.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One motive's part in a mix, with the words that spoke for it.
public struct MotiveShare: Sendable, Hashable, Codable {
  /// Which motive.
  public let motive: Motive
  /// Above 0; the weights of a mix add up to 1, in steps of 0.01.
  public let weight: Double
  /// Quotes from the person's text, letter for letter, in order of appearance.
  public let evidence: [String]

  /// A share as read or as corrected by the person.
  public init(motive: Motive, weight: Double, evidence: [String]) {
    (self.motive, self.weight, self.evidence) = (motive, weight, evidence)
  }
}
