/// The people that "die" and "denen" in an answer point at: "meine Azubis" in what was typed first.
///
/// Only where the text names one kind of people in the plural; else nobody can tell who is meant.
struct Antecedent {
  /// "meine Azubis", "junge Leute"
  let people: [GermanWord]
  /// "meinen Azubis", "jungen Leuten"
  let dative: [GermanWord]
  /// "meiner Azubis", "der jungen Leute"
  let genitive: [GermanWord]
  /// Whether they are women.
  let areWomen: Bool

  /// The people of a text; nil where it names none, or several.
  init?(in text: GermanText) {
    let names = text.lexicon.people
    let named = text.parts.flatMap(\.clauses).flatMap { Self.named(in: $0.words, names) }
    guard let first = named.first, let noun = first.last?.text, named.allSatisfy({ $0.last?.text == noun })
    else { return nil }
    let place =
      text.parts.lazy.flatMap(\.clauses).compactMap { Self.place(of: first, in: $0.words) }.first ?? []
    people = first + place
    dative = first.map(Self.inDative) + place
    let article: [GermanWord] = first[0].kind == .determiner ? [] : [.frame("der", .determiner)]
    genitive = article + first.map { Self.inGenitive($0, names) } + place
    areWomen = first.last?.noun?.gender == .feminine
  }

  /// "die Jüngeren in unserer Redaktion": where they are, which tells who is meant.
  private static func place(of people: [GermanWord], in words: [GermanWord]) -> [GermanWord]? {
    guard people[0].lower == "die", let noun = people.last,
      let start = words.firstIndex(where: { $0.text == noun.text }).map({ $0 + 1 }), start < words.count,
      ["in", "im", "aus", "bei", "beim"].contains(words[start].lower),
      let end = words[start...].firstIndex(where: { $0.kind == .noun }), end < start + 3,
      end + 1 == words.count || [.verb, .mark].contains(words[end + 1].kind)
    else { return nil }
    return Array(words[start...end])
  }

  /// The phrases with the people by their name; the text is only searched where something points at them.
  static func named(_ phrases: [VerbPhrase], _ text: ReadText, _ lexicon: GermanLexicon) -> [VerbPhrase] {
    guard phrases.contains(where: mayPoint), let people = Antecedent(in: text.german(lexicon)) else {
      return phrases
    }
    return phrases.map { mayPoint($0) ? people.resolved($0) : $0 }
  }

  /// "wie man die erreicht": a question with "die" or "denen" in it.
  private static func mayPoint(_ phrase: VerbPhrase) -> Bool {
    phrase.tail.count > 2 && phrase.tail[0].isMark(",") && phrase.tail[1].kind == .question
      && phrase.tail.contains { ["die", "denen"].contains($0.lower) }
  }

  private func resolved(_ phrase: VerbPhrase) -> VerbPhrase {
    guard !phrase.tail.contains(where: { $0.text == people.last?.text }) else { return phrase }
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
      // "woher die diese Ruhe nehmen"
      || next.kind == .determiner && next.lower.hasPrefix("dies")
  }

  /// Every group of people that the words name, in the nominative.
  private static func named(in words: [GermanWord], _ names: GermanPeople) -> [[GermanWord]] {
    var named: [[GermanWord]] = []
    for index in words.indices {
      guard let phrase = phrase(at: index, words, names) else { continue }
      // "junge Kolleginnen und Kollegen"
      let isSecond =
        index > 1 && words[index - 1].lower == "und" && phrase.count == 1
        && nominative(words[index - 2], names).map { $0.lower.prefix(5) == words[index].lower.prefix(5) }
          == true
      if isSecond, let last = named.popLast() {
        named.append(last + [.coordinator("und")] + phrase)
      } else {
        named.append(phrase)
      }
    }
    return named
  }

  /// The people whose noun stands at this place.
  private static func phrase(at index: Int, _ words: [GermanWord], _ names: GermanPeople) -> [GermanWord]? {
    guard let noun = nominative(words[index], names) ?? unchanged(index, words, names) else { return nil }
    var adjectives: [GermanWord] = []
    var start = index
    while start > 0,
      words[start - 1].kind == .adjective || ["andere", "anderen"].contains(words[start - 1].lower),
      words[start - 1].lower.hasSuffix("e") || words[start - 1].lower.hasSuffix("en")
    {
      start -= 1
      adjectives.insert(words[start], at: 0)
    }
    let article = start > 0 ? Self.article(words[start - 1]) : nil
    // "ihre Freunde": somebody else's.
    if article == nil, start > 0,
      ["ihr", "sein", "eur", "dein"].contains(where: { words[start - 1].lower.hasPrefix($0) }),
      words[start - 1].kind == .determiner
    {
      return nil
    }
    let ending = article == nil ? "e" : "en"
    return (article.map { [$0] } ?? [])
      + adjectives.map { adjective in
        let stem = adjective.lower.hasSuffix("n") ? adjective.lower.dropLast(2) : adjective.lower.dropLast()
        return adjective.with(stem + ending)
      } + [noun]
  }

  private static func nominative(_ word: GermanWord, _ names: GermanPeople) -> GermanWord? {
    guard word.kind == .noun, word.noun?.isPlural != false || word.noun?.gender == nil,
      names.nameKind(word.lower)
    else { return nil }
    var noun = word
    if names.isDativeOfKind(word.lower) { noun.text.removeLast() }
    return noun
  }

  /// "die Schüler": the noun is the same for one, and its article tells.
  private static func unchanged(_ index: Int, _ words: [GermanWord], _ names: GermanPeople) -> GermanWord? {
    guard words[index].noun?.isUnchanging == true, names.names(words[index]),
      let before = words[..<index].last(where: { $0.kind != .adjective }),
      ["die", "meine", "unsere", "diese"].contains(before.lower)
    else { return nil }
    return words[index]
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

  private static func inGenitive(_ word: GermanWord, _ names: GermanPeople) -> GermanWord {
    switch word.kind {
    case .determiner:
      return .frame(word.lower == "die" ? "der" : word.lower + "r", .determiner)
    case .adjective: return word.text.hasSuffix("n") ? word : word.with(word.text + "n")
    case .noun:
      // "Jugendliche" – "der Jugendlichen", but "Leute" – "der Leute"
      let isLikeAdjective = names.nameKind(word.lower + "n") && !names.isDativeOfKind(word.lower + "n")
      var noun = word
      if word.lower.hasSuffix("e"), isLikeAdjective { noun.text += "n" }
      return noun
    default: return word
    }
  }
}
