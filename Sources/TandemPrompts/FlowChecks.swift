internal import TandemDialogue

/// Looks for everything that could go wrong while a person talks, before anybody does.
struct FlowChecks {
  let flow: ParsedFlow
  let texts: [ParsedTexts]
  var problems: Problems

  mutating func run() {}
}
