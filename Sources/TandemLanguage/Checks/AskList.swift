/// The questions of a language by name and register, from the list "asks".
struct AskList: Sendable {
  private var questions: [String: String] = [:]

  init(words: WordLists, language: Language) {
    for fields in words.entries(of: "\(language.rawValue)/asks") where fields.count == 3 {
      let registers = fields[1] == "both" ? ["sie", "du"] : [String(fields[1])]
      for register in registers { questions["\(fields[0]) \(register)"] = String(fields[2]) }
    }
  }

  /// The question; empty where the lists have none, so that nothing foreign is said in its place.
  func question(_ name: String, _ register: Register) -> String {
    questions["\(name) \(register.rawValue)"] ?? ""
  }
}
