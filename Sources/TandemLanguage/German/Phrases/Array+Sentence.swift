extension Array where Element == GermanWord {
  /// The words as one text: commas glued, no comma doubled, "/" without spaces where it had none.
  var text: String {
    var text = ""
    text.reserveCapacity(count * 8)
    var isOpenBracket = false
    let keepsQuotes = hasWholeQuotes
    for (index, word) in enumerated() {
      if word.kind == .mark {
        let isComma = word.text == "," || word.text == ";"
        if isComma, index + 1 < count, self[index + 1].kind == .mark { continue }
        if isComma, index + 1 == count || text.isEmpty { continue }
      }
      if word.lower == "sondern", index > 0, self[index - 1].kind != .mark { text += "," }
      let isGlued =
        word.kind == .mark && [",", ";", ":", ")", "…"].contains(word.text)
        || word.kind == .mark && word.text == "/" && word.isGlued
      if !text.isEmpty, !isGlued, !isOpenBracket { text += " " }
      isOpenBracket = word.text == "(" || word.text == "/" && word.isGlued
      text += keepsQuotes && word.opensQuote ? "„" + word.text : word.text
      if keepsQuotes, word.closesQuote { text += "“" }
    }
    return text
  }

  /// Whether every quotation mark has its other half; what was taken apart is said without them.
  private var hasWholeQuotes: Bool {
    var isOpen = false
    for word in self where word.opensQuote || word.closesQuote {
      if word.opensQuote {
        if isOpen { return false }
        isOpen = true
      }
      if word.closesQuote {
        if !isOpen { return false }
        isOpen = false
      }
    }
    return !isOpen
  }

  /// Index of an "als" that compares what is done ("mehr machen als Türen einhängen"): right behind a verb.
  var comparison: Int? {
    indices.dropFirst(2).first { index in
      self[index].lower == "als" && self[index - 1].kind == .verb && self[index - 1].infinitive != nil
        && self[..<(index - 1)].contains { ["mehr", "anderes", "lieber", "weniger"].contains($0.lower) }
    }
  }

  /// How many words there are, marks not counted.
  var wordCount: Int { reduce(0) { $0 + ($1.kind == .mark ? 0 : 1) } }

  func has(_ lower: String) -> Bool { contains { $0.lower == lower } }
}

extension String {
  /// The lines of a list one behind the other.
  var onOneLine: String {
    split(whereSeparator: \.isNewline)
      .map { line in line.drop { "-*•– ".contains($0) } }
      .joined(separator: ", ")
  }

  /// In quotation marks; those inside become single ones.
  var quoted: String {
    var inner = ""
    var (isOpen, isSingle) = (false, false)
    for index in indices {
      let character = self[index]
      let next = self[self.index(after: index)...].first
      switch character {
      // In "geht's" it is no quotation mark.
      case "'" where isSingle ? next?.isLetter != true : inner.last.map { " „‚(".contains($0) } ?? true:
        inner += isSingle ? "‘" : "‚"
        isSingle.toggle()
      case "„", "»":
        inner += "‚"
        isOpen = true
      case "“", "”", "«":
        inner += "‘"
        isOpen = false
      case "\"":
        inner += isOpen ? "‘" : "‚"
        isOpen.toggle()
      default: inner.append(character)
      }
    }
    return "„" + inner + (isOpen ? "‘“" : "“")
  }
}
