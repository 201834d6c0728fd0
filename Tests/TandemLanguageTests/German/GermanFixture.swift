import Foundation
import TandemTesting

@testable import TandemLanguage

/// The German grammar over the lists of the checkout, and the tables of fixtures/language.
enum GermanFixture {
  static let grammar = GermanGrammar(words: words)
  private static let engine = LanguageEngine(words: words)
  private static let today = CalendarDay(year: 2026, month: 11, day: 24)

  static let words: WordLists = {
    var lists: [String: String] = [:]
    for path in Checkout.files(below: "prompts/words", ending: ".tsv") {
      let name = path.dropFirst("prompts/words/".count).dropLast(".tsv".count)
      lists[String(name)] = try? Checkout.text(of: path)
    }
    return WordLists(lists)
  }()

  /// Statements and samples in German, the samples first.
  static func statements() throws -> [Statement] {
    try ["fixtures/language/samples-de.jsonl", "fixtures/language/de-statements.jsonl"].flatMap { path in
      try Checkout.text(of: path).split(separator: "\n").map { line in
        try JSONDecoder().decode(Statement.self, from: Data(line.utf8))
      }
    }
  }

  /// A line of a JSONL file of statements.
  struct Statement: Decodable, Sendable {
    let id: String
    let role: Role?
    let text: String
    let answers: Answers

    struct Answers: Decodable, Sendable {
      let specific: String
      let measure: String
      let by: String
      let firstStep: String

      private enum CodingKeys: String, CodingKey {
        case specific, measure, by
        case firstStep = "first_step"
      }
    }

    /// What the grammar is given.
    func material(_ intentions: [Intention]) -> GoalMaterial {
      GoalMaterial(
        text: text, intentions: intentions, motives: [], role: role, register: .formal,
        answers: GoalAnswers(
          specific: answers.specific, measure: answers.measure, by: answers.by, firstStep: answers.firstStep),
        date: GermanFixture.engine.date(in: answers.by, language: .german, today: GermanFixture.today))
    }
  }

  /// Compares lines with a fixture; with TANDEM_RECORD=1 writes them and fails, so that nobody commits
  /// a table unread.
  static func differences(of lines: [String], from path: String) throws -> [String] {
    let text = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["TANDEM_RECORD"] == "1" {
      try text.write(to: Checkout.root.appending(path: path), atomically: true, encoding: .utf8)
      return ["\(path) was recorded; read every line of it, then run again"]
    }
    let recorded = try Checkout.text(of: path).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    let now = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard recorded.count == now.count else {
      return ["\(path) has \(recorded.count) lines, not \(now.count)"]
    }
    return zip(recorded, now).filter { $0 != $1 }.map { "was \($0)\nis  \($1)" }
  }
}
