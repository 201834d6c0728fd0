/// Who of the two came to learn. Two independent facts, seniority and a learning goal, make five cases.
public enum Constellation: String, Sendable, Hashable, Codable, CaseIterable {
  /// Only the junior has a learning goal.
  case classic
  /// Only the senior has one.
  case reverseOne = "reverse-1"
  /// Both have one, and the programme calls it reverse.
  case reverseTwo = "reverse-2"
  /// Both have one, without the label.
  case reciprocal
  /// Nobody has one yet.
  case open

  /// The case that the facts make.
  public init(mentorLearns: Bool, menteeLearns: Bool, isCalledReverse: Bool) {
    switch (mentorLearns, menteeLearns) {
    case (true, true): self = isCalledReverse ? .reverseTwo : .reciprocal
    case (true, false): self = .reverseOne
    case (false, true): self = .classic
    case (false, false): self = .open
    }
  }
}
