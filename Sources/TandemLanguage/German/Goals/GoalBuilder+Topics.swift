/// Topics as something to do: what somebody wants to know about, or to pass on.
extension GoalBuilder {
  /// What is done with a topic, by the verb of what is wanted, or by what moves somebody; nil where neither
  /// tells.
  ///
  /// "Mein Ziel ist: Direktvermarktung" would say that somebody wants to do it.
  static func deed(
    about topic: [GermanWord], _ wanted: [VerbPhrase], _ material: GoalMaterial, _ phrases: PhraseReader
  ) -> VerbPhrase? {
    // "weniger Lärm", "Entscheidung Master oder Beruf": what shall be so, and nothing to know about.
    guard let first = topic.first, first.token >= 0, first.kind != .number,
      !["mehr", "weniger"].contains(first.lower), !topic.has("oder")
    else { return nil }
    for wish in wanted {
      let verb = wish.head.infinitive
      if understanding.contains(verb) { return phrase(topic, verb, phrases) }
      if asking.contains(verb) { return knowing(topic, phrases) }
      if giving.contains(verb), let more = widened(wish, by: topic) { return more }
    }
    // Of several motives nobody can tell which one the topic belongs to.
    guard material.motives.count == 1, let motive = material.motives.first?.motive.rawValue,
      curious.contains(motive), isSubject(topic, phrases.lexicon)
    else { return nil }
    return knowing(topic, phrases)
  }

  private static let understanding: WordSet = ["verstehen", "kapieren", "begreifen", "nachvollziehen"]
  private static let asking: WordSet = ["wissen", "erfahren", "herausfinden"]
  private static let curious: WordSet = ["inspiration", "orientation"]

  /// "die Mediennutzung der Jüngeren verstehen"
  private static func phrase(_ topic: [GermanWord], _ verb: String, _ phrases: PhraseReader) -> VerbPhrase? {
    guard let object = object(topic, verb, phrases), let head = phrases.lexicon.verb(verb) else { return nil }
    return VerbPhrase(middle: object, chain: [VerbPhrase.Link(verb: head, kind: .infinitive)])
  }

  /// "mehr über Direktvermarktung erfahren"
  private static func knowing(_ topic: [GermanWord], _ phrases: PhraseReader) -> VerbPhrase? {
    guard var about = phrase(topic, "erfahren", phrases) else { return nil }
    about.middle = [.frame("mehr"), .frame("über", .preposition)] + about.middle
    return about
  }

  /// The topic in the accusative; nil where it is one of a kind without its article, or no topic at all.
  private static func object(_ topic: [GermanWord], _ verb: String, _ phrases: PhraseReader) -> [GermanWord]?
  {
    if topic.count > 2, topic[0].text.hasSuffix("-"), topic[1].kind == .coordinator {
      // "Vor- und Nachteile": both are of the kind that the second names.
      return object(Array(topic.dropFirst(2)), verb, phrases).map { topic.prefix(2) + $0 }
    }
    guard !topic.contains(where: { [.verb, .mark, .pronoun].contains($0.kind) }),
      let thing = NounPhrase(topic), !phrases.lexicon.people.names(thing.noun),
      let object = thing.accusative(), let head = phrases.lexicon.verb(verb)
    else { return nil }
    let named = phrases.wishes.articles.completed(object, before: head)
    // "ein Praktikum": one of it is something to get, and nothing to know about.
    guard named.count == object.count || ["die", "den", "das"].contains(named[0].lower),
      ["ein", "eine", "einen"].contains(named[0].lower) == false
    else { return nil }
    return named
  }

  /// Whether a thing is something to know about, by itself: a field, or several things of somebody or
  /// somewhere.
  private static func isSubject(_ topic: [GermanWord], _ lexicon: GermanLexicon) -> Bool {
    let isSplit = topic.count > 2 && topic[0].text.hasSuffix("-")
    guard let thing = NounPhrase(isSplit ? Array(topic.dropFirst(2)) : topic), thing.noun.noun != nil
    else { return false }
    let lower = thing.noun.lower
    guard !["heit", "keit", "mut", "ruhe", "zeit"].contains(where: { lower.hasSuffix($0) }) else {
      return false
    }
    return !thing.rest.isEmpty && !topic.contains { $0.kind == .number }
  }

  /// "mein Wissen weitergeben" and "Steuerrecht": "mein Wissen über Steuerrecht weitergeben".
  private static func widened(_ wish: VerbPhrase, by topic: [GermanWord]) -> VerbPhrase? {
    guard let last = wish.middle.last, wish.tail.isEmpty,
      topic.allSatisfy({
        $0.kind == .noun && $0.noun?.isPlural == false || $0.kind == .coordinator || $0.isMark(",")
      }),
      let link = ["wissen": "über", "fachwissen": "über", "erfahrung": "mit", "erfahrungen": "mit"][
        last.lower]
    else { return nil }
    var wider = wish
    wider.middle += [.frame(link, .preposition)] + topic
    return wider
  }
}
