/// Remarks between commas that say nothing about the matter: ", to be honest,", ", that's all".
enum EnglishAsides {
  private static let remarks: WordSet = [
    "to be honest", "to be frank", "to be fair", "to be exact", "to be clear", "that's all", "simple as that",
    "as simple as that", "full stop", "period", "honestly", "frankly", "actually", "basically", "obviously",
    "i think", "i guess", "i hope", "i suppose", "i'd say", "i believe", "you know", "of course", "in short",
    "please", "lol", "haha", "though", "really", "no offence", "so to speak", "if possible", "if i'm honest",
    "tbh", "to put it simply", "so to say", "preferably", "ideally", "no kidding", "you name it", "that's it",
    "hopefully", "maybe", "perhaps", "anyway",
  ]

  /// The words without such remarks.
  static func removed(_ words: [EnglishWord]) -> [EnglishWord] {
    guard words.contains(where: \.isComma) else { return words }
    var kept: [EnglishWord] = []
    var index = 0
    while index < words.count {
      if words[index].isComma, let end = remark(words, after: index) {
        index = end
      } else {
        kept.append(words[index])
        index += 1
      }
    }
    return kept
  }

  /// The comma that closes a remark, or the end.
  private static func remark(_ words: [EnglishWord], after comma: Int) -> Int? {
    var end = comma + 1
    while end < words.count, !words[end].isMark, end - comma <= 5 { end += 1 }
    guard end > comma + 1, end == words.count || words[end].isMark else { return nil }
    return remarks.contains(words[(comma + 1)..<end].map(\.lower).joined(separator: " ")) ? end : nil
  }
}
