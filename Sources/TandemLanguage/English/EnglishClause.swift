/// The frame of a clause: who does it, and where its finite verb stands.
struct EnglishClause {
  let words: [EnglishWord]
  let lexicon: EnglishLexicon
  /// The first finite verb that belongs to the words before it; nil in a phrase without one.
  let finiteVerb: Int?

  init(_ words: [EnglishWord], lexicon: EnglishLexicon) {
    (self.words, self.lexicon) = (words, lexicon)
    finiteVerb = EnglishClause.finiteVerb(in: words, lexicon)
  }

  /// Whether it begins with a subject pronoun or a noun phrase that has a verb.
  var hasSubject: Bool {
    guard let first = words.first else { return false }
    return EnglishClosed.subjects.contains(first.lower) && first.lower != "there"
      || first.lower == "there" || (finiteVerb.map { $0 > 0 } ?? false)
  }

  private static func finiteVerb(in words: [EnglishWord], _ lexicon: EnglishLexicon) -> Int? {
    var hasNoun = false
    var isOpen = false
    for (index, word) in words.enumerated() {
      let lower = word.lower
      if EnglishClosed.subjects.contains(lower) {
        // A pronoun after a noun opens a relative clause: "someone I could text".
        if hasNoun, index > 0,
          !isOpen || words[index - 1].lower == "no" || subordinates.contains(words[index - 1].lower)
        {
          return nil
        }
        if lower.contains("'") { return index }
        (hasNoun, isOpen) = (true, false)
        continue
      }
      if EnglishClosed.relatives.contains(lower), hasNoun, !isOpen || lower.hasPrefix("wh") { return nil }
      if EnglishClosed.modals.contains(lower) || EnglishClosed.auxiliaries.contains(lower) {
        return hasNoun ? index : nil
      }
      if hasNoun, ["if", "whether", "because", "when", "what", "how", "why"].contains(lower) { return nil }
      let isAfterNoun = hasNoun && !isOpen
      if isAfterNoun,
        isFinite(
          lower, after: governor(before: index, in: words), lexicon,
          next: words.indices.contains(index + 1) ? words[index + 1].lower : nil)
      {
        return index
      }
      if EnglishClosed.prepositions.contains(lower) || word.isComma
        || EnglishClosed.conjunctions.contains(lower)
      {
        isOpen = true
        continue
      }
      if EnglishClosed.determiners.contains(lower), !EnglishClosed.plurals.contains(lower) {
        isOpen = true
        continue
      }
      if EnglishClosed.adverbs.contains(lower) { continue }
      (hasNoun, isOpen) = (true, false)
    }
    return nil
  }

  /// The word that a verb here would belong to: "we still talk" looks past "still".
  private static func governor(before index: Int, in words: [EnglishWord]) -> String {
    words[..<index].last { !EnglishClosed.adverbs.contains($0.lower) }?.lower ?? ""
  }

  private static let subordinates: Set<String> = [
    "before", "after", "if", "when", "because", "that", "while", "until", "since", "as", "than", "what",
    "how", "where",
    "why", "whom", "once", "whether",
  ]

  private static func isFinite(_ word: String, after before: String, _ lexicon: EnglishLexicon, next: String?)
    -> Bool
  {
    guard let verb = lexicon.verb(word) else {
      // "my mentor merges it": behind a person an unknown word on -s is what they do.
      let isPerson = EnglishAnswer.persons.contains(before) && !lexicon.isPlural(before)
      return (isPerson || EnglishClosed.subjects.contains(before)) && word.hasSuffix("s")
        && !word.hasSuffix("ss")
    }
    if verb.isBase, EnglishAnswer.persons.contains(before), lexicon.isPlural(before) { return true }
    let isPluralBefore =
      lexicon.isPlural(before) || ["i", "we", "they", "you", "us", "them", "both", "all"].contains(before)
    if EnglishClosed.subjects.contains(before) { return verb.isThird || verb.isBase || verb.isPast }
    // "one of them changed a design": with an object the past is no description.
    if verb.isPast, !verb.isBase, let next, EnglishClosed.determiners.contains(next), next != "that" {
      return true
    }
    if verb.isThird, !verb.isBase {
      // "team meetings", "design reviews": a plural noun after a noun.
      guard verb.isNounToo else { return true }
      if isPluralBefore { return false }
      guard let next else { return false }
      if lexicon.baseOfGerund(next) != nil { return true }
      return EnglishClosed.determiners.contains(next) || EnglishClosed.subjects.contains(next)
        || ["me", "them", "him", "us", "it", "that", "myself"].contains(next)
        || [
          "in", "on", "up", "out", "off", "with", "for", "to", "down", "at", "without", "after", "before",
          "when", "how", "again",
        ].contains(next)
    }
    if verb.isBase, isPluralBefore {
      guard verb.isNounToo else { return true }
      return next.map {
        EnglishClosed.determiners.contains($0) || $0 == "me" || EnglishClosed.prepositions.contains($0)
      } ?? true
    }
    return false
  }
}
