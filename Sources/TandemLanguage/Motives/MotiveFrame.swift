/// What stands around the motives of one sentence: negation, other people's opinions, wishes.
struct MotiveFrame {
  private var negated: [Range<Int>] = []
  private var reported: [Range<Int>] = []
  private var wanted: [Range<Int>] = []
  private let position: Double
  private let isQuestion: Bool
  private let tokens: [Token]

  /// - Parameter isAgreed: Whether the person makes other people's opinion their own ("and she's right").
  init(cues: [CueList.Hit], reading: Reading, sentence: Sentence, isAgreed: Bool) {
    tokens = reading.tokens
    position = sentence.isBullet ? 0.9 : 1
    isQuestion = sentence.ending == .question
    let segments = reading.segments(of: sentence)
    func segment(at token: Int) -> Range<Int> {
      segments.first { $0.tokens.contains(token) }?.tokens ?? sentence.tokens
    }
    for hit in cues {
      let (start, end) = (hit.tokens.lowerBound, hit.tokens.upperBound)
      switch hit.cue.label {
      case "not-before":
        let part = segment(at: start)
        negated.append(end - 1..<max(end, min(end + 4, part.upperBound)))
      case "not-after": negated.append(segment(at: start).lowerBound..<end)
      case "others-say" where !isAgreed:
        let own = cues.first {
          $0.cue.label == "own-view" && $0.tokens.lowerBound >= end
            && Self.opens(reading.tokens, $0.tokens.lowerBound)
        }
        reported.append(start..<(own?.tokens.lowerBound ?? sentence.tokens.upperBound))
      case "desire":
        wanted.append(end..<max(end, sentence.tokens.upperBound))
        // "…, weil ich ins Ausland will": at the end of a clause it stands behind what is wanted.
        let part = segment(at: start)
        if end == part.upperBound { wanted.append(part) }
      default: break
      }
    }
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
    if hit.cue.isForQuestions, !isQuestion { return nil }
    if hit.cue.label == MotiveLexicon.nothing {
      return MotiveHit(motive: hit.cue.label, weight: weight, tokens: hit.tokens)
    }
    if hit.cue.label != MotiveLexicon.duty {
      if !hit.cue.isUnwelcome, isDenied(start) { return nil }
      if reported.contains(where: { $0.contains(start) }) { weight *= 0.25 }
    }
    let isWanted = wanted.contains { $0.contains(start) }
    return MotiveHit(motive: hit.cue.label, weight: weight, tokens: hit.tokens, isWanted: isWanted)
  }

  /// Whether a denial reaches what begins there; a pattern that begins with its own "not" knows about it.
  private func isDenied(_ start: Int) -> Bool {
    !Self.denials.contains(tokens[start].lower) && negated.contains { $0.contains(start) }
  }

  private static let denials: WordSet = [
    "nicht", "nich", "nichts", "nix", "nie", "kein", "keine", "keinen", "keiner", "niemand", "niemanden",
    "ohne", "weniger", "not", "no", "never", "nobody", "none", "without", "less", "don't", "dont", "can't",
    "cant",
    "didn't", "didnt", "doesn't",
  ]
}
