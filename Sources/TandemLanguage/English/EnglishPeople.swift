/// Whom English nouns name: the one place that says what a person is, and what tells people apart.
struct EnglishPeople: Sendable {
  /// What the letters of the list "people" stand for.
  enum Kind: Character, Sendable, CaseIterable {
    /// By trade, or by what they are to each other.
    case person = "p"
    /// "team", "board": takes either verb.
    case group = "g"
    /// "news", "politics": only looks like several.
    case thing = "t"
    /// "customer": dealt with, and nobody's own job.
    case counterpart = "c"
    /// "student": what a mentee is and doesn't want to become.
    case learner = "l"
    /// "niece", "successor": whom a mentor can mean by "she".
    case younger = "y"
    /// "neighbours": spoken of, but meant by "they" in no goal.
    case family = "f"
    /// "wife", "boss": whose goes without saying.
    case relation = "r"
    /// "mum", "dad": names without an article.
    case name = "n"
    case woman = "w"
    case man = "m"
    /// "colleagues": too many kinds of them for a pronoun to mean them by this alone.
    case general = "k"
  }

  private var kinds: [Kind: WordSet] = [:]
  /// Every form that names somebody or several, also pronouns like "somebody".
  private(set) var forms = EnglishClosed.somebody

  init() {}

  /// - Parameters:
  ///   - entries: Lines of the list "people": a letter, then words.
  ///   - isVerb: Whether a plural is a verb's form as well, and says nothing by itself: "partners".
  init(_ entries: [[Substring]], isVerb: (String) -> Bool) {
    for fields in entries where fields.count >= 2 {
      guard let letter = fields[0].first, let kind = Kind(rawValue: letter) else { continue }
      let words = fields[1].split(separator: " ").map(String.init)
      kinds[kind, default: []].formUnion(words)
      guard kind != .thing else { continue }
      forms.formUnion(words)
      guard kind != .group, kind != .general else { continue }
      forms.formUnion(words.map(EnglishInflection.third).filter { !isVerb($0) })
    }
  }

  /// Whether a noun is of that kind.
  func isOne(_ noun: String, of kind: Kind) -> Bool { kinds[kind]?.contains(noun) ?? false }

  /// Groups, and what looks like several: either verb is right behind them.
  func isCollective(_ noun: String) -> Bool { isOne(noun, of: .group) || isOne(noun, of: .thing) }
}
