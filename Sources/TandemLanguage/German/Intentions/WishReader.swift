/// Finds what a person wants in a German text: wishes, purposes, things named, questions.
final class WishReader: Sendable {
  let lexicon: GermanLexicon
  let verbs: VerbPhraseReader
  let order: WordOrder
  let things: ThingReader
  let articles: ArticleReader

  init(_ lexicon: GermanLexicon) {
    self.lexicon = lexicon
    verbs = VerbPhraseReader(lexicon: lexicon)
    order = WordOrder(lexicon: lexicon)
    things = ThingReader(lexicon: lexicon)
    articles = ArticleReader(lexicon)
  }

  /// Every wish in order of appearance, weak ones included.
  func wishes(in text: GermanText) -> [Wish] {
    text.parts.indices.flatMap { index in
      let part = text.parts[index]
      let asks =
        part.clauses.first.map { $0.order == .verbSecond && $0.words.first?.kind == .question } ?? false
      if part.ending == .question && !announces(part) || asks { return question(part).map { [$0] } ?? [] }
      let found = wishes(in: part.clauses)
        .filter { !tellsWhoSpeaks($0, index, text) && !isRequest($0, text) }
      guard part.isBullet else { return found }
      // In a list of bullets a thing named counts as much as a thing to do.
      return found.map {
        Wish(
          words: $0.words, clauses: $0.clauses, strength: max($0.strength, .act), isAway: $0.isAway,
          phrase: $0.phrase)
      }
    }
  }

  /// "Ich will wissen: Was treibt sie an?": the question is what is wanted.
  private func announces(_ part: GermanText.Part) -> Bool {
    part.clauses.count > 1 && part.clauses[1].markBefore == ":" && part.clauses[0].words.has("ich")
  }

  /// Only the strongest kind there is, and what comes close to it.
  func strongest(in text: GermanText) -> [Wish] {
    let all = wishes(in: text).filter { $0.words.wordCount > 0 && !isArrangement($0.words) }
    guard let best = all.map(\.strength).max() else { return [] }
    let least: Wish.Strength = best >= .purpose ? .purpose : best == .act ? .act : best
    return all.filter { $0.strength >= least }
  }

  /// "am liebsten online treffen", "Infos, wie oft man sich trifft": asks about the programme, and wants nothing of it.
  private func isArrangement(_ words: [GermanWord]) -> Bool {
    if words.last?.lower == "treffen" {
      let object = words.dropLast().prefix { $0.kind != .preposition || $0.lower == "am" }
      return words.count > 1 && !words.has("mit")
        && object.allSatisfy { ![.noun, .pronoun, .quantifier, .number].contains($0.kind) }
    }
    return words.contains { ["infos", "info", "informationen"].contains($0.lower) }
      && words.contains { ["oft", "arbeitszeit", "wann", "anmeldung"].contains($0.lower) }
  }

  // MARK: One sentence

  private func wishes(in clauses: [GermanClause]) -> [Wish] {
    var found: [Wish] = []
    var index = 0
    while index < clauses.count {
      if speaks(before: index, clauses) { break }
      if index == 0, GermanHeading.isOne(index, of: clauses) {
        index += 1
        continue
      }
      let dependents = dependents(of: index, clauses)
      if let wish = wish(index, dependents, clauses) {
        found += wish.wishes.filter { !isCutOff($0, max(index + 1, wish.next), clauses) }
        index = max(index + 1, wish.next)
      } else {
        index += 1
      }
    }
    return found
  }

  /// What a clause gave, and where reading goes on.
  struct Found {
    var wishes: [Wish]
    var next: Int
  }

  func wish(_ index: Int, _ dependents: Range<Int>, _ clauses: [GermanClause]) -> Found? {
    let clause = clauses[index]
    switch clause.order {
    case .verbSecond, .verbFirst:
      return asked(index, clauses) ?? impersonal(index, dependents, clauses)
        ?? own(index, dependents, clauses)
        ?? forOthers(index, dependents, clauses)
    case .verbFinal:
      if clause.opener == "damit" { return purpose(index, clauses) }
      if clause.opener == "dass", index == 0, !isJudged(dependents.upperBound, clauses) {
        return Found(
          wishes: hoped(index, index..<dependents.upperBound, clauses), next: dependents.upperBound)
      }
      if ["weil", "da"].contains(clause.opener) {
        return impersonal(index, dependents, clauses) ?? own(index, dependents, clauses)
      }
      return nil
    case .zuInfinitive:
      if clause.opener == "um" {
        // "nicht um Ratschläge zu verteilen, …": what it is not for.
        let isDenied =
          clause.words.first?.lower == "nicht"
          || index > 0 && clauses[index - 1].words.count < 3
            && clauses[index - 1].words.last?.lower == "nicht"
        return isDenied || isOthersPurpose(index, clauses) ? nil : infinitives(index, clauses, .purpose)
      }
      // What a clause before it governs is a wish only if that clause says so.
      return index == 0 && clause.opener == nil ? infinitives(index, clauses, .act) : nil
    case .infinitive: return infinitives(index, clauses, .act)
    case .fragment:
      return goesOnInList(index, clauses) ? nil : fragment(index, dependents, clauses)
    }
  }

  /// "die arbeiten, um zu leben": what somebody else does something for.
  private func isOthersPurpose(_ index: Int, _ clauses: [GermanClause]) -> Bool {
    guard index > 0, clauses[index - 1].order == .verbSecond, let verb = clauses[index - 1].verb,
      let first = clauses[index - 1].words.first, first.kind == .pronoun || first.kind == .determiner
    else { return false }
    let words = clauses[index - 1].words
    return words[verb].finite?.persons.contains(.first) == false && first.lower != "es"
      && !words.contains { ["ich", "mir", "mich"].contains($0.lower) || $0.lower.hasPrefix("mein") }
  }

  /// "Dass ich das glaubte, ist mir peinlich": a fact, unless what is said of it makes it a wish.
  private func isJudged(_ index: Int, _ clauses: [GermanClause]) -> Bool {
    guard index < clauses.count, clauses[index].order == .verbFirst || clauses[index].order == .verbSecond
    else {
      return false
    }
    return !clauses[index].words.contains { Self.wanted.contains($0.lower) }
  }

  private static let wanted: WordSet = [
    "wichtig", "ziel", "wunsch", "anliegen", "traum", "freut", "reizt", "motiviert",
  ]

  /// Clauses that depend on the one at this place: everything up to the next that can stand alone.
  ///
  /// - Parameter keepsAll: Whether times and conditions belong to it too, as they do in an answer.
  func dependents(of index: Int, _ clauses: [GermanClause], keepsAll: Bool = false) -> Range<Int> {
    var end = index + 1
    while end < clauses.count, clauses[end].isDependent || isSecondHalf(end, clauses),
      keepsAll ? !isCause(clauses[end]) : !isReason(clauses[end])
    {
      if isSecondHalf(end, clauses) {
        end += 1
        continue
      }
      if clauses[end].coordinator == "denn" { break }
      if clauses[end].coordinator != nil, clauses[end].opener == "wenn" { break }
      if clauses[end].coordinator != nil, clauses[end].order != .verbFinal,
        clauses[end].order != .zuInfinitive
      {
        break
      }
      end += 1
    }
    return (index + 1)..<end
  }

  /// "…, dass sie nicht nur beim Fest gefragt ist, sondern auch beim Budget": without it the first half says something else.
  private func isSecondHalf(_ index: Int, _ clauses: [GermanClause]) -> Bool {
    clauses[index].coordinator == "sondern" && clauses[index].order == .fragment && index > 1
      && clauses[index - 1].order == .verbFinal && clauses[index - 1].words.has("nur")
  }

  private func isCause(_ clause: GermanClause) -> Bool { ["weil", "da", "denn"].contains(clause.opener) }

  private func isReason(_ clause: GermanClause) -> Bool {
    [
      "weil", "da", "obwohl", "nachdem", "während", "seit", "als", "denn", "damit", "falls", "indem", "bevor",
      "solange",
    ]
    .contains(clause.opener)
  }

  /// The words of dependent clauses with their commas.
  func tail(_ range: Range<Int>, _ clauses: [GermanClause]) -> [GermanWord] {
    range.flatMap { index in
      let clause = clauses[index]
      let needsComma = clause.coordinator == nil || clause.markBefore != nil
      let link = clause.coordinator.map { [GermanWord.coordinator($0)] } ?? []
      return (needsComma ? [GermanWord.comma] : []) + link + clause.words
    }
  }

  // MARK: Infinitives

  /// Infinitives in a row, joined by commas or "und": one wish each.
  func infinitives(_ index: Int, _ clauses: [GermanClause], _ strength: Wish.Strength) -> Found? {
    var wishes: [Wish] = []
    var at = index
    while at < clauses.count {
      let clause = clauses[at]
      guard clause.order == .infinitive || clause.order == .zuInfinitive,
        at == index || clause.opener == nil
      else {
        break
      }
      guard var phrase = verbs.infinitive(clause) else { break }
      if isWaiting(clause, phrase) { break }
      if clause.markBefore != nil, phrase.middle.first?.lower == "besonders" {
        // "Kommunikation, besonders frei reden": above all, and not how.
        phrase.middle.removeFirst()
      }
      if clause.order == .infinitive, clauses.first?.order != .verbSecond {
        phrase.middle = articles.completed(phrase.middle, before: phrase.chain[0].verb)
      }
      let dependents = dependents(of: at, clauses)
      let stop = dependents.first {
        clauses[$0].order == .zuInfinitive && clauses[$0].opener == nil && clauses[$0].coordinator != nil
      }
      let range = dependents.lowerBound..<(stop ?? dependents.upperBound)
      let isPurposeNext = range.first.map { clauses[$0].opener == "um" } ?? false
      phrase.tail += isPurposeNext ? [] : tail(range, clauses)
      if let last = wishes.last, clause.coordinator == "und", phrase.middle.isEmpty, phrase.tail.isEmpty {
        // "Nachwuchs gewinnen und halten": one object for both.
        wishes[wishes.count - 1] = Wish(
          words: last.words + [.coordinator("und")] + phrase.infinitive, clauses: last.clauses + [clause],
          strength: strength, isAway: last.isAway)
      } else if let wish = wish(phrase, [clause], strength) {
        wishes = joined(wishes, [wish], clause)
      }
      at = isPurposeNext ? range.lowerBound : range.upperBound
      guard at < clauses.count, clauses[at].coordinator != nil || clauses[at].markBefore == "," else { break }
    }
    return Found(wishes: wishes, next: max(at, index + 1))
  }

  /// The wishes with those of the next clause; "… behalten und trotzdem aufsteigen" is one, of which that word is half.
  func joined(_ wishes: [Wish], _ next: [Wish], _ clause: GermanClause) -> [Wish] {
    guard clause.coordinator == "und", let link = clause.words.first, let last = wishes.last,
      let first = next.first,
      Self.binding.contains(link.lower), first.isAway == last.isAway
    else { return wishes + next }
    let comma: [GermanWord] = last.words.contains { $0.isMark(",") } ? [.comma] : []
    let both = Wish(
      words: last.words + comma + [.coordinator("und"), link] + first.words,
      clauses: last.clauses + first.clauses,
      strength: max(last.strength, first.strength), isAway: last.isAway)
    return wishes.dropLast() + [both] + next.dropFirst()
  }

  /// Words that tie what is wanted to what was said right before.
  static let binding: WordSet = ["dabei", "trotzdem", "dennoch"]

  /// "Mal sehen", "mal schauen, was kommt": says that nothing is wanted yet.
  private func isWaiting(_ clause: GermanClause, _ phrase: VerbPhrase) -> Bool {
    ["sehen", "schauen", "gucken", "abwarten"].contains(phrase.head.infinitive)
      && phrase.middle.allSatisfy { [.particle, .adverb].contains($0.kind) }
  }

  /// A verb phrase as a wish, cleaned; nil where only "das" or "daran" says what it is about.
  func wish(_ phrase: VerbPhrase, _ clauses: [GermanClause], _ strength: Wish.Strength) -> Wish? {
    let clean = PhraseCleaner.cleaned(phrase)
    // "entweder aufsteigen": half of a choice.
    if clean.middle.first?.lower == "entweder" { return nil }
    guard !PhraseCleaner.isAnaphoric(clean), clean.isWhole else { return nil }
    // "verstehen warum": what is asked was said before.
    if let last = clean.infinitive.last, last.kind == .question { return nil }
    return Wish(
      words: clean.infinitive, clauses: clauses, strength: strength, isAway: PhraseCleaner.isAway(clean),
      phrase: clean)
  }

  // MARK: Purposes

  /// "damit ich sicherer werde", "damit andere es leichter haben"
  private func purpose(_ index: Int, _ clauses: [GermanClause]) -> Found? {
    let clause = clauses[index]
    let dependents = dependents(of: index, clauses)
    if let own = verbs.firstPerson(clause) {
      var phrase = own.phrase
      phrase.tail += tail(dependents, clauses)
      guard let wish = wish(phrase, [clause], .purpose) else { return nil }
      return Found(wishes: [wish], next: dependents.upperBound)
    }
    guard let words = order.final(clause) else { return nil }
    let sentence: [GermanWord] = [
      .frame("dafür"), .frame("sorgen", .verb), .comma, .frame("dass", .subordinator),
    ]
    let wish = Wish(
      words: sentence + words + tail(dependents, clauses), clauses: [clause], strength: .purpose)
    return Found(wishes: [wish], next: dependents.upperBound)
  }
}
