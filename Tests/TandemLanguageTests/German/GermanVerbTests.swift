import Testing

@testable import TandemLanguage

@Suite("German verbs")
struct GermanVerbTests {
  private let lexicon = GermanFixture.grammar.lexicon

  @Test(
    "A verb gives its infinitive with zu, its first person and its participle",
    arguments: [
      ("weitergeben", "weiterzugeben", "gebe weiter", "weitergegeben"),
      ("verstehen", "zu verstehen", "verstehe", "verstanden"),
      ("begleiten", "zu begleiten", "begleite", "begleitet"),
      ("vorbereiten", "vorzubereiten", "bereite vor", "vorbereitet"),
      ("kennenlernen", "kennenzulernen", "lerne kennen", "kennengelernt"),
      ("sammeln", "zu sammeln", "sammle", "gesammelt"),
      ("verändern", "zu verändern", "verändere", "verändert"),
      ("präsentieren", "zu präsentieren", "präsentiere", "präsentiert"),
      ("hinterfragen", "zu hinterfragen", "hinterfrage", "hinterfragt"),
      ("arbeiten", "zu arbeiten", "arbeite", "gearbeitet"),
      ("öffnen", "zu öffnen", "öffne", "geöffnet"),
      ("sein", "zu sein", "bin", "gewesen"),
      ("wissen", "zu wissen", "weiß", "gewusst"),
      ("können", "zu können", "kann", "gekonnt"),
      ("übernehmen", "zu übernehmen", "übernehme", "übernommen"),
      ("unterstützen", "zu unterstützen", "unterstütze", "unterstützt"),
      ("teilnehmen", "teilzunehmen", "nehme teil", "teilgenommen"),
      ("entscheiden", "zu entscheiden", "entscheide", "entschieden"),
      ("anerkennen", "anzuerkennen", "erkenne an", "anerkannt"),
      ("wiederholen", "zu wiederholen", "wiederhole", "wiederholt"),
      ("tun", "zu tun", "tue", "getan"),
    ])
  func forms(infinitive: String, zu: String, first: String, participle: String) throws {
    let verb = try #require(lexicon.verb(infinitive))
    #expect(verb.zuInfinitive == zu)
    #expect(verb.present(.first) + (verb.prefix.isEmpty ? "" : " " + verb.prefix) == first)
    #expect(verb.participle == participle)
  }

  @Test(
    "A verb gives its second and third person",
    arguments: [
      ("geben", "gibst", "gibt"), ("halten", "hältst", "hält"), ("finden", "findest", "findet"),
      ("lesen", "liest", "liest"), ("wissen", "weißt", "weiß"), ("werden", "wirst", "wird"),
      ("haben", "hast", "hat"), ("reden", "redest", "redet"), ("atmen", "atmest", "atmet"),
      ("lernen", "lernst", "lernt"), ("wollen", "willst", "will"), ("müssen", "musst", "muss"),
      ("raten", "rätst", "rät"), ("lassen", "lässt", "lässt"), ("sitzen", "sitzt", "sitzt"),
      ("laden", "lädst", "lädt"), ("treten", "trittst", "tritt"), ("nutzen", "nutzt", "nutzt"),
    ])
  func persons(infinitive: String, second: String, third: String) throws {
    let verb = try #require(lexicon.verb(infinitive))
    #expect(verb.present(.second) == second)
    #expect(verb.present(.third) == third)
  }

  @Test("Every listed verb is found again by the forms it makes")
  func roundTrip() {
    for verb in lexicon.verbs.values where verb.prefix.isEmpty {
      for form in [verb.base, verb.present(.first), verb.present(.third), verb.participle] {
        let found = lexicon.verbForms(of: form).contains { $0.verb.base == verb.base }
        #expect(found, "\(form) of \(verb.infinitive)")
      }
    }
  }

  @Test(
    "Written forms are read as what they are",
    arguments: [
      ("weiterzugeben", "weitergeben", VerbForm.Kind.zuInfinitive), ("weitergibt", "weitergeben", .present),
      ("aufgeschrieben", "aufschreiben", .participle), ("ging", "gehen", .past),
      ("wüsste", "wissen", .subjunctive),
      ("möchte", "mögen", .subjunctive), ("sammle", "sammeln", .present),
      ("eingebracht", "einbringen", .participle),
    ])
  func reading(form: String, infinitive: String, kind: VerbForm.Kind) {
    #expect(lexicon.verbForms(of: form).contains { $0.verb.infinitive == infinitive && $0.kind == kind })
  }

  @Test("Words that are no verbs have no forms")
  func foreign() {
    for word in ["", "e", "t", "xyzzy", "blau", "🙂", "t".repeated(500)] {
      #expect(lexicon.verbForms(of: word).isEmpty, "\(word)")
    }
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
