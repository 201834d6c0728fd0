/// Tells German from English by common words, letters and endings.
struct LanguageDetector: Sendable {
  private let german: Set<String>
  private let english: Set<String>

  init(words: WordLists) {
    func common(_ language: Language) -> Set<String> {
      Set(
        words.entries(of: "\(language.rawValue)/common").compactMap {
          $0.last.map { WordKey.key($0.lowercased()) }
        })
    }
    let (german, english) = (common(.german), common(.english))
    // "was", "will", "in": words of both languages say nothing.
    (self.german, self.english) = (german.subtracting(english), english.subtracting(german))
  }

  /// The likelier language; German where nothing speaks for either.
  ///
  /// Only the first words are looked at, since nobody changes languages after two hundred of them.
  func detect(_ reading: Reading, keys: [String]) -> Language {
    var score = 0
    for (token, key) in zip(reading.tokens, keys).prefix(200) where token.kind == .word {
      if german.contains(key) {
        score += 3
      } else if english.contains(key) {
        score -= 3
      } else {
        score += Self.shape(of: token)
      }
    }
    return score < 0 ? .english : .german
  }

  /// What the letters alone say, from 2 (German) to -2 (English).
  private static func shape(of token: Token) -> Int {
    let word = token.lower
    if word.utf8.contains(0xC3) { return word.contains("é") ? 0 : 3 }
    if word.contains("'") || word.contains("’") { return -1 }
    guard word.utf8.count > 4 else { return 0 }
    if germanEndings.contains(where: { word.hasSuffix($0) }) { return 2 }
    if englishEndings.contains(where: { word.hasSuffix($0) }) { return -2 }
    if word.contains("sch") || word.contains("tz") || word.contains("zu") { return 1 }
    if word.contains("th") || word.contains("wh") || word.hasSuffix("y") || word.hasSuffix("s") { return -1 }
    return word.hasSuffix("en") ? 1 : 0
  }

  private static let germanEndings = [
    "ung", "ungen", "keit", "heit", "lich", "liche", "lichen", "isch", "ische", "ieren", "schaft", "chen",
    "stellung", "weise",
  ]
  private static let englishEndings = [
    "ing", "tion", "tions", "ment", "ness", "ship", "ity", "ful", "ive", "ould", "ght", "ed",
  ]
}
