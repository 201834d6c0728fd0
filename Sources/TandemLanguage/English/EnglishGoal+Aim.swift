// What follows "I want": the answer to "what exactly?" where there is one, else the wish.
extension EnglishGoal {
  /// More words than this in front of the sign are more than one breath.
  private static let aimWordsMax = 34

  func makeAim() -> [EnglishWord]? {
    let isAnswer = answerAlone != nil
    return said.map {
      EnglishArticles.completed(
        antecedents.resolved($0, behind: timePeople, isAnswer: isAnswer), lexicon: lexicon)
    }
  }

  /// The time without its plural things: "they" are no evenings that get dark.
  private var timePeople: [EnglishWord] {
    time.filter { !lexicon.tags(of: $0).contains(.plural) || lexicon.isPerson($0.lower) }
  }

  private var said: [EnglishWord]? {
    let wish = wishes.first.flatMap { isDistant($0) ? $0 : nil } ?? joinedWishes(wordsMax: 22)
    guard let answer = answerAlone.map(antecedents.completed) else {
      // An answer that can't be taken apart is quoted; nothing is put in its place.
      return wish.map(plain)
    }
    guard let wish else { return answer }
    switch specific.shape {
    case .clause(let words, _):
      // "see nurses grow" and "my mentee runs a shift": the doing of who is mentored is the aim itself.
      if material.role == .mentor, isMentee(words) || repeats(wish, words) { return answer }
      // What a mentee needs from others is a step on the way; what a mentor does has others' doing as its
      // outcome.
      if material.role == .mentee { return fitting(plain(wish) + step(words)) ?? answer }
      return fitting(
        plain(wish) + [EnglishWord(","), EnglishWord("so"), EnglishWord("that")]
          + EnglishSubject(words, lexicon: lexicon).determined) ?? answer
    default:
      guard isDistant(wish), let infinitive, !repeats(wish, infinitive) else {
        return introduced(answer, by: wish) ?? answer
      }
      return fitting(plain(wish) + next(plain(infinitive))) ?? answer
    }
  }

  private func isMentee(_ words: [EnglishWord]) -> Bool {
    words.count > 1 && words[0].lower == "my" && words[1].lower == "mentee"
  }

  /// ", so by summer I want to make sure that …": the wish first, then the step with its time.
  private func step(_ words: [EnglishWord]) -> [EnglishWord] {
    next([EnglishWord]("to make sure that") + EnglishSubject(words, lexicon: lexicon).determined)
  }

  /// A wish for later, which the answer is a step towards.
  func isDistant(_ wish: [EnglishWord]) -> Bool {
    let words = wish.suffix(6).map(\.lower)
    return words.contains("years") && words.contains("next") || words.contains("someday")
      || words.contains("eventually") || wish.written.firstRange(of: "in the long run") != nil
      || zip(words, words.dropFirst()).contains { $0 == "one" && $1 == "day" || $0 == "by" && Int($1) != nil }
  }

  /// ", so by autumn I want to lead a project".
  private func next(_ aim: [EnglishWord]) -> [EnglishWord] {
    return [EnglishWord(","), EnglishWord("so")] + time + [EnglishWord]("I want") + aim
  }

  private var answerAlone: [EnglishWord]? {
    switch specific.shape {
    case .nothing, .unclear: return nil
    case .action where isTaught: return nil
    case .avoided:
      // What is wanted instead is said in the text, or not at all.
      guard wishes.isEmpty else { return negated }
      return infinitive.map(plain)
    case .clause(let words, let verb): return outcome(words, verb: verb)
    case .thirdVerb(let words):
      return [EnglishWord]("to make sure that") + [EnglishWord](material.role == .mentor ? "my mentee" : "it")
        + words
    case .done(let words, let participle):
      let subject = EnglishSubject(words, lexicon: lexicon)
      let place = participle + subject.added
      return Array(subject.determined[..<place]) + [EnglishWord]("to be") + subject.determined[place...]
    case .thing(let words): return EnglishNounPhrase(words, lexicon: lexicon).aim
    default: return infinitive.map { plain(accompanied(told($0))) }
    }
  }

  /// "not panic when it's busy": with a bare verb it is what somebody wants to do; nil for other answers.
  private var negated: [EnglishWord]? {
    guard case .avoided(let words) = specific.shape, let first = words.first,
      let tokens = Optional(material.answers.specific.reading.tokens), tokens.count > 2,
      tokens[0].lower == "not", tokens[1].lower == first.lower
    else { return nil }
    return [EnglishWord]("not to") + words
  }

  /// "tell how I stay calm" wants somebody: those whom the text names, else the mentee.
  private func told(_ words: [EnglishWord]) -> [EnglishWord] {
    guard material.role == .mentor, words.count > 2, words[0].lower == "tell",
      EnglishClosed.questions.contains(words[1].lower)
    else { return words }
    return [words[0]] + (antecedents.people ?? [EnglishWord]("my mentee")) + words[1...]
  }

  /// "fill in the forms together": a mentor does it with the mentee, where nobody else is named.
  private func accompanied(_ words: [EnglishWord]) -> [EnglishWord] {
    guard material.role == .mentor, words.count > 2, words.last?.lower == "together",
      !words.contains(where: {
        lexicon.isPerson($0.lower) || lexicon.tags(of: $0).isAny([.object, .subject])
      }),
      !["bring", "put", "get", "pull", "come", "hold"].contains(words[0].lower), !namesSomebody
    else { return words }
    return words + [EnglishWord]("with my mentee")
  }

  /// "guide a refugee doctor through the approval jungle": the wish, which goes first then, says with whom.
  private var namesSomebody: Bool {
    wishes.first?.contains { lexicon.isPerson($0.lower) && $0.lower != "i" && $0.lower != "it" } ?? false
  }

  /// "prune, graft" of somebody who passes on what they know: doings or lessons, nobody can tell.
  var isTaught: Bool {
    guard gives, case .action(let words) = specific.shape, words.count > 1 else { return false }
    return words.indices.allSatisfy { index in
      let isJoint = words[index].isComma || words[index].lower == "and"
      let isVerb = lexicon.isBaseVerb(words[index].lower) || lexicon.tags(of: words[index]).isEmpty
      return isJoint == !index.isMultiple(of: 2) && (isJoint || isVerb)
    }
  }

  /// The answer behind "I want to". Who gives something back passes on the "how"; others learn it.
  private var infinitive: [EnglishWord]? {
    if gives, case .question(let words) = specific.shape, words.first?.lower == "how" {
      return [EnglishWord]("pass on") + words
    }
    return specific.infinitive
  }

  /// Somebody else's doing as an aim of one's own: mentors help, mentees see to it.
  private func outcome(_ words: [EnglishWord], verb: Int) -> [EnglishWord] {
    let isPerson = words[..<verb].contains { lexicon.isPerson($0.lower) }
    let opensWithPerson = words.first.map { EnglishClosed.prepositions.contains($0.lower) } != true
    guard material.role == .mentor, isPerson, opensWithPerson, let base = base(words[verb].lower) else {
      return [EnglishWord]("to make sure that") + EnglishSubject(words, lexicon: lexicon).determined
    }
    let rest = bareVerbs(in: Array(words[(verb + 1)...]))
    let objects = ["he": "him", "she": "her", "they": "them", "we": "us"]
    let others = words[..<verb].map { word in objects[word.lower].map { EnglishWord($0) } ?? word }
    return [EnglishWord]("to help") + others + [EnglishWord(base)] + rest
  }

  /// The further verbs of a row as bare ones: "and still likes it", ", makes fewer mistakes", "and doesn't call".
  private func bareVerbs(in words: [EnglishWord]) -> [EnglishWord] {
    var result: [EnglishWord] = []
    var isOpen = false
    for (index, word) in words.enumerated() {
      let next = words.indices.contains(index + 1) ? words[index + 1] : nil
      if isOpen, let verb = third(word, before: next) {
        result.append(verb)
      } else {
        result.append(word)
      }
      isOpen =
        ["and", "or", "but", ","].contains(word.lower)
        || isOpen && (EnglishClosed.adverbs.contains(word.lower) || lexicon.tags(of: word) == .adverb)
    }
    return result
  }

  private func third(_ word: EnglishWord, before next: EnglishWord?) -> EnglishWord? {
    switch word.lower {
    case "is": return EnglishWord("be")
    case "has": return EnglishWord("have")
    case "doesn't", "isn't": return EnglishWord(word.lower == "isn't" ? "not be" : "not")
    default: break
    }
    guard let verb = lexicon.verb(word.lower), verb.isThird, !verb.isBase else { return nil }
    // "and stays", "and likes it", but "new skills and contacts".
    let tags = next.map { lexicon.tags(of: $0) } ?? []
    let isVerb =
      !verb.isNounToo || tags.isAny([.determiner, .object, .possessor, .subject]) || tags.contains(.adverb)
    return isVerb ? EnglishWord(verb.base) : nil
  }

  private func base(_ verb: String) -> String? {
    if ["is", "are"].contains(verb) { return "be" }
    if verb == "has" { return "have" }
    guard !EnglishClosed.modals.contains(verb), !EnglishClosed.auxiliaries.contains(verb),
      let form = lexicon.verb(verb), form.isBase || form.isThird
    else { return nil }
    return form.base
  }

  /// As many wishes as fit, the first always.
  func joinedWishes(wordsMax: Int) -> [EnglishWord]? {
    // "Feedback. Real feedback.": the second says the first once more.
    let told = wishes.indices.filter { index in
      !wishes[(index + 1)...].contains { later in
        wishes[index].allSatisfy { word in later.contains { $0.lower == word.lower } }
      }
    }.map { wishes[$0] }
    guard let first = told.first.map(withoutTime) else { return nil }
    var chosen = [first]
    var count = first.wordCount
    for wish in told.dropFirst().prefix(2) where count + wish.wordCount <= wordsMax {
      chosen.append(wish)
      count += wish.wordCount
    }
    return chosen.enumerated().reduce(into: []) { words, entry in
      if entry.offset > 0 {
        // "the day people, the ones with budgets, and …": what a comma opened, one closes.
        let isOpen = chosen[entry.offset - 1].contains(where: \.isComma)
        let joint = [EnglishWord](isOpen ? ", and" : "and")
        words += entry.offset == chosen.count - 1 ? joint : [EnglishWord(",")]
      }
      words += entry.element
    }
  }

  func plain(_ infinitive: [EnglishWord]) -> [EnglishWord] { [EnglishWord("to")] + infinitive }

  private func fitting(_ words: [EnglishWord]) -> [EnglishWord]? {
    words.wordCount <= Self.aimWordsMax ? words : nil
  }

  /// Whether two phrases say much the same: more than half of the longer words of one are in the other.
  func repeats(_ one: [EnglishWord], _ two: [EnglishWord]) -> Bool {
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

  /// An aim without the time that the goal opens with: "before I retire", "by March".
  func withoutTime(_ words: [EnglishWord]) -> [EnglishWord] {
    guard !timeSaid.isEmpty else { return words }
    let phrase = timeSaid
    if let cut = cut(phrase.prefix(3), in: words, isOpen: true) { return cut }
    guard let first = phrase.first, Self.openings.contains(first) else { return words }
    for opening in Self.openings {
      if let cut = cut([opening] + phrase.dropFirst(), in: words, isOpen: false) { return cut }
      // "until the summer" beside "by summer"
      if phrase.count == 2, let cut = cut([opening, "the", phrase[1]], in: words, isOpen: false) {
        return cut
      }
    }
    return words
  }

  private static let openings = ["by", "until", "till", "before", "in", "within", "during"]

  /// The words up to where the phrase begins; nil where it isn't there or, unless open, isn't the end.
  private func cut(_ phrase: some Collection<String>, in words: [EnglishWord], isOpen: Bool) -> [EnglishWord]?
  {
    let count = phrase.count
    guard count >= (isOpen ? 3 : 2), words.count > count + 1 else { return nil }
    for start in 1...(words.count - count)
    where zip(words[start...], phrase).allSatisfy({ $0.lower == $1 }) {
      guard isOpen || start + count == words.count else { return nil }
      return Array(words[..<start]).trimmed
    }
    return nil
  }
}
