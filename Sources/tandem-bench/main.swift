// tandem-bench [GROUP…]: prints one line for each figure. Groups are run one after the other; disk and pace,
// which Tests/webhook/load.py calls, only by name.
let groups: [(name: String, run: () async throws -> Void)] = [
  ("dialogue", DialogueBench.run),
  ("store", StoreBench.run),
  ("lines", LinesBench.run),
  ("kickoff", KickoffBench.run),
  ("language", LanguageBench.run),
]

let onlyByName: [(name: String, run: () async throws -> Void)] = [
  ("disk", DiskBench.run),
  ("pace", PaceBench.run),
]

let wanted = CommandLine.arguments.dropFirst().filter { !$0.contains("=") }
for group in groups where wanted.isEmpty || wanted.contains(group.name) {
  print("== \(group.name)")
  try await group.run()
}
for group in onlyByName where wanted.contains(group.name) { try await group.run() }
