/// A stretch of a text that speaks for a motive.
struct MotiveHit: Sendable, Hashable {
  let motive: String
  let weight: Double
  /// Indices into the tokens.
  let tokens: Range<Int>
  /// Whether it stands behind words of wishing.
  var isWanted = false

  /// The hits with those told as background weighed down, where something is said to be wanted.
  static func balanced(_ hits: [MotiveHit]) -> [MotiveHit] {
    guard hits.contains(where: \.isWanted) else { return hits }
    return hits.map { hit in
      hit.isWanted
        ? hit : MotiveHit(motive: hit.motive, weight: hit.weight * 0.7, tokens: hit.tokens, isWanted: false)
    }
  }

  /// The hits that remain when longer ones have taken what shorter ones inside them said.
  ///
  /// "learn to listen" says nothing about learning; two motives may still share the same words.
  static func settled(_ hits: [MotiveHit]) -> [MotiveHit] {
    let ordered = hits.sorted {
      ($0.tokens.lowerBound, $1.tokens.count, $1.weight) < ($1.tokens.lowerBound, $0.tokens.count, $0.weight)
    }
    var kept: [MotiveHit] = []
    for hit in ordered {
      // Nothing that begins more than a pattern's length before can cover this one.
      let near = kept.suffix(24)
      let isCovered = near.contains { other in
        let covers =
          other.tokens.lowerBound <= hit.tokens.lowerBound && other.tokens.upperBound >= hit.tokens.upperBound
        if other.motive == hit.motive {
          return other.tokens.overlaps(hit.tokens) && other.weight >= hit.weight
        }
        let isLonger = other.tokens.count > hit.tokens.count || other.motive == MotiveLexicon.nothing
        return covers && isLonger && other.weight >= hit.weight
      }
      if !isCovered { kept.append(hit) }
    }
    return kept
  }
}
