/// What a person said to the questions after the motive, in whatever shape they typed it.
///
/// Every field may be a fragment, a sentence, a "wenn"/"when" clause, a list, or empty.
public struct GoalAnswers: Sendable, Hashable, Codable {
  /// "What exactly?"
  public var specific: String
  /// "How will you notice?"
  public var measure: String
  /// "By when?"
  public var by: String
  /// "What is your first step?"
  public var firstStep: String

  /// Answers; an empty text stands for no answer.
  public init(specific: String = "", measure: String = "", by: String = "", firstStep: String = "") {
    (self.specific, self.measure, self.by, self.firstStep) = (specific, measure, by, firstStep)
  }
}
