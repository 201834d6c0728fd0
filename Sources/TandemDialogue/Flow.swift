/// A dialogue, resolved and ready to run: states, texts and the readers of answers.
///
/// References are indices into `states`, so a flow that exists has no missing target.
public struct Flow: Sendable {
  private let plan: FlowPlan
  /// What the machine asks of the language.
  public var interpretation: Interpretation

  /// A flow of resolved parts.
  ///
  /// - Precondition: every index in `states` and `start` is in range; state names are unique.
  public init(
    id: String, revision: String, structure: String, states: [State], start: Int, phrasebook: Phrasebook,
    vocabulary: [String: Vocabulary], migrations: [Migration] = [], interpretation: Interpretation = .plain
  ) {
    plan = FlowPlan(
      id: id, revision: revision, structure: structure, states: states, start: start, phrasebook: phrasebook,
      vocabulary: vocabulary, migrations: migrations)
    self.interpretation = interpretation
  }

  /// The flow's own name ("standard").
  public var id: String { plan.id }
  /// Hash of everything that a person could notice: structure and texts.
  public var revision: String { plan.revision }
  /// Hash of states, slots, guards and transitions alone; texts don't touch it.
  public var structure: String { plan.structure }
  /// All states; `start` is the first.
  public var states: [State] { plan.states }
  /// Index of the state that opens a conversation.
  public var start: Int { plan.start }
  /// Every text in every language and register.
  public var phrasebook: Phrasebook { plan.phrasebook }
  /// Words that are commands or stand for yes, no and keep, by language code.
  public var vocabulary: [String: Vocabulary] { plan.vocabulary }
  /// How conversations of older revisions come over; see docs/flow.md.
  public var migrations: [Migration] { plan.migrations }
  var ways: PathPlan { plan.ways }
  /// The states whose questions count for the progress, with their slots.
  var counted: [(state: Int, slot: String)] { plan.counted }

  /// The index of a state by its name.
  public func index(of state: String) -> Int? { plan.indices[state] }

  /// The state of that name.
  public func state(named name: String) -> State? { plan.indices[name].map { plan.states[$0] } }

  /// The state that asks for a slot; the first one if several do.
  public func state(asking slot: String) -> State? { plan.states.first { $0.question?.slot == slot } }

  /// Whether a step that commits has its answer, so that there is no way back behind it.
  public func hasCommitted(in conversation: Conversation) -> Bool {
    states.contains { state in
      state.commits && state.question.map { conversation.slots[$0.slot] != nil } ?? false
    }
  }

  /// What is known, without the slots that only hold choices: these are in the prompt.
  public func known(in conversation: Conversation) -> [String: Value] {
    var slots = conversation.slots
    for slot in plan.choiceSlots where slots[slot] != nil { slots[slot] = nil }
    return slots
  }
}

/// What a flow is made of; a class, so that the flow is handed on at the cost of one count.
private final class FlowPlan: Sendable {
  let id, revision, structure: String
  let states: [State]
  let start: Int
  let phrasebook: Phrasebook
  let vocabulary: [String: Vocabulary]
  let migrations: [Migration]
  let indices: [String: Int]
  /// Slots from which questions take their choices.
  let choiceSlots: [String]
  let counted: [(state: Int, slot: String)]
  let ways: PathPlan

  init(
    id: String, revision: String, structure: String, states: [State], start: Int, phrasebook: Phrasebook,
    vocabulary: [String: Vocabulary], migrations: [Migration]
  ) {
    (self.id, self.revision, self.structure) = (id, revision, structure)
    (self.states, self.start, self.phrasebook) = (states, start, phrasebook)
    (self.vocabulary, self.migrations) = (vocabulary, migrations)
    indices = Dictionary(uniqueKeysWithValues: states.indices.map { (states[$0].name, $0) })
    var slots: Set<String> = []
    for question in states.lazy.compactMap(\.question) {
      for case .slot(let slot) in [question.choices, question.rescue] { slots.insert(slot) }
    }
    choiceSlots = slots.sorted()
    counted = states.indices.compactMap { index in
      guard let question = states[index].question, question.isCounted else { return nil }
      return (index, question.slot)
    }
    ways = PathPlan(states, start: start)
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
