/// English: reads wishes, says them back, builds goals and statements.
struct EnglishGrammar: Grammar {
  let lexicon: EnglishLexicon

  init(words: WordLists) { lexicon = EnglishLexicon(words: words) }

  func intentions(in text: ReadText, role: Role?) -> [Intention] {
    EnglishWishes(text.reading, lexicon: lexicon, role: role).all()
  }

  func saysDeed(_ answer: ReadText) -> Bool {
    switch EnglishAnswer(answer, lexicon: lexicon).shape {
    case .action, .avoided, .own: true
    default: false
    }
  }

  func mirror(_ intention: Intention, register: Register) -> String {
    if intention.direction == .away {
      // What is left behind is said as that, never as what is wanted.
      var words = [EnglishWord](intention.phrase.spacedCommas())
      // "no longer" says it already.
      for end in [["any", "more"], ["anymore"], ["any", "longer"]]
      where words.count > end.count && words.suffix(end.count).map(\.lower) == end {
        words.removeLast(end.count)
      }
      // "keep managing": what isn't kept on is no longer done.
      if words.count > 1, words[0].lower == "keep", lexicon.baseOfGerund(words[1].lower) != nil {
        return EnglishGrammar.addressed([EnglishWord]("no longer") + words.dropFirst()).written
      }
      let ending =
        intention.thing == nil
        ? [EnglishWord]("no longer") + EnglishGerunds.formed(words, lexicon: lexicon)
        : [EnglishWord]("getting away from") + words
      return EnglishGrammar.addressed(ending).written
    }
    // "a say" is nothing by itself.
    if let thing = intention.thing, !thing.hasSuffix(" say") {
      return EnglishGrammar.addressed([EnglishWord](thing.spacedCommas())).written
    }
    let words = [EnglishWord](intention.phrase.spacedCommas())
    guard let first = words.first else { return "" }
    let formed = EnglishGerunds.formed(words, lexicon: lexicon)
    if first.lower == "stop", words.count > 1, lexicon.baseOfGerund(words[1].lower) != nil {
      return EnglishGrammar.addressed([EnglishWord]("no longer") + formed.dropFirst()).written
    }
    return EnglishGrammar.addressed(formed).written
  }

  /// First person to second: "what I know" → "what you know".
  static func addressed(_ words: [EnglishWord]) -> [EnglishWord] {
    var addressed: [EnglishWord] = []
    for word in words {
      let isAfterI = addressed.last?.lower == "you"
      switch word.lower {
      case "i", "me", "we", "us": addressed.append(EnglishWord("you"))
      case "my", "our": addressed.append(EnglishWord("your"))
      case "mine", "ours": addressed.append(EnglishWord("yours"))
      case "myself": addressed.append(EnglishWord("yourself"))
      case "ourselves": addressed.append(EnglishWord("yourselves"))
      case "i'm", "we're": addressed.append(EnglishWord("you're"))
      case "i've", "we've": addressed.append(EnglishWord("you've"))
      case "i'd", "we'd": addressed.append(EnglishWord("you'd"))
      case "i'll", "we'll": addressed.append(EnglishWord("you'll"))
      case "am" where isAfterI: addressed.append(EnglishWord("are"))
      case "was" where isAfterI: addressed.append(EnglishWord("were"))
      default: addressed.append(word)
      }
    }
    return addressed
  }

  func drafts(of material: GoalMaterial) -> [String] {
    EnglishGoal(material, lexicon: lexicon).wording.drafts
  }

  func wording(of material: GoalMaterial) -> GoalWording {
    EnglishGoal(material, lexicon: lexicon).wording
  }

  func goal(of material: GoalMaterial) -> String? { EnglishGoal(material, lexicon: lexicon).goal }

  func statement(of material: StatementMaterial, style: StatementStyle) -> String {
    EnglishStatement(material, lexicon: lexicon).statement(style)
  }

  func call(of material: StatementMaterial) -> String { EnglishStatement(material, lexicon: lexicon).call }
}
