extension SignReader {
  /// "Antrag eingereicht", "drei Kontakte geknüpft": a thing and what was done to it.
  func done(_ clause: GermanClause) -> [GermanWord]? {
    // "Plan und Antrag eingereicht": two things, and no article for both.
    guard let last = clause.words.last, last.participle != nil,
      !clause.words.contains(where: { $0.kind == .coordinator }),
      let thing = NounPhrase(Array(clause.words.dropLast()))
    else {
      return nil
    }
    let isPlural = thing.isPlural || thing.words.contains { $0.kind == .number && $0.lower != "1" }
    if !thing.hasDeterminer, !isPlural, thing.head == 1, thing.words.count == 2 {
      let subject = phrases.wishes.articles.subject(thing.words)
      if subject.count > thing.words.count { return subject + [last, .frame("ist", .verb)] }
    }
    let needsArticle =
      !thing.hasDeterminer && !isPlural
      && !thing.words.contains { [.number, .quantifier, .adjective].contains($0.kind) }
    var article: [GermanWord] = []
    if needsArticle {
      guard let gender = thing.gender else { return nil }
      article = [.frame(gender.article, .determiner)]
    }
    return article + clause.words + [.frame(isPlural ? "sind" : "ist", .verb)]
  }
}
