/// What a goal is made of. Nothing that is not in here may appear in it.
public struct GoalMaterial: Sendable, Hashable {
  /// What the person typed about their motive.
  public var text: ReadText
  /// What was read from it.
  public var intentions: [Intention]
  /// The mix, strongest first.
  public var motives: [MotiveShare]
  /// Mentor or mentee, where known.
  public var role: Role?
  /// Sie or du, for questions; goals are in the first person.
  public var register: Register
  /// The later answers.
  public var answers: GoalAnswers
  /// The answer to "by when?", or a time in the text itself.
  public var date: DatePhrase?

  /// Material for a goal.
  public init(
    text: ReadText, intentions: [Intention], motives: [MotiveShare], role: Role?, register: Register,
    answers: GoalAnswers, date: DatePhrase?
  ) {
    (self.text, self.intentions, self.motives, self.role) = (text, intentions, motives, role)
    (self.register, self.answers, self.date) = (register, answers, date)
  }

  /// Material for a goal out of a text that nothing else looks at.
  public init(
    text: String, intentions: [Intention], motives: [MotiveShare], role: Role?, register: Register,
    answers: GoalAnswers, date: DatePhrase?
  ) {
    self.init(
      text: ReadText(text), intentions: intentions, motives: motives, role: role, register: register,
      answers: answers, date: date)
  }
}
