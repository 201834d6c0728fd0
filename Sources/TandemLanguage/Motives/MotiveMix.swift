/// Turns hits into a mix: weights in steps of 0.01 that add up to 1, with quotes.
struct MotiveMix {
  let shares: [MotiveShare]

  /// Below this nothing is clear enough to be said back.
  private static let leastScore = 1.0
  /// Motives with less than this part of the strongest are noise.
  private static let leastPart = 0.52

  init(_ hits: [MotiveHit], reading: Reading) {
    var scores: [String: Double] = [:]
    var counts: [String: Int] = [:]
    for hit in hits {
      // The same motive said often is meant more, but not twice as much each time.
      let repeats = counts[hit.motive, default: 0]
      counts[hit.motive] = repeats + 1
      scores[hit.motive, default: 0] += hit.weight * (repeats == 0 ? 1 : repeats == 1 ? 0.6 : 0.3)
    }
    guard let best = scores.values.max(), best >= Self.leastScore else {
      shares = []
      return
    }
    var order: [String: Int] = [:]
    for hit in hits where order[hit.motive] == nil { order[hit.motive] = hit.tokens.lowerBound }
    let kept = scores.filter { $0.value >= best * Self.leastPart }
      .sorted { ($1.value, order[$0.key] ?? 0, $0.key) < ($0.value, order[$1.key] ?? 0, $1.key) }
    let hundredths = Self.hundredths(kept.map(\.value))
    shares = zip(kept, hundredths).map { entry, part in
      MotiveShare(
        motive: Motive(rawValue: entry.key), weight: Double(part) / 100,
        evidence: Self.quotes(hits.filter { $0.motive == entry.key }, reading))
    }
  }

  /// Whole hundredths in proportion; the largest takes what rounding leaves.
  private static func hundredths(_ values: [Double]) -> [Int] {
    let total = values.reduce(0, +)
    var parts = values.map { max(1, Int(($0 / total * 100).rounded())) }
    if !parts.isEmpty { parts[0] += 100 - parts.reduce(0, +) }
    return parts
  }

  /// At most five quotes in order; hits that touch are quoted as one.
  private static func quotes(_ hits: [MotiveHit], _ reading: Reading) -> [String] {
    var ranges: [Range<Int>] = []
    for hit in hits.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
      if let last = ranges.last, hit.tokens.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, hit.tokens.upperBound)
      } else {
        ranges.append(hit.tokens)
      }
    }
    return ranges.prefix(5).map { reading.quote($0) }
  }
}
