/// How often something happens: "once a month", "every other week", "weekly".
enum EnglishFrequency {
  private static let adverbs: WordSet = [
    "daily", "weekly", "fortnightly", "monthly", "quarterly", "yearly", "annually", "regularly",
  ]
  private static let openings: WordSet = ["a", "an", "per", "every", "each"]
  private static let turns: WordSet = ["once", "twice"]
  private static let periods: WordSet = [
    "morning", "evening", "afternoon", "night", "fortnight", "term", "shift", "session", "meeting", "season",
    "semester", "time",
  ]

  /// "a whole day on the floor, once a month": where the comma stands before what only says how often; nil without.
  static func comma(in words: [EnglishWord]) -> Int? {
    guard let comma = words.lastIndex(where: \.isComma), comma > 0,
      isOne(words[(comma + 1)...].map(\.lower))
    else { return nil }
    return comma
  }

  /// "five minutes a day": how long each time.
  static func isLength(_ words: [String]) -> Bool {
    words.count == 4 && (EnglishClosed.numbers.contains(words[0]) || Int(words[0]) != nil || words[0] == "an")
      && TimeWords.english.units[words[1]] != nil && openings.contains(words[2])
      && TimeWords.english.units[words[3]] != nil
      || words.count == 4 && ["minutes", "hours", "hour"].contains(words[1]) && openings.contains(words[2])
  }

  /// Whether the words say how often, and nothing else.
  static func isOne(_ words: [String]) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    if words.count == 1 { return adverbs.contains(first) }
    if isLength(words) { return true }
    var rest = words[...]
    if turns.contains(first) {
      rest = rest.dropFirst()
    } else if words.count > 2, words[1] == "times" {
      rest = rest.dropFirst(2)
    }
    guard let opening = rest.first, openings.contains(opening), (2...4).contains(rest.count) else {
      return false
    }
    // "an hour" by itself is a length.
    if ["a", "an"].contains(opening), rest.count == words.count { return false }
    let unit = last.hasSuffix("s") ? String(last.dropLast()) : last
    return TimeWords.english.units[last] != nil || periods.contains(unit)
      || TimeWords.english.weekdays[last] != nil
  }
}
