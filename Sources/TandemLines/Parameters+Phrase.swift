import TandemDialogue
import TandemLanguage

extension Parameters {
  /// A statement to phrase, with the answers that go with it.
  func phraseRequest() throws(Refusal) -> PhraseRequest {
    let answers = try nested("answers")
    var request = PhraseRequest(
      text: try required("text"),
      answers: GoalAnswers(
        specific: try answers.text("specific") ?? "", measure: try answers.text("measure") ?? "",
        by: try answers.text("by") ?? "", firstStep: try answers.text("first_step") ?? ""))
    request.language = try one(of: Language.self, "lang")
    request.role = try one(of: Role.self, "role")
    request.register = try one(of: Register.self, "register") ?? .formal
    if let today = try text("today") {
      guard let day = CalendarDay(today) else {
        throw .invalidParameter("'today' is no day such as 2026-11-23.")
      }
      request.today = day
    }
    return request
  }

  private func one<Choice: RawRepresentable<String> & CaseIterable>(
    of kind: Choice.Type, _ name: String
  ) throws(Refusal) -> Choice? {
    guard let text = try text(name) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let all = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw .invalidParameter("'\(name)' is none of: \(all).")
    }
    return choice
  }
}
