import Synchronization
import TandemStore

/// What a walk through a store has found, as it is printed.
struct StoreReport: Encodable {
  /// Findings beyond this number are counted and not listed.
  static let listedMax = 1000

  let count: Count
  let findings: [StoreFinding]
  private let unlisted: Int

  struct Count: Encodable {
    let conversations, purged, erased, turns, lines, bytes, pending, dead: Int
  }

  /// Walks through a store; what isn't wanted in memory is only counted.
  static func made(of folder: StoreFolder, _ extent: StoreInspection.Extent) async throws -> StoreReport {
    let journal = FileJournal(in: folder, threadsMax: 1)
    return try await journal.working { folder throws(StoreError) in
      var findings: [StoreFinding] = []
      var unlisted = 0
      let count = try StoreInspection.run(in: folder, extent) { finding in
        // What keeps a conversation from going on is never left out.
        if findings.count < listedMax || finding.isSerious { findings.append(finding) } else { unlisted += 1 }
      }
      return StoreReport(
        count: Count(
          conversations: count.conversations, purged: count.purged, erased: count.erased, turns: count.turns,
          lines: count.lines, bytes: count.bytes, pending: count.pending, dead: count.dead),
        findings: findings, unlisted: unlisted)
    }
  }

  func print(as format: OutputFormat, verb: String) throws {
    switch format {
    case .json: try StandardOutput.write(json: self)
    case .text: try StandardOutput.write(text(verb))
    }
  }

  private func text(_ verb: String) -> String {
    var lines = findings.map(\.sentence)
    if unlisted > 0 { lines.append("… and \(unlisted) more of these kinds.") }
    let broken = findings.count(where: \.isSerious)
    let verdict = broken == 0 ? "no conversation is damaged" : "\(broken) can't go on"
    lines.append(
      "\(verb) \(number(count.conversations, "conversation")) with \(number(count.turns, "turn"))"
        + " (\(count.bytes / 1024) KiB, \(count.erased) erased, \(count.purged) purged): \(verdict).")
    return lines.joined(separator: "\n") + "\n"
  }

  private func number(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private enum CodingKeys: String, CodingKey { case count, findings, unlisted }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(count, forKey: .count)
    try container.encode(findings.map(Row.init), forKey: .findings)
    try container.encode(unlisted, forKey: .unlisted)
  }

  private struct Row: Encodable {
    let kind, subject: String
    let line: Int?
    let isSerious, isRepaired: Bool

    init(_ finding: StoreFinding) {
      (kind, subject, line) = (finding.kind.rawValue, finding.subject, finding.line)
      (isSerious, isRepaired) = (finding.isSerious, finding.isRepaired)
    }

    private enum CodingKeys: String, CodingKey {
      case kind, subject, line
      case isSerious = "serious"
      case isRepaired = "repaired"
    }
  }
}

extension StoreFinding {
  /// One line for a person: what, where, and what it means.
  var sentence: String {
    let place = line.map { "\(subject), line \($0)" } ?? subject
    if kind == .recordsDamaged, isRepaired {
      return
        "\(place): was not what was written. All that could be read goes on, and the file as it was is kept"
        + " as \(subject).damaged. What is missing has to be imported again; then delete that file."
    }
    return "\(place): \(meaning)\(isRepaired ? " Set right." : "")"
  }

  private var meaning: String {
    switch kind {
    case .torn: "the last line was not written whole; nobody was told of it."
    case .damaged: "is not what was written; the conversation can be read and not continued."
    case .empty: "was begun and never written to."
    case .leftover: "was left behind by a crash."
    case .recordsDamaged:
      "is not what was written; the rest can be read, and nothing added before 'tandem store repair'."
    case .halfErased where subject == StoreFolder.people: "still says whose an erased conversation was."
    case .halfErased: "is erased, and its log is still there."
    case .open: "can be read by others."
    case .stray: "is no file of the store; it was left alone."
    case .contradiction: "says something else than the lines before it add up to."
    case .flowMissing: "is in a revision of the flow that isn't kept."
    case .formatMissing: "is gone."
    }
  }
}
