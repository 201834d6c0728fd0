/// With whom it is that something is done together, where the answer leaves that to what was said before.
///
/// "alle zwei Wochen telefonieren" and "wir lachen": a goal that is said alone needs both of them. The other one is
/// taken from the text where it names one, and is a mentor's mentee else.
struct Partners {
  let text: GermanText
  let role: Role?
  private var people: GermanPeople { text.lexicon.people }
  /// The text is searched only where somebody is missing.
  private var referents: Referents { Referents(text, role: role) }

  /// What is done, with the one that it is done with.
  ///
  /// - Parameter sign: What the sign says, as far as it may speak of both.
  func joined(_ doing: [VerbPhrase], sign: [GermanWord]) -> [VerbPhrase] {
    // Somebody is named already: "wir" are the person and they.
    guard let first = doing.firstIndex(where: { isShared($0) || joinsPeople($0) != nil }),
      !doing.contains(where: namesSomebody)
    else { return doing }
    let phrase = doing[first]
    let isOurs = (sign + phrase.tail).contains { ["wir", "uns"].contains($0.lower) }
    let together = phrase.middle.firstIndex { Self.together.contains($0.lower) }
    var joined = doing
    if together == nil, let place = joinsPeople(phrase) {
      guard isOurs, let group = referents.group else { return doing }
      joined[first].middle.insert(contentsOf: [.frame("mit", .preposition)] + group.dative, at: place + 1)
    } else if together != nil || isOurs || goesAlong(phrase, sign) || isTalk(phrase, sign) {
      joined[first] = with(referents.partner(orMentee: together != nil || isOurs), phrase, together)
    }
    return joined
  }

  /// "einmal im Monat mitfahren" and "sie rufen mich an": along with them.
  private func goesAlong(_ phrase: VerbPhrase, _ sign: [GermanWord]) -> Bool {
    phrase.head.prefix == "mit" && sign.contains { Self.others.contains($0.lower) && $0.kind == .pronoun }
  }

  /// "ein Gespräch führen" and "einer bleibt": with one of several.
  private func isTalk(_ phrase: VerbPhrase, _ sign: [GermanWord]) -> Bool {
    phrase.head.infinitive == "führen" && sign.first.map { Referents.singling.contains($0.lower) } == true
  }

  /// Where the noun stands of what brings people together: "einen Stammtisch gründen", in which "wir" meet.
  private func joinsPeople(_ phrase: VerbPhrase) -> Int? {
    guard Self.founding.contains(phrase.head.infinitive), !phrase.middle.has("mit"), !phrase.middle.has("für")
    else { return nil }
    return phrase.middle.firstIndex { word in
      word.kind == .noun && Self.circles.contains { word.lower.hasSuffix($0) }
    }
  }

  private static let founding: WordSet = ["gründen", "aufbauen", "starten", "anstoßen"]
  private static let circles = ["stammtisch", "gruppe", "runde", "netzwerk", "kreis", "zirkel"]

  private func with(_ other: [GermanWord]?, _ phrase: VerbPhrase, _ together: Int?) -> VerbPhrase {
    var named = phrase
    guard let other else {
      // "gemeinsam" with nobody: one does it all the same.
      if let together, phrase.middle.count > 1 { named.middle.remove(at: together) }
      return named
    }
    let words = [GermanWord.frame("mit", .preposition)] + other
    let about = phrase.middle.firstIndex { $0.lower == "über" && $0.kind == .preposition }
    let place = together.map { $0 + 1 } ?? about ?? phrase.middle.count
    named.middle.insert(contentsOf: words, at: place)
    return named
  }

  /// "telefonieren", "ein Gespräch führen", "gemeinsam kochen".
  private func isShared(_ phrase: VerbPhrase) -> Bool {
    guard phrase.chain.count == 1, phrase.others.isEmpty, !phrase.middle.has("mit"), !phrase.tail.has("mit")
    else { return false }
    if phrase.head.marks.contains(.shared) { return true }
    if phrase.head.infinitive == "führen",
      phrase.middle.contains(where: { $0.kind == .noun && ["gespräch", "gespräche"].contains($0.lower) })
    {
      return true
    }
    return phrase.middle.contains { Self.together.contains($0.lower) } && !phrase.middle.has("und")
  }

  private func namesSomebody(_ phrase: VerbPhrase) -> Bool {
    phrase.middle.contains { word in
      word.kind == .noun && (people.names(word) || people.nameKind(word.lower))
        || ["jedem", "jemandem", "allen", "ihm", "ihr", "ihnen", "anderen", "einem", "einer"].contains(
          word.lower)
          && word.kind != .determiner
    }
  }

  /// The words of a sign with "wir" as the two that do it, where the text names the other one and what is done
  /// doesn't: "mein früherer Chef und ich".
  func named(_ sign: [GermanWord], behind said: [GermanWord]) -> [GermanWord] {
    guard sign.first?.lower == "wir", sign.contains(where: { ["uns", "zusammen"].contains($0.lower) }),
      !said.contains(where: { $0.kind == .noun && (people.names($0) || people.nameKind($0.lower)) }),
      let other = referents.owned(.nominative)
    else { return sign }
    return other + [.coordinator("und"), .frame("ich", .pronoun)] + sign.dropFirst()
  }

  private static let together: WordSet = ["gemeinsam", "zusammen"]
  private static let others: WordSet = ["sie", "er", "ihnen", "ihm", "ihr"]
}
