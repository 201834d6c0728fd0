/// Builds goal sentences out of what was read: date, doing, purpose, sign.
struct GoalBuilder {
  let phrases: PhraseReader
  let signs: SignReader
  private let material: GoalMaterial
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
    sign = material.answers.measure.isEmpty ? nil : signs.sign(in: material.answers.measure)
    let wanted = Self.wanted(material, phrases).map { $0.removing(material.date?.phrase) }
    let gives = wanted.contains { Self.giving.contains($0.head.infinitive) }
    let passesOn = material.role == .mentor && material.motives.first?.motive.rawValue == "giving-back"
    let question = gives ? "zeigen" : passesOn ? "weitergeben" : "verstehen"
    switch phrases.content(of: material.answers.specific, question: question) {
    case .doing(let typed):
      let said = typed.map { $0.removing(material.date?.phrase) }
      doing = said
      // With several wishes nobody can tell which one the answer serves.
      purpose = wanted.count == 1 ? wanted.first { Self.isPurpose($0, of: said) } : nil
      thing = nil
    case .thing(let words):
      (doing, purpose, thing) = (wanted, nil, words)
    case nil:
      (doing, purpose, thing) = (wanted, nil, nil)
    }
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
    guard !contents.contains(wish.head.infinitive) else { return false }
    guard !wish.middle.contains(where: { points.contains($0.lower) || $0.lower.hasPrefix("dies") }) else {
      return false
    }
    let said = Set(doing.flatMap { $0.infinitive }.filter { isContent($0) }.map(\.lower))
    let own = wish.infinitive.filter { isContent($0) }.map(\.lower)
    return !own.contains { word in said.contains { $0.sharesStem(with: word) } }
  }

  /// Verbs whose "what exactly?" is their content and no means to them.
  private static let contents: Set<String> = [
    "lernen", "verstehen", "hinterfragen", "üben", "herausfinden", "wissen", "erfahren", "kennenlernen",
    "reflektieren",
    "arbeiten", "ausprobieren", "machen", "haben", "tun", "zuhören", "bleiben", "begleiten", "treffen",
    "hören", "entdecken", "teilen",
    "beschäftigen", "bekommen", "suchen", "austauschen", "sein", "geben", "bereitstehen", "erleben",
  ]
  /// Whoever wants to give shows what they name.
  private static let giving: Set<String> = [
    "weitergeben", "zeigen", "erklären", "vermitteln", "beibringen", "lehren",
  ]
  /// Words that point at something said elsewhere.
  private static let points: Set<String> = [
    "das", "es", "solche", "solchen", "so", "daran", "dafür", "davon", "dazu", "damit", "sie", "ihn", "ihm",
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
    guard let plain = main(isWish: false, withPurpose: false) else { return [] }
    var drafts = [plain]
    if let reason = reasonDraft { drafts.append(reason) }
    if let sign = signDraft { drafts.append(sign) }
    if drafts.count < 3, let wish = main(isWish: true, withPurpose: purpose != nil) { drafts.append(wish) }
    if drafts.count < 3, !doing.isEmpty {
      // One resolves to act; what one wants to be or to have matters.
      let opening = doing.contains(where: needsWish) ? "Mir ist wichtig, " : "Ich nehme mir vor, "
      drafts.append(opening + joined(doing.map(\.zuInfinitive)).text + ".")
    }
    var seen: Set<String> = []
    return drafts.filter { seen.insert($0).inserted }.prefix(3).map { $0 }
  }

  private var reasonDraft: String? {
    guard let purpose, let first = doing.first else { return nil }
    return "Mir ist wichtig, " + purpose.zuInfinitive.text + ". Deshalb " + first.firstPerson.text + "."
  }

  private var signDraft: String? {
    guard case .event(let words) = sign, let first = doing.first else { return nil }
    return "Ich möchte " + first.infinitive.text + ". Ein gutes Zeichen ist, wenn " + words.text + "."
  }

  /// Date, doing, purpose and thing as one sentence.
  private func main(isWish: Bool, withPurpose: Bool) -> String? {
    guard let first = doing.first else { return named }
    let isWish = isWish || doing.contains(where: needsWish) || doing.dropFirst().contains(where: sharesObject)
    var words: [GermanWord] = []
    let opening = opening(avoiding: doing)
    if isWish {
      let list = joined(doing.map(\.infinitive))
      words =
        (opening == nil ? [.frame("ich"), .frame("möchte")] : [.frame("möchte"), .frame("ich")]) + list
    } else {
      words = opening == nil ? [.frame("ich")] + first.firstPersonWithoutSubject : first.firstPerson
      let more = doing.dropFirst().map(\.firstPersonWithoutSubject)
      words = joined([words] + more)
    }
    if withPurpose, let purpose, words.wordCount + purpose.infinitive.count < 34 {
      words += [.comma, .frame("um", .preposition)] + purpose.zuInfinitive
    }
    var sentence = words.text
    if let opening { sentence = opening + " " + sentence }
    if let thing { sentence += addition(thing) }
    return sentence.capitalisedFirst + "."
  }

  /// The date as the first constituent; nil where there is none or the words name it already.
  private func opening(avoiding doing: [VerbPhrase]) -> String? {
    guard let date = material.date, !date.phrase.isEmpty else { return nil }
    let phrase = date.phrase.lowercased()
    guard !doing.contains(where: { $0.infinitive.text.lowercased().contains(phrase) }) else { return nil }
    let first = phrase.split(separator: " ").first.map(String.init) ?? ""
    let second = phrase.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    let isClause =
      ["wenn", "sobald", "bevor", "ehe", "nachdem", "solange"].contains(first)
      || first == "bis" && ["ich", "er", "sie", "es", "wir", "man"].contains(second) || phrase.contains(", ")
    return date.phrase + (isClause ? "," : "")
  }

  /// Getting, being and not doing are no acts: one wishes for them.
  private func needsWish(_ phrase: VerbPhrase) -> Bool {
    PhraseCleaner.isAway(phrase) || Self.states.contains(phrase.head.infinitive)
      || phrase.tail.first?.lower == "als" || phrase.chain.count > 1 && phrase.head.infinitive != "lernen"
      || phrase.middle.isEmpty && phrase.tail.isEmpty
  }

  /// "meine Erfolge aufschreiben und im Gespräch nennen": the object is named once, so the verbs stay together.
  private func sharesObject(_ phrase: VerbPhrase) -> Bool {
    guard phrase.tail.isEmpty else { return false }
    var isGoverned = false
    for word in phrase.middle {
      if word.kind == .preposition { isGoverned = true }
      if word.kind == .pronoun { return false }
      if word.kind == .noun {
        if !isGoverned { return false }
        isGoverned = false
      }
    }
    return true
  }

  private static let states: Set<String> = [
    "bekommen", "werden", "haben", "sein", "erleben", "können", "dürfen", "kriegen", "erhalten", "wissen",
    "erfahren", "hören",
    "verstehen", "herausfinden", "gewinnen", "finden", "kennen", "beitragen",
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

  private func addition(_ thing: [GermanWord]) -> String {
    if let phrase = NounPhrase(thing), phrase.hasDeterminer || phrase.isPlural,
      let object = phrase.accusative()
    {
      return "; dabei geht es mir um " + object.text
    }
    return ", konkret: " + thing.text
  }

  /// A goal of a thing alone.
  private var named: String? {
    guard let thing else { return nil }
    let time = opening(avoiding: []).map { " " + $0.lowercasedFirst } ?? ""
    return "Mein Ziel" + time + ": " + thing.text.capitalisedFirst + "."
  }

  /// "Das merke ich daran, dass …"
  var signSentence: String? {
    switch sign {
    case .event(let words): return "Das merke ich daran, dass " + words.text + "."
    case .thing(let words):
      guard let first = words.first, first.kind == .determiner, !first.lower.hasPrefix("kein"),
        NounPhrase(words)?.isPlural == false
      else {
        return "Mein Zeichen dafür: " + words.text + "."
      }
      return "Mein Zeichen dafür ist " + words.text + "."
    case .quote(let text): return "Mein Zeichen dafür: „" + text + "“."
    case nil: return nil
    }
  }
}

extension String {
  /// Whether two words begin with the same five letters or more, as inflected forms do.
  fileprivate func sharesStem(with other: String) -> Bool {
    let shorter = Swift.min(utf8.count, other.utf8.count)
    guard shorter >= 4 else { return false }
    return utf8.prefix(Swift.min(shorter, 6)).elementsEqual(other.utf8.prefix(Swift.min(shorter, 6)))
  }
}
