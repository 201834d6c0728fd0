public import TandemLanguage
public import TandemMentoring

/// What the roster's commands say, in the coordinator's language.
public struct RosterWords: Sendable {
  let texts: Texts

  /// The words of a language.
  public init(_ files: KickoffFiles, in language: Language) throws(KickoffError) {
    texts = try Texts(files.files, language, .formal)
  }

  /// A problem with its place, as one line.
  public func line(_ problem: RosterProblem) -> String {
    let said = texts(
      "roster.problem.\(problem.code.rawValue)",
      Fields(["what": problem.what, "heading": texts["roster.field.\(problem.what)"]]))
    let key = problem.row == 0 ? "roster.at-file" : problem.column.isEmpty ? "roster.at-row" : "roster.at"
    return texts(
      key, Fields(["row": "\(problem.row)", "column": problem.column, "problem": said]))
  }

  /// What stands under the problems.
  public func refusal(_ sheet: RosterSheet) -> String {
    texts("roster.refused", Fields(["count": "\(sheet.problems.count)"]))
  }

  /// What a list changes, one line a change; then how many stay.
  public func lines(_ plan: RosterPlan) -> [String] {
    let unchanged = texts("roster.unchanged", Fields(["count": "\(plan.unchangedCount)"]))
    return (plan.steps.isEmpty ? [texts["roster.none"]] : plan.steps.map(line)) + [unchanged]
  }

  /// Headings that were passed over; nil where there are none.
  public func unused(_ sheet: RosterSheet) -> String? {
    guard !sheet.unusedHeadings.isEmpty else { return nil }
    return texts("roster.unused", Fields(["columns": texts.list(sheet.unusedHeadings)]))
  }

  /// What stands above a dry run.
  public var would: String { texts["roster.would"] }

  /// What stands under an import.
  public func done(_ roster: Roster) -> String {
    texts("roster.done", Fields(["count": "\(roster.participants.count)"]))
  }

  private func line(_ step: RosterPlan.Step) -> String {
    guard let person = step.after ?? step.before else { return "" }
    var fields = Fields([
      "name": person.name, "tandem": person.tandem, "role": texts["roles.\(person.role.rawValue).colon"],
    ])
    switch (step.before, step.after) {
    case (let before?, let after?):
      let changes = zip(cells(before), cells(after)).filter { $0.1 != $1.1 }.map { old, new in
        texts(
          "roster.change",
          Fields(["field": texts["roster.field.\(old.0)"], "before": shown(old.1), "after": shown(new.1)]))
      }
      fields["changes"] = changes.joined(separator: "; ")
      return texts("roster.changes", fields)
    case (nil, _): return texts("roster.joins", fields)
    case (_, nil): return texts("roster.leaves", fields)
    }
  }

  private func shown(_ cell: String) -> String { cell.isEmpty ? texts["roster.nothing"] : cell }

  private func cells(_ person: Participant) -> [(String, String)] {
    func flag(_ flag: Bool?) -> String { flag.map { texts[$0 ? "roster.yes" : "roster.no"] } ?? "" }
    return [
      ("tandem", person.tandem), ("role", texts["roles.\(person.role.rawValue).colon"]),
      ("name", person.name),
      ("language", texts["languages.\(person.language.rawValue)"]),
      ("register", texts["registers.\(person.register)"]), ("email", person.email ?? ""),
      ("unit", person.unit ?? ""), ("level", person.level.map(String.init) ?? ""),
      ("board", flag(person.isBoardMember)), ("media", flag(person.isKnownFromMedia)),
      ("learns", flag(person.learns)), ("meeting", person.meeting.map { "\($0.day) \($0.clock)" } ?? ""),
      ("place", person.place ?? ""),
    ]
  }
}
