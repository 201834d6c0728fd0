public import TandemRuntime

/// Why a sitting could not go on, in a sentence for the person.
///
/// The error's own words stay with the program: they are for whoever runs it, not for whoever talks.
public struct Refusal: Error, Sendable, Equatable {
  /// What kind of refusal; nil for input that can't be read.
  public let code: RuntimeError.Code?
  /// What the person reads, with the way to go on where there is one.
  public let text: String
  /// Whether the conversation had not been opened yet.
  public let isAtOpening: Bool

  /// Whether the same words may be taken in a moment.
  var isPassing: Bool { code == .busy || code == .notCommitted }

  /// The sentence for an error.
  ///
  /// - Parameter reply: The turn that the person has seen last; nil at the opening.
  init(_ error: RuntimeError, in reply: TurnReply?, _ texts: TerminalTexts, _ manner: Sitting.Manner) {
    let sentence: TerminalText =
      switch error.code {
      case .locked: .locked
      case .conflict: .conflict
      case .busy: .busy
      case .unknownConversation: .unknownConversation
      case .erased: .erasedBefore
      case .notCommitted: reply == nil ? .cannotStore : .notSaved
      default: .unavailable
      }
    let resume = reply.map { "\n" + texts(.resume, ["command": manner.command($0.conversation)]) }
    let isUseful = ![.erased, .unknownConversation].contains(error.code)
    (code, isAtOpening) = (error.code, reply == nil)
    text = texts(sentence) + (isUseful ? resume ?? "" : "")
  }

  private init(text: String) { (code, self.text, isAtOpening) = (nil, text, false) }

  /// The sentence for a line of a file that is no UTF-8.
  static func unreadable(
    line: Int, in reply: TurnReply, _ texts: TerminalTexts, _ manner: Sitting.Manner
  ) -> Refusal {
    let resume = texts(.resume, ["command": manner.command(reply.conversation)])
    return Refusal(text: texts(.unreadableLine, ["line": String(line)]) + "\n" + resume)
  }
}
