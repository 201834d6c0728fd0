/// A noun with what stands before and after it, in some case, and how to put it into the accusative.
///
/// German shows the case of a noun phrase almost only at its determiner and its adjectives, so these
/// and the gender of the head are all that is needed.
struct NounPhrase: Sendable, Hashable {
  /// The cases a phrase may be typed in.
  enum Case: Sendable, Hashable {
    /// As people name things: nominative, or an accusative already.
    case named
    case genitive
    case dative
  }

  let words: [GermanWord]
  /// Index of the head noun.
  let head: Int
  /// Words before the head: determiner, adjectives, numbers.
  private let determiner: Int?

  /// A noun phrase at the start of these words; nil where no noun can be the head.
  init?(_ words: [GermanWord]) {
    var index = 0
    var determiner: Int?
    // "mehr", "auch", "erst mal" may stand before it.
    while index < words.count, [.adverb, .particle, .negation].contains(words[index].kind), index < 2 {
      index += 1
    }
    loop: while index < words.count {
      switch words[index].kind {
      case .determiner where determiner == nil: determiner = index
      case .adjective, .quantifier, .number, .adverb: break
      case .mark
      where words[index].text == "," && index + 1 < words.count
        && [.adjective, .number].contains(words[index + 1].kind):
        break
      case .coordinator
      where index > 0 && words[index - 1].kind == .adjective && index + 1 < words.count
        && words[index + 1].kind == .adjective:
        break
      case .pronoun where ["etwas", "was", "nichts"].contains(words[index].lower): break
      case .noun: break loop
      default: return nil
      }
      index += 1
    }
    guard index < words.count, words[index].kind == .noun else { return nil }
    // "Senior Consultant", "30 % Redeanteil": the last of a row of nouns without endings is the head.
    var head = index
    if determiner == nil || words[head].noun == nil {
      while head + 1 < words.count, words[head + 1].kind == .noun,
        words[head].noun == nil || words[head].text == "%" || words[head + 1].noun == nil
      {
        head += 1
      }
    }
    (self.words, self.head, self.determiner) = (words, head, determiner)
  }

  var noun: GermanWord { words[head] }
  var gender: GermanNoun.Gender? { words[head].noun?.gender }
  var isPlural: Bool {
    guard let noun = words[head].noun, noun.isPlural else { return false }
    // "interner Wechsel": where noun and plural are the same, the adjective tells.
    return
      !(noun.isUnchanging && determiner == nil
      && words[..<head].contains { $0.kind == .adjective && $0.lower.hasSuffix("er") })
  }
  /// What follows the head: attributes, prepositional phrases, clauses.
  var rest: [GermanWord] { Array(words[(head + 1)...]) }
  var hasDeterminer: Bool { determiner != nil }

  /// The phrase as an object; nil where the person's form doesn't tell which form that is.
  func accusative(from given: Case = .named) -> [GermanWord]? {
    switch given {
    case .named: named()
    case .genitive: oblique(Self.genitive, isGenitive: true)
    case .dative: oblique(Self.dative, isGenitive: false)
    }
  }

  /// The words as one names something, where they were typed as an object: "einen Plan" – "ein Plan". As they
  /// were where nobody can tell.
  var nominative: [GermanWord] {
    guard let determiner, gender == .masculine, !isPlural, words[head].noun?.isWeak == false else {
      return words
    }
    let lower = words[determiner].lower
    let isDefinite = lower == "den"
    guard isDefinite || lower.hasSuffix("en") && Self.endless.contains(String(lower.dropLast(2))) else {
      return words
    }
    var result = words
    result[determiner] = words[determiner].with(isDefinite ? "der" : String(lower.dropLast(2)))
    for index in (determiner + 1)..<head
    where [.adjective, .quantifier].contains(words[index].kind) && words[index].lower.hasSuffix("en") {
      result[index] = words[index].with(String(words[index].lower.dropLast(2)) + (isDefinite ? "e" : "er"))
    }
    return result
  }

  // MARK: Nominative to accusative: only the masculine singular differs

  private func named() -> [GermanWord]? {
    guard !isPlural || determiner != nil else { return words }
    // "ein bisschen Rückenwind", "ein paar Tipps": never declined.
    guard !words[..<head].contains(where: { ["bisschen", "paar", "wenig"].contains($0.lower) }) else {
      return words
    }
    guard let isMasculine = isMasculineNominative() else { return nil }
    guard isMasculine else { return words }
    var result = words
    if let determiner {
      result[determiner] = result[determiner].with(Self.masculineAccusative(words[determiner].lower))
    }
    let weakAfterDer =
      determiner.map { words[$0].lower.hasSuffix("er") && words[$0].lower.count <= 6 } ?? false
    for index in 0..<head where words[index].kind == .adjective || words[index].kind == .quantifier {
      let lower = words[index].lower
      if lower.hasSuffix("er") { result[index] = words[index].with(String(lower.dropLast(2)) + "en") }
      if lower.hasSuffix("e"), weakAfterDer { result[index] = words[index].with(lower + "n") }
    }
    result[head] = weakened(words[head])
    return result
  }

  private func weakened(_ word: GermanWord) -> GermanWord {
    guard let noun = word.noun, noun.isWeak, !noun.isPlural else { return word }
    guard !word.text.hasSuffix("en") else { return word }
    let text = word.text.hasSuffix("e") || word.text.hasSuffix("r") ? word.text + "n" : word.text + "en"
    return word.with(text)
  }

  /// Whether the form is a masculine nominative; nil where nobody can tell.
  private func isMasculineNominative() -> Bool? {
    let adjective = words[..<head].first { $0.kind == .adjective }
    if let determiner {
      let lower = words[determiner].lower
      if lower == "der" || ["dieser", "jeder", "jener", "mancher"].contains(lower) {
        return gender == .feminine ? nil : !isPlural
      }
      guard Self.endless.contains(lower) else { return false }
      if let adjective {
        if adjective.lower.hasSuffix("er"), !adjective.lower.hasSuffix("erer") || gender == .masculine {
          return true
        }
        if adjective.lower.hasSuffix("es") { return false }
      }
      return gender.map { $0 == .masculine }
    }
    guard let adjective, adjective.lower.hasSuffix("er"), !adjective.lower.hasSuffix("mehrer") else {
      return false
    }
    guard !isPlural else { return nil }
    return gender.map { $0 == .masculine ? true : nil } ?? true
  }

  private static let endless: WordSet = [
    "ein", "kein", "mein", "dein", "sein", "ihr", "unser", "euer", "irgendein",
  ]

  private static func masculineAccusative(_ lower: String) -> String {
    if lower == "der" { return "den" }
    if endless.contains(lower) { return lower == "euer" ? "euren" : lower + "en" }
    return lower.hasSuffix("er") ? String(lower.dropLast(2)) + "en" : lower
  }

  // MARK: Genitive and dative to accusative

  /// Endings of "der"- and "ein"-words to gender-dependent accusative endings.
  private func oblique(_ table: [String: [Character: String]], isGenitive: Bool) -> [GermanWord]? {
    var result = words
    let key: Character = isPluralOblique ? "p" : gender?.rawValue ?? "?"
    guard key != "?" else { return nil }
    var isStrong = true
    if let determiner {
      let lower = words[determiner].lower
      if let forms = table[lower] {
        guard let form = forms[key] else { return nil }
        result[determiner] = words[determiner].with(form)
        isStrong = false
      } else {
        guard let form = possessive(lower, key) else { return nil }
        result[determiner] = words[determiner].with(form)
        isStrong = key != "p" && !form.hasSuffix("en") && !form.hasSuffix("e")
      }
    }
    for index in 0..<head where words[index].kind == .adjective || words[index].kind == .quantifier {
      result[index] = adjective(words[index], key, isStrong: isStrong || determiner == nil, after: determiner)
    }
    if isGenitive, key != "p" { result[head] = withoutGenitive(words[head]) }
    if !isGenitive, key == "p" { result[head] = withoutDative(words[head]) }
    return result
  }

  private var isPluralOblique: Bool {
    guard let noun = words[head].noun else { return false }
    guard let determiner else { return noun.isPlural || words[..<head].contains { $0.kind == .number } }
    let lower = words[determiner].lower
    if ["dem", "des", "einem", "eines", "einer"].contains(lower) { return false }
    if noun.gender != .feminine, lower == "der" || lower.hasSuffix("er") { return true }
    return noun.isPlural
  }

  private func adjective(_ word: GermanWord, _ key: Character, isStrong: Bool, after: Int?) -> GermanWord {
    guard word.lower.count > 3,
      let stem = ["en", "em", "er", "es", "e"].first(where: { word.lower.hasSuffix($0) })
    else {
      return word
    }
    let base = String(word.lower.dropLast(stem.count))
    let hasDefinite =
      after.map { ["der", "die", "das", "den", "dem", "des"].contains(words[$0].lower) } ?? false
    switch key {
    case "m": return word.with(base + "en")
    case "f": return word.with(base + "e")
    case "n": return word.with(base + (hasDefinite ? "e" : "es"))
    default: return word.with(base + (after == nil ? "e" : "en"))
    }
  }

  private func possessive(_ lower: String, _ key: Character) -> String? {
    for stem in ["unser", "unsr", "mein", "dein", "sein", "kein", "ein", "ihr", "eur"]
    where lower.hasPrefix(stem) {
      let ending = lower.dropFirst(stem.count)
      guard ["em", "er", "en", "es"].contains(String(ending)) else { continue }
      switch key {
      case "m": return stem + "en"
      case "f", "p": return stem + "e"
      default: return stem
      }
    }
    return nil
  }

  private func withoutGenitive(_ word: GermanWord) -> GermanWord {
    // "eines Teams" looks like several of them.
    guard gender != .feminine else { return word }
    let text = word.text
    // "des Teams" – "Team"; nouns in -s keep theirs ("des Kurses" – "Kurs").
    if text.hasSuffix("es"), text.count > 5 { return word.with(String(text.dropLast(2))) }
    if text.hasSuffix("s"), !text.hasSuffix("ss"), !text.hasSuffix("us"), !text.hasSuffix("is") {
      return word.with(String(text.dropLast()))
    }
    return word
  }

  private func withoutDative(_ word: GermanWord) -> GermanWord {
    guard let noun = word.noun, noun.isPlural, noun.text.hasSuffix("n"), !noun.isWeak else { return word }
    let short = String(noun.text.dropLast())
    // "Kontakten" – "Kontakte", "Mitarbeitern" – "Mitarbeiter"; "Frauen", "Ideen" stay.
    let isDative =
      short.hasSuffix("e") && noun.gender != .feminine && !short.hasSuffix("ee")
      || short.hasSuffix("er") || short.hasSuffix("el") || short.hasSuffix("le") && noun.gender == .masculine
    return isDative ? word.with(short) : word
  }

  private static let genitive: [String: [Character: String]] = [
    "des": ["m": "den", "n": "das"], "der": ["f": "die", "p": "die"],
    "dieses": ["m": "diesen", "n": "dieses"], "dieser": ["f": "diese", "p": "diese"],
  ]
  private static let dative: [String: [Character: String]] = [
    "dem": ["m": "den", "n": "das"], "der": ["f": "die"], "den": ["p": "die"],
    "diesem": ["m": "diesen", "n": "dieses"], "dieser": ["f": "diese"], "diesen": ["p": "diese"],
  ]
}

extension GermanWord {
  /// The word with another spelling.
  func with(_ text: String) -> GermanWord {
    var word = self
    (word.text, word.lower) = (text, text.lowercased())
    return word
  }
}
