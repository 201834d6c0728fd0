/// A text that motives are read from: what somebody typed first, or an answer of theirs.
struct MotiveSource: Sendable {
  let reading: Reading
  /// How much its words count, beside those of the other texts.
  let part: Double
}
