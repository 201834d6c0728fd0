extension WordReader {
  /// In a text without capitals a small word in no list may be a noun; elsewhere small nouns are rare.
  func noteDoubts(_ words: inout [GermanWord]) {
    guard isLowercase else { return }
    var isQuoted = false
    for index in words.indices {
      let word = words[index]
      // What stands in quotation marks is the person's own.
      if word.opensQuote { isQuoted = true }
      if isQuoted {
        isQuoted = !word.closesQuote
        continue
      }
      guard word.kind == .adjective, word.forms.isEmpty else { continue }
      guard word.token >= 0, word.lower.utf8.count > 1, !lexicon.adjectives.contains(word.lower),
        !word.lower.utf8.contains(where: { $0 < 58 && $0 > 47 })
      else {
        continue
      }
      let next = index + 1 < words.count ? words[index + 1] : nil
      let describes =
        next.map { opensNoun($0) || [.adjective, .number, .quantifier].contains($0.kind) } ?? false
      // "…, wenn es klemmt": the end of a clause is the verb's place.
      if next == nil || next?.kind == .mark, word.lower.hasSuffix("t"),
        words[..<index].contains(where: {
          $0.kind == .subordinator || $0.kind == .question
        })
      {
        continue
      }
      let isInflected = ["e", "en", "er", "es", "em"].contains { word.lower.hasSuffix($0) }
      if isInflected, describes || lexicon.isInflectedAdjective(word.lower) { continue }
      words[index].isDoubtful = !Self.adjectiveEndings.contains { word.lower.hasSuffix($0) }
    }
  }

  static let adjectiveEndings = [
    "ig", "lich", "isch", "ell", "iv", "al", "ant", "ent", "är", "os", "iell", "sam", "bar", "haft", "los",
    "voll", "end", "iert", "frei", "reich", "mäßig",
    "weise",
    "wärts", "mal", "fach", "fähig", "wert", "arm", "iger", "licher",
  ]

  /// "a eigene werkstatt" – "eine eigene Werkstatt"; where no gender tells, the southern "a" is left out.
  func spellOutArticle(_ words: inout [GermanWord]) {
    for index in words.indices.dropLast() where reading.tokens[words[index].token].lower == "an" {
      let next = words[index + 1]
      guard next.noun?.gender == .masculine, next.noun?.isCountable == true,
        lexicon.people.names(next) || next.lower.hasSuffix("ling")
      else { continue }
      words[index] = GermanWord(text: "einen", lower: "einen", kind: .determiner, token: words[index].token)
    }
    for index in words.indices.dropLast(2) where words[index].lower == "ein" {
      // "n ganzen Tag"
      guard words[index + 1].lower.hasSuffix("en"),
        [.adjective, .quantifier].contains(words[index + 1].kind), words[index + 1].lower != "bisschen",
        words[index + 2].noun?.gender == .masculine
      else {
        continue
      }
      words[index] = words[index].with("einen")
    }
    for index in words.indices.reversed() where reading.tokens[words[index].token].text == "a" {
      if index + 1 < words.count, ["bisschen", "paar"].contains(words[index + 1].lower) {
        words[index] = GermanWord(text: "ein", lower: "ein", kind: .determiner, token: words[index].token)
        continue
      }
      let after = words[(index + 1)...].prefix(2)
      let noun = after.first { $0.noun != nil }?.noun
      guard let gender = noun?.gender, noun?.isPlural == false else {
        words.remove(at: index)
        continue
      }
      let article = gender == .feminine ? "eine" : gender == .masculine ? "einen" : "ein"
      words[index] = GermanWord(text: article, lower: article, kind: .determiner, token: words[index].token)
    }
  }

  /// "kennen lernen", "voran kommen": one word, typed as two.
  func joinSplitVerbs(_ words: inout [GermanWord]) {
    var index = 0
    while index + 1 < words.count {
      let (first, second) = (words[index], words[index + 1])
      if Self.joinable.contains(first.lower) || Self.isFoundAgain(first, second),
        second.kind == .verb || second.noun != nil,
        !lexicon.verbForms(of: second.lower).allSatisfy({ $0.isFinite }),
        lexicon.verbs[first.lower + (second.forms.first?.verb.infinitive ?? second.lower)] != nil
      {
        var whole = second
        whole.lower = first.lower + second.lower
        whole.text = whole.lower
        whole.kind = .verb
        whole.noun = nil
        whole.forms = lexicon.verbForms(of: whole.lower)
        words.replaceSubrange(index...(index + 1), with: [whole])
      }
      index += 1
    }
  }

  /// "zwei mal": how often, typed as two.
  func joinTimes(_ words: inout [GermanWord]) {
    for index in words.indices.dropLast().reversed()
    where words[index].kind == .number
      && words[index + 1].lower == "mal" && !reading.tokens[words[index + 1].token].isCapitalised
    {
      let isSpelt = words[index].lower.first?.isLetter == true
      let text = words[index].lower + (isSpelt ? "mal" : "-mal")
      let whole = GermanWord(text: text, lower: text, kind: .adverb, token: words[index + 1].token)
      words.replaceSubrange(index...(index + 1), with: [whole])
    }
  }

  /// "beim groß werden": behind "beim" and its like a verb is a noun, with all that belongs to it.
  func joinSplitNouns(_ words: inout [GermanWord]) {
    var index = 0
    while index + 2 < words.count {
      let (first, second) = (words[index + 1], words[index + 2])
      if ["beim", "zum", "vom", "am"].contains(words[index].lower), first.kind == .adjective,
        lexicon.adjectives.contains(first.lower),
        ["werden", "sein", "machen", "bleiben"].contains(second.lower)
      {
        let text = (first.lower + second.lower).capitalisedFirst
        var whole = GermanWord(text: text, lower: text.lowercased(), kind: .noun, token: second.token)
        whole.noun = GermanNoun(text: text, gender: .neuter, isPlural: false, isWeak: false)
        words.replaceSubrange((index + 1)...(index + 2), with: [whole])
      }
      index += 1
    }
  }

  /// "den Anschluss wieder finden"
  private static func isFoundAgain(_ first: GermanWord, _ second: GermanWord) -> Bool {
    first.lower == "wieder"
      && ["finden", "erkennen", "herstellen", "beleben", "gewinnen"].contains(second.lower)
  }

  static let joinable: WordSet = [
    "kennen", "voran", "zurück", "zusammen", "heraus", "raus", "rein", "vorwärts", "weiter", "klar",
  ]

  /// "von andere Firmen", "mit meine Kollegen": the dative plural that learners leave out.
  func decline(_ words: inout [GermanWord]) {
    for index in words.indices.dropLast(2) where Self.dativePrepositions.contains(words[index].lower) {
      let (word, noun) = (words[index + 1], words[index + 2])
      guard [.determiner, .quantifier, .adjective].contains(word.kind), word.lower.hasSuffix("e"),
        noun.kind == .noun,
        let form = noun.noun, form.isPlural, !form.isUnchanging, !["die", "diese"].contains(word.lower)
      else { continue }
      words[index + 1] = word.with(word.lower + "n")
      if let last = noun.text.last, !"ns".contains(last) { words[index + 2].text += "n" }
    }
  }

  /// "mit der stellv. Leitung": adjectives cut short, with the ending that they have there.
  func spellOutAdjectives(_ words: inout [GermanWord]) {
    for index in words.indices.dropFirst().dropLast() {
      guard words[index].lower.utf8.last == UInt8(ascii: "."), let stem = Self.shortened[words[index].lower],
        words[index - 1].kind == .determiner
      else { continue }
      let article = words[index - 1].lower
      let isGoverned = index > 1 && words[index - 2].kind == .preposition
      let isMasculine = words[index + 1].noun?.gender == .masculine
      let isNominative = ["die", "das"].contains(article) || article == "der" && isMasculine && !isGoverned
      let ending = isNominative || article.hasSuffix("e") && article != "die" ? "e" : "en"
      words[index] = words[index].with(stem + ending)
      words[index].kind = .adjective
    }
  }

  private static let shortened = [
    "stellv.": "stellvertretend", "techn.": "technisch", "kfm.": "kaufmännisch", "ehem.": "ehemalig",
  ]

  /// "bei richtige Stelle": a learner's dative without its article.
  private func declineBare(_ words: inout [GermanWord]) {
    for index in words.indices.dropLast().reversed() where words[index].lower == "in" {
      // "in Pause": where something is, of which there is one.
      guard words[index + 1].kind == .noun, let noun = words[index + 1].noun, !noun.isPlural,
        Self.occasions.contains(words[index + 1].lower), let gender = noun.gender
      else { continue }
      words.insert(.frame(gender == .feminine ? "der" : "dem", .determiner), at: index + 1)
    }
    for index in words.indices.dropLast(2).reversed()
    where Self.dativePrepositions.contains(words[index].lower) {
      let (word, noun) = (words[index + 1], words[index + 2])
      guard word.kind == .adjective, word.lower.hasSuffix("e"), noun.kind == .noun, let form = noun.noun,
        !form.isPlural, form.isCountable, let gender = form.gender
      else { continue }
      words[index + 1] = word.with(word.lower + "n")
      words.insert(.frame(gender == .feminine ? "der" : "dem", .determiner), at: index + 1)
    }
  }

  private static let occasions: WordSet = [
    "pause", "besprechung", "sitzung", "küche", "werkstatt", "firma", "abteilung", "kantine", "fabrik",
  ]

  /// "nach meine Meinung", "mit mein Chef": the ending that learners leave out of one thing's dative.
  func declineOne(_ words: inout [GermanWord]) {
    declineBare(&words)
    for index in words.indices.dropLast(2) where Self.dativePrepositions.contains(words[index].lower) {
      let (word, noun) = (words[index + 1], words[index + 2])
      guard word.kind == .determiner, noun.kind == .noun, let form = noun.noun, !form.isPlural else {
        continue
      }
      if form.gender == .feminine, Self.owners.contains(where: { word.lower == $0 + "e" }) {
        words[index + 1] = word.with(word.lower + "r")
      } else if form.gender != .feminine, form.gender != nil, Self.owners.contains(word.lower) {
        words[index + 1] = word.with(word.lower + "em")
      }
    }
  }

  private static let owners: WordSet = ["mein", "dein", "sein", "unser", "ein", "kein"]

  private static let dativePrepositions: WordSet = ["von", "mit", "bei", "aus", "nach", "seit"]
}
