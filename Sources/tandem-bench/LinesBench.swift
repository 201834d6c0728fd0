import Foundation
import TandemDialogue
import TandemTesting

/// Turns through the pipe of the real program, with and without a disk behind it.
enum LinesBench {
  static func run() throws {
    let memory = try throughput(
      "turns through the pipe, in memory", ["--in-memory"], count: 1000, note: "goal 30 000")
    let store = FileManager.default.temporaryDirectory.appending(path: "tandem-lines-\(getpid())")
    defer { try? FileManager.default.removeItem(at: store) }
    let durable = try throughput(
      "turns through the pipe, durable", ["--store", store.path], count: 64, rounds: 20)
    Measure.print("  as a part of those in memory", durable / memory, "", digits: 2)
    try latency(["--in-memory"])
    try reading()
  }

  /// Whole conversations, all of them interleaved: every reply is waited for, none in particular. In rounds,
  /// so that the start of the program and of its threads is a small part.
  private static func throughput(
    _ name: String, _ arguments: [String], count: Int, rounds: Int = 1, note: String = ""
  ) throws -> Double {
    let program = try StdioProgram(arguments)
    let answers = try LinesBench.answers()
    let clock = ContinuousClock()
    var (time, processor, resident) = (Duration.zero, 0.0, 0)
    for _ in 0..<rounds {
      let ids = try program.opened(count)
      let before = (program.residentBytes, program.processorSeconds)
      time += try clock.measure {
        try program.send(answers.flatMap { answer in ids.map { StdioProgram.turn($0, answer) } })
        try program.receive(lines: ids.count * answers.count)
      }
      resident += program.residentBytes - before.0
      processor += program.processorSeconds - before.1
    }
    let turns = Double(rounds * count * answers.count)
    let detail = "\(count) conversations of \(answers.count) turns"
    Measure.print(
      name, turns / Measure.seconds(time), "/s", note: note.isEmpty ? detail : "\(detail), \(note)")
    Measure.print(
      "  processor time of a turn", processor / turns * 1e6, "µs", digits: 1)
    Measure.print("  memory grown by", Double(resident) / 1_048_576, "MiB", digits: 1)
    program.finish()
    return turns / Measure.seconds(time)
  }

  /// One turn after the other in one conversation at a time.
  private static func latency(_ arguments: [String]) throws {
    let program = try StdioProgram(arguments)
    let answers = try LinesBench.answers()
    let clock = ContinuousClock()
    var times: [Double] = []
    for id in try program.opened(100) {
      for answer in answers {
        let time = try clock.measure {
          try program.send([StdioProgram.turn(id, answer)])
          try program.receive(lines: 1)
        }
        times.append(Measure.seconds(time) * 1000)
      }
    }
    times.sort()
    Measure.print("a turn and its reply, one at a time: median", times[times.count / 2], "ms", digits: 3)
    Measure.print(
      "a turn and its reply, one at a time: p99", times[times.count * 99 / 100], "ms", digits: 3,
      note: "goal 5")
    program.finish()
  }

  /// The reader and writer of JSON against those of Foundation, on a reply as it is sent.
  private static func reading() throws {
    let program = try StdioProgram(["--in-memory"])
    let id = try program.opened(1)[0]
    for answer in try answers().prefix(8) {
      try program.send([StdioProgram.turn(id, answer)])
      try program.receive(lines: 1)
    }
    try program.send([StdioProgram.turn(id, "/summary")])
    let line = try program.receive(lines: 1)
    program.finish()
    let (data, runs) = (Data(line), 2000)
    let decoder = JSONDecoder()
    let encoder = JSONEncoder()
    let value = try decoder.decode(Value.self, from: data)
    func time(_ name: String, _ work: () throws -> Void) rethrows {
      let clock = ContinuousClock()
      let time = try clock.measure { for _ in 0..<runs { try work() } }
      let note = "\(line.count) bytes"
      Measure.print(name, Measure.seconds(time) / Double(runs) * 1e6, "µs", digits: 1, note: note)
    }
    try time("reading a reply: JSONReader") {
      var reader = JSONReader(line)
      _ = try reader.value()
    }
    try time("reading a reply: JSONDecoder") { _ = try decoder.decode(Value.self, from: data) }
    time("writing a reply: JSONWriter") {
      var writer = JSONWriter()
      writer.value(value)
    }
    try time("writing a reply: JSONEncoder") { _ = try encoder.encode(value) }
  }

  /// What a person typed in a recorded conversation.
  private static func answers() throws -> [String] {
    for path in Checkout.files(below: "fixtures/transcripts", ending: ".txt") {
      let transcript = try Transcript(parsing: Checkout.text(of: path))
      let texts = transcript.turns.compactMap(\.text)
      if transcript.opening["lang"] == "en", texts.count >= 12 { return texts }
    }
    // Without a recording: consent, role, name, and what a mentee might say.
    return [
      "yes", "2", "Kim", "I want to learn how decisions are made above my level",
      "yes", "I could plan my next step", "stop", "to present in the board meeting", "1",
      "when I have presented once", "by the end of March", "7", "I get nervous",
      "then I breathe and slow down",
      "honest feedback", "my view of the product", "I ask for a slot", "2",
    ]
  }
}

/// The program beside this one, talked to over its pipes.
private final class StdioProgram {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  init(_ arguments: [String]) throws {
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
      path: "tandem")
    process.arguments = ["stdio"] + arguments
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
  }

  static func turn(_ id: String, _ text: String) -> String {
    let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return
      #"{"jsonrpc":"2.0","id":1,"method":"conversation/turn","params":{"conversation":"\#(id)","text":"\#(quoted)"}}"#
  }

  /// Opens so many conversations and returns their ids.
  func opened(_ count: Int) throws -> [String] {
    let open = #"{"jsonrpc":"2.0","id":1,"method":"conversation/open","params":{"lang":"en"}}"#
    try send(Array(repeating: open, count: count))
    return try receive(lines: count).split(separator: UInt8(ascii: "\n")).map { line in
      let reply = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      let result = reply?["result"] as? [String: Any]
      guard let id = result?["conversation"] as? String else { throw CocoaError(.fileReadCorruptFile) }
      return id
    }
  }

  /// Writes on a thread of its own, so that replies are read meanwhile.
  func send(_ lines: [String]) throws {
    let bytes = Data((lines.joined(separator: "\n") + "\n").utf8)
    let handle = input.fileHandleForWriting
    if bytes.count < 4096 { return try handle.write(contentsOf: bytes) }
    writing.async { try? handle.write(contentsOf: bytes) }
  }

  private let writing = DispatchQueue(label: "bench.input")

  /// Reads until so many lines have come.
  @discardableResult func receive(lines: Int) throws -> [UInt8] {
    var received: [UInt8] = []
    var count = 0
    while count < lines {
      let piece = output.fileHandleForReading.availableData
      guard !piece.isEmpty else { throw CocoaError(.fileReadUnknown) }
      count += piece.count { $0 == UInt8(ascii: "\n") }
      received += piece
    }
    return received
  }

  /// Memory that the program has in use.
  var residentBytes: Int {
    let pages = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/statm", encoding: .utf8))?
      .split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return (pages ?? 0) * 4096
  }

  /// Processor time that the program has used.
  var processorSeconds: Double {
    let stat = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)) ?? ""
    let fields = stat.split(separator: ")").last?.split(separator: " ").compactMap { Double($0) } ?? []
    // After the name and the letter of the state: utime and stime are the 11th and 12th number.
    return fields.count > 12 ? (fields[10] + fields[11]) / 100 : 0
  }

  func finish() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
