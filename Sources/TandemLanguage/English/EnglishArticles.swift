/// The article that telegrams and learners leave out behind a preposition: "with silly hat", "in German company".
struct EnglishArticles {
  private let words: [EnglishWord]
  private let phrases: EnglishPhrases
  private let lexicon: EnglishLexicon

  /// The words with their articles.
  static func completed(_ words: [EnglishWord], lexicon: EnglishLexicon) -> [EnglishWord] {
    // Most phrases have nothing of the kind, and needn't be read again.
    let isOpen = words.indices.dropLast().contains { index in
      let next = words[index + 1].lower
      return prepositions.contains(words[index].lower) && !EnglishClosed.determiners.contains(next)
        && (["next", "last"].contains(next)
          || words[(index + 1)...].prefix(4).contains {
            lexicon.isCounted($0.lower) || only.contains($0.lower)
          })
    }
    guard isOpen else { return words }
    return EnglishArticles(words, lexicon).completed
  }

  private init(_ words: [EnglishWord], _ lexicon: EnglishLexicon) {
    (self.words, self.lexicon) = (words, lexicon)
    phrases = EnglishPhrases(words, lexicon: lexicon)
  }

  private var completed: [EnglishWord] {
    var completed: [EnglishWord] = []
    for (index, word) in words.enumerated() {
      completed.append(word)
      if Self.prepositions.contains(word.lower), let article = article(behind: index) {
        completed.append(article)
      }
    }
    return completed
  }

  /// nil where what follows has its article, needs none, or stands in a set phrase.
  private func article(behind preposition: Int) -> EnglishWord? {
    let first = preposition + 1
    guard let group = phrases.group(at: first), group.start == first, !group.isPronoun, !group.hasDeterminer,
      !group.isPlural, endsThere(group),
      !phrases.tag(first).isAny([.number, .possessor, .gerund, .adverb, .negation]),
      !isNamed(group.head)
    else { return nil }
    let noun = phrases.lower(group.head)
    // "in next feedback", but "in next week's issue"
    if group.head > first, ["next", "last"].contains(phrases.lower(first)) {
      return TimeWords.english.units[noun] == nil && TimeWords.english.named[noun] == nil
        ? EnglishWord("the") : nil
    }
    // "in water industry", but "go into industry": all of it
    if Self.only.contains(noun) {
      return noun == "industry" && group.head == first ? nil : EnglishWord("the")
    }
    guard lexicon.isCounted(noun), noun != "company" || phrases.lower(first) != "good" else { return nil }
    // "work as pharmacist", but "as head of sales"
    if phrases.lower(preposition) == "as" {
      let isOffice =
        phrases.lower(group.coreEnd) == "of" || phrases.lower(first) == "head"
        || lexicon.people.isCollective(noun)
        || Self.offices.contains(noun)
      return lexicon.isPerson(noun) && !isOffice
        ? EnglishWord(EnglishNounPhrase.article(before: phrases.lower(first))) : nil
    }
    let isPair = ["from", "to"].contains(phrases.lower(preposition)) && words.contains { $0.lower == "from" }
    guard !isPair, !Self.bare.contains(noun), !isNamed(first) || isNation(first) else { return nil }
    let isOpen = ["with", "without"].contains(phrases.lower(preposition)) && !Self.isAbstract(noun)
    let isDescribed =
      group.head > first && ["in", "for", "at"].contains(phrases.lower(preposition))
      && phrases.tag(first).isSubset(of: [.nounToo, .plural, .base, .third, .person])
      && group.head == first + 1
      || group.head > first && (phrases.tag(first).contains(.adjective) || isNation(first))
    return isOpen || isDescribed ? EnglishWord(EnglishNounPhrase.article(before: phrases.lower(first))) : nil
  }

  /// "authority", "permission": counted at times, and as often not.
  private static func isAbstract(_ noun: String) -> Bool {
    ["ity", "ion", "ence", "ance", "ment", "ship"].contains { noun.hasSuffix($0) }
  }

  /// Whether nothing follows that could still belong to the noun.
  private func endsThere(_ group: EnglishNounGroup) -> Bool {
    let next = phrases.tag(group.coreEnd)
    return group.head + 1 == group.coreEnd
      && (group.coreEnd >= words.count
        || next.isAny([.preposition, .mark, .conjunction, .relative, .infinitiveMark]))
  }

  private func isNamed(_ index: Int) -> Bool { words[index].isCapitalised }

  /// "German", "Japanese"
  private func isNation(_ index: Int) -> Bool {
    isNamed(index) && ["an", "ish", "ese", "ch"].contains { phrases.lower(index).hasSuffix($0) }
  }

  private static let prepositions: WordSet = [
    "with", "without", "in", "from", "at", "for", "to", "into", "of", "about", "on", "as",
  ]

  /// "as deputy", "as project lead": one at a time, and right without an article.
  private static let offices: WordSet = [
    "deputy", "lead", "head", "chair", "captain", "director", "manager", "leader", "treasurer", "secretary",
    "president", "principal", "dean", "ceo", "cfo", "cto", "mayor", "partner", "successor", "speaker",
  ]

  /// Of which there is one.
  private static let only: WordSet = ["sector", "industry"]

  /// Nouns of set phrases: "at short notice", "for good reason", "in real life", "at primary school".
  private static let bare: WordSet = [
    "notice", "school", "contact", "life", "time", "place", "part", "hand", "order", "form", "quality",
    "question", "doubt", "fail", "end", "warning", "work", "home", "university", "college", "church",
    "hospital",
    "prison", "court", "town", "bed", "class", "board", "team", "office", "management", "practice", "detail",
    "person", "view", "sight", "speed", "hour", "point", "step", "year", "month", "week", "day", "demand",
    "talk", "committee", "parliament", "council", "government", "control", "charge", "phone", "stage",
    "level",
  ]
}
