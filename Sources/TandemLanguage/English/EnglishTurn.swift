/// Fills a wish of the list "turns" with the rest of the person's sentence.
struct EnglishTurn {
  let template: String
  let lexicon: EnglishLexicon

  /// nil where the wish needs a rest and there is none, or the rest is none that fits.
  func filled(_ rest: [EnglishWord], last: String) -> String? {
    var words: [EnglishWord] = []
    for part in template.split(separator: " ") {
      switch part {
      case "~":
        guard !rest.isEmpty, fits(rest, behind: words.last) else { return nil }
        if template == "~" || Self.verbal.contains(where: template.hasSuffix) {
          guard lexicon.isBaseVerb(rest[0].lower) else { return nil }
        }
        if template.hasSuffix("whether to ~"), !rest.contains(where: { $0.lower == "or" }) { return nil }
        words += rest
      case "~?": words += rest
      case "~ing":
        guard let first = rest.first, lexicon.baseOfGerund(first.lower) != nil else { return nil }
        words += rest
      case "{last}": words.append(EnglishWord(last))
      default: words.append(EnglishWord(String(part)))
      }
    }
    return words.trimmed.written
  }

  /// Endings that only a verb can follow.
  private static let verbal = ["be able to ~", "easier to ~", "whether to ~"]

  /// Behind a preposition only a thing or a doing can follow.
  private func fits(_ rest: [EnglishWord], behind last: EnglishWord?) -> Bool {
    guard let last, last.lower != "to", EnglishClosed.prepositions.contains(last.lower),
      let first = rest.first
    else {
      return true
    }
    return lexicon.baseOfGerund(first.lower) != nil || EnglishNounPhrase(rest, lexicon: lexicon).isWhole
  }
}
