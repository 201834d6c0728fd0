/// One variant of a text, with places for slots.
///
/// Written "{slot}", "{slot.field}", "[[ … {slot} … ]]" for a stretch that is left out where one of its
/// slots is empty, and "[[? guard | … ]]" for one that is left out where the guard does not hold.
public struct Template: Sendable, Hashable {
  /// The parts in order.
  public let pieces: [Piece]

  /// A stretch of a template.
  public indirect enum Piece: Sendable, Hashable {
    case literal(String)
    /// A slot, and the field of its record where there is one.
    case slot(String, field: String?)
    case optional([Piece])
    /// A stretch that is left out where the condition does not hold.
    case guarded(Guard, [Piece])
  }

  /// A template of parsed pieces.
  public init(pieces: [Piece]) { self.pieces = pieces }

  /// A template that is one literal text.
  public init(_ text: String) { pieces = [.literal(text)] }

  /// The slots it needs; with `includingOptional` also those of stretches that may be left out.
  public func slots(includingOptional: Bool) -> Set<String> {
    Template.slots(of: pieces, includingOptional)
  }

  /// The text with all places filled; an empty slot outside an optional stretch leaves nothing, and what
  /// stands between quotation marks has inner ones.
  public func rendered(with values: (String) -> Value?) -> String {
    Template.render(pieces, values).text
  }

  private static func slots(of pieces: [Piece], _ includingOptional: Bool) -> Set<String> {
    pieces.reduce(into: []) { found, piece in
      switch piece {
      case .literal: break
      case .slot(let slot, _): found.insert(slot)
      case .optional(let inner): if includingOptional { found.formUnion(slots(of: inner, true)) }
      case .guarded(let condition, let inner):
        if includingOptional { found.formUnion(condition.slots.union(slots(of: inner, true))) }
      }
    }
  }

  private static func render(_ pieces: [Piece], _ values: (String) -> Value?) -> (text: String, isWhole: Bool)
  {
    var text = JoinedText()
    var isWhole = true
    for piece in pieces {
      switch piece {
      case .literal(let literal): text.append(literal)
      case .slot(let slot, let field):
        let value = field.map { values(slot)?[$0] } ?? values(slot)
        let shown = value?.shown ?? ""
        if shown.isEmpty { isWhole = false }
        text.append(QuotationMarks(openAtEndOf: text.text)?.around(shown) ?? shown)
      case .optional(let inner):
        let part = render(inner, values)
        if part.isWhole { text.append(part.text) }
      case .guarded(let condition, let inner):
        if condition.holds(values) { text.appendStretch(render(inner, values).text) }
      }
    }
    return (text.text, isWhole)
  }
}

/// A text in the making, in which space at the edges of a guarded stretch counts only between words.
private struct JoinedText {
  private(set) var text = ""
  private var isApart = false

  mutating func append(_ part: String) {
    guard let first = part.first else { return }
    if isApart, let last = text.last, !last.isWhitespace, !first.isWhitespace { text += " " }
    isApart = false
    text += part
  }

  mutating func appendStretch(_ part: String) {
    if part.first == " " { isApart = true }
    append(PlainReading.trimmed(part))
    if part.last == " " { isApart = true }
  }
}

extension Value {
  /// The value as it stands in a sentence; lists are joined with commas, records and null are empty.
  public var shown: String {
    switch self {
    case .null, .record: ""
    case .flag(let flag): flag ? "✓" : "–"
    case .number(let number): String(number)
    case .text(let text): text
    case .list(let list): list.map(\.shown).joined(separator: ", ")
    }
  }
}
