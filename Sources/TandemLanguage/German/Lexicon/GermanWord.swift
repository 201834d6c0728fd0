/// A word of a German text as it is written correctly, with the part it plays.
///
/// A value behind one reference: words are copied from text to clause to phrase far more often than they are
/// changed, and a copy of the parts would count half a dozen references.
struct GermanWord: Sendable, Hashable {
  private struct Parts: Sendable, Hashable {
    var text: String
    var lower: String
    var kind: WordClass
    var forms: [VerbForm] = []
    var noun: GermanNoun?
    let token: Int
    var isGlued = false
    var isDoubtful = false
    var opensQuote = false
    var closesQuote = false
  }

  private final class Box: Sendable {
    let parts: Parts
    init(_ parts: Parts) { self.parts = parts }
  }

  private var box: Box
  private var parts: Parts {
    get { box.parts }
    set { box = Box(newValue) }
  }

  init(text: String, lower: String, kind: WordClass, token: Int, isGlued: Bool = false) {
    box = Box(Parts(text: text, lower: lower, kind: kind, token: token, isGlued: isGlued))
  }

  static func == (left: GermanWord, right: GermanWord) -> Bool {
    left.box === right.box || left.box.parts == right.box.parts
  }

  func hash(into hasher: inout Hasher) { box.parts.hash(into: &hasher) }

  /// As it is written inside a sentence: nouns with a capital, everything else small.
  var text: String {
    get { box.parts.text }
    set { parts.text = newValue }
  }
  /// The key of the lists.
  var lower: String {
    get { box.parts.lower }
    set { parts.lower = newValue }
  }
  var kind: WordClass {
    get { box.parts.kind }
    set { parts.kind = newValue }
  }
  /// Readings as a verb; kept where the word was read as something else, for second thoughts.
  var forms: [VerbForm] {
    get { box.parts.forms }
    set { parts.forms = newValue }
  }
  var noun: GermanNoun? {
    get { box.parts.noun }
    set { parts.noun = newValue }
  }
  /// For marks: whether nothing stands between it and the word before.
  var isGlued: Bool {
    get { box.parts.isGlued }
    set { parts.isGlued = newValue }
  }
  /// Whether it was typed small in a text without capitals and is in no list: it may be a noun.
  var isDoubtful: Bool {
    get { box.parts.isDoubtful }
    set { parts.isDoubtful = newValue }
  }
  /// Whether the person put a quotation mark before it.
  var opensQuote: Bool {
    get { box.parts.opensQuote }
    set { parts.opensQuote = newValue }
  }
  /// Whether the person put a quotation mark behind it.
  var closesQuote: Bool {
    get { box.parts.closesQuote }
    set { parts.closesQuote = newValue }
  }
  /// The token it came from; several words may come from one.
  var token: Int { box.parts.token }

  /// A finite verb, as far as the word alone tells.
  var finite: VerbForm? { kind == .verb ? forms.first(where: \.isFinite) : nil }
  /// An infinitive, as far as the word alone tells.
  var infinitive: VerbForm? { kind == .verb ? forms.first { $0.kind == .infinitive } : nil }
  var participle: VerbForm? { kind == .verb ? forms.first { $0.kind == .participle } : nil }
  var zuInfinitive: VerbForm? { kind == .verb ? forms.first { $0.kind == .zuInfinitive } : nil }

  /// A finite form of this verb.
  func isFinite(of infinitives: some Sequence<String>) -> Bool {
    kind == .verb && forms.contains { $0.isFinite && infinitives.contains($0.verb.infinitive) }
  }

  func isMark(_ mark: String) -> Bool { kind == .mark && text == mark }
}
