// Whom a text names, and which of them a pronoun in its answers can mean.
extension EnglishAntecedents {
  private static let tokensMax = 400

  /// The noun phrases of the text whose head is somebody, in order.
  func named(plural: Bool) -> [[EnglishWord]] {
    let cleaning = EnglishCleaning(text, lexicon: lexicon)
    var found: [[EnglishWord]] = []
    for sentence in text.sentences {
      guard sentence.tokens.lowerBound < Self.tokensMax else { break }
      let words = cleaning.words(sentence.tokens.prefix(EnglishPhrases.wordsMax), opens: true)
      // What opens a sentence may be who speaks: "Hairdresser, thirty years".
      for index in words.indices
      where (index > 0 || aged(index, in: words) != nil)
        && (isHead(index, of: words, plural: plural) || plural && everyOne(index, in: words) != nil)
      {
        if plural, let all = everyOne(index, in: words) { found.append(all) }
        if let phrase = aged(index, in: words) ?? phrase(upTo: index, in: words) { found.append(phrase) }
      }
    }
    return found
  }

  /// "every apprentice" are "apprentices"; nil for others.
  private func everyOne(_ head: Int, in words: [EnglishWord]) -> [EnglishWord]? {
    guard head > 0, ["every", "each"].contains(words[head - 1].lower),
      lexicon.tags(of: words[head]).contains(.person), !lexicon.isPlural(words[head].lower)
    else { return nil }
    let several = EnglishWord(EnglishInflection.third(words[head].lower))
    return lexicon.tags(of: several).contains(.plural) ? [several] : nil
  }

  /// "people under 30", "people in their twenties", and "nobody under 25" of whom they are; nil for others.
  private func aged(_ head: Int, in words: [EnglishWord]) -> [EnglishWord]? {
    guard ["people", "nobody", "everyone", "everybody"].contains(words[head].lower), head + 2 < words.count
    else {
      return nil
    }
    let isNumber = lexicon.tags(of: words[head + 2]).contains(.number)
    if ["under", "over", "below", "above"].contains(words[head + 1].lower), isNumber {
      return [EnglishWord("people")] + words[(head + 1)...(head + 2)]
    }
    guard head + 3 < words.count, words[head + 1].lower == "in", words[head + 2].lower == "their",
      words[head + 3].lower.hasSuffix("ties")
    else { return nil }
    return [EnglishWord("people")] + words[(head + 1)...(head + 3)]
  }

  /// The two that the text is torn "between".
  var pair: [EnglishWord]? {
    let cleaning = EnglishCleaning(text, lexicon: lexicon)
    for sentence in text.sentences where sentence.tokens.lowerBound < Self.tokensMax {
      let words = cleaning.words(sentence.tokens.prefix(EnglishPhrases.wordsMax), opens: true)
      guard let between = words.firstIndex(where: { $0.lower == "between" }) else { continue }
      let phrases = EnglishPhrases(words, lexicon: lexicon)
      guard let first = phrases.group(at: between + 1), phrases.lower(first.coreEnd) == "and",
        let second = phrases.group(at: first.coreEnd + 1), !first.isPronoun, !second.isPronoun,
        !phrases.tags[(between + 1)..<second.coreEnd].contains(where: { $0.contains(.gerund) })
      else { continue }
      return Array(words[(between + 1)..<second.coreEnd])
    }
    return nil
  }

  private func isHead(_ index: Int, of words: [EnglishWord], plural: Bool) -> Bool {
    let tags = lexicon.tags(of: words[index])
    if aged(index, in: words) != nil { return plural }
    // "Gen Z"
    if index > 0, words[index - 1].lower == "gen" {
      return plural && ["x", "y", "z", "alpha"].contains(words[index].lower)
    }
    // "the young ones"
    if words[index].lower == "ones", index > 0 {
      return plural && ["young", "younger", "new"].contains(words[index - 1].lower)
    }
    // "young growers": what is young and several is people, whatever they do.
    if plural, index > 0, ["young", "younger"].contains(words[index - 1].lower), tags == .plural {
      return true
    }
    let isSeveral = tags.contains(.plural) || lexicon.people.isCollective(words[index].lower)
    guard tags.contains(.person), isSeveral == plural, !tags.contains(.subject) else { return false }
    let next = words.indices.contains(index + 1) ? words[index + 1] : nil
    // "my student job"
    return next.map { lexicon.tags(of: $0).isEmpty || lexicon.tags(of: $0).contains(.person) } != true
  }

  /// From the possessive or article before a noun, or from an adjective, to the noun.
  private func phrase(upTo head: Int, in words: [EnglishWord]) -> [EnglishWord]? {
    if head > 0, words[head - 1].lower == "gen" { return [EnglishWord("Gen"), words[head]] }
    var start = head
    while start > 0, head - start < 3 {
      let tags = lexicon.tags(of: words[start - 1])
      if tags.isAny([.question, .number]) { break }
      // "to help young mothers"
      if tags.contains(.base), start > 1, words[start - 2].lower == "to" { break }
      if tags.contains(.determiner) {
        let lower = words[start - 1].lower
        let isKnown =
          EnglishClosed.possessives.contains(lower) && !["his", "her", "their", "its"].contains(lower)
        let phrase = words[(start - 1)...head].filter {
          !["entire", "whole", "own", "very"].contains($0.lower)
        }
        // "the card reader" is nobody.
        // "the confirmation class" is.
        let isPlain =
          lexicon.people.isCollective(words[head].lower)
          || words[start..<head].allSatisfy { lexicon.tags(of: $0).contains(.adjective) }
        guard isKnown || isPlain && ["the", "a", "an"].contains(lower) else { return nil }
        return phrase + words[(head + 1)..<max(hired(head, in: words), placed(head, in: words))]
      }
      guard tags.isEmpty || tags.isAny([.adjective, .person, .nounToo]), !tags.isAny([.preposition, .number])
      else { break }
      start -= 1
    }
    if words[head].lower == "ones" { return Array(words[start..<placed(head, in: words)]) }
    let isClose = start < head && lexicon.tags(of: words[head - 1]).contains(.adjective)
    // "how newcomers see us": a kind of people, but not just "people".
    let isKind = words[head].lower.hasSuffix("s") && !lexicon.people.isOne(words[head].lower, of: .general)
    return isClose || isKind ? Array(words[start...head]) : nil
  }

  /// One past "(the young ones) in our lab".
  private func placed(_ ones: Int, in words: [EnglishWord]) -> Int {
    guard words[ones].lower == "ones", ones + 2 < words.count, ["in", "at"].contains(words[ones + 1].lower),
      let place = EnglishPhrases(words, lexicon: lexicon).group(at: ones + 2)
    else { return ones + 1 }
    return place.coreEnd
  }

  /// One past "(the girls) I hire now", where their own verb follows.
  private func hired(_ head: Int, in words: [EnglishWord]) -> Int {
    guard head + 3 < words.count, words[head + 1].lower == "i",
      lexicon.tags(of: words[head + 2]).isAny([.base, .preterite])
    else { return head + 1 }
    let end = ["now", "today"].contains(words[head + 3].lower) ? head + 4 : head + 3
    guard end < words.count, lexicon.tags(of: words[end]).isAny([.base, .modal, .auxiliary]) else {
      return head + 1
    }
    return end
  }

  /// "my apprentices", "young people": nil where the text names several, or nobody more closely.
  var people: [EnglishWord]? {
    // "hear from someone young what they'd read": "they" may be that one.
    let tokens = text.tokens
    let isYoung = zip(tokens, tokens.dropFirst()).contains {
      ["someone", "somebody"].contains($0.lower) && ["young", "younger", "new", "junior"].contains($1.lower)
    }
    guard !isYoung else { return nil }
    let named = named(plural: true).filter { phrase in
      !["a", "an"].contains(phrase[0].lower) && !lexicon.people.isOne(phrase.last?.lower ?? "", of: .family)
    }
    return only(named) ?? only(named.filter { EnglishClosed.possessives.contains($0[0].lower) })
  }

  /// The one that all phrases name.
  private func only(_ phrases: [[EnglishWord]]) -> [EnglishWord]? {
    guard let first = phrases.first, phrases.allSatisfy({ $0.last?.lower == first.last?.lower }) else {
      return nil
    }
    return first
  }

  /// Whom a mentee speaks of is somebody of theirs ("my boss"); whom a mentor does, the mentee, unless the wish or
  /// the text names somebody else who is younger.
  func person(_ pronoun: Pronoun, _ isAnswer: Bool, _ isTime: Bool) -> [EnglishWord]? {
    let fitting = named(plural: false).filter { phrase in
      fits(phrase.last?.lower ?? "", pronoun) && phrase.count < 5 && !phrase.contains { $0.lower == "only" }
    }
    // "My nan was a machinist, … I'd like to meet a woman who's done it": parents are meant where nobody else is.
    let others = fitting.filter { !lexicon.people.isOne($0.last?.lower ?? "", of: .name) }
    let named = others.isEmpty ? fitting : others
    if role == .mentor {
      let young = named.filter {
        $0[0].lower == "my" && lexicon.people.isOne($0.last?.lower ?? "", of: .younger)
      }
      let aged = named.filter { $0.last?.lower.hasSuffix("-year-old") ?? false }
      let known =
        only(named).flatMap { $0[0].lower == "the" || isTime && $0[0].lower == "my" ? $0 : nil }
        ?? only(aged).map { [EnglishWord("the")] + $0.dropFirst() }
      return only(young) ?? known ?? (isAnswer ? [EnglishWord]("my mentee") : nil)
    }
    // "a boss who's younger than me" is one's own.
    let relations = named.map { phrase in
      lexicon.people.isOne(phrase.last?.lower ?? "", of: .relation) && ["a", "an"].contains(phrase[0].lower)
        ? [EnglishWord("my")] + phrase.dropFirst() : phrase
    }
    return only(relations.filter { EnglishClosed.possessives.contains($0[0].lower) })
      ?? only(named.filter { $0[0].lower == "the" }) ?? only(named)
  }
}
