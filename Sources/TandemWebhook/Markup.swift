import TandemDialogue

/// The markup of the platforms: emphasis in each one's own signs, everything a person wrote harmless.
enum Markup {
  /// HTML as Matrix shows it: only `strong` and `br` are ours.
  static func html(_ text: StyledText) -> String {
    text.rendered(mark: { "<strong>\($0)</strong>" }, escape: { Cleaning.entities($0, quotes: true) })
      .replacing("\n", with: "<br>")
  }

  /// Slack's mrkdwn. It has no escape for its signs, so an invisible joiner on both sides takes their
  /// meaning; for that reason our own signs can't stand beside a joiner, and such a line is left as it is.
  static func mrkdwn(_ text: StyledText) -> String {
    text.rendered(
      mark: { words in
        let ends = [words.unicodeScalars.first, words.unicodeScalars.last]
        return ends.contains(joiner) ? words : "*\(words)*"
      }, escape: withoutMeaning)
  }

  /// Markdown as Mattermost shows it.
  static func mattermost(_ text: StyledText) -> String {
    lines(text) { line in
      Cleaning.withoutMentions(Cleaning.escaped(withoutEntities(line), Self.mattermostSigns))
    }
  }

  /// Markdown as Teams shows it: HTML would be shown as such, and a single line break may vanish.
  static func teams(_ text: StyledText) -> String {
    lines(text) { Cleaning.entities(Cleaning.escaped($0, teamsSigns)) }.replacing("\n", with: "\n\n")
  }

  /// Telegram's entities: where the emphasis stands, in UTF-16 units; the text needs no escaping then.
  static func entities(_ text: StyledText) -> [Value] {
    var offset = 0
    var entities: [Value] = []
    for run in text.runs {
      let length = run.text.utf16.count
      if run.isStrong {
        entities.append(["type": "bold", "offset": .number(offset), "length": .number(length)])
      }
      offset += length
    }
    return entities
  }

  private static let mattermostSigns: Set<Character> = [
    "\\", "`", "*", "_", "~", "#", "[", "]", "(", ")", "|", ">", "!",
  ]
  private static let teamsSigns: Set<Character> = [
    "\\", "*", "_", "~", "`", "#", "[", "]", "(", ")", "|", "-", "+", "!",
  ]
  private static let joiner: Unicode.Scalar = "\u{2060}"

  private static func lines(_ text: StyledText, _ escape: (String) -> String) -> String {
    text.rendered(mark: { "**\($0)**" }, escape: escape)
      .split(separator: "\n", omittingEmptySubsequences: false).map(withoutBlock)
      .joined(separator: "\n")
  }

  /// A line that begins no list, no rule, no heading and no code: signs at its beginning are escaped, and
  /// it isn't indented so far that it would be code. Numbers stay, a numbered list is one.
  private static func withoutBlock(_ line: Substring) -> String {
    let indent = line.prefix { $0 == " " || $0 == "\t" }
    let rest = line.dropFirst(indent.count)
    let sign = rest.first.map { "-+=".contains($0) } == true ? "\\" : ""
    return indent.replacing("\t", with: " ").prefix(3) + sign + rest
  }

  /// Where what a person wrote looks like an entity, its `&` is one.
  private static func withoutEntities(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing(/&(?=#?\w+;)/, with: "&amp;")
  }

  private static func withoutMeaning(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "*", "_", "~", "`", ":": result += "\(joiner)\(character)\(joiner)"
      case ">": result += "\(joiner)&gt;\(joiner)"
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      default: result.append(character)
      }
    }
    return result
  }
}
