// tandem-bench [GROUP…]: prints one line for each figure. Groups are run one after the other.
let groups: [(name: String, run: () async throws -> Void)] = [
  ("dialogue", DialogueBench.run),
  ("store", StoreBench.run),
  ("lines", LinesBench.run),
  ("kickoff", KickoffBench.run),
  ("language", LanguageBench.run),
]

let wanted = CommandLine.arguments.dropFirst().filter { !$0.contains("=") }
for group in groups where wanted.isEmpty || wanted.contains(group.name) {
  print("== \(group.name)")
  try await group.run()
}
