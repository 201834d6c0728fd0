/// What a person said to the questions after the motive, in whatever shape they typed it.
///
/// Every field may be a fragment, a sentence, a "wenn"/"when" clause, a list, or empty.
public struct GoalAnswers: Sendable, Hashable, Codable {
  /// "What exactly?"
  public var specific: ReadText
  /// "How will you notice?"
  public var measure: ReadText
  /// "By when?"
  public var by: ReadText
  /// "What is your first step?"
  public var firstStep: ReadText

  /// Answers; an empty text stands for no answer.
  public init(specific: String = "", measure: String = "", by: String = "", firstStep: String = "") {
    self.init(
      specific: ReadText(specific), measure: ReadText(measure), by: ReadText(by),
      firstStep: ReadText(firstStep))
  }

  /// Answers that may have been read before.
  public init(
    specific: ReadText, measure: ReadText = "", by: ReadText = "", firstStep: ReadText = ""
  ) {
    (self.specific, self.measure, self.by, self.firstStep) = (specific, measure, by, firstStep)
  }
}
