/// What the two settle at the kickoff; a line of the agreement sheet each. Raw values are keys of the
/// brief's texts.
public enum Agreement: String, Sendable, Hashable, Codable, CaseIterable {
  /// What stays between the two, and its limits.
  case confidentiality
  /// How often, how long, where.
  case rhythm
  /// Who invites and prepares.
  case invitation
  /// Moving and cancelling.
  case moving
  /// How criticism is voiced.
  case criticism
  /// What is no topic: no appraisal, no promise of a job.
  case taboos
  /// What the coordinator hears.
  case coordinator
  /// When the two look back.
  case review
  /// How to end it without loss of face.
  case exit
}
