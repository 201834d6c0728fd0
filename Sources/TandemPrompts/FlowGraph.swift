public import TandemDialogue

/// The flow as a picture, for people: states as boxes, ways as arrows with their conditions.
public struct FlowGraph: Sendable {
  private let flow: Flow

  /// The picture of a flow.
  public init(of flow: Flow) { self.flow = flow }

  /// As Mermaid, which GitHub and many editors draw.
  public var mermaid: String {
    var lines = ["flowchart TD"]
    for (index, state) in flow.states.enumerated() {
      let label = Self.lines(of: state).map(Self.escapedForMermaid).joined(separator: "<br/>")
      let (open, close) =
        state.ending == nil ? (state.question == nil ? ("(", ")") : ("[", "]")) : ("([", "])")
      lines.append("  n\(index)\(open)\"\(label)\"\(close)")
    }
    for (index, state) in flow.states.enumerated() {
      for transition in state.transitions {
        let label = Self.label(of: transition).map { "|\"\(Self.escapedForMermaid($0))\"|" } ?? ""
        lines.append("  n\(index) -->\(label) n\(transition.target)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// As DOT, which Graphviz draws.
  public var dot: String {
    var lines = ["digraph flow {", "  rankdir=TB; node [shape=box, fontname=\"Helvetica\"];"]
    for (index, state) in flow.states.enumerated() {
      let label = Self.lines(of: state).map(Self.escapedForDot).joined(separator: "\\n")
      let shape = state.ending == nil ? (state.question == nil ? ", style=rounded" : "") : ", shape=oval"
      let dashed = state.condition == .always ? "" : ", style=dashed"
      lines.append("  n\(index) [label=\"\(label)\"\(shape)\(dashed)];")
    }
    for (index, state) in flow.states.enumerated() {
      for transition in state.transitions {
        let label = Self.label(of: transition).map { " [label=\"\(Self.escapedForDot($0))\"]" } ?? ""
        lines.append("  n\(index) -> n\(transition.target)\(label);")
      }
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private static func lines(of state: State) -> [String] {
    var lines = [state.name]
    if let question = state.question {
      lines.append(
        question.slot == state.name ? question.type.rawValue : "\(question.type.rawValue): \(question.slot)")
    }
    if state.condition != .always { lines.append("when \(state.condition)") }
    return lines
  }

  private static func label(of transition: Transition) -> String? {
    var parts = transition.condition == .always ? [] : ["\(transition.condition)"]
    if !transition.clears.isEmpty { parts.append("asks again: \(transition.clears.joined(separator: ", "))") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private static func escapedForMermaid(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "\"": result += "#quot;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
  }

  private static func escapedForDot(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
  }
}
