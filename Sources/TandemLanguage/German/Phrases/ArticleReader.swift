/// Puts the article that people leave out in notes: "Gehaltsgespräch führen" – "ein Gehaltsgespräch führen".
///
/// Only for a countable noun in the singular that is the bare object of an infinitive; nouns that form
/// fixed phrases without an article ("Verantwortung übernehmen", "Kontakt halten") keep none.
struct ArticleReader {
  private let bare: Set<String>

  init(_ lexicon: GermanLexicon) { bare = lexicon.bareNouns }

  /// The words before the verb with an article where one is missing.
  func completed(_ middle: [GermanWord], before verb: GermanVerb) -> [GermanWord] {
    guard let index = objectIndex(middle), let noun = middle[index].noun, let gender = noun.gender else { return middle }
    guard !noun.isPlural, noun.text == middle[index].text, isCountable(middle[index]), !Self.copulas.contains(verb.base) else {
      return middle
    }
    let isDefinite = index + 1 < middle.count && ["der", "des"].contains(middle[index + 1].lower)
    let article: String
    switch gender {
    case .masculine: article = isDefinite ? "den" : "einen"
    case .feminine: article = isDefinite ? "die" : "eine"
    case .neuter: article = isDefinite ? "das" : "ein"
    }
    var words = middle
    words.insert(.frame(article, .determiner), at: index)
    return words
  }

  private static let copulas: Set<String> = ["werden", "sein", "bleiben", "lernen", "sprechen"]

  /// Index of a bare noun that can be the object: nothing before it but adverbs.
  private func objectIndex(_ middle: [GermanWord]) -> Int? {
    guard let index = middle.firstIndex(where: { $0.kind == .noun }) else { return nil }
    let before = middle[..<index]
    guard before.allSatisfy({ $0.kind == .adverb || ["mir", "mich"].contains($0.lower) }) else { return nil }
    guard index + 1 == middle.count || ![.noun, .coordinator, .mark].contains(middle[index + 1].kind) else { return nil }
    return index
  }

  private func isCountable(_ word: GermanWord) -> Bool {
    guard word.noun?.isCountable == true, !bare.contains(word.text) else { return false }
    let lower = word.text.lowercased()
    return !bare.contains { $0.utf8.count > 4 && lower.hasSuffix($0.lowercased()) }
  }
}
