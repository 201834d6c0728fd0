/// Reads motives from texts of one language by its lists "motives" and "cues".
///
/// The lists are indexed when a text of that language is first read, since most programs only meet one.
final class MotiveLexicon: Sendable {
  private let indexed: Lazily<MotiveLists>

  /// The lexicon of a language.
  init(words: WordLists, language: Language) {
    indexed = Lazily { MotiveLists(words: words, language: language) }
  }

  private var lists: MotiveLists { indexed.value }

  /// Motives of mentors, of mentees, and the flag.
  static let mentors: WordSet = ["leadership", "inspiration", "giving-back"]
  static let duty = "duty"
  /// Words that look like a motive and are none ("my boss"): they take what shorter hits inside them say.
  static let nothing = "nothing"

  /// What speaks from a text; abstains where too little does.
  func read(_ reading: Reading, role: Role?) -> MotiveReading {
    read([MotiveSource(reading: reading, part: 1)], role: role)
  }

  /// What speaks from several texts of one person together, each with its part.
  func read(_ sources: [MotiveSource], role: Role?) -> MotiveReading {
    var hints = RoleHints()
    var found = sources.map { hits(in: $0, &hints) }
    let isDuty = found.contains { $0.contains { $0.motive == Self.duty } }
    for hits in found { hints.add(hits) }
    let isMentor = (role ?? hints.role) == .mentor
    for index in found.indices {
      found[index].removeAll { hit in
        hit.motive == Self.duty
          || (hit.motive != Self.nothing && Self.mentors.contains(hit.motive) != isMentor)
      }
      found[index] = MotiveHit.balanced(
        MotiveHit.settled(found[index]).filter { $0.motive != Self.nothing })
    }
    let mix = MotiveMix(zip(sources, found).map { ($0, $1) })
    return MotiveReading(motives: mix.shares, isDuty: isDuty)
  }

  /// Whether somebody says in so many words that they want something ("I'd like to …").
  func saysWish(_ reading: Reading) -> Bool {
    let cues = lists.cues
    let text = cues.numbered(reading.keys)
    return reading.sentences.contains { sentence in
      cues.hits(in: text, range: sentence.tokens).contains {
        $0.cue.label == "desire" && $0.cue.weight > 1
      }
    }
  }

  /// Every hit of one text with its weight there, in order.
  private func hits(in source: MotiveSource, _ hints: inout RoleHints) -> [MotiveHit] {
    let sentences = source.reading.sentences
    let lists = lists
    let cued = lists.cues.numbered(source.reading.keys)
    let around = sentences.map { lists.cues.hits(in: cued, range: $0.tokens) }
    let text = lists.text(of: source.reading)
    let isAgreed = around.map { $0.contains { $0.cue.label == "agreed" } }
    var hits: [MotiveHit] = []
    for (index, sentence) in sentences.enumerated() {
      for hit in around[index] { hints.add(hit.cue) }
      let frame = MotiveFrame(
        cues: around[index], reading: source.reading, sentence: sentence,
        isAgreed: isAgreed[index] || (index + 1 < sentences.count && isAgreed[index + 1]))
      hits += lists.motives.hits(in: text, range: sentence.tokens).compactMap {
        frame.weighed($0)
      }
    }
    return hits
  }
}
