// Wishes that mean something only behind the sentence before them.
extension EnglishWishes {
  /// "change that", "find out": says nothing without the sentence before it.
  func isPointing(_ words: [EnglishWord]) -> Bool {
    guard let last = words.last?.lower, let first = words.first?.lower else { return false }
    guard words.count > 1 else { return Self.unfinished.contains(last) }
    return endsOpen(words, first, last) || pointsAtOne(words, last) || pointsAtIt(words, first, last)
      || pointsOut(words) || isCut(words) || joinsIn(words, last)
  }

  /// "join this programme", "take part in the mentoring scheme": that is done already, and no aim in it.
  private func joinsIn(_ words: [EnglishWord], _ last: String) -> Bool {
    guard ["programme", "program", "scheme", "mentoring", "tandem"].contains(last), words.count < 7 else {
      return false
    }
    let said = words.map(\.lower)
    let verbs = [
      ["join"], ["attend"], ["enter"], ["try"], ["take", "part", "in"], ["participate", "in"],
      ["sign", "up", "for"],
      ["be", "part", "of"], ["be", "in"], ["do"],
    ]
    guard let verb = verbs.first(where: { said.starts(with: $0) }) else { return false }
    return said.dropFirst(verb.count).dropLast().allSatisfy {
      ["the", "this", "your", "a", "our", "mentoring", "mentorship", "mentor", "new"].contains($0)
    }
  }

  /// "want to", "find out", "be the person who says": of what?
  private func endsOpen(_ words: [EnglishWord], _ first: String, _ last: String) -> Bool {
    let before = words[words.count - 2].lower
    if ["find", "sort", "figure", "work"].contains(first), words[1].lower == "out" {
      return words.count == 2 || words[2].isMark || ["with", "by", "through"].contains(words[2].lower)
    }
    switch last {
    case "to":
      return ["want", "need", "like", "love", "hope", "try", "have", "used", "not", "how"].contains(before)
    case "say", "says", "said", "tells", "asks":
      // "no clue what to say" asks for the form; "have a say" is something.
      let isForm = before == "to" && words.dropLast(2).last?.lower == "what"
      return isForm || words.count > 2 && !lexicon.tags(of: words[words.count - 2]).contains(.determiner)
    case "put", "write", "enter": return before == "to" && words.dropLast(2).last?.lower == "what"
    default: break
    }
    guard words.count == 2 else { return false }
    // "(I never) ask anything", "know why", "be here"
    return ["anything", "anyone", "anybody"].contains(last) || EnglishClosed.questions.contains(last)
      || first == "be" && last == "here"
  }

  /// "ask one", "know one person from one", "do the second one", "have a louder one too": one of what?
  private func pointsAtOne(_ words: [EnglishWord], _ last: String) -> Bool {
    if words.count == 2 || lexicon.tags(of: words[words.count - 2]).contains(.preposition),
      ["one", "ones", "some"].contains(last)
    {
      return true
    }
    if words.count > 2, last == "one", lexicon.tags(of: words[1]).contains(.determiner) { return true }
    if words.count == 3, words[1].lower == "one", ["too", "myself", "also"].contains(last) { return true }
    if last == "both" { return true }
    return zip(words, words.dropFirst()).contains { word, next in
      switch word.lower {
      case "first", "second", "third", "other": next.lower == "one"
      // "open some myself", "give some upwards"
      case "some": next.lower.hasSuffix("self") || next.lower.hasSuffix("wards")
      // "look at both properly"
      case "both": lexicon.tags(of: next).isAny([.mark, .adverb])
      default: false
      }
    }
  }

  /// "do that", "pass it on", "tell her", "understand that, and maybe help": what, and whom?
  private func pointsAtIt(_ words: [EnglishWord], _ first: String, _ last: String) -> Bool {
    let second = words[1].lower
    if first == "be", ["him", "her", "them"].contains(second) { return true }
    if first == "do", ["that", "this", "it", "so"].contains(second) { return true }
    if words.count == 2, ["tell", "ask", "show", "teach", "help"].contains(first),
      EnglishClosed.objects.contains(last)
    {
      return true
    }
    if words.count > 2, second == "it", Self.pointing.contains(first) { return true }
    // "hand that on"
    if words.count == 3, ["that", "this"].contains(second), ["on", "over", "up", "out"].contains(last) {
      return true
    }
    if words.count > 2, ["that", "this"].contains(second), words[2].isMark || words[2].lower == "and" {
      return true
    }
    // "be able to do that"
    if words.count == 5, first == "be", second == "able" {
      return words[3].lower == "do" && ["that", "this", "it"].contains(last)
    }
    return words.count <= 4 && ["that", "this", "it", "so"].contains(last)
      && !["for", "about"].contains(words[words.count - 2].lower)
  }

  /// "hear from one of them why, without minutes", "do better than that", and a row that is cut from two: "learn to
  /// drive the truck, the computer on it, and how to …".
  private func isCut(_ words: [EnglishWord]) -> Bool {
    if words.count > 6, words[0].lower == "learn", words[1].lower == "to",
      let joint = words.lastIndex(where: { $0.lower == "and" }), joint + 1 < words.count,
      words[joint - 1].isComma,
      EnglishClosed.questions.contains(words[joint + 1].lower),
      words[..<(joint - 1)].contains(where: \.isComma)
    {
      return true
    }
    return zip(words, words.dropFirst()).contains { before, word in
      word.isMark && ["why", "how", "what", "where"].contains(before.lower)
        || before.lower == "than" && ["that", "this"].contains(word.lower)
    }
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
