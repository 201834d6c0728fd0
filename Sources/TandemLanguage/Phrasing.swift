/// One statement and the answers that go with it, as `tandem phrase` takes it.
public struct PhraseRequest: Sendable, Hashable {
  /// What the person typed.
  public var text: ReadText
  /// Their language; detected where nil.
  public var language: Language?
  /// Mentor or mentee, where known.
  public var role: Role?
  /// Sie or du for questions.
  public var register: Register
  /// The later answers.
  public var answers: GoalAnswers
  /// The day that "in six months" counts from; nil leaves such phrases without a day.
  public var today: CalendarDay?

  /// A request; only the text is required.
  public init(
    text: String, language: Language? = nil, role: Role? = nil, register: Register = .formal,
    answers: GoalAnswers = GoalAnswers(), today: CalendarDay? = nil
  ) {
    (self.text, self.language, self.role) = (ReadText(text), language, role)
    (self.register, self.answers, self.today) = (register, answers, today)
  }
}

/// Everything the engine has to say about one statement.
public struct PhraseResult: Sendable, Hashable {
  /// As given or as detected.
  public var language: Language
  /// As given.
  public var role: Role?
  /// False where there is neither motive nor wish to work with; then there is no goal and `ask` holds a
  /// question.
  public var isClear: Bool
  /// The mix, strongest first.
  public var motives: [MotiveShare]
  /// True where the reason given is an external one.
  public var isDuty: Bool
  /// What the person wants, cleaned but in their own words.
  public var intentions: [Intention]
  /// Hits of the goal checks, the most important first.
  public var findings: [Finding]
  /// Two or three goal sentences that differ in what they stress.
  public var drafts: [String]
  /// The finished goal.
  public var goal: String?
  /// The day of the goal's date, where it has one.
  public var by: CalendarDay?
  /// The next question; nil where nothing has to be asked.
  public var ask: String?
}
