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

  /// "until spring" of what is done every Saturday goes on until then; so does what was said to be done "till" an event.
  func lasting(_ time: [EnglishWord], for aim: [EnglishWord]) -> [EnglishWord] {
    guard time.count > 1, time[0].lower == "by" else { return time }
    let times = TimeWords.english
    let isOften = aim.indices.dropFirst().contains { unit in
      // "one evening a week", but "spend a day"
      let isRate = aim[unit - 1].lower == "a" && unit > 2 && !lexicon.tags(of: aim[unit - 2]).isAny(.verb)
      return (isRate || ["per", "every", "each"].contains(aim[unit - 1].lower))
        && (times.units[aim[unit].lower] != nil || times.weekdays[aim[unit].lower] != nil)
    }
    let isToldSo = isOften && material.answers.by.reading.tokens.contains { Self.until.contains($0.lower) }
    guard isToldSo || isDoneUntil(time) else { return time }
    let isClause = time.count > 3 && time[1].lower == "the" && time[2].lower == "time"
    return [EnglishWord("until")] + time.dropFirst(isClause ? 3 : 1)
  }

  /// "accompany a student till graduation"
  private func isDoneUntil(_ time: [EnglishWord]) -> Bool {
    let said = specific.words
    guard let until = said.lastIndex(where: { Self.until.contains($0.lower) }), until + 1 < said.count else {
      return false
    }
    func name(_ words: ArraySlice<EnglishWord>) -> [String] { words.map(\.lower).filter { $0 != "the" } }
    return name(said[(until + 1)...]) == name(time.dropFirst())
  }

  private static let until: WordSet = ["until", "till", "til"]

  /// "audition" and "auditions".
  func isSame(_ one: EnglishWord, _ other: EnglishWord) -> Bool {
    one.lower == other.lower || one.lower + "s" == other.lower || one.lower == other.lower + "s"
  }

  /// "(to) do the monthly closing", "get through the season": the event itself is what is done.
  func isDone(_ aim: [EnglishWord], at noun: Int) -> Bool {
    let before = aim[..<noun]
    if before.suffix(3).contains(where: { $0.lower == "through" }) || before.last?.lower == "when" {
      return true
    }
    guard noun > 1, noun < 6, aim[0].lower == "to", Self.holding.contains(aim[1].lower) else { return false }
    return before.dropFirst(2).allSatisfy { lexicon.tags(of: $0).isAny([.determiner, .adjective, .number]) }
  }

  /// What one does with an event on its day.
  private static let holding: WordSet = [
    "do", "hold", "give", "sit", "take", "pass", "play", "run", "host", "deliver", "survive", "win", "chair",
  ]

  /// "use AI tools … with it" → "with them"
  func agreeing(_ sign: [EnglishWord]) -> [EnglishWord] {
    guard let aim, let it = sign.indices.dropFirst().first(where: { sign[$0].lower == "it" }),
      ["with", "without", "using"].contains(sign[it - 1].lower), handlesSeveral(aim)
    else { return sign }
    return sign[..<it] + [EnglishWord("them")] + sign[(it + 1)...]
  }

  /// Whether several things are what somebody learns to use, or does something with.
  private func handlesSeveral(_ aim: [EnglishWord]) -> Bool {
    let phrases = EnglishPhrases(aim, lexicon: lexicon)
    return aim.indices.dropFirst().contains { index in
      guard Self.handling.contains(lexicon.verb(aim[index - 1].lower)?.base ?? ""),
        let group = phrases.group(at: index), group.start == index, !group.isPronoun
      else { return false }
      return group.isPlural && !phrases.tag(group.head).contains(.person)
    }
  }

  private static let handling: WordSet = [
    "use", "try", "test", "handle", "operate", "master", "build", "make",
  ]

  /// A sign without the event that the goal opens with: "By the spring round, … in the spring round".
  func withoutEvent(_ sign: [EnglishWord]) -> [EnglishWord] {
    guard time.count > 2, time[0].lower == "by", sign.count > time.count + 2 else { return sign }
    let place = sign.count - time.count
    guard ["in", "at", "by"].contains(sign[place].lower),
      sign[(place + 1)...].map(\.lower) == time[1...].map(\.lower)
    else { return sign }
    return Array(sign[..<place])
  }

  // MARK: A time by itself

  /// "by the time they usually post in August": where nobody was named, the month will do; "by the time it's
  /// varnished" says no time to who doesn't know what "it" is.
  static func certain(_ time: [EnglishWord]) -> [EnglishWord] {
    guard time.count > 4, time.prefix(3).map(\.lower) == ["by", "the", "time"] else { return time }
    let last = time[time.count - 1]
    if ["they", "he", "she", "it"].contains(time[3].lower),
      ["in", "on"].contains(time[time.count - 2].lower),
      TimeWords.english.months[last.lower] != nil
    {
      return [EnglishWord("by"), last]
    }
    let isNature = time[3...].contains { natural.contains($0.lower) }
    return ["it", "it's", "it'll"].contains(time[3].lower) && !isNature ? [] : time
  }

  /// What "it" is or does where it stands for nothing: "by the time it gets dark".
  private static let natural: WordSet = [
    "dark", "darker", "light", "warm", "warmer", "cold", "colder", "hot", "snows", "rains", "spring",
    "summer",
    "autumn", "winter", "time", "clear", "over", "too", "possible", "easier",
  ]

  /// "the end of the traineeship": a mentee has one, and it is theirs.
  static func owned(_ time: [EnglishWord]) -> [EnglishWord] {
    var time = time
    for index in time.indices.dropLast() where time[index].lower == "the" {
      let isNotice =
        time[index + 1].lower == "notice" && index + 2 < time.count && time[index + 2].lower == "period"
      if isNotice || own.contains(time[index + 1].lower) || isBeginning(time[(index + 1)...]) {
        time[index] = EnglishWord("my")
      }
    }
    // "terminal leave begins"
    if let leave = time.firstIndex(where: { $0.lower == "leave" }), leave > 1,
      leaves.contains(time[leave - 1].lower)
    {
      let before = time[leave - 2].lower
      if before == "the" {
        time[leave - 2] = EnglishWord("my")
      } else if !EnglishClosed.determiners.contains(before) {
        time.insert(EnglishWord("my"), at: leave - 1)
      }
    }
    return time
  }

  /// "in the first 100 days": of who has just begun.
  private static func isBeginning(_ time: ArraySlice<EnglishWord>) -> Bool {
    time.count == 3 && time.first?.lower == "first" && Int(time[time.startIndex + 1].text) != nil
      && ["days", "weeks", "months"].contains(time.last?.lower ?? "")
  }

  private static let leaves: WordSet = [
    "terminal", "parental", "maternity", "paternity", "sick", "study", "family", "annual",
  ]

  private static let own: WordSet = [
    "savings", "probation", "traineeship", "apprenticeship", "pupillage", "preceptorship", "sabbatical",
  ]
}
