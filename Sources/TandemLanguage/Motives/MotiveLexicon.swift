/// Reads motives from texts of one language by its lists "motives" and "cues".
struct MotiveLexicon: Sendable {
  private let motives: CueList
  private let cues: CueList

  /// The lexicon of a language.
  init(words: WordLists, language: Language) {
    motives = CueList(words.entries(of: "\(language.rawValue)/motives"))
    cues = CueList(words.entries(of: "\(language.rawValue)/cues"))
  }

  /// Motives of mentors, of mentees, and the flag.
  static let mentors: Set<String> = ["leadership", "inspiration", "giving-back"]
  static let duty = "duty"

  /// What speaks from a text; abstains where too little does.
  func read(_ reading: Reading, role: Role?) -> MotiveReading {
    let keys = reading.keys
    var hits: [MotiveHit] = []
    var hints = (mentor: 0.0, mentee: 0.0)
    for sentence in reading.sentences {
      let around = cues.hits(in: keys, range: sentence.tokens)
      for cue in around where cue.cue.label == "mentor" { hints.mentor += cue.cue.weight }
      for cue in around where cue.cue.label == "mentee" { hints.mentee += cue.cue.weight }
      let frame = MotiveFrame(cues: around, reading: reading, sentence: sentence)
      hits += motives.hits(in: keys, range: sentence.tokens).compactMap { frame.weighed($0) }
    }
    let isDuty = hits.contains { $0.motive == Self.duty }
    hits.removeAll { $0.motive == Self.duty }
    let side = role ?? Self.likelyRole(hits, hints)
    hits.removeAll { Self.mentors.contains($0.motive) != (side == .mentor) }
    let mix = MotiveMix(MotiveHit.balanced(MotiveHit.settled(hits)), reading: reading)
    return MotiveReading(motives: mix.shares, isDuty: isDuty)
  }

  /// Which side the words fit better; hints like "my mentee" outweigh single motives.
  private static func likelyRole(_ hits: [MotiveHit], _ hints: (mentor: Double, mentee: Double)) -> Role {
    var (mentor, mentee) = (hints.mentor * 2, hints.mentee * 2)
    for hit in hits {
      // Mentees have twice as many motives, so more words speak for them by chance.
      if mentors.contains(hit.motive) { mentor += hit.weight * 1.3 } else { mentee += hit.weight }
    }
    return mentor > mentee ? .mentor : .mentee
  }
}
