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
    if phrase.chain.count == 1, let own = introduced(phrase) ?? enrolled(phrase) { phrase.middle = own }
    return phrase
  }

  /// "den Lehrgang anmelden": nobody but oneself is put down for a course.
  private func enrolled(_ phrase: VerbPhrase) -> [GermanWord]? {
    guard phrase.head.infinitive == "anmelden", let thing = NounPhrase(phrase.middle), thing.hasDeterminer,
      Self.courses.contains(where: { thing.noun.lower.hasSuffix($0) }),
      let event = GermanEvent(phrase.middle),
      event.isSure, event.dative.hasPrefix("zu")
    else { return nil }
    let words = event.dative.split(separator: " ")
    let link = GermanWord.frame(String(words[0]), .preposition)
    return [.frame("mich", .pronoun), link] + phrase.middle.suffix(words.count - 1)
  }

  private static let courses = [
    "lehrgang", "kurs", "schulung", "prüfung", "seminar", "fortbildung", "weiterbildung", "workshop",
    "meisterschule",
  ]

  /// "fünf Praxen vorstellen": one introduces oneself there.
  private func introduced(_ phrase: VerbPhrase) -> [GermanWord]? {
    guard phrase.head.infinitive == "vorstellen", let first = phrase.middle.first, first.kind == .number,
      let thing = NounPhrase(phrase.middle), thing.isPlural,
      Self.firms.contains(where: { thing.noun.lower.hasSuffix($0) }),
      !thing.rest.contains(where: { [.noun, .pronoun, .determiner].contains($0.kind) })
    else { return nil }
    let text = thing.noun.text
    let dative = text.hasSuffix("n") || text.hasSuffix("s") ? text : text + "n"
    return [.frame("mich", .pronoun), .frame("in", .preposition)] + phrase.middle[..<thing.head]
      + [thing.noun.with(dative)] + thing.rest
  }

  private static let firms = [
    "praxen", "betriebe", "betrieben", "firmen", "unternehmen", "agenturen", "kanzleien", "büros", "kliniken",
    "schulen", "verlage", "redaktionen", "labore", "ämter", "kitas",
  ]

  /// Verbs whose "sich" is a dative: "mir etwas zutrauen".
  static let dativeReflexives: WordSet = [
    "zutrauen", "vornehmen", "leisten", "merken", "überlegen", "wünschen", "anschauen", "ansehen", "anhören",
    "aneignen",
    "verschaffen", "gönnen", "erarbeiten", "holen", "nehmen", "machen", "erhoffen", "bewahren", "einbilden",
    "angewöhnen",
    "abgewöhnen", "ausdenken", "abschauen", "suchen", "sparen", "aufbauen",
  ]
}
