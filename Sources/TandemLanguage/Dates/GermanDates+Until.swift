/// Times with the preposition and the case that they ask for.
extension GermanDates {
  /// Stretches of a trade, a school, an office.
  private static let spans = [
    "saison", "spielzeit", "amtszeit", "periode", "semester", "jahr", "trimester", "quartal",
  ]

  /// Years that are counted.
  private static let years: WordSet = [
    "lehrjahr", "ausbildungsjahr", "studienjahr", "dienstjahr", "schuljahr",
    "halbjahr", "berufsjahr", "semester", "trimester", "drittel",
  ]

  /// "3 Semester", "das nächste halbe Jahr": a stretch that the calendar doesn't count.
  func span(_ text: GermanTimeText, _ atoms: [TimeAtom]) -> String? {
    let words = text.words
    guard let first = words.first, let last = words.last, words.count > 1 else { return nil }
    if first.lower == "das", ["nächste", "kommende"].contains(words[1].lower), last.lower == "jahr" {
      let adjectives = words[1..<(words.count - 1)].map { $0.kind == .adjective ? $0.text + "n" : $0.text }
      return "im " + adjectives.joined(separator: " ") + " " + last.text
    }
    if first.kind == .number, ["Tage", "Wochen", "Monate", "Jahre"].contains(words[1].text), words.count > 2,
      ["nach", "vor", "ab"].contains(words[2].lower)
    {
      guard words[2].lower == "ab" else { return text.text }
      // "zwölf Monate ab Start"
      let unit = words[1].text.hasSuffix("n") ? words[1].text : words[1].text + "n"
      return "innerhalb von \(first.text) \(unit) " + text.text(from: 2)
    }
    if TimeWords.german.parts[first.lower] != nil, words[1].lower == "bis" { return "von " + text.text }
    if words.count == 2, first.lower.hasSuffix("es"), Self.years.contains(last.lower) {
      // "erstes Lehrjahr": somewhere within it, and not before it.
      return "im " + first.lower.dropLast() + "n " + last.text
    }
    if atoms.isEmpty, let this = within(this: words) { return this }
    if words.count == 2, ["ein", "eine"].contains(first.lower),
      Self.spans.contains(where: { last.lower.hasSuffix($0) })
    {
      return GermanTimeText.withinOne(last)
    }
    guard words.count == 2, first.kind == .number, !first.text.contains("."), atoms.isEmpty,
      let noun = last.noun, noun.gender != nil, noun.isPlural || ["1", "eins"].contains(first.lower)
    else { return nil }
    if ["1", "eins"].contains(first.lower) {
      return GermanTimeText.withinOne(last)
    }
    let dative = last.text.hasSuffix("n") || last.text.hasSuffix("s") ? last.text : last.text + "n"
    return "innerhalb von \(first.text) \(dative)"
  }

  /// "dieses Jahr", "diese Wahlperiode": a stretch that one is in; nil for everything else.
  private func within(this words: [GermanWord]) -> String? {
    guard words.count == 2, words[0].lower.hasPrefix("dies"),
      Self.spans.contains(where: { words[1].lower.hasSuffix($0) })
    else { return nil }
    let isFeminine = words[0].lower == "diese"
    return "in " + (isFeminine ? "dieser " : "diesem ") + words[1].text.capitalisedFirst
  }

  /// "vor Drehsaison": with the article of the stretch; nil for everything else.
  func articled(stretch words: [GermanWord]) -> String? {
    guard words.count == 2, ["vor", "nach"].contains(words[0].lower), let gender = words[1].noun?.gender,
      ["saison", "spielzeit", "amtszeit", "periode", "semester"].contains(where: {
        words[1].lower.hasSuffix($0)
      })
    else { return nil }
    return words[0].lower + (gender == .feminine ? " der " : " dem ") + words[1].text
  }

  /// A time out of a remark, with the preposition that it was said with.
  func named(_ atom: TimeAtom, _ text: GermanTimeText) -> String {
    let inside = text.words.filter { atom.tokens.contains($0.token) }
    if let this = within(this: inside) { return this }
    let before = text.words.last { $0.token < atom.tokens.lowerBound }
    if let before, ["in", "im", "vor", "nach", "ab", "zum", "zur"].contains(before.lower) {
      let words = GermanTimeText([before] + inside).text
      return before.lower.hasPrefix("zu") ? "bis " + words : words
    }
    return "bis \(until(inside))"
  }

  /// What stands behind "bis": dates with "zum", events in their dative, everything else as it is.
  func until(_ words: [GermanWord]) -> String {
    guard let first = words.first else { return "" }
    let isDate = first.text.first?.isNumber ?? false
    if isDate, first.text.contains(".") { return "zum \(words.text)" }
    if Self.definite.contains(first.lower) { return "zum \(words.text)" }
    if words.count > 1, ["nächster", "kommender"].contains(first.lower) {
      // "nächster Winter" – "zum nächsten Winter"
      return "zum " + first.lower.dropLast() + "n " + Array(words.dropFirst()).text
    }
    let times = TimeWords.german
    if times.parts[first.lower] != nil { return atomless(words) ? end(words) : words.text }
    // "Mariä Himmelfahrt", "Christi Himmelfahrt", and places that stand for their fair: names take no article.
    if ["mariä", "christi", "sankt", "st."].contains(first.lower) || Self.places.contains(first.lower) {
      return words.text
    }
    guard first.kind != .preposition, first.kind != .adverb, !isDate, times.months[first.lower] == nil,
      times.named[first.lower] == nil, times.weekdays[first.lower] == nil, !times.next.contains(first.lower),
      times.numbers[first.lower] == nil || first.lower.hasPrefix("ein"), first.lower != "kw",
      !first.text.hasPrefix("Q"),
      let event = GermanEvent(words)
    else { return words.text }
    return event.dative
  }

  /// "zum Ende des Wintersemesters": the end of something that is no period of the calendar has its article.
  private func end(_ words: [GermanWord]) -> String {
    let text = GermanEvent.end(words)
    guard words[0].lower != "mitte", words.count > 1,
      words[1].kind == .determiner || text.utf8.count > words.text.utf8.count
    else { return text }
    return "zum " + text
  }

  /// "Ende Wintersemester" needs its genitive, "Ende Mai" none.
  private func atomless(_ words: [GermanWord]) -> Bool {
    let times = TimeWords.german
    return !words.dropFirst().contains {
      times.months[$0.lower] != nil || times.units[$0.lower] != nil || times.named[$0.lower] != nil
        || $0.text.hasPrefix("Q")
    }
  }

  /// Towns that are named for what takes place there.
  static let places: WordSet = [
    "berlin", "hamburg", "münchen", "köln", "frankfurt", "stuttgart", "düsseldorf", "leipzig", "dresden",
    "hannover", "nürnberg", "bremen", "essen", "wien", "graz", "linz", "salzburg", "innsbruck", "zürich",
    "basel", "bern", "genf", "davos", "cannes", "paris", "london", "brüssel", "bayreuth", "wacken", "kassel",
  ]

  /// Names of times that stand with their article.
  private static let definite: WordSet = [
    "frühling", "fruehling", "frühjahr", "fruehjahr", "sommer", "herbst", "winter", "jahresende",
    "jahresschluss", "jahreswechsel", "monatsende", "quartalsende", "quartalsschluss", "reformationstag",
  ]

  func bare(_ text: GermanTimeText, _ atom: TimeAtom, _ first: String) -> String {
    if atom.grain == .none { return first == "sofort" ? "ab sofort" : "so bald wie möglich" }
    if atom.isDuration {
      let behind = text.words.first { $0.token >= atom.tokens.upperBound }
      // "100 Tage nach Amtsantritt", "2 Jahre, also 2028"
      return behind.map { ["nach", "vor", "ab", "vorher"].contains($0.lower) } == true
        ? text.text : GermanTimeText(text.words.filter { atom.tokens.contains($0.token) }).within
    }
    if atom.grain == .year, first.first?.isNumber ?? false { return "im Jahr \(text.text)" }
    let isAdverb =
      TimeWords.german.periods[first] != nil
      || ["dieses", "diesen", "diese", "nächstes", "kommendes"].contains(first) && atom.grain != .day
    // "nächstes Jahr im März" is over with that month.
    if isAdverb { return text.words.has("im") ? "bis \(text.text)" : text.text }
    // "nächste Woche", "nächster Quartalsabschluss"
    if ["übernächste", "übernächster", "übernächstes"].contains(first), let event = GermanEvent(text.words) {
      return "bis \(event.dative)"
    }
    return "bis \(until(text.words))"
  }
}
