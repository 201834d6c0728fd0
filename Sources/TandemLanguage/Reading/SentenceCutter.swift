/// Finds where sentences end: at stops, at line ends that are meant, before bullets.
struct SentenceCutter {
  private let tokens: [Token]
  /// Indices of tokens that begin a line, ascending, with the lines' lengths in bytes before them.
  private let lineStarts: [Tokenizer.LineStart]
  private var sentences: [Sentence] = []

  /// Nobody speaks so long in one breath; the bound keeps every later stage linear in the text.
  static let tokensMax = 160

  init(_ tokens: [Token], lineStarts: [Tokenizer.LineStart]) {
    (self.tokens, self.lineStarts) = (tokens, lineStarts)
  }

  /// All sentences in order; none is empty.
  func run() -> [Sentence] {
    var cutter = self
    cutter.cut()
    return cutter.sentences
  }

  private mutating func cut() {
    var start = 0
    var isBullet = false
    var nextLine = 0
    var index = 0
    while index < tokens.count {
      if nextLine < lineStarts.count, lineStarts[nextLine].token == index {
        let line = lineStarts[nextLine]
        nextLine += 1
        let bullet = bulletLength(at: index)
        if bullet > 0 || isMeant(line, at: index) {
          close(start..<index, .open, isBullet)
          (start, isBullet) = (index + bullet, bullet > 0)
          index += bullet
          continue
        }
      }
      if isNextNumber(at: index, after: start, isBullet) {
        // "1. Netzwerk 2. Feedback": a list on one line.
        close(start..<index, .open, isBullet)
        (start, isBullet) = (index + 2, true)
        index += 2
        continue
      }
      if index - start >= Self.tokensMax {
        close(start..<index, .open, isBullet)
        (start, isBullet) = (index, false)
      }
      if isAside(at: index, after: start) {
        close(start..<index, .open, isBullet)
        (start, isBullet) = (index, false)
      }
      if let ending = ending(at: index) {
        close(start..<index, ending, isBullet)
        index += 1
        while index < tokens.count, self.ending(at: index) != nil { index += 1 }
        (start, isBullet) = (index, false)
      } else {
        index += 1
      }
    }
    close(start..<tokens.count, .open, isBullet)
  }

  private mutating func close(_ range: Range<Int>, _ ending: Sentence.Ending, _ isBullet: Bool) {
    guard range.contains(where: { tokens[$0].kind == .word || tokens[$0].kind == .number }) else { return }
    sentences.append(Sentence(tokens: range, ending: ending, isBullet: isBullet))
  }

  /// "mehr Verantwortung :) bin seit sechs Jahren …": a face or a picture between two runs of words stands where
  /// a full stop would.
  private func isAside(at index: Int, after start: Int) -> Bool {
    guard tokens[index].kind == .symbol, index - start > 1, index + 2 < tokens.count else { return false }
    let isAddress = tokens[index].text.utf8.contains { $0 == 64 || $0 == 47 }
    return !isAddress && tokens[index].text.utf8.count < 16 && tokens[index - 1].kind == .word
      && tokens[index + 1].kind == .word && tokens[index + 2].kind == .word
  }

  private func ending(at index: Int) -> Sentence.Ending? {
    let token = tokens[index]
    guard token.kind == .mark else { return nil }
    if isQuoted(at: index) { return nil }
    switch token.text {
    case ".": return .stop
    case "!": return .exclamation
    case "?": return .question
    case "…": return index + 1 == tokens.count || tokens[index + 1].isCapitalised ? .stop : nil
    default: return nil
    }
  }

  /// "who asks 'what for?' when I talk": the mark ends what is quoted, and the sentence goes on.
  private func isQuoted(at index: Int) -> Bool {
    guard index + 2 < tokens.count, !tokens[index + 1].isSpaced, tokens[index + 2].kind == .word else {
      return false
    }
    return ["'", "’", "\"", "”", "“"].contains(tokens[index + 1].text) && tokens[index + 2].isSpaced
      && !tokens[index + 2].isCapitalised
  }

  /// A long line that goes on in lower case was wrapped by a program; every other line end is meant.
  private func isMeant(_ line: Tokenizer.LineStart, at index: Int) -> Bool {
    if line.isAfterBlank { return true }
    guard index > 0 else { return true }
    if tokens[index - 1].isMark(",") { return false }
    return tokens[index].isCapitalised || line.bytesBefore < 60
  }

  /// Whether "2." or "2)" here goes on a list that "1." began.
  private func isNextNumber(at index: Int, after start: Int, _ isBullet: Bool) -> Bool {
    guard isBullet, start >= 1, index + 2 < tokens.count, tokens[index].kind == .number else { return false }
    guard tokens[index + 1].isMark(".") || tokens[index + 1].isMark(")"), tokens[index + 2].isSpaced else {
      return false
    }
    guard let number = tokens[index].text.utf8.first, tokens[index].text.utf8.count == 1, number > 49 else {
      return false
    }
    let before = tokens[start - 1].isMark(")") || tokens[start - 1].isMark(".") ? start - 2 : start - 1
    return before >= 0 && tokens[before].text.utf8.first == number - 1
  }

  /// How many tokens the bullet at a line start takes; 0 if there is none.
  private func bulletLength(at index: Int) -> Int {
    let token = tokens[index]
    guard index + 1 < tokens.count else { return 0 }
    let next = tokens[index + 1]
    if token.kind == .mark || token.kind == .symbol {
      let isSign = ["-", "*", "•", "–", "—", "·", "+", ">", "→", "▪", "✓", "✅", "○", "◦"].contains(token.text)
      return isSign ? 1 : 0
    }
    if token.kind == .number, token.text.hasSuffix("."), !token.text.dropLast().contains("."), next.isSpaced,
      next.kind == .word
    {
      // "1. November" and "01.08. nächstes Jahr" are days, "1. netzwerk" the first line of a list.
      return Tokenizer.afterOrdinals.contains(next.lower) ? 0 : 1
    }
    if token.text.utf8.count <= 2, next.isMark(")") || (token.kind == .number && next.isMark(".")) {
      return 2
    }
    return 0
  }
}
