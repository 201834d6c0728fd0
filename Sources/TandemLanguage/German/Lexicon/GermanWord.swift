/// A word of a German text as it is written correctly, with the part it plays.
struct GermanWord: Sendable, Hashable {
  /// As it is written inside a sentence: nouns with a capital, everything else small.
  var text: String
  /// The key of the lists.
  var lower: String
  var kind: WordClass
  /// Readings as a verb; kept where the word was read as something else, for second thoughts.
  var forms: [VerbForm] = []
  var noun: GermanNoun?
  /// The token it came from; several words may come from one.
  let token: Int
  /// For marks: whether nothing stands between it and the word before.
  var isGlued = false
  /// Whether it was typed small in a text without capitals and is in no list: it may be a noun.
  var isDoubtful = false
  /// Whether the person put a quotation mark before it.
  var opensQuote = false
  /// Whether the person put a quotation mark behind it.
  var closesQuote = false

  /// A finite verb, as far as the word alone tells.
  var finite: VerbForm? { kind == .verb ? forms.first(where: \.isFinite) : nil }
  /// An infinitive, as far as the word alone tells.
  var infinitive: VerbForm? { kind == .verb ? forms.first { $0.kind == .infinitive } : nil }
  var participle: VerbForm? { kind == .verb ? forms.first { $0.kind == .participle } : nil }
  var zuInfinitive: VerbForm? { kind == .verb ? forms.first { $0.kind == .zuInfinitive } : nil }

  /// A finite form of this verb.
  func isFinite(of infinitives: Set<String>) -> Bool {
    kind == .verb && forms.contains { $0.isFinite && infinitives.contains($0.verb.infinitive) }
  }

  func isMark(_ mark: String) -> Bool { kind == .mark && text == mark }
}
