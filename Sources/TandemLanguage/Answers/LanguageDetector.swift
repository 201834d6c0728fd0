/// Tells German from English by common words, the words that only one grammar knows, letters and endings.
struct LanguageDetector: Sendable {
  private static let tokensMax = 200

  private let german: WordSet
  private let english: WordSet
  private let germanGrammar: Lazily<GermanGrammar>
  private let englishGrammar: Lazily<EnglishGrammar>

  /// The grammars are asked only where common words don't tell.
  init(
    words: WordLists, english englishGrammar: Lazily<EnglishGrammar>,
    german germanGrammar: Lazily<GermanGrammar>
  ) {
    (self.englishGrammar, self.germanGrammar) = (englishGrammar, germanGrammar)
    func common(_ language: Language) -> WordSet {
      WordSet(
        words.entries(of: "\(language.rawValue)/common").compactMap {
          $0.last.map { WordKey.key($0.lowercased()) }
        })
    }
    let (german, english) = (common(.german), common(.english))
    // "was", "will", "in": words of both languages say nothing.
    (self.german, self.english) = (german.subtracting(english), english.subtracting(german))
  }

  /// The language that at least four common words speak for, and next to none for the other.
  func certain(_ reading: Reading) -> Language? {
    let keys = reading.keys.prefix(Self.tokensMax)
    return certain(german: keys.count { german.contains($0) }, english: keys.count { english.contains($0) })
  }

  private func certain(german inGerman: Int, english inEnglish: Int) -> Language? {
    if inGerman >= 4, inEnglish * 5 <= inGerman { return .german }
    return inEnglish >= 4 && inGerman * 5 <= inEnglish ? .english : nil
  }

  /// The likelier language; German where nothing speaks for either.
  ///
  /// Only the first words are looked at, since nobody changes languages after two hundred of them; the lists
  /// of both languages are asked only where the common words leave it open.
  func detect(_ reading: Reading) -> Language {
    var (inGerman, inEnglish) = (0, 0)
    var others: [String] = []
    for (token, key) in zip(reading.tokens, reading.keys).prefix(Self.tokensMax) where token.kind == .word {
      if german.contains(key) {
        inGerman += 1
      } else if english.contains(key) {
        inEnglish += 1
      } else {
        others.append(token.lower)
      }
    }
    if let certain = certain(german: inGerman, english: inEnglish) { return certain }
    var score = 3 * (inGerman - inEnglish)
    for (index, word) in others.enumerated() {
      // What is left can't turn it round any more.
      if score.magnitude > WordShape.scoreMax * (others.count - index) { break }
      score += listed(word, shape: WordShape(bytes: Array(word.utf8)).score)
    }
    return score < 0 ? .english : .german
  }

  /// What a word says that one language's lists have: "board role" has no common word and no telling letter.
  ///
  /// Words of both or of neither say what their shape says, and so do those that German has borrowed ("mentoring").
  private func listed(_ word: String, shape: Int) -> Int {
    let germanLexicon = germanGrammar.value.lexicon
    let isGerman =
      germanLexicon.nouns[word] != nil || germanLexicon.verbs[word] != nil
      || germanLexicon.irregular[word] != nil || germanLexicon.closed[word] != nil
      || germanLexicon.adjectives.contains(word)
    let isEnglish = englishGrammar.value.lexicon.isListed(word)
    if isGerman == isEnglish || isGerman && shape < 0 { return shape }
    return isGerman ? 2 : -2
  }
}
