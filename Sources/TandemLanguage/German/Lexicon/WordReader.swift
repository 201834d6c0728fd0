/// Turns the tokens of a German text into correctly written words with the parts they play.
struct WordReader {
  let reading: Reading
  let lexicon: GermanLexicon
  /// Whether the person types no capitals, so that nouns can't be told by them.
  let isLowercase: Bool
  /// Whether the grammar wrote the text, so that a capital is a noun's at the start as well.
  let isWritten: Bool

  init(_ reading: Reading, _ lexicon: GermanLexicon, isWritten: Bool = false) {
    (self.reading, self.lexicon, self.isWritten) = (reading, lexicon, isWritten)
    isLowercase =
      !isWritten
      && !reading.sentences.contains { sentence in
        sentence.tokens.dropFirst().contains {
          let token = reading.tokens[$0]
          // "KI" and the like stay capital where everything else is small.
          return token.kind == .word && token.isCapitalised && token.text != token.text.uppercased()
        }
      }
  }

  /// The words of a sentence in order.
  func words(of sentence: Sentence) -> [GermanWord] {
    var words: [GermanWord] = []
    words.reserveCapacity(sentence.tokens.count)
    var quoteStart: Int?
    for index in sentence.tokens {
      let token = reading.tokens[index]
      if isSmiley(index, sentence) { continue }
      if token.kind == .mark, isQuotationMark(index, sentence, isOpen: quoteStart != nil) {
        if let start = quoteStart, start < words.count {
          words[start].opensQuote = true
          words[words.count - 1].closesQuote = true
          quoteStart = nil
        } else {
          quoteStart = words.count
        }
        continue
      }
      switch token.kind {
      case .symbol: continue
      case .number: words.append(GermanWord(text: token.text, lower: token.text, kind: .number, token: index))
      case .mark: mark(token, index, &words)
      case .word where token.lower == "beispiel" && words.last?.lower == "zum": words.removeLast()
      case .word:
        // "…: Was": the capital is that of a sentence.
        let opens =
          words.last?.isMark(":") == true
          && (lexicon.closed[token.lower]?.first == .question || asksFirst(index, sentence))
        word(token, index, isFirst: opens || index == sentence.tokens.lowerBound, &words)
      }
    }
    settle(&words)
    for index in words.indices.dropFirst(2)
    where words[index].lower == "nein" && words[index - 1].lower == "oder" && words[index - 2].lower == "ja" {
      // "ja oder nein": both of them as they are said.
      let isSmall = reading.tokens[words[index - 2].token].text == "ja"
      (words[index].text, words[index].kind) = (isSmall ? "nein" : "Nein", isSmall ? .particle : .noun)
    }
    // "eingereicht eingereicht ist": a verb that was typed twice.
    for index in words.indices.dropFirst().reversed()
    where words[index].kind == .verb && words[index].participle != nil
      && words[index].lower == words[index - 1].lower
    {
      words.remove(at: index)
    }
    return words
  }

  /// "…: Bin ich zu hart?"
  private func asksFirst(_ index: Int, _ sentence: Sentence) -> Bool {
    sentence.tokens.contains(index + 1)
      && ["ich", "er", "wir", "man", "es"].contains(reading.tokens[index + 1].lower)
      && lexicon.verbForms(of: reading.tokens[index].lower).contains { $0.isFinite }
  }

  /// Whether a mark opens or closes somebody's words. A straight single one does so only in pairs: before a
  /// word and behind one.
  private func isQuotationMark(_ index: Int, _ sentence: Sentence, isOpen: Bool) -> Bool {
    let tokens = reading.tokens
    guard Self.singleQuotes.contains(tokens[index].text) else {
      return Self.quotes.contains(tokens[index].text)
    }
    if isOpen { return !tokens[index].isSpaced }
    let next = index + 1
    guard tokens[index].isSpaced || index == sentence.tokens.lowerBound || tokens[index - 1].kind == .mark,
      next < sentence.tokens.upperBound, !tokens[next].isSpaced
    else { return false }
    return sentence.tokens.contains {
      $0 > next && Self.singleQuotes.contains(tokens[$0].text) && !tokens[$0].isSpaced
    }
  }

  /// One of the two signs of ":)".
  private func isSmiley(_ index: Int, _ sentence: Sentence) -> Bool {
    let tokens = reading.tokens
    func opens(_ index: Int) -> Bool {
      sentence.tokens.contains(index) && sentence.tokens.contains(index + 1)
        && [":", ";"].contains(tokens[index].text) && ["(", ")"].contains(tokens[index + 1].text)
        && !tokens[index + 1].isSpaced
    }
    return opens(index) || opens(index - 1)
  }

  private static let quotes: WordSet = ["„", "“", "”", "\"", "»", "«"]
  private static let singleQuotes: WordSet = ["'", "‚", "‘", "’", "›", "‹"]

  private func mark(_ token: Token, _ index: Int, _ words: inout [GermanWord]) {
    switch token.text {
    case "&", "+": words.append(GermanWord(text: "und", lower: "und", kind: .coordinator, token: index))
    case "%", "€", "$", "°", "§":
      words.append(GermanWord(text: token.text, lower: token.text, kind: .noun, token: index))
    case ",", ";", ":", "(", ")", "–", "—", "…", "/", "-":
      let text = token.text == "-" || token.text == "—" ? "–" : token.text
      words.append(GermanWord(text: text, lower: text, kind: .mark, token: index, isGlued: !token.isSpaced))
    default: break
    }
  }

  private func word(_ token: Token, _ index: Int, isFirst: Bool, _ words: inout [GermanWord]) {
    if let written = lexicon.spoken[token.lower], isSpoken(token, written, isFirst: isFirst) {
      for part in written.split(separator: " ") {
        let text = String(part)
        let lower = text.lowercased()
        let isNoun = text != lower
        words.append(
          isNoun ? noun(text, lower, index) : known(lower, index) ?? open(text, lower, index, false))
      }
      return
    }
    let lower = lexicon.respelled(token.lower)
    let text = lower == token.lower ? token.text : token.isCapitalised ? lower.capitalisedFirst : lower
    if token.isCapitalised, !isFirst || isWritten, !isLowercase || isAllCapitals(text) {
      return words.append(capitalised(text, lower, index))
    }
    let closed = lexicon.closed[lower]?.first
    if closed == nil, isAllCapitals(text), text.utf8.count > 1 {
      return words.append(noun(text, lower, index))
    }
    if isFirst, token.isCapitalised, let kind = closed,
      kind == .particle || kind == .adverb,
      lower != "mal", let listed = lexicon.nouns[lower], index + 1 < reading.tokens.count,
      lexicon.verbForms(of: reading.tokens[index + 1].lower).contains(where: { $0.kind == .infinitive })
    {
      // "Halt finden", "Weg finden": the capital is the noun's.
      var word = noun(listed.text, lower, index)
      word.noun = listed
      return words.append(word)
    }
    if let closed { return words.append(GermanWord(text: lower, lower: lower, kind: closed, token: index)) }
    if isFirst, token.isCapitalised, lower == "wissen" || lower == "können", index + 1 < reading.tokens.count,
      lexicon.closed[reading.tokens[index + 1].lower]?.first == .preposition
    {
      // "Wissen über Steuerrecht": what somebody has, and nothing they do.
      var word = noun(text, lower, index)
      word.noun = lexicon.nouns[lower] ?? word.noun
      return words.append(word)
    }
    words.append(open(text, lower, index, token.isCapitalised))
  }

  /// Whether a typed word is one of hurry or dialect here: a capital inside a sentence is so only for nouns.
  private func isSpoken(_ token: Token, _ written: String, isFirst: Bool) -> Bool {
    guard token.text.utf8.count < 2 || !isAllCapitals(token.text) else { return false }
    if !token.isCapitalised || isFirst || isLowercase { return true }
    return written.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// A capital inside a sentence: a noun, a name, or the polite "Sie".
  private func capitalised(_ text: String, _ lower: String, _ index: Int) -> GermanWord {
    if ["sie", "ihnen"].contains(lower) {
      return GermanWord(text: text, lower: lower, kind: .pronoun, token: index)
    }
    if lexicon.closed[lower]?.first == .determiner || lower == "ich" {
      return GermanWord(
        text: lower, lower: lower, kind: lexicon.closed[lower]?.first ?? .pronoun, token: index)
    }
    return noun(text, lower, index)
  }

  private func noun(_ text: String, _ lower: String, _ index: Int) -> GermanWord {
    var word = GermanWord(text: text, lower: lower, kind: .noun, token: index)
    word.noun = lexicon.noun(lower)
    if word.noun == nil, lexicon.listed(lower) != nil {
      // "das Begleiten"
      word.noun = GermanNoun(text: text, gender: .neuter, isPlural: false, isWeak: false)
    }
    return word
  }

  private func known(_ lower: String, _ index: Int) -> GermanWord? {
    guard let kind = lexicon.closed[lower]?.first else { return nil }
    return GermanWord(text: lower, lower: lower, kind: kind, token: index)
  }

  /// A word of an open class: noun, verb or adjective; neighbours decide later.
  private func open(_ text: String, _ lower: String, _ index: Int, _ hasCapital: Bool) -> GermanWord {
    var word = GermanWord(text: lower, lower: lower, kind: .adjective, token: index)
    word.forms = lexicon.verbForms(of: lower)
    if lexicon.adjectives.contains(lower), word.forms.allSatisfy({ $0.verb.infinitive == lower }) {
      // "schüchtern"
      word.forms = []
    }
    let isGuessing = isLowercase || hasCapital
    word.noun = isGuessing ? lexicon.noun(lower) : word.forms.isEmpty ? lexicon.listedNoun(lower) : nil
    // "gescheit" ends like "Einheit".
    if word.noun != nil, !hasCapital, lexicon.adjectives.contains(lower), lexicon.listedNoun(lower) == nil {
      word.noun = nil
    }
    // "vorgeschlagen" ends like "Lagen"; a known verb is a noun only where the list says so.
    if !word.forms.isEmpty, word.noun != nil, lexicon.listedNoun(lower) == nil { word.noun = nil }
    if word.noun != nil, word.forms.isEmpty, hasCapital || !Self.doubtful.contains(lower) {
      word.kind = .noun
      word.text = hasCapital ? text.capitalisedFirst : word.noun?.text ?? text
    } else if !word.forms.isEmpty {
      word.kind = .verb
    } else if text.utf8.contains(where: { $0 > 47 && $0 < 58 }), text != lower {
      // "3D-Modell" is written as it was typed.
      word.kind = .noun
      word.text = text
    } else if text.utf8.contains(58), text.utf8.first.map({ $0 < 58 }) == true {
      // "1:1s"
      word.kind = .noun
      word.text = text
      let isPlural = text.hasSuffix("s") || text.hasSuffix("en")
      word.noun = GermanNoun(text: text, gender: .neuter, isPlural: isPlural, isWeak: false)
    } else if hasCapital, !isManner(index, lower), !isAdjectiveLike(lower) || isNamed(index, lower) {
      word.kind = .noun
      word.text = text
    }
    return word
  }

  /// "Frei reden": the capital is the sentence's.
  private func isManner(_ index: Int, _ lower: String) -> Bool {
    lexicon.adjectives.contains(lower) && index + 1 < reading.tokens.count
      && lexicon.verbForms(of: reading.tokens[index + 1].lower).contains { $0.kind == .infinitive }
  }

  /// "Rosette an der Decke": before a preposition stands no adjective that would have to be declined.
  private func isNamed(_ index: Int, _ lower: String) -> Bool {
    guard !isLowercase, lower.hasSuffix("e") || lower.hasSuffix("er"), !lexicon.adjectives.contains(lower),
      !lexicon.adjectives.contains(String(lower.dropLast())), index + 1 < reading.tokens.count,
      !Self.doubtful.contains(lower)
    else { return false }
    let next = reading.tokens[index + 1].lower
    // "Ruhiger auf Mails antworten": a comparative describes what is done.
    if lower.hasSuffix("er"),
      lexicon.isInflectedAdjective(lower) || endsLikeAdjective(String(lower.dropLast(2)))
    {
      return false
    }
    return lexicon.closed[next]?.first == .preposition
      || lexicon.closed[next] == nil && lexicon.verbForms(of: next).contains { $0.kind == .infinitive }
  }

  private func endsLikeAdjective(_ stem: String) -> Bool {
    Self.adjectiveEndings.contains { stem.hasSuffix($0) }
  }

  private func isAllCapitals(_ text: String) -> Bool {
    // Almost every word has a small letter of ASCII, and then no table of Unicode is asked.
    text.utf8.count > 1 && !text.utf8.contains { (97...122).contains($0) }
      && text.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
  }

  func isAdjectiveLike(_ lower: String) -> Bool {
    ["e", "en", "er", "es", "em", "ig", "lich", "isch", "sam", "bar", "haft", "los"].contains {
      lower.hasSuffix($0)
    }
  }

  /// Words that are nouns only where a determiner says so.
  static let doubtful: WordSet = [
    "recht", "ernst", "alter", "alte", "super", "feste", "festen", "fester", "festes", "früher", "morgen",
    "fest", "mal",
    "junge", "jungen", "halt", "dank", "wert",
    "stolz",
    "klasse", "schuld", "weise", "gut", "bekannter", "älterer", "älteren", "jüngere", "jüngeren", "leid",
    "neue",
    "gene", "gen", "mittel", "super", "erwachsene", "jugendliche", "jugendlichen", "ältere", "art",
  ]
}
