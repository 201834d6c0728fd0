import TandemTerminal

/// A failure that a person at a terminal reads: one sentence and what to do next.
///
/// Never holds anything that a person said in a conversation.
struct Failure: Error, Equatable {
  /// How the program ends.
  let exit: Exit
  /// What is wrong, in one sentence; empty where everything was said already.
  let message: String
  /// What to do next.
  let hint: String
  /// A sentence from the texts, for somebody in a conversation: shown as it is, line by line.
  let isForPerson: Bool

  init(_ exit: Exit, _ message: String, hint: String = "") {
    (self.exit, self.message, self.hint) = (exit, message, hint)
    isForPerson = false
  }

  init(_ exit: Exit, toPerson text: String) {
    (self.exit, message, hint, isForPerson) = (exit, text, "", true)
  }

  /// What is printed; a path or an argument in it can't reach through to the terminal.
  var lines: String {
    guard !message.isEmpty else { return "" }
    guard !isForPerson else { return SafeText(message).text + "\n" }
    let hint = hint.isEmpty ? "" : "  Hint: \(SafeText(self.hint).line)\n"
    return "Error: \(SafeText(message).line)\n\(hint)"
  }
}
