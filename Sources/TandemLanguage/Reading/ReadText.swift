import Synchronization

/// A text that is read at most once, however many stages look at it.
///
/// Equal to another one where their letters are. What was read stays with the text, so it is made once,
/// where the words come in, and handed on from there.
public final class ReadText: Sendable {
  /// Letter for letter as typed.
  public let source: String

  private let cut = AtomicLazyReference<Reading>()
  private let clauses = AtomicLazyReference<GermanText>()

  /// A text that nobody has looked at yet.
  public init(_ source: String) { self.source = source }

  /// Whether nothing was typed.
  public var isEmpty: Bool { source.isEmpty }

  /// The text in tokens and sentences.
  var reading: Reading { cut.load() ?? cut.storeIfNil(Reading(source)) }

  /// The text in German clauses, as read with these lists.
  func german(_ lexicon: GermanLexicon) -> GermanText {
    let read = clauses.load() ?? clauses.storeIfNil(GermanText(reading, lexicon))
    // One text may be read with the lists of two engines.
    return read.lexicon === lexicon ? read : GermanText(reading, lexicon)
  }
}

extension ReadText: Hashable {
  /// Whether the same was typed.
  public static func == (left: ReadText, right: ReadText) -> Bool {
    left === right || left.source == right.source
  }

  /// Feeds the letters.
  public func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

extension ReadText: ExpressibleByStringLiteral {
  /// A text as written in a program.
  public convenience init(stringLiteral source: String) { self.init(source) }
}

extension ReadText: Codable {
  /// Reads a plain text.
  public convenience init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the plain text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(source)
  }
}
