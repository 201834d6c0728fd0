/// The frame of a clause: who does it, and where its finite verb stands.
struct EnglishClause {
  let words: [EnglishWord]
  let lexicon: EnglishLexicon
  let phrases: EnglishPhrases
  /// The noun phrase at its beginning.
  let subject: EnglishNounGroup?
  /// The first finite verb that belongs to the subject; nil in a phrase without one.
  let finiteVerb: Int?
  /// One past the noun phrase with all that describes it; where nothing is left, it is a thing.
  let end: Int

  init(_ words: [EnglishWord], lexicon: EnglishLexicon) {
    self.init(EnglishPhrases(words, lexicon: lexicon), of: words)
  }

  init(_ phrases: EnglishPhrases, of words: [EnglishWord]) {
    (self.words, lexicon, self.phrases) = (words, phrases.lexicon, phrases)
    let start = EnglishClause.opening(phrases)
    guard let group = phrases.group(at: start) else {
      (subject, finiteVerb, end) = (nil, nil, start)
      return
    }
    subject = group
    if phrases.tag(group.head).contains(.contracted) {
      (finiteVerb, end) = (group.head, group.coreEnd)
      return
    }
    if let verb = EnglishClause.verb(phrases, behind: group, at: group.coreEnd) {
      (finiteVerb, end) = (verb, group.coreEnd)
      return
    }
    end = phrases.end(of: group)
    let joined = EnglishClause.joined(group, upTo: end, phrases)
    finiteVerb = EnglishClause.verb(phrases, behind: joined, at: end)
  }

  /// Whether it begins with a subject pronoun or a noun phrase that has a verb.
  var hasSubject: Bool {
    guard let subject else { return false }
    return finiteVerb != nil || subject.isPronoun && phrases.tag(subject.head).contains(.subject)
  }

  /// Whether the words are a noun phrase and nothing else.
  var isThing: Bool { finiteVerb == nil && subject != nil && end == words.count }

  /// Past what may stand before a subject: "in meetings, my team …", "afterwards …".
  private static func opening(_ phrases: EnglishPhrases) -> Int {
    var index = 0
    while phrases.tag(index).contains(.adverb),
      !phrases.tag(index).isAny([.subject, .determiner, .adjective])
    {
      index += 1
    }
    if index > 0, phrases.lower(index) == "," { index += 1 }
    guard index == 0, phrases.tag(0).isAny([.preposition, .subordinator]),
      !phrases.tag(0).isAny([.determiner]), phrases.lower(1) != "least"
    else { return index }
    if let comma = phrases.words.firstIndex(where: \.isComma), comma <= 8 { return comma + 1 }
    // "in my talks people work out …"
    guard phrases.tag(0).contains(.preposition), let time = phrases.group(at: 1),
      phrases.tag(time.coreEnd).isAny([.person, .subject, .determiner, .possessor])
    else { return index }
    return time.coreEnd
  }

  private static func verb(_ phrases: EnglishPhrases, behind subject: EnglishNounGroup, at index: Int) -> Int?
  {
    var index = index
    while phrases.tag(index).isAny([.adverb, .negation]), !phrases.tag(index).isAny(.verb) { index += 1 }
    guard index < phrases.words.count, phrases.isFinite(index, behind: subject) else { return nil }
    // "two labels rewritten and one thing I have thought of": the verb of another subject.
    let doer =
      phrases.words[..<index].lastIndex {
        !EnglishClosed.adverbs.contains($0.lower) && $0.lower != "never" && $0.lower != "not"
      } ?? 0
    if doer >= subject.coreEnd, phrases.tag(doer).contains(.subject), !phrases.tag(doer).contains(.object),
      phrases.lower(doer) != "there", !EnglishClosed.indefinites.contains(phrases.lower(doer))
    {
      return nil
    }
    return index
  }

  /// "Frank and Petra" takes the plural.
  private static func joined(_ group: EnglishNounGroup, upTo end: Int, _ phrases: EnglishPhrases)
    -> EnglishNounGroup
  {
    guard phrases.lower(group.coreEnd) == "and" else { return group }
    return EnglishNounGroup(
      start: group.start, head: group.head, coreEnd: end, isPlural: true, isPronoun: group.isPronoun,
      hasDeterminer: group.hasDeterminer)
  }
}
