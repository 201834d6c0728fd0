/// A noun phrase at some place of a text: where its head stands and how far it reaches.
struct EnglishNounGroup: Sendable, Hashable {
  let start: Int
  /// The noun that the rest belongs to.
  let head: Int
  /// One past the phrase itself, before what describes it: prepositions, clauses.
  let coreEnd: Int
  /// Whether a verb behind it takes the plural.
  let isPlural: Bool
  /// "I", "they", "someone".
  let isPronoun: Bool
  /// Whether it begins with an article, a possessive or a number.
  let hasDeterminer: Bool
  /// "one product", "a bank": what names a single thing, so that an -s form behind it is a verb.
  var isSingle = false
}
