extension GermanLexicon {
  /// The noun a lower-case word is, by list, by its last part, or by its ending; nil where nothing says so.
  func noun(_ word: String) -> GermanNoun? {
    if let noun = listedNoun(word) { return noun }
    if let noun = inclusiveNoun(word) { return noun }
    if let noun = compound(word) { return noun }
    return endedNoun(word)
  }

  /// Listed as such, or with an ending of the genitive or the dative plural.
  func listedNoun(_ word: String) -> GermanNoun? {
    if let noun = nouns[word] { return noun }
    if word.hasSuffix("n"), let noun = nouns[String(word.dropLast())], noun.isPlural {
      return noun.ending("n")
    }
    if word.hasSuffix("s"), let noun = nouns[String(word.dropLast())], !noun.isPlural || noun.isUnchanging,
      noun.gender != .feminine
    {
      return noun.ending("s")
    }
    if word.hasSuffix("es"), let noun = nouns[String(word.dropLast(2))], !noun.isPlural,
      noun.gender != .feminine
    {
      return noun.ending("es")
    }
    if word.hasSuffix("in"), let noun = nouns[String(word.dropLast(2))], noun.gender == .masculine,
      !noun.isPlural
    {
      return GermanNoun(
        text: noun.text + "in", gender: .feminine, isPlural: false, isWeak: false, isCountable: true)
    }
    if word.hasSuffix("innen"), let noun = nouns[String(word.dropLast(5))], noun.gender == .masculine {
      return GermanNoun(text: noun.text + "innen", gender: .feminine, isPlural: true, isWeak: false)
    }
    return nil
  }

  /// "mentor:in", "kolleg*innen": a woman in the singular for the grammar, a plural otherwise.
  private func inclusiveNoun(_ word: String) -> GermanNoun? {
    guard let sign = word.utf8.firstIndex(where: { ":*_/".utf8.contains($0) }) else { return nil }
    let ending = word[sign...]
    guard ending.hasSuffix("in") || ending.hasSuffix("innen") else { return nil }
    return GermanNoun(
      text: word.capitalisedFirst, gender: .feminine, isPlural: ending.hasSuffix("innen"), isWeak: false)
  }

  /// "monatsbericht" by its last part "bericht"; what stands before must be long enough to be a word.
  private func compound(_ word: String) -> GermanNoun? {
    let bytes = word.utf8
    guard bytes.count >= 8 else { return nil }
    guard !Self.adjectiveEndings.contains(where: { word.hasSuffix($0) }) else { return nil }
    if let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")) {
      guard let noun = noun(String(word[bytes.index(after: hyphen)...])) else { return nil }
      let head = word[..<hyphen].split(separator: "-").map { String($0).capitalisedFirst }
      let text = head.joined(separator: "-") + "-" + noun.text
      return noun.written(text)
    }
    // The longest last part first; four letters at least on both sides.
    var cut = bytes.index(bytes.startIndex, offsetBy: 3)
    let end = bytes.index(bytes.endIndex, offsetBy: -4)
    while cut <= end {
      let isBoundary = bytes[cut] & 0xC0 != 0x80
      if isBoundary, let noun = listedNoun(String(word[cut...])), isHead(noun) {
        let text = (String(word[..<cut]) + noun.text.lowercasedFirst).capitalisedFirst
        return noun.written(text)
      }
      cut = bytes.index(after: cut)
    }
    return nil
  }

  /// Short or adjective-like nouns ("Art", "Gast") are heads of too many words that are no nouns.
  private func isHead(_ noun: GermanNoun) -> Bool {
    noun.text.utf8.count >= 4
      && !["Rate", "Liebe", "Weise", "Reich", "Reise", "Lage", "Feld", "Ende", "Enden"].contains(noun.text)
  }

  /// Nouns known by their ending alone.
  private func endedNoun(_ word: String) -> GermanNoun? {
    guard word.utf8.count >= 6 else { return nil }
    for (ending, gender) in Self.endings where word.hasSuffix(ending) {
      return GermanNoun(text: word.capitalisedFirst, gender: gender, isPlural: false, isWeak: false)
    }
    for (ending, gender) in Self.pluralEndings where word.hasSuffix(ending) {
      return GermanNoun(text: word.capitalisedFirst, gender: gender, isPlural: true, isWeak: false)
    }
    return nil
  }

  private static let adjectiveEndings = [
    "isch", "lich", "bar", "sam", "haft", "ische", "ischen", "liche", "lichen",
  ]

  private static let endings: [(String, GermanNoun.Gender)] = [
    ("ung", .feminine), ("heit", .feminine), ("keit", .feminine), ("schaft", .feminine), ("tion", .feminine),
    ("sion", .feminine), ("tät", .feminine), ("ität", .feminine), ("enz", .feminine), ("anz", .feminine),
    ("ismus", .masculine), ("ment", .neuter), ("erin", .feminine), ("torin", .feminine), ("istin", .feminine),
    ("antin", .feminine), ("entin", .feminine), ("ling", .masculine), ("nis", .neuter), ("tum", .neuter),
  ]

  private static let pluralEndings: [(String, GermanNoun.Gender)] = [
    ("ungen", .feminine), ("heiten", .feminine), ("keiten", .feminine), ("schaften", .feminine),
    ("tionen", .feminine), ("sionen", .feminine), ("täten", .feminine), ("innen", .feminine),
    ("nisse", .neuter), ("nissen", .neuter), ("linge", .masculine), ("enzen", .feminine),
  ]
}

extension GermanNoun {
  fileprivate func ending(_ letters: String) -> GermanNoun {
    // "des Treffens": one, whatever its plural looks like.
    GermanNoun(text: text + letters, gender: gender, isPlural: isPlural && !isUnchanging, isWeak: isWeak)
  }

  /// The noun as the last part of a longer one.
  fileprivate func written(_ text: String) -> GermanNoun {
    GermanNoun(
      text: text, gender: gender, isPlural: isPlural, isWeak: isWeak, isCountable: isCountable,
      isUnchanging: isUnchanging)
  }
}

extension String {
  /// With a capital first letter.
  var capitalisedFirst: String {
    guard let first = unicodeScalars.first else { return self }
    return first.properties.uppercaseMapping + String(unicodeScalars.dropFirst())
  }

  /// With a small first letter.
  var lowercasedFirst: String {
    guard let first = unicodeScalars.first else { return self }
    return first.properties.lowercaseMapping + String(unicodeScalars.dropFirst())
  }
}
