/// A time as a sentence says it.
extension GermanDates {
  func phrase(_ text: GermanTimeText, _ range: Range<Int>, _ atoms: [TimeAtom], _ reading: Reading)
    -> String?
  {
    guard let first = text.words.first?.lower else { return nil }
    if let uneven = uneven(range, reading) { return uneven }
    if first == "um", atoms.first?.isDuration == true, text.words.count == 3 {
      // "um drei Jahre"
      return GermanTimeText(Array(text.words.dropFirst())).within
    }
    if let over = over(text, atoms) { return over }
    if text.isClause {
      let clause = articled(text)
      return clause.clauseWithTime ?? clause.withoutBracket
    }
    // "bis zum Teamleiter in zwei Jahren": what somebody becomes is no time.
    if text.namesRole { return atoms.finest.map { named($0, text) } }
    if let told = told(text, atoms) { return told }
    // A remark with a verb of its own is no time; only the time inside it is.
    if isSentence(text.words) { return sentence(text, atoms) }
    if range.count > 16 { return atoms.finest.map { named($0, text) } }
    if text.words.contains(where: {
      $0.kind == .mark && !$0.isMark(",") && !$0.isMark("/") || ["°", "%", "§"].contains($0.text)
    }) {
      // Signs that no sentence can be sure of.
      return atoms.finest.map { named($0, text) } ?? "bis " + reading.quote(range).quoted
    }
    if text.words.last.map({ ["lang", "lange", "über", "hindurch"].contains($0.lower) }) == true {
      return text.text
    }
    if first == "über", let last = text.words.last, TimeWords.german.units[last.lower] != nil {
      // "über das nächste Jahr reden" would be about it.
      return text.text + " hinweg"
    }
    if first == "die", text.words.count > 2, ["nächsten", "kommenden"].contains(text.words[1].lower),
      ["Monate", "Jahre", "Tage", "Wochen"].contains(text.words[text.words.count - 1].text)
    {
      // "die nächsten zwei Jahre"
      let rest = text.text(from: 1)
      return "in den " + (rest.hasSuffix("n") ? rest : rest + "n")
    }
    if let span = span(text, atoms) { return span }
    let starter = atoms.first { $0.tokens.lowerBound == range.lowerBound }
    switch first {
    case "bis": return "bis \(until(Array(text.monthJoined.dropFirst())))"
    case "zu" where text.words.count > 1 && TimeWords.german.named[text.words[1].lower] != nil:
      return "bis \(text.text(from: 1))"
    case "zu" where text.words.count < 2 || text.words[1].kind != .determiner: return nil
    case "zum", "zur", "zu": return "bis \(text.withMonth)"
    case "auf"
    where text.words.count > 2 && ["der", "dem", "meiner", "unserer"].contains(text.words[1].lower):
      return text.withMonth
    case "am": return atoms.first?.grain == .day ? "bis zum \(text.text(from: 1))" : text.text
    case "in" where atoms.first?.isDuration == true && text.words.count < 5: return withinStretch(text)
    case "vor", "nach", "in", "im", "innerhalb", "binnen", "während", "ab", "vorm", "beim", "bei", "mit",
      "übers", "über", "noch":
      if let whole = articled(stretch: text.words) { return whole }
      if let last = text.words.last, atoms.first?.isDuration == true, text.words.count > 2,
        ["halbzeit", "start", "beginn"].contains(last.lower),
        atoms[0].tokens.contains(text.words[text.words.count - 2].token)
      {
        // "nach drei Monaten Halbzeit": says the same twice.
        return GermanTimeText(Array(text.words.dropLast())).withMonth
      }
      return text.withMonth
    default: break
    }
    if let starter { return bare(text, starter, first) }
    if let until = text.words.firstIndex(where: { $0.lower == "bis" }), until > 0, atoms.count == 1,
      text.words.dropFirst(until + 1).first.map({ atoms[0].tokens.contains($0.token) }) == true
    {
      // "Verlängerung bis Ende Februar"
      return named(atoms[0], text)
    }
    if TimeWords.german.parts[first] != nil { return "bis \(until(text.words))" }
    if Self.places.contains(first) { return "bis \(text.text)" }
    if let event = GermanEvent(text.words), event.isSure || atoms.isEmpty { return "bis \(event.dative)" }
    return atoms.finest.map { named($0, text) }
  }

  /// "Heizperiode rum", "Probezeit vorbei": a clause without its verb; nil where no article is sure.
  private func over(_ text: GermanTimeText, _ atoms: [TimeAtom]) -> String? {
    guard atoms.isEmpty, let last = text.words.last, text.words.count > 1,
      ["rum", "vorbei", "durch", "um", "überstanden"].contains(last.lower)
    else { return nil }
    var named = Array(text.words.dropLast())
    if ["bis", "wenn"].contains(named[0].lower) { named.removeFirst() }
    guard let thing = NounPhrase(named), thing.head + 1 == named.count else { return nil }
    let subject = thing.hasDeterminer ? named : ArticleReader(lexicon).subject(named)
    guard thing.hasDeterminer || subject.count > named.count else { return nil }
    return "bis \(subject.text) \(last.lower) ist"
  }

  /// "bis Antrag eingereicht ist", "wenn Antrag durch ist": with the article of the subject.
  private func articled(_ text: GermanTimeText) -> GermanTimeText {
    guard text.words.count > 3, text.words[1].kind == .noun, text.words[2].kind != .noun else { return text }
    let subject = ArticleReader(lexicon).subject([text.words[1]])
    return GermanTimeText([text.words[0]] + subject + text.words[2...])
  }

  /// "in drei Monaten", "in ein halbes Jahr": the answer to "by when?", where "in" would say that it begins then.
  private func withinStretch(_ text: GermanTimeText) -> String {
    let rest = Array(text.words.dropFirst())
    guard let first = rest.first, let unit = rest.last, rest.count > 1 else { return text.withMonth }
    if first.lower.hasPrefix("ein"), first.lower.utf8.count < 7 {
      let isHalf = rest.count == 3 && rest[1].lower.hasPrefix("halb")
      guard isHalf || rest.count == 2 else { return text.withMonth }
      return GermanTimeText.withinOne(unit, half: isHalf)
    }
    if rest.count == 2, first.lower.hasPrefix("halb") { return GermanTimeText.withinOne(unit, half: true) }
    guard
      first.kind == .number
        || ["anderthalb", "eineinhalb", "zweieinhalb", "paar", "wenigen", "mehreren"].contains(first.lower)
    else {
      return text.withMonth
    }
    return "innerhalb von " + GermanTimeText(rest).withMonth
  }

  /// "in 6–8 Monaten", "in 2 ½ Jahren": numbers that only their own spelling says.
  private func uneven(_ range: Range<Int>, _ reading: Reading) -> String? {
    let tokens = reading.tokens[range]
    guard let first = tokens.first, let last = tokens.last,
      ["in", "innerhalb", "binnen", "nach"].contains(first.lower) || first.kind == .number,
      ["monate", "monaten", "jahre", "jahren", "wochen", "tage", "tagen"].contains(last.lower),
      tokens.dropFirst().dropLast().contains(where: { $0.kind != .word && $0.kind != .number }),
      tokens.dropLast().allSatisfy({ $0.kind != .word || $0.lower == first.lower || $0.lower == "von" })
    else { return nil }
    let dative = last.lower.hasSuffix("n") ? "" : "n"
    return (first.kind == .number ? "innerhalb von " : "") + reading.quote(range).lowercasedFirst + dative
  }

  /// "Ausstellung eröffnet am 3. Oktober", "die Ausschreibungen kommen immer im Mai": the event and its time.
  private func told(_ text: GermanTimeText, _ atoms: [TimeAtom]) -> String? {
    let words = text.words
    guard words.first?.lower != "bis", let atom = atoms.first, atoms.count == 1,
      let verb = words.firstIndex(where: { $0.finite != nil && $0.kind != .noun }), verb > 0,
      words[verb].token < atom.tokens.lowerBound, words.last.map({ atom.tokens.contains($0.token) }) == true
    else { return nil }
    let named = Array(words[..<verb])
    let time = words[(verb + 1)...].drop { [.adverb, .particle].contains($0.kind) }
    guard let first = time.first,
      first.kind == .preposition && time.dropFirst().first.map({ atom.tokens.contains($0.token) }) == true
        || atom.tokens.contains(first.token),
      ["am", "im"].contains(first.lower), words[..<verb].allSatisfy({ $0.kind != .pronoun }),
      let event = GermanEvent(named), event.isSure
    else { return nil }
    return "bis " + event.dative + " " + Array(time).text
  }

  private func isSentence(_ words: [GermanWord]) -> Bool {
    guard words.first?.lower != "bis" else { return false }
    return words.prefix { !$0.isMark(",") }.contains {
      $0.finite != nil && $0.infinitive == nil && $0.participle == nil
    }
  }

  /// "Frist ist der 15. September", "da greift eh das Gesetz im Juni": the day, or the time that is named.
  private func sentence(_ text: GermanTimeText, _ atoms: [TimeAtom]) -> String? {
    let verb = text.words.firstIndex { ["ist", "sind", "wäre"].contains($0.lower) }
    if let verb, verb > 0, verb + 1 < text.words.count,
      ["der", "den", "am", "zum"].contains(text.words[verb + 1].lower), atoms.first?.grain == .day
    {
      return "bis zum \(text.text(from: verb + 2))"
    }
    return atoms.finest.map { named($0, text) }
  }
}
