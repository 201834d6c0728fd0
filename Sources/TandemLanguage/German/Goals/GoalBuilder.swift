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

  init(_ material: GoalMaterial, _ phrases: PhraseReader) {
    self.phrases = phrases
    self.material = material
    signs = SignReader(phrases: phrases)
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
    case .doing(let typed):
      let people = Antecedent(in: material.text.german(phrases.lexicon))
      let said = typed.map { phrase in
        let timeless = phrase.removing(material.date?.phrase)
        return people?.resolved(timeless) ?? timeless
      }
      doing = Self.resolved(said, material, phrases)
      // With several wishes nobody can tell which one the answer serves.
      purpose = wanted.count == 1 ? wanted.first { Self.isPurpose($0, of: said) } : nil
      thing = nil
    case .thing(let words):
      // "diese Sicht einbringen": beside a thing nobody can tell which.
      let isClear = !wanted.contains { $0.middle.contains { $0.lower.hasPrefix("dies") } }
      (doing, purpose, thing) = (isClear ? wanted : [], nil, words)
    case nil:
      (doing, purpose, thing) = (wanted, nil, nil)
    }
    let read = material.answers.measure.isEmpty ? nil : signs.sign(in: material.answers.measure)
    let said = doing.flatMap(\.infinitive) + (purpose?.infinitive ?? []) + (thing ?? [])
    sign = read.map { Self.resolved($0, behind: said, material, phrases) }
  }

  /// The intentions as verb phrases: those towards something; only where there are none, the others.
  private static func wanted(_ material: GoalMaterial, _ phrases: PhraseReader) -> [VerbPhrase] {
    let towards = material.intentions.filter { $0.direction == .towards }
    let used = towards.isEmpty ? material.intentions : towards
    let read = used.prefix(3).flatMap { phrases.phrases(of: $0.phrase).prefix(2) }
    // Three make one sentence only if they are short.
    return read.reduce(0) { $0 + $1.infinitive.wordCount } <= 12 ? read : Array(read.prefix(2))
  }

  /// Whether an intention can be what the doing is for: short, of its own words, and not a negation.
  private static func isPurpose(_ wish: VerbPhrase, of doing: [VerbPhrase]) -> Bool {
    guard wish.tail.isEmpty, wish.middle.wordCount <= 7, !PhraseCleaner.isAway(wish) else { return false }
    guard !contents.contains(wish.head.infinitive), !["lassen", "können"].contains(wish.head.infinitive),
      !findsSomebody(wish)
    else { return false }
    guard !wish.middle.contains(where: { points.contains($0.lower) || $0.lower.hasPrefix("dies") }) else {
      return false
    }
    let said = Set(doing.flatMap { $0.infinitive }.filter { isContent($0) }.map(\.lower))
    let own = wish.infinitive.filter { isContent($0) }.map(\.lower)
    return !own.contains { word in said.contains { $0.sharesStem(with: word) } }
  }

  /// "eine Mentorin finden": that is what the programme does, and nothing is done to get there.
  private static func findsSomebody(_ wish: VerbPhrase) -> Bool {
    wish.head.infinitive == "finden"
      && wish.middle.contains { $0.lower == "jemanden" || $0.kind == .noun && Referents.isPerson($0.lower) }
  }

  /// Verbs whose "what exactly?" is their content and no means to them.
  private static let contents: WordSet = [
    "lernen", "verstehen", "hinterfragen", "üben", "herausfinden", "wissen", "erfahren", "kennenlernen",
    "reflektieren",
    "arbeiten", "ausprobieren", "machen", "haben", "tun", "zuhören", "bleiben", "begleiten", "treffen",
    "hören", "entdecken", "teilen",
    "beschäftigen", "bekommen", "suchen", "austauschen", "sein", "geben", "bereitstehen", "erleben",
  ]
  /// Whoever wants to give shows what they name.
  private static let giving: WordSet = [
    "weitergeben", "zeigen", "erklären", "vermitteln", "beibringen", "lehren",
  ]
  /// Words that point at something said elsewhere.
  private static let points: WordSet = [
    "das", "es", "solche", "solchen", "so", "daran", "dafür", "davon", "dazu", "damit", "sie", "ihn", "ihm",
    "ihr",
    "ihnen",
    "jemandem", "jemanden", "gleichzeitig", "irgendwann",
  ]

  private static func isContent(_ word: GermanWord) -> Bool {
    [.noun, .verb, .adjective].contains(word.kind) && word.lower.utf8.count > 3
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
      drafts.append(opening + joined(doing.map(\.zuInfinitive)).text + ".")
    }
    var seen: Set<String> = []
    return drafts.filter { seen.insert($0).inserted }.prefix(3).map { $0 }
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
    let wish = joined(doing.map(\.infinitive)).text
    return "Ich möchte " + wish + ". Ein gutes Zeichen ist, wenn " + words.text + "."
  }

  /// Date, doing, purpose and thing as one sentence.
  ///
  /// - Parameter isDraft: Whether time and sign may still be asked, so that a deed is said without.
  private func main(isWish: Bool, withPurpose: Bool, isDraft: Bool = false) -> String? {
    guard let first = doing.first, thing == nil || thing.flatMap(addition) != nil else { return named }
    let opening = opening(avoiding: doing)
    // "Ich fördere junge Leute" without a time or a sign tells what is, and not what is wanted.
    let isBare =
      !isDraft && !isToldAsDone && opening == nil && sign == nil && material.date == nil
      && !doing.contains(where: \.namesTime)
    let isWish =
      isWish || isBare || doing.contains(where: needsWish) || doing.dropFirst().contains(where: sharesObject)
    var words: [GermanWord] = []
    if isWish {
      let list = joined(doing.map(\.infinitive))
      words =
        (opening == nil ? [.frame("ich"), .frame("möchte")] : [.frame("möchte"), .frame("ich")]) + list
    } else {
      words = opening == nil ? [.frame("ich")] + first.firstPersonWithoutSubject : first.firstPerson
      let more = doing.dropFirst().map(\.firstPersonWithoutSubject)
      words = joined([words] + more)
    }
    var sentence = words.text
    if let opening { sentence = opening + " " + sentence }
    if withPurpose, let purpose, isKnown(purpose), words.wordCount + purpose.infinitive.count < 34 {
      let aim = "um " + purpose.zuInfinitive.text
      sentence =
        doing.last?.endsWithClause == true
        ? aim + ", " + deed(isWish: isWish, opening) : sentence + ", " + aim
    }
    if let thing, let more = addition(thing) { sentence += more }
    return sentence.capitalisedFirst + "."
  }

  /// The sentence behind its aim, with the time behind "ich": "möchte ich bis Mai verstehen, wie …".
  ///
  /// Behind a clause the aim would be that of whoever is its subject.
  private func deed(isWish: Bool, _ opening: String?) -> String {
    let isClause = opening?.hasSuffix(",") == true
    let time = opening.map { (isClause ? [.comma] : []) + [GermanWord.frame($0)] } ?? []
    var words = doing[0].firstPerson
    if isWish {
      words = [.frame("möchte", .verb), .frame("ich", .pronoun)] + joined(doing.map(\.infinitive))
    } else {
      words = joined([words] + doing.dropFirst().map(\.firstPersonWithoutSubject))
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
  private func needsWish(_ phrase: VerbPhrase) -> Bool {
    PhraseCleaner.isAway(phrase) || !isKnown(phrase) || Self.states.contains(phrase.head.infinitive)
      || phrase.tail.contains { $0.finite?.kind == .subjunctive && $0.finite?.verb.base != "sein" }
      || ["als", "wie"].contains(phrase.tail.first?.lower ?? "")
      || phrase.chain.count > 1 && phrase.head.infinitive != "lernen"
      || phrase.middle.isEmpty && phrase.tail.isEmpty
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
    "spüren", "erreichen", "mitkriegen", "mitbekommen",
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

  /// A thing as the topic of what is done; nil where its form would be a guess.
  private func addition(_ thing: [GermanWord]) -> String? {
    if thing.count == 1, thing[0].token < 0, thing[0].kind == .verb { return ", konkret: " + thing.text }
    // "jeden Tag sprechen 5 Minuten": no thing at all.
    guard !thing.prefix(while: { !$0.isMark(",") }).contains(where: { $0.kind == .verb }) else { return nil }
    guard let phrase = NounPhrase(thing), phrase.hasDeterminer || phrase.isPlural,
      let object = phrase.accusative(),
      phrase.gender != nil || phrase.isPlural, phrases.wishes.conjuncts(thing).count == 1,
      thing[0].token >= 0,
      !isDirected(phrase.rest)
    else { return nil }
    return "; dabei geht es mir um " + object.text
  }

  /// "meine Sicht in die neue Liste": where something shall get to, with the verb left out.
  private func isDirected(_ rest: [GermanWord]) -> Bool {
    guard rest.count > 1, rest[0].lower == "in" || rest[0].lower == "ins" else { return false }
    return rest[0].lower == "ins" || ["die", "den", "das", "meine", "unsere"].contains(rest[1].lower)
  }

  /// A goal of a thing alone.
  private var named: String? {
    guard let thing = thing.map({ NounPhrase($0)?.nominative ?? $0 }) else { return nil }
    guard let time = material.date?.phrase, !time.isEmpty else { return "Mein Ziel: " + thing.text + "." }
    return "Mein Ziel" + (isClause(time) ? ", " : " ") + time.lowercasedFirst + ": " + thing.text + "."
  }

  /// "Das merke ich daran, dass …"
  var signSentence: String? {
    switch sign {
    case .event(let words): return "Das merke ich daran, dass " + words.text + "."
    case .thing(let typed):
      let words = NounPhrase(typed)?.nominative ?? typed
      guard let first = words.first, first.kind == .determiner, !first.lower.hasPrefix("kein"),
        !first.lower.hasSuffix("en") && first.lower != "dem",
        NounPhrase(words)?.isPlural == false
      else {
        return "Mein Zeichen dafür: " + words.text + "."
      }
      return "Mein Zeichen dafür ist " + words.text + "."
    case .quote(let text): return "Mein Zeichen dafür: " + text.quoted + "."
    case nil: return nil
    }
  }
}

extension String {
  /// Whether the bytes of a text stand in it.
  func holds(_ part: String) -> Bool {
    let (bytes, wanted) = (Array(utf8), Array(part.utf8))
    guard let first = wanted.first, bytes.count >= wanted.count else { return wanted.isEmpty }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
      if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
    }
    return false
  }

  /// Whether two words begin with the same five letters or more, as inflected forms do.
  fileprivate func sharesStem(with other: String) -> Bool {
    let shorter = Swift.min(utf8.count, other.utf8.count)
    guard shorter >= 4 else { return false }
    return utf8.prefix(Swift.min(shorter, 6)).elementsEqual(other.utf8.prefix(Swift.min(shorter, 6)))
  }
}
