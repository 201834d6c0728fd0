/// Words that only lead into an answer: "I'd like to", "I will notice it when", "maybe".
enum EnglishLead {
  private static let common = split([
    "i think", "i guess", "i suppose", "i hope", "i mean", "i'd say", "for example", "in concrete terms",
    "to be honest", "let's say", "at first", "first of all", "in particular",
    "dunno", "idk", "maybe", "perhaps", "probably", "well", "um", "hopefully", "ideally", "then", "and",
    "also",
    "simply", "just", "actually", "honestly", "mainly", "basically", "definitely", "e.g.", "yes", "ok", "so",
    "hmm", "specifically", "concretely", "not sure but", "oh", "firstly", "mostly", "like",
  ])

  private static let wishes = split([
    "i want to", "i would like to", "i'd like to", "i'd love to", "i would love to", "i hope to", "i need to",
    "i wish to", "i want", "i would like", "i'd like", "i'd love", "i need", "i'm looking for", "i hope for",
    "i am looking for", "looking for", "i wish for", "i will start by", "i'll start by", "i will start with",
    "i'll start with", "start by", "my goal is to", "the goal is to", "my aim is to", "i plan to",
    "i'm planning to",
    "i am planning to", "i intend to", "my goal is", "the goal is", "goal :", "what i want is to",
    "what i want is", "what i need is", "what i'm after is", "it would be great if", "it would be nice if",
    "it would be good if", "i would like it if", "i'd like it if", "i'd love it if", "in order to", "so that",
    "to", "that", "by", "wanna", "i wanna", "want to", "being able to", "to be able to", "i have to",
    "the idea is to", "the plan is to", "the first step is to", "my first step is to", "first step :",
  ])

  private static let signs = split([
    "i will notice it when", "i will notice when", "i will notice it if", "i notice it when", "i notice when",
    "i'll know when", "i'll know it when", "i know when", "i know it when", "i will know when",
    "i'll notice when",
    "i'll notice it when", "i see it when", "i will see it when", "i'll see it when",
    "i will know it's working when",
    "the sign is that", "the sign would be that", "a sign would be that", "my sign is that", "i guess when",
    "it would be great if", "it would be nice if", "it would be good if", "i would like it if",
    "by the fact that",
    "in that", "the moment", "as soon as", "when", "whenever", "if", "once", "that", "because", "to", "by",
    "i want", "i would like to", "i'd like to", "i'd like", "i want to",
  ])

  private static func split(_ leads: [String]) -> [String: [[String]]] {
    var byFirst: [String: [[String]]] = [:]
    for lead in leads {
      let words = lead.split(separator: " ").map(String.init)
      if let first = words.first { byFirst[first, default: []].append(words) }
    }
    return byFirst.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// The answer without what leads into it.
  static func stripped(_ words: [EnglishWord], _ question: EnglishAnswer.Question) -> [EnglishWord] {
    var words = words[...]
    var isMoving = true
    while isMoving, let first = words.first {
      isMoving = false
      if first.isMark {
        words.removeFirst()
        isMoving = true
        continue
      }
      let own = question == .sign ? signs : wishes
      let leads = (own[first.lower] ?? []) + (common[first.lower] ?? [])
      // "yes from the board" is a thing.
      if first.lower == "yes", words.count > 1, ["from", "to"].contains(words[words.startIndex + 1].lower) {
        return [EnglishWord("a")] + words
      }
      for lead in leads where words.count > lead.count && zip(words, lead).allSatisfy({ $0.lower == $1 }) {
        // "being able to" keeps the ability.
        if lead.contains("able") {
          return [EnglishWord]("be able to") + words.dropFirst(lead.count)
        }
        words = words.dropFirst(lead.count)
        isMoving = true
        break
      }
    }
    return Array(words)
  }
}
