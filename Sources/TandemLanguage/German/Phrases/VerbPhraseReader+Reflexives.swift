extension VerbPhraseReader {
  /// Turns "sich" into the person's own pronoun and puts it first.
  func ordered(_ phrase: VerbPhrase) -> VerbPhrase {
    var phrase = phrase
    if let index = phrase.middle.firstIndex(where: { $0.lower == "sich" }),
      index == 0 || phrase.middle[index - 1].kind != .mark
    {
      let isDative = Self.dativeReflexives.contains(phrase.chain.first?.verb.infinitive ?? "")
      phrase.middle[index] = .frame(isDative ? "mir" : "mich", .pronoun)
    }
    if let index = phrase.middle.firstIndex(where: { ["mich", "mir"].contains($0.lower) }), index > 0,
      !phrase.middle[..<index].contains(where: { $0.kind == .preposition || $0.kind == .mark })
    {
      phrase.middle.insert(phrase.middle.remove(at: index), at: 0)
    }
    return phrase
  }

  /// Verbs whose "sich" is a dative: "mir etwas zutrauen".
  static let dativeReflexives: WordSet = [
    "zutrauen", "vornehmen", "leisten", "merken", "überlegen", "wünschen", "anschauen", "ansehen", "anhören",
    "aneignen",
    "verschaffen", "gönnen", "erarbeiten", "holen", "nehmen", "machen", "erhoffen", "bewahren", "einbilden",
    "angewöhnen",
    "abgewöhnen", "ausdenken", "abschauen", "suchen", "sparen", "aufbauen",
  ]
}
