import TandemDialogue
public import TandemRuntime

/// A whole conversation as a person reads it: what was said, then what was kept of it.
public struct ReadableLog: Sendable {
  /// The text, ready for a terminal or a file.
  public let text: String

  /// The log of a conversation.
  ///
  /// - Parameter history: All its lines, oldest first.
  /// - Parameter reply: Its current turn.
  public init(of history: [HistoryEntry], at reply: TurnReply, _ texts: TerminalTexts) {
    let heading = texts(.exportHeading, ["conversation": reply.conversation])
    let said = history.flatMap { entry in
      [ReadableLog.moment(entry.at)] + (entry.text.map { [ReadableLog.quoted($0)] } ?? [])
        + entry.messages.map { SafeText($0.text).text }
    }
    let kept = reply.slots.sorted { $0.key < $1.key }.compactMap { slot, value -> String? in
      guard let label = texts["label.\(slot)"] else { return nil }
      let shown = texts["choice.\(slot).\(value.shown)"] ?? value.shown
      return shown.isEmpty ? nil : "\(label): \(SafeText(shown).line)"
    }
    let parts =
      [ReadableLog.title(heading), ReadableLog.title(texts(.exportSaid), "-")] + said
      + (kept.isEmpty ? [] : [ReadableLog.title(texts(.exportKnown), "-"), kept.joined(separator: "\n")])
    text = parts.joined(separator: "\n\n") + "\n"
  }

  private static func title(_ text: String, _ line: String = "=") -> String {
    let text = SafeText(text).line
    return text + "\n" + String(repeating: line, count: DisplayWidth.of(text))
  }

  /// "2026-11-24T09:05:00.123Z" without what nobody reads; the time stays UTC and says so.
  private static func moment(_ at: String) -> String {
    let parts = at.split(separator: "T")
    return parts.count == 2 ? "[\(parts[0]) \(parts[1].prefix(5)) UTC]" : at
  }

  private static func quoted(_ text: String) -> String {
    SafeText(text).text.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
      .joined(separator: "\n")
  }
}
