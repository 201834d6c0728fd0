/// Readers of answers that need no grammar: yes and no, choices, numbers, names, the words themselves.
public enum PlainReading {
  /// Reads an answer by the type of the question; open types take the words as they are.
  public static func read(_ text: String, _ inquiry: Inquiry) -> Reading {
    guard let question = inquiry.question else { return .miss(.invalid) }
    switch question.type {
    case .yesNo:
      if let answer = yesNo(in: text, inquiry) { return .answer([question.slot: .flag(answer)]) }
      return .miss(.invalid)
    case .choice, .release:
      return choice(in: text, inquiry).map { .answer([question.slot: .text($0.id)]) } ?? .miss(.invalid)
    case .scale:
      return scale(in: text, inquiry).map { .answer([question.slot: .number($0)]) } ?? .miss(.invalid)
    case .name, .text, .motive, .goal, .sign, .date, .plan, .statement:
      return .answer([question.slot: .text(choice(in: text, inquiry)?.title ?? trimmed(text))])
    }
  }

  /// Yes or no, also as the first word of more ("ja, gern"); nil where both or neither is said.
  public static func yesNo(in text: String, _ inquiry: Inquiry) -> Bool? {
    let typed = folded(text)
    if let choice = exactChoice(typed, inquiry) { return choice.id == "yes" }
    let words = unstretched(typed)
    let vocabulary = inquiry.vocabulary
    if vocabulary.yes.contains(words) { return true }
    if vocabulary.no.contains(words) { return false }
    let first = folded(words.prefix { $0 != " " })
    if vocabulary.no.contains(first) { return false }
    return vocabulary.yes.contains(first) ? true : nil
  }

  /// "jaaa" as "ja", "okkk" as "ok"; words that end in a double letter anyway are left alone by one letter.
  private static func unstretched(_ words: String) -> String {
    // Seen by its bytes that nothing is doubled, as at the end of nearly every answer.
    let end = words.utf8.suffix(2)
    if let last = end.last, last < 0x80, end.first != last { return words }
    var words = words
    while words.count > 2, let last = words.last, words.dropLast().last == last { words.removeLast() }
    return words
  }

  /// The one choice meant by id, number, title or the beginning of its title.
  ///
  /// Open questions take only the exact forms, since their answers are words of the person's own.
  public static func choice(in text: String, _ inquiry: Inquiry) -> Choice? {
    let typed = folded(text)
    if let choice = exactChoice(typed, inquiry) { return choice }
    guard inquiry.question?.type.isClosed ?? false else { return nil }
    let words = typed.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
    guard let only = words.first else { return nil }
    let begun = inquiry.choices.filter { folded($0.title).hasPrefix(only) || $0.id.hasPrefix(only) }
    if words.count == 1, begun.count == 1 { return begun.first }
    let named = inquiry.choices.filter { choice in
      let title = folded(choice.title).split(separator: " ").first ?? ""
      return words.contains { $0.hasPrefix(choice.id) || $0 == title }
    }
    return named.count == 1 ? named.first : nil
  }

  /// - Parameter words: The answer, folded.
  private static func exactChoice(_ words: String, _ inquiry: Inquiry) -> Choice? {
    guard !words.isEmpty else { return nil }
    if inquiry.question?.type != .scale, let number = onlyNumber(in: words, inquiry.vocabulary) {
      return inquiry.choices.indices.contains(number - 1) ? inquiry.choices[number - 1] : nil
    }
    let letter = words.utf8.count == 1 ? inquiry.choices.firstIndex { $0.id == words } : nil
    if let letter { return inquiry.choices[letter] }
    return inquiry.choices.first { $0.id == words || folded($0.title) == words }
  }

  /// The number in "2", "Nummer zwei" or "the second one, please"; nil where there is more than that.
  ///
  /// - Parameter words: The answer, folded.
  private static func onlyNumber(in words: String, _ vocabulary: Vocabulary) -> Int? {
    var found: Int?
    // By bytes and no further than it needs: an answer may be a whole story.
    var rest = words[...].utf8
    while !rest.isEmpty {
      let part = rest.prefix { $0 != UInt8(ascii: " ") }
      rest = rest[part.endIndex...].dropFirst()
      if part.isEmpty { continue }
      let word = String(Substring(part))
      if vocabulary.fillers.contains(word) { continue }
      guard found == nil, let number = Int(word) ?? vocabulary.numbers[word] else { return nil }
      found = number
    }
    return found
  }

  /// A whole number from 0 to 10, as digits or as a word; the first one where several are named.
  public static func scale(in text: String, _ inquiry: Inquiry) -> Int? {
    for word in folded(text).split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if let number = Int(word) { return (0...10).contains(number) ? number : nil }
      if let number = inquiry.vocabulary.numbers[String(word)] { return number }
    }
    return nil
  }

  /// Without white space at the ends.
  public static func trimmed(_ text: String) -> String {
    var rest = text.drop(while: \.isWhitespace)
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
