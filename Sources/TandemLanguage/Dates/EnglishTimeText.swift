/// The words of a time as they are written in a sentence: names with capitals, short forms in full.
struct EnglishTimeText {
  let words: [String]

  init(_ reading: Reading, _ range: Range<Int>, _ atoms: [TimeAtom]) {
    var words: [String] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let token = reading.tokens[index]
      if Self.skipped.contains(token.lower), index > range.lowerBound, index + 1 < range.upperBound {
        index += 1
        continue
      }
      if let next = Self.special(index, range, reading.tokens, &words) {
        index = next
        continue
      }
      let isAtomStart = atoms.contains { $0.tokens.lowerBound == index }
      let isDash = token.isSpaced && ["-", "–", "—"].contains(token.text)
      if isDash || token.isMark(",") || token.isMark("(") || token.text == "=", index + 1 < range.upperBound,
        let atom = Self.atom(behind: index, atoms, reading.tokens), !words.isEmpty
      {
        words += Self.joint(atom, reading.tokens)
        if Self.supposed.contains(reading.tokens[index + 1].lower) { index = atom.tokens.lowerBound - 1 }
      } else if isAtomStart, let last = words.last, Self.needsOn(last), index > range.lowerBound,
        let atom = atoms.first(where: { $0.tokens.lowerBound == index }), atom.grain == .day, !atom.isDuration
      {
        let isOrdinal = ["st", "nd", "rd", "th"].contains { token.lower.hasSuffix($0) }
        words += (isOrdinal ? ["on", "the"] : ["on"]) + Self.written(token, isFirst: false)
      } else if let last = words.last, let lead = Self.lead(index, behind: last, atoms, reading.tokens) {
        // "my contract runs out end of July", "the deadline 15 February"
        words += lead + Self.written(token, isFirst: false)
      } else if token.kind != .mark || [",", ";", "–"].contains(token.text) {
        let written = Self.written(token, isFirst: index == range.lowerBound)
        // "the 6 month probation"
        let isNoun = index + 1 < range.upperBound && Self.spans.contains(reading.tokens[index + 1].lower)
        if isNoun, let last = words.last, Int(last) != nil, token.lower == "month" || token.lower == "week" {
          words[words.count - 1] = "\(last)-\(token.lower)"
        } else {
          words += Self.several(written, behind: words.last)
        }
      }
      index += 1
    }
    self.words = words
  }

  /// Writes what hurry has shortened: "exam's in June", "mid Jan", "1/6/2027".
  ///
  /// - Returns: Where the text goes on; nil where nothing of the kind stands.
  private static func special(
    _ index: Int, _ range: Range<Int>, _ tokens: [Token], _ words: inout [String]
  ) -> Int? {
    let token = tokens[index]
    // "year-end closing"
    if token.lower == "year-end", index + 1 < range.upperBound, tokens[index + 1].kind == .word {
      words.append("year-end")
      return index + 1
    }
    // "exam's in June": the verb that the short form holds.
    if token.lower.hasSuffix("'s") || token.lower.hasSuffix("’s"), index + 1 < range.upperBound,
      ["in", "on", "at", "after", "before"].contains(tokens[index + 1].lower)
    {
      words += [String(token.text.dropLast(2))]
      return index + 1
    }
    if token.lower == "mid" || token.lower == "end", index + 1 < range.upperBound,
      let month = TimeWords.english.months[tokens[index + 1].lower.filter { $0 != "." }]
    {
      if let last = words.last, Self.verbs.contains(last.lowercased()) { words.append("in") }
      let name = Self.monthNames[month - 1]
      words += token.lower == "mid" ? ["mid-\(name)"] : ["end", "of", name]
      return index + 2
    }
    // "mid-Jan"
    if token.lower.hasPrefix("mid-"), let month = TimeWords.english.months[String(token.lower.dropFirst(4))] {
      if let last = words.last, Self.verbs.contains(last.lowercased()) { words.append("in") }
      words.append("mid-\(Self.monthNames[month - 1])")
      return index + 1
    }
    // "mid of May" is "mid-May", "1/6/2027" stays in one piece.
    if token.lower == "mid", index + 2 < range.upperBound, tokens[index + 1].lower == "of",
      let month = TimeWords.english.months[tokens[index + 2].lower]
    {
      words.append("mid-\(Self.monthNames[month - 1])")
      return index + 3
    }
    if token.isMark("/"), let last = words.last, index + 1 < range.upperBound, Int(last.suffix(1)) != nil,
      tokens[index + 1].kind == .number
    {
      words[words.count - 1] = "\(last)/\(tokens[index + 1].text)"
      return index + 2
    }
    return nil
  }

  /// Words that only lead to a time: ", ie November".
  private static let skipped: WordSet = ["ie", "i.e.", "eg", "approx", "probably", "roughly", "maybe"]

  /// How somebody says behind a comma that a time is a guess: ", think it's September".
  private static let supposed: WordSet = ["i", "think", "guess", "its", "it's", "that's", "thats"]

  /// "2nd" in "2nd Saturday of June".
  static func isOrdinal(_ word: String) -> Bool {
    ["second", "third", "fourth"].contains(word)
      || word.first?.isNumber ?? false && ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) }
  }

  /// The time right behind a mark, or behind an ordinal that counts its weekday.
  private static func atom(behind index: Int, _ atoms: [TimeAtom], _ tokens: [Token]) -> TimeAtom? {
    var next = index + 1
    while next < tokens.count,
      skipped.contains(tokens[next].lower) || supposed.contains(tokens[next].lower)
    {
      next += 1
    }
    if let atom = atoms.first(where: { $0.tokens.lowerBound == next }) { return atom }
    guard next + 1 < tokens.count, isOrdinal(tokens[next].lower),
      TimeWords.english.weekdays[tokens[next + 1].lower] != nil
    else { return nil }
    return TimeAtom(tokens: (next + 1)..<(next + 2), days: nil, grain: .day)
  }

  /// What links an event to its date: "my anniversary, 1 June" → "my anniversary on 1 June".
  private static func joint(_ atom: TimeAtom, _ tokens: [Token]) -> [String] {
    let first = tokens[atom.tokens.lowerBound].lower
    if isOrdinal(tokens[atom.tokens.lowerBound - 1].lower) { return ["on", "the"] }
    if first == "mid" || atom.grain == .week { return ["in"] }
    if first == "end", tokens[atom.tokens.lowerBound + 1].lower != "of" { return [",", "at", "the"] }
    if atom.grain == .day, Int(first.prefix(1)) != nil { return ["on"] }
    if ["end", "beginning", "start", "middle"].contains(first) { return [",", "at", "the"] }
    if ["next", "this"].contains(first) { return [","] }
    if atom.grain == .month, !first.hasPrefix("mid"), first != "early", first != "late" { return ["in"] }
    return atom.grain == .season ? ["in"] : [","]
  }

  /// The words that hurry leaves out before a time behind an event or what it does.
  private static func lead(
    _ index: Int, behind last: String, _ atoms: [TimeAtom], _ tokens: [Token]
  ) -> [String]? {
    let token = tokens[index]
    if ["end", "beginning", "start", "middle"].contains(token.lower), index + 1 < tokens.count,
      tokens[index + 1].lower == "of",
      verbs.contains(last.lowercased())
        || ["out", "off", "up", "deadline", "shut", "shuts", "close"].contains(last)
    {
      return ["at", "the"]
    }
    guard let atom = atoms.first(where: { $0.tokens.lowerBound == index }), !atom.isDuration,
      EnglishEvent.nouns.contains(last.lowercased())
    else { return nil }
    if atom.grain == .day, token.kind == .number || Int(token.lower.prefix(1)) != nil {
      return ["st", "nd", "rd", "th"].contains { token.lower.hasSuffix($0) } ? ["on", "the"] : ["on"]
    }
    return nil
  }

  /// A date right behind a verb needs its preposition: "opens 1st of September".
  private static func needsOn(_ word: String) -> Bool { Self.verbs.contains(word) || word == "due" }

  /// What a number of months before it describes: "6-month probation".
  private static let spans: WordSet = [
    "probation", "trial", "review", "period", "notice", "rotation", "placement", "contract", "course",
  ]

  /// "six month" → "six months".
  private static func several(_ written: [String], behind last: String?) -> [String] {
    guard written.count == 1, let unit = written.first, let last = last?.lowercased(),
      ["day", "week", "month", "year", "quarter"].contains(unit),
      Int(last).map({ $0 > 1 }) ?? (TimeWords.english.numbers[last].map { $0 > 1 } ?? false)
    else { return written }
    return [unit + "s"]
  }

  private static func written(_ token: Token, isFirst: Bool) -> [String] {
    let lower = token.lower
    switch lower {
    case "eoy", "year-end", "yearend": return ["the", "end", "of", "the", "year"]
    case "eom": return ["the", "end", "of", "the", "month"]
    case "eoq": return ["the", "end", "of", "the", "quarter"]
    case "w/", "w": return ["with"]
    case "yrs": return ["years"]
    case "yr": return ["year"]
    case "wks": return ["weeks"]
    case "mths", "mnths", "mos": return ["months"]
    case "bday", "b-day": return ["birthday"]
    case "i": return ["I"]
    case "im": return ["I'm"]
    case "b4": return ["before"]
    default: break
    }
    if lower.utf8.count == 2, lower.hasPrefix("q"), Int(lower.dropFirst()) != nil {
      return [lower.uppercased()]
    }
    let words = TimeWords.english
    if let month = words.months[lower.hasSuffix(".") ? String(lower.dropLast()) : lower], lower != "may" {
      return [monthNames[month - 1]]
    }
    let isName =
      words.months[lower] != nil || words.weekdays[lower] != nil
      || ["easter", "christmas", "xmas", "pentecost", "whitsun", "advent", "thanksgiving"].contains(lower)
    if lower == "black" { return ["Black"] }
    if isName, !token.isCapitalised { return [lower.prefix(1).uppercased() + lower.dropFirst()] }
    if isFirst, token.isCapitalised, !isName, token.text.dropFirst().allSatisfy({ !$0.isUppercase }),
      Self.openers.contains(lower) || EnglishEvent.nouns.contains(lower) || words.units[lower] != nil
    {
      return [lower]
    }
    return [token.text]
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]

  private static let openers: WordSet = [
    "by", "before", "until", "till", "within", "in", "at", "on", "after", "during", "over", "when", "once",
    "as", "end",
    "this", "next", "the", "my", "our", "a", "an", "early", "late", "mid", "middle", "beginning", "start",
    "half", "one",
    "two", "three", "four", "five", "six", "spring", "summer", "autumn", "winter", "fall", "first",
    "tomorrow", "today",
    "no", "between", "around", "about", "twelve", "nine", "ten", "eight", "exam", "exams", "warehouse",
    "deadline",
  ]

  /// The finite verb of a clause about an event; nil where it is no clause.
  static func verb(in tokens: [Token], _ range: Range<Int>) -> Int? {
    range.dropFirst().first { index in
      let word = tokens[index].lower
      if finite(word) != nil { return true }
      // "the end of January" has no verb.
      let isNoun =
        ["end", "start", "close", "return", "finish", "move", "leave"].contains(word)
        && (index + 1 < range.upperBound && tokens[index + 1].lower == "of"
          || !EnglishTimeText.isPlural(tokens[index - 1].lower))
      return verbs.contains(word) && !isNoun
    }
  }

  private static func isPlural(_ word: String) -> Bool {
    word.hasSuffix("s") && !word.hasSuffix("ss") || ["i", "we", "they", "you", "people"].contains(word)
  }

  /// "starting" as what it does: "starts"; nil for other words.
  static func finite(_ word: String) -> String? {
    [
      "starting": "starts", "beginning": "begins", "ending": "ends", "finishing": "finishes",
      "leaving": "leaves",
      "retiring": "retires", "returning": "returns",
    ][word]
  }

  private static let verbs: WordSet = [
    "is", "are", "will", "opens", "starts", "begins", "ends", "closes", "finishes", "comes", "runs",
    "expires", "goes",
    "leaves", "retires", "returns", "moves", "launches", "takes", "start", "begin", "end", "finish", "leave",
    "return",
    "retire", "close", "happens", "arrives", "graduates", "graduate", "turn", "turns", "go",
  ]
}
