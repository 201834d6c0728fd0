import Testing

@testable import TandemLanguage

@Suite("Faithfulness")
struct FaithfulnessTests {
  private let lexicon = EnglishLexicon(words: Lists.words)

  /// Words that the frame of a goal brings along: nothing that could be a claim about the person.
  private static let frame: Set<String> = Set(
    """
    i want to by the of and so that will notice it when have there is are am a \
    an in on at within for be able make \
    sure help mean with from i'm my own mentee time point where get find out understand learn how someone \
    goal this what sign know focus until stop face : myself
    """.split(separator: " ").map(String.init))

  @Test("Every word of an English goal comes from the person, from the frame, or from the lists of wishes")
  func words() throws {
    let listed = Set(
      (lexicon.nouns.values.map(\.light) + lexicon.turns
        + Lists.words.entries(of: "en/collocations").compactMap { $0.count > 3 ? String($0[3]) : nil })
        .flatMap { $0.split(separator: " ") }.map(String.init))
    for statement in try Statement.all("samples-en") + Statement.all("en-statements") {
      let result = Lists.engine.phrase(statement.request)
      guard let goal = result.goal else { continue }
      let answers = statement.answers
      let said = bases("\(statement.text) \(answers.specific) \(answers.measure) \(answers.by)")
      let isFallback = result.intentions.isEmpty && answers.specific.isEmpty
      let date = bases(Lists.engine.date(in: answers.by, language: .english, today: nil)?.phrase ?? "")
      for word in bases(goal) where !isFallback && word != "," {
        let isKnown =
          said.contains(word) || Self.frame.contains(word) || listed.contains(word) || date.contains(word)
        #expect(isKnown, "\(statement.id) invents “\(word)”: \(goal)")
      }
    }
  }

  /// Words of a text in the form that inflection leaves alone.
  private func bases(_ text: String) -> Set<String> {
    let reading = Reading(text)
    let words = EnglishCleaning(reading, lexicon: lexicon).words(0..<reading.tokens.count, opens: false)
    return Set(
      words.map { word in
        // "my mentee's plan", "the engineers' questions"
        let lower =
          ["'s", "'"].first { word.lower.hasSuffix($0) }
          .map { String(word.lower.dropLast($0.count)) } ?? word.lower
        return lexicon.verb(lower)?.base ?? lexicon.baseOfGerund(lower) ?? lower
      })
  }
}
