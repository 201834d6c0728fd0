/// Words of an answer that point at something which only the text names, put so that they can be heard alone.
struct Pointers {
  let text: GermanText
  private let lexicon: GermanLexicon

  init(_ text: GermanText) { (self.text, lexicon) = (text, text.lexicon) }

  /// Whether any of the words may point; texts are only searched where one does.
  static func point(_ words: [GermanWord]) -> Bool {
    words.contains { pointing.contains($0.lower) || $0.lower.hasPrefix("dies") }
  }

  private static let pointing: WordSet = ["so", "beide", "beiden", "grund", "entscheidung", "entscheiden"]

  /// The words with what they point at, as far as that is sure.
  ///
  /// - Parameter said: What is said in front of them.
  func settled(_ words: [GermanWord], behind said: [GermanWord]) -> [GermanWord] {
    apposed(withoutSo(withoutThis(words, behind: said)), behind: said)
  }

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

  /// "Ich wurde übergangen und keiner sagt mir, warum": the reason is why that is so; nil where the text doesn't ask.
  func reason(_ order: WordOrder) -> [GermanWord]? {
    for part in text.parts {
      guard let told = part.clauses.first, told.order == .verbSecond, told.start == 0,
        told.words.contains(where: { ["ich", "wir"].contains($0.lower) }),
        let asking = part.clauses.last, asking.words.count == 1,
        let question = asking.words.first, Self.asking.contains(question.lower), part.clauses.count < 4
      else { continue }
      return order.final(told).map { [question] + $0 }
    }
    return nil
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
