/// A dialogue, resolved and ready to run: states, texts and the readers of answers.
///
/// References are indices into `states`, so a flow that exists has no missing target.
public struct Flow: Sendable {
  /// The flow's own name ("standard").
  public let id: String
  /// Hash of everything that a person could notice: structure and texts.
  public let revision: String
  /// Hash of states, slots, guards and transitions alone; texts don't touch it.
  public let structure: String
  /// All states; `start` is the first.
  public let states: [State]
  /// Index of the state that opens a conversation.
  public let start: Int
  /// Every text in every language and register.
  public let phrasebook: Phrasebook
  /// Words that are commands or stand for yes, no and keep, by language code.
  public let vocabulary: [String: Vocabulary]
  /// How conversations of older revisions come over; see docs/flow.md.
  public let migrations: [Migration]
  /// What the machine asks of the language.
  public var interpretation: Interpretation

  private let indices: [String: Int]

  /// A flow of resolved parts.
  ///
  /// - Precondition: every index in `states` and `start` is in range; state names are unique.
  public init(
    id: String, revision: String, structure: String, states: [State], start: Int, phrasebook: Phrasebook,
    vocabulary: [String: Vocabulary], migrations: [Migration] = [], interpretation: Interpretation = .plain
  ) {
    (self.id, self.revision, self.structure) = (id, revision, structure)
    (self.states, self.start, self.phrasebook) = (states, start, phrasebook)
    (self.vocabulary, self.migrations, self.interpretation) = (vocabulary, migrations, interpretation)
    indices = Dictionary(uniqueKeysWithValues: states.indices.map { (states[$0].name, $0) })
  }

  /// The index of a state by its name.
  public func index(of state: String) -> Int? { indices[state] }

  /// The state of that name.
  public func state(named name: String) -> State? { indices[name].map { states[$0] } }

  /// The state that asks for a slot; the first one if several do.
  public func state(asking slot: String) -> State? { states.first { $0.question?.slot == slot } }

  /// Whether a step that commits has its answer, so that there is no way back behind it.
  public func hasCommitted(in conversation: Conversation) -> Bool {
    states.contains { state in
      state.commits && state.question.map { conversation.slots[$0.slot] != nil } ?? false
    }
  }
}

/// How a conversation of an older revision fits a newer flow where the two are not compatible.
public struct Migration: Sendable, Hashable {
  /// Structure hash it starts from; nil stands for any.
  public let from: String?
  /// Old state name → new one.
  public let states: [String: String]
  /// Old slot name → new one; an empty new name drops the slot.
  public let slots: [String: String]

  /// A migration as written in the flow.
  public init(from: String?, states: [String: String], slots: [String: String]) {
    (self.from, self.states, self.slots) = (from, states, slots)
  }
}
