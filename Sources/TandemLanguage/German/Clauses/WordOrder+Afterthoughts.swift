/// What stands at the end of a main clause and elsewhere in one that depends.
extension WordOrder {
  /// "kommen an den Stand deswegen": what points back stands before what is said of it.
  func leadPointer(_ middle: inout [GermanWord]) {
    guard middle.count > 2, let last = middle.last, ["deswegen", "deshalb"].contains(last.lower) else {
      return
    }
    let place = middle.firstIndex { $0.kind == .negation || $0.kind == .preposition } ?? middle.count - 1
    middle.insert(middle.removeLast(), at: place)
  }

  /// "das Team ist zufrieden und die Kunden auch": what is said of a second one follows the verb.
  func second(_ middle: inout [GermanWord], _ bracket: VerbPhraseReader.RightBracket) -> [GermanWord] {
    guard bracket.start == bracket.end, middle.last?.lower == "auch",
      let border = middle.lastIndex(where: { $0.lower == "und" }), border > 0
    else { return [] }
    let words = Array(middle[border...])
    middle.removeSubrange(border...)
    return words
  }

  /// "als ich", "als früher" at the end follows the verb: "…, dass sie mehr redet als ich".
  func comparison(_ middle: inout [GermanWord]) -> [GermanWord] {
    if let than = middle.firstIndex(where: { $0.lower == "als" }), than + 2 < middle.count,
      ["ich", "er", "sie", "wir"].contains(middle[than + 1].lower), middle[than + 2].kind == .preposition,
      middle[..<than].contains(where: { ["mehr", "weniger", "besser", "öfter"].contains($0.lower) })
    {
      // "mehr über sie als sie über mich"
      let words = Array(middle[than...])
      middle.removeSubrange(than...)
      return words
    }
    guard middle.count >= 3, middle[middle.count - 2].lower == "als", let last = middle.last,
      ["ich", "er", "sie", "wir", "früher", "vorher", "bisher", "sonst", "heute", "zuvor", "jetzt"].contains(
        last.lower)
    else { return [] }
    let words = Array(middle.suffix(2))
    middle.removeLast(2)
    return words
  }
}
