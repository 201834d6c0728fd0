/// What somebody wants to leave behind, turned into what they want where the words have an opposite.
struct EnglishAvoidance {
  let words: [EnglishWord]
  let lexicon: EnglishLexicon

  init(_ words: [EnglishWord], lexicon: EnglishLexicon) { (self.words, self.lexicon) = (words, lexicon) }

  /// "avoid presentations" → "face presentations"; without an opposite "stop correcting her decisions".
  ///
  /// What the person would rather do instead is asked by the goal checks, never guessed.
  var wish: [EnglishWord]? {
    guard let first = words.first, lexicon.isBaseVerb(first.lower) else { return nil }
    let rest = Array(words.dropFirst())
    switch first.lower {
    case "avoid" where rest.first.map { lexicon.baseOfGerund($0.lower) == nil } ?? false:
      return [EnglishWord("face")] + rest
    case "interrupt" where rest.count == 1: return [EnglishWord("let")] + rest + [EnglishWord("finish")]
    case "give" where rest.map(\.lower) == ["up"]: return [EnglishWord]("keep going")
    case "be" where rest.count > 1 && rest[0].lower == "afraid" && rest[1].lower == "of":
      return [EnglishWord]("lose my fear") + rest.dropFirst()
    case "be": return nil
    default: return [EnglishWord("stop"), EnglishWord(lexicon.gerund(of: first.lower))] + rest
    }
  }

  /// "any more" and the like, which only what is no longer so can have.
  static func withoutSince(_ words: [EnglishWord]) -> [EnglishWord] {
    for ending in [["any", "more"], ["anymore"], ["any", "longer"], ["these", "days"]]
    where words.count > ending.count + 1 && words.suffix(ending.count).map(\.lower) == ending {
      return Array(words.dropLast(ending.count))
    }
    return words
  }

  /// "any more", "any longer", "again" belong to the ending, not to what ends.
  static func withoutEnd(_ words: [EnglishWord]) -> [EnglishWord] {
    var words = words
    for ending in [["any", "more"], ["anymore"], ["any", "longer"], ["again"], ["all", "the", "time"]]
    where words.count > ending.count + 1 && words.suffix(ending.count).map(\.lower) == ending {
      words.removeLast(ending.count)
      break
    }
    return words
  }
}
