// What "it" and "one" are: things that the text names once, and the goal not at all.
extension EnglishAntecedents {
  /// The words with the thing that they point at, where the text leaves one choice; `words` follow "I want".
  func completed(_ words: [EnglishWord]) -> [EnglishWord] {
    guard words.contains(where: { Self.pointing.contains($0.lower) }) else { return words }
    let words = narrowed(words)
    return withThing(words) ?? withOne(words) ?? words
  }

  private static let pointing: WordSet = ["it", "one"]

  /// "narrow it down to two options" → "narrow the options down to two"
  private func narrowed(_ words: [EnglishWord]) -> [EnglishWord] {
    guard let it = words.firstIndex(where: { $0.lower == "it" }), it > 0, words.count > it + 4,
      lexicon.verb(words[it - 1].lower)?.base == "narrow",
      words[(it + 1)...(it + 2)].map(\.lower) == ["down", "to"],
      lexicon.tags(of: words[it + 3]).contains(.number), lexicon.tags(of: words[it + 4]).contains(.plural)
    else { return words }
    return words[..<it] + [EnglishWord("the"), words[it + 4], words[it + 1], words[it + 2], words[it + 3]]
      + words[(it + 5)...]
  }

  // MARK: It

  /// "file it myself" → "file the tax return myself"
  private func withThing(_ words: [EnglishWord]) -> [EnglishWord]? {
    guard let it = EnglishPointers(words, lexicon: lexicon).openThing, let thing = thing(used: words[it - 1])
    else { return nil }
    return words[..<it] + thing + words[(it + 1)...]
  }

  /// The one thing of the text; what is used may also be several: "AI tools".
  private func thing(used verb: EnglishWord) -> [EnglishWord]? {
    let all = things
    let single = all.filter { !$0.isPlural }
    if single.count == 1, var words = single.first?.words {
      if ["a", "an"].contains(words[0].lower) { words[0] = EnglishWord("the") }
      return words
    }
    let plural = all.filter(\.isPlural)
    guard single.isEmpty, plural.count == 1, lexicon.verb(verb.lower)?.base == "use" else { return nil }
    return plural.first?.words
  }

  // MARK: One

  /// "choose one" → "choose one of the two job offers"; "plant one" → "plant a walnut tree"
  private func withOne(_ words: [EnglishWord]) -> [EnglishWord]? {
    guard let one = words.lastIndex(where: { $0.lower == "one" }), one > 0, one < 5,
      one + 1 == words.count || words[one + 1].isMark, lexicon.tags(of: words[one - 1]).contains(.base),
      !words[..<one].contains(where: { lexicon.tags(of: $0).isAny([.plural, .person]) })
    else { return nil }
    let several = things.filter(\.isPlural)
    guard several.count == 1, let all = several.first?.words, let noun = all.last else { return nil }
    let tags = lexicon.tags(of: all[0])
    if tags.contains(.number) { return words[...one] + [EnglishWord]("of the") + all + words[(one + 1)...] }
    if tags.contains(.determiner) { return words[...one] + [EnglishWord("of")] + all + words[(one + 1)...] }
    let single = all.dropLast() + [EnglishWord(EnglishInflection.single(noun.lower))]
    let article = EnglishWord(EnglishNounPhrase.article(before: single[0].lower))
    return words[..<one] + [article] + single + words[(one + 1)...]
  }

  // MARK: What the text names

  /// A thing that the text names as subject or object.
  struct Thing {
    let words: [EnglishWord]
    let isPlural: Bool
  }

  /// The things of the text that aren't told of something else: "the job of my boss", "a job opening in our office".
  var things: [Thing] {
    let cleaning = EnglishCleaning(text, lexicon: lexicon)
    var found: [Thing] = []
    for sentence in text.sentences.prefix(8) {
      let words = cleaning.words(sentence.tokens.prefix(EnglishPhrases.wordsMax), opens: true)
      let phrases = EnglishPhrases(words, lexicon: lexicon)
      var index = 0
      while index < words.count {
        guard !isVerb(index, in: phrases), let group = phrases.group(at: index), group.start == index,
          !group.isPronoun
        else {
          index += 1
          continue
        }
        let thing = thing(group, in: phrases)
        if let thing, !found.contains(where: { $0.words.last?.lower == thing.words.last?.lower }) {
          found.append(thing)
        }
        index = max(group.coreEnd, index + 1)
      }
    }
    return found
  }

  /// "(I've) got", "(who) plants": the verb of what stands before it, whatever else it can be.
  private func isVerb(_ index: Int, in phrases: EnglishPhrases) -> Bool {
    let before = phrases.tag(index - 1)
    if before.contains(.relative), phrases.tag(index).contains(.third) { return true }
    return before.isAny([.subject, .contracted, .auxiliary])
      && phrases.tag(index).isAny([.base, .preterite, .participle])
      && !phrases.tag(index).contains(.adjective)
  }

  private func thing(_ group: EnglishNounGroup, in phrases: EnglishPhrases) -> Thing? {
    let before = phrases.tag(group.start - 1)
    let head = phrases.lower(group.head)
    // "it is black magic to me" says how a thing is.
    let isSaidOfIt =
      ["is", "was", "be", "isn't", "it's", "that's"].contains(phrases.lower(group.start - 1))
      && phrases.lower(group.start - 2) != "there"
    guard !isSaidOfIt, group.start == 0 || !before.isAny([.preposition, .infinitiveMark]),
      phrases.tag(group.head).isDisjoint(with: [.person, .number]), group.head + 1 == group.coreEnd,
      !lexicon.people.isCollective(head), !Self.empty.contains(head), phrases.lower(group.start) != "your",
      TimeWords.english.units[head] == nil,
      // Without an article it may be anything but what a verb takes.
      group.hasDeterminer || before.isAny(.verb) && !phrases.tag(group.head).isAny(.verb)
    else { return nil }
    var words = Array(phrases.words[group.start..<group.coreEnd])
    let demonstratives = words.prefix {
      ["all", "this", "that", "these", "those", "what"].contains($0.lower)
    }
    if !demonstratives.isEmpty {
      // "all this TikTok business": the name will do.
      guard words.count == demonstratives.count + 2, words[demonstratives.count].isCapitalised,
        ["business", "stuff", "craze"].contains(head)
      else { return nil }
      words = [words[demonstratives.count]]
    } else if ["of", "in", "for"].contains(phrases.lower(group.coreEnd)),
      let place = phrases.group(at: group.coreEnd + 1), !place.isPronoun
    {
      words += phrases.words[group.coreEnd..<place.coreEnd]
    }
    return Thing(words: words, isPlural: group.isPlural)
  }

  /// What is said of other things, and is none that "it" could be.
  private static let empty: WordSet = [
    "thing", "things", "way", "time", "lot", "bit", "fact", "point", "dream", "fool", "difference", "sense",
    "moment", "idea", "clue", "problem", "reason", "mess", "shame", "pity", "turn", "look", "others",
    "saying",
    "ones", "ache",
  ]
}
