/// A time that is said as a clause, without the list of verbs that times mostly have: "the board sits in May".
struct EnglishTimeClause {
  private let words: [EnglishWord]
  private let lexicon: EnglishLexicon

  init(_ words: [String], lexicon: EnglishLexicon) {
    self.lexicon = lexicon
    self.words = [EnglishWord](words.joined(separator: " ").replacingSpacedCommas().spacedCommas())
  }

  /// The words as the grammar reads them; "May" is the month, not what one may; "Christmas" is no plural.
  private var read: [EnglishWord] {
    let times = TimeWords.english
    return words.map { word in
      times.months[word.lower] == nil && times.named[word.lower] == nil ? word : EnglishWord("Friday")
    }
  }

  /// The clause with the article that its subject needs; nil where the words are none.
  var spoken: String? {
    let read = read
    // "the end of the talks"
    if words.count > 3, words[0].lower == "the",
      ["end", "start", "beginning", "middle"].contains(words[1].lower),
      words[2].lower == "of"
    {
      return nil
    }
    guard let verb = EnglishClause(read, lexicon: lexicon).finiteVerb, verb > 0 || words.count > 1 else {
      return begun(read)
    }
    // "next staff survey": one of something would need "surveys".
    let isBare = lexicon.tags(of: read[verb]).isAny([.base]) && !lexicon.tags(of: read[verb]).isAny([.third])
    let endsThere = verb == words.count - 1 || ["in", "on", "at"].contains(words[verb + 1].lower)
    if words.first?.lower == "next", isBare, endsThere { return nil }
    let subject = EnglishSubject(words, lexicon: lexicon)
    return subject.determined.written
  }

  /// "spring rush starts": what begins or ends is no name, whose article hurry left out.
  private func begun(_ read: [EnglishWord]) -> String? {
    guard words.count > 2, let verb = words.lastIndex(where: { Self.turns.contains($0.lower) }), verb > 1,
      words[1].text.first?.isLowercase ?? false,
      EnglishNounPhrase(Array(read[..<verb]), lexicon: lexicon).isWhole,
      !EnglishClosed.determiners.contains(words[0].lower),
      !lexicon.tags(of: words[0]).isAny([.possessor, .subject])
    else { return nil }
    return ([EnglishWord("the")] + words).written
  }

  private static let turns: WordSet = ["starts", "begins", "ends", "finishes", "closes", "opens"]

  /// Whether the words are the name of something, to the last of them or to where its date begins.
  var isName: Bool {
    let name = read.prefix { !$0.isComma && !["in", "on", "at"].contains($0.lower) }
    return name.count == 1 || EnglishEvent.nouns.contains(name.last?.lower ?? "")
      || EnglishNounPhrase(Array(name), lexicon: lexicon).isWhole
  }
}
