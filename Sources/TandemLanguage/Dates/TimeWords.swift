/// The closed word classes with which a language speaks of time; all keys in lower case.
struct TimeWords: Sendable {
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
    case easter, pentecost, ascension, carnival, christmas, newYear, yearEnd, advent, midsummer
    case reformation, thanksgiving, asap, monthEnd, quarterEnd, today, tomorrow, weekend
    case spring, summer, autumn, winter
  }

  let months: [String: Int]
  let weekdays: [String: Int]
  let numbers: [String: Int]
  let ordinals: [String: Int]
  let units: [String: Unit]
  let parts: [String: Part]
  let named: [String: Named]
  /// "next", "nächsten": the period after this one.
  let next: Set<String>
  /// "this", "diesem".
  let this: Set<String>
  /// Words between the parts of a time: "of", "the", "des".
  let links: Set<String>
  /// "week", "KW" before a number.
  let weekMarks: Set<String>
  /// "half" before "a year".
  let halves: Set<String>

  /// The words of a language.
  static func words(_ language: Language) -> TimeWords { language == .german ? german : english }

  private static func numbered(_ lists: [[String]], from first: Int = 1) -> [String: Int] {
    var numbers: [String: Int] = [:]
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
      ["eleven"], ["twelve"],
    ]),
    ordinals: numbered([["first"], ["second"], ["third"], ["fourth"]]),
    units: [
      "day": .day, "days": .day, "week": .week, "weeks": .week, "wks": .week, "month": .month,
      "months": .month,
      "mths": .month, "quarter": .quarter, "quarters": .quarter, "year": .year, "years": .year, "yr": .year,
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
    next: ["next", "coming", "following"], this: ["this", "the", "current"],
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
      "advent": .advent, "reformationstag": .reformation, "asap": .asap, "schnellstmöglich": .asap,
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
    this: ["dieses", "diesen", "diesem", "dieser", "diese", "das", "den", "dem", "der", "des", "laufenden"],
    links: [
      "des", "der", "dem", "den", "das", "im", "vom", "von", "dieses", "diesen", "dieser", "laufenden",
    ],
    weekMarks: ["kw", "kalenderwoche", "woche"], halves: ["halbes", "halben", "halbe", "halb"])
}
