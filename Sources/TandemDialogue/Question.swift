/// What a state wants to know. A class, as its state is.
public final class Question: Sendable {
  /// The slot that the answer fills.
  public let slot: String
  /// What kind of answer fits.
  public let type: AnswerType
  /// Choices shown with the question.
  public let choices: Choices
  /// Choices shown only to somebody who is stuck, from the example rung on.
  public let rescue: Choices
  /// Whether the person may leave it open.
  public let isSkippable: Bool
  /// Whether it counts in "4 of 14".
  public let isCounted: Bool
  /// Slots this answer builds on: when one of them changes, it is asked again.
  public let depends: [String]

  /// A question of resolved parts.
  public init(
    slot: String, type: AnswerType, choices: Choices = .none, rescue: Choices = .none,
    isSkippable: Bool = true, isCounted: Bool = true, depends: [String] = []
  ) {
    (self.slot, self.type, self.choices, self.rescue) = (slot, type, choices, rescue)
    (self.isSkippable, self.isCounted, self.depends) = (isSkippable, isCounted, depends)
  }
}

extension Question: Equatable {
  /// Whether two questions ask the same in the same way.
  public static func == (left: Question, right: Question) -> Bool {
    left.slot == right.slot && left.type == right.type && left.choices == right.choices
      && left.rescue == right.rescue && left.isSkippable == right.isSkippable
      && left.isCounted == right.isCounted && left.depends == right.depends
  }
}

/// Where the choices of a question come from.
public enum Choices: Sendable, Hashable {
  case none
  /// Ids; each has a text "choice.<state>.<id>".
  case fixed([String])
  /// A slot that holds a list of texts or of records {id, title}.
  case slot(String)
}

/// What kind of answer fits. Raw values are the protocol's prompt types.
public enum AnswerType: String, Sendable, Hashable, Codable, CaseIterable {
  case yesNo = "yes-no"
  case choice
  case scale
  case name
  case text
  case motive
  case goal
  case sign
  case date
  case plan
  case statement
  case release
}
