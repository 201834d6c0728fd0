/// Whether a form that may be an infinitive is the verb of several: "die Leute schneiden Videos".
extension ClauseReader {
  func hasPluralSubject(_ index: Int, _ words: [GermanWord]) -> Bool {
    if index + 1 < words.count, ["wir", "sie"].contains(words[index + 1].lower) { return true }
    // "andere machen lassen"
    if index + 2 == words.count, index < 3, words[0].lower != "wir", words[index + 1].lower == "lassen" {
      return false
    }
    guard index > 0 else {
      // "und mögen uns trotzdem"
      return words.count > 2 && ["uns", "sich"].contains(words[1].lower) && words.last?.infinitive == nil
    }
    let previous = words[index - 1]
    if splitsOff(index, words) || isOfUs(index, words) || isNumberOfThem(index, words) { return true }
    if index == 1, words.count > 2, previous.kind == .question, Self.subjectKinds.contains(words[2].kind) {
      return true
    }
    if index + 1 == words.count { return isSubjectAlone(index, words) }
    if words[0].kind == .preposition, hasPluralBehind(index, words) { return true }
    // "sehen mich nur als …": an infinitive has its pronouns before it.
    if ["mich", "mir", "sich", "uns", "ihm", "ihn", "ihnen", "es"].contains(words[index + 1].lower) {
      return true
    }
    // "mir fehlen Vorbilder"
    if index == 1, ["mir", "mich"].contains(previous.lower), words[index + 1].noun?.isPlural == true {
      return true
    }
    if ["wir", "sie", "die", "alle", "andere", "viele"].contains(previous.lower) { return true }
    if previous.lower == "es", words[index + 1].noun?.isPlural == true { return true }
    if words[0].lower == "die", previous.kind == .noun, previous.noun?.isPlural != false,
      index + 1 < words.count,
      words.last?.infinitive == nil,
      !words[..<index].contains(where: { $0.kind == .preposition })
    {
      return true
    }
    // "die Leute in der Redaktion schneiden Videos"
    if ["die", "meine", "unsere"].contains(words[0].lower), let subject = NounPhrase(words), subject.isPlural,
      subject.head < index, subject.rest.first?.kind == .preposition,
      [.noun, .determiner, .pronoun, .adjective].contains(words[index + 1].kind)
        || words[index].infinitive?.verb.isIntransitive == true,
      words.last?.infinitive == nil
    {
      return true
    }
    guard previous.kind == .noun, previous.noun?.isPlural == true else {
      return false
    }
    if index == 1, words.count > 2, words[2].kind == .preposition, isObject(previous, of: words[1]) {
      return false
    }
    // The plural must be the subject: no preposition before it, and more words behind the verb.
    let before = words[..<(index - 1)]
    return !before.contains { $0.kind == .preposition } && index + 1 < words.count
      && words[index + 1].kind != .coordinator && words.last?.infinitive == nil
  }

  /// "mein Mann und ich streiten", "wir Alten wissen oft nicht", "wir in der Zustellung wissen genau"
  private func isOfUs(_ index: Int, _ words: [GermanWord]) -> Bool {
    if index > 2, words[index - 1].lower == "ich", words[index - 2].lower == "und",
      words[index - 3].kind == .noun
    {
      return true
    }
    return words[0].lower == "wir" && index < 6 && !words[1..<index].contains { $0.finite != nil }
  }

  /// "zwei davon schicken Patienten", "alle drei melden sich"
  private func isNumberOfThem(_ index: Int, _ words: [GermanWord]) -> Bool {
    let previous = words[index - 1]
    if index == 2, previous.lower == "davon", words[0].kind == .number || words[0].lower == "beide",
      words.last?.kind != .verb
    {
      return true
    }
    return index + 1 < words.count && previous.kind == .number
      && words[..<(index - 1)].allSatisfy { $0.kind == .adverb || ["alle", "die"].contains($0.lower) }
  }

  /// "im Gemeinderat sitzen nur Männer", "in der Runde reden auch die Neuen": what follows is the subject.
  private func hasPluralBehind(_ index: Int, _ words: [GermanWord]) -> Bool {
    let behind = words[(index + 1)...].drop { $0.kind == .adverb }
    guard let first = behind.first else { return false }
    if first.kind == .noun, first.noun?.isPlural == true, words.last?.infinitive == nil { return true }
    return behind.count == 2 && first.lower == "die" && behind.last?.kind == .noun
  }

  /// "Kontakte knüpfen zu …", "Erfahrungen sammeln in …": what these verbs do is done to things.
  private func isObject(_ noun: GermanWord, of word: GermanWord) -> Bool {
    guard let verb = word.infinitive?.verb else { return false }
    return lexicon.companions[noun.text] == verb.infinitive
      || !lexicon.people.names(noun) && (verb.needsObject || Self.doing.contains(verb.infinitive))
  }

  private static let doing: WordSet = [
    "sammeln", "knüpfen", "pflegen", "schließen", "führen", "teilen", "schreiben", "lesen", "planen",
    "organisieren", "lösen", "vermeiden", "abbauen", "aufbauen",
  ]

  /// "meine Enkel sagen, …": nothing stands behind the verb, and what is said comes behind the comma.
  private func isSubjectAlone(_ index: Int, _ words: [GermanWord]) -> Bool {
    let previous = words[index - 1]
    let isReporting = words[index].isFinite(of: Self.reporting)
    return index <= 2 && previous.noun?.isPlural == true && (isReporting || isCountedSubject(index, words))
      || index == 1 && ["alle", "viele", "andere", "manche"].contains(previous.lower) && isReporting
      || index == 2 && words[0].kind == .determiner
        && ["wir", "sie", "die", "alle", "andere", "viele"].contains(previous.lower)
  }

  /// "alle unter 30 ziehen weg": the prefix stands at the end, so the verb is the finite one.
  private func splitsOff(_ index: Int, _ words: [GermanWord]) -> Bool {
    guard let last = words.last, index + 1 < words.count, last.kind != .noun,
      lexicon.prefixSet.contains(last.lower),
      let base = words[index].infinitive?.verb, base.prefix.isEmpty
    else { return false }
    return lexicon.verbs[last.lower + base.base] != nil
  }

  /// "mehr Leute kommen", "zwei Projekte laufen": nobody does it to them.
  func isCountedSubject(_ index: Int, _ words: [GermanWord]) -> Bool {
    guard index == 2, words[index].finite?.verb.isIntransitive == true else { return false }
    if words[0].kind == .determiner, words[1].noun?.isPlural == true { return words[0].lower.hasSuffix("e") }
    return words[0].kind == .number
      || ["mehr", "viele", "alle", "einige", "mehrere"].contains(words[0].lower)
  }

  private static let reporting: WordSet = [
    "sagen", "meinen", "denken", "glauben", "behaupten", "fragen", "wollen", "hoffen", "erwarten",
    "verlangen",
  ]
}
