/// What a language must be able to do for tandem. German and English implement it.
public protocol Grammar: Sendable {
  /// What the person wants, in order of appearance; empty where the text gives nothing.
  func intentions(in text: ReadText, role: Role?) -> [Intention]

  /// Whether an answer to "what exactly?" says what somebody will do, rather than naming something.
  func saysDeed(_ answer: ReadText) -> Bool

  /// The intentions said back to the person: "Ihr Wissen weiterzugeben" (ready for "Ihnen geht es
  /// darum, …"), "passing on what you know" (ready for "this is about …").
  func mirror(_ intention: Intention, register: Register) -> String

  /// Two or three goal sentences that differ in what they stress; empty where nothing can be said faithfully.
  func drafts(of material: GoalMaterial) -> [String]

  /// The finished goal and its drafts, for whoever needs both.
  func wording(of material: GoalMaterial) -> GoalWording

  /// The finished goal: first person, one or two sentences, with time and sign where given; nil if
  /// neither text nor answers carry one.
  func goal(of material: GoalMaterial) -> String?

  /// The statement for the kickoff, at most 45 words.
  func statement(of material: StatementMaterial, style: StatementStyle) -> String

  /// The call of a senior who looks for a reverse partner: the same content in another form.
  func call(of material: StatementMaterial) -> String
}

extension Grammar {
  /// What the person wants, in a text that nothing else looks at.
  public func intentions(in text: String, role: Role?) -> [Intention] {
    intentions(in: ReadText(text), role: role)
  }
}

/// A goal and what else could be said in its place.
public struct GoalWording: Sendable, Hashable {
  /// The finished goal; nil where nothing carries one.
  public let goal: String?
  /// Two or three goal sentences that differ in what they stress.
  public let drafts: [String]
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
