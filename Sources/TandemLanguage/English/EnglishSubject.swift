/// The subject of a clause, with the article that hurry leaves out: "customer asks" → "the customer asks".
struct EnglishSubject {
  /// All words, with the article if one was missing.
  let determined: [EnglishWord]
  /// How many words were added before the subject.
  let added: Int
  let isPlural: Bool

  /// "chapter two is done": the number makes a name of it.
  private static func isNumbered(_ words: [EnglishWord], _ subject: EnglishNounGroup) -> Bool {
    let next = subject.head + 1
    return next < words.count
      && (Int(words[next].text) != nil || EnglishClosed.numbers.contains(words[next].lower))
  }

  init(_ words: [EnglishWord], lexicon: EnglishLexicon) {
    let clause = EnglishClause(words, lexicon: lexicon)
    isPlural = clause.subject.map { $0.isPlural } ?? false
    let isRanked = ["first", "last", "next"].contains(words.first?.lower ?? "")
    guard let subject = clause.subject, subject.start == 0 || subject.start == 1 && isRanked,
      !subject.isPronoun, !subject.isPlural,
      !subject.hasDeterminer, !EnglishSubject.isNumbered(words, subject),
      !lexicon.people.isOne(words[subject.head].lower, of: .name) || subject.head > 0,
      let first = words.first, words[subject.head].text.first?.isUppercase != true,
      first.text.first?.isUppercase != true, !lexicon.isMass(words[subject.head].lower),
      !lexicon.people.isCollective(words[subject.head].lower)
        || ["team", "bank", "board", "jury", "committee"].contains(words[subject.head].lower)
    else {
      (determined, added) = (words, 0)
      return
    }
    // "wife says", "boss lets me"
    let isOwn =
      first.lower.hasSuffix("'s") || ["mentee", "mentor"].contains(first.lower)
      || subject.head == 0 && lexicon.people.isOne(first.lower, of: .relation)
    determined = [EnglishWord(isOwn ? "my" : "the")] + words
    added = 1
  }
}
