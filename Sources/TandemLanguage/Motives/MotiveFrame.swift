/// What stands around the motives of one sentence: negation, other people's opinions, wishes.
struct MotiveFrame {
  private var isNegated: [Range<Int>] = []
  private var isOthers: [Range<Int>] = []
  private var isWanted: [Range<Int>] = []
  private let position: Double

  init(cues: [CueList.Hit], reading: Reading, sentence: Sentence) {
    let segments = reading.segments(of: sentence)
    func segment(at token: Int) -> Range<Int> {
      segments.first { $0.tokens.contains(token) }?.tokens ?? sentence.tokens
    }
    for hit in cues {
      let (start, end) = (hit.tokens.lowerBound, hit.tokens.upperBound)
      switch hit.cue.label {
      case "not-before":
        let part = segment(at: start)
        isNegated.append(end - 1..<max(end, min(end + 4, part.upperBound)))
      case "not-after": isNegated.append(segment(at: start).lowerBound..<end)
      case "others-say":
        let own = cues.first {
          $0.cue.label == "own-view" && $0.tokens.lowerBound >= end
            && Self.opens(reading.tokens, $0.tokens.lowerBound)
        }
        isOthers.append(start..<(own?.tokens.lowerBound ?? sentence.tokens.upperBound))
      case "desire": isWanted.append(end..<max(end, sentence.tokens.upperBound))
      default: break
      }
    }
    position = sentence.isBullet ? 0.9 : 1
  }

  /// Whether another clause begins there: only then the person speaks for themselves again.
  private static func opens(_ tokens: [Token], _ index: Int) -> Bool {
    guard index > 0 else { return true }
    return tokens[index - 1].kind == .mark
      || ["but", "and", "aber", "und", "sondern", "doch"].contains(tokens[index - 1].lower)
      || ["but", "aber"].contains(tokens[index].lower)
  }

  /// The hit with the weight it has here; nil where it says what is not wanted.
  func weighed(_ hit: CueList.Hit) -> MotiveHit? {
    let start = hit.tokens.lowerBound
    var weight = hit.cue.weight * position
    if hit.cue.label != MotiveLexicon.duty {
      if !hit.cue.isUnwelcome, isNegated.contains(where: { $0.contains(start) }) { return nil }
      if isOthers.contains(where: { $0.contains(start) }) { weight *= 0.25 }
    }
    let isWanted = isWanted.contains { $0.contains(start) }
    return MotiveHit(motive: hit.cue.label, weight: weight, tokens: hit.tokens, isWanted: isWanted)
  }
}
