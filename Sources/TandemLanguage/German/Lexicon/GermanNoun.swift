/// A noun as far as sentences need it.
struct GermanNoun: Sendable, Hashable {
  /// Grammatical gender; nil for nouns that only have a plural.
  enum Gender: Character, Sendable, Hashable {
    case masculine = "m"
    case feminine = "f"
    case neuter = "n"

    /// "der", "die" or "das".
    var article: String {
      switch self {
      case .masculine: "der"
      case .feminine: "die"
      case .neuter: "das"
      }
    }
  }

  /// As it is written in a sentence, the form at hand: "Kollegen".
  let text: String
  let gender: Gender?
  /// Whether the form at hand can only be a plural, or is one as well.
  let isPlural: Bool
  /// Takes -n in every case but the nominative: "den Kollegen".
  let isWeak: Bool
  /// Whether it is listed with a plural, so that one of it takes an article.
  var isCountable = false
  /// The plural looks like the singular: "Verfahren".
  var isUnchanging = false
}
