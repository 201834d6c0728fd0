extension Guard: CustomStringConvertible {
  /// The condition in the words of flow.yaml.
  public var description: String { written(bindingInside: 0) }

  /// Parentheses stand where the surrounding word binds tighter: or 1, and 2, not 3.
  private func written(bindingInside outer: Int) -> String {
    switch self {
    case .always: "always"
    case .filled(let slot): slot
    case .equals(let slot, let value): "\(slot) = \(Guard.word(value))"
    case .below(let slot, let bound): "\(slot) < \(bound)"
    case .counts(let slot, let count): "count of \(slot) >= \(count)"
    case .not(.equals(let slot, let value)): "\(slot) != \(Guard.word(value))"
    case .not(let condition): "not \(condition.written(bindingInside: 3))"
    case .all(let conditions):
      Guard.atLeast(conditions) ?? Guard.joined(conditions, " and ", binding: 2, inside: outer)
    case .any(let conditions): Guard.joined(conditions, " or ", binding: 1, inside: outer)
    }
  }

  /// What "slot >= 5" is made of, written as it was.
  private static func atLeast(_ parts: [Guard]) -> String? {
    guard parts.count == 2, case .filled(let slot) = parts[0],
      case .not(.below(let other, let bound)) = parts[1],
      slot == other
    else {
      return nil
    }
    return "\(slot) >= \(bound)"
  }

  private static func joined(_ parts: [Guard], _ word: String, binding: Int, inside outer: Int) -> String {
    let text = parts.map { $0.written(bindingInside: binding) }.joined(separator: word)
    return outer > binding ? "(\(text))" : text
  }

  private static func word(_ value: Value) -> String {
    switch value {
    case .flag(let flag): flag ? "yes" : "no"
    default: value.shown
    }
  }
}

extension State {
  /// Everything about the state but its texts, in one line; equal states give equal lines for ever.
  public var canonical: String {
    var parts = ["state \(name)", "says \(says)", "when \(condition)", "prepare \(prepares)"]
    if let question {
      parts += [
        "asks \(question.type.rawValue) \(question.slot)", "choices \(question.choices.canonical)",
        "rescue \(question.rescue.canonical)", "skippable \(question.isSkippable)",
        "counted \(question.isCounted)", "depends \(question.depends)",
      ]
    }
    for transition in transitions {
      parts.append("to \(transition.target) when \(transition.condition) clears \(transition.clears)")
    }
    parts.append("ends \(ending?.rawValue ?? "-") commits \(commits)")
    return parts.joined(separator: "; ")
  }
}

extension Choices {
  fileprivate var canonical: String {
    switch self {
    case .none: "-"
    case .fixed(let ids): "\(ids)"
    case .slot(let slot): "from \(slot)"
    }
  }
}
