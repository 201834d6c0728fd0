// The person's own words, where nothing better is certain.
extension EnglishAnswer {
  /// What is quoted: the first words, without the mark that ends them and with inner quotation marks single.
  static func quotable(_ reading: Reading) -> String {
    guard let first = reading.sentences.first else { return "" }
    var range = first.tokens
    for sentence in reading.sentences.dropFirst().prefix(2)
    where sentence.tokens.upperBound - range.lowerBound <= 30 {
      range = range.lowerBound..<sentence.tokens.upperBound
    }
    if range.count > 40 { range = range.lowerBound..<(range.lowerBound + 40) }
    while let last = range.last, reading.tokens[last].isMark(".") || reading.tokens[last].kind == .symbol {
      range = range.lowerBound..<last
    }
    // "+10%"
    if range.lowerBound > 0, ["+", "£", "$", "€"].contains(reading.tokens[range.lowerBound - 1].text) {
      range = (range.lowerBound - 1)..<range.upperBound
    }
    // "'when can you start?'": with the mark that closes it.
    if ["'", "‘", "\"", "“"].contains(reading.tokens[range.lowerBound].text) {
      var end = range.upperBound
      while end < reading.tokens.count, reading.tokens[end].kind == .mark { end += 1 }
      range = range.lowerBound..<end
    }
    let words = reading.quote(range)
    // White space other than blanks, and quotation marks, are nothing that most have.
    guard words.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0xE2 }) else { return words }
    var quote = ""
    for character in words {
      switch character {
      case "\n", "\r", "\r\n", "\t": quote += " "
      case "“": quote += "‘"
      case "”": quote += "’"
      case "\"": quote += quote.last.map { $0.isWhitespace } ?? true ? "‘" : "’"
      default: quote.append(character)
      }
    }
    return quote
  }

  /// The words in quotation marks behind an opening; nil where there are none or too many.
  static func framed(_ opening: String, _ quote: String, _ wordsMax: Int) -> String? {
    guard !quote.isEmpty, quote.split(separator: " ").count <= wordsMax else { return nil }
    return "\(opening) “\(quote)”".sentence
  }
}
