public import TandemDialogue

/// Which parts of a flow a set of conversations has visited.
public struct Coverage: Sendable {
  private let flow: Flow
  private var states: Set<String> = []
  private var transitions: Set<String> = []
  private var rungs: [Rung: Set<String>] = [:]
  private var spokenVoices: Set<String> = []

  /// Nothing visited yet.
  public init(of flow: Flow) { self.flow = flow }

  /// Adds a conversation by its changes.
  public mutating func add(_ changes: [Change]) {
    var current = flow.states[flow.start].name
    for change in changes {
      switch change {
      case .moved(let state):
        states.insert(state)
        transitions.insert("\(current) → \(state)")
        current = state
      case .attempted(_, let rung): rungs[rung, default: []].insert(current)
      case .voice(let language, let register):
        spokenVoices.insert(language == "en" ? "en" : "\(language)/\(register)")
      default: break
      }
    }
  }

  /// States that were never reached, in the order of the flow.
  public var missedStates: [String] { flow.states.map(\.name).filter { !states.contains($0) } }

  /// Languages, with the form of address where there is a choice, sorted.
  public var voices: [String] { spokenVoices.sorted() }

  /// The states whose question was put on this rung of the ladder.
  public func states(at rung: Rung) -> Set<String> { rungs[rung] ?? [] }

  /// The report that `tandem flow test` prints.
  public var report: [String] {
    let asking = flow.states.filter { $0.question != nil }.map(\.name)
    var lines = ["states       \(states.count) of \(flow.states.count)"]
    if !missedStates.isEmpty { lines.append("  never reached: \(missedStates.joined(separator: ", "))") }
    lines.append("transitions  \(transitions.count) different moves")
    for rung in [Rung.again, .example, .offer] {
      let count = rungs[rung]?.count ?? 0
      let name = "rung \(rung.rawValue)"
      lines.append(
        name + String(repeating: " ", count: 13 - name.count) + "\(count) of \(asking.count) questions")
    }
    lines.append("languages    \(voices.joined(separator: ", "))")
    return lines
  }
}
