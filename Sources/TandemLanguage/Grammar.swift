/// What a language must be able to do for tandem. German and English implement it.
public protocol Grammar: Sendable {
  /// What the person wants, in order of appearance; empty where the text gives nothing.
  func intentions(in text: String, role: Role?) -> [Intention]

  /// The intentions said back to the person: "Ihr Wissen weiterzugeben" (ready for "Ihnen geht es
  /// darum, …"), "passing on what you know" (ready for "this is about …").
  func mirror(_ intention: Intention, register: Register) -> String

  /// Two or three goal sentences that differ in what they stress; empty where nothing can be said faithfully.
  func drafts(of material: GoalMaterial) -> [String]

  /// The finished goal: first person, one or two sentences, with time and sign where given; nil if
  /// neither text nor answers carry one.
  func goal(of material: GoalMaterial) -> String?

  /// The statement for the kickoff, at most 45 words.
  func statement(of material: StatementMaterial, style: StatementStyle) -> String

  /// The call of a senior who looks for a reverse partner: the same content in another form.
  func call(of material: StatementMaterial) -> String
}

/// What a goal is made of. Nothing that is not in here may appear in it.
public struct GoalMaterial: Sendable, Hashable {
  /// What the person typed about their motive.
  public var text: String
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
    text: String, intentions: [Intention], motives: [MotiveShare], role: Role?, register: Register,
    answers: GoalAnswers, date: DatePhrase?
  ) {
    (self.text, self.intentions, self.motives, self.role) = (text, intentions, motives, role)
    (self.register, self.answers, self.date) = (register, answers, date)
  }
}

/// What the spoken statement is made of; every text is the person's own, in any shape.
public struct StatementMaterial: Sendable, Hashable {
  /// Why: an intention phrase or the person's words about their motive.
  public var motive: String
  /// The goal as chosen or written by the person, without date or sign.
  public var goal: String
  /// How they will notice.
  public var sign: String
  /// By when.
  public var date: DatePhrase?
  /// What they wish from the other.
  public var wish: String
  /// What they bring.
  public var gift: String
  /// Mentor or mentee.
  public var role: Role
  /// How the partner is addressed in the sentence.
  public var register: Register

  /// Material for a statement; empty texts are left out of it.
  public init(
    motive: String, goal: String, sign: String, date: DatePhrase?, wish: String, gift: String, role: Role,
    register: Register
  ) {
    (self.motive, self.goal, self.sign, self.date) = (motive, goal, sign, date)
    (self.wish, self.gift, self.role, self.register) = (wish, gift, role, register)
  }
}

/// Three ways to say the same statement.
public enum StatementStyle: String, Sendable, Hashable, CaseIterable, Codable {
  /// Goal and time, one breath.
  case short
  /// Why first, then goal, wish and gift.
  case warm
  /// Goal, time and sign, word for word.
  case exact
}
