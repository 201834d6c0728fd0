internal import TandemDialogue

// Every state can be reached, and from every state there is an end.
extension FlowChecks {
  mutating func checkGraph() {
    // One wrong name would make half of the flow unreachable; that is said once, at the name.
    let isWhole = flow.states.allSatisfy { state in
      state.isWhole && state.transitions.allSatisfy { indices[$0.target.text] != nil }
    }
    guard isWhole, let start = flow.start.flatMap({ indices[$0.text] }) else { return }
    let ways = flow.states.map { state in state.transitions.compactMap { indices[$0.target.text] } }
    let reached = Self.reach(from: [start], along: ways)
    for (index, state) in flow.states.enumerated() where !reached.contains(index) {
      problems.error(
        "No way leads to state '\(state.name.text)'.",
        hint: "Name it under 'next:' of another state, or delete it.",
        at: state.name.location)
    }
    checkEnds(reached, ways)
    checkCircles(ways)
  }

  private mutating func checkEnds(_ reached: Set<Int>, _ ways: [[Int]]) {
    var back = [[Int]](repeating: [], count: ways.count)
    for (index, targets) in ways.enumerated() { for target in targets { back[target].append(index) } }
    let ends = flow.states.indices.filter { flow.states[$0].ending != nil }
    let ending = Self.reach(from: ends, along: back)
    let lost = reached.subtracting(ending).sorted().filter { !flow.states[$0].transitions.isEmpty }
    guard let first = lost.first else { return }
    let names = lost.map { "'\(flow.states[$0].name.text)'" }
    problems.error(
      names.count == 1
        ? "From state \(names[0]) no way leads to an end."
        : "From the states \(names.joined(separator: ", ")) no way leads to an end.",
      hint: "Let one of them lead to a state with 'ends:'.", at: flow.states[first].name.location)
  }

  /// A circle must empty a slot that is asked in it; otherwise it passes all its questions for ever.
  private mutating func checkCircles(_ ways: [[Int]]) {
    var seen: Set<Int> = []
    for index in flow.states.indices where !seen.contains(index) {
      let circle = Self.reach(from: ways[index], along: ways).filter {
        Self.reach(from: ways[$0], along: ways).contains(index)
      }
      guard circle.contains(index) else { continue }
      seen.formUnion(circle)
      let asked = Set(circle.compactMap { flow.states[$0].slot?.text })
      let cleared = circle.flatMap { state in
        flow.states[state].transitions.filter { indices[$0.target.text].map(circle.contains) ?? false }
          .flatMap { $0.clears.map(\.text) }
      }
      guard asked.isDisjoint(with: cleared), let first = circle.min() else { continue }
      let names = circle.sorted().map { "'\(flow.states[$0].name.text)'" }.joined(separator: ", ")
      problems.error(
        "The states \(names) go round in a circle that asks nothing again.",
        hint: "Let the way back empty an answer with 'clears:'.", at: flow.states[first].name.location)
    }
  }

  private static func reach(from starts: [Int], along ways: [[Int]]) -> Set<Int> {
    var reached = Set(starts)
    var pending = starts
    while let index = pending.popLast() {
      for target in ways[index] where reached.insert(target).inserted { pending.append(target) }
    }
    return reached
  }
}
