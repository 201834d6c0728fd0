/// The ways through a flow with its slots by number: every turn asks for the whole path, and looking up each
/// slot in each condition by its name takes longer than anything else in that.
struct PathPlan: Sendable {
  private struct Stop: Sendable {
    let condition: Condition<Int>
    let ways: [(condition: Condition<Int>, target: Int)]
  }

  private let slots: [String]
  private let stops: [Stop]
  private let start: Int

  init(_ states: [State], start: Int) {
    let conditions = states.flatMap { [$0.condition] + $0.transitions.map(\.condition) }
    slots = conditions.reduce(into: Set<String>()) { $0.formUnion($1.slots) }.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: slots.indices.map { [slots] in (slots[$0], $0) })
    stops = states.map { state in
      Stop(
        condition: state.condition.mapped { numbers[$0, default: 0] },
        ways: state.transitions.map { ($0.condition.mapped { numbers[$0, default: 0] }, $0.target) })
    }
    self.start = start
  }

  /// The states that are passed from start to end, by index, as far as it is known.
  func passed(_ fact: (String) -> Value?) -> [Bool] {
    // Looked up when a condition asks: most ways ask for few of them.
    var found = [Value??](repeating: nil, count: slots.count)
    func value(_ number: Int) -> Value? {
      if let known = found[number] { return known }
      let value = fact(slots[number])
      found[number] = .some(value)
      return value
    }
    var passed = [Bool](repeating: false, count: stops.count)
    var index: Int? = start
    while let current = index, !passed[current] {
      passed[current] = true
      index = stops[current].ways.first { $0.condition.holds(value) }?.target
    }
    for index in stops.indices where passed[index] {
      passed[index] = stops[index].condition.holds(value)
    }
    return passed
  }
}
