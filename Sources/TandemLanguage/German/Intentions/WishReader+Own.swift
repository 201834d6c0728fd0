extension WishReader {
  // MARK: "Ich …"

  /// A clause whose subject is the person: a wish by its modal, its verb, or because it is done gladly.
  func own(_ index: Int, _ dependents: Range<Int>, _ clauses: [GermanClause]) -> Found? {
    let clause = clauses[index]
    guard let own = verbs.firstPerson(clause), !isReported(index, clauses),
      own.hasSubject || !isOthers(index, clauses)
    else { return nil }
    // "Lieber mache ich es selbst, als dass …": what is done instead of what would be better.
    if let next = dependents.first, clause.words.has("lieber"), clauses[next].words.first?.lower == "als" {
      return nil
    }
    if let auxiliary = own.auxiliary {
      return modal(auxiliary, own.phrase, index, dependents, clauses)
    }
    return wishVerb(own.phrase, index, dependents, clauses)
  }

  /// "Mein Sohn meint, ich würde …": what others say about somebody is no wish of theirs.
  private func isReported(_ index: Int, _ clauses: [GermanClause]) -> Bool {
    guard index > 0, clauses[index].markBefore == ",", clauses[index].opener == nil else { return false }
    let before = clauses[index - 1]
    guard let verb = before.verb, !before.words.has("ich") else { return false }
    return before.words[verb].isFinite(of: [
      "meinen", "sagen", "finden", "behaupten", "glauben", "denken", "erzählen", "vorwerfen",
    ])
  }

  private func modal(
    _ auxiliary: VerbForm, _ phrase: VerbPhrase, _ index: Int, _ dependents: Range<Int>,
    _ clauses: [GermanClause]
  ) -> Found? {
    let clause = clauses[index]
    let strength: Wish.Strength
    switch auxiliary.verb.infinitive {
    // "Ich wollte früher Lehrerin werden": long ago.
    case "wollen"
    where auxiliary.kind == .past
      && phrase.middle.contains { ["nicht", "früher", "damals", "einst", "ursprünglich"].contains($0.lower) }:
      return nil
    case "wollen", "mögen": strength = .said
    case "werden" where auxiliary.kind == .subjunctive:
      guard !isUnreal(clause) else { return nil }
      strength = .said
    case "müssen" where auxiliary.kind == .past: return nil
    // What somebody must do counts where nothing says what they want; what they must learn, always.
    case "müssen": strength = phrase.chain.contains { $0.verb.infinitive == "lernen" } ? .purpose : .act
    case "können", "dürfen":
      guard clause.opener == "damit" || clause.opener == "dass" || auxiliary.kind == .subjunctive else {
        return nil
      }
      strength = .said
    case "haben" where phrase.chain.count == 1 && auxiliary.kind == .subjunctive:
      guard phrase.chain[0].kind != .participle else { return nil }
      strength = .hint
    case "werden" where auxiliary.kind == .past: return nil
    case "werden":
      // "ich werde nie gefragt" tells how it is.
      guard phrase.chain[0].kind == .infinitive else { return nil }
      strength = .act
    case "sein", "haben", "sollen": return nil
    case "lassen":
      // "ich lasse mich überraschen" is no wish.
      return nil
    default: strength = .hint
    }
    if let first = dependents.first, strength == .said,
      ["freuen", "wünschen", "hoffen", "finden"].contains(phrase.head.infinitive),
      let found = governed(by: phrase.head.infinitive, phrase, first, dependents, clauses)
    {
      return found
    }
    if phrase.head.infinitive == "freuen", strength == .said,
      phrase.middle.has("über") || phrase.tail.has("über")
    {
      return Found(wishes: drawn(phrase, clause, dependents, clauses), next: dependents.upperBound)
    }
    var phrase = phrase
    // "ich möchte lernen, … und … zu …"
    phrase.tail += tail(dependents, clauses)
    phrase = withoutOnly(phrase, dependents.upperBound, clauses)
    let asked = asked(of: phrase, dependents.upperBound, clauses)
    phrase.tail += asked
    if dependents.isEmpty, asked.isEmpty { phrase.tail += question(before: index, clauses) }
    if let list = resumed(phrase, before: index, clauses) { phrase.middle = list }
    if let wish = reversed(phrase, before: index, clauses, strength) {
      return Found(wishes: [wish], next: dependents.upperBound)
    }
    var wishes: [Wish] = []
    if phrase.head.infinitive == "wissen" || phrase.head.infinitive != "haben",
      let wish = wish(phrase, [clause], strength)
    {
      wishes.append(wish)
    } else if phrase.head.infinitive == "haben" {
      wishes += objects(of: phrase, [], clause, strength)
    }
    let end = dependents.upperBound + (asked.isEmpty ? 0 : 1)
    let next = following(end, clauses, strength)
    let all = end < clauses.count ? joined(wishes, next.wishes, clauses[end]) : wishes + next.wishes
    return Found(wishes: all, next: max(next.next, dependents.upperBound))
  }

  /// "Ob ich bleibe oder umschule, möchte ich durchdenken": the question in front is what it is about.
  private func question(before index: Int, _ clauses: [GermanClause]) -> [GermanWord] {
    var start = index - 1
    while start > 0, clauses[start].coordinator != nil { start -= 1 }
    guard start >= 0, clauses[index].order == .verbFirst, clauses[index].coordinator == nil,
      clauses[start].isIndirectQuestion, clauses[start].order == .verbFinal
    else { return [] }
    return [.comma] + clauses[start].words + tail((start + 1)..<index, clauses)
  }

  /// "nicht nur zeigen, sondern auch lernen" wants both, and says so as well without these words.
  private func withoutOnly(_ phrase: VerbPhrase, _ next: Int, _ clauses: [GermanClause]) -> VerbPhrase {
    guard next < clauses.count, clauses[next].coordinator == "sondern", clauses[next].order == .infinitive,
      let not = phrase.middle.firstIndex(where: { $0.lower == "nicht" }), not + 1 < phrase.middle.count,
      phrase.middle[not + 1].lower == "nur"
    else { return phrase }
    var both = phrase
    both.middle.removeSubrange(not...(not + 1))
    return both
  }

  /// "Ich will sehen: Was treibt sie an?": the question behind the colon is what is to be seen.
  private func asked(of phrase: VerbPhrase, _ next: Int, _ clauses: [GermanClause]) -> [GermanWord] {
    guard phrase.tail.isEmpty, phrase.middle.allSatisfy({ [.adverb, .adjective].contains($0.kind) }),
      next < clauses.count, clauses[next].markBefore == ":",
      ["sehen", "wissen", "verstehen", "erfahren", "herausfinden", "hören"].contains(phrase.head.infinitive),
      !clauses[next].words.isEmpty
    else { return [] }
    if clauses[next].order == .verbFirst,
      ["ich", "er", "wir"].contains(clauses[next].words.dropFirst().first?.lower),
      let words = order.final(clauses[next])
    {
      // "Ich will wissen: Bin ich zu hart?"
      return [.comma, .frame("ob", .subordinator)] + words
    }
    guard clauses[next].words[0].kind == .question else { return [] }
    if clauses[next].isIndirectQuestion { return [.comma] + clauses[next].words }
    guard clauses[next].order == .verbSecond, let question = order.indirect(clauses[next]) else { return [] }
    return [.comma] + question.asking + question.rest
  }

  /// "Ich verstehe meine Azubis nicht mehr und würde das gern ändern": what is to change, turned round.
  private func reversed(
    _ phrase: VerbPhrase, before index: Int, _ clauses: [GermanClause], _ strength: Wish.Strength
  ) -> Wish? {
    guard phrase.head.infinitive == "ändern", PhraseCleaner.isAnaphoric(PhraseCleaner.cleaned(phrase)),
      index > 0, let lack = verbs.firstPerson(clauses[index - 1]), lack.auxiliary == nil,
      ["verstehen", "begreifen", "kennen", "erreichen"].contains(lack.phrase.head.infinitive),
      let not = lack.phrase.middle.firstIndex(where: { $0.lower == "nicht" })
    else { return nil }
    var wanted = lack.phrase
    let isLost = not + 1 < wanted.middle.count && wanted.middle[not + 1].lower == "mehr"
    wanted.middle.replaceSubrange(not...(isLost ? not + 1 : not), with: isLost ? [.frame("wieder")] : [])
    return wish(wanted, [clauses[index - 1], clauses[index]], strength)
  }

  /// "… werden und wissen, was fehlt": infinitives that the same modal governs.
  private func following(_ index: Int, _ clauses: [GermanClause], _ strength: Wish.Strength) -> Found {
    guard index < clauses.count, clauses[index].order == .infinitive, clauses[index].opener == nil,
      clauses[index].coordinator != nil || clauses[index].markBefore == ","
    else { return Found(wishes: [], next: index) }
    return infinitives(index, clauses, strength) ?? Found(wishes: [], next: index)
  }

  /// "Zuhören, Fragen stellen, das möchte ich ausbauen": "das" stands for what was named before.
  private func resumed(_ phrase: VerbPhrase, before index: Int, _ clauses: [GermanClause]) -> [GermanWord]? {
    guard let first = phrase.middle.first, first.lower == "das", phrase.middle.count == 1, index > 0 else {
      return nil
    }
    var names: [[GermanWord]] = []
    for clause in clauses[..<index].reversed() {
      guard clause.order == .fragment || clause.order == .infinitive,
        clause.coordinator == nil || clause.words.count < 4
      else { break }
      names.insert(named(clause), at: 0)
    }
    guard !names.isEmpty else { return nil }
    let isBare = names[0].count == 1 && names[0][0].noun?.gender == .neuter
    return (isBare ? [.frame("das", .determiner)] : []) + Self.list(names)
  }

  /// "A, B und C"
  static func list(_ names: [[GermanWord]]) -> [GermanWord] {
    var words: [GermanWord] = []
    for (index, name) in names.enumerated() {
      if index > 0 { words.append(index + 1 == names.count ? .coordinator("und") : .comma) }
      words += name
    }
    return words
  }

  /// A fragment as a noun: "Fragen stellen" – "Fragenstellen".
  private func named(_ clause: GermanClause) -> [GermanWord] {
    let words = clause.words
    guard clause.order == .infinitive, let last = words.last, words.count <= 2 else { return words }
    let parts = words.count == 2 ? words[0].text + last.text.lowercased() : last.text

    var noun = GermanWord(
      text: parts.capitalisedFirst, lower: parts.lowercased(), kind: .noun, token: last.token)
    noun.noun = GermanNoun(text: noun.text, gender: .neuter, isPlural: false, isWeak: false)
    return [noun]
  }
}
