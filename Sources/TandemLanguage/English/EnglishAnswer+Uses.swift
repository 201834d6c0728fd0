extension EnglishAnswer {
  /// The answer behind "I want to"; nil where it speaks of somebody else or is a thing.
  var infinitive: [EnglishWord]? {
    switch shape {
    case .action(let words): return words
    case .own(let words): return ownInfinitive(words)
    case .question(let words):
      if words.first?.lower == "how", words.count > 1, words[1].lower == "to" {
        return [EnglishWord]("learn") + words
      }
      return [EnglishWord](words.first?.lower == "whether" ? "find out" : "understand") + words
    case .past(let words): return [EnglishWord("have")] + words
    case .nothing, .clause, .thirdVerb, .thing: return nil
    }
  }

  /// "I hand over the rota" → "hand over the rota", "I can …" → "be able to …".
  private func ownInfinitive(_ words: [EnglishWord]) -> [EnglishWord] {
    var words = linked(words)
    let first = words.removeFirst()
    switch first.lower {
    case "i'm": words.insert(EnglishWord("be"), at: 0)
    case "i've": words.insert(EnglishWord("have"), at: 0)
    default: break
    }
    var start = 0
    while start < words.count - 1, EnglishClosed.adverbs.contains(words[start].lower) { start += 1 }
    switch words[start].lower {
    case "am": words[start] = EnglishWord("be")
    case "can", "could": words.replaceSubrange(start...start, with: [EnglishWord]("be able to"))
    case "will", "would", "should", "must", "may", "might": words.remove(at: start)
    case "don't", "can't", "didn't", "won't", "couldn't", "wasn't", "was", "had", "did", "never":
      return [EnglishWord]("get to the point where I") + words
    default:
      guard let verb = lexicon.verb(words[start].lower) else { break }
      if verb.isPast, !verb.isBase { return [EnglishWord("have")] + words }
    }
    return words.isEmpty ? [first] : words
  }

  /// "…, and I ask" shares its subject with the first verb; "so they can" is "so that they can".
  private func linked(_ words: [EnglishWord]) -> [EnglishWord] {
    var linked: [EnglishWord] = []
    for (index, word) in words.enumerated() {
      if index > 0, word.lower == "i", ["and", "or"].contains(words[index - 1].lower) { continue }
      if word.lower == "but", index + 1 < words.count, words[index + 1].lower == "so" {
        linked.append(EnglishWord(","))
      }
      linked.append(word)
      if word.lower == "so", index + 1 < words.count, index > 0,
        EnglishClosed.subjects.contains(words[index + 1].lower)
      {
        linked.append(EnglishWord("that"))
      }
    }
    return linked
  }

  /// The answer as a clause behind "when"; `other` is who is meant where no subject was said.
  func clause(other: [EnglishWord]) -> [EnglishWord]? {
    switch shape {
    case .nothing: return nil
    case .own(let words): return linked(words)
    case .clause(let words, _): return words
    case .thirdVerb(let words): return other + words
    case .past(let words): return [EnglishWord]("I have") + enumerated(words)
    case .action(var words):
      if words.first?.lower == "be" {
        words[0] = EnglishWord("am")
      }
      return [EnglishWord("I")] + words
    case .question: return nil
    case .thing(let words): return presence(of: words)
    }
  }

  /// "talked to 5 people, applied to 2 roles" → "talked to 5 people and applied to 2 roles".
  private func enumerated(_ words: [EnglishWord]) -> [EnglishWord] {
    guard let comma = words.lastIndex(where: \.isComma), comma + 1 < words.count,
      let verb = lexicon.verb(words[comma + 1].lower), verb.isPast
    else { return words }
    var words = words
    words[comma] = EnglishWord("and")
    return words
  }

  /// A thing as a clause: "there is a project with my name on it", "attrition is below 8 %".
  private func presence(of words: [EnglishWord]) -> [EnglishWord] {
    let phrase = EnglishNounPhrase(words, lexicon: lexicon)
    if let adjective = words.first, ["more", "less", "much"].contains(adjective.lower), words.count <= 3,
      let last = words.last, Self.looksLikeAdjective(last.lower)
    {
      return [EnglishWord]("I am") + words
    }
    guard let head = phrase.head else { return [EnglishWord]("there is") + words }
    if let place = words.indices.dropFirst().first(where: {
      Self.levels.contains(words[$0].lower) && $0 + 1 < words.count && $0 > head
        && words[($0 + 1)...].contains { Int($0.text) != nil }
    }) {
      let verb = lexicon.isPlural(words[head].lower) ? "are" : "is"
      return phrase.withArticle(Array(words[..<place]), head, isMass: true) + [EnglishWord(verb)]
        + words[place...]
    }
    let isDone =
      head + 1 < words.count && (lexicon.verb(words[head + 1].lower).map { $0.isPast && !$0.isBase } ?? false)
    let isMine = EnglishClosed.possessives.contains(words[0].lower) || words[0].lower == "the"
    if isDone || isMine { return [EnglishWord]("I have") + words }
    let isPlural = lexicon.isPlural(words[head].lower)
    return [EnglishWord](isPlural ? "there are" : "there is") + phrase.withArticle(words, head, isMass: false)
  }

  private static let levels: Set<String> = ["below", "above", "under", "over", "at", "down", "up"]

  private static func looksLikeAdjective(_ word: String) -> Bool {
    [
      "ed", "ent", "ant", "ful", "able", "ible", "ous", "ive", "al", "ic", "relaxed", "calm", "open",
      "secure", "sure",
    ].contains {
      word.hasSuffix($0)
    }
  }
}
