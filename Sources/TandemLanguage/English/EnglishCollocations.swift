/// Verbs beside words that don't go with them: the list "collocations", and how it is used.
struct EnglishCollocations: Sendable {
  private enum Kind: String, Sendable {
    case object, alone, before, doing
    case reflexive = "self"
  }

  private struct Entry: Sendable {
    let kind: Kind
    /// "back" of "ask back"; empty for a verb by itself.
    let particle: String
    let nouns: WordSet
    /// The verb that is said instead, and what it takes along.
    let instead: [String]

    /// Whether the words around the verb are worth being read: most have nothing of the kind beside them.
    func isPossible(_ words: [EnglishWord], _ index: Int) -> Bool {
      let next = words[(index + 1)...].prefix(7)
      guard particle.isEmpty || next.first?.lower == particle else { return false }
      return switch kind {
      case .object, .before: next.contains { nouns.contains($0.lower) }
      case .alone: true
      case .doing: next.contains { $0.lower == "to" }
      case .reflexive: index > 1 && words[index - 2].lower == "me"
      }
    }
  }

  private var entries: WordTable<[Entry]> = [:]

  init() {}

  /// - Parameter lines: Kind, verb, what follows, what is said instead.
  init(_ lines: [[Substring]]) {
    for line in lines where line.count > 1 {
      guard let kind = Kind(rawValue: String(line[0])) else { continue }
      func words(_ field: Int) -> [String] {
        line.indices.contains(field) ? line[field].split(separator: " ").map(String.init) : []
      }
      let verb = words(1)
      for base in kind == .reflexive ? verb : Array(verb.prefix(1)) {
        entries[base, default: []].append(
          Entry(
            kind: kind, particle: kind == .reflexive ? "" : verb.dropFirst().first ?? "",
            nouns: WordSet(words(2)), instead: words(3)))
      }
    }
  }

  /// The words with the verbs that go with them.
  func corrected(_ words: [EnglishWord], lexicon: EnglishLexicon) -> [EnglishWord] {
    for index in words.indices {
      guard let verb = lexicon.verb(words[index].lower), let known = entries[verb.base] else { continue }
      for entry in known where entry.isPossible(words, index) {
        let sentence = EnglishCollocation(words, at: index, verb: verb, lexicon: lexicon)
        if let corrected = corrected(sentence, by: entry) { return corrected }
      }
    }
    return words
  }

  private func corrected(_ sentence: EnglishCollocation, by entry: Entry) -> [EnglishWord]? {
    let start = sentence.index + (entry.particle.isEmpty ? 1 : 2)
    switch entry.kind {
    case .object: guard sentence.takes(entry.nouns, at: start) else { return nil }
    case .alone: guard sentence.isAlone(from: start) else { return nil }
    case .before:
      // The preposition stays where it is.
      guard sentence.takes(entry.nouns, at: start) else { return nil }
      return sentence.replaced(upTo: start - 1, by: entry.instead)
    case .doing: guard sentence.isToDo(but: entry.nouns, at: start) else { return nil }
    case .reflexive: return sentence.withMyself
    }
    return sentence.replaced(upTo: start, by: entry.instead)
  }
}

/// A verb in its sentence, and what stands around it.
private struct EnglishCollocation {
  let words: [EnglishWord]
  let index: Int
  let verb: EnglishLexicon.Verb
  let phrases: EnglishPhrases

  init(_ words: [EnglishWord], at index: Int, verb: EnglishLexicon.Verb, lexicon: EnglishLexicon) {
    (self.words, self.index, self.verb) = (words, index, verb)
    phrases = EnglishPhrases(words, lexicon: lexicon)
  }

  /// Whether one of these nouns is what follows: "(tell) one of her points".
  func takes(_ nouns: WordSet, at start: Int) -> Bool {
    guard let group = phrases.group(at: start), group.start == start else { return false }
    if nouns.contains(phrases.lower(group.head)) { return true }
    guard phrases.lower(group.coreEnd) == "of", phrases.tag(group.head).isAny([.number, .determiner]),
      let whole = phrases.group(at: group.coreEnd + 1)
    else { return false }
    return nouns.contains(phrases.lower(whole.head))
  }

  /// "asks back instead of …": nothing that the verb could take, and nobody who is asked back.
  func isAlone(from start: Int) -> Bool {
    let isBack = index > 0 && phrases.tag(index - 1).isAny([.auxiliary]) && verb.isParticiple
    return !isBack && !verb.isGerund
      && (start >= words.count || phrases.tag(start).isAny([.mark, .conjunction, .subordinator])
        || phrases.lower(start) == "instead")
  }

  /// "(bring) one shy person to argue back"
  func isToDo(but verbs: WordSet, at start: Int) -> Bool {
    guard let group = phrases.group(at: start), group.start == start,
      phrases.tag(group.head).isAny([.person, .object]), !phrases.lower(group.head).hasSuffix("self"),
      phrases.lower(group.coreEnd) == "to", phrases.tag(group.coreEnd + 1).contains(.base)
    else { return false }
    return !verbs.contains(phrases.lower(group.coreEnd + 1))
  }

  /// "(asks me to) repeat" → "repeat myself"; nil where somebody else does it or something is repeated.
  var withMyself: [EnglishWord]? {
    let isOpen = index + 1 == words.count || phrases.tag(index + 1).isAny([.mark, .conjunction])
    let isAsked = index > 1 && phrases.lower(index - 1) == "to" && phrases.lower(index - 2) == "me"
    guard isOpen, isAsked, verb.isBase else { return nil }
    return words[...index] + [EnglishWord("myself")] + words[(index + 1)...]
  }

  /// The sentence with another verb in the form of this one.
  func replaced(upTo end: Int, by instead: [String]) -> [EnglishWord]? {
    guard let base = instead.first else { return nil }
    let new = [form(of: base)] + instead.dropFirst()
    return words[..<index] + new.map { EnglishWord($0) } + words[end...]
  }

  private func form(of base: String) -> String {
    let lexicon = phrases.lexicon
    if verb.isBase { return base }
    if verb.isThird { return EnglishInflection.third(base) }
    if verb.isGerund { return lexicon.gerund(of: base) }
    let isPerfect = words[..<index].suffix(3).contains {
      ["have", "has", "had", "i've", "be", "is", "are", "been"].contains($0.lower)
    }
    return verb.isPreterite && !isPerfect ? lexicon.preterite(of: base) : lexicon.participle(of: base)
  }
}
