import TandemTesting
import Testing

@testable import TandemLanguage

@Suite("Robustness")
struct RobustnessTests {
  /// Numbers that look random and are the same in every run.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private func everything(_ text: String) -> Int {
    var count = 0
    for language in Language.allCases {
      for role in [Role.mentor, .mentee, nil] {
        let answers = GoalAnswers(specific: text, measure: text, by: text, firstStep: text)
        let request = PhraseRequest(
          text: text, language: language, role: role, answers: answers, today: Lists.today)
        count += Lists.engine.phrase(request).drafts.count
      }
      _ = Lists.engine.isAlarming(text, language: language)
      _ = Lists.engine.firstDate(in: text, language: language, today: Lists.today)
    }
    return count
  }

  @Test("Random bytes are read like anything else", arguments: 0..<8)
  func bytes(seed: Int) {
    var random = Seeded(state: UInt64(seed))
    for _ in 0..<25 {
      let length = Int.random(in: 0...200, using: &random)
      let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      _ = everything(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test("Sentences shuffled from the lists' own words are read like anything else", arguments: 0..<6)
  func shuffled(seed: Int) throws {
    var random = Seeded(state: UInt64(seed) + 100)
    let texts = try Statement.all("samples-en") + Statement.all("samples-de")
    let words = texts.flatMap { "\($0.text) \($0.answers.by) , . ? \n - ( )".split(separator: " ") }.map(
      String.init)
    for _ in 0..<25 {
      let length = Int.random(in: 1...60, using: &random)
      _ = everything(
        (0..<length).compactMap { _ in words.randomElement(using: &random) }.joined(separator: " "))
    }
  }

  @Test(
    "Other languages and scripts get an answer, whatever it is",
    arguments: [
      "Je voudrais apprendre à diriger une équipe.", "Quiero ser mejor jefe", "我想学习领导力", "أريد أن أتعلم",
      "Хочу найти наставника", "🎉🎉🎉", "\u{202E}evil\u{202C}", "e\u{301}\u{301}\u{301}", "\0\0", "''''",
      "((((((", "- - - -",
      "und", "a", "oder und", "to to to to", "I I I I want want to to", "bis bis bis", ",,,,,", "and and and",
      "not not not",
    ])
  func languages(text: String) { #expect(everything(text) >= 0) }

  @Test(
    "A piece repeated to 32 000 characters is read to its end",
    arguments: [
      "I want to lead better and ", "because my boss thinks, not for the promotion, ", "word ", "bis Ostern ",
      "a", "((", "nicht ", "want to ",
    ])
  func longRepetitions(piece: String) {
    // That the time grows with the text and not with its square is shown by `tandem-bench language`.
    let text = String(repeating: piece, count: 32_000 / piece.utf8.count + 1)
    for language in Language.allCases {
      let phrased = Lists.engine.phrase(PhraseRequest(text: text, language: language, role: .mentor))
      #expect(phrased.drafts.count <= 3)
    }
  }
}
