// Wishes that mean something only behind the sentence before them.
extension EnglishWishes {
  /// "change that", "find out": says nothing without the sentence before it.
  func isPointing(_ words: [EnglishWord]) -> Bool {
    guard let last = words.last?.lower, let first = words.first?.lower else { return false }
    if words.count == 1 {
      return Self.unfinished.contains(last)
    }
    if ["find", "sort", "figure", "work"].contains(first), words[1].lower == "out" {
      return words.count == 2 || words[2].isMark || ["with", "by", "through"].contains(words[2].lower)
    }
    // "want to", "be him": of what, and whom?
    if words.count > 1, last == "to",
      ["want", "need", "like", "love", "hope", "try", "have", "used", "not", "how"].contains(
        words[words.count - 2].lower)
    {
      return true
    }
    if words.count > 1, first == "be", Self.someone.contains(words[1].lower) { return true }
    // "look at both properly"
    if last == "both"
      || zip(words, words.dropFirst()).contains(where: {
        $0.lower == "both" && lexicon.tags(of: $1).isAny([.mark, .adverb])
      })
    {
      return true
    }
    // "ask one", "know one person from one": whom was said before.
    if words.count == 2 || lexicon.tags(of: words[words.count - 2]).contains(.preposition),
      ["one", "ones", "some"].contains(last)
    {
      return true
    }
    // "do the second one on purpose"
    if zip(words, words.dropFirst()).contains(where: {
      ["first", "second", "third", "other"].contains($0.lower) && $1.lower == "one"
    }) {
      return true
    }
    // "have a medium-loud one"
    if words.count > 2, last == "one", lexicon.tags(of: words[1]).contains(.determiner) { return true }
    if words.count == 3, words[1].lower == "one", ["too", "myself", "also"].contains(last) { return true }
    if pointsOut(words) { return true }
    if words.count == 2, ["tell", "ask", "show", "teach", "help"].contains(first),
      EnglishClosed.objects.contains(last)
    {
      return true
    }
    // "no clue what to put": asks for the form.
    if words.suffix(3).prefix(2).map(\.lower) == ["what", "to"],
      ["put", "write", "say", "enter"].contains(last)
    {
      return true
    }
    if first == "do", ["that", "this", "it", "so"].contains(words[1].lower) { return true }
    // "open some myself", "give some upwards"
    let isBare = zip(words, words.dropFirst()).contains {
      $0.lower == "some" && ($1.lower.hasSuffix("self") || $1.lower.hasSuffix("wards"))
    }
    if isBare { return true }
    if words.count > 2, words[1].lower == "it", Self.pointing.contains(first) { return true }
    // "hear from one of them why, without minutes", "do better than that"
    let isCut = zip(words, words.dropFirst()).contains { before, word in
      word.isMark && ["why", "how", "what", "where"].contains(before.lower)
        || before.lower == "than" && ["that", "this"].contains(word.lower)
    }
    if isCut { return true }
    // "understand that, and maybe help"
    if words.count > 2, ["that", "this"].contains(words[1].lower), words[2].isMark || words[2].lower == "and"
    {
      return true
    }
    // "be the person who says": what?
    if ["say", "says", "said", "tells", "asks"].contains(last), words.count > 2,
      !lexicon.tags(of: words[words.count - 2]).contains(.determiner)
    {
      return true
    }
    // "(I never) ask anything"
    if words.count == 2, ["anything", "anyone", "anybody"].contains(last) { return true }
    if words.count == 5, words.prefix(2).map(\.lower) == ["be", "able"] {
      return words[3].lower == "do" && ["that", "this", "it"].contains(last)
    }
    if words.count == 2, EnglishClosed.questions.contains(last) || first == "be" && last == "here" {
      return true
    }
    guard words.count <= 4 else { return false }
    return ["that", "this", "it", "so"].contains(last)
      && !["for", "about"].contains(words[words.count - 2].lower)
  }

  /// "be that person for somebody else", "have those conversations", "learn the difference", "make it easier for the
  /// next ones": a noun that means something only behind the sentence before it.
  private func pointsOut(_ words: [EnglishWord]) -> Bool {
    let last = words.count - 1
    if ["difference", "opposite", "same"].contains(words[last].lower), words[last - 1].lower == "the" {
      return true
    }
    // "be a lot": of what?
    if words[0].lower == "be", words.count < 4, ["lot", "enough"].contains(words[last].lower) { return true }
    return words.indices.dropFirst().dropLast().contains { index in
      let next = words[index + 1].lower
      let points =
        switch words[index].lower {
        case "that", "those": ["person", "people", "one", "conversations", "talks"].contains(next)
        case "next", "other": next == "ones"
        default: false
        }
      return points
        && (index + 2 >= words.count || !lexicon.tags(of: words[index + 2]).isAny([.relative, .subject]))
    }
  }

  private static let someone: WordSet = ["him", "her", "them"]

  /// Verbs whose "it" is something that was said before: "pass it on", but "find it easier to …".
  private static let pointing: WordSet = [
    "pass", "hand", "understand", "know", "learn", "use", "share", "hear", "give", "tell", "bring", "show",
    "explain",
  ]

  /// Verbs that say nothing alone; the thing they are about stands before them: "ideas I want to share".
  private static let unfinished: WordSet = [
    "know", "do", "get", "be", "have", "see", "say", "go", "make", "want", "need", "learn", "share", "show",
    "meet", "use", "give", "bring", "offer", "tell", "find", "take", "ask", "keep", "put", "try",
    "practise", "practice", "stop", "start", "begin", "swap", "stay", "trade", "exchange",
  ]
}
