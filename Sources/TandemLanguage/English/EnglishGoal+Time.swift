// The time of a goal beside its aim and its sign: said once, and for as long as it lasts.
extension EnglishGoal {
  /// "explain the rules in the first month": a time of its own.
  func endsWithTime(_ aim: [EnglishWord]) -> Bool {
    guard aim.count > 6 else { return false }
    let last = aim.suffix(4).map(\.lower)
    return ["in", "during"].contains(last[0]) && ["the", "my", "their", "her", "his"].contains(last[1])
      && last[2] == "first" && TimeWords.english.units[last[3]] != nil
  }

  /// "after 8 sessions" of what is done an hour a week goes on all the while: "over 8 sessions".
  func stretched(_ time: [EnglishWord], for aim: [EnglishWord]) -> [EnglishWord] {
    guard time.count == 3, time[0].lower == "after", lexicon.tags(of: time[1]).contains(.number),
      ["sessions", "meetings", "weeks", "months"].contains(time[2].lower),
      zip(aim, aim.dropFirst()).contains(where: { before, unit in
        ["a", "every", "each"].contains(before.lower)
          && (TimeWords.english.units[unit.lower] != nil || unit.lower == "fortnight")
      })
    else { return time }
    return [EnglishWord("over")] + time[1...]
  }

  /// "use AI tools … with it" → "with them"
  func agreeing(_ sign: [EnglishWord]) -> [EnglishWord] {
    guard let aim, let it = sign.indices.dropFirst().first(where: { sign[$0].lower == "it" }),
      sign[it - 1].lower == "with", it + 1 == sign.count,
      let use = aim.firstIndex(where: { $0.lower == "use" || $0.lower == "using" }),
      aim[(use + 1)...].prefix(3).contains(where: { ["tools", "apps", "programs"].contains($0.lower) })
    else { return sign }
    return sign.dropLast() + [EnglishWord("them")]
  }

  /// A sign without the event that the goal opens with: "By the spring round, … in the spring round".
  func withoutEvent(_ sign: [EnglishWord]) -> [EnglishWord] {
    guard time.count > 2, time[0].lower == "by", sign.count > time.count + 2 else { return sign }
    let place = sign.count - time.count
    guard ["in", "at", "by"].contains(sign[place].lower),
      sign[(place + 1)...].map(\.lower) == time[1...].map(\.lower)
    else { return sign }
    return Array(sign[..<place])
  }
}
