/// Everything the machine asks of the language, as pure functions.
///
/// Registered by answer type and name, so that the machine knows nothing about mentoring.
public struct Interpretation: Sendable {
  /// Reads the words of an answer.
  public typealias Interpreter = @Sendable (_ text: String, _ inquiry: Inquiry) -> Reading
  /// Computes slots from slots when a state is entered; an empty value clears.
  public typealias Derivation = @Sendable (_ inquiry: Inquiry) -> [String: Value]

  /// Readers by answer type; types without one use the machine's own (`PlainReading`).
  public var interpreters: [AnswerType: Interpreter]
  /// Derivations by the name that the flow uses.
  public var derivations: [String: Derivation]
  /// Recognises "I don't know", small talk and the like before an interpreter is asked.
  public var nonAnswer: @Sendable (_ text: String, _ inquiry: Inquiry) -> Miss?
  /// Recognises acute distress and harassment, in whatever language somebody writes of it.
  public var isAlarming: @Sendable (_ text: String, _ memory: TurnMemory) -> Bool
  /// The language that a text is certainly written in; nil for a few words and for mixtures.
  public var language: @Sendable (_ text: String, _ memory: TurnMemory) -> String?

  /// An interpretation of given parts.
  public init(
    interpreters: [AnswerType: Interpreter], derivations: [String: Derivation],
    nonAnswer: @escaping @Sendable (String, Inquiry) -> Miss?,
    isAlarming: @escaping @Sendable (String, TurnMemory) -> Bool,
    language: @escaping @Sendable (String, TurnMemory) -> String?
  ) {
    (self.interpreters, self.derivations) = (interpreters, derivations)
    (self.nonAnswer, self.isAlarming, self.language) = (nonAnswer, isAlarming, language)
  }

  /// The machine's own readers and nothing else; enough for flows without language.
  public static let plain = Interpretation(
    interpreters: [:], derivations: [:], nonAnswer: { _, _ in nil }, isAlarming: { _, _ in false },
    language: { _, _ in nil })
}

/// The question as an interpreter or a derivation sees it.
public struct Inquiry: Sendable {
  /// Name of the state.
  public let state: String
  /// The question; nil in a state that only speaks.
  public let question: Question?
  /// The choices as shown, in order.
  public let choices: [Choice]
  /// How often the question has been put, from 1; 1 for a state that isn't open.
  public let attempt: Int
  /// What is known so far.
  public let slots: [String: Value]
  /// What the surroundings say: "today", "contact", "programme" …
  public let surroundings: [String: Value]
  /// What was read in this turn, so that no text is read twice.
  public let memory: TurnMemory
  /// "de" or "en".
  public let language: String
  /// "sie" or "du".
  public let register: String
  /// Words for yes, no and keep in this language.
  public let vocabulary: Vocabulary
}

/// What an interpreter made of the words.
public enum Reading: Sendable, Hashable {
  /// The answer, as values for the question's slot and any other the words also filled.
  case answer([String: Value])
  /// The words don't fit; an ordinary outcome.
  case miss(Miss)
}

/// Why words did not fit the question. Raw values are part of text keys.
public enum Miss: String, Sendable, Hashable, Codable, CaseIterable {
  case empty
  case invalid
  case dontKnow = "dont-know"
  case offTopic = "off-topic"
  /// Longer than the question can take.
  case tooLong = "too-long"
}

/// One thing to choose.
public struct Choice: Sendable, Hashable, Codable {
  /// Stable id.
  public let id: String
  /// What the person reads; short enough for a button.
  public let title: String

  /// A choice as shown.
  public init(id: String, title: String) { (self.id, self.title) = (id, title) }
}
