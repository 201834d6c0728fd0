/// What of an answer belongs to its time.
extension GermanDates {
  /// The stretches between commas, brackets and dashes; clauses stay with the time that they belong to.
  func parts(of range: Range<Int>, _ tokens: [Token]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    func close(_ end: Int) {
      let isContinuing =
        start < end
        && (GermanTimeText.clauseOpeners.contains(tokens[start].lower)
          || end - start <= 2 && TimeWords.german.months[tokens[end - 1].lower] != nil && parts.count == 1
            && parts[0].count > 4)
      if isContinuing, let last = parts.last {
        parts[parts.count - 1] = last.lowerBound..<end
      } else {
        let part = trimmed(start..<end, tokens)
        if !part.isEmpty { parts.append(part) }
      }
      start = end + 1
    }
    for index in range where tokens[index].kind == .mark && Self.borders.contains(tokens[index].text) {
      // "6–8 Monate"
      if index > start, index + 1 < range.upperBound, tokens[index - 1].kind == .number,
        tokens[index + 1].kind == .number, ["–", "—"].contains(tokens[index].text)
      {
        continue
      }
      close(index)
    }
    close(range.upperBound)
    return parts
  }

  private static let borders: WordSet = [",", "(", ")", "–", "—", ";", ":"]

  private func trimmed(_ range: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    var (from, to) = (range.lowerBound, range.upperBound)
    while from < to, tokens[from].kind == .mark || Self.fillers.contains(tokens[from].lower) { from += 1 }
    for index in from..<to where index > from && Self.breaks.contains(tokens[index].lower) {
      to = index
      break
    }
    while from < to,
      ![.word, .number].contains(tokens[to - 1].kind) || Self.trailing.contains(tokens[to - 1].lower)
    {
      to -= 1
    }
    return from..<to
  }

  private static let fillers: WordSet = [
    "sprich", "heißt", "d.h.", "d.", "h.", "noch", "vielleicht", "spätestens", "spaetestens", "ich",
    "denke", "so", "ungefähr", "circa", "ca.",
    "etwa", "wahrscheinlich", "hoffentlich", "möglichst", "idealerweise", "eigentlich", "also", "besten",
    "schön", "schon", "wäre", "sagen", "wir", "mal", "hm", "ähm", "naja", "ja", "würde", "sage",
    "realistisch", "gern", "gerne", "gegen", "ziel", "termin", "wohl", "allerspätestens", "okay", "ok",
    "und", "es", "soll", "sollte", "fertig", "sein", "glaub", "glaube", "irgendwann", "eher", "irgendwas",
    "irgendwie", "rum",
  ]
  private static let trailing: WordSet = [
    "schon", "spätestens", "spaetestens", "vielleicht", "hoffentlich", "ungefähr", "wäre", "schön", "gut",
    "super", "bitte", "oder", "so", "denke", "ich", "wahrscheinlich", "etwa", "circa", "möglichst",
    "idealerweise", "glaube", "fertig", "toll", "noch", "pls", "plz", "eigentlich", "lol", "haha", "hehe",
    "hihi", "glaub",
  ]
  private static let breaks: WordSet = ["weil", "aber", "denn", "sonst"]
}
