import TandemDialogue
import TandemRuntime
import TandemTesting
import Testing

@testable import TandemTerminal

@Suite("A conversation to read")
struct ReadableLogTests {
  @Test("What was said comes first, then what was kept, and nothing of it is markup for a terminal")
  func text() {
    let history = [
      HistoryEntry(
        seq: 1, at: "2026-11-24T09:05:00.123Z", text: nil, messages: [Message(id: "ask.x", text: "Wozu?")]),
      HistoryEntry(
        seq: 2, at: "2026-11-24T09:06:00.000Z", text: "weil\u{1B}\nja",
        messages: [Message(id: "say.x", text: "Gut.")]),
    ]
    let reply = TurnReply.scripted([], slots: ["goal": "zuhören", "inner": "x"])
    #expect(
      ReadableLog(of: history, at: reply, TestTerminal.texts).text == """
        <de export-heading>
        ===================

        <de export-said>
        ----------------

        [2026-11-24 09:05 UTC]

        Wozu?

        [2026-11-24 09:06 UTC]

        > weil␛
        > ja

        Gut.

        <de export-known>
        -----------------

        Ziel: zuhören

        """)
  }
}
