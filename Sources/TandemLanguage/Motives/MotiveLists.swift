/// The lists "motives" and "cues" of one language, indexed.
final class MotiveLists: Sendable {
  let motives: CueList
  let cues: CueList
  private let slips: Slips
  /// Only needed where a word looks like a slip of the pen.
  private let known: Lazily<KnownWords>

  /// Indexes the lists; takes some milliseconds.
  init(words: WordLists, language: Language) {
    known = Lazily { KnownWords(words: words, language: language) }
    motives = CueList(words.entries(of: "\(language.rawValue)/motives"))
    cues = CueList(words.entries(of: "\(language.rawValue)/cues"))
    slips = Slips(keys: motives.keys)
  }

  /// A text as the motives see it, with slips of the pen in their words undone.
  func text(of reading: Reading) -> NumberedText {
    var text = NumberedText(capacity: reading.keys.count)
    for key in reading.keys {
      let isKnown = motives.append(key, to: &text)
      if !isKnown, let meant = meant(by: key) { motives.replaceLast(in: &text, by: meant) }
    }
    return text
  }

  /// What a word that no motive knows was meant to be; nil where it is a word of its own or like none.
  private func meant(by key: String) -> String? {
    guard key.utf8.count >= Slips.lengthMin, let meant = slips.meant(by: key) else { return nil }
    return known.value.contain(key) ? nil : meant
  }
}
