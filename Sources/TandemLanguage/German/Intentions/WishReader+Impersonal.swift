extension WishReader {
  // MARK: "Mir geht es darum, …", "Mich motiviert …", "Mein Ziel ist …"

  /// A clause that says what moves the person without "ich" as its subject.
  func impersonal(_ index: Int, _ dependents: Range<Int>, _ clauses: [GermanClause]) -> Found? {
    let clause = clauses[index]
    guard let verb = clause.verb, let form = clause.words[verb].finite else { return nil }
    guard let kind = kind(clause, form) else { return nil }
    if let first = dependents.first {
      let inner = clauses[first]
      if inner.order == .zuInfinitive, inner.opener == nil {
        let whole = VerbPhrase(
          middle: clause.words.filter { $0.kind != .mark },
          chain: [VerbPhrase.Link(verb: form.verb, kind: .infinitive)])
        return struggle(whole, inner, dependents, clauses) ?? infinitives(first, clauses, .said)
      }
      if inner.opener == "dass" || inner.opener == "wenn" {
        return Found(wishes: hoped(first, dependents, clauses), next: dependents.upperBound)
      }
      let isCurious =
        kind == .subject
        || clause.words.contains { ["spannend", "interessant", "wissen"].contains($0.lower) }
      if inner.isIndirectQuestion, isCurious {
        let head = inner.opener == "ob" ? "herausfinden" : "verstehen"
        let words = [GermanWord.frame(head, .verb)] + tail(dependents, clauses)
        let used = Array(clauses[index..<dependents.upperBound])
        return Found(
          wishes: [Wish(words: words, clauses: used, strength: .said)], next: dependents.upperBound)
      }
    }
    // "zwei Dinge treiben mich um": a worry, and nothing that one is drawn to.
    if form.verb.infinitive == "treiben", clause.words.last?.lower == "um" { return nil }
    let wishes = named(kind, clause, verb, dependents, clauses)
    return wishes.isEmpty ? nil : Found(wishes: wishes, next: dependents.upperBound)
  }

  /// What such a clause is built like, which decides where its content stands.
  enum Impersonal {
    /// The content is the object of "um": "mir geht es um …".
    case about
    /// The content is the subject: "mich reizt …", "mir ist … wichtig", "mir fehlt …".
    case subject
    /// The content follows the verb: "mein Ziel ist …".
    case predicate
    /// Only a clause that depends on it can hold the content: "es macht mir Freude, …".
    case opens
  }

  private func kind(_ clause: GermanClause, _ form: VerbForm) -> Impersonal? {
    let words = clause.words
    // "mir würde es helfen, …"
    let helps = form.kind == .subjunctive && words.last?.lower == "helfen"
    let verb = helps ? "helfen" : form.verb.infinitive
    let isMine = words.contains { ["mir", "mich"].contains($0.lower) }
    guard !words.contains(where: { Self.complaints.contains($0.lower) }) else { return nil }
    switch verb {
    case "gehen", "drehen": return words.has("es") && (words.has("um") || words.has("darum")) ? .about : nil
    case "reizen", "motivieren", "begeistern", "antreiben", "locken", "faszinieren", "inspirieren", "bewegen",
      "ansprechen",
      "anspornen", "beschäftigen":
      return isMine ? .subject : nil
    case "interessieren", "treiben", "spornen", "sprechen", "liegen":
      return isMine && !words.has("ich") ? .subject : nil
    case "fehlen": return isMine ? .subject : nil
    case "fallen" where !words.has("schwer") && !words.has("leicht"): return nil
    case "fallen", "machen", "bereiten", "gefallen", "helfen", "reichen", "geben", "tun", "finden":
      return words.has("ich") && verb != "finden" ? nil : isMine || words.has("ich") ? .opens : nil
    case "sein":
      if words.contains(where: { Self.goalNouns.contains($0.lower) }), hasMine(words) {
        // "Gehört werden, das wäre mein Wunsch": the wish was said before.
        return clause.words.first.map { ["das", "dies"].contains($0.lower) } == true && words.count <= 5
          ? nil : .predicate
      }
      if isMine,
        words.contains(where: {
          ["wichtig", "wichtiger", "wichtigsten", "anliegen", "bedürfnis"].contains($0.lower)
        })
      {
        return .subject
      }
      // "Tipps für die Verhandlung wären super"
      if form.kind == .subjunctive, !words.has("es"), !words.has("das"), words.first?.lower != "ich",
        Self.praise.contains(words.last?.lower ?? "")
      {
        // "Ende März wäre super": when, and not what.
        return TimeWords.german.isTime(words[0].lower) ? nil : .subject
      }
      return words.has("es") || words.has("schön") || words.has("toll") ? .opens : nil
    case "haben" where words.has("ich"):
      return words.contains { Self.goalNouns.contains($0.lower) || $0.lower == "lust" } && !words.has("auf")
        ? .opens : nil
    default: return nil
    }
  }

  static let praise: WordSet = [
    "super", "toll", "klasse", "prima", "hilfreich", "schön", "nett", "cool", "gut", "ideal", "spannend",
    "interessant", "perfekt", "genial", "nützlich", "wunderbar",
  ]

  /// What makes of such a clause a complaint and no wish.
  private static let complaints: WordSet = [
    "leid", "satt", "schade", "angst", "sorge", "sorgen", "kummer", "stress", "druck", "schlimm", "traurig",
    "wütend",
  ]

  private func hasMine(_ words: [GermanWord]) -> Bool { words.contains { $0.lower.hasPrefix("mein") } }

  static let goalNouns: WordSet = [
    "ziel", "wunsch", "anliegen", "motivation", "traum", "antrieb", "hoffnung", "beweggrund", "motiv",
    "grund",
    "anspruch", "ansporn", "interesse", "hauptziel", "hauptgrund", "hauptmotivation", "vorsatz", "plan",
    "absicht",
    "herzenswunsch", "herzensangelegenheit", "erwartung", "sehnsucht", "ehrgeiz",
  ]

  /// The things that such a clause names.
  private func named(
    _ kind: Impersonal, _ clause: GermanClause, _ verb: Int, _ dependents: Range<Int>,
    _ clauses: [GermanClause]
  ) -> [Wish] {
    let words = clause.words
    let rest = tail(dependents, clauses)
    switch kind {
    case .about:
      guard let um = words.lastIndex(where: { $0.lower == "um" }) else { return [] }
      return wishes(Array(words[(um + 1)...]).droppingFinalVerb + rest, clause)
    case .predicate:
      // "Kontakte zu Büros wären mein Wunsch": the wish is named behind what is wished for.
      let isBehind = words[(verb + 1)...].contains { Self.goalNouns.contains($0.lower) }
      let content =
        isBehind ? words[..<verb].filter { _ in true } : words[(verb + 1)...].filter { $0.lower != "es" }
      let isGoal = words.contains { ["ziel", "hauptziel", "plan", "absicht"].contains($0.lower) }
      let companion = isBehind ? "bekommen" : isGoal ? "erreichen" : "verwirklichen"
      return wishes(content + rest, clause, verb: companion)
    case .subject:
      let isFirst = words.first.map { ["mich", "mir"].contains($0.lower) } ?? false
      let isBare =
        words[..<verb].allSatisfy { [.adverb, .particle].contains($0.kind) }
        || words.first.map { $0.kind == .preposition || $0.lower == "als" } == true
      let content =
        isBare && clause.start == 0
        ? Array(words[(verb + 1)...])
        : isFirst || clause.start > 0
          ? Array(words[(isFirst ? verb + 1 : clause.start)...]) : Array(words[..<verb])
      let own = content.filter { word in
        ![
          "mich", "mir", "es", "wichtig", "wichtiger", "an", "am", "herzen", "besonders", "sehr", "vor",
          "allem",
        ]
        .contains(word.lower) && word.finite == nil
      }
      let isMissing = words[verb].isFinite(of: ["fehlen"])
      return wishes(own + rest, clause, verb: isMissing ? "bekommen" : nil)
    case .opens: return []
    }
  }

  private func wishes(_ words: [GermanWord], _ clause: GermanClause, verb: String? = nil) -> [Wish] {
    conjuncts(PhraseCleaner.objectWords(words)).compactMap { part in
      if let phrase = things.phrase(for: part) {
        return Wish(words: phrase, clauses: [clause], strength: .said)
      }
      if let verb, let phrase = things.object(part, verb: verb) {
        return Wish(words: phrase, clauses: [clause], strength: .said)
      }
      guard let thing = NounPhrase(part), let object = thing.accusative() else { return nil }
      let about: [GermanWord] = [.frame("mehr", .quantifier), .frame("über", .preposition)]
      return Wish(words: about + object + [.frame("erfahren", .verb)], clauses: [clause], strength: .named)
    }
  }

  // MARK: Indirect questions

  /// "Keine Ahnung, wie …", "ich verstehe nicht, warum …": what one wants to understand.
  func asked(_ index: Int, _ clauses: [GermanClause]) -> Found? {
    let clause = clauses[index]
    guard index + 1 < clauses.count, clauses[index + 1].isIndirectQuestion else { return nil }
    let words = clause.words
    let isAsking =
      words.contains { ["ahnung", "schimmer", "plan", "blassen", "peil"].contains($0.lower) }
      || words.contains { $0.isFinite(of: ["verstehen", "kapieren", "begreifen"]) } && words.has("nicht")
    guard isAsking else { return nil }
    let dependents = dependents(of: index, clauses)
    let phrase = [GermanWord.frame("verstehen", .verb)] + tail(dependents, clauses)
    let used = Array(clauses[index..<dependents.upperBound])
    return Found(
      wishes: [Wish(words: phrase, clauses: used, strength: .purpose)], next: dependents.upperBound)
  }
}

extension Array where Element == GermanWord {
  /// Without a finite verb at the end, as a subordinate clause leaves it.
  var droppingFinalVerb: [GermanWord] {
    guard let last, last.finite != nil else { return self }
    return Array(dropLast())
  }
}
