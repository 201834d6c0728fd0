import Synchronization

/// The lists "motives" and "cues" of one language, indexed.
final class MotiveLists: Sendable {
  let motives: CueList
  let cues: CueList
  private let slips: Slips
  private let words: WordLists
  private let language: Language
  /// Only needed where a word looks like a slip of the pen.
  private let known = AtomicLazyReference<KnownWords>()

  /// Indexes the lists; takes some milliseconds.
  init(words: WordLists, language: Language) {
    (self.words, self.language) = (words, language)
    motives = CueList(words.entries(of: "\(language.rawValue)/motives"))
    cues = CueList(words.entries(of: "\(language.rawValue)/cues"))
    slips = Slips(keys: motives.keys)
  }

  /// The keys of a text with slips of the pen in words of the motives undone.
  func keys(of reading: Reading) -> [String] {
    reading.keys.map { key in
      guard key.utf8.count >= Slips.lengthMin, !motives.knows(key), let meant = slips.meant(by: key) else {
        return key
      }
      let known = known.load() ?? known.storeIfNil(KnownWords(words: words, language: language))
      return known.contain(key) ? key : meant
    }
  }
}
