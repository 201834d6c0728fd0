// The stretches of a text that are wishes, cut into single ones and phrased.
extension EnglishWishes {
  /// What is wished behind a marker.
  func wish(behind marker: CueList.Hit, upTo limit: Int) -> [Intention] {
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
      // "instead of shouting, where to stand": a list goes on with what is wanted.
      let comma = range.first { reading.tokens[$0].isMark(",") }
      let left = range.lowerBound..<(comma ?? range.upperBound)
      let words = be + cleaning.words(left, opens: false, without: time)
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
      // "I'd rather be good at one thing than okay at five"
      let isPreferred = reading.tokens[marker.tokens].contains { ["rather", "sooner"].contains($0.lower) }
      let than = isPreferred ? range.dropFirst().first { reading.tokens[$0].lower == "than" } : nil
      // Behind "to" a thing is where somebody came or what they got used to, nothing that is wanted.
      let isLed = ["me", "to"].contains(reading.tokens[marker.tokens.upperBound - 1].lower)
      let isNamed = ["what", "all"].contains(reading.tokens[from].lower)
      return split(range.lowerBound..<(than ?? range.upperBound), quotedFrom: from) {
        if isNamed, let named = reader.named($0) { return named }
        return reader.action($0.first?.lower == "to" ? $0 : to + $0) ?? reader.doing($0) ?? reader.someone($0)
          // "would help me a lot": what helps is no thing that is wanted.
          ?? (isLed ? nil : reader.thing($0))
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
  func fragment(_ range: Range<Int>, _ sentence: Sentence, isSure: Bool = false) -> (
    wishes: [Intention], end: Int
  )? {
    let end = EnglishBoundary(reading: reading, lexicon: lexicon).end(of: range)
    let part = range.lowerBound..<max(range.lowerBound, end)
    let words = cleaning.words(part, opens: part.lowerBound <= sentence.tokens.lowerBound + 1, without: time)
    guard let first = words.first, sentence.ending != .question else { return nil }
    let isBetter = EnglishClosed.adverbs.contains(first.lower) && words.count > 1
    let isDoing = lexicon.baseOfGerund(words[isBetter ? 1 : 0].lower) != nil
    // "Mentoring as exchange: I know …": a heading.
    if isDoing, words.count <= 4, end < range.upperBound, reading.tokens[end].isMark(":") { return nil }
    // "teaching refugees on Saturdays already": what is, not what is wanted.
    if isDoing, ["already", "currently"].contains(words.last?.lower ?? "") { return nil }
    if isDoing, tellsPlace(words, upTo: end, range) { return nil }
    if EnglishStory(words, lexicon: lexicon).isOne { return nil }
    if let enjoyed = enjoyed(part, words) { return (enjoyed, end) }
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

  /// "like seeing young farmers get going": what somebody enjoys, in a note without its "I".
  private func enjoyed(_ part: Range<Int>, _ words: [EnglishWord]) -> [Intention]? {
    guard words.count > 2, ["like", "love", "enjoy"].contains(words[0].lower),
      let wish = reader.doing(Array(words.dropFirst()))
    else { return nil }
    return [Intention(phrase: wish.phrase.written, quote: reading.quote(part))]
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
    guard words[verb...].contains(where: { Self.wishedFor.contains($0.lower) }) else { return nil }
    guard words.first?.lower == "better" else { return reader.doing(Array(words[..<verb]))?.phrase }
    // "Better listening would help" → "listen better"
    guard var phrase = reader.doing(Array(words[1..<verb]))?.phrase, !phrase.isEmpty else { return nil }
    phrase.insert(EnglishWord("better"), at: 1)
    return phrase
  }

  private static let wishedFor: WordSet = [
    "dream", "goal", "aim", "wish", "plan", "motivation", "hope", "priority", "passion", "thing", "help",
  ]

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
      let phrase = withoutMeans(wish.phrase.trimmed)
      guard !phrase.isEmpty, !isPointing(phrase) else { continue }
      let from = index == 0 ? start : part.lowerBound
      wishes.append(
        Intention(
          phrase: resolved(phrase).written, quote: reading.quote(from..<part.upperBound),
          thing: wish.thing?.written))
    }
    return wishes
  }

  /// "use it to work on my tone": what is used was said before, what for is the wish.
  private func withoutMeans(_ words: [EnglishWord]) -> [EnglishWord] {
    guard words.count > 4, ["use", "take"].contains(words[0].lower), words[2].lower == "to",
      ["it", "this", "that"].contains(words[1].lower), lexicon.isBaseVerb(words[3].lower)
    else { return words }
    return Array(words[3...])
  }

  /// "change that", "find out": says nothing without the sentence before it.
  func isPointing(_ words: [EnglishWord]) -> Bool {
    guard let last = words.last?.lower, let first = words.first?.lower else { return false }
    if words.count == 1 {
      return Self.unfinished.contains(last)
    }
    if ["find", "sort", "figure", "work"].contains(first), words[1].lower == "out" {
      return words.count == 2 || words[2].isMark
    }
    // "want to", "be him": of what, and whom?
    if words.count > 1, last == "to",
      ["want", "need", "like", "love", "hope", "try", "have", "used", "not", "how"].contains(
        words[words.count - 2].lower)
    {
      return true
    }
    if words.count > 1, first == "be", Self.someone.contains(words[1].lower) { return true }
    // "look at both properly"
    if zip(words, words.dropFirst() + [EnglishWord(",")]).contains(where: {
      $0.lower == "both" && lexicon.tags(of: $1).isAny([.mark, .adverb])
    }) {
      return true
    }
    // "ask one": whom was said before.
    if words.count == 2, ["one", "ones", "some"].contains(last) { return true }
    if words.count == 2, ["tell", "ask", "show", "teach", "help"].contains(first),
      EnglishClosed.objects.contains(last)
    {
      return true
    }
    // "no clue what to put": asks for the form.
    if words.suffix(3).prefix(2).map(\.lower) == ["what", "to"],
      ["put", "write", "say", "enter"].contains(last)
    {
      return true
    }
    if first == "do", ["that", "this", "it", "so"].contains(words[1].lower) { return true }
    // "open some myself", "give some upwards"
    let isBare = zip(words, words.dropFirst()).contains {
      $0.lower == "some" && ($1.lower.hasSuffix("self") || $1.lower.hasSuffix("wards"))
    }
    if isBare { return true }
    if words.count > 2, words[1].lower == "it", Self.pointing.contains(first) { return true }
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

  private static let someone: WordSet = ["him", "her", "them"]

  /// Verbs whose "it" is something that was said before: "pass it on", but "find it easier to …".
  private static let pointing: WordSet = [
    "pass", "hand", "understand", "know", "learn", "use", "share", "hear", "give", "tell", "bring", "show",
    "explain",
  ]

  /// Verbs that say nothing alone; the thing they are about stands before them: "ideas I want to share".
  private static let unfinished: WordSet = [
    "know", "do", "get", "be", "have", "see", "say", "go", "make", "want", "need", "learn", "share", "show",
    "meet", "use", "give", "bring", "offer", "tell", "find", "take", "ask", "keep", "put", "try",
    "practise", "practice", "stop", "start", "begin",
  ]

  /// "what mine is" after "my mum's dream": the noun comes back.
  private func resolved(_ words: [EnglishWord]) -> [EnglishWord] {
    guard let place = words.firstIndex(where: { $0.lower == "mine" }) else { return words }
    for index in reading.tokens.indices.dropLast() {
      let lower = reading.tokens[index].lower
      // "my mum's dream", but "other people's stories".
      guard lower.hasSuffix("'s") || lower.hasSuffix("’s"), index > 0,
        EnglishClosed.possessives.contains(reading.tokens[index - 1].lower),
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
