/// Builds the goal and its drafts from what was read and answered.
struct EnglishGoal {
  let lexicon: EnglishLexicon
  let material: GoalMaterial
  private let specific: EnglishAnswer
  private let measure: EnglishAnswer
  private let wishes: [[EnglishWord]]

  /// More words than this in front of the sign are more than one breath.
  private static let aimWordsMax = 34

  init(_ material: GoalMaterial, lexicon: EnglishLexicon) {
    (self.material, self.lexicon) = (material, lexicon)
    specific = EnglishAnswer(material.answers.specific, lexicon: lexicon)
    measure = EnglishAnswer(material.answers.measure, lexicon: lexicon)
    wishes = material.intentions.filter { $0.direction == .towards }.map {
      [EnglishWord]($0.phrase.spacedCommas())
    }
  }

  /// The finished goal; nil where neither text nor answers carry one.
  var goal: String? {
    guard let aim else { return nil }
    return sentences([opened(aim), sign()])
  }

  /// Up to three goals: the whole, the wish alone, the way there.
  var drafts: [String] {
    guard let aim else { return [] }
    var drafts = [goal]
    if let wish = joinedWishes(wordsMax: 20) { drafts.append(sentences([opened(plain(wish)), nil])) }
    if let start = firstStep { drafts.append(sentences([opened(aim), start])) }
    if drafts.count < 3, aim.first?.lower == "to" {
      drafts.append(sentences([[EnglishWord]("My goal is") + aim, sign()]))
    }
    var seen: Set<String> = []
    return Array(drafts.compactMap { $0 }.filter { seen.insert($0).inserted }.prefix(3))
  }

  // MARK: The aim

  /// What follows "I want": the answer to "what exactly?" where there is one, else the wish.
  private var aim: [EnglishWord]? {
    let wish = wishes.first.flatMap { isDistant($0) ? $0 : nil } ?? joinedWishes(wordsMax: 22)
    guard let answer = answerAlone else { return (wish ?? fallback).map(plain) }
    guard let wish else { return answer }
    switch specific.shape {
    case .clause(let words, _):
      // What a mentee needs from others is a step on the way; what a mentor does has others' doing as its
      // outcome.
      if material.role == .mentee { return fitting(plain(wish) + step(words)) ?? answer }
      return fitting(plain(wish) + [EnglishWord(","), EnglishWord("so"), EnglishWord("that")] + words)
        ?? answer
    default:
      guard isDistant(wish), let infinitive = infinitive.map(resolved), !repeats(wish, infinitive) else {
        return answer
      }
      return fitting(plain(wish) + next(plain(infinitive))) ?? answer
    }
  }

  /// ", so by summer I want to make sure that …": the wish first, then the step with its time.
  private func step(_ words: [EnglishWord]) -> [EnglishWord] {
    next([EnglishWord]("to make sure that") + words)
  }

  /// A wish for later, which the answer is a step towards.
  private func isDistant(_ wish: [EnglishWord]) -> Bool {
    let words = wish.suffix(6).map(\.lower)
    return words.contains("years") && words.contains("next") || words.contains("someday")
      || words.contains("eventually")
      || zip(words, words.dropFirst()).contains { $0 == "one" && $1 == "day" }
  }

  /// ", so by autumn I want to lead a project".
  private func next(_ aim: [EnglishWord]) -> [EnglishWord] {
    let time = material.date.map { [EnglishWord]($0.phrase.spacedCommas()) } ?? []
    return [EnglishWord(","), EnglishWord("so")] + time + [EnglishWord]("I want") + aim
  }

  private var answerAlone: [EnglishWord]? {
    switch specific.shape {
    case .nothing: return nil
    case .clause(let words, let verb): return outcome(words, verb: verb)
    case .thirdVerb(let words): return [EnglishWord]("to make sure that") + other + words
    case .thing(let words):
      return EnglishNounPhrase(words, lexicon: lexicon).wish.map(plain)
    default: return infinitive.map { plain(resolved($0)) }
    }
  }

  /// The answer behind "I want to". Who gives something back passes on the "how"; others learn it.
  private var infinitive: [EnglishWord]? {
    let gives = material.role == .mentor && material.motives.first?.motive.rawValue == "giving-back"
    if gives, case .question(let words) = specific.shape { return [EnglishWord]("pass on") + words }
    return specific.infinitive
  }

  /// Somebody else's doing as an aim of one's own: mentors help, mentees see to it.
  private func outcome(_ words: [EnglishWord], verb: Int) -> [EnglishWord] {
    let isPerson = words[..<verb].contains { EnglishAnswer.persons.contains($0.lower) }
    let opensWithPerson = words.first.map { EnglishClosed.prepositions.contains($0.lower) } != true
    guard material.role == .mentor, isPerson, opensWithPerson, let base = base(words[verb].lower) else {
      return [EnglishWord]("to make sure that") + words
    }
    var rest = Array(words[(verb + 1)...])
    for index in rest.indices.dropFirst() where ["and", "or"].contains(rest[index - 1].lower) {
      if let verb = lexicon.verb(rest[index].lower), verb.isThird { rest[index] = EnglishWord(verb.base) }
    }
    let objects = ["he": "him", "she": "her", "they": "them"]
    let others = words[..<verb].map { word in objects[word.lower].map { EnglishWord($0) } ?? word }
    return [EnglishWord]("to help") + others + [EnglishWord(base)] + rest
  }

  private func base(_ verb: String) -> String? {
    if ["is", "are"].contains(verb) { return "be" }
    if verb == "has" { return "have" }
    guard !EnglishClosed.modals.contains(verb), !EnglishClosed.auxiliaries.contains(verb) else { return nil }
    return lexicon.verb(verb)?.base
  }

  /// As many wishes as fit, the first always.
  private func joinedWishes(wordsMax: Int) -> [EnglishWord]? {
    guard let first = wishes.first.map(withoutTime) else { return nil }
    var chosen = [first]
    var count = first.wordCount
    for wish in wishes.dropFirst().prefix(2) where count + wish.wordCount <= wordsMax {
      chosen.append(wish)
      count += wish.wordCount
    }
    return chosen.enumerated().reduce(into: []) { words, entry in
      if entry.offset > 0 {
        words += entry.offset == chosen.count - 1 ? [EnglishWord("and")] : [EnglishWord(",")]
      }
      words += entry.element
    }
  }

  private var fallback: [EnglishWord]? {
    material.motives.first.flatMap { lexicon.fallbacks[$0.motive.rawValue] }.map { [EnglishWord]($0) }
  }

  private func plain(_ infinitive: [EnglishWord]) -> [EnglishWord] { [EnglishWord("to")] + infinitive }

  private func fitting(_ words: [EnglishWord]) -> [EnglishWord]? {
    words.wordCount <= Self.aimWordsMax ? words : nil
  }

  /// Whether two phrases say much the same: more than half of the longer words of one are in the other.
  private func repeats(_ one: [EnglishWord], _ two: [EnglishWord]) -> Bool {
    func content(_ words: [EnglishWord]) -> Set<String> {
      Set(
        words.map(\.lower).filter {
          $0.count > 3 && !EnglishClosed.determiners.contains($0) && !EnglishClosed.prepositions.contains($0)
        })
    }
    let (left, right) = (content(one), content(two))
    guard !left.isEmpty, !right.isEmpty else { return false }
    return left.intersection(right).count * 2 > min(left.count, right.count)
  }

  /// "them" without anybody before it is the people the text spoke of.
  private func resolved(_ words: [EnglishWord]) -> [EnglishWord] {
    guard let place = words.firstIndex(where: { $0.lower == "them" }),
      !words[..<place].contains(where: { lexicon.isPlural($0.lower) }),
      !wishes.joined().contains(where: {
        EnglishAnswer.persons.contains($0.lower) && lexicon.isPlural($0.lower)
      })
    else { return words }
    let reading = material.text.reading
    let cleaned = EnglishCleaning(reading, lexicon: lexicon).words(
      0..<min(reading.tokens.count, 400), opens: true)
    guard
      let noun = cleaned.indices.dropFirst().first(where: {
        EnglishAnswer.persons.contains(cleaned[$0].lower)
          && EnglishClosed.possessives.contains(cleaned[$0 - 1].lower) && lexicon.isPlural(cleaned[$0].lower)
      })
    else { return words }
    var words = words
    words.replaceSubrange(place...place, with: cleaned[(noun - 1)...noun])
    return words
  }

  // MARK: Sentences

  private func opened(_ aim: [EnglishWord]) -> [EnglishWord] {
    let want = [EnglishWord]("I want") + aim
    // ", so by autumn I want …" has its time already.
    let hasTime =
      zip(aim, aim.dropFirst()).contains { $0.isComma && $1.lower == "so" }
      && aim.dropFirst().contains { $0.lower == "want" }
    if hasTime { return want }
    guard let date = material.date else { return want }
    return [EnglishWord](date.phrase.spacedCommas()) + [EnglishWord(",")] + want
  }

  /// A wish without the time that the goal opens with: "before I retire".
  private func withoutTime(_ words: [EnglishWord]) -> [EnglishWord] {
    guard let date = material.date else { return words }
    let opening = [EnglishWord](date.phrase.spacedCommas()).prefix(3).map(\.lower)
    guard opening.count == 3, words.count > 4 else { return words }
    for start in 1...(words.count - 3) where words[start..<(start + 3)].map(\.lower) == opening {
      return Array(words[..<start]).trimmed
    }
    return words
  }

  /// Who "passes the exam" where nobody was named: the one the answer spoke of, else the mentee or the thing.
  private var other: [EnglishWord] {
    if case .clause(let words, let verb) = specific.shape, verb <= 4, let first = words.first {
      if ["a", "an", "one"].contains(first.lower) { return [EnglishWord("the")] + words[1..<verb] }
      if EnglishClosed.possessives.contains(first.lower) { return Array(words[..<verb]) }
    }
    return [EnglishWord](material.role == .mentor ? "my mentee" : "it")
  }

  private func sign() -> [EnglishWord]? {
    if case .question(let words) = measure.shape { return [EnglishWord]("I will notice it by") + words }
    guard let clause = measure.clause(other: other), clause.wordCount <= 30 else { return nil }
    return [EnglishWord]("I will notice it when") + clause
  }

  private var firstStep: [EnglishWord]? {
    let answer = EnglishAnswer(material.answers.firstStep, lexicon: lexicon)
    guard var words = answer.infinitive, let first = words.first, words.wordCount <= 20 else { return nil }
    words[0] = EnglishWord(lexicon.gerund(of: first.lower))
    return [EnglishWord]("I will start by") + words
  }

  private func sentences(_ parts: [[EnglishWord]?]) -> String? {
    let written = parts.compactMap { $0 }.map { $0.written.sentence }
    return written.isEmpty ? nil : written.joined(separator: " ")
  }
}

extension String {
  /// With a capital at the start and a full stop at the end.
  var sentence: String {
    guard let first else { return self }
    let closed = hasSuffix(".") || hasSuffix("!") || hasSuffix("?") ? self : self + "."
    return first.uppercased() + closed.dropFirst()
  }

  /// "a, b" as "a , b", so that commas are words of their own.
  func spacedCommas() -> String {
    var result = ""
    for character in self {
      if character == "," { result += " ," } else { result.append(character) }
    }
    return result
  }
}
