/// A short sequence of words to look for, as written in the lists: "better leader|boss", "@young … grow*".
struct Pattern: Sendable, Hashable {
  /// One place of a pattern.
  struct Place: Sendable, Hashable {
    /// What may stand there.
    let forms: [Form]
    /// Whether it may be missing.
    var isOptional = false
    /// How many other words may stand before it.
    var gap = 0
  }

  /// One word, part of a word or named group of both.
  struct Form: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      case whole
      case beginning
      case inside
      /// A group of the list ("@young"), named by its key.
      case group
    }

    let kind: Kind
    let key: String
  }

  let places: [Place]

  /// How far a "…" reaches: other words between two places.
  private static let gap = 3
  /// What a verb in the present ends with.
  private static let endings = ["", "e", "t", "st", "et", "est", "en"]
  /// How far a verb and its prefix may stand apart: "bringe meine Sicht auf die Dinge ein".
  private static let verbGap = 6

  /// Reads the notation of the lists, lower case; nil where nothing is left to look for.
  init?(_ text: Substring) {
    var places: [Place] = []
    var gap = 0
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      if word.elementsEqual("…".utf8) {
        gap = Self.gap
        continue
      }
      var forms: [Form] = []
      for alternative in word.split(separator: UInt8(ascii: "|")) { Self.append(alternative, to: &forms) }
      guard !forms.isEmpty else { continue }
      let isOptional = word.last == UInt8(ascii: "?")
      places.append(Place(forms: forms, isOptional: isOptional, gap: places.isEmpty ? 0 : gap))
      gap = 0
    }
    self.init(places)
  }

  private init?(_ places: [Place]) {
    guard places.contains(where: { !$0.isOptional }) else { return nil }
    self.places = places
  }

  /// The same verb cut in two: "weiter&geb" also stands for "gebe … weiter"; nil where nothing is cut.
  static func split(_ text: Substring) -> Pattern? {
    guard text.utf8.contains(UInt8(ascii: "&")), !text.utf8.contains(UInt8(ascii: " ")) else { return nil }
    let cut = text.utf8.split(separator: UInt8(ascii: "|")).compactMap {
      word -> (prefix: String, stem: String)? in
      guard let mark = word.firstIndex(of: UInt8(ascii: "&")) else { return nil }
      return (WordKey.key(word[..<mark]), WordKey.key(word[word.index(after: mark)...]))
    }
    guard let prefix = cut.first?.prefix else { return nil }
    let stems = cut.flatMap { verb in Self.endings.map { Form(kind: .whole, key: verb.stem + $0) } }
    return Pattern([
      Place(forms: stems), Place(forms: [Form(kind: .whole, key: prefix)], gap: verbGap),
    ])
  }

  /// Appends the forms of one alternative; a cut verb has several: "weitergeben", "weiterzugeben", "weitergegeben".
  private static func append(_ word: Substring.UTF8View, to forms: inout [Form]) {
    let star = UInt8(ascii: "*")
    var (word, kind) = (word, Form.Kind.whole)
    if word.last == UInt8(ascii: "?") { word.removeLast() }
    if word.last == star {
      word.removeLast()
      kind = .beginning
    }
    if word.first == star {
      word.removeFirst()
      kind = .inside
    } else if word.first == UInt8(ascii: "@") {
      kind = .group
    } else if let mark = word.firstIndex(of: UInt8(ascii: "&")) {
      let (prefix, stem) = (WordKey.key(word[..<mark]), WordKey.key(word[word.index(after: mark)...]))
      forms += ["", "zu", "ge"].map { Form(kind: .beginning, key: prefix + $0 + stem) }
      return
    }
    let key = WordKey.key(word)
    if !key.isEmpty { forms.append(Form(kind: kind, key: key)) }
  }
}
