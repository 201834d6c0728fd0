import TandemPrompts
import TandemTesting
import Testing

@testable import TandemDialogue

@Suite("The way through the flow")
struct PathPlanTests {
  private static let standard = Result { try Prompts.load(from: .embedded).flow }

  @Test("Laid out flat it is the same as condition by condition, whatever the slots hold")
  func same() throws {
    let flow = try Self.standard.get()
    let conditions = flow.states.flatMap { [$0.condition] + $0.transitions.map(\.condition) }
    let slots = conditions.reduce(into: Set<String>()) { $0.formUnion($1.slots) }.sorted()
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      var values: [String: Value] = [:]
      for slot in slots where Int.random(in: 0...2, using: &generator) > 0 {
        values[slot] = value(named: conditions, of: slot, &generator)
      }
      #expect(flow.passed(Facts(slots: values, language: nil)) == byName(flow, values))
    }
  }

  /// A value that a condition asks for, or any other.
  private func value(named conditions: [Guard], of slot: String, _ generator: inout SeededGenerator) -> Value
  {
    let wanted = conditions.flatMap { equals(in: $0, slot) }
    let others: [Value] = [
      .null, .flag(true), .flag(false), .number(3), .number(8), .text("x"), .list(["a", "b"]),
    ]
    return (wanted + others).randomElement(using: &generator) ?? .null
  }

  private func equals(in condition: Guard, _ slot: String) -> [Value] {
    switch condition {
    case .equals(let name, let value) where name == slot: [value]
    case .not(let inner): equals(in: inner, slot)
    case .all(let inner), .any(let inner): inner.flatMap { equals(in: $0, slot) }
    default: []
    }
  }

  /// The path as the conditions themselves have it.
  private func byName(_ flow: Flow, _ values: [String: Value]) -> [Bool] {
    var passed = flow.states.map { _ in false }
    var index: Int? = flow.start
    while let current = index, !passed[current] {
      passed[current] = true
      index = flow.states[current].transitions.first { $0.condition.holds(in: values) }?.target
    }
    return flow.states.indices.map { passed[$0] && flow.states[$0].condition.holds(in: values) }
  }
}
