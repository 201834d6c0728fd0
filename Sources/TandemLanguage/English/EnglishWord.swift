/// One word of a sentence being built, or a comma between words.
struct EnglishWord: Sendable, Hashable {
  var text: String
  var lower: String

  init(_ text: String) { (self.text, lower) = (text, text.lowercased()) }

  /// A word whose small letters are known.
  init(_ text: String, lower: String) { (self.text, self.lower) = (text, lower) }

  /// Whether it begins with a capital.
  var isCapitalised: Bool {
    guard let byte = text.utf8.first else { return false }
    return byte < 0x80 ? (65...90).contains(byte) : text.first?.isUppercase ?? false
  }

  var isComma: Bool { text == "," }
  /// A comma, colon or semicolon.
  var isMark: Bool { text == "," || text == ":" || text == ";" }
}

extension [EnglishWord] {
  /// Words of a fixed text.
  init(_ text: String) {
    self = text.utf8.split(separator: UInt8(ascii: " ")).map { EnglishWord(String(Substring($0))) }
  }

  /// As it is written: spaces between words, none before a comma.
  var written: String {
    var text = ""
    for word in self {
      if !text.isEmpty, !word.isMark, word.text != "%" { text += " " }
      text += word.text
    }
    return text
  }

  /// Without commas and joining words at either end.
  var trimmed: [EnglishWord] {
    var words = self[...]
    while let first = words.first, Self.loose.contains(first.lower) { words.removeFirst() }
    while let last = words.last, !last.text.hasSuffix("”"),
      Self.loose.contains(last.lower) || EnglishClosed.dangling.contains(last.lower),
      last.lower != "so" || !Self.takingSo.contains(words.dropLast().last?.lower ?? ""),
      last.lower != "maybe" || !Self.takingSo.contains(words.dropLast().last?.lower ?? ""),
      last.lower != "thanks" || !Self.takingThanks.contains(words.dropLast().last?.lower ?? ""),
      last.lower != "of" || !Self.takingOf.contains(words.dropLast().last?.lower ?? "")
    {
      words.removeLast()
    }
    return Array(words)
  }

  private static let loose: WordSet = [",", ";", ":", "and", "or", "but", "also", "then", "so", "plus"]

  /// Verbs of which "so" is the object: "my mentee says so".
  private static let takingSo: WordSet = [
    "say", "says", "said", "think", "thinks", "hope", "hopes", "do", "does", "did", "believe", "believes",
    "tell", "tells", "told",
  ]

  private static let takingThanks: WordSet = [
    "say", "says", "said", "get", "gets", "got", "many", "their", "his", "her", "give", "gives", "no",
  ]

  /// Words behind which "of" may stand alone, its noun being said before: "that I would never have thought of".
  private static let takingOf: WordSet = [
    "think", "thinks", "thought", "dream", "dreamed", "dreamt", "hear", "heard", "know", "approve", "proud",
    "afraid", "aware", "fond", "part", "capable", "ashamed", "tired", "scared", "sure", "out", "made", "full",
    "care", "speak", "spoken", "rid", "ahead", "worthy",
  ]

  /// How many words there are, marks not counted.
  var wordCount: Int { count { !$0.isMark } }
}
