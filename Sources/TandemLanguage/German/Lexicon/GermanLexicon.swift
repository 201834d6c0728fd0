/// The German word lists, ready to be asked.
///
/// Built once; only irregular forms are stored, all others are read by rule, so that the start stays fast.
/// A class, since every stage keeps hold of it.
final class GermanLexicon: Sendable {
  /// Infinitive to verb, prefixed ones included.
  let verbs: WordTable<GermanVerb>
  /// Irregular form to its readings.
  let irregular: WordTable<[VerbForm]>
  /// Prefixes that can be split off by their first byte, the longest first.
  private let prefixes: [UInt8: [String]]
  let prefixSet: WordSet
  /// Lower-case noun form to noun.
  let nouns: WordTable<GermanNoun>
  let closed: WordTable<[WordClass]>
  /// Typed form to written words.
  let spoken: WordTable<String>
  /// Noun to the pattern of its verb, see de/nominalisations.tsv.
  let nominalisations: WordTable<Nominalisation>
  /// Head noun to the verb that goes with it ("Kontakte" – "knüpfen").
  let companions: WordTable<String>
  /// Adjectives as they stand beside a verb.
  let adjectives: WordSet
  /// Nouns that stand without an article.
  let bareNouns: WordSet
  /// Which nouns name people.
  let people: GermanPeople

  /// Reads the lists below "de/"; what is missing is not known.
  init(_ words: WordLists) {
    let lists = GermanLists(words)
    verbs = lists.verbs
    irregular = lists.irregular
    prefixes = Dictionary(grouping: lists.prefixes) { $0.utf8.first ?? 0 }
    prefixSet = lists.prefixSet
    nouns = lists.nouns
    closed = lists.closed
    spoken = lists.spoken
    nominalisations = lists.nominalisations
    companions = lists.companions
    adjectives = lists.adjectives
    bareNouns = lists.bareNouns
    people = GermanPeople(words)
  }

  /// The prefixes that a word may begin with, the longest first; asked for every word that is no verb.
  func prefixes(like word: String) -> [String] { word.utf8.first.flatMap { prefixes[$0] } ?? [] }

  /// The verb of an infinitive: listed, or made by rule from a listed base ("mitgärtnern").
  func verb(_ infinitive: String) -> GermanVerb? {
    if let verb = listed(infinitive) { return verb }
    for prefix in prefixes(like: infinitive) where infinitive.hasPrefix(prefix) {
      if let base = listed(String(infinitive.dropFirst(prefix.count))), base.prefix.isEmpty {
        return base.with(prefix: prefix)
      }
    }
    return nil
  }
}
