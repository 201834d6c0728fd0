extension ClauseReader {
  /// "Probelauf genehmigt": what nobody but people do has been done to a thing.
  func isDoneTo(_ word: GermanWord, _ verb: GermanVerb) -> Bool {
    // "Bank überzeugt": with nobody whom it convinces it is convinced itself.
    word.kind == .noun
      && (!lexicon.people.names(word) && Self.deeds.contains(verb.infinitive)
        || verb.infinitive == "überzeugen")
  }

  /// Verbs of people whose participle looks like their present.
  private static let deeds: WordSet = [
    "genehmigen", "erstellen", "bestellen", "bezahlen", "verkaufen", "übersetzen", "vermieten", "reparieren",
    "installieren", "korrigieren", "aktualisieren", "organisieren", "akzeptieren", "dokumentieren",
    "verlängern", "erledigen", "bewilligen", "beantragen", "zertifizieren", "digitalisieren", "sanieren",
    "renovieren", "vereinbaren", "entwickeln", "erreichen", "besetzen", "bestätigen", "überarbeiten",
    "veröffentlichen", "unterzeichnen", "erhöhen", "montieren", "programmieren", "publizieren", "bewältigen",
    "verteilen", "verhandeln", "verabschieden", "absolvieren", "reduzieren", "finanzieren", "gründen",
    "eröffnen", "verschicken", "begleichen", "präsentieren", "kalkulieren", "sortieren", "protokollieren",
  ]
}
