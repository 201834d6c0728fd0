// "The young ones", "the next one", "the mug": who or what they are stands in the text.
extension EnglishAntecedents {
  private static let young: WordSet = ["young", "younger"]

  /// "the new ones" → "young growers", if it is them alone whom the text names; "the young ones" → "the young
  /// midwives" of whom the text names one.
  func withoutOnes(_ words: [EnglishWord]) -> [EnglishWord] {
    guard let ones = words.firstIndex(where: { ["ones", "ones'"].contains($0.lower) }), ones > 1,
      words[ones - 2].lower == "the", words[ones - 1].lower == "new" || isYoung(words[ones - 1]),
      !words[..<ones].contains(where: { lexicon.isPerson($0.lower) })
    else { return words }
    let isPossessive = words[ones].lower == "ones'"
    if !isPossessive, let people, people.count > 1, people.last?.lower != "ones",
      people[people.count - 2].lower == "new" || isYoung(people[people.count - 2])
    {
      return words[..<(ones - 2)] + people + words[(ones + 1)...]
    }
    // "the young ones in our lab" are named.
    let isPlaced = ones + 1 < words.count && ["in", "at"].contains(words[ones + 1].lower)
    guard isYoung(words[ones - 1]), !isPlaced, let young = youngOnes else { return words }
    let noun = EnglishWord(young)
    let owner = isPossessive ? EnglishInflection.possessive(noun, lexicon) : noun
    return words[..<ones] + [owner] + words[(ones + 1)...]
  }

  private func isYoung(_ word: EnglishWord) -> Bool { Self.young.contains(word.lower) }

  /// "a young midwife could tell me": midwives, if nobody else is young in the text.
  private var youngOnes: String? {
    let tokens = text.tokens
    var nouns: Set<String> = []
    for (before, noun) in zip(tokens, tokens.dropFirst())
    where Self.young.contains(before.lower) && lexicon.isPerson(noun.lower) && noun.lower != "people" {
      nouns.insert(lexicon.isPlural(noun.lower) ? noun.lower : EnglishInflection.plural(noun.lower))
    }
    return nouns.count == 1 ? nouns.first : nil
  }

  /// "(when) the next one stays" → "the next trainee stays": one of those whom alone the text names.
  func nextOne(_ words: [EnglishWord]) -> [EnglishWord] {
    guard words.count > 3, words[0].lower == "the", words[2].lower == "one",
      ["next", "first", "last", "new"].contains(words[1].lower), let people,
      let noun = people.last, noun.lower.hasSuffix("s"), noun.lower != "ones"
    else { return words }
    return [words[0], words[1], EnglishWord(EnglishInflection.single(noun.lower))] + words[3...]
  }

  /// "the mug" of which the text said "a mug" → "a mug"; "(there is) a card" → "a thank-you card", if that is the
  /// only kind of card in the text.
  func specified(_ sign: [EnglishWord], behind aim: [EnglishWord]) -> [EnglishWord] {
    guard let noun = sign.last, sign.count == 2 || sign.count == 4,
      !aim.contains(where: { $0.lower == noun.lower })
    else { return sign }
    let kinds = kinds(of: noun.lower)
    if sign.count == 2, sign[0].lower == "the", kinds.contains("a") || kinds.contains("an") {
      return [EnglishWord(EnglishNounPhrase.article(before: noun.lower)), noun]
    }
    let named = kinds.filter { !EnglishClosed.determiners.contains($0) }
    guard sign.count == 4, sign.prefix(3).map(\.lower) == ["there", "is", "a"], named.count == 1,
      let kind = named.first, kind.contains("-")
    else { return sign }
    return sign[..<2] + [EnglishWord(EnglishNounPhrase.article(before: kind)), EnglishWord(kind), noun]
  }

  /// The words that the text has before a noun.
  private func kinds(of noun: String) -> Set<String> {
    let tokens = text.tokens
    return zip(tokens, tokens.dropFirst()).reduce(into: []) { kinds, pair in
      if pair.1.lower == noun || pair.1.lower == noun + "s" { kinds.insert(pair.0.lower) }
    }
  }
}
