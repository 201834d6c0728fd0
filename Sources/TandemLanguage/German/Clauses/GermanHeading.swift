/// A heading before what is meant: "Ziel: …", "Mein Wunsch: …", "Ziel der Teilnahme: …", "konkret: …".
enum GermanHeading {
  /// Longer ones are sentences.
  private static let wordsMax = 4

  /// Whether the clause at a place is one for what follows its colon.
  static func isOne(_ index: Int, of clauses: [GermanClause]) -> Bool {
    guard index + 1 < clauses.count, clauses[index + 1].markBefore == ":",
      clauses[index].words.count <= wordsMax
    else { return false }
    let name = clauses[index].words.first { word in
      word.kind != .determiner && !word.lower.hasPrefix("mein") && word.lower != "nächstes"
    }
    guard let name = name?.lower else { return false }
    return WishReader.goalNouns.contains(name) || names.contains(name)
      || clauses[index].words.count == 1 && leads.contains(name)
  }

  /// Words that lead in by themselves, and belong to a sentence beside others.
  private static let leads: WordSet = ["konkret", "genauer", "kurz", "also"]

  private static let names: WordSet = [
    "bedarf", "erhofft", "gesucht", "gewünscht", "gewuenscht", "erwartungen", "wünsche", "ziele", "zweck",
    "thema", "vorhaben", "idee", "schwerpunkt", "nächster", "suche",
  ]
}
