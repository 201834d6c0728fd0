/// The lists "motives" and "cues" of one language, indexed.
final class MotiveLists: Sendable {
  let motives: CueList
  let cues: CueList
  private let slips: Slips

  /// Indexes the lists; takes some milliseconds.
  init(words: WordLists, language: Language) {
    let name = language.rawValue
    motives = CueList(words.entries(of: "\(name)/motives"))
    cues = CueList(words.entries(of: "\(name)/cues"))
    let known = ["verbs", "nouns", "common"].flatMap { words.entries(of: "\(name)/\($0)") }
    slips = Slips(
      keys: motives.keys, known: Set(known.compactMap { $0.first.map { WordKey.key($0.lowercased()) } }))
  }

  /// The keys of a text with slips of the pen in words of the motives undone.
  func keys(of reading: Reading) -> [String] {
    reading.keys.map { key in
      key.utf8.count < 6 || motives.knows(key) ? key : slips.meant(by: key) ?? key
    }
  }
}
