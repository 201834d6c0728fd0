/// Reads an answer of any shape as things the person does.
///
/// Whatever somebody types – an infinitive, a sentence, a question word, a noun – comes out as verb
/// phrases wherever that is sure, and as the thing named where it is not.
final class PhraseReader: Sendable {
  let lexicon: GermanLexicon
  let wishes: WishReader
  /// Whether the words were cleaned before and stay as they are.
  private let isVerbatim: Bool

  init(_ lexicon: GermanLexicon) {
    self.lexicon = lexicon
    wishes = WishReader(lexicon)
    isVerbatim = false
  }

  /// The same reader for words that another one cleaned.
  private init(verbatim reader: PhraseReader) {
    (lexicon, wishes, isVerbatim) = (reader.lexicon, reader.wishes, true)
  }

  /// What an answer says.
  enum Content: Sendable, Hashable {
    /// What the person does, in order.
    case doing([VerbPhrase])
    /// Something named that no verb surely goes with.
    case thing([GermanWord])
  }

  /// The verb phrases of infinitive phrases ("mein Wissen weitergeben und zuhören").
  func phrases(of text: String) -> [VerbPhrase] {
    let read = GermanText(Reading(text), lexicon, isWritten: true)
    return PhraseReader(verbatim: self).doing(in: read, question: "verstehen").phrases
  }

  func cleaned(_ phrase: VerbPhrase) -> VerbPhrase {
    isVerbatim ? phrase : PhraseCleaner.cleaned(phrase, keepsAbility: true)
  }

  /// Reads an answer; nil where it says nothing.
  ///
  /// - Parameter question: The infinitive that an indirect question depends on: one understands "wie …", or shows it.
  func content(of text: ReadText, question: String = "verstehen") -> Content? {
    let read = text.german(lexicon)
    if isStory(read) || judgesTime(read) { return nil }
    if let choice = openChoice(read) { return choice }
    let said = doing(in: read, question: question)
    if let thing = said.thing, said.phrases.isEmpty {
      return decision(thing) ?? learners(thing) ?? named(thing, read, question)
    }
    // Half of what somebody said is not what they said, and what is not understood is not said for them.
    if said.losesWords || !said.phrases.allSatisfy(\.isSound) { return quote(read) }
    return said.phrases.isEmpty ? nil : .doing(said.phrases)
  }

  /// "Ich war früher Kurierfahrerin und kenne …": how it was, which nobody sets out to do.
  private func isStory(_ read: GermanText) -> Bool {
    let clauses = read.parts.lazy.flatMap(\.clauses)
    guard let first = clauses.first(where: { !isEmpty($0) }), first.order == .verbSecond, first.opener == nil,
      let verb = first.words.first(where: { $0.finite != nil })?.finite
    else { return false }
    return verb.kind == .past && !["wollen", "sollen"].contains(verb.verb.infinitive)
  }

  /// "Ende März wäre super": when it should be, and nothing that is done.
  private func judgesTime(_ read: GermanText) -> Bool {
    guard read.parts.count == 1, read.parts[0].clauses.count == 1, let clause = read.parts[0].clauses.first,
      let verb = clause.verb, verb > 0, clause.words[verb].isFinite(of: ["sein", "gehen", "passen"]),
      clause.words[..<verb].contains(where: { TimeWords.german.isTime($0.lower) })
    else { return false }
    let isTime = clause.words[..<verb].allSatisfy {
      TimeWords.german.isTime($0.lower)
        || $0.lower.hasSuffix("s") && TimeWords.german.isTime(String($0.lower.dropLast()))
        || [.preposition, .determiner, .number, .adverb].contains($0.kind)
    }
    return isTime && clause.words[(verb + 1)...].allSatisfy { $0.kind != .noun && $0.kind != .verb }
  }

  func quote(_ read: GermanText) -> Content { .thing(quoted(read)) }

  /// An answer in the person's own words.
  func quoted(_ text: ReadText) -> [GermanWord] { quoted(text.german(lexicon)) }

  private func quoted(_ read: GermanText) -> [GermanWord] {
    [.frame(read.question(read.parts.flatMap(\.clauses)).quoted, .noun)]
  }

  private struct Said {
    /// What somebody does.
    var phrases: [VerbPhrase] = []
    /// The first thing that is only named.
    var thing: [GermanWord]?
    /// Whether words that mean something are in neither.
    var losesWords = false
  }

  private func doing(in read: GermanText, question: String) -> Said {
    var said = Said()
    for part in read.parts {
      var index = 0
      while index < part.clauses.count {
        let clause = part.clauses[index]
        if isEmpty(clause) || GermanHeading.isOne(index, of: part.clauses) {
          index += 1
          continue
        }
        if said.phrases.count < 3, let conditional = conditional(index, part.clauses) {
          said.phrases.append(conditional.phrase)
          index = conditional.next
          continue
        }
        if said.phrases.isEmpty, let choice = choice(index, part) {
          said.phrases.append(choice)
          index += 2
          continue
        }
        // Of two that exclude each other nobody does both.
        let isEither = clause.coordinator == "oder" && said.phrases.last?.middle.first?.lower == "entweder"
        if clause.coordinator == "oder", clause.order == .infinitive, !said.phrases.isEmpty, !isEither {
          said.losesWords = true
        }
        // "was hier schiefläuft, erfahren und ändern": the question belongs to a verb behind it.
        if clause.isIndirectQuestion, index + 1 < part.clauses.count,
          part.clauses[index + 1].markBefore == ",", part.clauses[index + 1].coordinator == nil,
          let verb = part.clauses[index + 1].words.first?.lower, Self.asking.contains(verb)
        {
          said.losesWords = true
        }
        // What explains itself behind a colon can't be turned round.
        if clause.markBefore == ":", !said.phrases.isEmpty { said.losesWords = true }
        var dependents = wishes.dependents(of: index, part.clauses, keepsAll: true)
        if said.phrases.count < 3, said.phrases.isEmpty || !isRemark(clause),
          let phrase = phrase(index, &dependents, part.clauses, question: question)
        {
          let more = afterthoughts(from: max(index + 1, dependents.upperBound), part.clauses)
          if let last = said.phrases.last, last.isBare, last.head == phrase.head { said.phrases.removeLast() }
          let isInstead =
            clause.coordinator == "sondern" && said.phrases.last.map(PhraseCleaner.isAway) == true
          if isInstead || isEither, more.words.isEmpty, let link = clause.coordinator {
            said.phrases[said.phrases.count - 1].others.append(VerbPhrase.Other(link: link, phrase: phrase))
          } else {
            said.phrases.append(phrase.adding(more.words))
          }
          index = more.next
          continue
        } else if said.phrases.isEmpty || !isRemark(clause) {
          said.losesWords = said.losesWords || says(clause) || !dependents.isEmpty && !isCause(clause)
          if said.thing == nil, clause.order == .fragment {
            said.thing = clause.words + wishes.tail(dependents, part.clauses)
          }
        }
        index = max(index + 1, dependents.upperBound)
      }
    }
    return said
  }

  /// "bleiben oder gehen?": which of both is what one wants to find out.
  private func choice(_ index: Int, _ part: GermanText.Part) -> VerbPhrase? {
    guard part.ending == .question, index + 2 == part.clauses.count,
      part.clauses[index + 1].coordinator == "oder",
      part.clauses[index...].allSatisfy({ $0.order == .infinitive && $0.opener == nil }),
      let first = wishes.verbs.infinitive(part.clauses[index]), first.chain.count == 1, first.tail.isEmpty,
      let second = wishes.verbs.infinitive(part.clauses[index + 1]), second.chain.count == 1,
      let head = lexicon.verb("herausfinden")
    else { return nil }
    let both = articled(first).finalOrder + [.coordinator("oder")] + articled(second).finalOrder
    return VerbPhrase(
      middle: [], chain: [VerbPhrase.Link(verb: head, kind: .infinitive)],
      tail: [.comma, .frame("ob", .subordinator), .frame("ich", .pronoun)] + both)
  }

  /// Verbs that an indirect question depends on.
  private static let asking: WordSet = [
    "erfahren", "verstehen", "wissen", "herausfinden", "begreifen", "klären", "lernen", "erkennen",
  ]

  /// "haha", "gell": nothing that is said.
  private func isEmpty(_ clause: GermanClause) -> Bool {
    clause.order == .fragment && clause.words.allSatisfy { $0.kind == .particle }
  }

  /// "Das macht mir Angst": says something about what was said, and nothing to do.
  private func isRemark(_ clause: GermanClause) -> Bool {
    guard clause.order == .verbSecond, let first = clause.words.first, !clause.words.has("ich") else {
      return false
    }
    return clause.verb == 1 && ["das", "es", "dies"].contains(first.lower)
  }

  private func isCause(_ clause: GermanClause) -> Bool {
    ["weil", "da", "denn"].contains(clause.opener) || clause.coordinator == "denn"
  }

  /// "Wie lebt jemand, der …?": what somebody wants to know.
  private func asked(_ index: Int, _ dependents: Range<Int>, _ clauses: [GermanClause], _ question: String)
    -> VerbPhrase?
  {
    // Whoever asks doesn't know yet: what is asked of oneself is nothing to pass on.
    let isOwn = clauses[index].words.has("ich")
    guard clauses[index].order == .verbSecond, clauses[index].words[0].kind == .question,
      let asked = wishes.order.indirect(clauses[index]),
      let head = lexicon.verb(isOwn ? "verstehen" : question)
    else { return nil }
    return VerbPhrase(
      middle: [], chain: [VerbPhrase.Link(verb: head, kind: .infinitive)],
      tail: [.comma] + asked.asking + asked.rest + wishes.tail(dependents, clauses))
  }

  /// Whether a clause has a content of its own; a reason can be left out of what somebody does.
  private func says(_ clause: GermanClause) -> Bool {
    guard !isCause(clause) else { return false }
    return clause.words.contains { $0.kind == .noun } || clause.words.count > 2
  }

  func phrase(
    _ index: Int, _ dependents: inout Range<Int>, _ clauses: [GermanClause], question: String
  ) -> VerbPhrase? {
    let clause = clauses[index]
    switch clause.order {
    case .infinitive, .zuInfinitive:
      guard clause.opener == nil || clause.opener == "um" else { return nil }
      guard var phrase = wishes.verbs.infinitive(clause) else { return nil }
      phrase = articled(phrase)
      // "… lernen, zu fragen und zuzuhören": coordinated infinitives without "zu" stand alone.
      if clause.order == .infinitive, let next = dependents.first(where: { clauses[$0].order == .infinitive })
      {
        dependents = dependents.lowerBound..<next
      }
      phrase.tail += wishes.tail(dependents, clauses)
      var clean = cleaned(phrase)
      if clause.coordinator == "und", let link = clause.words.first, link != clean.middle.first,
        WishReader.binding.contains(link.lower)
      {
        // "… behalten und trotzdem aufsteigen"
        clean.middle.insert(link, at: 0)
      }
      return clean
    case .verbSecond, .verbFirst:
      return asked(index, dependents, clauses, question) ?? sentence(index, &dependents, clauses)
    case .verbFinal: return subordinate(index, dependents, clauses, question: question)
    case .fragment: return nil
    }
  }

  // MARK: Clauses that depend on nothing here

  /// The verb that an indirect question depends on: facts are found out, and only what one does oneself
  /// can be passed on.
  private func governing(_ clause: GermanClause, _ question: String) -> String {
    guard let opener = clause.opener, opener != "ob" else { return "herausfinden" }
    let isOwn = clause.words.has("ich")
    if question == "weitergeben" { return isOwn || clause.words.has("man") ? question : "verstehen" }
    return question == "verstehen" && isOwn && Self.facts.contains(opener) ? "herausfinden" : question
  }

  private static let facts: WordSet = [
    "welche", "welcher", "welches", "welchen", "welchem", "wen", "wem", "wer", "wo", "wohin", "wann",
  ]

  /// "wenn ich Vertrag habe": with the article that notes leave out.
  func articled(_ phrase: VerbPhrase) -> VerbPhrase {
    guard !isVerbatim else { return phrase }
    var phrase = phrase
    phrase.middle = wishes.articles.completed(phrase.middle, before: phrase.chain[0].verb)
    return phrase
  }

  private func subordinate(
    _ index: Int, _ dependents: Range<Int>, _ clauses: [GermanClause], question: String
  ) -> VerbPhrase? {
    let clause = clauses[index]
    let tail = wishes.tail(dependents, clauses)
    if clause.isIndirectQuestion {
      guard let verb = lexicon.verb(governing(clause, question)) else { return nil }
      return VerbPhrase(
        middle: [], chain: [VerbPhrase.Link(verb: verb, kind: .infinitive)],
        tail: [.comma] + clause.words + tail)
    }
    guard ["dass", "wenn", "damit", "weil"].contains(clause.opener) else { return nil }
    if let own = wishes.verbs.firstPerson(clause) {
      var phrase = articled(own.phrase)
      if let auxiliary = own.auxiliary { keep(auxiliary, &phrase) }
      phrase.tail += tail
      return cleaned(phrase)
    }
    guard clause.opener != "weil", let words = wishes.order.final(clause) else { return nil }
    return ensuring(words + tail)
  }
}
