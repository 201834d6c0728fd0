/// Finds what the person wants: the stretches behind "I'd like to", at the start of fragments, in lists.
struct EnglishWishes {
  let lexicon: EnglishLexicon
  let reading: Reading
  let keys: [String]
  let cleaning: EnglishCleaning
  let time: Range<Int>?
  let reader: EnglishWishReader
  let markers: EnglishMarkers

  init(_ reading: Reading, lexicon: EnglishLexicon, role: Role?) {
    (self.reading, self.lexicon) = (reading, lexicon)
    keys = reading.keys
    cleaning = EnglishCleaning(reading, lexicon: lexicon)
    reader = EnglishWishReader(lexicon: lexicon, role: role)
    markers = EnglishMarkers(reading: reading, lexicon: lexicon)
    time = TimeInText(finder: TimeFinder(words: .english, today: nil), language: .english).range(in: reading)
  }

  /// A text longer than this has said what it wants.
  private static let sentencesMax = 60
  private static let wishesMax = 6

  /// All wishes in order, no two alike.
  func all() -> [Intention] {
    var found: [Intention] = []
    for sentence in reading.sentences.prefix(Self.sentencesMax) where found.count < Self.wishesMax {
      found += wishes(in: sentence)
    }
    if found.isEmpty { found = notes() }
    if !found.contains(where: { $0.direction == .towards }) {
      for sentence in reading.sentences.prefix(Self.sentencesMax) {
        if let turned = turned(sentence) ?? asked(sentence) {
          found.append(turned)
          break
        }
      }
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0.phrase).inserted }.prefix(Self.wishesMax).map { $0 }
  }

  // MARK: One sentence

  private func wishes(in sentence: Sentence) -> [Intention] {
    var range = opened(sentence.tokens)
    guard !range.isEmpty else { return [] }
    var found: [Intention] = []
    if opensWithVerb(range), let first = fragment(range, sentence), !first.wishes.isEmpty {
      found = first.wishes
      range = first.end..<range.upperBound
    }
    let hits = markers.found(in: range)
    for (index, hit) in hits.enumerated() {
      // "Now it's Excel instead of hoses": where nothing is wanted, nothing is to end.
      let isCompared =
        hit.cue.label == "away"
        && ["instead", "rather"].contains(reading.tokens[hit.tokens.lowerBound].lower)
      if isCompared, found.isEmpty { continue }
      let next = index + 1 < hits.count ? hits[index + 1].tokens.lowerBound : range.upperBound
      found += wish(behind: hit, upTo: next)
    }
    if found.isEmpty, let praised = praised(range) { found.append(praised) }
    // A bullet is a wish whatever its form, unless the others say outright which of them are.
    if found.isEmpty, sentence.isBullet {
      return fragment(range, sentence, isSure: !hasMarkers)?.wishes ?? []
    }
    return found
  }

  /// Whether any sentence introduces a wish with a word for it.
  private var hasMarkers: Bool {
    reading.sentences.prefix(Self.wishesMax).contains { !markers.found(in: $0.tokens).isEmpty }
  }

  /// Whether it begins as a wish by itself: "To lead", "Learning", "meet people".
  private func opensWithVerb(_ range: Range<Int>) -> Bool {
    let first = reading.tokens[range.lowerBound].lower
    if first == "to" { return true }
    // "Hoping to …", "Looking to …" introduce a wish; they are none.
    if markers.found(in: range).first?.tokens.lowerBound == range.lowerBound { return false }
    if lexicon.baseOfGerund(first) != nil { return true }
    let next = cleaning.words(range.lowerBound..<min(range.upperBound, range.lowerBound + 4), opens: true)
    let isVerb =
      lexicon.isBaseVerb(next.first?.lower ?? "")
      && EnglishShapes(next, lexicon: lexicon, question: .specific).isVerb(at: 0)
    return isVerb || reader.quality(next) != nil
  }

  /// Noun phrases that stand alone: "new ideas", "more visibility". Read only where nothing is said in full.
  private func notes() -> [Intention] {
    // A story with a remark in it is no list of wishes.
    let isSure = !reading.sentences.prefix(Self.wishesMax).contains { sentence in
      let words = cleaning.words(sentence.tokens.prefix(40), opens: true)
      let tells = zip(words, words.dropFirst()).contains {
        $0.lower == "i" && lexicon.tags(of: $1).isAny([.base, .preterite])
      }
      if tells { return true }
      return words.contains { ["i", "my", "we", "i'm", "i've"].contains($0.lower) }
        && EnglishClause(words, lexicon: lexicon).finiteVerb != nil
    }
    return reading.sentences.prefix(Self.wishesMax).flatMap { sentence in
      let range = opened(sentence.tokens)
      return range.isEmpty ? [] : fragment(range, sentence, isSure: isSure)?.wishes ?? []
    }
  }

  /// The sentence without the words that only lead into it.
  private func opened(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let token = reading.tokens[start]
      guard token.kind != .word || Self.openers.contains(token.lower) else { break }
      if token.kind == .number { break }
      start += 1
    }
    // "Time to share what I know"
    if start + 2 < range.upperBound, reading.tokens[start].lower == "time",
      reading.tokens[start + 1].lower == "to",
      lexicon.isBaseVerb(reading.tokens[start + 2].lower)
    {
      return (start + 1)..<range.upperBound
    }
    // "Let me be frank: …"
    if start + 4 < range.upperBound,
      ["let", "me", "be"].elementsEqual(reading.tokens[start..<(start + 3)].map(\.lower))
    {
      return labelled((start + 4)..<range.upperBound)
    }
    let remark = ["to", "be"].elementsEqual(
      reading.tokens[start..<min(start + 2, range.upperBound)].map(\.lower))
    if remark, start + 2 < range.upperBound,
      ["honest", "frank", "fair"].contains(reading.tokens[start + 2].lower)
    {
      return labelled(min(start + 3, range.upperBound)..<range.upperBound)
    }
    return labelled(start..<range.upperBound)
  }

  /// "My motivation: …", "Goal – …": a label before the wish.
  private func labelled(_ range: Range<Int>) -> Range<Int> {
    let tokens = reading.tokens
    // "Two things in this order: learn to …"
    if let colon = range.prefix(9).first(where: { tokens[$0].isMark(":") }), colon + 1 < range.upperBound,
      // "Learn the ropes of radio: script, sound" says the wish before it.
      colon < range.lowerBound + 3 || !lexicon.isBaseVerb(tokens[range.lowerBound].lower),
      lexicon.isBaseVerb(tokens[colon + 1].lower) || lexicon.baseOfGerund(tokens[colon + 1].lower) != nil,
      markers.found(in: range.lowerBound..<colon).isEmpty,
      // "Can't decide: stay or go" wants neither for certain.
      colon == range.lowerBound || tokens[colon - 1].lower != "decide"
    {
      return (colon + 1)..<range.upperBound
    }
    // "What brings me here: …", "Why I'm signing up: …", "Reasons for applying: …"
    if let first = range.first, let colon = range.prefix(7).first(where: { tokens[$0].isMark(":") }),
      colon + 1 < range.upperBound,
      ["what", "why", "reason", "reasons"].contains(tokens[first].lower)
    {
      return (colon + 1)..<range.upperBound
    }
    for index in range.prefix(3) where Self.labels.contains(tokens[index].lower) {
      let next = index + 1
      guard next < range.upperBound, tokens[next].kind == .mark,
        [":", "–", "—", "-"].contains(tokens[next].text)
      else { continue }
      return (next + 1)..<range.upperBound
    }
    return range
  }

  private static let labels: WordSet = [
    "motivation", "motive", "motives", "goal", "goals", "reason", "reasons", "wish", "wishes", "aim", "aims",
    "topic", "objective", "objectives", "purpose", "target", "needs", "expectations", "expectation", "hope",
    "hopes", "why", "interest", "interests",
  ]

  private static let openers: WordSet = [
    "because", "and", "but", "also", "well", "honestly", "so", "mainly", "mostly", "frankly", "basically",
    "firstly",
    "secondly", "ok", "okay", "hi", "hello", "plus", "then", "finally", "oh", "um", "hmm", "cause", "cos",
    "cuz", "bc",
    "simply", "just", "maybe", "perhaps", "probably", "first", "second", "third", "since", "actually", "yes",
    "primarily",
    "hopefully", "ideally", "personally", "still", "partly", "please", "anyway",
  ]
}
