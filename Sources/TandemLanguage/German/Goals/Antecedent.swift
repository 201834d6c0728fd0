/// The people that "die" and "denen" in an answer point at: "meine Azubis" in what was typed first.
///
/// Only where the text names one kind of people in the plural; else nobody can tell who is meant.
struct Antecedent {
  /// "meine Azubis", "junge Leute"
  let people: [GermanWord]
  /// "meinen Azubis", "jungen Leuten"
  let dative: [GermanWord]

  /// The people of a text; nil where it names none, or several.
  init?(in text: GermanText) {
    let named = text.parts.flatMap(\.clauses).flatMap { Self.named(in: $0.words) }
    guard let first = named.first, let noun = first.last?.text, named.allSatisfy({ $0.last?.text == noun })
    else { return nil }
    people = first
    dative = first.map(Self.inDative)
  }

  /// The phrase with the people by their name.
  func resolved(_ phrase: VerbPhrase) -> VerbPhrase {
    guard phrase.tail.count > 2, phrase.tail[0].isMark(","), phrase.tail[1].kind == .question,
      !phrase.tail.contains(where: { $0.text == people.last?.text })
    else { return phrase }
    var named = phrase
    named.tail = phrase.tail.indices.flatMap { index -> [GermanWord] in
      let word = phrase.tail[index]
      let isFree = index > 1 && !phrase.tail[index - 1].isMark(",")
      if isFree, word.lower == "denen" { return dative }
      return isFree && word.lower == "die" && standsAlone(index, phrase.tail) ? people : [word]
    }
    return named
  }

  /// Whether "die" behind a question word is no article: "wie die wohnen", "was die so machen".
  private func standsAlone(_ index: Int, _ words: [GermanWord]) -> Bool {
    guard words[index - 1].kind == .question, index + 1 < words.count else { return false }
    let next = words[index + 1]
    return words[index].kind == .pronoun
      || next.noun == nil
        && [.verb, .adverb, .particle, .negation, .pronoun, .preposition].contains(next.kind)
  }

  /// Every group of people that the words name, in the nominative.
  private static func named(in words: [GermanWord]) -> [[GermanWord]] {
    var named: [[GermanWord]] = []
    for index in words.indices {
      guard let phrase = phrase(at: index, words) else { continue }
      // "junge Kolleginnen und Kollegen"
      let isSecond =
        index > 1 && words[index - 1].lower == "und" && phrase.count == 1
        && nominative(words[index - 2]).map { $0.lower.prefix(5) == words[index].lower.prefix(5) } == true
      if isSecond, let last = named.popLast() {
        named.append(last + [.coordinator("und")] + phrase)
      } else {
        named.append(phrase)
      }
    }
    return named
  }

  /// The people whose noun stands at this place.
  private static func phrase(at index: Int, _ words: [GermanWord]) -> [GermanWord]? {
    guard let noun = nominative(words[index]) else { return nil }
    var adjectives: [GermanWord] = []
    var start = index
    while start > 0, words[start - 1].kind == .adjective,
      words[start - 1].lower.hasSuffix("e")
        || words[start - 1].lower.hasSuffix("en")
    {
      start -= 1
      adjectives.insert(words[start], at: 0)
    }
    let article = start > 0 ? Self.article(words[start - 1]) : nil
    let ending = article == nil ? "e" : "en"
    return (article.map { [$0] } ?? [])
      + adjectives.map { adjective in
        let stem = adjective.lower.hasSuffix("n") ? adjective.lower.dropLast(2) : adjective.lower.dropLast()
        return adjective.with(stem + ending)
      } + [noun]
  }

  /// Whether a word names people of one kind.
  static func isGroup(_ lower: String) -> Bool { groups.end(lower) }

  private static func nominative(_ word: GermanWord) -> GermanWord? {
    guard word.kind == .noun, word.noun?.isPlural != false || word.noun?.gender == nil,
      groups.end(word.lower)
    else { return nil }
    let isDative = datives.end(word.lower)
    var noun = word
    if isDative { noun.text.removeLast() }
    return noun
  }

  private static func article(_ word: GermanWord) -> GermanWord? {
    if ["die", "den", "der"].contains(word.lower) { return .frame("die", .determiner) }
    for stem in ["mein", "unser", "dies"] where word.lower.hasPrefix(stem) && word.kind == .determiner {
      return .frame(stem + "e", .determiner)
    }
    return nil
  }

  private static func inDative(_ word: GermanWord) -> GermanWord {
    var word = word
    switch word.kind {
    case .noun: if let last = word.text.last, !"ns".contains(last) { word.text += "n" }
    case .determiner where word.lower == "die": return .frame("den", .determiner)
    case .adjective where word.text.hasSuffix("en"): break
    case .coordinator: break
    default: word.text += "n"
    }
    return word
  }

  private static let groups = Endings(
    [
      "leute", "azubis", "kollegen", "kolleginnen", "menschen", "studierende", "studierenden",
      "auszubildende",
      "auszubildenden", "lehrlinge", "mentees", "jugendliche", "jugendlichen", "schülerinnen", "praktikanten",
      "studenten", "studentinnen", "mitarbeiterinnen", "mitarbeitenden", "kunden", "kundinnen", "gäste",
      "patienten", "eltern", "frauen", "männer", "kinder", "kolleg_innen", "kolleg:innen", "kolleg*innen",
      "hebammen", "fachkräfte", "nachwuchskräfte",
      "lehrkräfte", "volontäre", "doktoranden", "rekruten", "jungs", "mädels",
      "assistenzärzte",
    ] + dativeForms)
  private static let datives = Endings(dativeForms)
  private static let dativeForms = [
    "leuten", "lehrlingen", "gästen", "männern", "kindern", "kräften",
  ]
}
