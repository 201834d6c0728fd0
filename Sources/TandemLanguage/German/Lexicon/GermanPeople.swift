/// Which nouns name people, see de/people.tsv: asked wherever people and things behave differently.
struct GermanPeople: Sendable {
  private let one: Endings
  private let many: Endings
  private let bodies: Endings
  private let alike: Endings
  private let things: Endings

  /// Reads the list; without it no noun names anybody.
  init(_ words: WordLists) {
    var endings: [Substring: [String]] = [:]
    for line in words.entries(of: "de/people") where line.count == 2 {
      endings[line[0], default: []] += line[1].split(separator: " ").map(String.init)
    }
    func listed(_ kind: Substring) -> Endings { Endings(endings[kind] ?? []) }
    (one, many, bodies) = (listed("one"), listed("many"), listed("body"))
    (alike, things) = (listed("like"), listed("thing"))
  }

  /// Whether a noun names somebody, or a kind of people.
  func names(_ noun: GermanWord) -> Bool {
    isListed(noun.lower) || isLike(noun)
  }

  /// Whether a noun names somebody or a kind of people for sure.
  private func isListed(_ lower: String) -> Bool { one.end(lower) || many.end(lower) }

  /// "Bewerberin", "Handwerker": by the ending alone. Feminines in "-er" are things: "Steuer".
  private func isLike(_ noun: GermanWord) -> Bool {
    guard noun.lower.utf8.count > 5, alike.end(noun.lower), !things.end(noun.lower) else { return false }
    switch noun.noun?.gender {
    case .neuter: return false
    case .feminine: return !noun.lower.hasSuffix("er") && !noun.lower.hasSuffix("ern")
    default: return true
    }
  }

  /// "Team", "Nachwuchs": many under one name.
  func nameBody(_ lower: String) -> Bool { bodies.end(lower) }

  /// Whether a noun names a kind of people in the plural, in whatever case.
  func nameKind(_ lower: String) -> Bool {
    many.end(lower) || isDativeOfKind(lower) || lower.utf8.count > 7 && lower.hasSuffix("innen")
  }

  /// "Leuten", "Gästen": the form of the dative alone.
  func isDativeOfKind(_ lower: String) -> Bool {
    lower.hasSuffix("n") && !many.end(lower) && many.end(String(lower.dropLast()))
  }
}
