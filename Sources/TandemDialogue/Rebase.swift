/// How a conversation goes on when its flow has changed.
public enum Rebase: Sendable, Equatable {
  /// Nothing has changed for it.
  case same
  /// Only texts differ; the changes adopt the new ones.
  case adopted([Change])
  /// Everything that was answered still fits; the changes carry it over.
  case rebased([Change])
  /// The flow's own migration was applied; what came before can't be taken back.
  case migrated([Change])
  /// It stays in its old revision until it is done.
  case stays([Obstacle])

  /// What keeps a conversation from going over.
  public enum Obstacle: Sendable, Hashable {
    /// A state where the conversation stands, or to which it can go back, isn't there any more.
    case state(String)
    /// A state asks for another slot than it did.
    case question(state: String)
    /// A question wants another kind of answer than the one that was given.
    case answer(slot: String)
  }

  /// The changes that bring the conversation over; none where it stays.
  public var changes: [Change] {
    switch self {
    case .same, .stays: []
    case .adopted(let changes), .rebased(let changes), .migrated(let changes): changes
    }
  }
}

/// Decides how a conversation comes over into another revision of its flow. Pure, and it never asks an
/// answered question again: where that isn't possible the conversation stays.
public func rebase(_ conversation: Conversation, from old: Flow, to new: Flow) -> Rebase {
  guard conversation.revision != new.revision else { return .same }
  if old.structure == new.structure { return .adopted([.rebased(revision: new.revision)]) }
  let obstacles = obstacles(of: conversation, from: old, to: new)
  if obstacles.isEmpty { return .rebased([.rebased(revision: new.revision)]) }
  guard let migration = new.migrations.first(where: { $0.from == nil || $0.from == old.structure }) else {
    return .stays(obstacles)
  }
  let changes = migration.changes(to: new, of: conversation)
  let remaining = standing(of: conversation.applying(changes), in: new)
  return remaining.isEmpty ? .migrated(changes) : .stays(remaining)
}

/// What keeps a conversation from going on as it is, in the order of the flow.
private func obstacles(of conversation: Conversation, from old: Flow, to new: Flow) -> [Rebase.Obstacle] {
  var reachable = [conversation.state] + conversation.trail.map(\.state) + conversation.undone.map(\.state)
  if let detour = conversation.detour { reachable.append(detour) }
  var seen: Set<String> = []
  var obstacles: [Rebase.Obstacle] = []
  for name in reachable where !name.isEmpty && seen.insert(name).inserted {
    guard let state = new.state(named: name) else {
      obstacles.append(.state(name))
      continue
    }
    let before = old.state(named: name)?.question
    if before?.slot != state.question?.slot { obstacles.append(.question(state: name)) }
  }
  for question in old.states.compactMap(\.question) {
    guard let value = conversation.slots[question.slot], value != .null else { continue }
    guard let now = new.state(asking: question.slot)?.question else { continue }
    let isKept = now.type == question.type && now.allows(value)
    let obstacle = Rebase.Obstacle.answer(slot: question.slot)
    if !isKept, !obstacles.contains(obstacle) { obstacles.append(obstacle) }
  }
  return obstacles
}

/// What a migrated conversation lacks: its state must be there, and its answers must fit.
private func standing(of conversation: Conversation, in flow: Flow) -> [Rebase.Obstacle] {
  guard let state = flow.state(named: conversation.state) else { return [.state(conversation.state)] }
  if state.question == nil, state.ending == nil { return [.question(state: state.name)] }
  return flow.states.compactMap(\.question).filter { question in
    guard let value = conversation.slots[question.slot], value != .null else { return false }
    return !question.allows(value)
  }.map { .answer(slot: $0.slot) }
}

extension Migration {
  /// Carries names over. The trail refers to old names, so it is cut first.
  fileprivate func changes(to flow: Flow, of conversation: Conversation) -> [Change] {
    var changes: [Change] = [.rebased(revision: flow.revision), .barrier]
    // All old names first: two slots may swap theirs.
    let renamed = slots.sorted { $0.key < $1.key }.filter { conversation.slots[$0.key] != nil }
    changes += renamed.map { .cleared(slot: $0.key) }
    for (slot, name) in renamed where !name.isEmpty {
      changes.append(.filled(slot: name, value: conversation.slots[slot] ?? .null))
    }
    let state = conversation.detour ?? conversation.state
    changes.append(.moved(to: states[state] ?? state))
    if conversation.detour != nil { changes.append(.detoured(from: "")) }
    return changes
  }
}

extension Question {
  /// Whether a value that was given once could be given today; free words always could.
  fileprivate func allows(_ value: Value) -> Bool {
    switch type {
    case .yesNo: value.flag != nil
    case .scale: value.number != nil
    case .choice, .release:
      if case .fixed(let ids) = choices { value.text.map { ids.contains($0) } ?? false } else { true }
    case .name, .text, .motive, .goal, .sign, .date, .plan, .statement: true
    }
  }
}
