internal import TandemLanguage
internal import TandemMentoring

/// Checks the lists of motives line by line; the engine passes over a line that it can't use, so a slip of
/// the pen would be lost without a word.
struct MotiveListChecks {
  /// The names that may stand there; nil where the texts have no motives of their own.
  private let motives: Set<String>?
  private(set) var problems: Problems

  /// Labels that are no motives: the flag, and words that look like a motive and are none.
  private static let labels: Set<String> = ["duty", "nothing"]

  init(_ catalog: MotiveCatalog, problems: Problems) {
    let known = catalog.entries.map { $0.motive.rawValue }
    motives = known.isEmpty ? nil : Self.labels.union(known)
    self.problems = problems
  }

  /// Checks one list; `file` is its path as the person would type it.
  mutating func check(_ text: String, in file: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let groups = Set(lines.compactMap { $0.hasPrefix("@") ? $0.prefix { $0 != "\t" } : nil })
    for (index, line) in lines.enumerated() {
      guard !line.isEmpty, !line.hasPrefix("#"), line != "\r" else { continue }
      check(line, groups, at: Location(file: file, line: index + 1))
    }
  }

  private mutating func check(_ line: Substring, _ groups: Set<Substring>, at place: Location) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 3, !fields[2].allSatisfy(\.isWhitespace) else {
      problems.error(
        "A line has a motive, a weight and words, with a tab between them.",
        hint: "For example: giving-back, tab, 4, tab, pass on.", at: place)
      return
    }
    let label = String(fields[0].hasSuffix("?") ? fields[0].dropLast() : fields[0])
    if let motives, !label.hasPrefix("@"), !motives.contains(label) {
      problems.error(
        "'\(label)' is no motive.", hint: Suggestion.hint(for: label, among: motives), at: place)
    }
    let weight = fields[1].hasSuffix("-") ? fields[1].dropLast() : fields[1]
    if weight.isEmpty || !weight.utf8.allSatisfy({ (48...57).contains($0) }) {
      let column = fields[0].unicodeScalars.count + 2
      problems.error(
        "'\(fields[1])' is no weight.", hint: "Write a number from 1 to 5; 4 says it in so many words.",
        at: Location(file: place.file, line: place.line, column: column))
    }
    guard !label.hasPrefix("@") else { return }
    for word in fields[2].split(whereSeparator: { " |?".contains($0) })
    where word.hasPrefix("@") && !groups.contains(word) {
      problems.error(
        "There is no group '\(word)' in this list.",
        hint: Suggestion.hint(for: String(word), among: groups.map(String.init)), at: place)
    }
  }
}
