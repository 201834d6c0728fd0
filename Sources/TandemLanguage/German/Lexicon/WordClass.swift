/// The part a word plays; the closed ones are listed in de/closed.tsv under these names.
enum WordClass: String, Sendable, Hashable {
  case determiner
  case pronoun
  case preposition
  case subordinator
  case question
  case coordinator
  case negation
  case number
  case quantifier
  /// Words that colour and carry nothing ("halt", "eben"); they are left out of phrases.
  case particle
  case adverb
  case noun
  case verb
  case adjective
  case mark
}
