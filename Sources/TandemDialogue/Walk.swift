/// Walking the flow: from an answered state to the next one whose question is open.
extension Turn {
  /// Goes on from a state that is done with.
  mutating func settle(after index: Int) {
    guard let next = leave(index) else { return }
    settle(at: next)
  }

  /// Goes to the first state from here on that has to ask or to end.
  ///
  /// Visits at most every state twice: the loader refuses loops without an exit, and this bound makes
  /// the machine stop even in a flow that was built by hand.
  mutating func settle(at start: Int) {
    var index = start
    for _ in 0..<(2 * flow.states.count) {
      let state = flow.states[index]
      prepare(state)
      if !state.condition.holds(conversation.facts) {
        if let slot = state.question?.slot, conversation.slots[slot] != nil { record(.cleared(slot: slot)) }
      } else if stops(at: state) {
        return
      }
      guard let next = leave(index) else { return }
      index = next
    }
  }

  mutating func prepare(_ state: State) {
    for name in state.prepares {
      guard let derivation = flow.interpretation.derivations[name] else { continue }
      for (slot, value) in derivation(inquiry(at: state)).sorted(by: { $0.key < $1.key }) {
        if value == .null {
          if conversation.slots[slot] != nil { record(.cleared(slot: slot)) }
        } else if conversation.slots[slot] != value {
          record(.filled(slot: slot, value: value))
        }
      }
    }
  }

  /// Whether the conversation stays here: a question is open, or the flow ends.
  private mutating func stops(at state: State) -> Bool {
    if let question = state.question {
      if conversation.slots[question.slot] != nil { return false }
      record(.moved(to: state.name))
      for key in state.says where conversation.spoken["say.\(key)"] == nil { say("say.\(key)") }
      ask(.ask)
      return true
    }
    for key in state.says where conversation.spoken["say.\(key)"] == nil || state.ending != nil {
      say("say.\(key)")
    }
    guard let ending = state.ending else { return false }
    record(.moved(to: state.name))
    record(.status(ending))
    effects.append(.finish(ending))
    return true
  }

  /// The first transition that may be taken, with the slots emptied that it clears.
  private mutating func leave(_ index: Int) -> Int? {
    let facts = conversation.facts
    guard let transition = flow.states[index].transitions.first(where: { $0.condition.holds(facts) })
    else { return nil }
    for slot in transition.clears where conversation.slots[slot] != nil { record(.cleared(slot: slot)) }
    return transition.target
  }

  /// Empties the answers to questions that a changed answer has put off the path.
  mutating func emptyOffPath() {
    let passed = flow.passed(conversation.facts)
    let asked = Set(flow.states.indices.filter { passed[$0] }.compactMap { flow.states[$0].question?.slot })
    for (index, state) in flow.states.enumerated() where !passed[index] {
      guard let slot = state.question?.slot, conversation.slots[slot] != nil else { continue }
      guard !asked.contains(slot) else { continue }
      record(.cleared(slot: slot))
    }
  }
}

extension Flow {
  /// The states that a conversation with these slots passes from start to end, as far as it is known.
  ///
  /// Questions that are still open are passed as if their answer changed nothing.
  public func path(with facts: [String: Value]) -> Set<String> {
    let passed = passed(Facts(slots: facts, language: nil))
    return Set(states.indices.lazy.filter { passed[$0] }.map { states[$0].name })
  }

  /// The same by index; asked for with every turn, so without a single name.
  func passed(_ facts: Facts) -> [Bool] { ways.passed(facts) }
}

/// What a guard sees under a name: a slot, or a pseudo-slot. Not the conversation, which costs a dozen counts
/// to copy, and no closure, which would count its own two at every call.
struct Facts {
  let slots: [String: Value]
  /// The language that the conversation is in; nil where "language" is a slot like any other.
  let language: String?

  subscript(name: String) -> Value? {
    if let language, name == "language" { .text(language) } else { slots[name] }
  }
}

extension Conversation {
  /// What guards see.
  var facts: Facts { Facts(slots: slots, language: language) }
}
