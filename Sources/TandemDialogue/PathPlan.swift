/// The ways through a flow, laid out flat: every turn asks for the whole path, and following conditions from
/// one to the next, with a look at a slot by its name in each, takes longer than anything else in that.
struct PathPlan: Sendable {
  /// A part of a condition. What it is made of stands behind it, up to `end`.
  private struct Node: Sendable {
    let kind: Kind
    let end: Int
  }

  private enum Kind: Sendable {
    case always, not, all, any
    /// One of `tests`.
    case test(Int)
  }

  private struct Test: Sendable {
    let slot: String
    let condition: Guard
  }

  /// A state: the node of its condition, and which of `ways` lead on from it.
  private struct Stop: Sendable {
    let condition: Int
    let ways: Range<Int>
  }

  /// A transition: the node of its condition, and the state that it leads to.
  private struct Way: Sendable {
    let condition: Int
    let target: Int
  }

  private var nodes: [Node] = []
  /// Looks at a single slot, each once however many conditions have it.
  private var tests: [Test] = []
  private var ways: [Way] = []
  private var stops: [Stop] = []
  private let start: Int

  init(_ states: [State], start: Int) {
    self.start = start
    for state in states {
      let first = ways.count
      for transition in state.transitions {
        let condition = lay(transition.condition)
        ways.append(Way(condition: condition, target: transition.target))
      }
      stops.append(Stop(condition: lay(state.condition), ways: first..<ways.count))
    }
  }

  /// Appends a condition and gives the place where it begins.
  private mutating func lay(_ condition: Guard) -> Int {
    let place = nodes.count
    nodes.append(Node(kind: .always, end: place + 1))
    let kind: Kind
    switch condition {
    case .always: kind = .always
    case .filled(let slot), .equals(let slot, _), .below(let slot, _), .counts(let slot, _):
      kind = .test(number(of: condition, on: slot))
    case .not(let inner):
      _ = lay(inner)
      kind = .not
    case .all(let parts):
      for part in parts { _ = lay(part) }
      kind = .all
    case .any(let parts):
      for part in parts { _ = lay(part) }
      kind = .any
    }
    nodes[place] = Node(kind: kind, end: nodes.count)
    return place
  }

  private mutating func number(of condition: Guard, on slot: String) -> Int {
    if let known = tests.firstIndex(where: { $0.condition == condition }) { return known }
    tests.append(Test(slot: slot, condition: condition))
    return tests.count - 1
  }

  /// The states that are passed from start to end, by index, as far as it is known.
  func passed(_ facts: Facts) -> [Bool] {
    // Looked up when a condition asks: most ways ask for few of them.
    var known = [Bool?](repeating: nil, count: tests.count)
    var passed = [Bool](repeating: false, count: stops.count)
    // As spans: an array that might be replaced meanwhile is counted as used at every look into it.
    let (nodes, tests, ways, stops) = (nodes.span, tests.span, ways.span, stops.span)
    var index: Int? = start
    while let current = index, !passed[current] {
      passed[current] = true
      index = nil
      for way in stops[current].ways where Self.holds(ways[way].condition, nodes, tests, &known, facts) {
        index = ways[way].target
        break
      }
    }
    for index in 0..<stops.count where passed[index] {
      passed[index] = Self.holds(stops[index].condition, nodes, tests, &known, facts)
    }
    return passed
  }

  private static func holds(
    _ place: Int, _ nodes: Span<Node>, _ tests: Span<Test>, _ known: inout [Bool?],
    _ facts: Facts
  ) -> Bool {
    let node = nodes[place]
    switch node.kind {
    case .always: return true
    case .not: return !holds(place + 1, nodes, tests, &known, facts)
    case .test(let number):
      if let verdict = known[number] { return verdict }
      let verdict = tests[number].condition.holds(where: facts[tests[number].slot])
      known[number] = verdict
      return verdict
    case .all, .any:
      let isAny = if case .any = node.kind { true } else { false }
      var part = place + 1
      while part < node.end {
        if holds(part, nodes, tests, &known, facts) == isAny { return isAny }
        part = nodes[part].end
      }
      return !isAny
    }
  }
}
