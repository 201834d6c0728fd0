import Testing

@testable import TandemTerminal

@Suite("What a console can do")
struct ConsoleTests {
  @Test(
    "Lines are edited on a terminal that can move its cursor; colours come only where they are wanted",
    arguments: [
      (true, true, ["TERM": "xterm"], true, true),
      (true, true, ["TERM": "dumb"], false, false),
      (true, true, [:], false, false),
      (true, true, ["TERM": "xterm", "NO_COLOR": "1"], true, false),
      (true, true, ["TERM": "xterm", "NO_COLOR": ""], true, true),
      (true, false, ["TERM": "xterm"], false, false),
      (false, true, ["TERM": "xterm"], false, true),
      (false, false, ["TERM": "xterm"], false, false),
    ] as [(Bool, Bool, [String: String], Bool, Bool)])
  func abilities(
    isInputTerminal: Bool, isOutputTerminal: Bool, environment: [String: String], edits: Bool, styles: Bool
  ) {
    let abilities = Console.Abilities(
      isInputTerminal: isInputTerminal, isOutputTerminal: isOutputTerminal, environment: environment)
    #expect(abilities.edits == edits)
    #expect(abilities.styles == styles)
  }
}
