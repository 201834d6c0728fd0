/// What the motive lists say about a text.
public struct MotiveReading: Sendable, Hashable {
  /// The mix, strongest first; empty where the text gives nothing to work with.
  public let motives: [MotiveShare]
  /// True where the reason given is an external one ("my boss put me forward"). A flag, no motive.
  public let isDuty: Bool

  /// A reading; `motives` empty means tandem abstains and asks on.
  public init(motives: [MotiveShare], isDuty: Bool) {
    (self.motives, self.isDuty) = (motives, isDuty)
  }
}
