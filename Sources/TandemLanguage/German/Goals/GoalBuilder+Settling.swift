/// What points out of an answer, put right before its goal is said alone.
extension GoalBuilder {
  /// What is done with all that the text alone names; nil where something is missing and nothing tells what.
  static func settled(
    _ doing: [VerbPhrase], _ wanted: [VerbPhrase], _ material: GoalMaterial, _ phrases: PhraseReader
  ) -> [VerbPhrase]? {
    guard doing.contains(where: mayPoint) else { return doing }
    let text = material.text.german(phrases.lexicon)
    let complements = Complements(text: text, lexicon: phrases.lexicon)
    guard let whole = complements.completed(doing, wanted: wanted) else { return nil }
    if let first = whole.first, complements.pointsNowhere(first),
      !wanted.contains(where: { isPurpose($0, of: whole, phrases.lexicon) })
    {
      return nil
    }
    let pointers = Pointers(text)
    var said: [GermanWord] = []
    let named = whole.map { phrase in
      var named = complements.named(phrase, behind: said)
      named.middle = pointers.settled(named.middle, behind: said)
      if let instead = insteadOfGiving(named) { named = instead }
      named.tail = pointers.settled(named.tail, behind: said + named.middle)
      said += named.infinitive
      return decided(named, pointers, phrases)
    }
    let measure = material.answers.measure
    let sign =
      measure.isEmpty ? [] : measure.german(phrases.lexicon).parts.flatMap(\.clauses).flatMap(\.words)
    return Partners(text: text, role: material.role).joined(named, sign: sign)
  }

  /// Asked of every answer, so that only few of them are looked at in earnest.
  private static func mayPoint(_ phrase: VerbPhrase) -> Bool {
    !phrase.head.marks.isDisjoint(with: [.transitive, .shared]) || phrase.middle.contains(where: mayPoint)
      || phrase.tail.contains(where: mayPoint)
      || phrase.middle.count < 8
        && (deciding.contains(phrase.head.infinitive) || founding.contains(phrase.head.infinitive))
  }

  private static func mayPoint(_ word: GermanWord) -> Bool {
    guard word.kind != .mark, word.kind != .verb else { return false }
    return pointing.contains(word.lower) || Pointers.points(word)
  }

  private static let pointing: WordSet = [
    "das", "darüber", "davon", "antwort", "antworten", "statt", "anstatt", "jedem", "allen", "jeden",
    "gemeinsam", "zusammen", "gespräch", "gespräche",
  ]
  private static let founding: WordSet = ["gründen", "aufbauen", "starten", "anstoßen"]
  private static let deciding: WordSet = ["entscheiden", "tun", "umgehen", "klarkommen", "leben"]

  /// Verbs of what one says or copes with, and the word that stands for it.
  private static let matters = [
    "reden": "darüber", "sprechen": "darüber", "diskutieren": "darüber", "schreiben": "darüber",
    "berichten": "davon", "erzählen": "davon", "umgehen": "damit", "klarkommen": "damit", "leben": "damit",
  ]

  /// "eine Entscheidung treffen", "den Grund erfahren": about what, and of what, where the text says it.
  private static func decided(_ phrase: VerbPhrase, _ pointers: Pointers, _ phrases: PhraseReader)
    -> VerbPhrase
  {
    guard phrase.tail.isEmpty, phrase.chain.count == 1 else { return phrase }
    let said = phrase.middle.map(\.lower)
    var whole = phrase
    if let told = told(phrase, pointers, phrases) { return told }
    switch phrase.head.infinitive {
    case "treffen" where said == ["eine", "entscheidung"], "entscheiden" where said == ["mich"]:
      let referents = Referents(pointers.text, role: nil)
      guard
        let choice = pointers.asked() ?? referents.choice(phrases.wishes.verbs)
      else { return phrase }
      whole.tail = [.mark(":")] + choice
    case "erfahren", "verstehen", "wissen", "herausfinden", "kennen", "begreifen", "erkennen":
      guard said == ["den", "grund"] || said == ["den", "grund", "dafür"],
        let reason = pointers.reason(phrases.wishes.order)
      else { return phrase }
      (whole.middle, whole.tail) = ([], [.comma] + reason)
    case "bekommen", "kriegen", "erhalten", "hören":
      if let question = pointers.asked(behind: phrase.middle) { whole.middle += question }
    case "tun", "machen":
      if let same = pointers.sameDeed(said) { return same }
    default: break
    }
    return whole
  }

  /// "offene Fragen statt Ratschläge stellen": advice is given, and not put like a question.
  private static func insteadOfGiving(_ phrase: VerbPhrase) -> VerbPhrase? {
    guard phrase.tail.isEmpty, !["geben", "bekommen", "anbieten"].contains(phrase.head.infinitive),
      let place = phrase.middle.firstIndex(where: { ["statt", "anstatt"].contains($0.lower) }),
      let other = NounPhrase(Array(phrase.middle[(place + 1)...])), other.rest.isEmpty,
      let verb = ThingReader.giving(other)
    else { return nil }
    var parted = phrase
    parted.middle = Array(phrase.middle[..<place])
    parted.tail = [.comma] + phrase.middle[place...] + [.frame("zu " + verb, .verb)]
    return parted
  }

  /// "darüber reden": what the text tells, where it tells one thing; nil where it doesn't.
  private static func told(
    _ phrase: VerbPhrase, _ pointers: Pointers, _ phrases: PhraseReader
  ) -> VerbPhrase? {
    let people = phrases.lexicon.people
    guard let pointer = matters[phrase.head.infinitive], phrase.middle.has(pointer),
      !phrase.middle.contains(where: {
        $0.kind == .noun && !people.names($0) && !people.nameKind($0.lower)
      }), let matter = pointers.matter(phrases.wishes.order, behind: phrase.middle)
    else { return nil }
    var told = phrase
    told.tail = matter
    return told
  }

  /// "eine offene Antwort": to what the text asks of oneself.
  static func answered(_ thing: [GermanWord], _ material: GoalMaterial, _ phrases: PhraseReader)
    -> [GermanWord]
  {
    guard Pointers.endsInAnswer(thing) else { return thing }
    return thing + (Pointers(material.text.german(phrases.lexicon)).asked(behind: thing) ?? [])
  }

  /// "das endlich durchziehen": what the text speaks of, and nothing else.
  static func pointsBack(_ doing: [VerbPhrase]) -> Bool {
    guard doing.count == 1, let first = doing[0].middle.first, first.token >= 0, first.lower == "das",
      !doing[0].middle.contains(where: { $0.kind == .noun }), doing[0].tail.isEmpty
    else { return false }
    return true
  }

  /// "das ändern", typed small: no thing that is called so.
  static func pointsBack(_ thing: [GermanWord], _ lexicon: GermanLexicon) -> Bool {
    thing.count == 2 && thing[0].lower == "das" && thing[0].token >= 0 && thing[1].kind == .noun
      && lexicon.nouns[thing[1].lower] == nil && lexicon.verbs[thing[1].lower] != nil
  }

  // MARK: The sign

  /// A sign with the object of its verb, with both of "wir", and with its things as the text calls them.
  static func settled(
    _ sign: SignReader.Sign, of doing: [VerbPhrase], behind said: [GermanWord], _ material: GoalMaterial,
    _ phrases: PhraseReader
  ) -> SignReader.Sign {
    guard case .event(let words) = sign else { return sign }
    let isDefinite = words.first?.kind == .determiner
    let needsObject = Complements.mayLackObject(words, phrases.lexicon)
    guard needsObject || isDefinite || words.first?.lower == "wir" else { return sign }
    let text = material.text.german(phrases.lexicon)
    var whole = words
    if needsObject {
      let complements = Complements(text: text, lexicon: phrases.lexicon)
      guard let completed = complements.completed(words, deeds: doing) else {
        let read = material.answers.measure.german(phrases.lexicon)
        return .quote(read.quote(read.parts.flatMap(\.clauses)).onOneLine)
      }
      whole = completed
    }
    if words.first?.lower == "wir" {
      whole = Partners(text: text, role: material.role).named(whole, behind: said)
    }
    return .event(isDefinite ? Pointers(text).called(whole, behind: said) : whole)
  }

  // MARK: A thing that the time names first

  /// "bis das Heft voll ist", and "ein Heft" in the sign: what is said first is not known yet.
  static func introducing(_ time: String?, before sign: SignReader.Sign?, _ said: [GermanWord]) -> String? {
    guard let time, let found = knownTooSoon(time, sign, said) else { return time }
    var words = time.split(separator: " ").map(String.init)
    words[found.place] =
      ["das": "ein", "die": "eine", "der": "ein", "den": "einen"][words[found.place]] ?? ""
    return words.joined(separator: " ")
  }

  /// The sign with the article of what is known by then.
  static func introduced(_ sign: SignReader.Sign?, behind time: String?, _ said: [GermanWord]) -> SignReader
    .Sign?
  {
    guard let time, case .event(var words)? = sign, let found = knownTooSoon(time, sign, said) else {
      return sign
    }
    let article = words[found.noun - 1].lower
    let isMasculine = words[found.noun].noun?.gender == .masculine
    let known = [
      "ein": isMasculine ? "der" : "das", "eine": "die", "einen": "den", "einem": "dem", "einer": "der",
    ]
    words[found.noun - 1] = .frame(known[article] ?? article, .determiner)
    return .event(words)
  }

  /// Where a time has a thing with its definite article that the sign has with an indefinite one.
  private static func knownTooSoon(
    _ time: String, _ sign: SignReader.Sign?, _ said: [GermanWord]
  ) -> (place: Int, noun: Int)? {
    guard case .event(let words)? = sign else { return nil }
    for noun in words.indices.dropFirst()
    where words[noun].kind == .noun && words[noun - 1].lower.hasPrefix("ein")
      && words[noun - 1].kind == .determiner
    {
      // "die Mappe mit fünfzig Blättern": which one is said there.
      guard noun + 1 == words.count || words[noun + 1].kind == .verb else { continue }
      let timed = time.split(separator: " ").map(String.init)
      guard let place = timed.firstIndex(of: words[noun].text), place > 0,
        ["das", "die", "der", "den"].contains(timed[place - 1]),
        !said.contains(where: { $0.lower == words[noun].lower })
      else { continue }
      return (place - 1, noun)
    }
    return nil
  }
}
