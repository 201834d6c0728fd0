/// Everything tandem knows between two turns. A value: the fold of its changes.
public struct Conversation: Sendable, Equatable, Codable {
  /// The state whose question is open; empty before the first turn.
  public private(set) var state = ""
  /// What is known, by slot.
  public private(set) var slots: [String: Value] = [:]
  /// Accepted answers that can be taken back, oldest first.
  public private(set) var trail: [TrailEntry] = []
  /// Answers taken back since the last new one, the latest last.
  public private(set) var undone: [TrailEntry] = []
  /// Slots whose old value is offered while their question is asked again.
  public private(set) var offered: [String: Value] = [:]
  /// How often the current question has been put, from 1.
  public private(set) var attempt = 1
  /// How the current question was last put.
  public private(set) var rung = Rung.ask
  /// Where the conversation was when an earlier slot was asked again; nil otherwise.
  public private(set) var detour: String?
  /// True when the trail was cut by a committing step.
  public private(set) var isBehindBarrier = false
  /// How often each text was spoken.
  public private(set) var spoken: [String: Int] = [:]
  /// "de" or "en".
  public private(set) var language = "de"
  /// "sie" or "du"; English texts don't look at it.
  public private(set) var register = "sie"
  /// Whether an answer is awaited.
  public private(set) var status = Status.awaiting
  /// The revision of the flow that the conversation runs in; empty before the first turn.
  public private(set) var revision = ""

  /// A conversation in which nothing was said yet.
  public init() {}

  /// Applies one change. Total: changes that do not fit (an undo without a trail) change nothing.
  public mutating func apply(_ change: Change) {
    switch change {
    case .moved(let state): move(to: state)
    case .accepted(let state): accept(state)
    case .filled(let slot, let value): set(slot, to: value)
    case .cleared(let slot): set(slot, to: nil)
    case .attempted(let attempt, let rung): (self.attempt, self.rung) = (attempt, rung)
    case .detoured(let state): detour = state.isEmpty ? nil : state
    case .offered(let slot, let value): offered[slot] = value
    case .undone: undo()
    case .redone: redo()
    case .barrier: (trail, undone, isBehindBarrier) = ([], [], true)
    case .spoken(let text): spoken[text, default: 0] += 1
    case .voice(let language, let register): speak(language, register)
    case .status(let status): self.status = status
    case .rebased(let revision): self.revision = revision
    }
  }

  /// The conversation after all these changes.
  public func applying(_ changes: some Sequence<Change>) -> Conversation {
    var next = self
    for change in changes { next.apply(change) }
    return next
  }

  private mutating func move(to state: String) {
    self.state = state
    (attempt, rung, offered) = (1, .ask, [:])
  }

  private mutating func accept(_ state: String) {
    trail.append(TrailEntry(state: state, detour: detour))
    (undone, offered, detour) = ([], [:], nil)
  }

  private mutating func set(_ slot: String, to value: Value?) {
    if let last = trail.indices.last { trail[last].remember(slots[slot], of: slot) }
    slots[slot] = value
  }

  /// The form of address is an answer and is taken back with it; the language is a wish and stays.
  private mutating func speak(_ language: String, _ register: String) {
    if register != self.register, let last = trail.indices.last {
      trail[last].remember(register: self.register)
    }
    (self.language, self.register) = (language, register)
  }

  private mutating func undo() {
    guard let entry = trail.popLast() else { return }
    undone.append(swapping(entry, at: state))
    detour = entry.detour
    move(to: entry.state)
  }

  private mutating func redo() {
    guard let entry = undone.popLast() else { return }
    trail.append(swapping(entry, at: state))
    detour = entry.detour
    move(to: entry.state)
  }

  /// Puts the entry's slot values back and returns the entry that would reverse that.
  private mutating func swapping(_ entry: TrailEntry, at state: String) -> TrailEntry {
    var reverse = TrailEntry(state: state, detour: detour)
    for slot in entry.empty {
      reverse.remember(slots[slot], of: slot)
      slots[slot] = nil
    }
    for (slot, value) in entry.filled {
      reverse.remember(slots[slot], of: slot)
      slots[slot] = value
    }
    if let earlier = entry.register {
      reverse.remember(register: register)
      register = earlier
    }
    return reverse
  }
}

/// One accepted answer: where it was given and what the slots held before it.
public struct TrailEntry: Sendable, Hashable, Codable {
  /// The state whose question was answered.
  public let state: String
  /// The earlier value of every slot that was filled before and changed.
  public private(set) var filled: [String: Value] = [:]
  /// The slots that changed and were empty before.
  public private(set) var empty: Set<String> = []
  /// The form of address before, where the answer changed it.
  public private(set) var register: String?

  /// Where the conversation was to return to, where the answer was given on a detour.
  public let detour: String?

  init(state: String, detour: String?) { (self.state, self.detour) = (state, detour) }

  /// Keeps the value a slot had before its first change; later changes don't overwrite it.
  mutating func remember(_ value: Value?, of slot: String) {
    guard filled[slot] == nil, !empty.contains(slot) else { return }
    if let value { filled[slot] = value } else { empty.insert(slot) }
  }

  /// Keeps the form of address that there was first.
  mutating func remember(register: String) { self.register = self.register ?? register }
}
