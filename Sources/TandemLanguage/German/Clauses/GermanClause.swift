/// A stretch of a German sentence with at most one finite verb.
struct GermanClause: Sendable, Hashable {
  /// Where the verb stands, which is what German word order is about.
  enum Order: Sendable, Hashable {
    /// "Ich gebe mein Wissen weiter."
    case verbSecond
    /// "Erklärt mir das jemand?", or a statement whose subject was left out.
    case verbFirst
    /// "weil ich mein Wissen weitergebe"
    case verbFinal
    /// "mein Wissen weitergeben"
    case infinitive
    /// "mein Wissen weiterzugeben"
    case zuInfinitive
    /// No verb that carries it: a noun phrase, a single word.
    case fragment
  }

  /// All words, the opener included, without the marks around them.
  var words: [GermanWord]
  var order: Order
  /// Index of the verb that the order is about; nil for fragments.
  var verb: Int?
  /// "weil", "dass", "wie", "die": the lower-case word that makes it a subordinate clause; with a
  /// preposition before a relative pronoun, that pronoun.
  var opener: String?
  /// Where the words behind the opener begin.
  var start: Int
  /// The mark before it; nil at the start of a sentence or where only a coordinator joins it.
  var markBefore: String?
  /// "und", "aber": a coordinator before its words.
  var coordinator: String?

  /// Whether another clause holds it: it can't stand alone.
  var isDependent: Bool { opener != nil || order == .zuInfinitive }
  /// An indirect question ("wie andere den Weg gefunden haben").
  var isIndirectQuestion: Bool {
    guard order == .verbFinal, let opener else { return false }
    return GermanClause.questionWords.contains(opener) || opener == "ob"
  }
  var isRelative: Bool { order == .verbFinal && opener.map(GermanClause.relatives.contains) == true }

  static let relatives: WordSet = [
    "der", "die", "das", "den", "dem", "denen", "deren", "dessen", "welche", "welcher", "welches", "welchen",
    "welchem",
  ]
  static let questionWords: WordSet = [
    "wie", "was", "wer", "wem", "wen", "wessen", "wo", "wohin", "woher", "wann", "warum", "wieso", "weshalb",
    "wozu", "womit", "wodurch", "woran", "worauf", "worum", "worüber", "wofür", "wobei", "worin", "woraus",
    "wovon", "wonach", "welche", "welcher", "welches", "welchen", "welchem", "inwiefern", "inwieweit",
  ]
}

extension Array where Element == GermanClause {
  /// The clause that follows a condition ("wenn er fragt, (dann) antworte ich"), with its verb first; nil where
  /// there is no such pair.
  func consequence(ofConditionAt index: Int) -> GermanClause? {
    guard ["wenn", "sobald", "falls"].contains(self[index].opener), self[index].order == .verbFinal,
      index + 1 < count, self[index + 1].coordinator == nil
    else { return nil }
    var main = self[index + 1]
    if ["dann", "so"].contains(main.words.first?.lower), main.verb == 1 {
      main.words.removeFirst()
      (main.verb, main.order) = (0, .verbFirst)
    }
    return main.order == .verbFirst && main.words.count > 1 ? main : nil
  }
}
