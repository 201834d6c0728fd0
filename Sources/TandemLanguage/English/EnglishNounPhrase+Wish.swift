// A noun phrase as something that is wanted, with the verb that goes with it.
extension EnglishNounPhrase {
  /// The phrase as a bare infinitive: "get new ideas", "make contact with other departments".
  ///
  /// - Returns: nil where it names nothing that one could want.
  var wish: [EnglishWord]? {
    guard canBeWanted, var phrase = spoken else { return nil }
    // A single unknown word may be a thing that isn't counted: "cross-pollination".
    if words.count == 1, entry == nil, !isRole { phrase = words }
    let own = isOwnTopic && ["find", "get", "make", "have"].contains(entry?.light) ? "work on" : entry?.light
    guard let light = own ?? light else {
      let have = phrase[0].lower == "another" ? "get" : "have"
      let isDefined = isDefinedByNumber && phrase.count > 1
      return [EnglishWord](isDefined ? have : "focus on") + phrase
    }
    // "a change of scene" is nothing one makes.
    if light == "make", let head, words.count > head + 1, words[head].lower == "change",
      words[head + 1].lower == "of"
    {
      return [EnglishWord("get")] + phrase
    }
    // "better time management" is to be got better at once.
    let isBettered = light.hasPrefix("get better") || light.hasPrefix("improve")
    if isBettered, phrase.count > 1, phrase[0].lower == "better" { phrase.removeFirst() }
    // "build up my networking", but "build up my own network".
    if light.hasSuffix(" my") {
      let plain = phrase.first.map { EnglishClosed.determiners.contains($0.lower) } ?? false
      return [EnglishWord](plain ? String(light.dropLast(3)) : light) + phrase
    }
    // "see to the knowledge transfer", but "see to a transfer", "see to my transfer".
    if light.hasSuffix(" the"), hasDeterminer { return [EnglishWord](String(light.dropLast(4))) + phrase }
    if light.hasSuffix(" the"), ["a", "an", "the"].contains(phrase[0].lower) { phrase.removeFirst() }
    return [EnglishWord](light) + phrase
  }

  /// What stands behind "I want": "to get feedback", or the phrase itself where no verb is known to suit it.
  var aim: [EnglishWord]? {
    guard canBeWanted else { return nil }
    if entry == nil, light == nil, isDefinedByNumber || hasDeterminer { return spoken }
    return wish.map { [EnglishWord("to")] + $0 }
  }

  /// "the shoebox": what is known by its article, and nothing that one wants by itself.
  var isBareDefinite: Bool {
    guard let item = items.first, items.count == 1, entry == nil, light == nil else { return false }
    return ["the", "this", "that"].contains(words[0].lower) && item.range.upperBound == item.group.coreEnd
      && words.count < 4
  }

  /// "tig on thin stainless": a short word that no list has, without an article of its own, may be anything.
  var isUnheardOf: Bool {
    guard let item = items.first, items.count == 1, entry == nil, light == nil, !hasDeterminer,
      item.group.head == 0, words.count > 1
    else { return false }
    return phrases.tag(0).isEmpty && !lexicon.isListed(words[0].lower) && !words[0].isCapitalised
  }

  /// A verb for nouns that no list has, by their kind; nil where none is sure to suit.
  private var light: String? {
    guard let item = items.first, let head else { return nil }
    let tag = phrases.tag(head)
    let isRow = items.allSatisfy { phrases.tag($0.group.head).contains(.gerund) }
    if words[head].lower.hasSuffix("ing"), tag.contains(.gerund), !hasDeterminer, isRow {
      return "get better at"
    }
    if isRole { return "become" }
    if isTimeSpent { return "spend" }
    if isOwnTopic { return "work on" }
    // "my old nerve back"
    if hasDeterminer, words.last?.lower == "back", words.count - head < 3 { return "get" }
    let isDefinite = ["the", "this", "these", "those"].contains(words[0].lower)
    // "designers who know my work": they know one already.
    let end = item.group.coreEnd
    if end + 1 < words.count, words[end].lower == "who",
      ["know", "knows", "would", "will"].contains(words[end + 1].lower)
    {
      return nil
    }
    if tag.contains(.person), !item.group.isPronoun, !isDefinite,
      !lexicon.people.isCollective(words[head].lower), item.group.isPlural || words[0].lower == "a"
    {
      return "get to know"
    }
    return nil
  }

  /// "an afternoon in the lab", "a whole day on the floor with one of them": how long, and where or with whom.
  private var isTimeSpent: Bool {
    guard let item = items.first, item.group.hasDeterminer, let head else { return false }
    let noun = singular(words[head].lower)
    return Self.stretches.contains(noun)
      && ["in", "on", "at", "with"].contains(phrases.lower(item.group.coreEnd))
  }

  private static let stretches: WordSet = [
    "day", "week", "hour", "morning", "afternoon", "evening", "night", "shift", "weekend", "month",
  ]

  /// "my handovers": what somebody has already is nothing to get; several of them are something to work on.
  private var isOwnTopic: Bool {
    guard let item = items.first, words[0].lower == "my", item.group.isPlural else { return false }
    let next = item.group.coreEnd
    // "my handovers and how I talk to doctors"
    let isAsked = phrases.tag(next + 1).contains(.question) && ["and", ","].contains(phrases.lower(next))
    guard item.range.upperBound == next || isAsked else { return false }
    return !["own", "first", "next", "old"].contains(phrases.lower(1)) && words.last?.lower != "back"
      && !phrases.tag(item.group.head).contains(.person)
  }

  /// "shift supervisor": what one person can be.
  var isRole: Bool {
    guard let item = items.first, entry == nil, items.dropFirst().allSatisfy({ isRemark($0) }) else {
      return false
    }
    // "first paying customer", "new clients": somebody else.
    if lexicon.people.isOne(words[item.group.head].lower, of: .counterpart)
      || lexicon.people.isOne(words[item.group.head].lower, of: .learner)
      || ["first", "second", "third", "last", "next"].contains(words[item.range.lowerBound].lower)
    {
      return false
    }
    return phrases.tag(item.group.head).contains(.person) && !item.group.isPronoun && !item.group.isPlural
      && !item.group.hasDeterminer && !lexicon.people.isCollective(words[item.group.head].lower)
  }

  /// "three introductions", "a fresh look", "more time", "new ideas".
  private var isDefinedByNumber: Bool {
    guard let first = spoken?.first?.lower else { return false }
    return ["a", "an", "more", "fewer", "less", "some", "another", "one", "enough", "at", "new", "fresh"]
      .contains(
        first) || phrases.tag(0).contains(.number)
  }

  private var hasDeterminer: Bool { items.first?.group.hasDeterminer ?? false }

  private var canBeWanted: Bool {
    guard let head, words.count <= 30, isWhole else { return false }
    let noun = words[head].lower
    // "a clear yes or no"
    let isAnswer = ["yes", "no"].contains(noun) && hasDeterminer && words.count > 2
    if Self.noWishes.contains(noun) && !isAnswer || words.allSatisfy({ Self.noWishes.contains($0.lower) }) {
      return false
    }
    let isStretch = phrases.tag(0).contains(.number) && words.count > 3 || isTimeSpent
    if entry == nil, Self.feelings.contains(noun), !isStretch { return false }
    // "my time, one evening a week" is given, not wanted.
    if words[0].lower == "my", Self.gifts.contains(noun) { return false }
    return !items.contains { ["not", "no", "zero"].contains(words[$0.range.lowerBound].lower) }
  }

  private static let noWishes: WordSet = [
    "reason", "reasons", "order", "nothing", "question", "idea?", "test", "problem", "hi", "hello", "thanks",
    "no", "yes", "none", "everything", "whatever", "why", "years", "year", "i", "we", "they", "he", "she",
    "it",
    "you", "this", "that", "us", "them", "me", "mine",
  ]

  /// What moves people, and what they are or count; none of it is what they want.
  private static let feelings: WordSet = [
    "curiosity", "boredom", "gratitude", "duty", "pride", "love", "passion", "guilt", "habit", "colleague",
    "boss", "mum", "dad", "months", "weeks", "times", "day", "ones",
  ]

  private static let gifts: WordSet = [
    "time", "experience", "experiences", "knowledge", "support", "advice", "help", "contacts", "expertise",
  ]

  func singular(_ noun: String) -> String {
    noun.hasSuffix("s") && !noun.hasSuffix("ss") ? String(noun.dropLast()) : noun
  }
}
