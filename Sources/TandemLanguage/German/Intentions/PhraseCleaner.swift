/// Takes out what people say around a wish and not in it.
enum PhraseCleaner {
  /// Without hedges and "gern"; without a modal that only repeats the wish.
  ///
  /// - Parameter keepsAbility: Whether "können" stays, as it does in an answer ("eine Bilanz lesen können").
  static func cleaned(_ phrase: VerbPhrase, keepsAbility: Bool = false) -> VerbPhrase {
    var phrase = phrase
    let opensResult = phrase.tail.count > 1 && phrase.tail[1].lower == "dass"
    let comparesManner =
      phrase.tail.count > 1 && (phrase.tail[0].lower == "wie" || phrase.tail[1].lower == "wie")
    phrase.middle = words(phrase.middle, keepsSo: opensResult || comparesManner, keepsManner: keepsAbility)
    if let first = phrase.tail.first, first.kind == .preposition,
      !["statt", "anstatt"].contains(first.lower),
      !phrase.tail.contains(where: { $0.kind == .mark }) || endsBeforeAside(phrase.tail)
    {
      let end = phrase.tail.firstIndex { $0.kind == .mark } ?? phrase.tail.count
      // "weitergeben an die Jungen" – "an die Jungen weitergeben"; "Nein sagen ohne Angst" – "ohne Angst Nein sagen"
      let isManner = ["ohne", "in", "bei", "im", "beim", "trotz", "nach"].contains(first.lower)
      let pronouns = phrase.middle.prefix { ["mich", "mir"].contains($0.lower) }.count
      // "in der Besprechung einmal sprechen ohne Angst": behind an adverb it stands before the verb.
      let endsInAdverb = phrase.middle.last?.kind == .adverb
      let place = isManner && !endsInAdverb ? pronouns : phrase.middle.count
      phrase.middle.insert(contentsOf: phrase.tail[..<end], at: place)
      phrase.tail.removeFirst(end)
    }
    if ["werden", "sein"].contains(phrase.head.infinitive), phrase.middle.last?.lower == "fit",
      let skill = NounPhrase(phrase.middle), skill.head == 0,
      !phrase.middle.contains(where: { $0.kind == .preposition })
    {
      // "Excel fit werden"
      phrase.middle.insert(.frame("in", .preposition), at: 0)
    }
    if ["ansehen", "anschauen", "anhören", "angucken"].contains(phrase.head.infinitive),
      phrase.chain.count == 1,
      phrase.middle.first?.lower == "beides"
        || NounPhrase(phrase.middle).map({ $0.rest.first.map { $0.kind == .preposition } ?? true }) == true
    {
      // "drei Stellen ansehen": one does so for oneself.
      phrase.middle.insert(.frame("mir", .pronoun), at: 0)
    }
    leadManner(&phrase)
    if !keepsAbility, phrase.head.infinitive == "anstreben", phrase.chain.count == 1 {
      // Nobody wants to strive: what is strived for is to be reached.
      let verb = GermanVerb(prefix: "", base: "erreichen", strong: nil)
      phrase.chain = [VerbPhrase.Link(verb: verb, kind: .infinitive)]
    }
    if phrase.head.infinitive == "nehmen", phrase.middle.has("zeit"), !phrase.middle.has("mir") {
      phrase.middle.insert(.frame("mir", .pronoun), at: 0)
    }
    phrase.tail = phrase.tail.withoutFillers
    // "um besser präsentieren zu können": being able to is what doing it means.
    if !keepsAbility, phrase.chain.count > 1, phrase.head.infinitive == "können",
      let last = phrase.chain.dropLast().last,
      last.kind == .infinitive
    {
      phrase.chain.removeLast()
    }
    return phrase
  }

  /// "mit Kollegen, ohne mich zu verstellen": whether the clause behind the comma is not about the noun before it.
  private static func endsBeforeAside(_ tail: [GermanWord]) -> Bool {
    guard let mark = tail.firstIndex(where: { $0.kind == .mark }), mark + 1 < tail.count,
      !tail[..<mark].contains(where: { $0.kind == .verb })
    else { return false }
    return ["ohne", "um", "damit", "weil", "statt", "anstatt"].contains(tail[mark + 1].lower)
  }

  /// "über Fehler offen sprechen" – "offen über Fehler sprechen": where the verb goes first, the last word would seem to
  /// belong to the thing.
  private static func leadManner(_ phrase: inout VerbPhrase) {
    guard let last = phrase.middle.last, phrase.chain.count == 1, phrase.head.prefix.isEmpty else { return }
    let isSelf = ["selbst", "selber"].contains(last.lower)
    let isFrank = ["offen", "ehrlich", "deutlich"].contains(last.lower)
    guard isSelf || isFrank && speaking.contains(phrase.head.infinitive) else { return }
    if let place = phrase.middle.firstIndex(where: { $0.kind == .preposition }),
      !phrase.middle[..<place].contains(where: { $0.kind == .noun })
    {
      phrase.middle.insert(phrase.middle.removeLast(), at: place)
    } else if isSelf, NounPhrase(phrase.middle) != nil {
      // "eine Schulung selber halten"
      phrase.middle.insert(phrase.middle.removeLast(), at: 0)
    }
  }

  private static let speaking: WordSet = ["sprechen", "reden", "diskutieren", "erzählen"]

  private static func words(_ words: [GermanWord], keepsSo: Bool = false, keepsManner: Bool = false)
    -> [GermanWord]
  {
    var kept: [GermanWord] = []
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1].lower : ""
      if ["sehr", "so", "ganz", "recht"].contains(word.lower), ["gern", "gerne"].contains(next) { continue }
      if keepsManner, word.lower == "persönlich" || isLiking(word, behind: kept.last) {
        kept.append(word)
        continue
      }
      if words.isFiller(index) || hedges.contains(word.lower), word.kind != .noun { continue }
      if word.lower == "schon", index + 1 < words.count, words[index + 1].lower == "immer" { continue }
      if word.lower == "immer", index > 0, words[index - 1].lower == "schon" { continue }
      if word.lower == "vor", index + 1 < words.count, words[index + 1].lower == "allem", kept.isEmpty {
        continue
      }
      if word.lower == "allem", index > 0, words[index - 1].lower == "vor", kept.isEmpty { continue }
      if word.lower == "am", index + 1 < words.count, words[index + 1].lower == "liebsten" { continue }
      if word.lower == "so", index + 1 == words.count, !keepsSo { continue }
      if kept.isEmpty, ["gerade", "eben"].contains(word.lower), index + 1 < words.count,
        ["deshalb", "deswegen", "darum", "daher"].contains(words[index + 1].lower)
      {
        continue
      }
      // "davon etwas zurückgeben", "bis dahin sicherer werden": point at what was said before.
      if kept.isEmpty, word.lower == "davon", next == "etwas" || next == "was" { continue }
      if word.lower == "dahin", index > 0, words[index - 1].lower == "bis" { continue }
      if word.lower == "bis", next == "dahin" { continue }
      if word.lower == "da", index + 1 == words.count, kept.isEmpty, words.count == 1 {
        // "da sein"
        kept.append(word)
        continue
      }
      let isManner = word.lower == "so" && (keepsSo || ["bald", "schnell", "früh", "oft"].contains(next))
      if kept.isEmpty, connectors.contains(word.lower), !isManner { continue }
      kept.append(word)
    }
    return kept
  }

  /// "wieder gern": what somebody wants is to like it.
  private static func isLiking(_ word: GermanWord, behind last: GermanWord?) -> Bool {
    ["gern", "gerne"].contains(word.lower) && last?.lower == "wieder"
  }

  /// Words that tie a clause to what was said before it.
  private static let connectors: WordSet = [
    "auch", "da", "so", "dabei", "jetzt", "nun", "außerdem", "deshalb", "deswegen", "daher", "darum",
    "trotzdem",
    "gleichzeitig", "dennoch", "inzwischen", "mittlerweile", "allerdings", "somit", "zusätzlich", "ebenfalls",
    "nebenbei",
  ]

  /// What is left of the words around an object: the object.
  static func objectWords(_ words: [GermanWord]) -> [GermanWord] {
    var kept = Self.words(words)
    while let first = kept.first,
      ["mir", "mich", "davon", "hier", "vom", "dadurch", "natürlich", "es"].contains(first.lower)
        || first.kind == .adverb && first.lower != "noch" && (kept.count < 2 || kept[1].kind != .noun)
    {
      if first.lower == "vom" { break }
      kept.removeFirst()
    }
    return kept
  }

  private static let hedges: WordSet = [
    "gern", "gerne", "liebsten", "vielleicht", "eventuell", "eigentlich", "irgendwie", "natürlich",
    "wahrscheinlich",
    "hoffentlich", "möglicherweise", "tatsächlich", "einfach", "wirklich", "unbedingt", "persönlich",
    "selbstverständlich", "echt", "dringend", "zumindest", "sogar",
  ]

  /// Whether the phrase only points at something said elsewhere ("daran arbeiten", "das ändern").
  static func isAnaphoric(_ phrase: VerbPhrase) -> Bool {
    if let first = phrase.middle.first(where: { !["mich", "mir"].contains($0.lower) }),
      first.kind == .determiner,
      ["das", "die", "den"].contains(first.lower), !opensNoun(phrase.middle),
      phrase.tail.isEmpty || opensAside(phrase.tail)
    {
      return true
    }
    // "sie der Leitung beibringen": nobody can tell what.
    if let first = phrase.middle.first(where: { !["mich", "mir"].contains($0.lower) }),
      first.kind == .pronoun,
      ["sie", "ihn"].contains(first.lower)
    {
      return true
    }
    // "so einer sein": nobody can tell like whom.
    if let first = phrase.middle.first, ["einer", "eine", "eines"].contains(first.lower),
      phrase.middle.count > 1, ![.noun, .adjective].contains(phrase.middle[1].kind),
      ["sein", "werden"].contains(phrase.head.infinitive)
    {
      return true
    }
    // "gern ja sagen": nobody can tell to what.
    if phrase.isBareYes || phrase.middle.isEmpty && asksWhyHere(phrase.tail) { return true }
    let content = phrase.middle.filter {
      ![.adverb, .particle, .negation, .coordinator].contains($0.kind) || pointers.contains($0.lower)
    }
    let own = content.filter { !["mich", "mir"].contains($0.lower) }
    let points = own.contains { pointers.contains($0.lower) }
    let says = own.contains { !pointers.contains($0.lower) } || !phrase.tail.isEmpty
    if points, !says { return true }
    guard own.isEmpty, phrase.tail.isEmpty else { return false }
    return phrase.chain.isEmpty
      || phrase.chain.count == 1
        && (empty.contains(phrase.head.infinitive) || phrase.head.needsObject
          || phrase.head.isTransitiveByPrefix)
  }

  /// "was ich hier eigentlich soll": asks what the programme is for, and is no aim in it.
  private static func asksWhyHere(_ tail: [GermanWord]) -> Bool {
    let words = tail.filter { $0.kind != .mark }.map(\.lower)
    guard let first = words.first, words.contains("hier"), words.contains("ich") else { return false }
    return ["was", "warum", "wieso", "weshalb", "wozu"].contains(first)
      && words.dropFirst().allSatisfy {
        ["ich", "hier", "soll", "mache", "mach", "tue", "will", "suche", "bin", "eigentlich", "überhaupt"]
          .contains($0)
      }
  }

  /// ", statt immer nur Zaun zu bauen": says nothing about what "das" is.
  private static func opensAside(_ tail: [GermanWord]) -> Bool {
    guard let first = tail.first(where: { $0.kind != .mark }) else { return true }
    return ["statt", "anstatt", "ohne", "um", "weil", "bevor"].contains(first.lower)
  }

  /// Whether a determiner at the start has its noun.
  private static func opensNoun(_ words: [GermanWord]) -> Bool {
    NounPhrase(words.filter { !["mich", "mir"].contains($0.lower) }) != nil
  }

  private static let pointers: WordSet = [
    "daran", "darauf", "daraus", "danach", "dahin", "dadurch", "darum", "hierzu", "das", "es", "dies", "dazu",
    "dabei", "dafür", "darüber", "damit", "davon", "darin", "dagegen",
    "hier",
    "dort", "da", "sie", "ihn", "ihm",
  ]

  /// Verbs that say nothing by themselves.
  private static let empty: WordSet = [
    "machen", "tun", "haben", "sein", "werden", "können", "wollen", "mitmachen", "teilnehmen", "dabei",
    "gehen",
    "kommen", "wissen", "sagen", "schauen", "sehen", "probieren", "versuchen", "anmelden", "mitnehmen",
    "dabeisein", "verstehen", "erfahren", "herausfinden",
  ]

  /// Whether the person wants to get away from something rather than to something.
  static func isAway(_ phrase: VerbPhrase) -> Bool {
    let inner = phrase.middle.prefix { !$0.isMark(",") }
    let isNegated = inner.contains { word in
      word.kind == .negation && word.lower != "kaum" || word.lower.hasPrefix("kein")
        || word.lower == "weniger"
    }
    let isOnly = zip(inner, inner.dropFirst()).contains { $0.lower == "nicht" && $1.lower == "nur" }
    return isNegated && !isOnly || avoiding.contains(phrase.head.infinitive)
  }

  private static let avoiding: WordSet = [
    "vermeiden", "aufhören", "loswerden", "verhindern", "abgewöhnen", "ablegen", "abstellen", "meiden",
    "wegkommen",
  ]
}

extension Array where Element == GermanWord {
  /// Without words that only colour.
  var withoutFillers: [GermanWord] {
    contains { $0.kind == .particle } ? indices.filter { !isFiller($0) }.map { self[$0] } : self
  }

  /// Whether a word only colours; "auch mal Nein sagen" is less than doing so.
  fileprivate func isFiller(_ index: Int) -> Bool {
    guard self[index].kind == .particle else { return false }
    return !(self[index].lower == "mal" && index > 0 && self[index - 1].lower == "auch")
  }
}
