internal import TandemDialogue
internal import TandemMentoring

/// Which slots surely hold something when a state speaks, whichever way the conversation took.
///
/// The greatest solution of: what a state can count on is what all ways to it bring along.
struct FilledSlots {
  private let flow: ParsedFlow
  private let indices: [String: Int]
  /// By state; nil where no way leads there.
  private var atEntry: [Set<String>?]

  init(of flow: ParsedFlow, indices: [String: Int]) {
    (self.flow, self.indices) = (flow, indices)
    atEntry = [Set<String>?](repeating: nil, count: flow.states.count)
    guard let start = flow.start.flatMap({ indices[$0.text] }) else { return }
    atEntry[start] = []
    var pending = [start]
    while let index = pending.popLast() {
      for (target, brought) in ways(from: index) {
        let now = atEntry[target].map { $0.intersection(brought) } ?? brought
        guard now != atEntry[target] else { continue }
        atEntry[target] = now
        pending.append(target)
      }
    }
  }

  /// Slots that hold something when the state's texts are spoken.
  func whenSpeaking(_ index: Int) -> Set<String> {
    let state = flow.states[index]
    return prepared(state, (atEntry[index] ?? [])).union(state.condition.condition.assured)
  }

  private func prepared(_ state: ParsedState, _ slots: Set<String>) -> Set<String> {
    var slots = slots
    for name in state.prepares {
      let derived = MentoringInterpretation.derived[name.text] ?? []
      slots.subtract(derived)
      slots.formUnion(derived.intersection(MentoringInterpretation.alwaysDerived))
    }
    return slots
  }

  private func ways(from index: Int) -> [(Int, Set<String>)] {
    let state = flow.states[index]
    let passed = prepared(state, atEntry[index] ?? [])
    var left = passed
    if let slot = state.slot?.text {
      if state.condition.condition == .always, !state.isSkippable {
        left.insert(slot)
      } else {
        left.remove(slot)
      }
    }
    return state.transitions.compactMap { transition in
      guard let target = indices[transition.target.text] else { return nil }
      let brought = left.union(transition.condition.condition.assured)
      return (target, brought.subtracting(transition.clears.map(\.text)))
    }
  }
}
