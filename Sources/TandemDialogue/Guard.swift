/// A condition on the slots of a conversation.
public indirect enum Guard: Sendable, Hashable {
  case always
  /// The slot says something: null, "no", an empty text and an empty list don't.
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
  public func holds(in slots: [String: Value]) -> Bool { holds { slots[$0] } }

  /// The same over what a conversation knows.
  func holds(_ facts: Facts) -> Bool { holds { facts[$0] } }

  /// The same over anything that knows slots by name.
  func holds(_ value: (String) -> Value?) -> Bool {
    switch self {
    case .always: true
    case .filled(let slot), .equals(let slot, _), .below(let slot, _), .counts(let slot, _):
      holds(where: value(slot))
    case .not(let condition): !condition.holds(value)
    case .all(let conditions): conditions.allSatisfy { $0.holds(value) }
    case .any(let conditions): conditions.contains { $0.holds(value) }
    }
  }

  /// Whether a condition on a single slot holds where this is the slot's value; others look at several.
  func holds(where value: Value?) -> Bool {
    switch self {
    case .filled: value?.saysSomething ?? false
    case .equals(_, let wanted): value == wanted
    case .below(_, let bound): value?.number.map { $0 < bound } ?? false
    case .counts(_, let count): (value?.list?.count ?? 0) >= count
    case .always, .not, .all, .any: false
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

  /// The slots that say something wherever the condition holds.
  public var assured: Set<String> {
    switch self {
    case .filled(let slot), .below(let slot, _), .counts(let slot, _): [slot]
    case .equals(let slot, let value): value.saysSomething ? [slot] : []
    case .all(let conditions): conditions.reduce(into: []) { $0.formUnion($1.assured) }
    case .any(let conditions):
      conditions.dropFirst().reduce(conditions.first?.assured ?? []) { $0.intersection($1.assured) }
    case .always, .not: []
    }
  }
}

extension Value {
  /// Whether there is anything in it for a condition without comparison.
  public var saysSomething: Bool {
    switch self {
    case .null, .flag(false): false
    case .text(let text): !text.isEmpty
    case .list(let list): !list.isEmpty
    case .flag, .number, .record: true
    }
  }
}
