extension GermanWord {
  /// A comma put where the person left it out or where a clause ends.
  static let comma = GermanWord(text: ",", lower: ",", kind: .mark, token: -1, isGlued: true)

  static func mark(_ text: String) -> GermanWord {
    GermanWord(text: text, lower: text, kind: .mark, token: -1, isGlued: text != "(")
  }

  static func coordinator(_ word: String) -> GermanWord {
    GermanWord(text: word, lower: word, kind: .coordinator, token: -1)
  }

  /// A word that the grammar adds.
  static func frame(_ text: String, _ kind: WordClass = .adverb) -> GermanWord {
    GermanWord(text: text, lower: text.lowercased(), kind: kind, token: -1)
  }

  /// "was" that asks nothing: "etwas".
  var indefinite: GermanWord {
    lower == "was" && kind == .question
      ? GermanWord(text: "etwas", lower: "etwas", kind: .pronoun, token: token) : self
  }

  /// The word inside a clause in the middle of another: its verbs are none of the outer clause.
  var embedded: GermanWord {
    var word = self
    if kind == .verb { (word.kind, word.forms) = (.adverb, []) }
    return word
  }
}
