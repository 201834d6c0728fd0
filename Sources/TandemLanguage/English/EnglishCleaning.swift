/// Turns typed words into written ones: short forms in full, names with capitals, no emoji, no brackets.
struct EnglishCleaning {
  let lexicon: EnglishLexicon
  let reading: Reading
  private let isShouted: Bool
  private let isTitled: Bool

  init(_ reading: Reading, lexicon: EnglishLexicon) {
    (self.reading, self.lexicon) = (reading, lexicon)
    var (upper, lower) = (0, 0)
    for byte in reading.source.utf8 {
      if (65...90).contains(byte) { upper += 1 } else if (97...122).contains(byte) { lower += 1 }
    }
    isShouted = upper > 8 && upper > lower * 2
    let words = reading.tokens.prefix(60).filter { $0.kind == .word }
    isTitled = words.count > 3 && words.count { $0.isCapitalised } * 5 > words.count * 4
  }

  /// The words of a range; what stands in brackets is left out, as nobody says it aloud.
  ///
  /// - Parameter opens: Whether the range begins a sentence, where a capital means nothing.
  func words(_ range: Range<Int>, opens: Bool, without time: Range<Int>? = nil) -> [EnglishWord] {
    var words: [EnglishWord] = []
    var depth = 0
    var quotes = EnglishQuotes(reading, range)
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
        if quotes.takes(index, &words) { continue }
        skipped = max(skipped, addMark(index, range, to: &words))
      case .word, .number:
        guard depth == 0, !Self.remarks.contains(token.lower) else { continue }
        if let amount = amount(index) {
          words.append(EnglishWord(amount))
          quotes.open(&words)
          continue
        }
        if let (word, length) = aged(index, range) ?? shortened(index, range) {
          words.append(EnglishWord(word))
          skipped = index + length
          continue
        }
        // "no one" is one word in all but writing.
        if token.lower == "no", index + 1 < range.upperBound,
          let one = Self.nobody[reading.tokens[index + 1].lower]
        {
          var word = EnglishWord(one.text)
          word.lower = one.lower
          words.append(word)
          skipped = index + 2
          continue
        }
        // "contacts contacts contacts", "numbers, numbers, numbers"
        if let last = words.last(where: { !$0.isComma }), last.lower == token.lower, token.lower.count > 3 {
          if words.last?.isComma ?? false { words.removeLast() }
          continue
        }
        words += isDepartment(index) ? [EnglishWord("IT")] : written(index, opens: opens && words.isEmpty)
        quotes.open(&words)
      }
    }
    return EnglishAsides.removed(named(severalised(words))).trimmed
  }

  /// Sets a mark behind the words, or what it makes of the last one; where to go on.
  private func addMark(_ index: Int, _ range: Range<Int>, to words: inout [EnglishWord]) -> Int {
    let token = reading.tokens[index]
    if token.text == "'" || token.text == "’", !token.isSpaced, let last = words.last,
      last.lower.hasSuffix("s")
    {
      // "the apprentices' project"
      let isClosing = index + 1 < reading.tokens.count && reading.tokens[index + 1].isSpaced
      if isClosing, !opensQuote(before: index, in: range) {
        words[words.count - 1] = EnglishWord(last.text + "'")
      }
      return index + 1
    }
    if let end = spanEnd(index, range), let last = words.last {
      // "2-3 editors", "50/50"
      let joint = token.text == "/" ? "/" : "–"
      words[words.count - 1] = EnglishWord(last.text + joint + reading.tokens[end].text)
      return end + 1
    }
    if !belongsToNumber(index) { words += mark(token.text, after: words.last) }
    return index + 1
  }

  /// "I can tell dad" → "I can tell Dad": without an article or an owner it is a name.
  private func named(_ words: [EnglishWord]) -> [EnglishWord] {
    // Few words are as short and begin with such a letter.
    let isOpen = words.contains { word in
      word.lower.utf8.count < 8 && word.lower.utf8.first.map { "dmgn".utf8.contains($0) } ?? false
        && lexicon.people.isOne(word.lower, of: .name)
    }
    guard isOpen else { return words }
    var words = words
    for index in words.indices where lexicon.people.isOne(words[index].lower, of: .name) {
      let before = index > 0 ? lexicon.tags(of: words[index - 1]) : []
      let next = index + 1 < words.count ? lexicon.tags(of: words[index + 1]) : []
      guard !before.isAny([.determiner, .adjective, .possessor, .number, .preposition]),
        index > 0 || next.isAny([.third, .auxiliary, .modal]),
        next.isAny([
          .mark, .preposition, .conjunction, .infinitiveMark, .question, .third, .auxiliary, .modal,
        ])
          || index + 1 == words.count,
        index == 0 || !["be", "become", "being", "becoming", "am"].contains(words[index - 1].lower)
      else { continue }
      words[index].text = words[index].text.prefix(1).uppercased() + words[index].text.dropFirst()
    }
    return words
  }

  /// "2 appointment per week" → "2 appointments per week"
  private func severalised(_ words: [EnglishWord]) -> [EnglishWord] {
    var words = words
    for index in words.indices.dropLast() where Int(words[index].text).map({ $0 > 1 && $0 < 1000 }) ?? false {
      // "a band 6 post": a number behind a noun names it.
      let before = index > 0 ? lexicon.tags(of: words[index - 1]) : .conjunction
      guard before.isAny([.base, .third, .preterite, .conjunction]), !before.contains(.nounToo) else {
        continue
      }
      let noun = words[index + 1].lower
      let next = index + 2 < words.count ? lexicon.tags(of: words[index + 2]) : .mark
      guard lexicon.isCounted(noun), !lexicon.isPlural(noun),
        next.isAny([.mark, .preposition, .conjunction]), !next.isAny([.adjective])
      else { continue }
      words[index + 1] = EnglishWord(EnglishInflection.third(words[index + 1].text))
    }
    return words
  }

  /// Short remarks of chats, which are part of no sentence.
  private static let remarks: WordSet = [
    "tbh", "ngl", "lol", "lmao", "rofl", "ha", "haha", "hahaha", "imo", "imho", "omg", "ugh", "argh", "eek",
    "eh", "lah", "innit",
  ]

  private static let nobody: WordTable<(text: String, lower: String)> = [
    "one": ("no one", "nobody"), "one's": ("no one's", "it's"), "one’s": ("no one's", "it's"),
  ]

  /// "w/" and "w/o", which come as several tokens.
  private func shortened(_ index: Int, _ range: Range<Int>) -> (word: String, length: Int)? {
    guard reading.tokens[index].lower == "w", index + 1 < range.upperBound,
      reading.tokens[index + 1].isMark("/")
    else { return nil }
    let isWithout = index + 2 < range.upperBound && ["o", "out"].contains(reading.tokens[index + 2].lower)
    return isWithout ? ("without", 3) : ("with", 2)
  }

  /// "a 25 yr old renter", "a 20 something": an age before a noun or as one is a single word.
  private func aged(_ index: Int, _ range: Range<Int>) -> (word: String, length: Int)? {
    let tokens = reading.tokens
    let isNumber = tokens[index].kind == .number || (TimeWords.english.numbers[tokens[index].lower] ?? 0) > 9
    guard isNumber, index > range.lowerBound, index + 1 < range.upperBound,
      EnglishClosed.determiners.contains(tokens[index - 1].lower)
    else { return nil }
    if tokens[index + 1].lower == "something", tokens[index].text.hasSuffix("0") {
      return ("\(tokens[index].text)-something", 2)
    }
    guard ["yr", "year", "yrs"].contains(tokens[index + 1].lower), index + 2 < range.upperBound,
      ["old", "olds"].contains(tokens[index + 2].lower)
    else { return nil }
    return ("\(tokens[index].text)-year-\(tokens[index + 2].lower)", 3)
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

  /// The second number of "2-3".
  private func spanEnd(_ index: Int, _ range: Range<Int>) -> Int? {
    let tokens = reading.tokens
    guard ["-", "–", "/"].contains(tokens[index].text), index > range.lowerBound,
      index + 1 < range.upperBound, tokens[index - 1].kind == .number, tokens[index + 1].kind == .number,
      !tokens[index].isSpaced, !tokens[index + 1].isSpaced
    else { return nil }
    return index + 1
  }

  /// "+10" and "£10,000" stay in one piece.
  private func amount(_ index: Int) -> String? {
    guard index > 0, reading.tokens[index].kind == .number, belongsToNumber(index - 1) else { return nil }
    return reading.tokens[index - 1].text + reading.tokens[index].text
  }

  /// Whether a mark is the sign or the currency of the number behind it.
  private func belongsToNumber(_ index: Int) -> Bool {
    let tokens = reading.tokens
    guard index + 1 < tokens.count, tokens[index + 1].kind == .number, !tokens[index + 1].isSpaced else {
      return false
    }
    if ["£", "$", "€", "¥"].contains(tokens[index].text) { return true }
    return ["+", "-"].contains(tokens[index].text) && (tokens[index].isSpaced || index == 0)
  }

  private func mark(_ text: String, after last: EnglishWord?) -> [EnglishWord] {
    switch text {
    case ",", ";", ":", "–", "—", "-", "…", "/":
      guard let last, !last.isMark else { return [] }
      // "20/week"
      if text == "/", lexicon.tags(of: last) == .number { return [EnglishWord("per")] }
      return [EnglishWord(text == "/" ? "or" : text == ":" ? ":" : ",")]
    case "&", "+": return [EnglishWord("and")]
    case "%", "€", "$", "£": return [EnglishWord(text)]
    default: return []
    }
  }

  /// "Slack, Miro", "Frank and Petra", "Derek asks": a name at the beginning keeps its capital.
  private func keepsCapital(_ index: Int) -> Bool {
    let tokens = reading.tokens
    guard index + 1 < tokens.count, !lexicon.isClosed(tokens[index].lower)
    else { return false }
    if tokens[index + 1].isMark(",") || tokens[index + 1].lower == "and" {
      return index + 2 < tokens.count && tokens[index + 2].isCapitalised && tokens[index + 2].lower != "i"
    }
    let verb = lexicon.verb(tokens[index + 1].lower)
    return lexicon.verb(tokens[index].lower) == nil && !lexicon.isPlural(tokens[index].lower)
      && lexicon.nouns[tokens[index].lower] == nil
      && (verb.map { $0.isThird && !$0.isNounToo } ?? (tokens[index + 1].lower == "is"))
  }

  /// Short forms of stretches of time behind a number; "HR" is a department elsewhere.
  private static let units = [
    "hr": "hour", "hrs": "hour", "min": "minute", "mins": "minute", "yr": "year", "yrs": "year", "wk": "week",
    "wks": "week", "mth": "month", "mths": "month",
  ]

  private func written(_ index: Int, opens: Bool) -> [EnglishWord] {
    let token = reading.tokens[index]
    let plain = token.lower.straight
    if index > 0, reading.tokens[index - 1].kind == .number, let unit = Self.units[plain] {
      return [EnglishWord(reading.tokens[index - 1].text == "1" ? unit : unit + "s")]
    }
    if let name = lexicon.names[plain] {
      // "IT" and "it", "PM" and "pm": a capital that was typed is kept.
      return [EnglishWord](name)
    }
    if isShouted { return [EnglishWord(plain, lower: plain)] }
    if isTitled || opens && !keepsCapital(index), token.isCapitalised,
      token.text.dropFirst().allSatisfy({ !$0.isUppercase })
    {
      return [EnglishWord(plain, lower: plain)]
    }
    return [EnglishWord(token.text.straight, lower: plain)]
  }
}

extension String {
  /// With straight apostrophes.
  fileprivate var straight: String {
    // The first byte of "’"; most words have none.
    utf8.contains(0xE2) ? String(map { $0 == "’" ? "'" : $0 }) : self
  }
}
