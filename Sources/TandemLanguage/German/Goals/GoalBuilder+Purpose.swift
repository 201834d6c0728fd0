/// What the doing is for.
extension GoalBuilder {
  /// Whether an intention can be what the doing is for: short, of its own words, and not a negation.
  static func isPurpose(_ wish: VerbPhrase, of doing: [VerbPhrase], _ lexicon: GermanLexicon) -> Bool {
    // "um zu unterrichten": nothing but a verb says nothing that what is done doesn't.
    guard !wish.isBare, !isSameStep(wish, doing), wish.middle.wordCount <= 7, !PhraseCleaner.isAway(wish)
    else { return false }
    guard wish.tail.isEmpty || encourages(wish) else { return false }
    guard !isOtherWay(wish, doing) else { return false }
    guard !contents.contains(wish.head.infinitive) || makesSomething(wish, lexicon),
      !["lassen", "können"].contains(wish.head.infinitive),
      !findsSomebody(wish, lexicon.people), !decidesInTime(wish)
    else { return false }
    guard !wish.middle.contains(where: { points.contains($0.lower) || $0.lower.hasPrefix("dies") }) else {
      return false
    }
    let said = Set(doing.flatMap { $0.infinitive }.filter { isContent($0) }.map(\.lower))
    let own = wish.infinitive.filter { isContent($0) }.map(\.lower)
    return !own.contains { word in said.contains { $0.sharesStem(with: word) } }
  }

  /// "ein Auslandsjahr machen", "Eltern Mut machen": the verb belongs to the noun.
  private static func makesSomething(_ wish: VerbPhrase, _ lexicon: GermanLexicon) -> Bool {
    wish.head.infinitive == "machen"
      && (encourages(wish) || wish.middle.contains { lexicon.companions[$0.text] == wish.head.infinitive })
  }

  /// "jungen Frauen Mut machen, sich selbstständig zu machen": to whom, and to what in a few words.
  private static func encourages(_ wish: VerbPhrase) -> Bool {
    wish.head.infinitive == "machen" && ["mut", "lust"].contains(wish.middle.last?.lower ?? "")
      && wish.middle.count > 1 && wish.tail.wordCount < 6
      && wish.tail.allSatisfy { $0.finite == nil || $0.infinitive != nil }
  }

  /// "die Teamleitung übernehmen" and "befördert werden": the one is the other.
  private static func isSameStep(_ wish: VerbPhrase, _ doing: [VerbPhrase]) -> Bool {
    wish.middle.isEmpty && wish.chain[0].verb.infinitive == "befördern"
      && doing.contains { $0.head.infinitive == "übernehmen" }
  }

  /// "E-Mails schreiben" and "sicherer sprechen": nobody gets to the one by the other.
  private static func isOtherWay(_ wish: VerbPhrase, _ doing: [VerbPhrase]) -> Bool {
    guard let way = ways.firstIndex(where: { $0.contains(wish.head.infinitive) }) else { return false }
    return doing.contains { phrase in
      ways.indices.contains { $0 != way && ways[$0].contains(phrase.head.infinitive) }
    }
  }

  /// Ways to use a language.
  private static let ways: [WordSet] = [["schreiben", "mailen"], ["sprechen", "reden"], ["lesen"]]

  /// "mich über den Sommer entscheiden": when, and not between what.
  private static func decidesInTime(_ wish: VerbPhrase) -> Bool {
    wish.head.infinitive == "entscheiden"
      && wish.middle.contains { ["sommer", "herbst", "winter", "frühling", "jahr"].contains($0.lower) }
  }

  /// "eine Mentorin finden": that is what the programme does, and nothing is done to get there.
  private static func findsSomebody(_ wish: VerbPhrase, _ people: GermanPeople) -> Bool {
    wish.head.infinitive == "finden"
      && wish.middle.contains {
        $0.lower == "jemanden" || $0.kind == .noun && $0.noun?.isPlural != true && people.names($0)
      }
  }

  /// Verbs whose "what exactly?" is their content and no means to them.
  private static let contents: WordSet = [
    "lernen", "verstehen", "hinterfragen", "üben", "herausfinden", "wissen", "erfahren", "kennenlernen",
    "reflektieren",
    "arbeiten", "ausprobieren", "machen", "haben", "tun", "zuhören", "bleiben", "begleiten", "treffen",
    "hören", "entdecken", "teilen",
    "beschäftigen", "bekommen", "suchen", "austauschen", "sein", "geben", "bereitstehen", "erleben",
  ]
  /// Whoever wants to give shows what they name.
  static let giving: WordSet = [
    "weitergeben", "zeigen", "erklären", "vermitteln", "beibringen", "lehren",
  ]
  /// Words that point at something said elsewhere.
  private static let points: WordSet = [
    "das", "es", "solche", "solchen", "so", "daran", "dafür", "davon", "dazu", "damit", "sie", "ihn", "ihm",
    "ihr",
    "ihnen",
    "jemandem", "jemanden", "gleichzeitig", "irgendwann", "dort", "da", "dorthin", "darin",
  ]

  private static func isContent(_ word: GermanWord) -> Bool {
    [.noun, .verb, .adjective].contains(word.kind) && word.lower.utf8.count > 3
  }
}

extension String {
  /// Whether two words begin with the same five letters or more, as inflected forms do.
  fileprivate func sharesStem(with other: String) -> Bool {
    let shorter = Swift.min(utf8.count, other.utf8.count)
    guard shorter >= 4 else { return false }
    return utf8.prefix(Swift.min(shorter, 6)).elementsEqual(other.utf8.prefix(Swift.min(shorter, 6)))
  }
}
