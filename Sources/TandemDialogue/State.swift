/// One node of a flow: what is said there, what is asked, and where it leads.
///
/// A class, since every step of the machine takes one in hand.
public final class State: Sendable {
  /// Unique in the flow; a name, never a position, since logs refer to it.
  public let name: String
  /// Text keys said before the question, in order, once per conversation; an end says them each time.
  public let says: [String]
  /// What is asked; nil for a state that only speaks.
  public let question: Question?
  /// The state is passed over, and its slot emptied, where this does not hold.
  public let condition: Guard
  /// Derivations run before the state speaks.
  public let prepares: [String]
  /// First one whose condition holds is taken; empty only where `ending` is set.
  public let transitions: [Transition]
  /// The status in which the conversation ends here.
  public let ending: Status?
  /// Once answered, nothing before can be taken back.
  public let commits: Bool

  /// A state of resolved parts.
  public init(
    name: String, says: [String] = [], question: Question? = nil, condition: Guard = .always,
    prepares: [String] = [], transitions: [Transition] = [], ending: Status? = nil, commits: Bool = false
  ) {
    (self.name, self.says, self.question, self.condition) = (name, says, question, condition)
    (self.prepares, self.transitions, self.ending, self.commits) = (prepares, transitions, ending, commits)
  }
}

extension State: Equatable {
  /// Whether two states are the same to a conversation.
  public static func == (left: State, right: State) -> Bool {
    left.name == right.name && left.says == right.says && left.question == right.question
      && left.condition == right.condition && left.prepares == right.prepares
      && left.transitions == right.transitions && left.ending == right.ending && left.commits == right.commits
  }
}

/// A way from one state to another.
public struct Transition: Sendable, Hashable {
  /// Index of the target in the flow's states.
  public let target: Int
  /// When it may be taken.
  public let condition: Guard
  /// Slots emptied on the way, so that their questions are asked again.
  public let clears: [String]

  /// A resolved transition.
  public init(target: Int, condition: Guard = .always, clears: [String] = []) {
    (self.target, self.condition, self.clears) = (target, condition, clears)
  }
}
