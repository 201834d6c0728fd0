/// Slips that are no matter of taste: "take it serious", "write it down before", "five talks of my mentor".
struct EnglishCorrections {
  private let words: [EnglishWord]
  private let lexicon: EnglishLexicon

  init(_ words: [EnglishWord], lexicon: EnglishLexicon) { (self.words, self.lexicon) = (words, lexicon) }

  /// The words without them.
  var corrected: [EnglishWord] {
    var words = words
    guard words.count > 2, let last = words.last else { return words }
    let before = words[words.count - 2].lower
    if words[0].lower != "be", last.lower == "serious",
      words.contains(where: { ["take", "taken"].contains($0.lower) })
    {
      words[words.count - 1] = EnglishWord("seriously")
    }
    let isTime = TimeWords.english.units[before] != nil || ["night", "time", "evening"].contains(before)
    if last.lower == "before", !isTime, !["as", "like", "than", "ever", "never"].contains(before),
      !words.contains(where: { ["never", "ever", "not"].contains($0.lower) })
    {
      words[words.count - 1] = EnglishWord("beforehand")
    }
    if words.contains(where: \.isComma) { words = punctuated(words) }
    // "see how they do"
    if ["do", "does"].contains(last.lower), ["they", "he", "she", "others"].contains(before),
      words.count > 3, words[words.count - 3].lower == "how"
    {
      words.append(EnglishWord("it"))
    }
    if words.contains(where: { $0.lower == "same" }) { words = withTheSame(words) }
    return listed(owned(invited(words)))
  }

  /// "understand, rather than approve", "a shop, that earns a pound": no comma; "plan it, then do it": and then.
  private func punctuated(_ words: [EnglishWord]) -> [EnglishWord] {
    var punctuated: [EnglishWord] = []
    for (index, word) in words.enumerated() {
      let next = index + 2 < words.count ? (words[index + 1].lower, words[index + 2]) : ("", EnglishWord(""))
      switch next.0 {
      case "rather" where word.isComma && next.1.lower == "than": continue
      case "all" where word.isComma && next.1.lower == "that" && index + 3 == words.count:
        punctuated += [word, EnglishWord("and")]
      case "that" where word.isComma && lexicon.tags(of: next.1).contains(.third): continue
      case "then"
      where word.isComma && lexicon.isBaseVerb(next.1.lower) && !words.contains { $0.lower == "and" }:
        punctuated += [word, EnglishWord("and")]
      default: punctuated.append(word)
      }
    }
    return punctuated
  }

  /// "out loud, same day" → "out loud, the same day"
  private func withTheSame(_ words: [EnglishWord]) -> [EnglishWord] {
    var completed: [EnglishWord] = []
    for (index, word) in words.enumerated() {
      let before = index > 0 ? lexicon.tags(of: words[index - 1]) : []
      if word.lower == "same", index > 0, index + 1 < words.count, !before.contains(.determiner) {
        completed.append(EnglishWord("the"))
      }
      completed.append(word)
    }
    return completed
  }

  /// "learn SQL, Python, statistics" → "learn SQL, Python and statistics"
  private func listed(_ words: [EnglishWord]) -> [EnglishWord] {
    guard let comma = words.firstIndex(where: \.isComma), comma > 1,
      !words.contains(where: { ["and", "or", "not", "but"].contains($0.lower) })
    else { return words }
    let phrases = EnglishPhrases(words, lexicon: lexicon)
    var end = 0
    var start = 1
    while start < words.count, let item = phrases.group(at: start), item.start == start, !item.isPronoun,
      !item.hasDeterminer, !EnglishFrequency.isOne(words[start..<item.coreEnd].map(\.lower)),
      !phrases.tag(start).isAny([.adverb, .number])
    {
      end = item.coreEnd
      guard end < words.count, words[end].isComma else { break }
      start = end + 1
    }
    guard end == words.count, start > comma, lexicon.isBaseVerb(words[0].lower) else { return words }
    var words = words
    words[start - 1] = EnglishWord("and")
    return words
  }

  /// "ask her for lunch" → "ask her to lunch"
  private func invited(_ words: [EnglishWord]) -> [EnglishWord] {
    guard let first = words.first, ["ask", "invite"].contains(first.lower), words.count > 3,
      words[words.count - 2].lower == "for",
      ["lunch", "dinner", "breakfast", "supper"].contains(words[words.count - 1].lower)
    else { return words }
    var words = words
    words[words.count - 2] = EnglishWord("to")
    return words
  }

  /// "five talks of my mentor" → "five of my mentor's talks"
  private func owned(_ words: [EnglishWord]) -> [EnglishWord] {
    let count = words.count
    guard count > 5, words[count - 2].lower == "my", words[count - 3].lower == "of",
      lexicon.isPerson(words[count - 1].lower), !lexicon.isPlural(words[count - 1].lower),
      lexicon.isPlural(words[count - 4].lower), lexicon.tags(of: words[count - 5]).contains(.number)
    else { return words }
    let owner = EnglishWord(words[count - 1].text + "'s")
    return words[..<(count - 4)] + [EnglishWord("of"), EnglishWord("my"), owner, words[count - 4]]
  }
}
