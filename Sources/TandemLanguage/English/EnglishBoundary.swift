/// Where a wish ends and where a list of wishes is cut.
struct EnglishBoundary {
  let reading: Reading
  let lexicon: EnglishLexicon

  /// The end of what still belongs to the phrase that begins the range.
  func end(of range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound {
      let token = reading.tokens[index]
      if index > range.lowerBound, token.kind == .word, Self.cuts.contains(token.lower) { return index }
      if token.kind == .mark, index > range.lowerBound {
        if [";", "(", "–", "—", ":"].contains(token.text) { return index }
        if token.text == "-", token.isSpaced { return index }
        if token.text == ",", !continues(index + 1, range) { return index }
      }
      if ["and", "but", "&"].contains(token.lower), index + 1 < range.upperBound, index > range.lowerBound,
        startsClause(index + 1, range) || startsState(index + 1, range) || startsNeed(index + 1, range)
      {
        return index
      }
      index += 1
    }
    return range.upperBound
  }

  /// "… and need to decide": the subject that was left out is the person again.
  private func startsNeed(_ index: Int, _ range: Range<Int>) -> Bool {
    index + 1 < range.upperBound && ["need", "want", "have", "hope"].contains(reading.tokens[index].lower)
      && reading.tokens[index + 1].lower == "to"
  }

  /// "… and scared to overdo it": how somebody is, behind what they do.
  private func startsState(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound,
      ["to", "of", "about", "that", "because"].contains(reading.tokens[index + 1].lower),
      !["be", "feel", "become", "stay", "being", "feeling", "becoming", "staying", "to", "more"].contains(
        reading.tokens[range.lowerBound].lower)
    else { return false }
    let tags = lexicon.tags(of: EnglishWord(reading.tokens[index].lower))
    return tags.contains(.adjective) && !tags.isAny([.base, .nounToo])
  }

  private static let cuts: WordSet = [
    "because", "cause", "cos", "cuz", "bc", "but", "although", "though", "since", "whereas", "however",
    "unfortunately",
    "instead", "rather", "anyway",
  ]

  /// Whether what follows a comma still belongs to the phrase before it.
  private func continues(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index < range.upperBound else { return false }
    if startsClause(index, range) { return false }
    let word = reading.tokens[index].lower
    if Self.asides.contains(word) {
      // "and, frankly, to …": an aside between commas interrupts, it doesn't end.
      return index + 2 < range.upperBound && reading.tokens[index + 1].isMark(",")
        && continues(index + 2, range)
    }
    if word == "not" { return true }
    // ", anyone really", ", all of it": how wide that is meant, and no further thing.
    if Self.anything.contains(word) { return false }
    if word == "all" || word == "any", index + 1 < range.upperBound, reading.tokens[index + 1].lower == "of" {
      return false
    }
    if EnglishClosed.modals.contains(word) { return false }
    if word == "period" || word == "full",
      index + 1 >= range.upperBound || reading.tokens[index + 1].lower == "stop"
    {
      return false
    }
    if let verb = lexicon.verb(word), verb.isPast || verb.isThird, !verb.isBase, !verb.isNounToo {
      return false
    }
    return true
  }

  private static let asides: WordSet = [
    "preferably", "ideally", "honestly", "atm", "frankly", "hopefully", "please", "thanks", "actually",
    "basically",
    "really",
    "currently", "lol", "haha", "which", "too", "maybe", "as", "after", "before", "at", "having", "being",
    "given",
    "coming", "although", "even", "so", "if", "though", "then", "nothing", "no", "though", "yet", "ok",
    "right", "seriously",
    "simply", "no-one", "especially", "otherwise", "mostly", "mainly", "while",
  ]

  private static let anything: WordSet = [
    "anyone", "anybody", "anything", "whatever", "whoever", "wherever", "anywhere",
  ]

  /// A subject with a verb: the beginning of another sentence.
  private func startsClause(_ index: Int, _ range: Range<Int>) -> Bool {
    var at = index
    while at < range.upperBound,
      ["and", "but", "so", "then", "also", "now", "right", "currently", "maybe", "perhaps", "hopefully"]
        .contains(reading.tokens[at].lower)
    {
      at += 1
    }
    guard at < range.upperBound else { return false }
    let word = reading.tokens[at].lower
    if [
      "i", "im", "i'm", "id", "i'd", "ive", "i've", "i'll", "we", "it", "they", "she", "he", "it's", "that's",
      "there", "this", "nobody", "if", "i’m", "i’d", "i’ve", "it’s", "you", "mine", "everyone", "everybody",
    ].contains(word) {
      return true
    }
    // "my team deserves better": a noun phrase with a finite verb behind it.
    guard EnglishClosed.possessives.contains(word) || word == "the", at + 2 < range.upperBound else {
      return false
    }
    let upper = min(range.upperBound, at + 5)
    // "my students' evaluations say …"
    let isSaid = zip((at + 1)..<upper, (at + 2)..<upper).contains {
      lexicon.isPlural(reading.tokens[$0].lower)
        && (lexicon.verb(reading.tokens[$1].lower).map { $0.isBase && !$0.isNounToo } ?? false)
    }
    if isSaid { return true }
    return reading.tokens[(at + 2)..<upper].contains { token in
      EnglishClosed.auxiliaries.contains(token.lower) || EnglishClosed.modals.contains(token.lower)
        || (lexicon.verb(token.lower).map { $0.isThird && !$0.isNounToo } ?? false)
    }
  }

  /// The parts of a list of wishes: "meeting people, learning Excel, and finding out what I want".
  func parts(of range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var index = range.lowerBound + 1
    while index < range.upperBound {
      let token = reading.tokens[index]
      let isJoint = token.isMark(",") || token.lower == "and" || token.isMark("&")
      if isJoint, let next = begin(after: index, range.upperBound),
        startsWish(next, range, isComma: token.isMark(","))
      {
        if index > start { parts.append(start..<index) }
        start = next
        index = next
      }
      index += 1
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts.prefix(5).map { $0 }
  }

  private func begin(after joint: Int, _ end: Int) -> Int? {
    var next = joint + 1
    while next < end,
      reading.tokens[next].isMark(",")
        || ["and", "also", "then", "maybe", "perhaps", "frankly", "honestly", "finally"].contains(
          reading.tokens[next].lower)
    {
      next += 1
    }
    return next < end ? next : nil
  }

  private func startsWish(_ index: Int, _ range: Range<Int>, isComma: Bool) -> Bool {
    let word = reading.tokens[index].lower
    if word == "to", index + 2 < range.upperBound, reading.tokens[index + 1].lower == "be",
      ["honest", "frank", "fair", "clear", "exact", "sure"].contains(reading.tokens[index + 2].lower)
    {
      return false
    }
    if word == "to", index + 1 < range.upperBound, lexicon.isBaseVerb(reading.tokens[index + 1].lower) {
      return true
    }
    let begins = reading.tokens[range.lowerBound].lower
    if lexicon.baseOfGerund(begins) != nil { return isComma && lexicon.baseOfGerund(word) != nil }
    guard let verb = lexicon.verb(word), verb.isBase, !verb.isNounToo, isComma else { return false }
    // "how people shop, hire, complain": a row of others' doings.
    let asked = (range.lowerBound..<index).last { EnglishClosed.questions.contains(reading.tokens[$0].lower) }
    let isRow =
      index - range.lowerBound > 3 && reading.tokens[index - 3].isMark(",")
      && lexicon.isBaseVerb(reading.tokens[index - 2].lower)
    if let asked, index - asked <= 4 || isRow { return false }
    return lexicon.isBaseVerb(begins) || begins == "to"
  }
}
