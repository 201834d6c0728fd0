// "They" of a mentor who has named nobody: one person, the mentee.
extension EnglishAntecedents {
  /// "they can do it alone" from a mentor who gives something back and has named nobody: the mentee.
  func singled(_ words: [EnglishWord], behind earlier: [EnglishWord]) -> [EnglishWord] {
    guard role == .mentor, words.count > 1, let first = words.first,
      ["they", "they're", "they've"].contains(first.lower)
    else { return words }
    let pronoun = Pronoun(place: 0, isPlural: true, isPossessive: false, isFemale: false)
    // "get one apprentice through": it is that one.
    let isOne = zip(earlier, earlier.dropFirst()).contains { before, noun in
      ["one", "a", "an", "another", "first"].contains(before.lower)
        && (before.lower == "one" || lexicon.tags(of: noun).contains(.person))
    }
    guard !isOne, !isNamed(pronoun, in: earlier), named(plural: true).isEmpty,
      let verb = single(first, before: words[1])
    else { return words }
    let rest = Array(words.dropFirst(first.lower == "they" ? 2 : 1))
    // "they win one or at least know why": each verb would need its new form.
    let isRow = rest.indices.contains { index in
      ["and", "or", "but"].contains(rest[index].lower)
        && rest[(index + 1)...].prefix(3).contains { lexicon.tags(of: $0).contains(.base) }
    }
    guard !isRow || lexicon.tags(of: verb).contains(.modal) else { return words }
    return [EnglishWord]("my mentee") + [verb] + rest
  }

  /// The verb behind "they" as one person's; nil where it isn't sure to be one.
  private func single(_ subject: EnglishWord, before next: EnglishWord) -> EnglishWord? {
    switch subject.lower {
    case "they're": return EnglishWord("is")
    case "they've": return EnglishWord("has")
    default: break
    }
    let singles = ["are": "is", "have": "has", "do": "does", "don't": "doesn't", "aren't": "isn't"]
    if let single = singles[next.lower] { return EnglishWord(single) }
    let tags = lexicon.tags(of: next)
    if tags.contains(.modal) { return next }
    return tags.contains(.base) ? EnglishWord(EnglishInflection.third(next.lower)) : nil
  }
}
