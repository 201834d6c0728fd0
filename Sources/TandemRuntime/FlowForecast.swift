public import TandemDialogue
public import TandemStore

/// How many open conversations would come over if a flow took the place of another.
public struct FlowForecast: Sendable, Equatable, Codable {
  /// Conversations that are not done, by what would become of them.
  public var adopted = 0
  /// See `adopted`.
  public var rebased = 0
  /// See `adopted`.
  public var migrated = 0
  /// Those that would stay in their old revision until they are done.
  public var staying = 0
  /// Those that are in the new revision already.
  public var current = 0
  /// Those whose own revision isn't known, so that nothing can be said.
  public var unknown = 0
  /// Conversations that are done; they are not touched.
  public var complete = 0
  /// What keeps conversations from coming over, and how many.
  public var obstacles: [String: Int] = [:]

  /// Nothing counted yet.
  public init() {}

  /// Counts a conversation that is in the flow `old`; nil where that isn't known.
  public mutating func add(_ conversation: Conversation, in old: Flow?, towards new: Flow) {
    if conversation.status == .complete { return complete += 1 }
    if conversation.revision == new.revision { return current += 1 }
    guard let old else { return unknown += 1 }
    switch rebase(conversation, from: old, to: new) {
    case .same: current += 1
    case .adopted: adopted += 1
    case .rebased: rebased += 1
    case .migrated: migrated += 1
    case .stays(let found):
      staying += 1
      for obstacle in found { obstacles[obstacle.description, default: 0] += 1 }
    }
  }

  /// Counts a whole store. Blocking; `FileJournal.working` runs it elsewhere.
  public init(
    of folder: StoreFolder, towards new: Flow, knowing flow: (_ revision: String) -> Flow?
  ) throws(StoreError) {
    var forecast = FlowForecast()
    try folder.eachConversation { record in
      forecast.add(record.conversation, in: flow(record.conversation.revision), towards: new)
    }
    self = forecast
  }
}

extension Rebase.Obstacle: CustomStringConvertible {
  /// One line for a person who edits the flow.
  public var description: String {
    switch self {
    case .state(let name): "state '\(name)' is gone"
    case .question(let state): "state '\(state)' asks for something else"
    case .answer(let slot): "answers to '\(slot)' no longer fit"
    }
  }
}
