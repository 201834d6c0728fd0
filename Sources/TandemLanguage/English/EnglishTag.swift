/// What a word can be in a sentence, as far as the word alone shows it.
struct EnglishTag: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  static let determiner = EnglishTag(rawValue: 1 << 0)
  static let number = EnglishTag(rawValue: 1 << 1)
  static let preposition = EnglishTag(rawValue: 1 << 2)
  static let conjunction = EnglishTag(rawValue: 1 << 3)
  static let relative = EnglishTag(rawValue: 1 << 4)
  static let question = EnglishTag(rawValue: 1 << 5)
  /// A pronoun that a clause begins with: "I", "they", "someone".
  static let subject = EnglishTag(rawValue: 1 << 6)
  /// A pronoun that follows a verb: "me", "them".
  static let object = EnglishTag(rawValue: 1 << 7)
  static let modal = EnglishTag(rawValue: 1 << 8)
  /// Finite forms of be, have and do.
  static let auxiliary = EnglishTag(rawValue: 1 << 9)
  static let adverb = EnglishTag(rawValue: 1 << 10)
  static let adjective = EnglishTag(rawValue: 1 << 11)
  static let base = EnglishTag(rawValue: 1 << 12)
  static let third = EnglishTag(rawValue: 1 << 13)
  static let preterite = EnglishTag(rawValue: 1 << 14)
  static let participle = EnglishTag(rawValue: 1 << 15)
  static let gerund = EnglishTag(rawValue: 1 << 16)
  /// A verb form that is as often a noun.
  static let nounToo = EnglishTag(rawValue: 1 << 17)
  static let plural = EnglishTag(rawValue: 1 << 18)
  static let person = EnglishTag(rawValue: 1 << 19)
  /// A comma, colon or semicolon.
  static let mark = EnglishTag(rawValue: 1 << 20)
  /// With its verb inside: "I'm", "who's", "they've".
  static let contracted = EnglishTag(rawValue: 1 << 21)
  /// "my mentee's".
  static let possessor = EnglishTag(rawValue: 1 << 22)
  static let subordinator = EnglishTag(rawValue: 1 << 23)
  static let infinitiveMark = EnglishTag(rawValue: 1 << 24)
  static let negation = EnglishTag(rawValue: 1 << 25)

  static let verb: EnglishTag = [.base, .third, .preterite, .participle, .gerund]
  static let finiteMark: EnglishTag = [.modal, .auxiliary]

  /// Whether it is any of these.
  func isAny(_ tags: EnglishTag) -> Bool { !isDisjoint(with: tags) }

  /// Tags of the words that no list has to name.
  static let closed: WordTable<EnglishTag> = {
    var tags: WordTable<EnglishTag> = [:]
    func add(_ words: WordSet, _ tag: EnglishTag) {
      for word in words { tags[word, default: []].insert(tag) }
    }
    add(EnglishClosed.determiners, .determiner)
    add(EnglishClosed.numbers, .number)
    add(EnglishClosed.prepositions, .preposition)
    add(EnglishClosed.conjunctions, .conjunction)
    add(EnglishClosed.relatives, .relative)
    add(EnglishClosed.questions, .question)
    add(EnglishClosed.subjects, .subject)
    add(EnglishClosed.indefinites, .subject)
    add(EnglishClosed.objects, .object)
    add(EnglishClosed.modals, .modal)
    add(EnglishClosed.auxiliaries, .auxiliary)
    add(EnglishClosed.adverbs, .adverb)
    add(EnglishClosed.trailingAdverbs, .adverb)
    add(EnglishClosed.plurals, .plural)
    add(EnglishClosed.subordinators, .subordinator)
    add([",", ":", ";"], .mark)
    add(["to"], .infinitiveMark)
    add(["not", "never"], .negation)
    for word in ["there", "all", "both"] { tags[word]?.insert(.plural) }
    return tags
  }()
}
