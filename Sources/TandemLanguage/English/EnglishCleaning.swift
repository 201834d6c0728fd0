/// Turns typed words into written ones: short forms in full, names with capitals, no emoji, no brackets.
struct EnglishCleaning {
  let lexicon: EnglishLexicon
  let reading: Reading
  private let isShouted: Bool

  init(_ reading: Reading, lexicon: EnglishLexicon) {
    (self.reading, self.lexicon) = (reading, lexicon)
    var (upper, lower) = (0, 0)
    for byte in reading.source.utf8 {
      if (65...90).contains(byte) { upper += 1 } else if (97...122).contains(byte) { lower += 1 }
    }
    isShouted = upper > 8 && upper > lower * 2
  }

  /// The words of a range; what stands in brackets is left out, as nobody says it aloud.
  ///
  /// - Parameter opens: Whether the range begins a sentence, where a capital means nothing.
  func words(_ range: Range<Int>, opens: Bool, without time: Range<Int>? = nil) -> [EnglishWord] {
    var words: [EnglishWord] = []
    var depth = 0
    var skipped = range.lowerBound
    for index in range where index >= skipped {
      let token = reading.tokens[index]
      if let time, time.contains(index) { continue }
      switch token.kind {
      case .symbol: continue
      case .mark:
        if token.text == "(" || token.text == "[" { depth += 1 }
        if token.text == ")" || token.text == "]" { depth = max(0, depth - 1) }
        guard depth == 0 else { continue }
        if token.text == "'" || token.text == "’", !token.isSpaced, let last = words.last,
          last.lower.hasSuffix("s")
        {
          // "the apprentices' project"
          let isClosing = index + 1 < reading.tokens.count && reading.tokens[index + 1].isSpaced
          if isClosing, !opensQuote(before: index, in: range) {
            words[words.count - 1] = EnglishWord(last.text + "'")
          }
          continue
        }
        words += mark(token.text, after: words.last)
      case .word, .number:
        guard depth == 0 else { continue }
        if let (word, length) = shortened(index, range) {
          words.append(EnglishWord(word))
          skipped = index + length
          continue
        }
        // "contacts contacts contacts"
        if let last = words.last, last.lower == token.lower, token.lower.count > 3 { continue }
        words += isDepartment(index) ? [EnglishWord("IT")] : written(token, opens: opens && words.isEmpty)
      }
    }
    return words.trimmed
  }

  /// "w/" and "w/o", which come as several tokens.
  private func shortened(_ index: Int, _ range: Range<Int>) -> (word: String, length: Int)? {
    guard reading.tokens[index].lower == "w", index + 1 < range.upperBound,
      reading.tokens[index + 1].isMark("/")
    else { return nil }
    let isWithout = index + 2 < range.upperBound && reading.tokens[index + 2].lower == "o"
    return isWithout ? ("without", 3) : ("with", 2)
  }

  /// Whether a quotation was opened before, so that the mark closes it.
  private func opensQuote(before index: Int, in range: Range<Int>) -> Bool {
    reading.tokens[range.lowerBound..<index].contains {
      ($0.text == "'" || $0.text == "’" || $0.text == "‘") && $0.isSpaced
    }
  }

  /// "marketing and it are": "it" takes "is", the IT department "are".
  private func isDepartment(_ index: Int) -> Bool {
    reading.tokens[index].lower == "it" && index > 0 && index + 1 < reading.tokens.count
      && reading.tokens[index - 1].lower == "and" && reading.tokens[index + 1].lower == "are"
  }

  private func mark(_ text: String, after last: EnglishWord?) -> [EnglishWord] {
    switch text {
    case ",", ";", ":", "–", "—", "-", "…", "/":
      guard let last, !last.isComma else { return [] }
      return [EnglishWord(text == "/" ? "or" : ",")]
    case "&", "+": return [EnglishWord("and")]
    case "%", "€", "$", "£": return [EnglishWord(text)]
    default: return []
    }
  }

  private func written(_ token: Token, opens: Bool) -> [EnglishWord] {
    let plain = token.lower.contains("’") ? String(token.lower.map { $0 == "’" ? "'" : $0 }) : token.lower
    if let name = lexicon.names[plain] {
      // "IT" and "it", "PM" and "pm": a capital that was typed is kept.
      return [EnglishWord](name)
    }
    if isShouted { return [EnglishWord(plain)] }
    if opens, token.isCapitalised, token.text.dropFirst().allSatisfy({ !$0.isUppercase }) {
      return [EnglishWord(plain)]
    }
    let isCurly = token.text.contains("’")
    return [EnglishWord(isCurly ? String(token.text.map { $0 == "’" ? "'" : $0 }) : token.text)]
  }
}
