/// An event that a time is named by, as it stands behind "bis": "zum Sommerfest", "zur nächsten Runde".
struct GermanEvent {
  private let phrase: NounPhrase
  private let words: [GermanWord]
  /// "Mailänder", "Münchner": no case shows.
  private let invariable: [GermanWord]

  /// The event at the start of these words; nil where they name none.
  init?(_ words: [GermanWord]) {
    let cut =
      words.indices.dropFirst().first { Self.isTime(words[$0]) || Self.isPart($0, words) } ?? words.count
    guard let named = NounPhrase(Array(words[..<cut])), named.head <= 4 else { return nil }
    // "Mailänder Messe": the first noun only describes the second.
    let head = named.head
    if head + 1 < cut, words[head + 1].kind == .noun, words[head].text.hasSuffix("er"),
      let inner = NounPhrase(Array(words[(head + 1)...]))
    {
      (phrase, self.words, invariable) = (inner, Array(words[(head + 1)...]), Array(words[...head]))
    } else {
      (phrase, self.words, invariable) = (named, words, [])
    }
  }

  /// "Abschlussprüfung Teil 1"
  private static func isPart(_ index: Int, _ words: [GermanWord]) -> Bool {
    index + 1 < words.count && words[index + 1].kind == .number
      && GermanTimeText.numbered.contains(words[index].lower)
  }

  private static func isTime(_ word: GermanWord) -> Bool {
    TimeWords.german.months[word.lower] != nil || isQuarter(word)
      || ["frühling", "frühjahr", "sommer", "herbst", "winter"].contains(word.lower)
  }

  /// "Q2"
  private static func isQuarter(_ word: GermanWord) -> Bool {
    word.text.count == 2 && word.text.hasPrefix("Q") && word.text.last?.isNumber == true
  }

  /// Whether its form is known.
  var isSure: Bool {
    let before = Array(words[..<phrase.head])
    return before.first.map { Self.datives.contains($0.lower) } == true || kind(before) != nil
  }

  /// "zum Sommerfest im Juli"; quoted where nobody can tell which form is right.
  var dative: String {
    let before = Array(words[..<phrase.head])
    if let first = before.first, Self.datives.contains(first.lower) { return "zu " + words.text }
    guard let kind = kind(before) else { return words.count == 1 ? words.text : words.text.quoted }
    var rest = before
    var opening = kind == .plural ? "zu den" : kind == .feminine ? "zur" : "zum"
    if let first = before.first, first.kind == .determiner || Self.articles.contains(first.lower) {
      rest.removeFirst()
      if !Self.articles.contains(first.lower) { opening = "zu " + possessive(first.lower, kind) }
    }
    let adjectives = rest.map { $0.kind == .adjective ? weak($0) : $0 }
    let all = invariable + adjectives + [noun(kind)] + linked(Array(words[(phrase.head + 1)...]))
    return opening + " " + all.text
  }

  /// "Ende Wintersemester" → "Ende des Wintersemesters"; the words as they are where no form is sure.
  static func end(_ words: [GermanWord]) -> String {
    guard words.count > 1, let event = GermanEvent(Array(words.dropFirst())),
      !event.phrase.hasDeterminer, let noun = event.phrase.noun.noun,
      noun.isPlural || noun.gender != nil
    else { return words.text }
    // "Ende Semester": one of it, where the plural looks the same.
    let isFeminine = noun.gender == .feminine || noun.isPlural && !noun.isUnchanging
    let before = event.words[..<event.phrase.head].map { $0.kind == .adjective ? event.weak($0) : $0 }
    var head = event.phrase.noun
    if !isFeminine, let last = head.text.last, !"sßxz".contains(last), !noun.isWeak {
      head.text += head.lower.hasSuffix("jahr") ? "es" : "s"
    }
    let article = GermanWord.frame(isFeminine ? "der" : "des", .determiner)
    let all: [GermanWord] = [words[0], article] + Array(before) + [head] + event.linked(event.phrase.rest)
    return all.text
  }

  private enum Kind { case feminine, other, plural }

  private static let articles: WordSet = ["der", "die", "das", "den", "dem"]
  private static let datives: WordSet = [
    "meiner", "meinem", "meinen", "unserer", "unserem", "unseren", "einer", "einem", "dieser", "diesem",
    "ihrem", "ihrer", "seinem", "seiner",
  ]

  /// What the dative depends on: by the noun, then by what stands before it, then by its ending.
  private func kind(_ before: [GermanWord]) -> Kind? {
    let noun = phrase.noun.noun
    let opens = before.first?.lower
    if let noun {
      let isOne = noun.isUnchanging && opens != "die"
      if noun.isPlural, !isOne, opens != "der", opens != "das" { return .plural }
      if let gender = noun.gender { return gender == .feminine ? .feminine : .other }
    }
    let lower = phrase.noun.lower
    if Self.plurals.contains(where: { lower.hasSuffix($0) }) { return .plural }
    if Self.feminines.contains(where: { lower.hasSuffix($0) }) { return .feminine }
    switch opens {
    case "der", "das", "dem", "mein", "unser", "sein", "ihr", "ein": return .other
    default: break
    }
    if let adjective = before.last(where: { $0.kind == .adjective })?.lower {
      if adjective.hasSuffix("er") || adjective.hasSuffix("es") { return .other }
      return nil
    }
    if opens == "die" || opens?.hasSuffix("e") == true { return nil }
    if lower.hasSuffix("ende") { return .other }
    // Most nouns in -e and many in -n are feminine or plurals.
    return lower.hasSuffix("e") || lower.hasSuffix("n") ? nil : .other
  }

  private func possessive(_ lower: String, _ kind: Kind) -> String {
    var stem = lower
    if stem.hasSuffix("e") { stem.removeLast() }
    for ending in ["er", "es", "en"]
    where stem.utf8.count > 5 && stem.hasSuffix(ending) && stem.hasPrefix("dies") {
      stem.removeLast(2)
    }
    return stem + (kind == .plural ? "en" : kind == .feminine ? "er" : "em")
  }

  private func noun(_ kind: Kind) -> GermanWord {
    var word = phrase.noun
    if kind == .plural {
      if let last = word.text.last, !"ns".contains(last) { word.text += "n" }
    } else if kind == .other, word.noun?.isWeak == true, !word.text.hasSuffix("n") {
      word.text += word.text.hasSuffix("e") || word.text.hasSuffix("r") ? "n" : "en"
    }
    return word
  }

  /// "Premiere 14. Mai" → "Premiere am 14. Mai", "Budgetrunde Herbst" → "Budgetrunde im Herbst".
  private func linked(_ rest: [GermanWord]) -> [GermanWord] {
    guard let first = rest.first else { return [] }
    if first.kind == .number, first.text.contains("."), !first.text.hasPrefix(".") {
      return [.frame("am", .preposition)] + rest
    }
    if rest.count == 1, Self.isQuarter(first) {
      // "Projektabschluss Q2"
      return [.frame("in", .preposition)] + rest
    }
    if first.lower == "zum", rest.count > 1, rest[1].kind == .number, rest[1].text.contains(".") {
      // "Start zum 1. April"
      return [.frame("am", .preposition)] + rest.dropFirst()
    }
    if rest.count == 2, rest[1].kind == .number, phrase.noun.lower.hasSuffix("ende"), first.kind == .noun {
      // "Projektende Bauabschnitt 2"
      return [.frame("von", .preposition)] + rest
    }
    return (Self.isTime(first) ? [.frame("im", .preposition)] : []) + rest
  }

  /// An adjective behind an article in the dative: "nächste", "nächster", "nächstes" → "nächsten".
  private func weak(_ adjective: GermanWord) -> GermanWord {
    for ending in ["es", "er", "e"] where adjective.lower.hasSuffix(ending) {
      return adjective.with(String(adjective.lower.dropLast(ending.count)) + "en")
    }
    return adjective
  }

  private static let plurals = ["ferien", "prüfungen", "wahlen", "feiertage", "gespräche", "tage", "wochen"]
  private static let feminines = [
    "ung", "heit", "keit", "schaft", "ion", "tät", "messe", "runde", "woche", "frist", "pause", "klausur",
    "konferenz", "saison", "ernte", "schule", "reise", "feier", "wahl", "phase", "zeit", "geburt", "rente",
    "abgabe", "übergabe", "stelle", "premiere", "inventur", "gala", "reha", "wm", "em", "revision", "bilanz",
    "kur", "tagung", "nale", "saat", "schau", "mitte", "probe", "ferienzeit", "lehre", "ausbildung",
  ]
}
