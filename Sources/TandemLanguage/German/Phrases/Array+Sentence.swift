extension Array where Element == GermanWord {
  /// The words as one text: commas glued, no comma doubled, "/" without spaces where it had none.
  var text: String {
    var text = ""
    var isOpenBracket = false
    for (index, word) in enumerated() {
      if word.kind == .mark {
        let isComma = word.text == "," || word.text == ";"
        if isComma, index + 1 < count, self[index + 1].kind == .mark { continue }
        if isComma, index + 1 == count || text.isEmpty { continue }
      }
      let isGlued =
        word.kind == .mark && [",", ";", ":", ")", "…"].contains(word.text)
        || word.kind == .mark && word.text == "/" && word.isGlued
      if !text.isEmpty, !isGlued, !isOpenBracket { text += " " }
      isOpenBracket = word.text == "(" || word.text == "/" && word.isGlued
      text += word.text
    }
    return text
  }

  /// How many words there are, marks not counted.
  var wordCount: Int { reduce(0) { $0 + ($1.kind == .mark ? 0 : 1) } }

  func has(_ lower: String) -> Bool { contains { $0.lower == lower } }
}
