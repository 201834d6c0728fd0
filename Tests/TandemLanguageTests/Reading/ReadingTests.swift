import Testing

@testable import TandemLanguage

@Suite("Reading")
struct ReadingTests {
  private func words(_ text: String) -> [String] { Reading(text).tokens.map(\.text) }

  private func sentences(_ text: String) -> [String] {
    let reading = Reading(text)
    return reading.sentences.map { reading.quote($0.tokens) }
  }

  @Test(
    "Tokens keep together what a reader takes for one word",
    arguments: [
      ("Mentor:innen, Nachwuchsjurist*in", ["Mentor:innen", ",", "Nachwuchsjurist*in"]),
      ("Führungs- und Fachthemen", ["Führungs-", "und", "Fachthemen"]),
      ("Energie-Tagebuch führen", ["Energie-Tagebuch", "führen"]),
      ("bis 31.12. und 1. Juli", ["bis", "31.12.", "und", "1.", "Juli"]),
      ("unter 30 %, in 1.000 h", ["unter", "30", "%", ",", "in", "1.000", "h"]),
      ("z.B. KI bzw. Q3", ["z.B.", "KI", "bzw.", "Q3"]),
      ("don't 'nem geht’s", ["don't", "'", "nem", "geht’s"]),
      ("gut :-) super 🎉 ok ;)", ["gut", ":-)", "super", "🎉", "ok", ";)"]),
      ("Schreib an x@y.de !", ["Schreib", "an", "x@y.de", "!"]),
      ("a\u{202E}b\u{200B}c", ["a", "b", "c"]),
    ])
  func tokens(text: String, expected: [String]) { #expect(words(text) == expected) }

  @Test(
    "Sentences end at stops, meant line ends and bullets",
    arguments: [
      ("Beförderung. Punkt.", ["Beförderung", "Punkt"]),
      ("Am 1. Juli gehe ich. Gut!", ["Am 1. Juli gehe ich", "Gut"]),
      ("- neue Leute\n- was zurückgeben\n", ["neue Leute", "was zurückgeben"]),
      ("1. Netzwerk\n2) Feedback", ["Netzwerk", "Feedback"]),
      ("1. November", ["1. November"]),
      ("1. Netzwerk 2. Feedback", ["Netzwerk", "Feedback"]),
      ("neue leute\nfrischer wind", ["neue leute", "frischer wind"]),
      ("Austausch,\nneue Impulse", ["Austausch,\nneue Impulse"]),
      ("Dr. Muster hilft z. B. mir. Ja?!", ["Dr. Muster hilft z. B. mir", "Ja"]),
      ("Hm ... mal schauen...", ["Hm … mal schauen"]),
      ("...", []), ("", []), ("🙂", []),
    ])
  func sentenceEnds(text: String, expected: [String]) {
    #expect(sentences(text).map { $0.replacing("...", with: "…") } == expected)
  }

  @Test("Segments lie between commas, dashes and brackets")
  func segments() {
    let reading = Reading("Ja, ich will (gern) lernen - wie man fragt: offen")
    let parts = reading.sentences.flatMap { reading.segments(of: $0) }
    #expect(
      parts.map { reading.quote($0.tokens) } == [
        "Ja", "ich will", "gern", "lernen", "wie man fragt", "offen",
      ])
    #expect(parts.map(\.markBefore) == [nil, ",", "(", ")", "-", ":"])
  }

  @Test("Reading gets past every character, alone and beside a letter")
  func everyCharacter() {
    for scalar in (UInt32(1)..<0x3000).compactMap(Unicode.Scalar.init) {
      let character = String(Character(scalar))
      for text in [character, "a\(character)", "\(character)a", "1\(character)", " \(character) "] {
        #expect(Reading(text).tokens.count <= 3)
      }
    }
  }

  @Test("Every token lies where its range says, whatever the bytes")
  func anyBytes() {
    var generator = Seeded(state: 7)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let reading = Reading(String(decoding: bytes, as: UTF8.self))
      for (index, token) in reading.tokens.enumerated() where token.text != "…" {
        #expect(reading.quote(index..<(index + 1)) == token.text)
      }
    }
  }

  @Test("A list is its lines without comments and blank ones, and a line its fields, empty ones too")
  func lists() {
    let lists = WordLists(["de/x": "# note\nführen\tm\t\n\n\tb\nzuletzt"])
    #expect(lists.entries(of: "de/x") == [["führen", "m", ""], ["", "b"], ["zuletzt"]])
    #expect(lists.entries(of: "de/y").isEmpty)
  }
}

/// A small generator, so that every run tries the same bytes.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
