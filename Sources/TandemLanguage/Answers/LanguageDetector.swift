/// Tells German from English by common words, the words that only one grammar knows, letters and endings.
struct LanguageDetector: Sendable {
  private let german: WordSet
  private let english: WordSet
  private let germanLexicon: GermanLexicon
  private let englishLexicon: EnglishLexicon

  init(words: WordLists, english englishLexicon: EnglishLexicon, german germanLexicon: GermanLexicon) {
    (self.englishLexicon, self.germanLexicon) = (englishLexicon, germanLexicon)
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
    let keys = reading.keys.prefix(200)
    let (inGerman, inEnglish) = (keys.count { german.contains($0) }, keys.count { english.contains($0) })
    if inGerman >= 4, inEnglish * 5 <= inGerman { return .german }
    return inEnglish >= 4 && inGerman * 5 <= inEnglish ? .english : nil
  }

  /// The likelier language; German where nothing speaks for either.
  ///
  /// Only the first words are looked at, since nobody changes languages after two hundred of them.
  func detect(_ reading: Reading) -> Language {
    var score = 0
    var others: [String] = []
    for (token, key) in zip(reading.tokens, reading.keys).prefix(200) where token.kind == .word {
      if german.contains(key) {
        score += 3
      } else if english.contains(key) {
        score -= 3
      } else {
        others.append(token.lower)
      }
    }
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
    let isGerman =
      germanLexicon.nouns[word] != nil || germanLexicon.verbs[word] != nil
      || germanLexicon.irregular[word] != nil || germanLexicon.closed[word] != nil
      || germanLexicon.adjectives.contains(word)
    let isEnglish = englishLexicon.isListed(word)
    if isGerman == isEnglish || isGerman && shape < 0 { return shape }
    return isGerman ? 2 : -2
  }
}
