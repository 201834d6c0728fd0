/// The tense that a sign needs: "when my mentee has disagreed", not "disagreed"; "when he calls", not "will call".
struct EnglishTense {
  private let words: [EnglishWord]
  private let lexicon: EnglishLexicon
  private let phrases: EnglishPhrases

  init(_ words: [EnglishWord], lexicon: EnglishLexicon) {
    (self.words, self.lexicon) = (words, lexicon)
    phrases = EnglishPhrases(words, lexicon: lexicon)
  }

  /// Who does it, as far as the verb's form depends on it.
  private enum Subject {
    case first, third, plural
  }

  /// The clause in the present or the present perfect.
  ///
  /// - Parameter verb: Where its finite verb stands.
  func present(verb: Int) -> [EnglishWord] {
    guard words.indices.contains(verb) else { return words }
    var result = Array(words[..<verb])
    let first = subject(in: result)
    var index = append(verb, first, isShared: false, to: &result)
    while index < words.count {
      // ", and I changed my mind": the next verb of the same row.
      if ["and", "or", "but"].contains(words[index - 1].lower), let verb = joined(at: index) {
        let isShared = !phrases.tag(index).contains(.subject)
        let own = Array(words[index..<verb])
        result += own
        index = append(verb, isShared ? first : subject(in: own), isShared: isShared, to: &result)
      } else {
        result.append(words[index])
        index += 1
      }
    }
    return result
  }

  /// A verb in the past or with "will" behind "and", with its subject if it has one.
  private func joined(at index: Int) -> Int? {
    var verb = index
    if phrases.tag(index).contains(.subject), !phrases.tag(index).contains(.contracted) { verb += 1 }
    while phrases.tag(verb).contains(.adverb), !phrases.tag(verb).isAny(.verb) { verb += 1 }
    return isPast(verb) || ["will", "would", "was", "were", "won't"].contains(phrases.lower(verb))
      ? verb : nil
  }

  private func isPast(_ index: Int) -> Bool {
    phrases.tag(index).contains(.preterite) && !phrases.tag(index).isAny([.base, .adjective])
  }

  private func subject(in before: [EnglishWord]) -> Subject {
    guard let last = before.last(where: { !EnglishClosed.adverbs.contains($0.lower) }) else { return .third }
    if last.lower == "i" { return .first }
    if ["we", "you", "they"].contains(last.lower) { return .plural }
    let group = EnglishPhrases(before, lexicon: lexicon).group(at: 0)
    return group?.isPlural ?? false || before.contains { $0.lower == "and" } ? .plural : .third
  }

  /// Writes the verb in its new form.
  ///
  /// - Returns: Where the text goes on.
  private func append(_ index: Int, _ subject: Subject, isShared: Bool, to result: inout [EnglishWord]) -> Int
  {
    let word = words[index]
    let has = EnglishWord(subject == .third ? "has" : "have")
    switch word.lower {
    case "will", "would": return conjugate(from: index + 1, subject, to: &result)
    case "won't", "wouldn't": result.append(EnglishWord(subject == .third ? "doesn't" : "don't"))
    case "could": result.append(EnglishWord("can"))
    case "couldn't": result.append(EnglishWord("can't"))
    case "was", "were": result += isShared ? [EnglishWord("been")] : [has, EnglishWord("been")]
    case "had": result += isShared ? [EnglishWord("had")] : [has, EnglishWord("had")]
    case "i'd", "he'd", "she'd", "they'd", "we'd", "you'd":
      // "when I'd hire me"
      let isOwn = ["i'd", "we'd"].contains(word.lower) && phrases.lower(index + 1) != "be"
      guard phrases.tag(index + 1).contains(.base), !isOwn else {
        result.append(word)
        return index + 1
      }
      let pronoun = EnglishWord(String(word.text.dropLast(2)))
      result.append(pronoun)
      return conjugate(from: index + 1, self.subject(in: [pronoun]), to: &result)
    case "i'll", "he'll", "she'll", "they'll", "we'll", "it'll":
      let pronoun = EnglishWord(String(word.text.dropLast(3)))
      result.append(pronoun)
      return conjugate(from: index + 1, self.subject(in: [pronoun]), to: &result)
    default:
      guard isPast(index), let base = lexicon.verb(word.lower)?.base else {
        result.append(word)
        return index + 1
      }
      let participle = EnglishWord(lexicon.participle(of: base))
      result += isShared ? [participle] : [has, participle]
    }
    return index + 1
  }

  /// "(will) then ask" → "then asks".
  private func conjugate(from start: Int, _ subject: Subject, to result: inout [EnglishWord]) -> Int {
    var index = start
    while index < words.count, !phrases.tag(index).contains(.base), phrases.tag(index).contains(.adverb) {
      result.append(words[index])
      index += 1
    }
    guard index < words.count else { return index }
    let verb = words[index].lower
    switch subject {
    case .first: result.append(EnglishWord(verb == "be" ? "am" : verb))
    case .plural: result.append(EnglishWord(verb == "be" ? "are" : verb))
    case .third: result.append(EnglishWord(EnglishInflection.third(verb)))
    }
    return index + 1
  }
}
