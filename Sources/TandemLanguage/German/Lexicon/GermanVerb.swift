/// A German verb and its forms, by rule or from the list of strong verbs.
struct GermanVerb: Sendable, Hashable {
  /// What a listed verb can't be told by rule. A class, since every reading of a word holds its verb.
  final class StrongForms: Sendable {
    let third: String
    let past: String
    let participle: String
    let subjunctive: String?

    init(third: String, past: String, participle: String, subjunctive: String?) {
      (self.third, self.past, self.participle) = (third, past, participle)
      self.subjunctive = subjunctive
    }
  }

  /// "weiter" of "weitergeben"; empty where nothing is split off.
  let prefix: String
  /// The infinitive without the prefix: "geben".
  let base: String
  let strong: StrongForms?
  /// What the list says of it beside its forms.
  var marks: Marks = []

  /// Marks of de/verbs.tsv.
  struct Marks: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    /// Nobody but people do it: "fragen", "lachen".
    static let personal = Marks(rawValue: 1)
    /// Done once: "gründen", "kandidieren".
    static let once = Marks(rawValue: 2)
    /// Nothing is said where it has no object: "ausprobieren".
    static let transitive = Marks(rawValue: 4)
    /// Done with somebody: "telefonieren", "mitfahren".
    static let shared = Marks(rawValue: 8)
    /// Typed small, it is the noun as often: "zahlen".
    static let noun = Marks(rawValue: 16)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The letters behind a verb in the list.
    init(_ letters: Substring) {
      self = []
      if letters.utf8.contains(UInt8(ascii: "p")) { insert(.personal) }
      if letters.utf8.contains(UInt8(ascii: "o")) { insert(.once) }
      if letters.utf8.contains(UInt8(ascii: "t")) { insert(.transitive) }
      if letters.utf8.contains(UInt8(ascii: "w")) { insert(.shared) }
      if letters.utf8.contains(UInt8(ascii: "n")) { insert(.noun) }
    }
  }

  var isPersonal: Bool { marks.contains(.personal) }

  /// "weitergeben".
  var infinitive: String { prefix.isEmpty ? base : prefix + base }
  /// "weiterzugeben", "zu geben".
  var zuInfinitive: String { prefix.isEmpty ? "zu " + base : prefix + "zu" + base }
  /// "weitergegeben", "begleitet", "notiert".
  var participle: String { prefix + (strong?.participle ?? regularParticiple) }

  /// The verb with another prefix; with whom and to what it is done is then another matter.
  func with(prefix: String) -> GermanVerb {
    GermanVerb(
      prefix: prefix, base: base, strong: strong, marks: marks.intersection([.personal, .once]))
  }

  /// Whether the verb says nothing without an object: "zeigen", "übernehmen".
  var needsObject: Bool { GermanVerb.transitive.contains(infinitive) }

  /// "belächeln": what "be-" makes of a verb takes an object, but for a few.
  var isTransitiveByPrefix: Bool {
    infinitive.hasPrefix("be") && infinitive.utf8.count > 7 && !GermanVerb.alone.contains(infinitive)
  }

  private static let alone: WordSet = [
    "bestehen", "beginnen", "betteln", "beitragen", "beitreten", "beistehen", "beruhigen", "bewerben",
    "beisteuern", "beschweren", "beeilen", "benehmen", "berichten", "beraten", "bestellen",
  ]

  private static let transitive: WordSet = [
    "zeigen", "geben", "bringen", "leiten", "nehmen", "stellen", "setzen", "legen", "finden", "suchen",
    "brauchen",
    "bekommen", "kriegen", "erhalten", "übernehmen", "haben", "besitzen", "behalten", "halten", "lassen",
    "erreichen", "schaffen", "bauen", "erzählen", "beitragen", "beisteuern", "vermitteln", "ermöglichen",
    "überraschen", "ändern", "verändern", "verbessern", "machen", "tun", "erleben", "kennen", "meinen",
    "benutzen", "verwenden", "nutzen", "treffen", "gewinnen", "entwickeln", "herausfinden", "klären",
  ]

  /// Whether the verb takes no object: "zwei Frauen kandidieren" says what the women do.
  var isIntransitive: Bool { GermanVerb.intransitive.contains(infinitive) }

  private static let intransitive: WordSet = [
    "kandidieren", "kommen", "bleiben", "bestehen", "lachen", "mitmachen", "teilnehmen", "nachfragen",
    "zuhören",
    "arbeiten", "funktionieren", "klappen", "gehen", "wachsen", "aufblühen", "anrufen", "mitreden",
    "zurückkommen", "nicken", "mitdenken", "aufpassen", "laufen", "starten", "stehen", "liegen", "fehlen",
    "sinken", "steigen", "entstehen", "erscheinen", "scheitern", "zustimmen", "mitziehen", "mitkommen",
    "auftauchen", "wiederkommen", "dabeibleiben", "weitermachen", "durchhalten", "schweigen", "reagieren",
    "antworten", "zurückrufen", "anklopfen", "strahlen", "weiterreden", "widersprechen", "streiten",
    "grinsen", "lächeln", "staunen", "einschlafen",
  ]

  /// The present without its prefix: "gebe" for "weitergeben".
  func present(_ person: GermanPerson) -> String {
    switch person {
    case .first: firstPerson
    case .second: secondPerson
    case .third: strong?.third ?? stem + (needsE ? "et" : "t")
    case .plural: base == "sein" ? "sind" : base
    }
  }

  /// The preterite without its prefix: "gab", "lernte".
  func past(_ person: GermanPerson) -> String {
    let form = strong?.past ?? stem + (needsE ? "ete" : "te")
    switch person {
    case .first, .third: return form
    case .second: return form + "st"
    case .plural: return form.hasSuffix("e") ? form + "n" : form + "en"
    }
  }

  private var firstPerson: String {
    switch base {
    case "sein": "bin"
    case "haben", "werden": stem + "e"
    case "wissen", "können", "müssen", "dürfen", "sollen", "wollen", "mögen": strong?.third ?? base
    case _ where base.hasSuffix("eln"): String(base.dropLast(3)) + "le"
    default: stem + "e"
    }
  }

  private var secondPerson: String {
    guard let third = strong?.third else {
      if needsE { return stem + "est" }
      return stem + (stem.last.map { "sßxz".contains($0) } == true ? "t" : "st")
    }
    switch base {
    case "sein": return "bist"
    case "haben": return "hast"
    case "werden": return "wirst"
    case "wissen": return "weißt"
    case "laden": return "lädst"
    case "können", "müssen", "dürfen", "sollen", "wollen", "mögen":
      return third.hasSuffix("s") ? third + "t" : third + "st"
    default: break
    }
    if stem.hasSuffix("t"), !third.hasSuffix("et") { return third + "st" }
    let bare = third.hasSuffix("t") ? String(third.dropLast()) : third
    return bare.last.map { "sßxz".contains($0) } == true ? third : bare + "st"
  }

  /// "geb", "sammel", "änder", "tu".
  var stem: String { String(base.dropLast(base.hasSuffix("en") ? 2 : 1)) }

  /// Whether endings in t take an e before them: "arbeitet", "öffnet", but "lernt", "wohnt".
  private var needsE: Bool {
    let letters = stem.utf8.suffix(3)
    guard let last = letters.last else { return false }
    if last == UInt8(ascii: "t") || last == UInt8(ascii: "d") { return true }
    guard last == UInt8(ascii: "m") || last == UInt8(ascii: "n"), letters.count >= 2 else { return false }
    let before = letters[letters.index(letters.endIndex, offsetBy: -2)]
    // After a vowel, l, r, h, m or n the e is not needed; umlauts end in a byte above 127.
    return before < 128 && !"aeiouylrhmn".utf8.contains(before)
  }

  private var regularParticiple: String {
    let ending = needsE ? "et" : "t"
    let hasGe = !base.hasSuffix("ieren") && !GermanVerb.isInseparable(base)
    return (hasGe ? "ge" : "") + stem + ending
  }

  /// Whether a verb begins with a prefix that is never split off and takes no "ge".
  static func isInseparable(_ base: String) -> Bool {
    inseparable.contains { prefix in
      base.hasPrefix(prefix) && base.utf8.count > prefix.utf8.count + (prefix.utf8.count > 4 ? 1 : 3)
        && !notPrefixed.contains(base)
    }
  }

  static let inseparable = [
    "be", "ge", "er", "ver", "zer", "ent", "emp", "miss", "hinter", "wider", "über", "unter", "voll",
    "wiederhol", "umarm", "umfass", "umgeb",
  ]

  /// Verbs that only look prefixed.
  private static let notPrefixed: WordSet = [
    "beten", "bessern", "beißen", "bergen", "betteln", "geben", "gehen", "gelten", "gerben", "erben",
    "ernten", "erden", "beugen", "bellen", "gegnen", "entern", "betonieren",
  ]
}

extension GermanVerb.StrongForms: Hashable {
  static func == (left: GermanVerb.StrongForms, right: GermanVerb.StrongForms) -> Bool {
    left === right
      || (left.third, left.past, left.participle) == (right.third, right.past, right.participle)
        && left.subjunctive == right.subjunctive
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(third)
    hasher.combine(past)
  }
}

/// Who a finite form speaks of. German needs no more than these four here.
enum GermanPerson: Sendable, Hashable {
  case first
  case second
  /// Singular.
  case third
  /// First and third person plural, and the formal "Sie".
  case plural
}
