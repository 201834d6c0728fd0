/// A condition on the slots of a conversation, as a flow has it: slots by their names.
public typealias Guard = Condition<String>

/// A condition on slots, whatever they are known by.
public indirect enum Condition<Slot: Sendable & Hashable>: Sendable, Hashable {
  case always
  /// The slot says something: null, "no", an empty text and an empty list don't.
  case filled(Slot)
  /// The slot has exactly this value.
  case equals(Slot, Value)
  /// The slot holds a number below this one.
  case below(Slot, Int)
  /// The slot holds a list with at least this many elements.
  case counts(Slot, atLeast: Int)
  case not(Condition)
  case all([Condition])
  case any([Condition])

  /// Whether the condition holds; a slot that isn't filled satisfies nothing but `not`.
  public func holds(in slots: [Slot: Value]) -> Bool { holds { slots[$0] } }

  /// The same over anything that knows slots by name.
  func holds(_ value: (Slot) -> Value?) -> Bool {
    switch self {
    case .always: true
    case .filled(let slot): value(slot)?.saysSomething ?? false
    case .equals(let slot, let wanted): value(slot) == wanted
    case .below(let slot, let bound): value(slot)?.number.map { $0 < bound } ?? false
    case .counts(let slot, let count): (value(slot)?.list?.count ?? 0) >= count
    case .not(let condition): !condition.holds(value)
    case .all(let conditions): conditions.allSatisfy { $0.holds(value) }
    case .any(let conditions): conditions.contains { $0.holds(value) }
    }
  }

  /// The same condition on slots that are known by something else.
  func mapped<Other>(_ slot: (Slot) -> Other) -> Condition<Other> {
    switch self {
    case .always: .always
    case .filled(let name): .filled(slot(name))
    case .equals(let name, let value): .equals(slot(name), value)
    case .below(let name, let bound): .below(slot(name), bound)
    case .counts(let name, let count): .counts(slot(name), atLeast: count)
    case .not(let condition): .not(condition.mapped(slot))
    case .all(let conditions): .all(conditions.map { $0.mapped(slot) })
    case .any(let conditions): .any(conditions.map { $0.mapped(slot) })
    }
  }

  /// The slots it looks at, each once.
  public var slots: Set<Slot> {
    switch self {
    case .always: []
    case .filled(let slot), .equals(let slot, _), .below(let slot, _), .counts(let slot, _): [slot]
    case .not(let condition): condition.slots
    case .all(let conditions), .any(let conditions): conditions.reduce(into: []) { $0.formUnion($1.slots) }
    }
  }

  /// The slots that say something wherever the condition holds.
  public var assured: Set<Slot> {
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
