/// Words that look like a wish where they stand alone, and are none where they stand.
extension WishReader {
  /// "Bürgermeisterin einer Samtgemeinde. …", "Spedition, zweite Generation. …": what a text begins with says who
  /// speaks, unless it says that this is what somebody wants.
  func tellsWhoSpeaks(_ wish: Wish, _ index: Int, _ text: GermanText) -> Bool {
    let part = text.parts[index]
    guard wish.strength == .named, let clause = wish.clauses.first,
      !part.clauses.contains(where: { $0.markBefore == ":" })
    else { return false }
    let opensText = index == 0 && text.parts.count > 1
    let isOffice = clause.words.contains {
      $0.kind == .noun && (ThingReader.isRole($0) || $0.lower.hasSuffix("leitung"))
    }
    if let last = wish.words.last, last.token < 0, ["werden", "übernehmen"].contains(last.lower), isOffice {
      // An office alone is what somebody is as often as what they want to be.
      return opensText || part.clauses.count > 1
        || clause.words.contains { $0.kind == .number || ["seit", "bei", "bisher"].contains($0.lower) }
    }
    guard opensText, let first = part.clauses.first, first.order == .fragment, first != clause else {
      return false
    }
    return first.words.contains { $0.kind == .noun } && wish.clauses.allSatisfy { $0.words != first.words }
  }

  /// "Bitte mal prüfen": what others are asked to do.
  func isRequest(_ wish: Wish, _ text: GermanText) -> Bool {
    guard wish.strength == .act, let first = wish.clauses.first?.words.first?.token, first > 0 else {
      return false
    }
    return text.reading.tokens[max(0, first - 2)...first].contains { $0.lower == "bitte" }
  }

  /// "jemanden, der sagt: komm, weiter": what is said was cut off, and nothing is left of the wish.
  func isCutOff(_ wish: Wish, _ next: Int, _ clauses: [GermanClause]) -> Bool {
    next < clauses.count && clauses[next].markBefore == ":"
      && wish.words.last { $0.kind != .mark }?.isFinite(of: Self.speaking) == true
  }

  /// What follows "der sagt:" are somebody else's words.
  func speaks(before index: Int, _ clauses: [GermanClause]) -> Bool {
    index > 0 && clauses[index].markBefore == ":"
      && clauses[index - 1].words.last?.isFinite(of: Self.speaking) == true
      && !clauses[index - 1].words.has("ich")
  }

  private static let speaking: WordSet = ["sagen", "fragen", "rufen", "meinen"]

  /// "über Arbeit, Geld, Sicherheit": the rest of a list that a preposition opened.
  func goesOnInList(_ index: Int, _ clauses: [GermanClause]) -> Bool {
    guard clauses[index].markBefore == ",", clauses[index].words.count <= 2 else { return false }
    var first = index
    while first > 0, clauses[first].order == .fragment, clauses[first].markBefore == "," { first -= 1 }
    let head = clauses[first].words
    guard clauses[first].verb != nil, head.last?.kind == .noun else { return false }
    return head.dropLast().last { ![.adjective, .determiner, .noun].contains($0.kind) }?.kind == .preposition
  }

  /// "Mein Neuer zockt nachts und will nur vier Tage arbeiten": the verb behind "und" has the subject before it.
  func isOthers(_ index: Int, _ clauses: [GermanClause]) -> Bool {
    guard index > 0, clauses[index].coordinator != nil || clauses[index].markBefore == ",",
      clauses[index].order == .verbFirst, !clauses[index].words.has("ich")
    else { return false }
    let before = clauses[index - 1]
    guard let verb = before.verb, before.order == .verbSecond || before.order == .verbFirst,
      !before.words.has("ich"), let form = before.words[verb].finite
    else { return false }
    return !form.persons.contains(.first) || before.order == .verbFirst && isOthers(index - 1, clauses)
  }

  /// "Ohne ihn würde ich heute Lkw fahren": what would have been.
  func isUnreal(_ clause: GermanClause) -> Bool {
    ["ohne", "sonst", "ansonsten"].contains(clause.words.first?.lower ?? "")
  }
}
