/// What an editor wrote in a YAML file, with the place where it stands.
struct Written: Sendable {
  let location: Location
  let content: Content

  enum Content: Sendable {
    /// A scalar. Quotes move its text one column to the right; in a block it isn't on one line at all.
    case text(String, Style)
    case list([Written])
    case map([Entry])
  }

  enum Style: Sendable {
    case plain, quoted, block
  }

  /// A key and its value.
  struct Entry: Sendable {
    let key: Word
    let value: Written
  }

  var text: String? { if case .text(let text, _) = content { text } else { nil } }
  var list: [Written]? { if case .list(let list) = content { list } else { nil } }
  var map: [Entry]? { if case .map(let map) = content { map } else { nil } }

  /// The scalar with its place; nil for lists and mappings.
  var word: Word? { text.map { Word(text: $0, location: location) } }

  /// Nothing was written after the colon.
  var isEmpty: Bool { if case .text("", .plain) = content { true } else { false } }

  /// The place of a Unicode scalar of the text, for messages that point into it.
  func location(at offset: Int) -> Location {
    guard case .text(_, let style) = content, style != .block else { return location }
    return Location(
      file: location.file, line: location.line,
      column: location.column + offset + (style == .quoted ? 1 : 0))
  }
}

/// A name or a key with its place.
struct Word: Sendable, Hashable {
  let text: String
  let location: Location
}
