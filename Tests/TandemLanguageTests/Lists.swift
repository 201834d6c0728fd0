import Foundation
import TandemLanguage
import TandemTesting

/// The engine over the lists of the checkout, built once for all tests.
enum Lists {
  static let words: WordLists = {
    var contents: [String: String] = [:]
    for path in Checkout.files(below: "prompts/words", ending: ".tsv") {
      let name = path.dropFirst("prompts/words/".count).dropLast(".tsv".count)
      contents[String(name)] = try? Checkout.text(of: path)
    }
    return WordLists(contents)
  }()

  static let engine = LanguageEngine(words: words)

  /// The day on which all tables were written.
  static let today = CalendarDay("2026-11-23")
}

/// One statement of the tables under fixtures/language.
struct Statement: Decodable, Sendable {
  struct Answers: Decodable, Sendable {
    let specific: String
    let measure: String
    let by: String
    let first_step: String
  }

  let id: String
  let lang: String
  let role: String
  let text: String
  var labels: [String]
  var primary: String?
  let answers: Answers

  private enum CodingKeys: String, CodingKey { case id, lang, role, text, labels, primary, answers }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decode(String.self, forKey: .id)
    lang = try values.decode(String.self, forKey: .lang)
    role = try values.decode(String.self, forKey: .role)
    text = try values.decode(String.self, forKey: .text)
    labels = try values.decodeIfPresent([String].self, forKey: .labels) ?? []
    primary = try values.decodeIfPresent(String.self, forKey: .primary)
    answers = try values.decode(Answers.self, forKey: .answers)
  }

  static func all(_ name: String) throws -> [Statement] {
    try Checkout.text(of: "fixtures/language/\(name).jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(Statement.self, from: Data($0.utf8))
    }
  }

  /// The German statements, whose motives stand in a table of their own; those without a row are left out.
  static func germanLabelled() throws -> [Statement] {
    var labels: [String: [String]] = [:]
    for line in try Checkout.text(of: "fixtures/language/de-labels.tsv").split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, !line.hasPrefix("#") else { continue }
      labels[String(fields[0])] = fields[1] == "-" ? [] : fields[1].split(separator: ",").map(String.init)
    }
    return try all("de-statements").compactMap { statement in
      guard let found = labels[statement.id] else { return nil }
      var statement = statement
      (statement.labels, statement.primary) = (found, found.first)
      return statement
    }
  }

  private static let names = [
    "LEAD": "leadership", "INSPIRE": "inspiration", "GIVE": "giving-back", "CAREER": "career",
    "SKILL": "skill", "NETWORK": "network", "ORIENT": "orientation", "CONFIDE": "confidence",
  ]

  /// Labels as the engine names motives.
  var motives: Set<String> { Set(labels.map { Statement.names[$0] ?? $0 }) }

  var strongest: String? { primary.map { Statement.names[$0] ?? $0 } }

  var request: PhraseRequest {
    PhraseRequest(
      text: text, language: Language(rawValue: lang), role: Role(rawValue: role),
      answers: GoalAnswers(
        specific: answers.specific, measure: answers.measure, by: answers.by, firstStep: answers.first_step),
      today: Lists.today)
  }
}

/// How well motives were read from a table.
struct Score {
  private(set) var strongestRight = 0
  private var counts: [String: (right: Int, wrong: Int, missed: Int)] = [:]

  init(_ statements: [Statement]) {
    for statement in statements {
      let read = Lists.engine.phrase(statement.request).motives.map(\.motive.rawValue)
      if read.first == statement.strongest { strongestRight += 1 }
      for motive in statement.motives.union(read) {
        var count = counts[motive] ?? (0, 0, 0)
        switch (statement.motives.contains(motive), read.contains(motive)) {
        case (true, true): count.right += 1
        case (true, false): count.missed += 1
        default: count.wrong += 1
        }
        counts[motive] = count
      }
    }
  }

  /// The mean of F1 over the motives that the table knows.
  var macroF1: Double {
    let known = counts.values.filter { $0.right + $0.missed > 0 }
    let sum = known.reduce(0.0) { sum, count in
      sum + 2 * Double(count.right) / Double(2 * count.right + count.wrong + count.missed)
    }
    return known.isEmpty ? 0 : sum / Double(known.count)
  }
}
