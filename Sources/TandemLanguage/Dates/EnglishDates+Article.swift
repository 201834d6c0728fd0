// The article that a time needs: "the end of March", "graduation", "the Bologna book fair".
extension EnglishDates {
  /// With "the" where an English noun phrase needs it.
  ///
  /// - Parameter isNumbered: Whether a name of the calendar opens it, which needs none.
  func definite(_ text: String, isNumbered: Bool) -> String {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first else { return text }
    let word = first.lowercased()
    if word == "next" {
      let second = words.dropFirst().first?.lowercased() ?? ""
      if second.hasSuffix("'s") { return text }
      let isAlone = words.count == 2 || words[2].hasPrefix(",") || isCalendar(words[2].lowercased())
      return isCalendar(second) && isAlone ? text : "the " + text
    }
    // "New Year's"
    if word == "new", words.count == 2, ["year's", "years", "year’s"].contains(words[1].lowercased()) {
      return "New Year"
    }
    // "London Book Fair"
    if words.count > 1, let head = words.prefix(while: { !["in", "on"].contains($0) }).last,
      head.first?.isUppercase ?? false, Self.gatherings.contains(head.lowercased()), !word.hasSuffix("'s"),
      !EnglishClosed.determiners.contains(word), !EnglishClosed.prepositions.contains(word)
    {
      return "the " + text
    }
    // "summer after next"
    if words.count == 3, words[1] == "after", words[2] == "next" { return "the " + text }
    // "finals week"
    if words.count == 2, words[1].lowercased() == "week", lexicon.nouns[word] == nil || word.hasSuffix("s"),
      EnglishEvent.nouns.contains(word) || lexicon.isPlural(word)
    {
      return text
    }
    // "Partners' retreat": what belongs to several is no name.
    if word.hasSuffix("s'"), words.count > 1, !isCalendar(String(word.dropLast())) {
      // "Midwives' Day" is one.
      if words[1].first?.isUppercase ?? false { return text }
      return "the " + first.prefix(1).lowercased() + text.dropFirst()
    }
    if word == "new", words.count > 2, words[1].lowercased().hasPrefix("year"), words[1].count > 4 {
      return text
    }
    // "end of year", but "end of term"
    if words.count == 3, words[1] == "of", Self.wantsArticle.contains(word),
      ["year", "month", "quarter", "week", "semester", "project", "programme"].contains(words[2].lowercased())
        || lexicon.isCounted(words[2].lowercased()) && !EnglishEvent.isBare(words[2].lowercased())
    {
      return "the \(word) of the \(words[2])"
    }
    // "end of financial year"
    if words.count > 3, words[1] == "of",
      Self.periods.contains(words[2].lowercased()) || Self.wantsArticle.contains(words[2].lowercased())
    {
      return "the \(word) of the \(words.dropFirst(2).joined(separator: " "))"
    }
    if Self.wantsArticle.contains(word) { return "the " + text }
    let isOrdinal =
      first.first?.isNumber ?? false && ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) }
    if isOrdinal { return "the " + text }
    let isSeasonOf = words.count > 2 && words[1] == "of" && Int(words[2]) != nil
    if isCalendar(word), words.count > 1, isSeasonOf || isCommon(words[1]) { return "the " + text }
    guard !isNumbered, isOpenNoun(word, words) else { return text }
    return "the " + text
  }

  /// A noun in small letters, which makes an event of the time before it: "spring round", "Christmas rota".
  private func isCommon(_ word: String) -> Bool {
    let lower = word.lowercased()
    guard !["next", "this", "last"].contains(lower) else { return false }
    return word == lower && lower.first?.isLetter ?? false && !isCalendar(lower)
      && !EnglishClosed.prepositions.contains(lower) && !EnglishClosed.conjunctions.contains(lower)
      && !EnglishClosed.adverbs.contains(lower)
      && !["at", "latest", "time", "half", "day", "eve", "when"].contains(lower)
  }

  private func isCalendar(_ word: String) -> Bool {
    let times = TimeWords.english
    return times.units[word] != nil || times.months[word] != nil || times.weekdays[word] != nil
      || times.named[word] != nil
  }

  /// "wedding on 12 June": an event, and nothing that somebody does.
  private func isGathering(_ first: String, _ words: [String]) -> Bool {
    lexicon.isCounted(first)
      && (words.count == 1 || ["on", "in", "at", "of"].contains(words[1].lowercased()))
  }

  /// A noun phrase that stands there without anything before it.
  private func isOpenNoun(_ first: String, _ words: [String]) -> Bool {
    if isCalendar(first) || first.first?.isNumber ?? false || TimeWords.english.numbers[first] != nil {
      return false
    }
    if EnglishClosed.determiners.contains(first) || EnglishClosed.subjects.contains(first)
      || EnglishClosed.prepositions.contains(first) || EnglishClosed.adverbs.contains(first)
      || ["early", "late", "mid", "school", "then", "someone", "everyone"].contains(first)
      || first.hasSuffix("ing") && !isClosingDate(words) && !isGathering(first, words)
      || first.hasPrefix("mid-") && words.count == 1
    {
      return false
    }
    let core = words.prefix { !["in", "on", "at", "of", "with", "for", "from"].contains($0.lowercased()) }
    guard let head = core.last, let opening = words.first else { return false }
    // "session 4", "graduation day"
    if words.count == 2,
      Int(words[1]) != nil || TimeWords.english.numbers[words[1].lowercased()] != nil
        || words[1] == "day" && EnglishEvent.isBare(first)
    {
      return false
    }
    // A name: "Derek goes", "Series 4", "Michaelmas"; "AGM" is none.
    let isName = opening.first?.isUppercase ?? false && opening.contains { $0.isLowercase }
    // "the Bologna book fair", but "Neurodiversity week".
    let isNamedEvent =
      core.count > 2 && EnglishEvent.nouns.contains(head.lowercased())
      && words.dropFirst().allSatisfy { $0.first?.isLowercase ?? false }
    return (!isName || isNamedEvent) && !EnglishEvent.isBare(head.lowercased().filter { $0 != "," })
  }

  /// "closing date", but "lambing in March"
  private func isClosingDate(_ words: [String]) -> Bool {
    words.count > 1
      && ["date", "day", "night", "round", "session", "ceremony"].contains(words[1].lowercased())
  }

  /// Events whose names take the article.
  private static let gatherings: WordSet = [
    "fair", "conference", "congress", "festival", "show", "marathon", "summit", "awards", "games",
    "championship", "championships", "exhibition",
  ]

  private static let wantsArticle: WordSet = [
    "end", "beginning", "start", "middle", "first", "second", "third", "fourth", "fifth", "last", "new",
    "half-year", "annual", "final", "next", "yearly",
  ]

  private static let periods: WordSet = [
    "financial", "fiscal", "school", "academic", "calendar", "semester", "project", "probation", "programme",
    "trial", "business", "tax", "winter", "summer", "current",
  ]
}
