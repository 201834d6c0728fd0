extension GoalBuilder {
  /// What is done, with its people by their names where a pronoun would point at nobody.
  ///
  /// - Parameter before: What is said in front of it.
  static func resolved(
    _ doing: [VerbPhrase], behind before: [GermanWord], _ material: GoalMaterial, _ phrases: PhraseReader
  ) -> [VerbPhrase] {
    guard
      doing.contains(where: { Referents.points($0.middle) || Referents.points($0.tail) || tellsSecret($0) })
    else { return doing }
    let referents = Referents(material.text.german(phrases.lexicon), role: material.role)
    var said = before
    return doing.enumerated().map { index, phrase in
      var named = phrase
      named.middle = referents.resolved(phrase.middle, behind: said)
      // "sie fragen, was sie antreibt": the same people in both.
      if !Referents.points(phrase.middle) {
        named.tail = referents.resolved(phrase.tail, behind: said + named.middle)
      }
      if index + 1 == doing.count, phrase.middle.has("beides") {
        let things = looking.contains(phrase.head.infinitive) ? Pointers(referents.text).pairOfThings : nil
        if let both = things ?? referents.both(phrases.wishes.verbs) { named.tail += [.mark(":")] + both }
      }
      if tellsSecret(phrase), let secret = referents.secret(phrases.wishes.order) {
        named.middle.removeAll { $0.lower == "es" }
        named.tail = [.comma, .frame("dass", .subordinator)] + secret
      }
      said += named.infinitive
      return named
    }
  }

  /// What is done with things and not with deeds: "beides anschauen".
  private static let looking: WordSet = ["anschauen", "ansehen", "kennenlernen", "besuchen", "angucken"]

  /// "es meiner Chefin sagen": what is said is in what was typed first.
  private static func tellsSecret(_ phrase: VerbPhrase) -> Bool {
    phrase.tail.isEmpty && phrase.middle.first?.lower == "es" && telling.contains(phrase.head.infinitive)
  }

  private static let telling: WordSet = [
    "sagen", "erzählen", "gestehen", "anvertrauen", "verraten", "mitteilen", "beichten",
  ]

  /// "jemanden haben, der mir den Spiegel vorhält" – "Spiegel vorhalten": what somebody shall do for the person.
  static func isOthersDeed(_ deed: VerbPhrase, _ wanted: [VerbPhrase]) -> Bool {
    wanted.contains { wish in
      guard wish.tail.count > 3, wish.tail[0].isMark(","), ["der", "die"].contains(wish.tail[1].lower),
        ["mir", "mich"].contains(wish.tail[2].lower), let verb = wish.tail.last?.finite?.verb
      else { return false }
      return deed.chain.count == 1 && verb.infinitive == deed.head.infinitive
        && !deed.middle.contains { ["mir", "mich"].contains($0.lower) }
    }
  }

  static func resolved(
    _ sign: SignReader.Sign, behind said: [GermanWord], _ material: GoalMaterial, _ phrases: PhraseReader
  ) -> SignReader.Sign {
    guard case .event(let words) = sign, Referents.points(words) else { return sign }
    let referents = Referents(material.text.german(phrases.lexicon), role: material.role)
    return .event(referents.resolved(words, behind: said))
  }
}
