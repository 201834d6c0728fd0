/// Builds goal sentences out of what was read: date, doing, purpose, sign.
struct GoalBuilder {
  let phrases: PhraseReader
  let signs: SignReader
  let material: GoalMaterial
  /// What the person does, from "what exactly?" or from the intentions.
  let doing: [VerbPhrase]
  /// What it is for: the first intention where the answer says something else.
  let purpose: VerbPhrase?
  /// Something named that belongs to the goal and that no verb goes with.
  let thing: [GermanWord]?
  let sign: SignReader.Sign?
  /// The time in front of the sentence; nil where there is none or the doing names it.
  private(set) var opening: String?
  /// What is done as it is said with that time.
  private(set) var timed: [VerbPhrase]

  init(_ material: GoalMaterial, _ phrases: PhraseReader) {
    self.phrases = phrases
    self.material = material
    signs = SignReader(phrases: phrases)
    var (time, behindTime): ([GermanWord]?, [VerbPhrase]?)
    let wanted = Self.wanted(material, phrases).map {
      let wish = $0.removing(material.date?.phrase)
      // One date is enough: the one that was asked for.
      return material.answers.by.isEmpty || material.date == nil ? wish : wish.removingTerm
    }
    let gives = wanted.contains { Self.giving.contains($0.head.infinitive) }
    let passesOn = material.role == .mentor && material.motives.first?.motive.rawValue == "giving-back"
    let question = gives ? "zeigen" : passesOn ? "weitergeben" : "verstehen"
    switch phrases.content(of: material.answers.specific, question: question) {
    case .doing(let typed) where gives && typed.count == 1 && typed[0].isBare:
      // "weitergeben, was ich kann" – "schweißen": what is passed on, not what the giver does.
      (doing, purpose, thing) = (wanted, nil, typed[0].infinitive)
    case .doing(let typed) where typed.count == 1 && Self.isOthersDeed(typed[0], wanted):
      (doing, purpose, thing) = (wanted, nil, nil)
    case .doing(let typed) where Self.pointsBack(typed):
      (doing, purpose, thing) = (
        wanted, nil, wanted.isEmpty ? phrases.quoted(material.answers.specific) : nil
      )
    case .thing(let words) where Self.pointsBack(words, phrases.lexicon):
      (doing, purpose, thing) = (
        wanted, nil, wanted.isEmpty ? phrases.quoted(material.answers.specific) : nil
      )
    case .doing(let typed):
      let timeless = typed.map { $0.removing(material.date?.phrase) }
      let named = Antecedent.named(timeless, material.text, phrases.lexicon)
      guard let said = Self.settled(named, wanted, material, phrases) else {
        (doing, purpose, thing) = ([], nil, phrases.quoted(material.answers.specific))
        break
      }
      time = Self.named(material, phrases, before: said)
      doing = Self.resolved(said, behind: [], material, phrases)
      behindTime = time.map { Self.resolved(said, behind: $0, material, phrases) }
      // With several wishes nobody can tell which one the answer serves.
      purpose = wanted.count == 1 ? wanted.first { Self.isPurpose($0, of: said, phrases.lexicon) } : nil
      thing = nil
    case .thing(let words):
      // "diese Sicht einbringen": beside a thing nobody can tell which.
      let isClear = !wanted.contains { $0.middle.contains { $0.lower.hasPrefix("dies") } }
      let isAdded = isClear && !wanted.isEmpty && Self.addition(words, phrases) != nil
      if !isAdded, let deed = Self.deed(about: words, wanted, material, phrases) {
        (doing, purpose, thing) = ([deed], nil, nil)
      } else {
        (doing, purpose, thing) = (isClear ? wanted : [], nil, Self.answered(words, material, phrases))
      }
    case nil:
      (doing, purpose, thing) = (wanted, nil, nil)
    }
    let measure = material.answers.measure
    let read = measure.isEmpty ? nil : signs.sign(in: measure, of: doing.count == 1 ? doing[0] : nil)
    let said = (time ?? []) + doing.flatMap(\.infinitive) + (purpose?.infinitive ?? []) + (thing ?? [])
    let alone = doing.count == 1 && thing == nil ? doing[0] : nil
    let reader = signs
    let agreed = read.map { reader.agreeing($0, with: alone) }
    let found = agreed.map { [doing] in
      let settled = Self.settled($0, of: doing, behind: said, material, phrases)
      return Self.resolved(settled, behind: said, material, phrases)
    }
    sign = Self.introduced(found, behind: time?.text ?? material.date?.phrase, said)
    timed = behindTime ?? doing
    (opening, timed) = withTime(Self.introducing(time?.text ?? material.date?.phrase, before: found, said))
  }

  /// The intentions as verb phrases: those towards something; only where there are none, the others.
  private static func wanted(_ material: GoalMaterial, _ phrases: PhraseReader) -> [VerbPhrase] {
    let towards = material.intentions.filter { $0.direction == .towards }
    let used = towards.isEmpty ? material.intentions : towards
    let found = material.text.german(phrases.lexicon).wishes(phrases.wishes)
    let read = used.prefix(3).flatMap { wish in
      found.doing(saidAs: wish.phrase).map { [$0] } ?? phrases.phrases(of: wish.phrase).prefix(2)
    }
    // Three make one sentence only if they are short.
    return read.reduce(0) { $0 + $1.infinitive.wordCount } <= 12 ? read : Array(read.prefix(2))
  }

  // MARK: Sentences

  /// The finished goal; nil where neither text nor answers carry one.
  var goal: String? {
    guard let main = main(isWish: false, withPurpose: true) else { return nil }
    return [main, signSentence].compactMap { $0 }.joined(separator: " ")
  }

  /// The goal as a wish, without its sign.
  var wish: String? { main(isWish: true, withPurpose: false) }

  /// Sentences that stress the doing, the reason, and the sign or the wish.
  var drafts: [String] {
    guard let plain = main(isWish: false, withPurpose: false, isDraft: true) else { return [] }
    var drafts = [plain]
    if let reason = reasonDraft { drafts.append(reason) }
    if let sign = signDraft { drafts.append(sign) }
    if drafts.count < 3, let wish = main(isWish: true, withPurpose: purpose != nil) { drafts.append(wish) }
    if drafts.count < 3, !doing.isEmpty, doing.allSatisfy(isKnown) {
      // One resolves to act; what one wants to be or to have matters.
      let opening = doing.contains(where: needsWish) ? "Mir ist wichtig, " : "Ich nehme mir vor, "
      drafts.append(
        doing.contains(where: \.nestsZu)
          ? "Mir ist wichtig, dass ich " + joined(doing.map(\.finalOrder)).text + "."
          : opening + joined(doing.map { $0.hoped ?? $0.zuInfinitive }).text + ".")
    }
    let told = drafts.indices.filter { !drafts[..<$0].contains(drafts[$0]) }
    return told.prefix(3).map { drafts[$0] }
  }

  private var reasonDraft: String? {
    guard let purpose, let first = doing.first, isKnown(purpose), isKnown(first) else { return nil }
    let isWish = doing.contains(where: needsWish) || doing.dropFirst().contains(where: sharesObject)
    let deed =
      isWish
      ? [.frame("möchte", .verb), .frame("ich", .pronoun)] + joined(doing.map(\.infinitive))
      : joined([first.firstPerson] + doing.dropFirst().map(\.firstPersonWithoutSubject))
    return "Mir ist wichtig, " + purpose.zuInfinitive.text + ". Deshalb " + deed.text + "."
  }

  private var signDraft: String? {
    guard case .event(let words) = sign, !doing.isEmpty else { return nil }
    let wish = ([GermanWord.frame("möchte", .verb)] + joined(doing.map(\.wanted))).text
    return "Ich " + wish + ". Ein gutes Zeichen ist, wenn " + words.text + "."
  }

  /// Date, doing, purpose and thing as one sentence.
  ///
  /// - Parameter isDraft: Whether time and sign may still be asked, so that a deed is said without.
  private func main(isWish: Bool, withPurpose: Bool, isDraft: Bool = false) -> String? {
    guard !doing.isEmpty, thing == nil || thing.flatMap({ Self.addition($0, phrases) }) != nil else {
      return named
    }
    let doing = timed
    // "Ich fördere junge Leute" without a time or a sign tells what is, and not what is wanted.
    let isBare =
      !isDraft && !isToldAsDone && opening == nil && material.date == nil
      && !doing.contains(where: \.namesTime)
    let isWish =
      isWish || isBare || doing.contains(where: needsWish) || doing.dropFirst().contains(where: sharesObject)
    var words: [GermanWord] = []
    if isWish {
      let list = joined(doing.map(\.wanted))
      words =
        (opening == nil ? [.frame("ich"), .frame("möchte")] : [.frame("möchte"), .frame("ich")]) + list
    } else {
      words = opening == nil ? [.frame("ich")] + doing[0].firstPersonWithoutSubject : doing[0].firstPerson
      let more = doing.dropFirst().map(\.firstPersonWithoutSubject)
      words = joined([words] + more)
    }
    var sentence = words.text
    let more = thing.flatMap { Self.addition($0, phrases) }
    if let opening, let more = more.flatMap({ addition in timed(addition, opening) }) {
      // "Teamleiterin werden" has no day; what was asked for has.
      return ([GermanWord.frame("ich"), .frame("möchte")] + joined(doing.map(\.infinitive))).text
        .capitalisedFirst
        + more + "."
    }
    if let opening { sentence = opening + " " + sentence }
    if withPurpose, let purpose, isKnown(purpose), words.wordCount + purpose.infinitive.count < 34 {
      let aim = "um " + purpose.zuInfinitive.text
      sentence =
        doing.last?.endsApart == true
        ? aim + ", " + deed(isWish: isWish) : sentence + ", " + aim
    }
    return (sentence + (more ?? "")).capitalisedFirst + "."
  }

  /// The sentence behind its aim, with the time behind "ich": "möchte ich bis Mai verstehen, wie …".
  ///
  /// Behind a clause the aim would be that of whoever is its subject.
  private func deed(isWish: Bool) -> String {
    let isClause = opening?.hasSuffix(",") == true
    let time = opening.map { (isClause ? [.comma] : []) + [GermanWord.frame($0)] } ?? []
    var words = timed[0].firstPerson
    if isWish {
      words = [.frame("möchte", .verb), .frame("ich", .pronoun)] + joined(timed.map(\.infinitive))
    } else {
      words = joined([words] + timed.dropFirst().map(\.firstPersonWithoutSubject))
    }
    let pronouns = words.dropFirst(2).prefix { $0.kind == .pronoun && Self.objects.contains($0.lower) }.count
    words.insert(contentsOf: time, at: min(2 + pronouns, words.count))
    return words.text
  }

  /// "Ich frage öfter nach": whoever says it as something they do has it said so, with or without a time.
  private var isToldAsDone: Bool {
    guard let clause = material.answers.specific.german(phrases.lexicon).parts.first?.clauses.first else {
      return false
    }
    return clause.order == .verbSecond && clause.words.first?.lower == "ich" && clause.verb == 1
  }

  private static let objects: WordSet = [
    "mich", "mir", "es", "ihm", "ihn", "ihr", "ihnen", "sie", "uns",
  ]

  /// A verb in no list is left in the form that was typed.
  private func isKnown(_ phrase: VerbPhrase) -> Bool {
    phrase.chain.allSatisfy { phrases.lexicon.verb($0.verb.infinitive) != nil }
  }

  /// Getting, being and not doing are no acts: one wishes for them.
  func needsWish(_ phrase: VerbPhrase) -> Bool {
    PhraseCleaner.isAway(phrase) || !isKnown(phrase) || Self.states.contains(phrase.head.infinitive)
      || phrase.tail.contains { $0.finite?.kind == .subjunctive && $0.finite?.verb.base != "sein" }
      || ["als", "wie"].contains(phrase.tail.first?.lower ?? "")
      || phrase.others.contains { $0.link == "oder" }
      || phrase.chain.count > 1 && phrase.head.infinitive != "lernen"
      || phrase.middle.isEmpty && phrase.tail.isEmpty
      // "bis zum Winter eine Kolonne führen": "führe ich" would end then.
      || phrase.head.infinitive == "führen" && leadsPeople(phrase)
  }

  private func leadsPeople(_ phrase: VerbPhrase) -> Bool {
    guard let noun = phrase.middle.firstIndex(where: { $0.kind == .noun }) else { return false }
    let people = phrases.lexicon.people
    return (people.names(phrase.middle[noun]) || people.nameBody(phrase.middle[noun].lower))
      && !phrase.middle[..<noun].contains { $0.kind == .preposition }
  }

  /// "meine Erfolge aufschreiben und im Gespräch nennen": the object is named once, so the verbs stay together.
  private func sharesObject(_ phrase: VerbPhrase) -> Bool {
    guard phrase.tail.isEmpty else { return false }
    var isGoverned = false
    for word in phrase.middle {
      // "meinem Chef zeigen": whom it is shown is not what is shown.
      if word.kind == .preposition || Self.datives.contains(word.lower) { isGoverned = true }
      if word.kind == .pronoun, !["selbst", "selber"].contains(word.lower) { return false }
      if word.kind == .noun {
        if !isGoverned { return false }
        isGoverned = false
      }
    }
    return true
  }

  private static let datives: WordSet = [
    "meinem", "dem", "einem", "unserem", "ihrem", "seinem", "diesem",
  ]

  private static let states: WordSet = [
    "bekommen", "werden", "haben", "sein", "erleben", "können", "dürfen", "kriegen", "erhalten", "wissen",
    "erfahren", "hören",
    "verstehen", "herausfinden", "gewinnen", "finden", "kennen", "beitragen", "suchen", "sehen",
    "begreifen", "kapieren", "erkennen", "durchschauen", "nachvollziehen", "glauben", "bleiben", "merken",
    "spüren", "erreichen", "mitkriegen", "mitbekommen", "beherrschen", "übernehmen", "aufhaben", "stehen",
  ]

  private func joined(_ parts: [[GermanWord]]) -> [GermanWord] {
    var words: [GermanWord] = []
    for (index, part) in parts.enumerated() {
      if index > 0 {
        let closesClause = parts[index - 1].contains { $0.isMark(",") }
        let isLast = index + 1 == parts.count
        if closesClause || !isLast { words.append(.comma) }
        if isLast { words.append(.coordinator("und")) }
      }
      words += part
    }
    return words
  }
}
