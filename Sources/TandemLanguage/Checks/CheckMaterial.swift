/// What the goal checks look at; a nil field has not been asked yet and is not checked.
public struct CheckMaterial: Sendable, Hashable {
  /// The goal as it stands.
  public var goal: ReadText
  /// "How will you notice?"; nil where not asked yet, empty where nothing was answered.
  public var sign: ReadText?
  /// Whether a time has been asked for and, if so, which one there is.
  public var date: DatePhrase?
  /// True once "by when?" has been put, so that a missing time is a hit.
  public var isDateAsked: Bool
  /// The last day of the programme; nil where unknown.
  public var programmeEnd: CalendarDay?
  /// "What inside you could get in the way, and what will you do then?"
  public var plan: ReadText?
  /// What the person wishes from the partner.
  public var wish: ReadText?
  /// What the person brings.
  public var gift: ReadText?
  /// What the goal costs.
  public var cost: ReadText?
  /// Confidence 0 to 10.
  public var confidence: Int?
  /// Importance 0 to 10.
  public var importance: Int?
  /// Familiarity with the terrain 0 to 10.
  public var familiarity: Int?
  /// Mentor or mentee, where known.
  public var role: Role?
  /// How the person is asked.
  public var register: Register

  /// A goal to check; everything else can be set as it becomes known.
  public init(goal: ReadText, role: Role? = nil, register: Register = .formal) {
    (self.goal, self.role, self.register) = (goal, role, register)
    isDateAsked = false
  }

  /// A goal that nothing else looks at.
  public init(goal: String, role: Role? = nil, register: Register = .formal) {
    self.init(goal: ReadText(goal), role: role, register: register)
  }
}
