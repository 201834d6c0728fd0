/// Regular English verb forms by the rules of spelling.
enum EnglishInflection {
  /// "passing", "making", "letting", "lying".
  static func gerund(_ base: String, doubles: Bool = false) -> String {
    if base == "be" { return "being" }
    if base.hasSuffix("ie") { return String(base.dropLast(2)) + "ying" }
    let keepsE = base.hasSuffix("ee") || base.hasSuffix("oe") || base.hasSuffix("ye") || base.count < 3
    if base.hasSuffix("e"), !keepsE { return String(base.dropLast()) + "ing" }
    if base.hasSuffix("ic") { return base + "king" }
    return stem(base, doubles) + "ing"
  }

  /// "passes", "tries", "goes", "makes".
  static func third(_ base: String) -> String {
    switch base {
    case "be": return "is"
    case "have": return "has"
    default: break
    }
    if base.hasSuffix("y"), !endsInVowelAndLast(base) { return String(base.dropLast()) + "ies" }
    if ["s", "x", "z", "ch", "sh", "o"].contains(where: { base.hasSuffix($0) }) { return base + "es" }
    return base + "s"
  }

  /// "passed", "tried", "planned".
  static func past(_ base: String, doubles: Bool = false) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if base.hasSuffix("y"), !endsInVowelAndLast(base) { return String(base.dropLast()) + "ied" }
    return stem(base, doubles) + "ed"
  }

  /// "trainees", "midwives", "women".
  static func plural(_ noun: String) -> String {
    if noun == "child" { return "children" }
    if noun.hasSuffix("man") { return String(noun.dropLast(2)) + "en" }
    if noun.hasSuffix("fe") { return String(noun.dropLast(2)) + "ves" }
    return third(noun)
  }

  /// "trainee" of "trainees", "company" of "companies".
  static func single(_ plural: String) -> String {
    if plural.hasSuffix("ies"), plural.count > 4 { return String(plural.dropLast(3)) + "y" }
    let hasE = ["sses", "shes", "ches", "xes"].contains { plural.hasSuffix($0) }
    return plural.hasSuffix("s") ? String(plural.dropLast(hasE ? 2 : 1)) : plural
  }

  /// "mentor's", "colleagues'", "people's".
  static func possessive(_ owner: EnglishWord, _ lexicon: EnglishLexicon) -> EnglishWord {
    let endsInS = owner.lower.hasSuffix("s") && lexicon.isPlural(owner.lower)
    return EnglishWord(owner.text + (endsInS ? "'" : "'s"))
  }

  private static func stem(_ base: String, _ doubles: Bool) -> String {
    guard doubles, let last = base.last else { return base }
    return base + String(last)
  }

  private static func endsInVowelAndLast(_ word: String) -> Bool {
    guard let before = word.dropLast().last else { return false }
    return "aeiou".contains(before)
  }
}
