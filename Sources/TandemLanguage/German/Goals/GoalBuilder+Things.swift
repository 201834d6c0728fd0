/// Goals and signs of things, and the frames that are right around any words.
extension GoalBuilder {
  /// A thing as the topic of what is done; nil where its form would be a guess.
  static func addition(_ thing: [GermanWord], _ phrases: PhraseReader) -> String? {
    if thing.count == 1, thing[0].token < 0, thing[0].kind == .verb { return ", konkret: " + thing.text }
    // "jeden Tag sprechen 5 Minuten": no thing at all.
    guard !thing.prefix(while: { !$0.isMark(",") }).contains(where: { $0.kind == .verb }) else { return nil }
    guard let phrase = NounPhrase(thing), phrase.hasDeterminer || phrase.isPlural,
      let object = phrase.accusative(),
      phrase.gender != nil || phrase.isPlural, phrases.wishes.conjuncts(thing).count == 1,
      thing[0].token >= 0,
      !isDirected(phrase.rest)
    else { return nil }
    return topic + object.text
  }

  private static let topic = "; dabei geht es mir um "

  /// The topic with the time that it is to be there; nil for what is no topic.
  func timed(_ addition: String, _ time: String) -> String? {
    guard addition.hasPrefix(Self.topic) else { return nil }
    return "; " + time.lowercasedFirst + " geht es mir dabei um " + addition.dropFirst(Self.topic.count)
  }

  /// "meine Sicht in die neue Liste": where something shall get to, with the verb left out.
  private static func isDirected(_ rest: [GermanWord]) -> Bool {
    guard rest.count > 1, rest[0].lower == "in" || rest[0].lower == "ins" else { return false }
    return rest[0].lower == "ins" || ["die", "den", "das", "meine", "unsere"].contains(rest[1].lower)
  }

  /// A goal of a thing alone: "Mein Ziel bis Mai ist ein Plan", "Mein Ziel bis Mai ist: Ruhe".
  var named: String? {
    guard let thing else { return nil }
    let time = material.date?.phrase.lowercasedFirst ?? ""
    if passesOn {
      let wish = "möchte ich weitergeben: " + thing.text + "."
      if time.isEmpty { return "Ich möchte weitergeben: " + thing.text + "." }
      return (time + (isClause(time) ? ", " : " ") + wish).capitalisedFirst
    }
    if isClause(time) { return "Das ist mein Ziel, " + time + ": " + thing.text + "." }
    let one = ArticleReader(phrases.lexicon).named(thing: thing)
    return "Mein Ziel" + (time.isEmpty ? "" : " " + time) + one.asPredicate + "."
  }

  /// "Nautik, Papierkram, …" of a mentor who gives back: what they know, and not what they want to reach.
  private var passesOn: Bool {
    guard material.role == .mentor, material.motives.first?.motive.rawValue == "giving-back" else {
      return false
    }
    let parts = material.answers.specific.german(phrases.lexicon).parts
    guard parts.count == 1, parts[0].clauses.count > 1,
      parts[0].clauses.allSatisfy({ $0.order == .fragment || $0.isDependent || $0.isIndirectQuestion })
    else { return false }
    let things = parts[0].clauses.filter { $0.order == .fragment }
    return things.count > 1
      && things.allSatisfy { clause in
        clause.words.first?.kind == .noun && !phrases.lexicon.people.names(clause.words[0])
          && !clause.words.contains { [.number, .verb].contains($0.kind) }
      }
  }

  /// "Das merke ich daran, dass …"
  var signSentence: String? { sign?.sentence(noticing: "Das merke ich daran, dass ") }
}

extension SignReader.Sign {
  /// The sign as a sentence; what is only named stands in a frame that is right around any words.
  ///
  /// - Parameter opening: What stands before an event, up to its subject.
  func sentence(noticing opening: String) -> String {
    switch self {
    case .event(let words): opening + words.text + "."
    case .thing(let words): "Mein Zeichen dafür" + words.asPredicate + "."
    case .quote(let text): "Mein Zeichen dafür ist: " + text.quoted + "."
    }
  }
}

extension Array where Element == GermanWord {
  /// " ist ein Plan", and with a colon where the words as they stand are no predicate: " ist: drei Kontakte".
  fileprivate var asPredicate: String {
    let words = NounPhrase(self)?.nominative ?? self
    let isOne = NounPhrase(words)?.isPlural == false
    guard isOne, let first = words.first, first.kind == .determiner, !first.lower.hasPrefix("kein"),
      !first.lower.hasSuffix("en"), first.lower != "dem"
    else { return " ist: " + words.text }
    return " ist " + words.text
  }
}

extension String {
  /// Whether the bytes of a text stand in it.
  func holds(_ part: String) -> Bool {
    let (bytes, wanted) = (Array(utf8), Array(part.utf8))
    guard let first = wanted.first, bytes.count >= wanted.count else { return wanted.isEmpty }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
      if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
    }
    return false
  }
}
