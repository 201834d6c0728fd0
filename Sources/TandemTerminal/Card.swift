import TandemDialogue
public import TandemRuntime

/// The result of a conversation on one card: the statement and what belongs to it, in the person's words.
public struct Card: Sendable, Equatable {
  /// "Margarete: For the first meeting".
  let heading: String
  /// The spoken statement.
  let statement: String
  /// Label and text, in the order of the card; only what was answered.
  let entries: [Entry]

  struct Entry: Sendable, Equatable {
    let label: String
    let text: String
  }

  /// Slots on the card, in order. What is for the person alone stays off it: motives, confidence, what
  /// could get in the way and the plan for that.
  private static let slots = [
    "goal", "date", "sign", "first-step", "wish", "gift", "benefit", "contribution",
  ]

  /// The card of a turn; nil where there is no statement yet.
  public init?(of reply: TurnReply, _ texts: TerminalTexts) {
    guard let statement = reply.statement, !statement.isEmpty else { return nil }
    self.statement = statement
    let name = reply.slots["name"]?.text ?? ""
    heading = (name.isEmpty ? "" : "\(name): ") + texts(.cardHeading)
    // The goal may be all that the statement says, and two questions may have got one answer.
    var said: Set = [folded(statement)]
    entries = Card.slots.compactMap { slot in
      guard let text = Card.text(of: slot, in: reply.slots, texts.language), !text.isEmpty,
        said.insert(folded(text)).inserted
      else { return nil }
      return Entry(label: texts["label.\(slot)"] ?? slot, text: text)
    }
  }

  /// The card as Markdown; nothing that was typed can become markup.
  public var markdown: String {
    let quote = Card.plain(statement).split(separator: "\n").map { "> \($0)" }.joined(separator: "\n")
    let rows = entries.map { "- **\(Card.plain($0.label)):** \(Card.plain(SafeText($0.text).line))" }
    return
      (["# \(Card.plain(SafeText(heading).line))", quote]
      + (rows.isEmpty ? [] : [rows.joined(separator: "\n")]))
      .joined(separator: "\n\n") + "\n"
  }

  private static func text(of slot: String, in slots: [String: Value], _ language: String) -> String? {
    switch slot {
    // What became of the goal after repairs, where there were any.
    case "goal": return slots["goal-now"]?.text ?? slots["goal"]?.text
    case "date":
      guard let phrase = slots["date"]?.text else { return nil }
      guard let day = slots["date-day"]?.text.flatMap({ readable(day: $0, language) }) else { return phrase }
      return phrase.contains(day) ? phrase : "\(phrase) (\(day))"
    default: return slots[slot]?.shown
    }
  }

  /// "2027-03-28" as people write it; English keeps the form that nobody misreads.
  private static func readable(day: String, _ language: String) -> String? {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return language == "de" ? "\(parts[2]).\(parts[1]).\(parts[0])" : day
  }

  /// Text that Markdown leaves as it is.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for character in SafeText(text).text {
      if "\\`*_[]<>#|~".contains(character) { plain.append("\\") }
      plain.append(character)
    }
    return plain
  }
}

extension Page {
  /// Shows the card: between two lines and without a frame at the sides, so that it stays copyable.
  func show(_ card: Card) throws(OutputError) {
    try rule()
    try title(card.heading)
    try say(card.statement)
    let labelColumns = (card.entries.map { DisplayWidth.of($0.label) }.max() ?? 0) + 2
    for entry in card.entries { try self.entry(entry.label, entry.text, labelColumns: labelColumns) }
    if !card.entries.isEmpty { try breakLine() }
    try rule()
  }
}
