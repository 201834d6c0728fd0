// Answers that say nothing, and what is only added at the end.
extension EnglishShapes {
  private static let empty: WordSet = [
    "no", "none", "nothing", "dunno", "idk", "n", "na", "n/a", "yes", "idea", "not", "sure", "yet", "know",
    "don't", "i", "really", "no-idea", "tbd", "ok", "?", "same", "see", "above", "any", "well", "whatever",
    ",", "-", "a", "clue", "haven't", "have", "open", "later", "tell", "me", "you",
  ]

  /// Where a form is referred to: "see programme description".
  private static let elsewhere: WordSet = [
    "above", "below", "attached", "website", "form", "description", "attachment", "profile", "cv", "guidance",
  ]

  var isNothing: Bool {
    if words.allSatisfy({ Self.empty.contains($0.lower) }) { return true }
    if question == .sign, words.count > 2,
      ["say", "tell", "know", "measure", "describe"].contains(words[2].lower),
      words[1].lower == "to", ["hard", "difficult", "tough", "impossible", "tricky"].contains(words[0].lower)
    {
      return true
    }
    // "No idea, ask her": what follows is no answer either.
    let opening = words.prefix(2).map(\.lower)
    if opening.first == "see",
      Self.elsewhere.contains(words.dropFirst().prefix(3).last?.lower ?? "")
        || Self.elsewhere.contains(words.dropFirst().first?.lower ?? "")
    {
      return true
    }
    return [["no", "idea"], ["no", "clue"], ["not", "sure"], ["don't", "know"], ["as", "per"]].contains(
      opening)
  }

  /// "…, myself" and the like stay; "…, I hope" and "…, lol" go.
  static func withoutAfterthought(_ words: [EnglishWord]) -> [EnglishWord] {
    let words = words.trimmed
    guard let comma = words.lastIndex(where: \.isComma), words.count - comma <= 4 else { return words }
    let rest = words[(comma + 1)...].map(\.lower)
    let isEmpty = rest.allSatisfy {
      [
        "i", "hope", "guess", "think", "lol", "haha", "ha", "maybe", "hopefully", "ideally", "please",
        "i'd",
        "say", "really", "probably", "obviously", "of", "course", "if", "possible", "that's", "all", "simple",
      ].contains($0)
    }
    return isEmpty ? Array(words[..<comma]).trimmed : words
  }
}
