/// Builds the goal and its drafts from what was read and answered.
struct EnglishGoal {
  let lexicon: EnglishLexicon
  let material: GoalMaterial
  let specific: EnglishAnswer
  let wishes: [[EnglishWord]]
  private let measure: EnglishAnswer

  init(_ material: GoalMaterial, lexicon: EnglishLexicon) {
    (self.material, self.lexicon) = (material, lexicon)
    specific = EnglishAnswer(material.answers.specific, to: .specific, lexicon: lexicon)
    measure = EnglishAnswer(material.answers.measure, to: .sign, lexicon: lexicon)
    wishes = material.intentions.filter { $0.direction == .towards }.map {
      [EnglishWord]($0.phrase.spacedCommas())
    }
  }

  /// The finished goal; nil where neither text nor answers carry one.
  var goal: String? { opening.map { sentences([$0, sign]) } }

  /// The goal, and up to three drafts: the whole, the wish alone, the way there.
  var wording: GoalWording {
    guard let opening else { return GoalWording(goal: nil, drafts: []) }
    let sign = sign
    let goal = sentences([opening, sign])
    return GoalWording(goal: goal, drafts: drafts(from: goal, opening, sign))
  }

  private func drafts(from goal: String, _ opening: String, _ sign: String?) -> [String] {
    var drafts = [goal]
    if let wish = joinedWishes(wordsMax: 20) { drafts.append(sentences([wanted(plain(wish)), nil])) }
    if let start = firstStep { drafts.append(sentences([opening, start])) }
    if drafts.count < 3, let aim, !hasTwoTimes(aim) {
      drafts.append(sentences([dated([EnglishWord]("my goal is") + aim, for: aim), sign]))
    }
    var seen: Set<String> = []
    return Array(drafts.filter { seen.insert($0).inserted }.prefix(3))
  }

  // MARK: Sentences

  /// "By Easter, I want to …", or the person's own words where their grammar isn't certain.
  private var opening: String? {
    if case .unclear = specific.shape {
      return dated([EnglishWord]("this is what I want :") + [EnglishWord("“\(specific.quote)”")], for: [])
    }
    return aim.map(wanted)
  }

  private func wanted(_ aim: [EnglishWord]) -> String {
    guard !hasTwoTimes(aim) else { return ([EnglishWord]("I want") + aim).written.sentence }
    return dated([EnglishWord]("I want") + withoutTime(aim), for: aim)
  }

  /// ", so by autumn I want …" has its time already.
  private func hasTwoTimes(_ aim: [EnglishWord]) -> Bool {
    zip(aim, aim.dropFirst()).contains { $0.isComma && $1.lower == "so" }
      && aim.dropFirst().contains { $0.lower == "want" }
  }

  /// With the time in front; what goes on all the while does so "until", not "by".
  private func dated(_ sentence: [EnglishWord], for aim: [EnglishWord]) -> String {
    guard let date = material.date else { return sentence.written.sentence }
    var phrase = date.phrase
    if aim.count > 2, aim[1].lower == "focus", phrase.hasPrefix("by ") {
      phrase = "until " + phrase.dropFirst(phrase.hasPrefix("by the time ") ? 12 : 3)
    }
    return "\(phrase), \(sentence.written)".sentence
  }

  private var sign: String? { EnglishSign(measure, other: other).sentence }

  private var firstStep: String? {
    let answer = EnglishAnswer(material.answers.firstStep, to: .step, lexicon: lexicon)
    switch answer.shape {
    case .nothing, .clause, .thirdVerb, .done, .past, .quality: return nil
    case .unclear: return EnglishAnswer.framed("My first step:", answer.quote, 30)
    case .thing(let words):
      return EnglishNounPhrase(words, lexicon: lexicon).spoken.map {
        "I will start with \($0.written)".sentence
      }
    default: break
    }
    guard let words = answer.infinitive.map(withoutRemark), let first = words.first, words.wordCount <= 20
    else { return nil }
    if ["start", "begin"].contains(first.lower) { return "My first step is to \(words.written)".sentence }
    return "I will start by \(EnglishGerunds.formed(words, lexicon: lexicon).written)".sentence
  }

  /// A step without the sentence behind its comma: "ask her, so far nobody knows".
  private func withoutRemark(_ words: [EnglishWord]) -> [EnglishWord] {
    let cut = words.indices.first { index in
      guard index > 0, words[index].isComma else { return false }
      let rest = Array(words[(index + 1)...])
      return EnglishClause(rest, lexicon: lexicon).finiteVerb != nil && rest.first?.lower != "and"
    }
    return cut.map { Array(words[..<$0]) } ?? words
  }

  private func sentences(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.joined(separator: " ")
  }

  /// Who "passes the exam" where nobody was named: the one the answer spoke of, else the mentee or the thing.
  private var other: [EnglishWord] {
    if case .clause(let words, let verb) = specific.shape, verb <= 4, let first = words.first {
      if ["a", "an", "one"].contains(first.lower) { return [EnglishWord("the")] + words[1..<verb] }
      if EnglishClosed.possessives.contains(first.lower) { return Array(words[..<verb]) }
    }
    return [EnglishWord](material.role == .mentor ? "my mentee" : "it")
  }
}

extension String {
  /// With a capital at the start and a full stop at the end.
  var sentence: String {
    guard let first else { return self }
    let isClosed = ["." as Character, "!", "?"].contains(self.last ?? " ")
    // A quotation brings its own mark along: “Are they asking me?”
    let isQuoteClosed = hasSuffix("?”") || hasSuffix("!”")
    return first.uppercased() + dropFirst() + (isClosed || isQuoteClosed ? "" : ".")
  }

  /// "a, b" as "a , b", so that marks are words of their own.
  func spacedCommas() -> String {
    var result = ""
    for character in self {
      if character == "," || character == ":" { result += " \(character)" } else { result.append(character) }
    }
    return result
  }
}
