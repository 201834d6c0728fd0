/// A run of tokens that belongs together: up to a full stop, a line end or the next bullet.
struct Sentence: Sendable, Hashable {
  /// How it ended.
  enum Ending: Sendable, Hashable {
    case stop
    case question
    case exclamation
    /// A line end or the end of the text.
    case open
  }

  /// Indices into `Reading.tokens`, without the closing mark and without a bullet.
  let tokens: Range<Int>
  let ending: Ending
  /// Whether the line began with a bullet or a number of a list.
  let isBullet: Bool
}
