/// The lists "motives" and "cues" of one language, indexed.
final class MotiveLists: Sendable {
  let motives: CueList
  let cues: CueList

  /// Indexes the lists; takes some milliseconds.
  init(words: WordLists, language: Language) {
    motives = CueList(words.entries(of: "\(language.rawValue)/motives"))
    cues = CueList(words.entries(of: "\(language.rawValue)/cues"))
  }
}
