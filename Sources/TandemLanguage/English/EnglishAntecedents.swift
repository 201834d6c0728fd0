/// Who "they" and "she" are: a goal is heard without the text before it, so that a pronoun with nobody before it
/// gets back the noun that it stands for.
struct EnglishAntecedents {
  let lexicon: EnglishLexicon
  let text: Reading
  let role: Role?

  /// A pronoun that stands for people, at some place.
  struct Pronoun {
    let place: Int
    let isPlural: Bool
    let isPossessive: Bool
    let isFemale: Bool
  }

  /// The words with their first pronoun replaced, where nobody is named before it and the text leaves no
  /// doubt.
  ///
  /// - Parameters:
  ///   - earlier: What is said before these words.
  ///   - isAnswer: Whether they answer a question, so that a mentor's "she" is the mentee where nobody else is.
  ///   - isSign: Whether they tell what happens one day: to "the director" of whom the text said "a director".
  ///   - isTime: Whether they say when: "before he quits" of one's own foreman.
  ///   - later: What is said after them, where somebody may be named that the text doesn't name.
  func resolved(
    _ words: [EnglishWord], behind earlier: [EnglishWord], or later: [EnglishWord] = [],
    isAnswer: Bool = true, isSign: Bool = false, isTime: Bool = false
  ) -> [EnglishWord] {
    let said = withoutOnes(paired(words))
    var words = spelledOut(said)
    guard let pronoun = pronoun(in: words),
      !isNamed(pronoun, in: persons(in: earlier, before: words, pronoun) + words[..<pronoun.place])
    else { return said }
    let meant = pronoun.isPlural ? people : parent(pronoun, in: later) ?? person(pronoun, isAnswer, isTime)
    guard let person = meant ?? anybody(pronoun, in: words, behind: earlier) else { return said }
    if pronoun.isPlural, let described = described(words, pronoun, person) { return described }
    if pronoun.isPossessive, isDescribed(person) { return said }
    var noun = pronoun.isPossessive ? possessive(person) : person
    // "ten of their questions" → "ten of the young engineers' questions"
    let isPart = pronoun.place > 0 && words[pronoun.place - 1].lower == "of"
    let isKind = ["people", "young"].contains(noun[0].lower) || noun[0].lower == "gen"
    if isSign, ["a", "an"].contains(noun[0].lower) {
      noun[0] = EnglishWord("the")
    } else if isPart || isSign && !isKind, !lexicon.tags(of: noun[0]).contains(.determiner) {
      noun.insert(EnglishWord("the"), at: 0)
    }
    words.replaceSubrange(pronoun.place...pronoun.place, with: noun)
    // "what they expect from a boss" → "what Gen Z expects from a boss"
    let next = pronoun.place + noun.count
    if isOneName(person), !pronoun.isPossessive, words.indices.contains(next),
      lexicon.tags(of: words[next]).contains(.base), !lexicon.tags(of: words[next]).contains(.modal)
    {
      words[next] = EnglishWord(EnglishInflection.third(words[next].lower))
    }
    return words
  }

  /// What was said, without things where only people do what follows: "one of them says no" are no instructions.
  private func persons(in earlier: [EnglishWord], before words: [EnglishWord], _ pronoun: Pronoun)
    -> [EnglishWord]
  {
    guard pronoun.isPlural, !pronoun.isPossessive, words.indices.contains(pronoun.place + 1),
      Self.personal.contains(lexicon.verb(words[pronoun.place + 1].lower)?.base ?? "")
    else { return earlier }
    let isThing = { (word: EnglishWord) in
      lexicon.tags(of: word).contains(.plural) && !lexicon.isPerson(word.lower)
    }
    // "partner meetings" are no partner.
    return earlier.indices.filter { index in
      !isThing(earlier[index]) && !(index + 1 < earlier.count && isThing(earlier[index + 1]))
    }.map { earlier[$0] }
  }

  /// What only people do.
  private static let personal: WordSet = ["say", "tell", "ask", "think", "listen", "laugh", "smile", "nod"]

  /// Whom a pronoun means where the text names nobody at all: "I thank them" of a mentee's mentor, else people.
  private func anybody(_ pronoun: Pronoun, in words: [EnglishWord], behind earlier: [EnglishWord])
    -> [EnglishWord]?
  {
    let lower = words[pronoun.place].lower
    // "be invited to their meetings": whoever they are, the sign speaks of them again.
    let isOpen = earlier.contains { ["they", "them", "their"].contains($0.lower) }
    guard pronoun.isPlural, !pronoun.isPossessive, !isOpen, named(plural: true).isEmpty else { return nil }
    let isAlone = !text.tokens.contains { token in
      let tags = lexicon.tags(of: EnglishWord(token.lower))
      if ["young", "younger", "old", "older", "elderly"].contains(token.lower) { return true }
      return tags.contains(.person) && !tags.contains(.subject) && token.lower != "it"
    }
    if lower == "them" {
      let isMentor = role == .mentee && text.tokens.contains { $0.lower == "mentor" }
      return isMentor ? [EnglishWord]("my mentor") : nil
    }
    guard isAlone, words.indices.contains(pronoun.place + 1), !things.contains(where: \.isPlural),
      !text.tokens.contains(where: { $0.lower != "it" && lexicon.people.isCollective($0.lower) }),
      lexicon.tags(of: words[pronoun.place + 1]).isAny([.base, .modal, .auxiliary])
    else { return nil }
    return [EnglishWord("people")]
  }

  /// "through their eyes" → "through the eyes of people under 30": what describes a noun can't take its -s; nil
  /// where nothing does, or where it isn't the last thing that is said.
  private func described(_ words: [EnglishWord], _ pronoun: Pronoun, _ person: [EnglishWord])
    -> [EnglishWord]?
  {
    let end = pronoun.place + 2
    guard pronoun.isPossessive, isDescribed(person),
      end == words.count || end < words.count && lexicon.tags(of: words[end]).contains(.preposition)
    else { return nil }
    return words[..<pronoun.place] + [EnglishWord("the"), words[pronoun.place + 1], EnglishWord("of")]
      + person + words[end...]
  }

  /// "people under 30", "the girls I hire": what can't take an -s.
  private func isDescribed(_ person: [EnglishWord]) -> Bool {
    person.contains { $0.lower == "i" || lexicon.tags(of: $0).contains(.preposition) }
  }

  /// "before he turns 65": Dad, if he is named nowhere but in what follows.
  private func parent(_ pronoun: Pronoun, in later: [EnglishWord]) -> [EnglishWord]? {
    guard role == .mentee, named(plural: false).isEmpty else { return nil }
    let names = later.filter { $0.isCapitalised && lexicon.isPerson($0.lower) && fits($0.lower, pronoun) }
    return names.count == 1 ? names : nil
  }

  /// "try both for a while" → "try both the expert track and management for a while"
  private func paired(_ words: [EnglishWord]) -> [EnglishWord] {
    guard let both = words.firstIndex(where: { $0.lower == "both" }), both > 0,
      lexicon.tags(of: words[both - 1]).contains(.base),
      both + 1 == words.count || lexicon.tags(of: words[both + 1]).isAny([.preposition, .adverb, .mark]),
      !["of", "in"].contains(both + 1 == words.count ? "" : words[both + 1].lower), let pair = pair
    else { return words }
    return words[...both] + pair + words[(both + 1)...]
  }

  /// "they're" as two words where it is the first that stands for somebody.
  private func spelledOut(_ words: [EnglishWord]) -> [EnglishWord] {
    // "what he's turned": what is done to something, he has done.
    if let he = words.indices.dropFirst().first(where: { ["he's", "she's"].contains(words[$0].lower) }),
      words[he - 1].lower == "what", he + 1 < words.count,
      lexicon.tags(of: words[he + 1]).contains(.participle)
    {
      let pronoun = EnglishWord(String(words[he].text.dropLast(2)))
      return words[..<he] + [pronoun, EnglishWord("has")] + words[(he + 1)...]
    }
    guard let place = words.firstIndex(where: { $0.lower.hasPrefix("they'") }),
      let verb = ["they're": "are", "they've": "have", "they'll": "will", "they'd": "would"][
        words[place].lower], !isHad(words, behind: place),
      !words[..<place].contains(where: { Self.pronouns.contains($0.lower) })
    else { return words }
    return Array(words[..<place]) + [EnglishWord("they"), EnglishWord(verb)] + words[(place + 1)...]
  }

  /// "they'd seen it": had, and no would.
  private func isHad(_ words: [EnglishWord], behind place: Int) -> Bool {
    words[place].lower == "they'd" && words.indices.contains(place + 1)
      && !lexicon.tags(of: words[place + 1]).contains(.base)
  }

  /// "Gen Z", "my team": one name for several.
  private func isOneName(_ person: [EnglishWord]) -> Bool {
    person.first?.lower == "gen" || person.last.map { lexicon.people.isOne($0.lower, of: .group) } ?? false
  }

  private func possessive(_ person: [EnglishWord]) -> [EnglishWord] {
    person.dropLast() + person.suffix(1).map { EnglishInflection.possessive($0, lexicon) }
  }

  private func pronoun(in words: [EnglishWord]) -> Pronoun? {
    guard let place = words.firstIndex(where: { Self.pronouns.contains($0.lower) }) else { return nil }
    let lower = words[place].lower
    let next = words.indices.contains(place + 1) ? words[place + 1].lower : ""
    // "he or she"
    guard next != "or", place == 0 || words[place - 1].lower != "or" else { return nil }
    // "let her explain", "what makes her tick"
    let before = place > 0 ? lexicon.verb(words[place - 1].lower)?.base ?? "" : ""
    let isFollowed =
      words.indices.contains(place + 1) && startsNoun(words[place + 1]) && !["let", "make"].contains(before)
    return Pronoun(
      place: place, isPlural: lower.hasPrefix("the"),
      isPossessive: lower == "his" || lower == "their" || lower == "her" && isFollowed,
      isFemale: lower == "she" || lower == "her")
  }

  private func startsNoun(_ word: EnglishWord) -> Bool {
    if ["first", "second", "third", "last", "next", "own"].contains(word.lower) { return true }
    let tags = lexicon.tags(of: word)
    if tags.contains(.base), !tags.contains(.nounToo) { return false }
    return word.lower != "past"
      && !tags.isAny([
        .preposition, .adverb, .mark, .conjunction, .infinitiveMark, .determiner, .subordinator, .subject,
        .question, .modal, .auxiliary,
      ])
  }

  private static let pronouns: WordSet = ["they", "them", "he", "she", "him", "her", "his", "their"]

  // MARK: Who was named

  /// Whether somebody stands there already whom the pronoun can mean.
  func isNamed(_ pronoun: Pronoun, in words: [EnglishWord]) -> Bool {
    words.indices.contains { index in
      let word = words[index]
      let tags = lexicon.tags(of: word)
      let isLed =
        index > 0 && !EnglishClosed.questions.contains(words[index - 1].lower)
        && lexicon.tags(of: words[index - 1]).isAny([.determiner, .adjective, .possessor, .number])
      if tags.isAny([.base, .third]), !isLed { return false }
      // "say I'm the plumber": that is who speaks.
      if isLed, index > 1, ["i'm", "am"].contains(words[index - 2].lower) { return false }
      // "my mentee's plan"
      if tags.contains(.possessor) {
        return lexicon.tags(of: EnglishWord(String(word.lower.dropLast(2)))).contains(.person)
      }
      if EnglishClosed.indefinites.contains(word.lower), tags.contains(.person) { return true }
      return pronoun.isPlural ? isSeveral(word, tags) : isOne(words, index, tags, pronoun)
    }
  }

  private func isSeveral(_ word: EnglishWord, _ tags: EnglishTag) -> Bool {
    if tags.contains(.person) { return word.lower != "it" }
    return tags.contains(.plural) && !tags.isAny([.subject, .determiner, .auxiliary])
      && word.text.first?.isLowercase ?? false && TimeWords.english.units[word.lower] == nil
      && !EnglishEvent.nouns.contains(word.lower)
  }

  private func isOne(_ words: [EnglishWord], _ index: Int, _ tags: EnglishTag, _ pronoun: Pronoun) -> Bool {
    let word = words[index]
    if isName(word), index > 0, !words[..<index].contains(where: { $0.lower == "by" || $0.lower == "before" })
    {
      return true
    }
    if tags.isEmpty, isObject(words, index) { return true }
    // "help one open her own shop"
    if word.lower == "one", index > 0, index + 1 < words.count,
      lexicon.tags(of: words[index - 1]).contains(.base), lexicon.tags(of: words[index + 1]).contains(.base)
    {
      return true
    }
    return tags.contains(.person) && !tags.contains(.plural)
      && !lexicon.people.isCollective(word.lower) && fits(word.lower, pronoun)
      || tags.contains(.subject) && Self.pronouns.contains(word.lower)
  }

  /// "ask the vendor", "help a young mason": what no list knows may be somebody.
  private func isObject(_ words: [EnglishWord], _ noun: Int) -> Bool {
    var index = noun - 1
    while index > 0, lexicon.tags(of: words[index]).contains(.adjective) { index -= 1 }
    guard !lexicon.isThing(words[noun].lower) else { return false }
    return index > 0 && EnglishClosed.articles.contains(words[index].lower)
      && lexicon.tags(of: words[index - 1]).contains(.base)
  }

  /// "Derek"; months, languages and the like are in the list of names.
  private func isName(_ word: EnglishWord) -> Bool {
    guard let first = word.text.first, first.isUppercase, word.text.dropFirst().contains(where: \.isLowercase)
    else { return false }
    return lexicon.names[word.lower] == nil && TimeWords.english.named[word.lower] == nil
      && TimeWords.english.months[word.lower] == nil && !EnglishEvent.nouns.contains(word.lower)
  }

  func fits(_ noun: String, _ pronoun: Pronoun) -> Bool {
    !lexicon.people.isOne(noun, of: pronoun.isFemale ? .man : .woman)
  }
}
