extension GoalBuilder {
  /// What is done, with its people by their names where a pronoun would point at nobody.
  static func resolved(_ doing: [VerbPhrase], _ material: GoalMaterial, _ phrases: PhraseReader)
    -> [VerbPhrase]
  {
    guard doing.contains(where: { Referents.points($0.middle + $0.tail) }) else { return doing }
    let referents = Referents(material.text.german(phrases.lexicon), role: material.role)
    var said: [GermanWord] = []
    return doing.map { phrase in
      var named = phrase
      named.middle = referents.resolved(phrase.middle, behind: said)
      named.tail = referents.resolved(phrase.tail, behind: said + named.middle)
      said += named.infinitive
      return named
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
