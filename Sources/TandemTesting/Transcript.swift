public import TandemDialogue

/// A recorded conversation: what a person typed and, to the letter, what tandem said.
///
/// ```
/// # A mentor who only gives finds an own benefit
/// open: role=mentor lang=de register=sie
/// today: 2026-11-24
/// ask.frame | Sind Sie einverstanden?
/// > ja
/// ask.motive | Was hat Sie bewogen, …
/// ```
/// Lines with "> " are the person's, lines with "- " what there is to choose; a line break in a text is
/// written as "⏎". Everything else that has a " | " is a spoken text: its key and its words.
public struct Transcript: Sendable, Equatable {
  /// What it shows, in one sentence.
  public let title: String
  /// What the channel knew at the start: slots, language, register.
  public let opening: [String: String]
  /// The day on which it happens.
  public let today: String
  /// What was said at the opening, then one turn after the other.
  public var turns: [Turn]

  /// One utterance and what was said after it.
  public struct Turn: Sendable, Equatable {
    /// The person's words; nil for the opening.
    public let text: String?
    /// What tandem said.
    public var messages: [Message]
    /// What there was to choose afterwards, by title.
    public var choices: [String]

    /// A turn.
    public init(text: String?, messages: [Message], choices: [String] = []) {
      (self.text, self.messages, self.choices) = (text, messages, choices)
    }
  }

  /// A mistake in a transcript file.
  public struct ParseError: Error, Sendable, Equatable {
    /// 1-based line.
    public let line: Int
    /// What is wrong there.
    public let message: String
  }

  /// Reads the format above.
  public init(parsing text: String) throws(ParseError) {
    var title = ""
    var opening: [String: String] = [:]
    var today = "2026-11-24"
    var turns = [Turn(text: nil, messages: [])]
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("# ") {
        title = String(line.dropFirst(2))
      } else if line.hasPrefix("open:") {
        opening = Transcript.fields(line.dropFirst(5))
      } else if line.hasPrefix("today:") {
        today = String(line.dropFirst(6).drop { $0 == " " })
      } else if line.hasPrefix(">") {
        turns.append(Turn(text: Transcript.unfolded(line.dropFirst().drop { $0 == " " }), messages: []))
      } else if line.hasPrefix("- ") {
        turns[turns.count - 1].choices.append(Transcript.unfolded(line.dropFirst(2)))
      } else if let bar = line.range(of: " | ") {
        let message = Message(
          id: String(line[..<bar.lowerBound]), text: Transcript.unfolded(line[bar.upperBound...]))
        turns[turns.count - 1].messages.append(message)
      } else if !line.allSatisfy(\.isWhitespace) {
        throw ParseError(line: number + 1, message: "This is no transcript line.")
      }
    }
    (self.title, self.opening, self.today, self.turns) = (title, opening, today, turns)
  }

  /// The transcript in its file format.
  public var text: String {
    var lines = ["# \(title)"]
    let fields = opening.sorted { $0.key < $1.key }.map { name, value in
      "\(name)=" + (value.contains(" ") ? "\"\(value)\"" : value)
    }.joined(separator: " ")
    lines += ["open: \(fields)", "today: \(today)"]
    for turn in turns {
      if let text = turn.text { lines += ["", "> \(Transcript.folded(text))"] }
      lines += turn.messages.map { "\($0.id) | \(Transcript.folded($0.text))" }
      lines += turn.choices.map { "- \(Transcript.folded($0))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The opening as the dialogue machine takes it.
  public var utterance: Utterance {
    var slots: [String: Value] = [:]
    for (name, value) in opening where !["lang", "register", "contact"].contains(name) {
      slots[name] = value == "true" ? true : .text(value)
    }
    return .open(slots: slots, language: opening["lang"], register: opening["register"])
  }

  /// What isn't part of the conversation: the day, its id, the contact person where one is named.
  public var surroundings: [String: Value] {
    var surroundings: [String: Value] = ["today": .text(today), "conversation": "k3f9-x2"]
    surroundings["contact"] = opening["contact"].map(Value.text)
    return surroundings
  }

  /// "role=mentor name="Frau Okafor"": names and values, quoted where they hold a space.
  private static func fields(_ text: Substring) -> [String: String] {
    var fields: [String: String] = [:]
    var rest = text
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].filter { $0 != " " }
      rest = rest[rest.index(after: equals)...]
      let isQuoted = rest.first == "\""
      if isQuoted { rest = rest.dropFirst() }
      let end = rest.firstIndex(of: isQuoted ? "\"" : " ") ?? rest.endIndex
      fields[name] = String(rest[..<end])
      rest = rest[end...].dropFirst()
    }
    return fields
  }

  private static func folded(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
  }

  private static func unfolded(_ text: Substring) -> String {
    text.split(separator: "⏎", omittingEmptySubsequences: false).joined(separator: "\n")
  }
}

extension Substring {
  /// Where a separator stands first; Foundation isn't needed for that.
  fileprivate func range(of separator: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(separator) { return start..<index(start, offsetBy: separator.count) }
      start = index(after: start)
    }
    return nil
  }
}
