/// Words of an answer that point at something which only the text names, put so that they can be heard alone.
struct Pointers {
  let text: GermanText
  private let lexicon: GermanLexicon

  init(_ text: GermanText) { (self.text, lexicon) = (text, text.lexicon) }

  /// Whether a word may point; texts are only searched where one does.
  static func points(_ word: GermanWord) -> Bool {
    pointing.contains(word.lower) || word.kind == .determiner && word.lower.hasPrefix("dies")
  }

  private static let pointing: WordSet = ["so", "beide", "beiden", "grund", "entscheidung", "entscheiden"]

  /// The words with what they point at, as far as that is sure.
  ///
  /// - Parameter said: What is said in front of them.
  func settled(_ words: [GermanWord], behind said: [GermanWord]) -> [GermanWord] {
    inTeam(apposed(withoutSo(withoutThis(words, behind: said)), behind: said), behind: said)
  }

  /// "mit jedem reden" of somebody who leads a team: with everybody in it, where nobody else is named.
  private func inTeam(_ words: [GermanWord], behind said: [GermanWord]) -> [GermanWord] {
    guard
      let place = words.indices.first(where: { index in
        ["jedem", "allen"].contains(words[index].lower) && words[..<index].last?.lower == "mit"
          && (index + 1 == words.count || ![.noun, .adjective, .determiner].contains(words[index + 1].kind))
          && (index + 1 == words.count || !["von", "aus", "in", "im"].contains(words[index + 1].lower))
      }), !(said + words).contains(where: { $0.kind == .noun && lexicon.people.names($0) }),
      Antecedent(in: text) == nil
    else { return words }
    let body = Self.bodies.first { body in
      text.parts.contains { $0.clauses.contains { $0.words.contains { $0.lower.hasPrefix(body.leader) } } }
    }
    guard let body else { return words }
    return words[...place] + [.frame(body.article, .preposition), .frame(body.name, .noun)]
      + words[(place + 1)...]
  }

  /// What somebody leads, by what they are called.
  private static let bodies = [
    (leader: "teamleit", article: "im", name: "Team"), (leader: "teamchef", article: "im", name: "Team"),
    (leader: "gruppenleit", article: "in der", name: "Gruppe"),
    (leader: "abteilungsleit", article: "in der", name: "Abteilung"),
    (leader: "schichtleit", article: "in der", name: "Schicht"),
    (leader: "bereichsleit", article: "im", name: "Bereich"),
    (leader: "filialleit", article: "in der", name: "Filiale"),
    (leader: "stationsleit", article: "auf der", name: "Station"),
  ]

  /// "wie so eine Kampagne entsteht": like one that was spoken of; what is left is a campaign.
  private func withoutSo(_ words: [GermanWord]) -> [GermanWord] {
    guard
      let place = words.indices.first(where: { index in
        words[index].lower == "so" && index + 2 < words.count && words[index + 1].kind == .determiner
          && words[index + 1].lower.hasPrefix("ein") && words[index + 2].kind == .noun
      })
    else { return words }
    var shorter = words
    shorter.remove(at: place)
    return shorter
  }

  /// "woher sie diese Ruhe nehmen": "die Ruhe", where nobody has spoken of it yet.
  private func withoutThis(_ words: [GermanWord], behind said: [GermanWord]) -> [GermanWord] {
    guard
      let place = words.indices.first(where: { index in
        guard words[index].kind == .determiner, let ending = Self.these[words[index].lower] else {
          return false
        }
        let noun = words[index...].first { $0.kind == .noun }
        return !ending.isEmpty
          && noun.map { thing in
            TimeWords.german.units[thing.lower] == nil && !lexicon.people.nameBody(thing.lower)
              && !(said + words[..<index]).contains { $0.lower == thing.lower }
          } == true
      })
    else { return words }
    var named = words
    named[place] = .frame(Self.these[words[place].lower] ?? "", .determiner)
    return named
  }

  private static let these = [
    "diese": "die", "dieser": "der", "dieses": "das", "diesen": "den", "diesem": "dem",
  ]

  // MARK: Two

  /// "Leute aus beiden Bereichen": with the two that the text is torn between behind it.
  private func apposed(_ words: [GermanWord], behind said: [GermanWord]) -> [GermanWord] {
    guard
      let place = words.indices.first(where: { index in
        ["beide", "beiden"].contains(words[index].lower) && index + 1 < words.count
          && Self.sides.contains(words[index + 1].lower)
      }), let (first, second) = pair,
      !(said + words).contains(where: { $0.lower == first.lower })
    else { return words }
    return words[...(place + 1)] + [.comma, first, .coordinator("und"), second, .comma]
      + words[(place + 2)...]
  }

  /// What the two are called when they were named before.
  private static let sides: WordSet = [
    "seiten", "bereiche", "bereichen", "welten", "richtungen", "wege", "wegen", "felder", "feldern",
    "möglichkeiten", "varianten", "optionen", "abteilungen", "berufe", "berufen", "laufbahnen", "fächer",
    "fächern", "branchen", "häuser", "häusern", "lager", "lagern", "stellen", "modelle", "modellen",
    "sparten",
  ]

  /// The two nouns that the text asks about: "ob mir Beratung oder Entwicklung mehr liegt"; nil where it names none
  /// or several pairs.
  var pair: (first: GermanWord, second: GermanWord)? {
    var found: (GermanWord, GermanWord)?
    for part in text.parts {
      let words = part.clauses.flatMap { clause in
        (clause.coordinator.map { [GermanWord.coordinator($0)] } ?? []) + clause.words
      }
      for index in words.indices where words[index].lower == "oder" || isBetween(index, words) {
        let left = words[..<index].last { ![.verb, .adverb].contains($0.kind) }
        let right = words[(index + 1)...].prefix(4).first { $0.kind == .noun }
        guard let left, left.kind == .noun, let right, left.lower != right.lower else { continue }
        if found != nil { return nil }
        found = (left, right)
      }
    }
    return found
  }

  /// "zwischen Theater und Film"
  private func isBetween(_ index: Int, _ words: [GermanWord]) -> Bool {
    words[index].lower == "und" && words[..<index].suffix(4).contains { $0.lower == "zwischen" }
  }

  /// "beides anschauen": the two as things; nil where their genders aren't known.
  var pairOfThings: [GermanWord]? {
    guard let (first, second) = pair, let one = known(first), let other = known(second) else { return nil }
    return one + [.coordinator("und")] + other
  }

  private func known(_ noun: GermanWord) -> [GermanWord]? {
    guard let gender = noun.noun?.gender, noun.noun?.isPlural == false else { return nil }
    return [.frame(gender == .masculine ? "den" : gender.article, .determiner), noun]
  }

  // MARK: Things by their whole names

  /// "das Projekt startet" – "das Waldprojekt startet": a thing that nobody has spoken of yet, as the text calls it.
  func called(_ words: [GermanWord], behind said: [GermanWord]) -> [GermanWord] {
    guard words.count > 2, ["das", "der", "die"].contains(words[0].lower), words[1].kind == .noun,
      words[1].lower.utf8.count > 4, !lexicon.people.names(words[1]),
      !said.contains(where: { $0.kind == .noun && $0.lower.hasSuffix(words[1].lower) }),
      let kind = words[1].noun, !kind.isPlural
    else { return words }
    let names = text.parts.lazy.flatMap(\.clauses).flatMap(\.words).filter { word in
      word.kind == .noun && word.lower.utf8.count > kind.text.utf8.count + 2
        && word.lower.hasSuffix(words[1].lower) && word.noun?.isPlural == false
    }
    guard let name = names.first, names.allSatisfy({ $0.lower == name.lower }) else { return words }
    return [words[0], name] + words.dropFirst(2)
  }

  // MARK: What is asked

  /// "Promotion ja oder nein?": what a decision is about, where the text asks it in a few words.
  func asked() -> [GermanWord]? {
    for part in text.parts where part.ending == .question {
      let words = part.clauses.flatMap { clause in
        (clause.coordinator.map { [GermanWord.coordinator($0)] } ?? []) + clause.words
      }
      guard words.has("oder"), words.count < 7, part.clauses.allSatisfy({ $0.order == .fragment }),
        words.first?.kind == .noun
      else { continue }
      return words
    }
    return nil
  }

  /// "Ich wurde übergangen und keiner sagt mir, warum", "…, warum ich nicht gefragt werde": of what it is the
  /// reason; nil where the text doesn't ask.
  func reason(_ order: WordOrder) -> [GermanWord]? {
    for part in text.parts {
      guard let asking = part.clauses.last, let question = asking.words.first,
        Self.asking.contains(question.lower), part.clauses.count > 1
      else { continue }
      if asking.words.count > 2, asking.order == .verbFinal, asking.words.has("ich"),
        !asking.words.contains(where: { ["sie", "es", "das", "ihn", "er"].contains($0.lower) })
      {
        return asking.words
      }
      guard asking.words.count == 1, part.clauses.count < 4, let told = part.clauses.first,
        told.order == .verbSecond, told.start == 0,
        told.words.contains(where: { ["ich", "wir"].contains($0.lower) })
      else { continue }
      return order.final(told).map { [question] + $0 }
    }
    return nil
  }

  /// "darüber reden", where the text says one thing only: "…, dass ich übergangen werde"; nil where it says more.
  func matter(_ order: WordOrder, behind said: [GermanWord]) -> [GermanWord]? {
    guard text.parts.count == 1, text.parts[0].clauses.count == 1, let told = text.parts[0].clauses.first,
      told.order == .verbSecond, told.words.count < 13, told.start == 0,
      !told.words.contains(where: {
        $0.kind != .determiner && ["das", "es", "dies", "gern", "gerne"].contains($0.lower)
      }),
      !told.words.contains(where: { $0.isFinite(of: ["wollen", "mögen", "wünschen", "suchen"]) }),
      var words = order.final(told)
    else { return nil }
    // "mit meinem Chef darüber, dass er …"
    if words.count > 2, words[0].kind == .determiner, let noun = words[1].noun, !noun.isPlural,
      said.contains(where: { $0.kind == .noun && $0.lower == words[1].lower })
    {
      words.replaceSubrange(0...1, with: [.frame(noun.gender == .feminine ? "sie" : "er", .pronoun)])
    }
    return [.comma, .frame("dass", .subordinator)] + words
  }

  static func endsInAnswer(_ words: [GermanWord]) -> Bool {
    words.last.map { $0.kind == .noun && $0.token >= 0 && ["antwort", "antworten"].contains($0.lower) }
      == true
      && !words.has("auf")
  }

  /// "eine offene Antwort" where the text asks one thing of oneself: "… auf die Frage „Bin ich zu hart?“"
  func asked(behind words: [GermanWord]) -> [GermanWord]? {
    guard Self.endsInAnswer(words) else { return nil }
    let asked = text.parts.filter { $0.ending == .question }
    guard asked.count == 1, asked[0].clauses.count < 3, let last = asked[0].clauses.last,
      last.words.contains(where: {
        ["ich", "wir", "mich", "mir"].contains($0.lower)
          || $0.lower.hasPrefix("mein") && $0.kind == .determiner
      })
    else { return nil }
    let quote = text.quote([last])
    guard !quote.isEmpty else { return nil }
    return [
      .frame("auf", .preposition), .frame("die", .determiner), .frame("Frage", .noun),
      .frame((quote + "?").quoted, .noun),
    ]
  }

  /// "das Gleiche für jemanden tun" where somebody was helped: "jemandem helfen"; nil where the text doesn't say what
  /// was done for the person.
  func sameDeed(_ words: [String]) -> VerbPhrase? {
    guard words.count == 4, ["das", "genau"].contains(words[0]),
      ["gleiche", "selbe", "das"].contains(words[1]),
      words[2] == "für", ["jemanden", "andere"].contains(words[3])
    else { return nil }
    for clause in text.parts.lazy.flatMap(\.clauses) {
      guard let own = clause.words.first(where: { ["mir", "mich"].contains($0.lower) }),
        let done = clause.words.lazy.compactMap(\.participle).first,
        !clause.words.contains(where: { $0.kind == .noun })
      else { continue }
      let isDative = own.lower == "mir"
      let other =
        words[3] == "andere" ? (isDative ? "anderen" : "andere") : isDative ? "jemandem" : "jemanden"
      return VerbPhrase(
        middle: [.frame(other, .pronoun)], chain: [VerbPhrase.Link(verb: done.verb, kind: .infinitive)])
    }
    return nil
  }

  private static let asking: WordSet = ["warum", "wieso", "weshalb", "woran"]
}
