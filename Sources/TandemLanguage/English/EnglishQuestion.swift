/// A question, as it stands inside another sentence.
struct EnglishQuestion {
  let words: [EnglishWord]
  let lexicon: EnglishLexicon

  init(_ words: [EnglishWord], lexicon: EnglishLexicon) { (self.words, self.lexicon) = (words, lexicon) }

  /// "how do people get there" → "how people get there", "should I stay" → "whether I should stay".
  var indirect: [EnglishWord] {
    let phrases = EnglishPhrases(words, lexicon: lexicon)
    guard let first = words.first else { return words }
    if phrases.tag(0).isAny(.finiteMark) || first.lower == "do" {
      return [EnglishWord("whether")] + (turned(phrases, verb: 0) ?? words)
    }
    guard first.lower != "whether", first.lower != "if" else { return words }
    // "how much time", "which training": the verb comes behind what the question word takes along.
    let verb = phrases.words.indices.dropFirst().prefix(4).first {
      phrases.tag($0).isAny(.finiteMark) || ["do", "have"].contains(phrases.lower($0))
    }
    guard let verb,
      phrases.tag(verb + 1).isAny([.subject, .determiner, .possessor]) || phrases.lower(verb) == "do",
      let turned = turned(phrases, verb: verb)
    else { return words }
    return Array(words[..<verb]) + turned
  }

  /// Subject and verb in the order of a statement; nil where no subject follows the verb.
  private func turned(_ phrases: EnglishPhrases, verb: Int) -> [EnglishWord]? {
    guard let subject = phrases.group(at: verb + 1), subject.coreEnd < words.count else { return nil }
    let doer = Array(words[(verb + 1)..<subject.coreEnd])
    let rest = Array(words[subject.coreEnd...])
    let auxiliary = words[verb].lower
    switch auxiliary {
    case "do": return doer + rest
    case "does", "did":
      guard let next = rest.first, lexicon.isBaseVerb(next.lower) else { return nil }
      let form = auxiliary == "does" ? EnglishInflection.third(next.lower) : lexicon.preterite(of: next.lower)
      return doer + [EnglishWord(form)] + rest.dropFirst()
    default:
      // "what is my next step" has no second verb: it may stay as it is.
      return doer + [words[verb]] + rest
    }
  }

  /// Whether a text asks how to take part at all: "Where do I sign up?", "how can we register"
  static func isLogistic(_ reading: Reading) -> Bool {
    let words = reading.tokens.prefix(12).map(\.lower)
    guard let asked = words.firstIndex(where: { EnglishClosed.questions.contains($0) }), asked < 4,
      words.dropFirst(asked + 1).prefix(2).contains(where: { ["do", "can", "should", "must"].contains($0) })
    else { return false }
    return words.dropFirst(asked + 2).prefix(4).contains { Self.signingUp.contains($0) }
  }

  private static let signingUp: WordSet = [
    "sign", "register", "log", "login", "enrol", "enroll", "download", "click",
  ]

  /// The verb that takes the question along: "learn how to …", "find out whether …", "understand why …".
  var known: [EnglishWord] {
    let first = words.first?.lower ?? ""
    let second = words.count > 1 ? words[1].lower : ""
    if first == "how", second == "to" { return [EnglishWord]("learn") + words }
    // What somebody asks about themselves is found out: "where I want to be", "what I should do".
    if words.prefix(4).contains(where: { $0.lower == "i" }) {
      return [EnglishWord](first == "how" ? "learn" : "find out") + words
    }
    let isUnderstood =
      first == "why" || first == "what" && second != "to"
      || first == "how" && !["much", "many", "long", "often", "far"].contains(second)
    return [EnglishWord](isUnderstood ? "understand" : "find out") + words
  }
}
