import Testing

@testable import TandemWebhook

@Suite("Long texts in parts")
struct SplittingTests {
  private static func limits(_ max: Int, _ unit: MessageLimits.Unit) -> MessageLimits {
    MessageLimits(textMax: max, unit: unit, buttonsMax: 0, labelMax: 0)
  }

  static let cases: [(String, Int, MessageLimits.Unit, [String])] = [
    ("kurz", 10, .utf16, ["kurz"]),
    ("  \n ", 10, .utf16, []),
    ("eins zwei\n\ndrei vier", 16, .utf16, ["eins zwei", "drei vier"]),
    ("Eins zwei. Drei vier", 16, .utf16, ["Eins zwei.", "Drei vier"]),
    ("eins zwei drei", 10, .utf16, ["eins zwei", "drei"]),
    ("abcdefghij", 4, .utf16, ["abcd", "efgh", "ij"]),
    ("üüüü", 4, .utf8, ["üü", "üü"]),
    ("🙂🙂🙂", 4, .utf16, ["🙂🙂", "🙂"]),
    ("🙂🙂🙂", 2, .scalars, ["🙂🙂", "🙂"]),
  ]

  @Test("A cut goes where it hurts least", arguments: cases)
  func parts(text: String, max: Int, unit: MessageLimits.Unit, parts: [String]) {
    #expect(Splitting(Self.limits(max, unit)).parts(of: text) == parts)
  }

  @Test("What is counted is the escaped text, and no escape is torn apart")
  func escaped() {
    let parts = Splitting(Self.limits(6, .scalars), render: Markup.mattermost).parts(of: "****_****")
    #expect(parts == [#"\*\*\*"#, #"\*\_\*"#, #"\*\*\*"#])
  }

  @Test("Any text comes through whole and within the limit", arguments: Platform.all)
  func whole(platform: Platform) {
    let limits = platform.adapter.limits
    let text = (1...4000).map { "Wort\($0)" }.joined(separator: " ") + String(repeating: "🙂", count: 9000)
    let parts = Splitting(limits).parts(of: text)
    #expect(parts.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    #expect(parts.allSatisfy { limits.length($0[...]) <= limits.textMax })
  }

  @Test("Control and bidi characters never leave the house")
  func cleaned() {
    let reply = OutgoingReply(delivery: "d", seq: 1, text: "a\u{1B}[31m\u{202E}b\r\nc\td\u{0}\u{2066}")
    #expect(reply.text == "a[31mb\nc\td")
  }
}
