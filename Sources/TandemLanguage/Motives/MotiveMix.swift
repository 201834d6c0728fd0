/// Turns hits into a mix: weights in steps of 0.01 that add up to 1, with quotes.
struct MotiveMix {
  let shares: [MotiveShare]

  /// Below this nothing is clear enough to be said back.
  private static let leastScore = 1.35
  /// Motives with less than this part of the strongest are noise.
  private static let leastPart = 0.62
  private static let firstPart = 1.12

  init(_ found: [(source: MotiveSource, hits: [MotiveHit])]) {
    var scores: [String: Double] = [:]
    var counts: [String: Int] = [:]
    var order: [String] = []
    for (source, hits) in found {
      for hit in hits {
        // The same motive said often is meant more, but not twice as much each time.
        let repeats = counts[hit.motive, default: 0]
        counts[hit.motive] = repeats + 1
        if repeats == 0 { order.append(hit.motive) }
        let part = (repeats == 0 ? 1 : repeats == 1 ? 0.6 : 0.3) * source.part
        scores[hit.motive, default: 0] += hit.weight * part
      }
    }
    guard let best = scores.values.max(), best >= Self.leastScore else {
      shares = []
      return
    }
    // What comes to mind first is meant a little more.
    if let first = order.first { scores[first, default: 0] *= Self.firstPart }
    let strongest = scores.values.max() ?? best
    let kept = order.map { (motive: $0, score: scores[$0] ?? 0) }
      .filter { $0.score >= strongest * Self.leastPart }
      .enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .map(\.element)
    let hundredths = Self.hundredths(kept.map(\.score))
    shares = zip(kept, hundredths).map { entry, part in
      MotiveShare(
        motive: Motive(rawValue: entry.motive), weight: Double(part) / 100,
        evidence: Self.quotes(of: entry.motive, found))
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
  private static func quotes(
    of motive: String, _ found: [(source: MotiveSource, hits: [MotiveHit])]
  ) -> [String] {
    let quotes = found.flatMap { source, hits in
      ranges(of: hits.filter { $0.motive == motive }).map { source.reading.quote($0) }
    }
    return Array(quotes.prefix(5))
  }

  private static func ranges(of hits: [MotiveHit]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for hit in hits.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
      if let last = ranges.last, hit.tokens.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, hit.tokens.upperBound)
      } else {
        ranges.append(hit.tokens)
      }
    }
    return ranges
  }
}
