/// The time of a goal and how it stands with what is done.
extension GoalBuilder {
  /// The time as the first constituent, nil where there is none or the words name it already; and what is
  /// done as it is said with it.
  func withTime(_ time: String?) -> (opening: String?, doing: [VerbPhrase]) {
    guard let date = material.date, let time, !time.isEmpty, !timed.isEmpty else { return (nil, timed) }
    let phrase = time.lowercased()
    guard unsaid(phrase) != nil else { return (nil, timed) }
    if isClause(phrase) { return (time + ",", timed) }
    if timed.contains(where: { isDuring(phrase, $0) }) { return (nil, timed) }
    if let start = startOfStretch(time) { return (start.isEmpty ? nil : start, timed) }
    if let counted = countedThing(phrase) { return (nil, counted) }
    if let term = term(phrase) { return (term, timed) }
    if phrase == "ab sofort", date.quote.lowercased() == "sofort", timed.allSatisfy(isDoneAtOnce) {
      return ("sofort", timed)
    }
    if let once = dayOfDeed(date) { return leading(once) }
    if let kept = kept(phrase) { return (time, [kept]) }
    if let placed = behindOwner(time) { return (nil, [placed]) }
    guard let event = Event(time) else { return (time, timed) }
    if timed.contains(where: { isAt(event, $0) }) { return event.day.map(leading) ?? (nil, timed) }
    return (time, timed.map { pointing(at: event, $0) })
  }

  /// "nach der Probezeit", of what shall be so "während der Probezeit": it is over by then.
  private func isDuring(_ time: String, _ phrase: VerbPhrase) -> Bool {
    let words = time.split(separator: " ")
    guard words.count > 1, words[0] == "nach", let named = words.last else { return false }
    let said = phrase.middle + phrase.tail
    return said.indices.contains { index in
      ["während", "in", "im"].contains(said[index].lower) && said[index].kind == .preposition
        && said[index...].prefix(4).contains { $0.kind == .noun && $0.lower == named }
    }
  }

  /// "100 Tage ab Januar" of "die ersten hundert Tage": they are what it is about, and only their start is
  /// left. Empty where that is the start of something; nil where the time is no such stretch.
  private func startOfStretch(_ time: String) -> String? {
    let words = time.split(separator: " ")
    guard let unit = words.firstIndex(where: { Self.stretches.contains(String($0)) }),
      unit > 0, unit + 1 < words.count, ["ab", "nach"].contains(words[unit + 1])
    else { return nil }
    let said = timed.flatMap { $0.middle + $0.tail } + (thing ?? [])
    let amount = words[unit - 1].lowercased()
    let amounts = ["100", "hundert"].contains(amount) ? ["100", "hundert"] : [amount]
    let isAbout = said.indices.dropFirst().contains { index in
      said[index].kind == .noun && said[index].text.hasPrefix(words[unit].prefix(4))
        && amounts.contains(said[index - 1].lower)
    }
    guard isAbout else { return nil }
    return words[unit + 1] == "ab" ? words[(unit + 1)...].joined(separator: " ") : ""
  }

  /// "drei Projekte lang" of "ein Projekt ohne Maschine machen": so many of them are made. nil where the time
  /// counts something else.
  private func countedThing(_ time: String) -> [VerbPhrase]? {
    guard time.hasSuffix(" lang") else { return nil }
    let words = time.split(separator: " ")
    guard words.count == 3, words[2] == "lang", timed.count == 1,
      let noun = timed[0].middle.firstIndex(where: { word in
        word.kind == .noun && word.noun?.isPlural == false && words[1].hasPrefix(word.lower)
      }), noun > 0, timed[0].middle[noun - 1].lower.hasPrefix("ein")
    else { return nil }
    var counted = timed[0]
    counted.middle[noun - 1] = .frame(String(words[0]), .number)
    counted.middle[noun] = timed[0].middle[noun].with(String(words[1]).capitalisedFirst)
    return [counted]
  }

  /// "zwei Ämter abgeben", but not "jeden Abend laufen": what needn't go on to be done.
  private func isDoneAtOnce(_ phrase: VerbPhrase) -> Bool {
    !needsWish(phrase)
      && !phrase.middle.contains { word in
        ["jed", "täglich", "wöchentlich", "immer", "öfter", "regelmäßig", "mehr", "pro"].contains {
          word.lower.hasPrefix($0)
        }
      }
  }

  /// "nach fünf Treffen", asked by when: of what takes its time, it is the term and not the start. nil for other
  /// times, and for what is to be so by then.
  private func term(_ time: String) -> String? {
    guard time.hasPrefix("nach ") else { return nil }
    let words = time.split(separator: " ")
    if words.count == 4, ["dem", "der"].contains(words[1]), words[2].hasSuffix("en"),
      Self.session.contains(String(words[3])), timed.allSatisfy({ !needsWish($0) })
    {
      // "nach dem dritten Treffen"
      return "bis zu" + (words[1] == "dem" ? "m " : "r ") + words[2] + " " + String(words[3]).capitalisedFirst
    }
    guard words.count == 3, words[0] == "nach", timed.allSatisfy({ !needsWish($0) }),
      TimeWords.german.units[String(words[2])] != nil || Self.sessions.contains(String(words[2]))
    else { return nil }
    let unit = String(words[2]).capitalisedFirst
    switch words[1] {
    case "einem": return "innerhalb eines " + unit + (["Jahr", "Tag"].contains(unit) ? "es" : "s")
    case "einer": return "innerhalb einer " + unit
    case "dem", "der", "den": return nil
    default: return "innerhalb von " + words[1] + " " + unit
    }
  }

  private static let session: WordSet = [
    "treffen", "termin", "gespräch", "sitzung", "runde", "stunde", "einheit", "mal",
  ]

  /// What a programme is made of.
  private static let sessions: WordSet = [
    "treffen", "terminen", "gesprächen", "sitzungen", "runden", "stunden", "einheiten",
  ]

  private static let stretches: WordSet = ["Tage", "Tagen", "Wochen", "Monate", "Monaten"]

  /// The time, unless what is done names it.
  private func unsaid(_ time: String) -> String? {
    timed.contains { $0.infinitive.text.lowercased().holds(time.lowercased()) } ? nil : time
  }

  /// A day in front, and not where it was typed.
  private func leading(_ day: String) -> (opening: String?, doing: [VerbPhrase]) {
    let rest = timed.map { $0.removing(day) }
    return rest != timed ? (day, rest) : (unsaid(day), timed)
  }

  /// "bis sie ihr Referendariat beginnt": the time stands first, so nobody can know from it who that is. The words
  /// with their people by name; nil where the time speaks of nobody.
  static func named(_ material: GoalMaterial, _ phrases: PhraseReader, before doing: [VerbPhrase])
    -> [GermanWord]?
  {
    guard let time = material.date?.phrase, time.holds(" sie ") || time.holds(" er "),
      !doing.contains(where: { $0.middle.contains { isSomebody($0, phrases.lexicon.people) } })
    else { return nil }
    let written = GermanText(Reading(time), phrases.lexicon, isWritten: true)
    let words = written.parts.flatMap(\.clauses).flatMap(\.words)
    guard words.count > 2, ["er", "sie"].contains(words[1].lower) else { return nil }
    let referents = Referents(material.text.german(phrases.lexicon), role: material.role)
    let named = referents.resolved(words, behind: [])
    return named == words ? nil : named
  }

  private static func isSomebody(_ word: GermanWord, _ people: GermanPeople) -> Bool {
    word.kind == .noun && word.noun?.isPlural != true && people.names(word)
  }

  // MARK: Events

  /// "bis zur Weihnachtsfeier am 18.12.": an event by its last word, and its day where that is said.
  struct Event {
    let name: String
    let day: String?

    init?(_ time: String) {
      let words = time.split(separator: " ").map(String.init)
      guard words.count > 2, words[0] == "bis", words[1].hasPrefix("zu") else { return nil }
      let start = words.indices.dropFirst(3).first { ["am", "im"].contains(words[$0]) } ?? words.count
      name = words[start - 1].lowercased()
      day = start < words.count ? words[start...].joined(separator: " ") : nil
      guard name.utf8.count > 3, name.utf8.allSatisfy({ $0 > 64 }) else { return nil }
    }

    /// "Mitgliederversammlung" for "Versammlung".
    func isNamed(by word: GermanWord) -> Bool { word.kind == .noun && word.lower.hasSuffix(name) }
  }

  /// Whether what is done is the event itself or happens there: then its day is when it is done.
  private func isAt(_ event: Event, _ phrase: VerbPhrase) -> Bool {
    let said = phrase.middle + phrase.tail
    guard !Self.preparing.contains(phrase.head.infinitive),
      let place = said.firstIndex(where: event.isNamed)
    else { return false }
    // "das Budget für die Messe planen", "auf die Prüfung vorbereiten": that comes before it.
    let before = said[..<place].suffix(3)
    guard let last = before.last(where: { ![.determiner, .adjective].contains($0.kind) }),
      last.kind == .preposition
    else { return true }
    let governor = last.lower
    let isAt = before.contains { ["der", "dem", "einer", "einem"].contains($0.lower) }
    return ["in", "im", "bei", "beim"].contains(governor) || ["auf", "an"].contains(governor) && isAt
  }

  /// What is done to an event before it takes place.
  private static let preparing: WordSet = [
    "planen", "vorbereiten", "organisieren", "üben", "lernen", "vorbesprechen", "bewerben", "koordinieren",
  ]

  /// "Bis zur Messe im September plane ich das Budget dafür": an event isn't said twice in one sentence.
  private func pointing(at event: Event, _ phrase: VerbPhrase) -> VerbPhrase {
    guard let place = phrase.middle.firstIndex(where: event.isNamed),
      place + 1 == phrase.middle.count || place > 1,
      phrase.middle[place].lower == event.name
    else { return phrase }
    let article = place > 0 ? phrase.middle[place - 1].lower : ""
    var shorter = phrase
    if place > 1, phrase.middle[place - 2].kind == .preposition,
      ["die", "den", "das", "der", "dem"].contains(article),
      let pointer = Self.pointers[phrase.middle[place - 2].lower]
    {
      shorter.middle.replaceSubrange((place - 2)...place, with: [.frame(pointer)])
    } else if place > 0, let pointer = Self.pointers[article] {
      shorter.middle.replaceSubrange((place - 1)...place, with: [.frame(pointer)])
    } else if place == 1, phrase.middle.count == 2, ["die", "den", "das"].contains(article) {
      let pronoun = article == "die" ? "sie" : article == "den" ? "ihn" : "es"
      shorter.middle = [.frame(pronoun, .pronoun)]
    }
    return shorter
  }

  private static let pointers = [
    "für": "dafür", "auf": "darauf", "zu": "dazu", "zur": "dazu", "zum": "dazu", "mit": "damit",
    "von": "davon",
    "vom": "davon", "über": "darüber",
  ]

  // MARK: Days

  /// "am 20. Mai kandidieren", "ab Januar gründen": what is done once has a day, and no beginning or deadline.
  private func dayOfDeed(_ date: DatePhrase) -> String? {
    guard timed.contains(where: { $0.head.marks.contains(.once) && $0.chain.count == 1 }) else { return nil }
    let words = date.phrase.split(separator: " ").map(String.init)
    if words.count > 2, words[0] == "bis", words[1] == "zum", date.quote.lowercased().hasPrefix("am ") {
      return "am " + words[2...].joined(separator: " ")
    }
    guard words.count > 1, words[0] == "ab" else { return nil }
    if TimeWords.german.months[words[1].lowercased()] != nil { return "im" + date.phrase.dropFirst(2) }
    return words[1] == "dem" ? "am " + words[2...].joined(separator: " ") : nil
  }

  /// "jemanden in der Wissenschaft halten", by a day: "gehalten haben", since "bis" would say how long.
  private func kept(_ time: String) -> VerbPhrase? {
    guard timed.count == 1, timed[0].chain.count == 1, timed[0].tail.isEmpty, timed[0].head.prefix.isEmpty,
      ["halten", "behalten"].contains(timed[0].head.base), time.hasPrefix("bis "),
      timed[0].middle.contains(where: {
        $0.kind == .preposition && ["in", "im", "bei", "beim"].contains($0.lower)
      }),
      timed[0].middle.contains(where: {
        $0.kind == .noun && (phrases.lexicon.people.names($0) || $0.noun?.isWeak == true)
      }),
      let have = phrases.lexicon.verb("haben")
    else { return nil }
    var kept = timed[0]
    kept.chain = [
      VerbPhrase.Link(verb: kept.head, kind: .participle), VerbPhrase.Link(verb: have, kind: .infinitive),
    ]
    return kept
  }

  /// "eine Doktorandin bis zum Ende ihres Vertrags halten": whose it is is named before.
  private func behindOwner(_ time: String) -> VerbPhrase? {
    let isOwned = time.split(separator: " ").dropFirst().contains { word in
      ["ihr", "sein"].contains { word.hasPrefix($0) } && word.utf8.count < 7
    }
    // "…, bevor sie gehen": two times behind each other.
    guard isOwned, timed.count == 1, !timed[0].tail.contains(where: { ["bevor", "ehe"].contains($0.lower) }),
      let owner = timed[0].middle.firstIndex(where: { $0.kind == .noun }),
      phrases.lexicon.people.names(timed[0].middle[owner])
    else { return nil }
    var placed = timed[0]
    placed.middle.insert(.frame(time), at: owner + 1)
    return placed
  }

  // MARK: Clauses

  func isClause(_ time: String) -> Bool {
    let words = time.split(separator: " ").prefix(2).map(String.init)
    guard let first = words.first else { return false }
    return GermanTimeText.clauseOpeners.contains(first)
      || first == "bis" && words.count > 1 && (Self.subjects.contains(words[1]) || endsFinite(time))
      || time.holds(", ")
  }

  /// "bis Anträge gestellt sind": ends with its verb, and no "zu" makes a noun phrase of it.
  private func endsFinite(_ time: String) -> Bool {
    let words = time.split(separator: " ")
    guard words.count > 3, !words[1].hasPrefix("zu"), let last = words.last else { return false }
    return phrases.lexicon.verbForms(of: String(last).lowercased()).contains { $0.isFinite }
  }

  /// Behind "bis" these open a clause; a noun phrase would have "zu".
  private static let subjects: WordSet = [
    "ich", "er", "sie", "es", "wir", "man", "der", "die", "das", "mein", "meine", "unser", "unsere", "alle",
    "alles", "jemand", "ihr", "ihre", "sein", "seine", "ein", "eine",
  ]
}
