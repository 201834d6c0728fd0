import Foundation
import TandemLanguage
import TandemLines
import TandemPrompts

/// What language costs: a statement to its goal, lines in bulk, the word lists at the start, and how it grows
/// with the text. Single calls in processor time, which other programs disturb little.
enum LanguageBench {
  static func run() async throws {
    let (load, words) = await Measure.seconds { PromptsSource.embedded.words }
    let builds = figures(9) { _ = LanguageEngine(words: words) }
    Measure.print("word lists: out of the program", load * 1000, "ms", digits: 1)
    Measure.print("word lists: indexed (median of 9)", Measure.median(builds) * 1000, "ms", digits: 1)
    for (language, text) in [("German", german), ("English", english)] {
      // The motive lists of a language are indexed when it is first met.
      let met = figures(9) { _ = LanguageEngine(words: words).phrase(PhraseRequest(text: text)) }
      Measure.print(
        "  … and \(language) met for the first time", Measure.median(met) * 1000, "ms", digits: 1)
    }
    let engine = LanguageEngine(words: words)
    for (name, text) in [("English", english), ("German", german)] {
      let times = figures(2000) {
        // A request keeps what was read of it, so every run makes its own.
        let request = PhraseRequest(
          text: text, role: .mentor, answers: answers(name), today: CalendarDay("2026-11-23"))
        _ = engine.phrase(request)
      }
      Measure.print(
        "\(name) statement of \(text.count) characters to goal (median)", Measure.median(times) * 1e6, "µs",
        digits: 1)
      let reads = figures(2000) { _ = engine.read(text, language: engine.detect(text), role: .mentor) }
      Measure.print("  … of which language and motives", Measure.median(reads) * 1e6, "µs", digits: 1)
    }
    try await lines(engine)
    growth(engine)
  }

  /// Hostile pieces, repeated: sixteen times the text must take about sixteen times as long, whatever it is.
  private static func growth(_ engine: LanguageEngine) {
    for language in Language.allCases {
      for piece in pieces {
        func seconds(_ count: Int) -> Double {
          let text = String(repeating: piece, count: count / piece.utf8.count + 1)
          // A request keeps what was read of it, so every run makes its own.
          return Measure.median(
            figures(5) { _ = engine.phrase(PhraseRequest(text: text, language: language, role: .mentor)) })
        }
        let (short, long) = (seconds(2000), seconds(32_000))
        let note = String(
          format: "%.2f ms for 2 000 characters, %.2f ms for 32 000", short * 1000, long * 1000)
        Measure.print(
          "16 times \(language.rawValue) \"\(piece.trimmingCharacters(in: .whitespaces))\"", long / short,
          "times", digits: 1, note: note)
      }
    }
  }

  private static let pieces = [
    "I want to lead better and ", "because my boss thinks, not for the promotion, ", "word ", "bis Ostern ",
    "a", "((", "nicht ", "want to ",
  ]

  /// `tandem phrase` without its start: JSON in, JSON out.
  private static func lines(_ engine: LanguageEngine) async throws {
    let lines = (0..<5000).map { number in
      let text = number % 2 == 0 ? english : german
      return #"{"id":"\#(number)","text":"\#(text)","role":"mentor","answers":{"by":"Ostern"}}"#
    }
    let input = Array(lines.joined(separator: "\n").utf8) + [10]
    var phrase = PhraseLines(today: CalendarDay("2026-11-23")) { engine.phrase($0) }
    let (seconds, output) = await Measure.seconds { phrase.answer(input) }
    Measure.print("phrase: lines of 300 characters", Double(lines.count) / seconds, "lines/s")
    Measure.print("  … output", Double(output.count) / Double(lines.count), "bytes/line")
  }

  private static func figures(_ count: Int, _ call: () -> Void) -> [Double] {
    (0..<count).map { _ in Measure.processorSeconds(call) }
  }

  private static func answers(_ language: String) -> GoalAnswers {
    language == "English"
      ? GoalAnswers(
        specific: "ask questions until my mentee finds the answer", measure: "she leaves with a plan",
        by: "by Easter")
      : GoalAnswers(
        specific: "offene Fragen stellen", measure: "sie geht mit einem eigenen Plan", by: "bis Ostern")
  }

  private static let english = """
    I have been leading teams in logistics for almost twenty years now, and to be honest nobody tells me \
    the truth any more when I ask how I come across. I would like to listen better, get unfiltered \
    feedback from somebody who is at the very start of a career, \
    and pass on some of what I have learned along the way.
    """

  private static let german = """
    Ich leite seit fast zwanzig Jahren Teams in der Logistik, und ehrlich gesagt sagt mir inzwischen \
    niemand mehr die Wahrheit, wenn ich frage, wie ich wirke. Ich möchte besser zuhören lernen, \
    ungefiltertes Feedback von jemandem am Anfang der Laufbahn bekommen \
    und etwas von meiner Erfahrung weitergeben.
    """
}
