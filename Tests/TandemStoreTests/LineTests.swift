import TandemDialogue
import TandemTesting
import Testing

@testable import TandemStore

@Suite("Lines")
struct LineTests {
  private static let every: [Change] = [
    .moved(to: "s"), .accepted(state: "s"), .filled(slot: "a", value: "b"), .filled(slot: "n", value: .null),
    .filled(slot: "r", value: .record(["x": .list([1, true, "ä\u{202E}\n\"\\"]), "": -5])),
    .cleared(slot: "a"), .attempted(attempt: 2, rung: .example), .detoured(from: ""),
    .offered(slot: "a", value: 7), .undone, .redone, .barrier, .spoken(text: "ask.s"),
    .voice(language: "en", register: "du"), .status(.handedOff), .rebased(revision: "r2"),
  ]

  private static let inputs: [Utterance] = [
    .text("Ich \u{1F600} „will“\u{0}\u{1B}[31m\u{2028}\u{85}\u{61C}"), .back, .change(slot: "goal"), .pause,
    .open(slots: ["name": "Ada", "short": true], language: "de", register: nil),
    .open(slots: [:], language: nil, register: "du"),
  ]

  private func roundTrip(_ line: Line) throws -> Line {
    let bytes = line.encoded(after: 7, conversation: "c").bytes
    #expect(bytes.last == 0x0A)
    #expect(!bytes.dropLast().contains { $0 < 0x20 })
    #expect(LineSeal.verified(bytes, in: 0..<bytes.count - 1, after: 7) != nil)
    #expect(LineSeal.verified(bytes, in: 0..<bytes.count - 1, after: 8) == nil)
    return try Line(bytes, in: 0..<bytes.count - 1, conversation: "c")
  }

  @Test("Everything a turn can hold comes back to the letter", arguments: inputs)
  func turns(input: Utterance) throws {
    var entry = TurnEntry(seq: 3, at: "2026-11-24T12:00:00.000Z")
    (entry.input, entry.changes, entry.delivery, entry.role) = (input, Self.every, "m\"1", "mentee")
    (entry.flow, entry.revision, entry.from, entry.to) = ("standard", "r", "a", "b")
    (entry.status, entry.language) = (.paused, "en")
    entry.outputs = [Message(id: "x", text: "ä\tb"), Message(id: "", text: "")]
    entry.deliveries = [PendingDelivery(id: "d", channel: "c", body: .record(["chat": 1]))]
    #expect(try roundTrip(.turn(entry)) == .turn(entry))
  }

  @Test("Settlements and remainders come back to the letter")
  func others() throws {
    let endings = [
      Settlement.Ending(id: "d", outcome: .dead, reason: "403"), .init(id: "e", outcome: .delivered),
    ]
    let settlement = Line.settlement(Settlement(at: "t", ended: endings))
    #expect(try roundTrip(settlement) == settlement)
    let remainder = Line.remainder(
      Remainder(seq: 9, at: "t", purged: "p", flow: "standard", revision: "r", changes: Self.every))
    #expect(try roundTrip(remainder) == remainder)
  }

  @Test("A text that could steer a terminal stands in the log as escapes")
  func escapes() {
    var writer = JSONWriter()
    writer.string("a\u{202E}b\u{1B}[0m\u{85}ä€\u{2028}\u{61C}ß\u{200B}")
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "\"a\\u202eb\\u001b[0m\\u0085ä€\\u2028\\u061cß\u{200B}\"")
  }

  @Test("CRC-32C of the standard's example, whole and in two steps")
  func checksum() {
    let digits = Array("123456789".utf8)
    #expect(Checksum.of(digits, in: 0..<9, after: 0) == 0xE306_9283)
    let half = Checksum.of(digits, in: 0..<4, after: 0)
    #expect(Checksum.of(digits, in: 4..<9, after: half) == 0xE306_9283)
  }

  @Test("Keys of later versions are passed over; changes and statuses of later versions are not")
  func laterVersions() throws {
    func line(_ changes: String, _ more: String = "", status: String = "awaiting") throws -> Line {
      let text =
        #"{"new":[{"a":1.0e5}],"seq":1,"at":"t","in":{"back":true,"how":"x"},"status":"\#(status)","#
        + #""changes":[\#(changes)],"later":{"deep":[null,"\"]"]}\#(more)}"#
      let bytes = Array(text.replacing("1.0e5", with: "15").utf8)
      return try Line(bytes, in: 0..<bytes.count, conversation: nil)
    }
    guard case .turn(let entry) = try line(#"{"moved":"a","why":[1]}"#) else { return }
    #expect(entry.changes == [.moved(to: "a")])
    #expect(throws: JSONReader.Malformed.self) { try line(#"{"teleported":"a"}"#) }
    #expect(throws: JSONReader.Malformed.self) { try line("{}") }
    #expect(throws: JSONReader.Malformed.self) { try line("", status: "dreaming") }
  }

  @Test(
    "What is no JSON of ours is refused",
    arguments: [
      "", "{", "[]", "{}", "nul", "{\"at\":\"t\"", "{\"at\":\"t\",}", "{\"at\":'t'}", "{\"at\":\"\\x\"}",
      "{\"at\":\"\\ud800\"}", "{\"at\":\"\\u12\"}", "{\"seq\":1.5}", "{\"seq\":99999999999999999999}",
      "{\"at\":\"t\"} x", "{\"at\":\"a\nb\"}", "{\"x\":" + String(repeating: "[", count: 100_000),
    ])
  func refused(text: String) {
    let bytes = Array(text.utf8)
    #expect(throws: JSONReader.Malformed.self) { try Line(bytes, in: 0..<bytes.count, conversation: nil) }
    #expect(throws: JSONReader.Malformed.self) { try Line([0x22, 0xFF], in: 0..<2, conversation: nil) }
  }

  @Test("Any bytes at all are read or refused, never more")
  func anyBytes() {
    var generator = SeededGenerator(seed: 4)
    let whole = Line.settlement(Settlement(at: "t", ended: [.init(id: "d", outcome: .dead)]))
      .encoded(after: 0, conversation: nil).bytes
    for _ in 0..<20_000 {
      var bytes = Array(whole.dropLast())
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: bytes.indices, using: &generator)
        if Bool.random(using: &generator) {
          bytes[index] = UInt8.random(in: 0...255, using: &generator)
        } else {
          bytes.remove(at: index)
        }
      }
      _ = try? Line(bytes, in: 0..<bytes.count, conversation: nil)
      #expect(
        LineSeal.verified(bytes, in: 0..<bytes.count, after: 0) == nil || bytes == Array(whole.dropLast()))
    }
  }
}
