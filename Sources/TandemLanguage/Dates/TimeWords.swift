/// The closed word classes with which a language speaks of time; all keys in lower case.
final class TimeWords: Sendable {
  /// A unit of the calendar.
  enum Unit: Sendable, Hashable {
    case day, week, month, quarter, half, year
  }

  /// Which end of a period is meant.
  enum Part: Sendable, Hashable {
    case beginning, middle, end
  }

  /// A day or stretch that has a name.
  enum Named: Sendable, Hashable {
    case easter, pentecost, ascension, corpusChristi, carnival, christmas, newYear, yearEnd, advent, midsummer
    /// The same day every year.
    case fixed(month: Int, day: Int)
    case reformation, thanksgiving, asap, monthEnd, quarterEnd, today, tomorrow, weekend
    case spring, summer, autumn, winter
  }

  let months: WordTable<Int>
  let weekdays: WordTable<Int>
  let numbers: WordTable<Int>
  let ordinals: WordTable<Int>
  let units: WordTable<Unit>
  let parts: WordTable<Part>
  let named: WordTable<Named>
  /// "next", "nächsten": the period after this one.
  let next: WordSet
  /// "this", "diesem".
  let this: WordSet
  /// A period that a word names by itself: "heuer".
  let periods: WordTable<Unit>
  /// Numbers of two digits that say a year where no day is meant: "Sommer 27", but "March 27".
  let shortYears: Range<Int>
  /// Words between the parts of a time: "of", "the", "des".
  let links: WordSet
  /// "week", "KW" before a number.
  let weekMarks: WordSet
  /// "half" before "a year".
  let halves: WordSet

  /// What a word can open; most words open nothing.
  private let openings: WordTable<Opening>

  /// The kinds of time that can begin with a word.
  struct Opening: OptionSet {
    let rawValue: UInt16
    static let digits = Opening(rawValue: 1)
    static let part = Opening(rawValue: 2)
    static let month = Opening(rawValue: 4)
    static let quarter = Opening(rawValue: 8)
    static let named = Opening(rawValue: 16)
    static let nearness = Opening(rawValue: 32)
    static let count = Opening(rawValue: 64)
    static let week = Opening(rawValue: 128)
    static let weekday = Opening(rawValue: 256)
  }

  private init(
    months: WordTable<Int>, weekdays: WordTable<Int>, numbers: WordTable<Int>, ordinals: WordTable<Int>,
    units: WordTable<Unit>, parts: WordTable<Part>, named: WordTable<Named>, next: WordSet,
    this: WordSet, periods: WordTable<Unit>, shortYears: Range<Int>,
    links: WordSet, weekMarks: WordSet,
    halves: WordSet
  ) {
    (self.months, self.weekdays, self.numbers, self.ordinals) = (months, weekdays, numbers, ordinals)
    (self.units, self.parts, self.named, self.next) = (units, parts, named, next)
    (self.this, self.periods, self.shortYears, self.links) = (this, periods, shortYears, links)
    (self.weekMarks, self.halves) = (weekMarks, halves)
    var openings: WordTable<Opening> = [:]
    func add(_ words: some Sequence<String>, _ opening: Opening) {
      for word in words { openings[word, default: []].insert(opening) }
    }
    add(months.keys, .month)
    add(months.keys.map { $0 + "." }, .month)
    add(months.keys.map { "mid-" + $0 }, .part)
    add(parts.keys, .part)
    add(ordinals.keys, .quarter)
    add((1...4).map { "q\($0)" }, .quarter)
    // Names of two words are found by their first.
    add(named.keys.map { $0.split(separator: " ").first.map(String.init) ?? $0 }, .named)
    add(next.union(this).union(Self.afterNext).union(periods.keys), .nearness)
    add(numbers.keys, .count)
    add(halves, .count)
    add(Self.oneAndHalf.keys, .count)
    add(weekMarks, .week)
    add(weekdays.keys, .weekday)
    self.openings = openings
  }

  /// "anderthalb Jahre": how many whole ones before the half.
  static let oneAndHalf: WordTable<Int> = [
    "anderthalb": 1, "eineinhalb": 1, "zweieinhalb": 2, "dreieinhalb": 3, "viereinhalb": 4,
  ]

  /// "März übernächstes Jahr": the year after the next.
  static let afterNext: WordSet = ["übernächstes", "übernächsten", "uebernaechstes", "uebernaechsten"]

  /// What a token can open.
  func opening(of token: Token) -> Opening {
    let opening = openings[token.lower] ?? []
    guard let first = token.lower.utf8.first, (48...57).contains(first) else { return opening }
    return opening.union(.digits)
  }

  /// Whether a word names a time or a part of one by itself.
  func isTime(_ word: String) -> Bool { parts[word] != nil || months[word] != nil || named[word] != nil }

  /// The words of a language.
  static func words(_ language: Language) -> TimeWords { language == .german ? german : english }

  private static func numbered(_ lists: [[String]], from first: Int = 1) -> WordTable<Int> {
    var numbers: WordTable<Int> = [:]
    for (index, names) in lists.enumerated() { for name in names { numbers[name] = index + first } }
    return numbers
  }

  static let english = TimeWords(
    months: numbered([
      ["january", "jan", "january's"], ["february", "feb", "febuary"], ["march", "mar"], ["april", "apr"],
      ["may"], ["june", "jun"],
      ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"],
      ["november", "nov"],
      ["december", "dec"],
    ]),
    weekdays: numbered([
      ["monday"], ["tuesday"], ["wednesday"], ["thursday"], ["friday"], ["saturday"], ["sunday"],
    ]),
    numbers: numbered([
      ["one", "a", "an"], ["two"], ["three"], ["four"], ["five"], ["six"], ["seven"], ["eight"], ["nine"],
      ["ten"],
      ["eleven"], ["twelve"], ["thirteen"], ["fourteen"], ["fifteen"], ["sixteen"], ["seventeen"],
      ["eighteen"],
      ["nineteen"], ["twenty"],
    ]),
    ordinals: numbered([["first"], ["second"], ["third"], ["fourth"]]),
    units: [
      "day": .day, "days": .day, "week": .week, "weeks": .week, "wks": .week, "month": .month,
      "months": .month,
      "mths": .month, "quarter": .quarter, "quarters": .quarter, "year": .year, "years": .year, "yr": .year,
      "yrs": .year, "mos": .month,
      "half-year": .half,
    ],
    parts: [
      "end": .end, "late": .end, "beginning": .beginning, "start": .beginning, "early": .beginning,
      "middle": .middle, "mid": .middle,
    ],
    named: [
      "easter": .easter, "pentecost": .pentecost, "whitsun": .pentecost, "ascension": .ascension,
      "carnival": .carnival, "christmas": .christmas, "xmas": .christmas, "eoy": .yearEnd,
      "year-end": .yearEnd,
      "yearend": .yearEnd, "advent": .advent, "midsummer": .midsummer, "thanksgiving": .thanksgiving,
      "asap": .asap, "eom": .monthEnd, "eoq": .quarterEnd, "today": .today, "tomorrow": .tomorrow,
      "spring": .spring, "springtime": .spring, "summer": .summer, "autumn": .autumn, "fall": .autumn,
      "winter": .winter,
    ],
    next: ["next", "coming", "following"], this: ["this", "the", "current"], periods: [:],
    shortYears: 0..<0,
    links: ["of", "the", "in", "this", "current", "my", "our"], weekMarks: ["week", "cw", "kw"],
    halves: ["half"])

  static let german = TimeWords(
    months: numbered([
      ["januar", "jan", "jänner", "jaenner"], ["februar", "feb", "feber"], ["märz", "maerz", "mrz", "marz"],
      ["april", "apr"], ["mai"], ["juni", "jun"], ["juli", "jul"], ["august", "aug"],
      ["september", "sept", "sep"], ["oktober", "okt"], ["november", "nov"], ["dezember", "dez"],
    ]),
    weekdays: numbered([
      ["montag"], ["dienstag"], ["mittwoch"], ["donnerstag"], ["freitag"], ["samstag", "sonnabend"],
      ["sonntag"],
    ]),
    numbers: numbered([
      ["ein", "eine", "einem", "einen", "einer", "eines"], ["zwei"], ["drei"], ["vier"], ["fünf", "fuenf"],
      ["sechs"], ["sieben"], ["acht"], ["neun"], ["zehn"], ["elf"], ["zwölf", "zwoelf"],
    ]),
    ordinals: numbered([
      ["ersten", "erste", "erstes", "1."], ["zweiten", "zweite", "zweites", "2."],
      ["dritten", "dritte", "drittes", "3."], ["vierten", "vierte", "viertes", "4."],
    ]),
    units: [
      "tag": .day, "tage": .day, "tagen": .day, "woche": .week, "wochen": .week, "monat": .month,
      "monate": .month, "monaten": .month, "monats": .month, "quartal": .quarter, "quartals": .quarter,
      "quartale": .quarter, "halbjahr": .half, "halbjahrs": .half, "halbjahres": .half, "jahr": .year,
      "jahre": .year, "jahren": .year, "jahres": .year, "jahrs": .year,
    ],
    parts: [
      "ende": .end, "anfang": .beginning, "beginn": .beginning, "mitte": .middle,
    ],
    named: [
      "ostern": .easter, "pfingsten": .pentecost, "himmelfahrt": .ascension, "fasching": .carnival,
      "karneval": .carnival, "fasnacht": .carnival, "weihnachten": .christmas, "silvester": .yearEnd,
      "neujahr": .newYear, "jahresende": .yearEnd, "jahresschluss": .yearEnd, "jahreswechsel": .yearEnd,
      "advent": .advent, "reformationstag": .reformation, "nikolaus": .fixed(month: 12, day: 6),
      "lichtmess": .fixed(month: 2, day: 2), "lichtmeß": .fixed(month: 2, day: 2),
      "martini": .fixed(month: 11, day: 11), "allerheiligen": .fixed(month: 11, day: 1),
      "dreikönig": .fixed(month: 1, day: 6), "dreikönige": .fixed(month: 1, day: 6),
      "heiligabend": .fixed(month: 12, day: 24), "johanni": .fixed(month: 6, day: 24),
      "michaeli": .fixed(month: 9, day: 29), "fronleichnam": .corpusChristi,
      "mariä himmelfahrt": .fixed(month: 8, day: 15), "mariä lichtmess": .fixed(month: 2, day: 2),
      "mariä empfängnis": .fixed(month: 12, day: 8), "christi himmelfahrt": .ascension, "asap": .asap,
      "schnellstmöglich": .asap,
      "baldmöglichst": .asap, "sofort": .asap, "monatsende": .monthEnd, "quartalsende": .quarterEnd,
      "quartalsschluss": .quarterEnd, "heute": .today, "morgen": .tomorrow, "übermorgen": .tomorrow,
      "frühling": .spring,
      "fruehling": .spring, "frühjahr": .spring, "fruehjahr": .spring, "sommer": .summer, "herbst": .autumn,
      "winter": .winter,
    ],
    next: [
      "nächsten", "nächste", "nächstes", "nächster", "nächstem", "naechsten", "naechste", "naechstes",
      "kommenden", "kommende",
      "kommendes", "kommender", "folgenden",
    ],
    this: [
      "dieses", "diesen", "diesem", "dieser", "diese", "das", "den", "dem", "der", "des", "laufenden",
    ],
    // Austria and Bavaria: "dieses Jahr".
    periods: ["heuer": .year], shortYears: 24..<61,
    links: [
      "des", "der", "dem", "den", "das", "im", "vom", "von", "dieses", "diesen", "dieser", "laufenden",
    ],
    weekMarks: ["kw", "kalenderwoche", "woche"], halves: ["halbes", "halben", "halbe", "halb"])
}
