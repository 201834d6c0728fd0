import Foundation
import TandemDialogue
import TandemTesting
import Testing

@testable import TandemPrompts

@Suite("The flow as a picture")
struct FlowGraphTests {
  private static let graph = Result {
    let folder = Checkout.root.appending(path: "fixtures/flows-broken/sound").path
    return FlowGraph(of: try Prompts.load(from: .directory(folder)).flow)
  }

  @Test("Mermaid shows states, kinds of answers, conditions and ends")
  func mermaid() throws {
    let expected = """
      flowchart TD
        n0["consent<br/>yes-no"]
        n1["role<br/>choice"]
        n2["name<br/>name"]
        n3["level<br/>scale<br/>when role = mentor"]
        n4["wish<br/>text"]
        n5(["done"])
        n6(["declined"])
        n0 -->|"consent = no"| n6
        n0 --> n1
        n1 --> n2
        n2 --> n3
        n3 --> n4
        n4 --> n5

      """
    #expect(try Self.graph.get().mermaid == expected)
  }

  @Test("DOT shows the same, with conditional states dashed")
  func dot() throws {
    let lines = try Self.graph.get().dot.split(separator: "\n").map(String.init)
    #expect(lines.first == "digraph flow {" && lines.last == "}")
    #expect(lines.contains("  n3 [label=\"level\\nscale\\nwhen role = mentor\", style=dashed];"))
    #expect(lines.contains("  n0 -> n6 [label=\"consent = no\"];"))
    #expect(lines.contains("  n5 [label=\"done\", shape=oval];"))
  }

  @Test("What a condition or a name holds can't break out of its label")
  func escaping() {
    let state = State(
      name: "a", question: Question(slot: "s", type: .scale), condition: .below("s", 5),
      transitions: [Transition(target: 1, condition: .equals("s", "say \"hi\" \\"))])
    let flow = Flow(
      id: "x", revision: "", structure: "", states: [state, State(name: "b", ending: .complete)], start: 0,
      phrasebook: Phrasebook([:]), vocabulary: [:])
    let graph = FlowGraph(of: flow)
    #expect(graph.mermaid.contains("n0[\"a<br/>scale: s<br/>when s &lt; 5\"]"))
    #expect(graph.mermaid.contains("|\"s = say #quot;hi#quot; \\\"|"))
    #expect(graph.dot.contains("[label=\"s = say \\\"hi\\\" \\\\\"]"))
  }
}

@Suite("Did you mean")
struct SuggestionTests {
  @Test(
    "The nearest name is offered, and nothing where none is near",
    arguments: [
      ("confirm_gaol", "confirm_goal"), ("motiv", "motive"), ("mtoive", "motive"), ("xyz", nil), ("", nil),
      ("repair-4", "repair-1"),
    ])
  func nearest(name: String, expected: String?) {
    let known = ["confirm_goal", "motive", "mirror", "repair-1"]
    #expect(Suggestion.nearest(to: name, among: known) == expected)
  }

  @Test("A short list is told whole, a long one not")
  func lists() {
    #expect(Suggestion.hint(for: "xyz", among: ["b", "a"]) == "There are: a, b.")
    #expect(Suggestion.hint(for: "xyz", among: (0..<20).map { "name\($0)" }) == "")
  }
}

@Suite("Places of repeated keys")
struct RepeatedKeysTests {
  @Test("Only the second of two siblings is reported")
  func siblings() {
    let text = "a:\n  x: 1\n  y: 2\nb:\n  x: 1\n  - x: 1\n  - x: 2\na:\n  x: 3\n  x: 4\n"
    let found = RepeatedKeys.find(["a", "x"], in: text)
    #expect(found.map(\.line) == [8, 10])
    #expect(found.map(\.column) == [1, 3])
  }
}
