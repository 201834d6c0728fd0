extension GermanLexicon {
  /// Whether any list knows the lower-case word.
  func knows(_ word: String) -> Bool {
    closed[word] != nil || listed(word) != nil || irregular[word] != nil || nouns[word] != nil
      || adjectives.contains(word) || isInflectedAdjective(word)
      || listedNoun(word) != nil || !verbForms(of: word).isEmpty
      || word.hasSuffix("end") && verb(String(word.dropLast())) != nil
  }

  /// Whether a listed adjective stands here with an ending: "ersten", "guter".
  func isInflectedAdjective(_ word: String) -> Bool {
    ["en", "er", "es", "em", "e"].contains {
      word.hasSuffix($0) && adjectives.contains(String(word.dropLast($0.count)))
    }
  }

  /// The word with "ae oe ue ss" as umlauts and ß where that makes it a known one.
  func respelled(_ word: String) -> String {
    guard word.utf8.count > 3 else { return word }
    // "aufmachn", "machn": the e that is not spoken.
    if word.utf8.last == UInt8(ascii: "n"), !Self.endsInSpokenEn(word), !knows(word),
      verb(word.dropLast() + "en") != nil
    {
      return word.dropLast() + "en"
    }
    guard mayHideUmlaut(word), !knows(word) else { return word }
    let spelled = word.withUmlauts
    if let plural = spoken[spelled], !plural.contains(" ") { return plural.lowercased() }
    if spelled != word, knows(spelled) || noun(spelled) != nil || endsLikeAdjective(spelled) {
      return spelled
    }
    let sharp = spelled.replacing("ss", "ß")
    if sharp != word, knows(sharp) { return sharp }
    return word
  }

  /// Whether the n at the end is spoken with the vowel or the r, l or n before it.
  private static func endsInSpokenEn(_ word: String) -> Bool {
    guard let before = word.utf8.dropLast().last else { return true }
    if before < 0x80 { return "aeiounrl".utf8.contains(before) }
    return word.dropLast().last.map { "äöü".contains($0) } ?? true
  }

  private func mayHideUmlaut(_ word: String) -> Bool {
    var previous: UInt8 = 0
    for byte in word.utf8 {
      if byte == UInt8(ascii: "e"), "aou".utf8.contains(previous) { return true }
      if byte == UInt8(ascii: "s"), previous == byte { return true }
      previous = byte
    }
    return false
  }

  /// "persoenliche", "naechsten": adjectives are in no list, but "äu", "äh" and the like tell.
  private func endsLikeAdjective(_ word: String) -> Bool {
    [
      "lich", "liche", "lichen", "licher", "liches", "ig", "ige", "igen", "iger", "iges", "nächste",
      "nächsten",
    ]
    .contains { word.hasSuffix($0) }
  }
}

extension String {
  /// With "ae", "oe" and "ue" as the umlauts that they may stand for.
  var withUmlauts: String { replacing("ae", "ä").replacing("oe", "ö").replacing("ue", "ü") }

  /// With every occurrence of two ASCII letters replaced; "aue", "eue" and "que" keep their "ue".
  fileprivate func replacing(_ pair: String, _ letter: String) -> String {
    let bytes = Array(utf8)
    let wanted = Array(pair.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 2)
    var index = 0
    while index < bytes.count {
      let isPair = index + 1 < bytes.count && bytes[index] == wanted[0] && bytes[index + 1] == wanted[1]
      let before = index > 0 ? bytes[index - 1] : 0
      if isPair, pair != "ue" || !"aeq".utf8.contains(before) {
        result += letter.utf8
        index += 2
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
