/// Finds what the person wants: the stretches behind "I'd like to", at the start of fragments, in lists.
struct EnglishWishes {
  let lexicon: EnglishLexicon
  let reading: Reading
  let keys: [String]
  let cleaning: EnglishCleaning
  let time: Range<Int>?
  private let reader: EnglishWishReader
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
        if let turned = turned(sentence) {
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
      let next = index + 1 < hits.count ? hits[index + 1].tokens.lowerBound : range.upperBound
      found += wish(behind: hit, upTo: next)
    }
    // A bullet is a wish whatever its form.
    if found.isEmpty, sentence.isBullet { return fragment(range, sentence, isSure: true)?.wishes ?? [] }
    return found
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
      lexicon.isBaseVerb(tokens[colon + 1].lower) || lexicon.baseOfGerund(tokens[colon + 1].lower) != nil,
      markers.found(in: range.lowerBound..<colon).isEmpty
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

  private static let labels: Set<String> = [
    "motivation", "motive", "motives", "goal", "goals", "reason", "reasons", "wish", "wishes", "aim", "aims",
    "topic", "expectations", "expectation", "hope", "hopes", "why", "interest", "interests",
  ]

  private static let openers: Set<String> = [
    "because", "and", "but", "also", "well", "honestly", "so", "mainly", "mostly", "frankly", "basically",
    "firstly",
    "secondly", "ok", "okay", "hi", "hello", "plus", "then", "finally", "oh", "um", "hmm", "cause", "cos",
    "cuz", "bc",
    "simply", "just", "maybe", "perhaps", "probably", "first", "second", "third", "since", "actually", "yes",
    "primarily",
    "hopefully", "ideally", "personally", "still", "partly", "please", "anyway",
  ]

  // MARK: Behind a marker

  private func wish(behind marker: CueList.Hit, upTo limit: Int) -> [Intention] {
    var start = marker.tokens.upperBound
    while start < limit, reading.tokens[start].kind == .mark { start += 1 }
    let end = EnglishBoundary(reading: reading, lexicon: lexicon).end(of: start..<limit)
    guard start < end else { return [] }
    let range = start..<end
    let from = marker.tokens.lowerBound
    switch marker.cue.label {
    case "away":
      // "I don't want to be the one who …" takes its "be" along.
      let be = reading.tokens[marker.tokens.upperBound - 1].lower == "be" ? [EnglishWord("be")] : []
      let words = be + cleaning.words(range, opens: false, without: time)
      if let wish = reader.action(words) ?? reader.doing(words) {
        return [Intention(phrase: wish.phrase.written, quote: reading.quote(from..<end), direction: .away)]
      }
      return reader.thing(words).flatMap(\.thing).map {
        [
          Intention(
            phrase: $0.written, quote: reading.quote(from..<end), direction: .away, thing: $0.written)
        ]
      } ?? []
    case "verb":
      // "I'd love to swap": behind "to" the word is a verb, whatever else it can be.
      let to = reading.tokens[marker.tokens.upperBound - 1].lower == "to" ? [EnglishWord("to")] : []
      let isHelped = reading.tokens[marker.tokens.upperBound - 1].lower == "me"
      return split(range, quotedFrom: from) {
        reader.action($0.first?.lower == "to" ? $0 : to + $0) ?? reader.doing($0) ?? reader.someone($0)
          // "would help me a lot": what helps is no thing that is wanted.
          ?? (isHelped ? nil : reader.thing($0))
      }
    case "doing": return split(range, quotedFrom: from) { reader.doing($0) }
    case "ing":
      return split(range, quotedFrom: from) {
        reader.doing($0) ?? reader.question($0) ?? reader.thing($0)
      }
    default:
      return split(range, quotedFrom: from) {
        reader.someone($0) ?? reader.doing($0) ?? reader.action($0) ?? reader.thing($0)
      }
    }
  }

  /// A sentence without a marker: "To lead better", "Learning to delegate", "new ideas".
  private func fragment(_ range: Range<Int>, _ sentence: Sentence, isSure: Bool = false) -> (
    wishes: [Intention], end: Int
  )? {
    let end = EnglishBoundary(reading: reading, lexicon: lexicon).end(of: range)
    let part = range.lowerBound..<max(range.lowerBound, end)
    let words = cleaning.words(part, opens: part.lowerBound <= sentence.tokens.lowerBound + 1, without: time)
    guard let first = words.first, sentence.ending != .question else { return nil }
    let isBetter = EnglishClosed.adverbs.contains(first.lower) && words.count > 1
    let isDoing = lexicon.baseOfGerund(words[isBetter ? 1 : 0].lower) != nil
    // "teaching refugees on Saturdays already": what is, not what is wanted.
    if isDoing, ["already", "currently"].contains(words.last?.lower ?? "") { return nil }
    if isDoing, tellsPlace(words, upTo: end, range) { return nil }
    if EnglishStory(words, lexicon: lexicon).isOne { return nil }
    let clause = EnglishClause(words, lexicon: lexicon)
    if isDoing, let verb = predicate(words, from: isBetter ? 2 : 1) {
      guard let wish = praised(words, verb: verb) else { return nil }
      return ([Intention(phrase: wish.written, quote: reading.quote(part))], end)
    }
    let isVerb = first.lower == "to" || EnglishShapes(words, lexicon: lexicon, question: .specific).isAction
    if !isDoing, !isVerb, clause.finiteVerb != nil { return nil }
    let isNote = words.wordCount <= 14
    let wishes = split(part, quotedFrom: part.lowerBound, opens: true) {
      if let wish = reader.action($0, isFragment: true) ?? reader.doing($0) { return wish }
      return isNote ? reader.question($0) ?? reader.quality($0) ?? reader.note($0, isSure: isSure) : nil
    }
    return (wishes, end)
  }

  /// "Being the only one here, I would like …" tells where somebody stands, not what they want; so does
  /// "Coming back to work I feel …", without its comma.
  private func tellsPlace(_ words: [EnglishWord], upTo end: Int, _ range: Range<Int>) -> Bool {
    if end + 1 < range.upperBound, reading.tokens[end].isMark(","),
      ["i", "i'd", "i’d", "i'm", "we"].contains(reading.tokens[end + 1].lower)
    {
      return true
    }
    return zip(words.dropFirst(), words.dropFirst(2)).contains {
      $0.lower == "i" && ["feel", "felt", "am", "was"].contains($1.lower)
    }
  }

  /// The verb that a doing is the subject of: "working abroad | is my dream".
  private func predicate(_ words: [EnglishWord], from start: Int) -> Int? {
    let phrases = EnglishPhrases(words, lexicon: lexicon)
    let end = phrases.rest(from: start)
    guard end < words.count else { return nil }
    let isPlural = phrases.tag(end).contains(.base) && phrases.tag(end - 1).contains(.plural)
    return isPlural || phrases.tag(end).isAny([.modal, .auxiliary, .third]) ? end : nil
  }

  /// "Working abroad is my dream": the doing before the verb is the wish.
  private func praised(_ words: [EnglishWord], verb: Int) -> [EnglishWord]? {
    let wishes: Set<String> = [
      "dream", "goal", "aim", "wish", "plan", "motivation", "hope", "priority", "passion", "thing", "help",
    ]
    guard words[verb...].contains(where: { wishes.contains($0.lower) }) else { return nil }
    guard words.first?.lower == "better" else { return reader.doing(Array(words[..<verb]))?.phrase }
    // "Better listening would help" → "listen better"
    guard var phrase = reader.doing(Array(words[1..<verb]))?.phrase, !phrase.isEmpty else { return nil }
    phrase.insert(EnglishWord("better"), at: 1)
    return phrase
  }

  /// Cuts a list of wishes into single ones and phrases each.
  private func split(
    _ range: Range<Int>, quotedFrom start: Int, opens: Bool = false,
    _ read: ([EnglishWord]) -> EnglishWish?
  ) -> [Intention] {
    var wishes: [Intention] = []
    let parts = EnglishBoundary(reading: reading, lexicon: lexicon).parts(of: range)
    for (index, part) in parts.enumerated() {
      let words = cleaning.words(part, opens: opens, without: time)
      guard !words.isEmpty, let wish = read(words) else { continue }
      let phrase = wish.phrase.trimmed
      guard !phrase.isEmpty, !isPointing(phrase) else { continue }
      let from = index == 0 ? start : part.lowerBound
      wishes.append(
        Intention(
          phrase: resolved(phrase).written, quote: reading.quote(from..<part.upperBound),
          thing: wish.thing?.written))
    }
    return wishes
  }

  /// "change that", "find out": says nothing without the sentence before it.
  func isPointing(_ words: [EnglishWord]) -> Bool {
    guard let last = words.last?.lower, let first = words.first?.lower else { return false }
    if words.count == 1 {
      return ["know", "do", "get", "be", "have", "see", "say", "go", "make", "want", "need", "learn"]
        .contains(
          last)
    }
    if ["find", "sort", "figure", "work"].contains(first), words[1].lower == "out" {
      return words.count == 2 || words[2].isMark
    }
    if words.count == 2, ["tell", "ask", "show"].contains(first), EnglishClosed.objects.contains(last) {
      return true
    }
    if first == "do", ["that", "this", "it", "so"].contains(words[1].lower) { return true }
    if words.count == 5, words.prefix(2).map(\.lower) == ["be", "able"] {
      return words[3].lower == "do" && ["that", "this", "it"].contains(last)
    }
    if words.count == 2, EnglishClosed.questions.contains(last) || first == "be" && last == "here" {
      return true
    }
    guard words.count <= 4 else { return false }
    return ["that", "this", "it", "so"].contains(last)
      && !["for", "about"].contains(words[words.count - 2].lower)
  }

  /// "what mine is" after "my mum's dream": the noun comes back.
  private func resolved(_ words: [EnglishWord]) -> [EnglishWord] {
    guard let place = words.firstIndex(where: { $0.lower == "mine" }) else { return words }
    for index in reading.tokens.indices.dropLast() {
      let lower = reading.tokens[index].lower
      guard lower.hasSuffix("'s") || lower.hasSuffix("’s"),
        !["it's", "that's", "he's", "she's", "what's", "there's"].contains(lower),
        reading.tokens[index + 1].kind == .word
      else { continue }
      var words = words
      words.replaceSubrange(
        place...place, with: [EnglishWord]("my own") + [EnglishWord(reading.tokens[index + 1].lower)])
      return words
    }
    return words
  }
}
