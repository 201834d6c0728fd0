import Foundation
import TandemDialogue
import TandemPrompts
import TandemTesting

/// Start to first prompt, and turns without a disk, over the recorded conversations.
enum DialogueBench {
  static func run() throws {
    try load()
    try turns()
    try programStart()
  }

  /// Reading the built-in texts and asking the first question, in this process.
  private static func load() throws {
    let times = try Self.times(runs: 30) { _ in
      let flow = try Prompts.load(from: .embedded).flow
      let step = advance(
        Conversation(), with: .open(slots: [:], language: "de", register: nil), in: flow)
      precondition(!step.messages.isEmpty)
    }
    report("texts read, first question asked", times)
  }

  /// Every utterance of every transcript, each from the conversation that it was said in.
  private static func turns() throws {
    let flow = try Prompts.load(from: .embedded).flow
    var moments: [(Conversation, Utterance)] = []
    for path in Checkout.files(below: "fixtures/transcripts", ending: ".txt") {
      let transcript = try Transcript(parsing: Checkout.text(of: path))
      var conversation = Conversation()
      for turn in transcript.turns {
        let utterance = turn.text.map(Utterance.text) ?? transcript.utterance
        moments.append((conversation, utterance))
        conversation = advance(conversation, with: utterance, in: flow, given: surroundings).conversation
      }
    }
    guard !moments.isEmpty else { return print("a turn without disk: no transcripts found") }
    let times = Self.times(runs: 10 * moments.count) { run in
      let (conversation, utterance) = moments[run % moments.count]
      _ = advance(conversation, with: utterance, in: flow, given: surroundings)
    }
    report("a turn without disk", times, note: "goal: 100 µs in the median")
  }

  private static let surroundings: [String: Value] = ["today": "2026-11-24", "conversation": "k3f9-x2"]

  /// The program beside this one, from its start to the first question on its standard output.
  private static func programStart() throws {
    let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
      path: "tandem")
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      return print("start to first question: build the product 'tandem' in the same configuration first")
    }
    let store = FileManager.default.temporaryDirectory.appending(path: "tandem-bench-\(getpid())")
    defer { try? FileManager.default.removeItem(at: store) }
    var times: [Double] = []
    for _ in 0..<20 {
      let process = Process()
      let (input, output) = (Pipe(), Pipe())
      process.executableURL = program
      process.arguments = ["chat", "--lang", "de", "--store", store.path]
      (process.standardInput, process.standardOutput) = (input, output)
      let start = ContinuousClock.now
      try process.run()
      // The first bytes are the frame and the first question.
      _ = output.fileHandleForReading.availableData
      times.append(Measure.seconds(ContinuousClock.now - start) * 1e6)
      try input.fileHandleForWriting.close()
      _ = try output.fileHandleForReading.readToEnd()
      process.waitUntilExit()
    }
    report("the program's start to its first question", times, note: "goal: 50 ms")
  }

  /// Times of single runs in microseconds.
  private static func times(runs: Int, _ work: (Int) throws -> Void) rethrows -> [Double] {
    try (0..<runs).map { run in
      let start = ContinuousClock.now
      try work(run)
      return Measure.seconds(ContinuousClock.now - start) * 1e6
    }
  }

  private static func report(_ name: String, _ times: [Double], note: String = "") {
    let late = times.sorted()[times.count * 99 / 100]
    Measure.print("\(name), median of \(times.count)", Measure.median(times), "µs", digits: 1, note: note)
    Measure.print("\(name), 99 of 100", late, "µs", digits: 1)
  }
}
