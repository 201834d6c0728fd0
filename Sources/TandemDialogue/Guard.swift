/// A condition on the slots of a conversation.
public indirect enum Guard: Sendable, Hashable {
  case always
  /// The slot has a value other than null.
  case filled(String)
  /// The slot has exactly this value.
  case equals(String, Value)
  /// The slot holds a number below this one.
  case below(String, Int)
  /// The slot holds a list with at least this many elements.
  case counts(String, atLeast: Int)
  case not(Guard)
  case all([Guard])
  case any([Guard])

  /// Whether the condition holds; a slot that isn't filled satisfies nothing but `not`.
  public func holds(in slots: [String: Value]) -> Bool {
    switch self {
    case .always: true
    case .filled(let slot): slots[slot].map { $0 != .null } ?? false
    case .equals(let slot, let value): slots[slot] == value
    case .below(let slot, let bound): slots[slot]?.number.map { $0 < bound } ?? false
    case .counts(let slot, let count): (slots[slot]?.list?.count ?? 0) >= count
    case .not(let condition): !condition.holds(in: slots)
    case .all(let conditions): conditions.allSatisfy { $0.holds(in: slots) }
    case .any(let conditions): conditions.contains { $0.holds(in: slots) }
    }
  }

  /// The slots it looks at, each once.
  public var slots: Set<String> {
    switch self {
    case .always: []
    case .filled(let slot), .equals(let slot, _), .below(let slot, _), .counts(let slot, _): [slot]
    case .not(let condition): condition.slots
    case .all(let conditions), .any(let conditions): conditions.reduce(into: []) { $0.formUnion($1.slots) }
    }
  }
}
