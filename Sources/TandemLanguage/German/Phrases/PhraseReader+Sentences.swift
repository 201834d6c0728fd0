extension PhraseReader {
  func sentence(_ index: Int, _ dependents: inout Range<Int>, _ clauses: [GermanClause])
    -> VerbPhrase?
  {
    let clause = clauses[index]
    if let own = wishes.verbs.firstPerson(clause) {
      var phrase = articled(own.phrase)
      if let auxiliary = own.auxiliary { keep(auxiliary, &phrase) }
      if let inner = opened(by: phrase, dependents, clauses) ?? willed(phrase, dependents, clauses) {
        return inner
      }
      phrase.tail += wishes.tail(dependents, clauses)
      return cleaned(phrase)
    }
    if let first = dependents.first, wishes.impersonal(index, dependents, clauses) != nil,
      clauses[first].order == .zuInfinitive, var inner = wishes.verbs.infinitive(clauses[first])
    {
      inner.tail += wishes.tail((first + 1)..<max(first + 1, dependents.upperBound), clauses)
      return cleaned(inner)
    }
    return other(clause, dependents, clauses)
  }

  /// "Wenn er fragt, (dann) sage ich meine Meinung": what the person does, with its condition behind it.
  func conditional(_ index: Int, _ clauses: [GermanClause]) -> (phrase: VerbPhrase, next: Int)? {
    guard let main = clauses.consequence(ofConditionAt: index), main.words.has("ich") else { return nil }
    var clauses = clauses
    clauses[index + 1] = main
    var dependents = wishes.dependents(of: index + 1, clauses, keepsAll: true)
    guard var phrase = sentence(index + 1, &dependents, clauses) else { return nil }
    phrase.tail += [.comma] + clauses[index].words
    return (phrase, max(index + 2, dependents.upperBound))
  }

  /// "Ich nehme mir vor, …", "mir geht es darum, …": the clause that is opened holds the content.
  func opened(by phrase: VerbPhrase, _ dependents: Range<Int>, _ clauses: [GermanClause])
    -> VerbPhrase?
  {
    guard let first = dependents.first, clauses[first].order == .zuInfinitive, clauses[first].opener == nil
    else { return nil }
    guard ["vornehmen", "wünschen", "hoffen", "freuen", "haben"].contains(phrase.head.infinitive) else {
      return nil
    }
    guard var inner = wishes.verbs.infinitive(clauses[first]) else { return nil }
    inner.tail += wishes.tail((first + 1)..<max(first + 1, dependents.upperBound), clauses)
    return cleaned(inner)
  }

  /// "Ich will, dass mein Mentee sich traut": what one wants to reach.
  private func willed(_ phrase: VerbPhrase, _ dependents: Range<Int>, _ clauses: [GermanClause])
    -> VerbPhrase?
  {
    guard phrase.chain.count == 1, ["wollen", "mögen"].contains(phrase.head.infinitive),
      phrase.middle.isEmpty,
      let first = dependents.first, clauses[first].opener == "dass",
      let verb = lexicon.verb(WishReader.isAboutMe(clauses[first].words) ? "erleben" : "erreichen")
    else { return nil }
    let link = VerbPhrase.Link(verb: verb, kind: .infinitive)
    return VerbPhrase(middle: [], chain: [link], tail: wishes.tail(dependents, clauses))
  }

  /// Modals of wishing fall away; being able to and having done stay.
  func keep(_ auxiliary: VerbForm, _ phrase: inout VerbPhrase) {
    switch auxiliary.verb.infinitive {
    case "können", "dürfen", "haben", "sein", "lassen", "lernen", "gehen", "helfen":
      phrase.chain.append(VerbPhrase.Link(verb: auxiliary.verb, kind: .infinitive))
    case "werden" where phrase.chain.last?.kind == .participle:
      phrase.chain.append(VerbPhrase.Link(verb: auxiliary.verb, kind: .infinitive))
    default: break
    }
  }

  /// "Meine Mentee soll ihren Stil finden" – "meine Mentee dabei unterstützen, ihren Stil zu finden"; any other
  /// subject: "dafür sorgen, dass …".
  func other(_ clause: GermanClause, _ dependents: Range<Int>, _ clauses: [GermanClause])
    -> VerbPhrase?
  {
    let tail = wishes.tail(dependents, clauses)
    if let support = support(clause, tail) { return support }
    // "Ende März wäre super": says how something would be, and nothing that is done.
    if clause.verb.map({
      clause.words[$0].isFinite(of: ["sein"]) && clause.words[$0].finite?.kind == .subjunctive
    })
      == true, WishReader.praise.contains(clause.words.last?.lower ?? "")
    {
      return nil
    }
    // Whoever is left out can't be guessed: "kommt darauf an".
    guard clause.order == .verbSecond, let words = wishes.order.final(clause) else { return nil }
    return ensuring(words + tail)
  }

  /// What others shall do: one sees to it, or, where they do it for the person, wants to get there.
  func ensuring(_ words: [GermanWord]) -> VerbPhrase {
    let isForMe = WishReader.isAboutMe(words)
    let verb = GermanVerb(prefix: "", base: isForMe ? "erreichen" : "sorgen", strong: nil)
    return VerbPhrase(
      middle: isForMe ? [] : [.frame("dafür")], chain: [VerbPhrase.Link(verb: verb, kind: .infinitive)],
      tail: [.comma, .frame("dass", .subordinator)] + words)
  }

  func support(_ clause: GermanClause, _ tail: [GermanWord]) -> VerbPhrase? {
    guard clause.order == .verbSecond, let verb = clause.verb,
      clause.words[verb].isFinite(of: ["sollen", "wollen", "können"]),
      let person = NounPhrase(Array(clause.words[..<verb])), person.head == verb - 1,
      person.hasDeterminer || person.isPlural, let object = person.accusative()
    else { return nil }
    guard lexicon.people.names(person.noun) else { return nil }
    var words = Array(clause.words[(verb + 1)...])
    guard let last = words.popLast(), let form = last.infinitive else { return nil }
    let inner = VerbPhrase(
      middle: words, chain: [VerbPhrase.Link(verb: form.verb, kind: .infinitive)], tail: tail)
    let link = VerbPhrase.Link(
      verb: GermanVerb(prefix: "", base: "unterstützen", strong: nil), kind: .infinitive)
    return VerbPhrase(middle: object + [.frame("dabei")], chain: [link], tail: [.comma] + inner.zuInfinitive)
  }
}
