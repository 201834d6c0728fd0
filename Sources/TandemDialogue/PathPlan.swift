/// The ways through a flow with its slots by number: every turn asks for the whole path, and looking up each
/// slot in each condition by its name takes longer than anything else in that.
struct PathPlan: Sendable {
  /// `Guard` with numbers for names.
  private indirect enum Condition: Sendable {
    case always
    case filled(Int)
    case equals(Int, Value)
    case below(Int, Int)
    case counts(Int, atLeast: Int)
    case not(Condition)
    case all([Condition])
    case any([Condition])

    func holds(_ values: [Value?]) -> Bool {
      switch self {
      case .always: true
      case .filled(let slot): values[slot]?.saysSomething ?? false
      case .equals(let slot, let wanted): values[slot] == wanted
      case .below(let slot, let bound): values[slot]?.number.map { $0 < bound } ?? false
      case .counts(let slot, let count): (values[slot]?.list?.count ?? 0) >= count
      case .not(let condition): !condition.holds(values)
      case .all(let conditions): conditions.allSatisfy { $0.holds(values) }
      case .any(let conditions): conditions.contains { $0.holds(values) }
      }
    }
  }

  private struct Stop: Sendable {
    let condition: Condition
    let ways: [(condition: Condition, target: Int)]
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
        condition: Self.numbered(state.condition, numbers),
        ways: state.transitions.map { (Self.numbered($0.condition, numbers), $0.target) })
    }
    self.start = start
  }

  private static func numbered(_ condition: Guard, _ numbers: [String: Int]) -> Condition {
    func number(_ slot: String) -> Int { numbers[slot, default: 0] }
    return switch condition {
    case .always: .always
    case .filled(let slot): .filled(number(slot))
    case .equals(let slot, let value): .equals(number(slot), value)
    case .below(let slot, let bound): .below(number(slot), bound)
    case .counts(let slot, let count): .counts(number(slot), atLeast: count)
    case .not(let inner): .not(numbered(inner, numbers))
    case .all(let inner): .all(inner.map { numbered($0, numbers) })
    case .any(let inner): .any(inner.map { numbered($0, numbers) })
    }
  }

  /// The states that are passed from start to end, by index, as far as it is known.
  func passed(_ fact: (String) -> Value?) -> [Bool] {
    let values = slots.map(fact)
    var passed = [Bool](repeating: false, count: stops.count)
    var index: Int? = start
    while let current = index, !passed[current] {
      passed[current] = true
      index = stops[current].ways.first { $0.condition.holds(values) }?.target
    }
    for index in stops.indices where passed[index] { passed[index] = stops[index].condition.holds(values) }
    return passed
  }
}
