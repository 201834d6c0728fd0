/// The words of the lists of verbs, nouns and common words: right as they are, whatever they look like.
final class KnownWords: Sendable {
  private let keys: WordSet

  /// Reads the lists; takes a millisecond or two.
  init(words: WordLists, language: Language) {
    let entries = ["verbs", "nouns", "common"].flatMap { words.entries(of: "\(language.rawValue)/\($0)") }
    keys = WordSet(entries.compactMap { $0.first.map { WordKey.key($0.lowercased()) } })
  }

  /// Whether the word, or what is left without an ending, is one.
  func contain(_ key: String) -> Bool { (0...2).contains { keys.contains(String(key.dropLast($0))) } }
}
