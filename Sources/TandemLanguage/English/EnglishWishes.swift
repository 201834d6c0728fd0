/// Finds what the person wants: the stretches behind "I'd like to", at the start of fragments, in lists.
struct EnglishWishes {
  let lexicon: EnglishLexicon
  let reading: Reading
  let keys: [String]
  let role: Role?
  private let cleaning: EnglishCleaning
  private let time: Range<Int>?

  init(_ reading: Reading, lexicon: EnglishLexicon, role: Role?) {
    (self.reading, self.lexicon, self.role) = (reading, lexicon, role)
    keys = reading.keys
    cleaning = EnglishCleaning(reading, lexicon: lexicon)
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
    let markers = markers(in: range)
    for (index, marker) in markers.enumerated() {
      let next = index + 1 < markers.count ? markers[index + 1].tokens.lowerBound : range.upperBound
      found += wish(behind: marker, upTo: next, in: sentence)
    }
    return found
  }

  /// Whether it begins as a wish by itself: "To lead", "Learning", "meet people".
  private func opensWithVerb(_ range: Range<Int>) -> Bool {
    let first = reading.tokens[range.lowerBound].lower
    if first == "to" || lexicon.baseOfGerund(first) != nil { return true }
    let next = cleaning.words(range.lowerBound..<min(range.upperBound, range.lowerBound + 3), opens: true)
    return startsLikeVerb(next) && markers(in: range).first?.tokens.lowerBound != range.lowerBound
  }

  /// Noun phrases that stand alone: "new ideas", "more visibility". Read only where nothing is said in full.
  private func notes() -> [Intention] {
    reading.sentences.prefix(Self.wishesMax).flatMap { sentence in
      let range = opened(sentence.tokens)
      return range.isEmpty ? [] : fragment(range, sentence)?.wishes ?? []
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
    return start..<range.upperBound
  }

  private static let openers: Set<String> = [
    "because", "and", "but", "also", "well", "honestly", "so", "mainly", "mostly", "frankly", "basically",
    "firstly",
    "secondly", "ok", "okay", "hi", "hello", "plus", "then", "finally", "oh", "um", "hmm", "cause", "cos",
    "cuz", "bc",
    "simply", "just", "maybe", "perhaps", "probably", "first", "second", "third", "since", "actually", "yes",
    "primarily",
    "hopefully", "ideally", "personally", "still", "partly",
  ]

  /// Markers from left to right, the longest where two begin together; they don't overlap.
  private func markers(in range: Range<Int>) -> [CueList.Hit] {
    let hits = lexicon.wishes.hits(in: keys, range: range).sorted {
      ($0.tokens.lowerBound, $1.tokens.count) < ($1.tokens.lowerBound, $0.tokens.count)
    }
    var chosen: [CueList.Hit] = []
    for hit in hits where hit.tokens.lowerBound >= (chosen.last?.tokens.upperBound ?? 0) {
      // Inside a wish only a new clause opens another one: not "how Gen Z wants to", "what I want".
      if !chosen.isEmpty, !opensClause(hit.tokens.lowerBound) { continue }
      if hit.cue.label == "ing" || hit.cue.label == "thing", isOthers(hit.tokens.lowerBound, range) {
        continue
      }
      chosen.append(hit)
    }
    return chosen
  }

  private func opensClause(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = reading.tokens[index - 1]
    return before.kind == .mark
      || ["and", "but", "because", "so", "or", "then", "also", "instead", "rather", "just"].contains(
        before.lower)
  }

  /// Whether somebody else is the subject: "my boss wants", "they enjoy".
  private func isOthers(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index > range.lowerBound else { return false }
    let before = reading.tokens[index - 1].lower
    // "My team lead says I should work on …": somebody else's wish, up to the next comma.
    for at in stride(from: index - 1, through: range.lowerBound + 1, by: -1) {
      let token = reading.tokens[at]
      if token.kind == .mark || token.lower == "but" { break }
      if Self.reporting.contains(token.lower), !["i", "i've", "we"].contains(reading.tokens[at - 1].lower) {
        return true
      }
    }
    return ["they", "she", "he", "you", "who", "which", "that", "boss", "people"].contains(before)
  }

  private static let reporting: Set<String> = [
    "says", "said", "thinks", "thought", "believes", "suggests", "suggested", "told", "insists",
    "recommended", "claims",
  ]

  // MARK: Behind a marker

  private func wish(behind marker: CueList.Hit, upTo limit: Int, in sentence: Sentence) -> [Intention] {
    var start = marker.tokens.upperBound
    if isOthers(marker.tokens.lowerBound, sentence.tokens) { return [] }
    while start < limit, reading.tokens[start].kind == .mark { start += 1 }
    let end = EnglishBoundary(reading: reading, lexicon: lexicon).end(of: start..<limit)
    guard start < end else { return [] }
    let range = start..<end
    switch marker.cue.label {
    case "away":
      let words = cleaning.words(range, opens: false, without: time)
      guard let phrase = action(words) ?? doing(words) ?? thing(words) else { return [] }
      return [
        Intention(
          phrase: phrase.written, quote: reading.quote(marker.tokens.lowerBound..<end), direction: .away)
      ]
    case "verb":
      return split(range, quotedFrom: marker.tokens.lowerBound) {
        action($0) ?? doing($0) ?? someone($0) ?? thing($0)
      }
    case "ing":
      return split(range, quotedFrom: marker.tokens.lowerBound) { doing($0) ?? question($0) ?? thing($0) }
    default:
      return split(range, quotedFrom: marker.tokens.lowerBound) {
        someone($0) ?? doing($0) ?? action($0) ?? thing($0)
      }
    }
  }

  /// A sentence without a marker: "To lead better", "Learning to delegate", "new ideas".
  private func fragment(_ range: Range<Int>, _ sentence: Sentence) -> (wishes: [Intention], end: Int)? {
    let end = EnglishBoundary(reading: reading, lexicon: lexicon).end(of: range)
    let part = range.lowerBound..<max(range.lowerBound, end)
    let words = cleaning.words(part, opens: part.lowerBound <= sentence.tokens.lowerBound + 1, without: time)
    guard let first = words.first, sentence.ending != .question else { return nil }
    let clause = EnglishClause(words, lexicon: lexicon)
    let isDoing = lexicon.baseOfGerund(first.lower) != nil
    // "Being the only one here, I would like …" tells where somebody stands, not what they want.
    if isDoing, end + 1 < range.upperBound, reading.tokens[end].isMark(","),
      ["i", "i'd", "i’d", "i'm", "we"].contains(reading.tokens[end + 1].lower)
    {
      return nil
    }
    // "Coming back to work I feel …" does the same without its comma.
    let pairs = zip(words.dropFirst(), words.dropFirst(2))
    if isDoing,
      pairs.contains(where: { $0.lower == "i" && ["feel", "felt", "am", "was"].contains($1.lower) })
    {
      return nil
    }
    if isDoing, let verb = clause.finiteVerb {
      guard let wish = praised(words, verb: verb) else { return nil }
      return ([Intention(phrase: wish.written, quote: reading.quote(part))], end)
    }
    if !isDoing, first.lower != "to", !startsLikeVerb(words), clause.hasSubject || clause.finiteVerb != nil {
      return nil
    }
    let isNote = words.wordCount <= 14
    let wishes = split(part, quotedFrom: part.lowerBound, opens: true) {
      action($0, isFragment: true) ?? doing($0) ?? (isNote ? question($0) ?? note($0) : nil)
    }
    return (wishes, end)
  }

  /// "Working abroad is my dream": the doing before the verb is the wish.
  private func praised(_ words: [EnglishWord], verb: Int) -> [EnglishWord]? {
    let wishes: Set<String> = [
      "dream", "goal", "aim", "wish", "plan", "motivation", "hope", "priority", "passion", "thing",
    ]
    guard words[verb...].contains(where: { wishes.contains($0.lower) }) else { return nil }
    return doing(Array(words[..<verb]))
  }

  /// A noun phrase by itself: known, or short enough to be nothing else.
  private func note(_ words: [EnglishWord]) -> [EnglishWord]? {
    // "Young people thrill me" is a sentence, whatever its verb.
    guard !words.contains(where: { ["me", "us", "him"].contains($0.lower) }) else { return nil }
    let phrase = EnglishNounPhrase(words, lexicon: lexicon)
    return phrase.isKnown || words.wordCount <= 4 ? phrase.wish : nil
  }

  /// Cuts a list of wishes into single ones and phrases each.
  private func split(
    _ range: Range<Int>, quotedFrom start: Int, opens: Bool = false,
    _ phrase: ([EnglishWord]) -> [EnglishWord]?
  ) -> [Intention] {
    var wishes: [Intention] = []
    let parts = EnglishBoundary(reading: reading, lexicon: lexicon).parts(of: range)
    for (index, part) in parts.enumerated() {
      let words = cleaning.words(part, opens: opens, without: time)
      guard !words.isEmpty, let phrase = phrase(words)?.trimmed, !phrase.isEmpty, !isPointing(phrase) else {
        continue
      }
      let from = index == 0 ? start : part.lowerBound
      wishes.append(Intention(phrase: resolved(phrase).written, quote: reading.quote(from..<part.upperBound)))
    }
    return wishes
  }

  /// "change that", "stop this": says nothing without the sentence before it.
  private func isPointing(_ words: [EnglishWord]) -> Bool {
    guard words.count <= 4, let last = words.last?.lower else { return false }
    if words.count == 1 {
      return ["know", "do", "get", "be", "have", "see", "say", "go", "make", "want", "need"].contains(last)
    }
    return ["that", "this", "it", "so"].contains(last)
      && !["for", "about"].contains(words[words.count - 2].lower)
  }

  // MARK: Phrases

  /// "to lead better", "improve my writing", "really understand them".
  private func action(_ words: [EnglishWord], isFragment: Bool = false) -> [EnglishWord]? {
    var words = words
    if words.first?.lower == "to" || words.first?.lower == "2" {
      words.removeFirst()
    } else if isFragment, !startsLikeVerb(words) {
      return nil
    }
    var adverbs: [EnglishWord] = []
    while let first = words.first, EnglishClosed.adverbs.contains(first.lower), words.count > 1 {
      if !Self.emptyAdverbs.contains(first.lower) { adverbs.append(first) }
      words.removeFirst()
    }
    guard let first = words.first else { return nil }
    if ["not", "never"].contains(first.lower) { return nil }
    guard lexicon.isBaseVerb(first.lower), startsLikeVerb(words) else { return nil }
    return adverbs + words
  }

  private static let emptyAdverbs: Set<String> = [
    "really", "just", "simply", "actually", "also", "maybe", "perhaps", "first", "honestly",
  ]

  /// A word that is a noun as often counts as a verb only before its object: "contact others", not "contact to others".
  private func startsLikeVerb(_ words: [EnglishWord]) -> Bool {
    guard let first = words.first, let verb = lexicon.verb(first.lower), verb.isBase else { return false }
    guard verb.isNounToo else { return true }
    guard words.count > 1 else { return false }
    let next = words[1].lower
    if next == "," || EnglishClosed.conjunctions.contains(next)
      || ["to", "for", "of", "in", "from", "at", "between"].contains(next)
    {
      return ["work", "talk", "look", "help", "start", "lead", "return", "switch", "move", "live"].contains(
        first.lower) && next != "," && !EnglishClosed.conjunctions.contains(next)
    }
    let isOpenNoun =
      words.count > 2 && EnglishClosed.prepositions.contains(words[2].lower) && !isModifier(next)
    if isOpenNoun, verb.isNounToo,
      !["lead", "help", "support", "train", "coach", "work"].contains(first.lower)
    {
      return false
    }
    if lexicon.nouns[next] != nil, words.count == 2,
      !["people", "others", "something", "things"].contains(next)
    {
      return ["lead", "help", "support", "train", "coach"].contains(first.lower)
    }
    return true
  }

  /// A word that can stand between a verb and its object, or be one.
  private func isModifier(_ word: String) -> Bool {
    EnglishClosed.determiners.contains(word) || EnglishClosed.prepositions.contains(word)
      || EnglishClosed.adverbs.contains(word) || EnglishClosed.questions.contains(word)
      || lexicon.isPlural(word)
      || lexicon.baseOfGerund(word) != nil
      || ["me", "them", "it", "myself", "someone", "everyone"].contains(word)
  }

  /// "learning to delegate", "meeting people" with all coordinated forms turned.
  private func doing(_ words: [EnglishWord]) -> [EnglishWord]? {
    guard let first = words.first else { return nil }
    var start = 0
    if EnglishClosed.adverbs.contains(first.lower), words.count > 1 { start = 1 }
    guard let base = lexicon.baseOfGerund(words[start].lower) else { return nil }
    var turned = words
    turned[start] = EnglishWord(base)
    for index in turned.indices.dropFirst(start + 1) {
      let before = turned[index - 1].lower
      guard before == "," || before == "and" || before == "or" || before == "also",
        let base = lexicon.baseOfGerund(turned[index].lower)
      else { continue }
      turned[index] = EnglishWord(base)
    }
    return turned
  }

  /// "how young people think", "what comes next": something to find out.
  private func question(_ words: [EnglishWord]) -> [EnglishWord]? {
    guard let first = words.first?.lower else { return nil }
    if first == "whether" { return [EnglishWord]("find out") + words }
    guard EnglishClosed.questions.contains(first), first != "when", words.count > 2 else { return nil }
    if first == "how", words.count > 1, words[1].lower == "to" { return [EnglishWord]("learn") + words }
    return [EnglishWord]("understand") + words
  }

  /// "someone young to teach me", "my mentee to grow".
  private func someone(_ words: [EnglishWord]) -> [EnglishWord]? {
    guard let to = words.firstIndex(where: { $0.lower == "to" }), to > 0, to <= 6, to + 1 < words.count,
      lexicon.isBaseVerb(words[to + 1].lower)
    else { return nil }
    let subject = Array(words[..<to])
    let isPerson = subject.contains {
      Self.persons.contains($0.lower) || $0.lower.hasSuffix("one") || $0.lower.hasSuffix("body")
    }
    guard isPerson else { return nil }
    let verb = words[to + 1].lower
    let rest = Array(words[(to + 2)...])
    if ["teach", "show", "explain", "tell"].contains(verb),
      let me = rest.firstIndex(where: { $0.lower == "me" }), me <= 1
    {
      let object = Array(rest.dropFirst(me + 1)).trimmed
      let what = object.isEmpty || object[0].lower == "to" ? [] : object
      return [EnglishWord]("learn") + what + [EnglishWord("from")] + subject
    }
    if rest.first?.lower == "to" || verb == "talk" || verb == "turn" || verb == "listen" {
      return [EnglishWord]("find") + words
    }
    return [EnglishWord](role == .mentor ? "help" : "get") + subject
      + (role == .mentor ? [] : [EnglishWord("to")]) + Array(words[(to + 1)...])
  }

  private static let persons: Set<String> = [
    "mentee", "mentees", "people", "person", "students", "student", "colleague", "colleagues", "boss", "team",
    "manager",
    "others", "women", "girls", "them", "juniors", "apprentices", "partner", "mentor", "board", "management",
    "somebody",
  ]

  /// A noun phrase with the verb that goes with it.
  private func thing(_ words: [EnglishWord]) -> [EnglishWord]? {
    EnglishNounPhrase(words, lexicon: lexicon).wish
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

  // MARK: Turning what is wrong

  private func turned(_ sentence: Sentence) -> Intention? {
    let matches = lexicon.turnIndex.matches(in: keys, range: sentence.tokens)
    guard
      let match = matches.max(by: {
        ($0.tokens.count, $1.tokens.lowerBound) < ($1.tokens.count, $0.tokens.lowerBound)
      })
    else { return nil }
    let start = match.tokens.upperBound
    let end =
      start < sentence.tokens.upperBound
      ? EnglishBoundary(reading: reading, lexicon: lexicon).end(of: start..<sentence.tokens.upperBound)
      : start
    let rest = cleaning.words(start..<max(start, end), opens: false, without: time)
    // "I'd hate for this to vanish" names no thing that could be turned.
    guard rest.first?.lower != "for" else { return nil }
    let last = reading.tokens[match.tokens.upperBound - 1].lower
    guard
      let phrase = EnglishTurn(template: lexicon.turns[match.pattern], lexicon: lexicon).filled(
        rest, last: last)
    else {
      return nil
    }
    return Intention(phrase: phrase, quote: reading.quote(match.tokens.lowerBound..<max(start, end)))
  }
}
