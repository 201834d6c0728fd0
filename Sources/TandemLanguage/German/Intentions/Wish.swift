/// Something a person wants, as read from one place of their text.
struct Wish: Sendable, Hashable {
  /// How surely it is a wish; the weakest are only used where there is nothing stronger.
  enum Strength: Int, Sendable, Hashable, Comparable {
    /// A habit, an ability, something others want.
    case hint = 1
    /// Something named, a question.
    case named
    /// Something to do, without saying that one wants to.
    case act
    /// What something else is done for: "um … zu", "damit …".
    case purpose
    /// "Ich will …", "mir geht es darum, …".
    case said

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  /// An infinitive phrase.
  let words: [GermanWord]
  let clauses: [GermanClause]
  let strength: Strength
  var isAway = false
  /// What the words were made of; nil where they were put together in another way.
  var phrase: VerbPhrase?
}
