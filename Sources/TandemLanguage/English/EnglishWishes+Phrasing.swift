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
    case "away": return away(marker, range)
    case "verb":
      // "I'd love to swap": behind "to" the word is a verb, whatever else it can be.
      let to = reading.tokens[marker.tokens.upperBound - 1].lower == "to" ? [EnglishWord("to")] : []
      // "I'd rather be good at one thing than okay at five"
      let isPreferred = reading.tokens[marker.tokens].contains { ["rather", "sooner"].contains($0.lower) }
      let than = isPreferred ? range.dropFirst().first { reading.tokens[$0].lower == "than" } : nil
      // Behind "to" a thing is where somebody came or what they got used to, nothing that is wanted.
      let isLed = ["me", "to"].contains(reading.tokens[marker.tokens.upperBound - 1].lower)
      let isNamed = ["what", "all"].contains(reading.tokens[from].lower)
      if let asked = announced(range, upTo: limit, from: from) { return [asked] }
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
        let wish = reader.someone($0) ?? reader.doing($0) ?? reader.action($0) ?? reader.thing($0)
        // "I miss the ward" says nothing that can be done.
        let isMissed = reading.tokens[marker.tokens.upperBound - 1].lower == "miss"
        return isMissed && wish?.phrase.first?.lower == "focus" ? nil : wish
      }
    }
  }

  /// What is to end behind a marker.
  private func away(_ marker: CueList.Hit, _ range: Range<Int>) -> [Intention] {
    let from = marker.tokens.lowerBound
    // "I don't want to be the one who …" takes its "be" along.
    let be = reading.tokens[marker.tokens.upperBound - 1].lower == "be" ? [EnglishWord("be")] : []
    // "instead of shouting, where to stand": a list goes on with what is wanted.
    let comma = range.first { reading.tokens[$0].isMark(",") }
    let left = range.lowerBound..<(comma ?? range.upperBound)
    let words = withoutComparison(be + cleaning.words(left, opens: false, without: time))
    // "I avoid presentations": what they do, and would rather not.
    if reading.tokens[from].lower == "avoid", from > 0, reading.tokens[from - 1].lower == "i",
      let thing = reader.thing(words)?.thing
    {
      let phrase = [EnglishWord("avoid")] + thing
      return [
        Intention(phrase: phrase.written, quote: reading.quote(from..<range.upperBound), direction: .away)
      ]
    }
    if let wish = reader.action(words) ?? reader.doing(words) {
      return [
        Intention(
          phrase: wish.phrase.written, quote: reading.quote(from..<range.upperBound), direction: .away)
      ]
    }
    // "I don't want my trainees to feel like that": others' doing.
    let isOthers = zip(words, words.dropFirst()).contains {
      $0.lower == "to" && lexicon.isBaseVerb($1.lower)
    }
    return isOthers
      ? []
      : reader.thing(words).flatMap(\.thing).map {
        [
          Intention(
            phrase: $0.written, quote: reading.quote(from..<range.upperBound), direction: .away,
            thing: $0.written)
        ]
      } ?? []
  }

  /// "learn something myself: how do people under 30 use a library?": the something is what is asked.
  private func announced(_ range: Range<Int>, upTo limit: Int, from: Int) -> Intention? {
    guard range.upperBound + 2 < limit, reading.tokens[range.upperBound].isMark(":"),
      reading.tokens[range].contains(where: { $0.lower == "something" })
    else { return nil }
    let words = cleaning.words((range.upperBound + 1)..<limit, opens: true)
    guard let first = words.first?.lower, EnglishClosed.questions.contains(first), first != "when" else {
      return nil
    }
    let indirect = EnglishQuestion(words, lexicon: lexicon).indirect
    guard indirect != words else { return nil }
    return Intention(
      phrase: EnglishQuestion(indirect, lexicon: lexicon).known.written, quote: reading.quote(from..<limit))
  }

  /// "(avoid) presentations like the plague": how much so is no part of it.
  private func withoutComparison(_ words: [EnglishWord]) -> [EnglishWord] {
    words.suffix(3).map(\.lower) == ["like", "the", "plague"] ? Array(words.dropLast(3)) : words
  }

  /// A sentence without a marker: "To lead better", "Learning to delegate", "new ideas".
  func fragment(_ range: Range<Int>, _ sentence: Sentence, isSure: Bool = false) -> (
    wishes: [Intention], end: Int
  )? {
    let end = EnglishBoundary(reading: reading, lexicon: lexicon).end(of: range)
    let part = range.lowerBound..<max(range.lowerBound, end)
    let words = cleaning.words(part, opens: part.lowerBound <= sentence.tokens.lowerBound + 1, without: time)
    guard let first = words.first, sentence.ending != .question, first.lower != "not",
      reading.tokens[range.lowerBound].lower != "or"
    else {
      return nil
    }
    let isBetter = EnglishClosed.adverbs.contains(first.lower) && words.count > 1
    let isDoing = lexicon.baseOfGerund(words[isBetter ? 1 : 0].lower) != nil
    // "Mentoring as exchange: I know …": a heading.
    if isDoing, words.count <= 4, end < range.upperBound, reading.tokens[end].isMark(":") { return nil }
    // "teaching refugees on Saturdays already": what is, not what is wanted.
    if isDoing, ["already", "currently"].contains(words.last?.lower ?? "") { return nil }
    if isDoing, tellsPlace(words, upTo: end, range) || tellsState(upTo: end, range) { return nil }
    if EnglishStory(words, lexicon: lexicon).isOne || isSpoken(range) { return nil }
    if let enjoyed = enjoyed(part, words) { return (enjoyed, end) }
    let clause = EnglishClause(words, lexicon: lexicon)
    if isDoing, let verb = predicate(words, from: isBetter ? 2 : 1) {
      guard let wish = praised(words, verb: verb) else { return nil }
      return ([Intention(phrase: wish.written, quote: reading.quote(part))], end)
    }
    let isVerb = first.lower == "to" || EnglishShapes(words, lexicon: lexicon, question: .specific).isAction
    if !isDoing, !isVerb, clause.finiteVerb != nil { return nil }
    // "Reverse mentoring, I was told, means …": what goes on is no note.
    let goesOn =
      end + 1 < range.upperBound && reading.tokens[end].isMark(",")
      && ["i", "we"].contains(reading.tokens[end + 1].lower)
      && range[end...].dropFirst(2).contains { reading.tokens[$0].isMark(",") }
    let isNote = words.wordCount <= 14 && !goesOn
    let wishes = split(part, quotedFrom: part.lowerBound, opens: true) {
      if let wish = reader.action($0, isFragment: true) ?? reader.doing($0) { return wish }
      return isNote ? reader.question($0) ?? reader.quality($0) ?? reader.note($0, isSure: isSure) : nil
    }
    return (wishes, end)
  }

  /// "Sing with us or we'll die, I said": what somebody said to others.
  private func isSpoken(_ range: Range<Int>) -> Bool {
    zip(range, range.dropFirst()).contains {
      reading.tokens[$0].lower == "i"
        && ["said", "told", "thought", "asked", "shouted"].contains(reading.tokens[$1].lower)
        && $0 > range.lowerBound && reading.tokens[$0 - 1].isMark(",")
    }
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

  /// "Returning after burnout and scared to overdo it": what somebody does and how they are is where they stand.
  private func tellsState(upTo end: Int, _ range: Range<Int>) -> Bool {
    end + 1 < range.upperBound && reading.tokens[end].lower == "and"
      && lexicon.tags(of: EnglishWord(reading.tokens[end + 1].lower)).contains(.adjective)
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
      let verbs = lexicon.collocations.corrected(withoutMeans(wish.phrase.trimmed), lexicon: lexicon)
      var phrase = EnglishCorrections(verbs, lexicon: lexicon).corrected
      guard !phrase.isEmpty else { continue }
      if let reason = asksWhy(phrase), let told = told(before: start) { phrase = reason + told }
      guard !isPointing(phrase) else { continue }
      let from = index == 0 ? start : part.lowerBound
      wishes.append(
        Intention(
          phrase: EnglishArticles.completed(resolved(withoutString(phrase)), lexicon: lexicon).written,
          quote: reading.quote(from..<part.upperBound),
          thing: wish.thing?.written))
    }
    return wishes
  }

  /// "step up to in-house counsel, 4 days a week, sane people": notes behind a doing are no objects of it.
  private func withoutString(_ words: [EnglishWord]) -> [EnglishWord] {
    guard let comma = words.firstIndex(where: \.isComma), lexicon.isBaseVerb(words[0].lower),
      !words.contains(where: { ["and", "or", "not", "but"].contains($0.lower) })
    else { return words }
    let notes = words[(comma + 1)...].split { $0.isComma }
    let areThings = notes.allSatisfy { note in
      !lexicon.isBaseVerb(note.first?.lower ?? "") && EnglishNounPhrase(Array(note), lexicon: lexicon).isWhole
    }
    return notes.count > 1 && areThings ? Array(words[..<comma]) : words
  }

  /// "use it to work on my tone": what is used was said before, what for is the wish.
  private func withoutMeans(_ words: [EnglishWord]) -> [EnglishWord] {
    guard words.count > 4, ["use", "take"].contains(words[0].lower), words[2].lower == "to",
      ["it", "this", "that"].contains(words[1].lower), lexicon.isBaseVerb(words[3].lower)
    else { return words }
    return Array(words[3...])
  }

  /// "what mine is" after "my mum's dream": the noun comes back.
  private func resolved(_ words: [EnglishWord]) -> [EnglishWord] {
    // "listen to some who aren't obliged": of those whom the text names.
    if let some = words.firstIndex(where: { $0.lower == "some" }), words.indices.contains(some + 1),
      words[some + 1].lower == "who",
      let people = EnglishAntecedents(lexicon: lexicon, text: reading, role: reader.role).people
    {
      return words[...some] + people + words[(some + 1)...]
    }
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
