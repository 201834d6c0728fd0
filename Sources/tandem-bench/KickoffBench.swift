import Foundation
import TandemDialogue
import TandemKickoff
import TandemLanguage
import TandemMentoring
import TandemPrompts
import TandemRuntime
import TandemStore

/// What a large programme costs its coordinator: reading the list in, the status, all briefs as pages.
///
/// `tandem-bench kickoff tandems=10000 dir=PATH`: every conversation is whole and released, as in the
/// week before the kickoff.
enum KickoffBench {
  static func run() async throws {
    let base = CommandLine.arguments.first { $0.hasPrefix("dir=") }.map { String($0.dropFirst(4)) }
    let path = "\(base ?? NSTemporaryDirectory())/tandem-bench-\(UUID().uuidString.prefix(8))"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let count = Measure.argument("tandems", else: 10_000)
    let folder = try StoreFolder(at: path)
    let prompts = try Prompts.load(from: .embedded)
    try await takeList(of: count, into: folder)
    let turns = try await fill(path, prompts, RosterRecord(in: folder).roster())
    Measure.print("turns in \(2 * count) conversations", Double(turns), "")
    try await status(of: folder, prompts)
    try await pages(of: folder, prompts, to: "\(path)/briefs")
    if let memory = Measure.peakMemoryMiB {
      Measure.print("most memory of this whole run", memory, "MiB", digits: 1)
    }
  }

  private static func takeList(of count: Int, into folder: StoreFolder) async throws {
    var list = "Tandem;Rolle;Name;Sprache;Anrede;E-Mail;Bereich;Ebene;Termin\r\n"
    for number in 0..<count {
      let level = number % 3 + 1
      list += "T\(number);Mentor;Maria Muster \(number);de;Sie;m\(number)@example.org;Vertrieb;\(level);\r\n"
      list +=
        "T\(number);Mentee;Jonas Beispiel \(number);de;Sie;j\(number)@example.org;IT;5;3.12.2026 10:00\r\n"
    }
    let record = RosterRecord(in: folder)
    let (time, problems) = try await Measure.seconds {
      let sheet = RosterSheet(Array(list.utf8), in: Programme())
      let plan = RosterPlan(sheet, onto: Roster()) { SayableID.made(from: .random(in: .min ... .max)) }
      try await record.append(plan)
      return sheet.problems.count
    }
    precondition(problems == 0)
    Measure.print("reading a list of \(2 * count) people in", time, "s", digits: 2)
  }

  private static func status(of folder: StoreFolder, _ prompts: Prompts) async throws {
    let words = try RosterWords(KickoffFiles(prompts), in: .german)
    var times: [Double] = []
    let start = processorSeconds
    for _ in 0..<5 {
      let (time, text) = try await Measure.seconds {
        let roster = try await RosterRecord(in: folder).roster()
        let attendance = try await Attendance(of: roster, in: FileJournal(in: folder, threadsMax: 4))
        return try await StatusTable(roster, attendance, in: prompts.flow, Programme(), words).text
      }
      precondition(text.contains("freigegeben"))
      times.append(time)
    }
    let used = digits((processorSeconds - start) / 5)
    Measure.print(
      "status of the programme", Measure.median(times), "s", digits: 2,
      note: "first \(digits(times[0])) s; \(used) s of processor time each")
  }

  private static func pages(of folder: StoreFolder, _ prompts: Prompts, to path: String) async throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let start = processorSeconds
    let (time, written) = try await Measure.seconds {
      let roster = try await RosterRecord(in: folder).roster()
      let attendance = try await Attendance(of: roster, in: FileJournal(in: folder, threadsMax: 4))
      let writer = try BriefWriter(
        .html, for: Programme(), catalog: prompts.catalog, files: KickoffFiles(prompts))
      let making = BriefMaking(attendance, in: Programme(), catalog: prompts.catalog)
      var (written, bytes) = (0, 0)
      try await making.each(of: roster.tandems, make: { ($0.tandem, try writer.write($0)) }) { tandem, page in
        try Data(page.utf8).write(to: URL(filePath: "\(path)/\(tandem).html"))
        written += 1
        bytes += page.utf8.count
      }
      precondition(bytes / max(1, written) > 5000)
      return written
    }
    Measure.print(
      "all \(written) briefs as HTML", time, "s", digits: 1,
      note: "\(digits(processorSeconds - start)) s of processor time")
  }

  /// What the process has used of all cores; says more than the clock where others use them too.
  private static var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  private static func digits(_ seconds: Double) -> String { String(format: "%.2f", seconds) }
}

/// Conversations as people have them, written without waiting for the disk.
extension KickoffBench {
  /// Writes a whole conversation for everybody; the number of turns.
  private static func fill(_ path: String, _ prompts: Prompts, _ roster: Roster) throws -> Int {
    let scripts = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, script(of: $0, prompts.flow)) })
    var turns = 0
    for person in roster.participants {
      let lines = scripts[person.role, default: []]
      let folder = "\(path)/conversations/\(person.code.prefix(2))"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      var bytes: [UInt8] = []
      var sum: UInt32 = 0
      for line in lines {
        let encoded = line.encoded(after: sum, conversation: bytes.isEmpty ? person.code : nil)
        bytes += encoded.bytes
        sum = encoded.sum
      }
      try Data(bytes).write(to: URL(filePath: "\(folder)/\(person.code).jsonl"))
      turns += lines.count
    }
    return turns
  }

  /// The lines of a conversation from the first question to the release.
  private static func script(of role: Role, _ flow: Flow) -> [Line] {
    var record = Record(id: "script")
    var lines: [Line] = []
    var utterance = Utterance.open(
      slots: ["role": .text(role.rawValue), "name": "Kim"], language: "de", register: "sie")
    while lines.count < 60, record.conversation.status == .awaiting {
      let step = advance(record.conversation, with: utterance, in: flow, given: ["today": "2026-11-24"])
      let line = Line.turn(
        TurnEntry(after: record, input: utterance, step: step, flow: flow.id, at: "2026-11-24T12:00:00.000Z"))
      record.apply(line, at: Position())
      lines.append(line)
      utterance = .text(answer(to: flow.prompt(of: record.conversation)?.type, role))
    }
    precondition(record.conversation.slots[Slot.released] == true)
    return lines
  }

  private static func answer(to type: AnswerType?, _ role: Role) -> String {
    switch type {
    case .motive:
      role == .mentor
        ? "Ich möchte ehrliches Feedback dazu bekommen, wie ich führe, und etwas zurückgeben."
        : "Ich möchte meinen nächsten Schritt planen und meine Sicht einbringen."
    case .scale: "7"
    case .date: "bis Ostern"
    case .plan: "Wenn ich merke, dass ich doziere, dann stelle ich eine Frage."
    case .sign: "Mein Gegenüber sagt es mir."
    case .text: "Dass wir offen miteinander sprechen, auch wenn es einmal schwierig wird."
    case .yesNo: "ja"
    case .name: "Kim"
    case .choice, .goal, .statement, .release, nil: "1"
    }
  }
}
