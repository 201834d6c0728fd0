@testable import TandemLanguage

/// The words of a person, by their stems, to tell what a goal added.
struct GermanVocabulary {
  private let stems: Set<String>

  init(_ text: String) {
    let lexicon = GermanFixture.grammar.lexicon
    var stems: Set<String> = []
    for word in Self.words(of: text) {
      for form in [word, lexicon.respelled(word), lexicon.spoken[word]?.lowercased() ?? word] {
        for part in form.split(separator: " ") { stems.formUnion(Self.stems(of: String(part))) }
      }
    }
    self.stems = stems
  }

  /// Words of a sentence that are neither the person's nor of the frames.
  func foreign(in sentence: String) -> [String] {
    Self.words(of: sentence).filter { word in
      guard word.count > 3, !Self.frames.contains(word) else { return false }
      let own = Self.stems(of: word)
      if !stems.isDisjoint(with: own) { return false }
      // Compounds and prefixes are cut and joined: "gebe … weiter", "Fragenstellen".
      return !stems.contains { stem in
        stem.count > 3 && (word.contains(stem) || own.contains { $0.count > 3 && stem.contains($0) })
      }
    }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
  }

  /// The word, its first letters, and the infinitives it can be a form of.
  private static func stems(of word: String) -> Set<String> {
    var stems: Set<String> = [word]
    if word.count > 5 { stems.insert(String(word.prefix(5))) }
    for form in GermanFixture.grammar.lexicon.verbForms(of: word) {
      stems.insert(form.verb.base)
      stems.insert(form.verb.infinitive)
    }
    if let clipped = GermanFixture.grammar.lexicon.clippedForm(of: word) { stems.insert(clipped.verb.base) }
    if let pattern = GermanFixture.grammar.lexicon.nominalisations[word.capitalisedFirst] {
      for phrase in [pattern.transitive, pattern.alone].compactMap({ $0 }) {
        for part in phrase.split(separator: " ") { stems.insert(String(part)) }
      }
    }
    return stems
  }

  /// Every content word that a frame may add. A new one belongs here only if it adds no content.
  private static let frames: Set<String> = [
    "möchte", "merke", "daran", "dass", "zeichen", "dafür", "mein", "meine", "meinen", "ziel", "wichtig",
    "geht",
    "dabei", "konkret", "sorge", "sorgen", "trage", "dazu", "beitragen", "erleben", "erreichen",
    "unterstütze",
    "herausfinden", "heraus", "finde", "finden", "verstehen", "verstehe", "zeige", "lerne", "lernen",
    "verhindern",
    "mehr", "über", "erfahren", "bekommen", "gewinnen", "gewinne", "knüpfe", "knüpfen", "sammle", "sammeln",
    "jemanden", "eine", "einen", "etwas", "werden", "haben", "hören", "suche", "suchen", "stelle", "halte",
    "habe",
    "kennen", "kennenlernen", "führe", "machen", "mache", "aufbauen", "baue", "wagen", "schaffen",
    "übernehmen",
    "sind", "gehen", "verwirklichen", "stärken", "treffen", "weitergeben", "weiter", "gebe", "gehe", "biete",
    "anbieten", "ausbauen",
    "deshalb", "nehme", "und", "innerhalb", "hinweg", "frage", "geben", "jahr", "übernehme", "aufzubauen",
    "beispiel",
    "einem",
    "bald",
    "möglich", "eines", "halben", "halten", "februar", "mentee", "meiner", "meinem",
    "eröffne", "eröffnen", "üben", "entscheide", "entscheiden", "mich", "darauf", "davon", "damit", "darüber",
  ]
}
