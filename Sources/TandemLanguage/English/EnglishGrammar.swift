/// English: reads wishes, says them back, builds goals and statements.
struct EnglishGrammar: Grammar {
  let lexicon: EnglishLexicon

  init(words: WordLists) { lexicon = EnglishLexicon(words: words) }

  func intentions(in text: ReadText, role: Role?) -> [Intention] {
    EnglishWishes(text.reading, lexicon: lexicon, role: role).all()
  }

  func mirror(_ intention: Intention, register: Register) -> String {
    var words = [EnglishWord](intention.phrase.spacedCommas())
    guard !words.isEmpty else { return "" }
    var start = 0
    while start < words.count - 1, EnglishClosed.adverbs.contains(words[start].lower) { start += 1 }
    if lexicon.isBaseVerb(words[start].lower) {
      words[start] = EnglishWord(lexicon.gerund(of: words[start].lower))
    }
    for index in words.indices.dropFirst(start + 1) where ["and", ","].contains(words[index - 1].lower) {
      if let verb = lexicon.verb(words[index].lower), verb.isBase, !verb.isNounToo {
        words[index] = EnglishWord(lexicon.gerund(of: words[index].lower))
      }
    }
    return EnglishGrammar.addressed(words).written
  }

  /// First person to second: "what I know" → "what you know".
  static func addressed(_ words: [EnglishWord]) -> [EnglishWord] {
    var addressed: [EnglishWord] = []
    for word in words {
      let isAfterI = addressed.last?.lower == "you"
      switch word.lower {
      case "i", "me": addressed.append(EnglishWord("you"))
      case "my": addressed.append(EnglishWord("your"))
      case "mine": addressed.append(EnglishWord("yours"))
      case "myself": addressed.append(EnglishWord("yourself"))
      case "i'm": addressed.append(EnglishWord("you're"))
      case "i've": addressed.append(EnglishWord("you've"))
      case "i'd": addressed.append(EnglishWord("you'd"))
      case "i'll": addressed.append(EnglishWord("you'll"))
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
