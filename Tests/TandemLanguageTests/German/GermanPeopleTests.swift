import Testing

@testable import TandemLanguage

@Suite("German people")
struct GermanPeopleTests {
  private let lexicon = GermanFixture.grammar.lexicon

  private func noun(_ text: String) -> GermanWord {
    var word = GermanWord(text: text, lower: text.lowercased(), kind: .noun, token: 0)
    word.noun = lexicon.noun(word.lower)
    return word
  }

  @Test(
    "Somebody by what they are to others, by their work, or by the ending alone",
    arguments: ["Chefin", "Nachbar", "Tochter", "Berufsanfängerin", "Handwerker", "Leute", "Lehrlinge"])
  func names(text: String) { #expect(lexicon.people.names(noun(text)), "\(text)") }

  @Test(
    "Things that end like people",
    arguments: ["Fehler", "Kalender", "Termin", "Zimmer", "Steuer", "Magazin", "Faktor"])
  func things(text: String) { #expect(!lexicon.people.names(noun(text)), "\(text)") }

  @Test("A kind of people in the plural, also where only the dative looks so")
  func kinds() {
    for text in ["azubis", "kolleginnen", "leute", "gästen", "ingenieurinnen"] {
      #expect(lexicon.people.nameKind(text), "\(text)")
    }
    #expect(lexicon.people.isDativeOfKind("leuten"))
    #expect(!lexicon.people.isDativeOfKind("kollegen"))
    #expect(!lexicon.people.nameKind("fehler"))
  }

  @Test("Many under one name")
  func bodies() {
    #expect(lexicon.people.nameBody("nachwuchs"))
    #expect(lexicon.people.nameBody("projektteam"))
    #expect(!lexicon.people.nameBody("messe"))
  }

  @Test("Only people ask; what is founded is founded once; a prefix that no list knows keeps the mark")
  func marks() {
    #expect(lexicon.verb("nachfragen")?.isPersonal == true)
    #expect(lexicon.verb("laufen")?.isPersonal == false)
    #expect(lexicon.verb("gründen")?.marks.contains(.once) == true)
    #expect(lexicon.verb("mitgründen")?.marks.contains(.once) == true)
  }
}
