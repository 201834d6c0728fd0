import Foundation
import TandemDialogue
import TandemStore

/// Writing a line as JSON: our own writer beside the one of Foundation.
extension StoreBench {
  /// The same content as a line's, for `JSONEncoder`.
  private struct Twin: Encodable {
    let seq: Int
    let at: String
    let input: Utterance
    let delivery: String?
    let flow, revision, from, to: String
    let status: Status
    let lang: String
    let changes: [Change]
    let out: [Message]
  }

  static func encoding() throws {
    let entry = turn(after: Record(id: "a"))
    let twin = Twin(
      seq: entry.seq, at: entry.at, input: entry.input, delivery: entry.delivery, flow: entry.flow,
      revision: entry.revision, from: entry.from, to: entry.to, status: entry.status, lang: entry.language,
      changes: entry.changes, out: entry.outputs)
    let count = 20_000
    let encoder = JSONEncoder()
    var bytes = 0
    let start = ContinuousClock.now
    for _ in 0..<count { bytes += Line.turn(entry).encoded(after: 0, conversation: nil).bytes.count }
    let middle = ContinuousClock.now
    for _ in 0..<count { bytes += try encoder.encode(twin).count }
    let end = ContinuousClock.now
    precondition(bytes > 0)
    Measure.print(
      "encoding a line, with checksum", Measure.seconds(middle - start) / Double(count) * 1e6, "µs", digits: 2
    )
    Measure.print(
      "encoding the same with JSONEncoder", Measure.seconds(end - middle) / Double(count) * 1e6, "µs",
      digits: 2)
  }
}
